"""After a lock no process of ours remembers anything, and the workspace never knew a passphrase."""

import os
import sys
from subprocess import PIPE, Popen

import pytest

from rm_desktop.crypto.compartment_keys import keyspec
from rm_desktop.crypto.sealed_blob import public_sealing_key, sealing_key
from rm_desktop.crypto.sealed_view import open_view
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.clock import SystemClock
from rm_desktop.domain.words import Level, Opening, Person
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.vault.vault import Secrets, open_vault, unlock

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux" or os.getuid() != 0, reason="reads the memory of processes as root"),
]

TITLES = ("Marmalade audit", "Penguin accounting", "Thermostat diplomacy")
TASKS = ("Repaint the submarine", "Alphabetise the weather")
NOTE = "The walrus prefers spreadsheets to poetry on Tuesdays."
GOAL = "Become fluent in lighthouse"
LATER = "Ask the cactus about budgets"
LEARNED = "How to fold an elephant politely"
VIEW = {"line.2.1.channel": Level.WITH_HELP, "line.2.4.co-edit": Level.CAN_SHOW}
"""What the mentor sealed about the mentee's skills; nobody has opened it."""
TYPED = "umbrella forensics"
"""Typed into the search field of the open window, never saved."""


@pytest.fixture
def written(founded, secrets):
    """Fill the vault with what must not stay in memory; return canaries by name."""
    keys = unlock(founded, Opening.TOGETHER, secrets)
    canaries = key_canaries(founded, secrets)
    vault = open_vault(founded, keys)
    try:
        journal = Journal(vault, SystemClock(), Content.load("de"))
        session = journal.sessions.start(None).value
        journal.sessions.change(session.id, title=TITLES[0])
        item = journal.agenda.add(session.id, TITLES[1], 10).value
        journal.agenda.add(session.id, TITLES[2], 10)
        journal.notes.save_item_note(item.id, NOTE, 0)
        journal.sessions.set_current(session.id, item.id)
        for task in TASKS:
            journal.actions.add(task, Person.JUNIOR, session_id=session.id)
        journal.goals.add(GOAL, "", "", None)
        journal.later.add(LATER)
        journal.skills.assess(next(iter(VIEW)), Level.ALONE)
        journal.second_views.seal("2", VIEW)
    finally:
        vault.close()
    return canaries


def key_canaries(path, secrets):
    """Return the raw keys of the vault, of every compartment, and the database's."""
    found = {}
    for opening in (Opening.TOGETHER, Opening.SENIOR_ALONE, Opening.JUNIOR_ALONE):
        keys = unlock(path, opening, secrets)
        found["header master key"] = bytes(keys.hmk.view())
        for part, key in keys.compartments.items():
            found[f"{part.value} key"] = bytes(key.view())
            with keyspec(key, keys.vault_id, part, 1) as spec:
                hexadecimal = bytes(spec.view())[2:66]
                found[f"{part.value} database key"] = bytes.fromhex(hexadecimal.decode())
        keys.wipe()
    return found


def as_answers(levels):
    """Return each answer of a view as it stands in one that is not sealed."""
    return {f"view of {skill}": (f'"{skill}":{int(level)}'.encode(),) for skill, level in levels.items()}


def all_canaries(names, secrets, keys, as_text):
    texts = [*TITLES, *TASKS, *names, NOTE, GOAL, LATER, TYPED]
    words = [secrets.senior, secrets.junior, secrets.session]
    return (
        {text: as_text(text) for text in texts},
        {text: as_text(text) for text in words},
        {name: (key,) for name, key in keys.items()},
    )


def test_nothing_of_a_meeting_is_left_in_any_process_after_the_lock(
    program, founded, secrets, names, written, until, remembered, as_text
):
    content, passphrases, keys = all_canaries(names, secrets, written, as_text)
    view = as_answers(VIEW)
    assert len(content) + len(passphrases) + len(keys) >= 20
    program.start(str(founded))
    program.window("gate")
    program.type(secrets.session)
    program.key("Return")
    workspace = program.window("workspace")
    for page in ("ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+1"):
        program.key(page)

    def searched():
        program.key("ctrl+k", "ctrl+a")
        program.type(TYPED)
        return TYPED in remembered(workspace, content)

    until(searched, "the search field")
    control = remembered(workspace, content)
    assert set(names) | {TITLES[0], TYPED} <= control
    assert len(control) >= len(content) // 2, "the control must find what the window shows"
    assert remembered(workspace, keys) >= {"shared key"}, "the control must find the key that is in use"
    assert remembered(workspace, passphrases) == set(), "the workspace never sees a passphrase"
    assert remembered(workspace, view) == set(), "a sealed view is read by nobody"
    assert not {name for name in remembered(workspace, keys) if name.startswith(("senior", "junior"))}
    assert remembered(program.pid, {**content, **passphrases, **keys}) == set(), "the parent knows nothing"
    until(lambda: program.role("gate"), "the gate that loads for the lock")
    assert remembered(program.role("gate"), {**content, **passphrases, **keys}) == set(), "it knows nothing yet"
    program.key("ctrl+l")
    gate = program.window("gate")
    assert set(program.roles()) == {gate}
    for pid in (gate, program.pid):
        assert remembered(pid, {**content, **view, **passphrases, **keys}) == set()


SEALS = """
import sys
from rm_desktop.crypto.sealed_view import seal_view
from rm_desktop.domain.words import Level, Person
receiver, levels = bytes.fromhex(sys.stdin.readline()), {}
for line in iter(sys.stdin.readline, "\\n"):
    skill, level = line.split()
    levels[skill] = Level(int(level))
blob = seal_view(receiver, levels, Person.JUNIOR, "2")
levels.clear()
print(blob.hex(), flush=True)
sys.stdin.readline()
"""
"""A process in which somebody chooses, seals, and goes on working."""


def test_whoever_has_sealed_a_view_has_forgotten_it(remembered):
    key = SecretBytes.random(32)
    levels = {f"own.{number:032x}": Level(number % 4) for number in range(60)}
    said = "".join(f"{skill} {int(level)}\n" for skill, level in levels.items())
    with Popen([sys.executable, "-c", SEALS], stdin=PIPE, stdout=PIPE, text=True) as process:
        process.stdin.write(public_sealing_key(key, b"v" * 16).hex() + "\n" + said + "\n")
        process.stdin.flush()
        blob = bytes.fromhex(process.stdout.readline())
        control = {skill: (skill.encode(),) for skill in levels}
        assert remembered(process.pid, control) == set(levels), "the control must find the skills"
        assert remembered(process.pid, as_answers(levels)) == set()
        process.stdin.write("\n")
    assert open_view(sealing_key(key, b"v" * 16), blob, Person.JUNIOR, "2") == levels


FRESH = "seven copper kettles in the attic"


def test_a_recovery_code_opens_the_way_to_a_new_passphrase_and_is_nowhere_after_the_lock(
    program, founded, secrets, codes, until, remembered, as_text, as_code
):
    canaries = {
        "code typed": as_code(codes[0]),
        "code of the other": as_code(codes[1]),
        "new passphrase": as_text(FRESH),
        "passphrase for meetings": as_text(secrets.session),
    }
    header = (founded / "vault.json").read_bytes()
    program.start(str(founded))
    gate = program.window("gate")
    program.key("Tab", "Tab", "Tab", "Tab", "space")
    program.key("space", "Return")
    program.type(codes[0].lower())
    until(lambda: "code typed" in remembered(gate, canaries), "the control: what was typed is in the gate's memory")
    for _ in range(2):
        program.key("Return")
        program.type(FRESH)
    until(lambda: "new passphrase" in remembered(gate, canaries), "the control: so is the new passphrase")
    program.key("Return")
    until(lambda: (founded / "vault.json").read_bytes() != header, "the new passphrase")
    demand_opens(founded, FRESH)
    program.key("shift+Tab", "Tab")
    program.type(secrets.session)
    program.key("Return")
    workspace = program.window("workspace")
    for pid in (workspace, program.pid):
        assert remembered(pid, canaries) == set()
    program.key("ctrl+l")
    fresh = program.window("gate")
    assert set(program.roles()) == {fresh}
    for pid in (fresh, program.pid):
        assert remembered(pid, canaries) == set()


def demand_opens(vault, passphrase):
    unlock(vault, Opening.SENIOR_ALONE, Secrets(senior=passphrase)).wipe()


def test_alone_only_the_own_private_key_is_in_memory(program, founded, secrets, written, remembered):
    keys = {name: (key,) for name, key in written.items()}
    program.start(str(founded))
    program.window("gate")
    program.key("shift+Tab", "space")
    program.type(secrets.junior)
    program.key("Return")
    workspace = program.window("workspace")
    found = remembered(workspace, keys)
    assert "junior key" in found
    assert not {name for name in found if name.startswith("senior")}
