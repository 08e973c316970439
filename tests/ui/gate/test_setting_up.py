"""Setting up a vault: every page by keyboard, in both languages, and nothing on the disk before the last one."""

import pytest
from PySide6.QtCore import Qt

from rm_desktop.domain.clock import SystemClock
from rm_desktop.domain.words import Address, Opening, Person
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.ui.gate.create.agreement_step import AgreementStep
from rm_desktop.ui.gate.create.doors_step import DoorsStep
from rm_desktop.ui.gate.create.finish_step import FinishStep
from rm_desktop.ui.gate.create.independence_step import IndependenceResult, IndependenceStep
from rm_desktop.ui.gate.create.own_passphrase_step import OwnPassphraseStep
from rm_desktop.ui.gate.create.pair_step import PairStep
from rm_desktop.ui.gate.create.sheet_step import RehearsalStep, SheetStep
from rm_desktop.ui.gate.create.wizard import PAGES, Wizard
from rm_desktop.ui.gate.making import MakingPage
from rm_desktop.vault.keys import use_recovery
from rm_desktop.vault.vault import Secrets, describe, open_vault, unlock

K = Qt.Key
OWN = {Person.JUNIOR: "nine violet trams before noon", Person.SENIOR: "quartz lamp under the old bridge"}
SESSION = "paper boats on a windy pond"


@pytest.fixture
def wizard(gate, begin, page_of, press):
    """Setting up, begun from the welcome page by Return."""
    begin()
    press(K.Key_Return)
    page_of(Wizard)
    return lambda: gate.window.page


@pytest.fixture
def walk(wizard, press):
    """Walk page by page by keyboard alone, up to and including the page named."""

    def names():
        press("Helga", K.Key_Return, "Jonas", K.Key_Return)

    def answers():
        for _ in range(6):
            press(K.Key_Space, K.Key_Return)

    def own(person):
        press(OWN[person], K.Key_Return, OWN[person], K.Key_Return, K.Key_Space, K.Key_Return)

    def rehearse():
        rehearsal = wizard().step.rehearsal
        groups = wizard().step.draft.codes[wizard().step.person].split("-")
        press(groups[rehearsal.asked[0]].lower(), K.Key_Return, groups[rehearsal.asked[1]], K.Key_Return)

    ways = (
        (PairStep, names),
        (IndependenceStep, answers),
        (IndependenceStep, answers),
        (IndependenceResult, lambda: press(K.Key_Return)),
        (AgreementStep, lambda: press(K.Key_Return)),
        (OwnPassphraseStep, lambda: own(Person.JUNIOR)),
        (OwnPassphraseStep, lambda: own(Person.SENIOR)),
        (DoorsStep, lambda: press(SESSION, K.Key_Return, SESSION, K.Key_Return)),
        (SheetStep, lambda: press(K.Key_Return)),
        (RehearsalStep, rehearse),
        (SheetStep, lambda: press(K.Key_Return)),
        (RehearsalStep, rehearse),
    )

    def to(place):
        for kind, way in ways[wizard().place : place]:
            assert type(wizard().step) is kind
            before = wizard().place
            way()
            assert wizard().place == before + 1, f"{kind.__name__} did not lead on: {wizard().step.missing()}"
        return wizard().step

    return to


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_vault_is_made_by_keyboard_alone(gate, gate_host, walk, press, page_of, qtbot, tmp_path):
    step = walk(len(PAGES) - 1)
    assert type(step) is FinishStep
    assert not (tmp_path / "home").exists(), "nothing reaches the disk before the last page"
    draft = gate.founding.draft
    codes = dict(draft.codes)
    press(K.Key_Return)
    page_of(MakingPage)
    qtbot.waitUntil(lambda: bool(gate_host.handed), timeout=60_000)
    path = gate_host.holds[-1]
    assert path.parent == tmp_path / "home"
    keys, hashes, _geometry = gate_host.handed[0]
    vault = open_vault(path, keys.copy(), sealed_hashes=hashes)
    try:
        journal = Journal(vault, SystemClock(), Content.load("de"))
        pair = journal.pair.get()
        assert (pair.senior_name, pair.junior_name, pair.address) == ("Helga", "Jonas", Address.SIE)
        assert len(journal.agreement.in_force().consents) == 2
    finally:
        vault.close()
    assert describe(path).has_session
    for person, opening in ((Person.SENIOR, Opening.SENIOR_ALONE), (Person.JUNIOR, Opening.JUNIOR_ALONE)):
        unlock(path, opening, Secrets(senior=OWN[Person.SENIOR], junior=OWN[Person.JUNIOR])).wipe()
        use_recovery(path, person, codes[person], f"another one for {person.value} now", kdf=gate.context.kdf)
    assert gate.context.settings.recent_vault == str(path)
