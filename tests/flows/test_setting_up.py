"""From nothing to an open vault by keyboard alone, in the real processes."""

import os
import sys
from pathlib import Path

import pytest

from rm_desktop.documents.preview import page_text
from rm_desktop.domain.clock import SystemClock
from rm_desktop.domain.words import Opening, Policy
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.vault.vault import describe, open_vault, unlock

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="needs an X server")]

DANGER = "9b2c2c"
QUESTIONS = 6
SECOND_LOOKS = 12
"""So often the screen is read before silence counts as consent; each look takes about a tenth of a second."""


class Newcomers:
    """Two people who have never seen the program, and its keys."""

    def __init__(self, program, names, secrets, until):
        self.program, self.names, self.secrets, self.until = program, names, secrets, until

    def introduce(self):
        for name in self.names:
            self.program.type(name)
            self.program.key("Return")

    def answer_alone(self):
        for _ in range(QUESTIONS):
            self.program.key("space", "Return")

    def choose(self, passphrase):
        for _ in range(2):
            self.program.type(passphrase)
            self.program.key("Return")

    def choose_and_consent(self, passphrase):
        self.choose(passphrase)
        self.program.key("space", "Return")

    def copy_sheet(self, path):
        """Save the sheet, read the groups from the paper, and go on to the rehearsal."""
        self.program.key("shift+Tab", "shift+Tab", "space")
        title = "Wiederherstellungsblatt speichern"
        self.until(lambda: self.program.screen.run("search", "--name", title).strip(), "the dialog")
        self.program.type(str(path))
        self.program.key("Return")
        self.until(path.exists, "the saved sheet")
        self.program.key("Tab", "Tab", "Return")
        return groups_on(path)

    def rehearse(self, groups):
        """Type group after group until one is not marked wrong, in both fields, then go on."""
        for key in ("Tab", "Return"):
            right = next((group for group in groups if not self.marked_wrong(group)), None)
            assert right is not None, "no group of the sheet was right"
            self.program.key(key)

    def marked_wrong(self, group):
        """Type ``group`` over what is there; say whether the page marks it, which it does at the last sign."""
        screen = self.program.screen
        self.program.key("ctrl+a", "BackSpace")
        self.until(lambda: screen.pixels(DANGER) == 0, "an empty field")
        self.program.type(group.lower())
        return any(screen.pixels(DANGER) > 0 for _ in range(SECOND_LOOKS))


def groups_on(path):
    words = page_text(path.read_bytes()).split()
    groups = [word for word in words if len(word) == 5 and word.isalnum() and word == word.upper()]
    assert len(groups) == 8, words
    return groups


def test_ten_minutes_for_newcomers(program, names, secrets, until, tmp_path, remembered, as_text, as_code):
    program.start()
    gate = program.window("gate")
    people = Newcomers(program, names, secrets, until)
    program.key("Return")
    people.introduce()
    people.answer_alone()
    people.answer_alone()
    program.key("Return", "Return")
    people.choose_and_consent(secrets.junior)
    people.choose_and_consent(secrets.senior)
    people.choose(secrets.session)
    assert not list(program.data.rglob("*.rmvault")), "nothing reaches the disk before the last page"
    codes = {}
    for name in ("junior.pdf", "senior.pdf"):
        groups = people.copy_sheet(tmp_path / name)
        codes[name] = as_code("-".join(groups))
        people.rehearse(groups)
    assert not list(program.data.rglob("*.rmvault"))
    words = (secrets.senior, secrets.junior, secrets.session, *names)
    canaries = {**{word: as_text(word) for word in words}, **codes}
    if os.getuid() == 0:
        assert remembered(gate, canaries) == set(canaries), "the control must find what the gate knows"
    program.key("Return")
    workspace = program.window("workspace")
    if os.getuid() == 0:
        assert remembered(workspace, canaries) == set(names), "the window knows the names, no passphrase and no code"
        assert remembered(program.pid, canaries) == set()
    program.key("ctrl+l")
    gate = program.window("gate")
    if os.getuid() == 0:
        assert remembered(gate, canaries) == set()
        assert remembered(program.pid, canaries) == set()
    (vault,) = program.data.rglob("*.rmvault")
    assert vault.stem == "Unser Tandem"
    assert describe(vault).policy is Policy.EITHER
    assert program.end() == 0
    demand_founded(vault, names, secrets)
    assert program.stderr() == ""


def demand_founded(vault: Path, names, secrets):
    opened = open_vault(vault, unlock(vault, Opening.TOGETHER, secrets))
    try:
        journal = Journal(opened, SystemClock(), Content.load("de"))
        pair = journal.pair.get()
        assert (pair.senior_name, pair.junior_name) == names
        version = journal.agreement.in_force()
        assert version is not None
        assert len(version.clauses) == 6
        assert len(version.consents) == 2
    finally:
        opened.close()
