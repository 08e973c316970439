"""Setting up a vault: every page by keyboard, in both languages, and nothing on the disk before the last one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from rm_desktop.domain.clock import SystemClock
from rm_desktop.domain.words import Address, Opening, Person, Policy
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
from rm_desktop.ui.gate.sample import SampleCard
from rm_desktop.ui.gate.sample_place import sample_passphrases
from rm_desktop.ui.gate.unlock_page import UnlockPage
from rm_desktop.ui.gate.welcome_page import WelcomePage
from rm_desktop.ui.widgets.check_row import CheckBox
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
    draft = gate.pages.founding.draft
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


@pytest.mark.parametrize(
    ("language", "title", "lines"),
    [("de", "Wer sich hier trifft", "Wem das Gerät gehört"), ("en", "Who meets here", "What the owner of this device")],
)
def test_the_honest_lines_stand_before_the_first_field(wizard, title, lines):
    step = wizard().step
    assert step.title() == title
    shown = [label for label in step.findChildren(QLabel) if label.text()]
    heading = next(label for label in shown if label.text().startswith(lines))
    above = heading.mapTo(step, heading.rect().topLeft()).y()
    field = step.names[Person.SENIOR]
    assert above < field.mapTo(step, field.rect().topLeft()).y()


def test_the_button_says_what_lacks(wizard, press):
    assert wizard().next.text() == "Weiter \N{EN DASH} Name Mentee fehlt"
    press("Helga", K.Key_Return)
    assert wizard().next.text() == "Weiter \N{EN DASH} Name Mentor:in fehlt"
    press("Jonas")
    assert wizard().next.text() == "Weiter"
    wizard().step.vault_title.setText("a/b")
    assert not wizard().next.isEnabled()
    assert wizard().step.draft.title == "a/b"


def test_escape_goes_back_page_by_page_and_out_at_the_first(walk, wizard, press, page_of):
    walk(1)
    press(K.Key_Escape)
    assert type(wizard().step) is PairStep
    assert wizard().step.names[Person.SENIOR].field.text() == "Helga"
    press(K.Key_Escape)
    page_of(WelcomePage)


def test_a_folder_that_travels_wants_a_second_confirmation(wizard, press, gate, tmp_path, qtbot):
    press("Helga", K.Key_Return, "Jonas")
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    gate.context.files.answer_next_with(folder)
    wizard().step.place.change.click()
    qtbot.waitUntil(lambda: not wizard().next.isEnabled(), timeout=5_000)
    shown = [label.text() for label in wizard().step.findChildren(QLabel) if label.isVisibleTo(wizard())]
    assert "Dropbox gleicht diesen Ordner mit anderen Rechnern ab." in shown
    wizard().step.place.accept.click()
    assert wizard().next.isEnabled()
    assert wizard().step.draft.path == folder / "Unser Tandem.rmvault"


def test_a_name_that_is_taken_is_said(wizard, press, gate, qtbot):
    (gate.context.vault_folder / "Unser Tandem.rmvault").mkdir(parents=True)
    press("Helga", K.Key_Return, "Jonas")
    wizard().step.vault_title.setText("Neu")
    wizard().step.vault_title.setText("Unser Tandem")
    qtbot.waitUntil(lambda: "vergeben" in wizard().next.text(), timeout=5_000)


def test_form_of_address(wizard):
    wizard().step.address.button(Address.DU).click()
    assert wizard().step.draft.address is Address.DU


@pytest.mark.parametrize(
    ("mine", "yours", "result"),
    [("no", "no", "clear"), ("yes", "no", "talk"), ("no", "unsure", "talk"), ("no", "yes", "talk")],
)
def test_the_independence_check_ends_in_one_neutral_sentence(walk, wizard, gate, mine, yours, result):
    walk(1)
    for answer in (mine, yours):
        for choice in wizard().step.choices.values():
            choice.button("no").click()
        next(iter(wizard().step.choices.values())).button(answer).click()
        wizard().go_on()
    step = wizard().step
    assert type(step) is IndependenceResult
    shown = [label.text() for label in step.findChildren(QLabel)]
    assert gate.context.content.independence_results[result] in shown
    assert all(not answers for answers in step.draft.independence.values()), "nothing is kept of the answers"
    assert not any(name in text for text in shown for name in ("Helga", "Jonas"))


def test_answers_are_never_shown_again(walk, wizard, press):
    walk(2)
    press(K.Key_Escape)
    step = wizard().step
    assert step.person is Person.JUNIOR
    assert all(choice.value is None for choice in step.choices.values())
    assert not step.draft.independence[Person.JUNIOR]


@pytest.mark.parametrize("place", [1, 2])
def test_answering_later_skips_both(walk, wizard, gate, place):
    walk(place)
    wizard().later.click()
    step = wizard().step
    assert type(step) is IndependenceResult
    shown = [label.text() for label in step.findChildren(QLabel)]
    assert gate.context.content.independence_results["unanswered"] in shown


def test_a_clause_is_reworded_added_and_taken_out(walk, wizard, press, gate):
    walk(4)
    step = wizard().step
    step.rows[1].pencil.click()
    assert not wizard().next.isEnabled()
    step.rows[1].text_field.setPlainText("Zwischen uns zählt nur das Lernen.")
    step.rows[1].keep.click()
    assert wizard().next.isEnabled()
    step.add.click()
    press("Humor", K.Key_Tab, "Wir lachen zusammen.")
    step.rows[-1].keep.click()
    step.more.click()
    boxes = step._offer.findChildren(CheckBox)
    boxes[0].click()
    clauses = step.draft.clauses
    assert clauses[1].text == "Zwischen uns zählt nur das Lernen."
    assert [clause.code for clause in clauses[6:]] == ["own", gate.context.content.clauses(core=False)[0].code]
    step.rows[-1].removed.emit()
    assert not boxes[0].isChecked()
    assert len(step.draft.clauses) == 7
    boxes[0].click()
    boxes[0].click()
    assert len(step.draft.clauses) == 7


def test_an_own_clause_without_words_goes_again(walk, wizard):
    walk(4)
    step = wizard().step
    step.add.click()
    assert not step.rows[-1].keep.isEnabled()
    step.rows[-1].cancel()
    assert len(step.rows) == 6
    assert wizard().next.isEnabled()


def test_esc_leaves_the_fields_of_a_clause_and_then_the_page(walk, wizard, press):
    walk(4)
    step, place = wizard().step, wizard().place
    step.rows[0].pencil.click()
    press("anders", K.Key_Escape)
    assert not step.rows[0].editing
    assert wizard().place == place
    step.rows[0].pencil.click()
    step.rows[0].text_field.setFocus()
    press(K.Key_Escape)
    assert not step.rows[0].editing
    assert wizard().place == place
    press(K.Key_Escape)
    assert wizard().place == place - 1


def test_return_chooses_an_answer_while_none_is_chosen_and_then_goes_on(walk, wizard, press):
    walk(1)
    step = wizard().step
    codes = list(step.choices)
    press(K.Key_Return)
    assert step.choices[codes[0]].value == "no"
    press(K.Key_Return)
    assert step.choices[codes[1]].value is None
    press(K.Key_Return)
    assert step.choices[codes[1]].value == "no"


def test_core_clauses_stay_and_a_cancelled_edit_changes_nothing(walk, wizard):
    walk(4)
    step = wizard().step
    before = list(step.draft.clauses)
    step.rows[0].pencil.click()
    step.rows[0].title_field.setText("anders")
    step.rows[0].cancel()
    assert step.draft.clauses == before
    assert not [row for row in step.rows if row._removable]


def test_reworded_clauses_survive_a_change_of_language_and_others_follow_it(walk, wizard, gate, qtbot):
    walk(4)
    titles = [clause.title for clause in wizard().step.draft.clauses]
    qtbot.mouseClick(gate.window.languages["en"], Qt.MouseButton.LeftButton)
    assert type(wizard().step) is AgreementStep
    english = [clause.title for clause in wizard().step.draft.clauses]
    assert english != titles
    row = wizard().step.rows[0]
    row.edit()
    row.text_field.setPlainText("Both want this.")
    row.keep.click()
    qtbot.mouseClick(gate.window.languages["de"], Qt.MouseButton.LeftButton)
    assert [clause.title for clause in wizard().step.draft.clauses] == english
    assert wizard().step.draft.clauses[0].text == "Both want this."


def test_trusted_persons_are_kept(walk, wizard, gate):
    walk(4)
    wizard().step.trusted[Person.JUNIOR].field.setText("Frau Sommer")
    founding = gate.pages.founding.draft.founding(SystemClock().today())
    assert founding.pair.junior_trusted == "Frau Sommer"


def test_deciding_later_asks_nobody_for_consent(walk, wizard, gate):
    walk(4)
    wizard().later.click()
    step = wizard().step
    assert type(step) is OwnPassphraseStep
    assert not step.consent.isVisibleTo(step)
    assert not gate.pages.founding.draft.ask_consent


def test_nothing_that_means_consent_is_ticked_and_refusing_is_as_large(walk, wizard, press, qtbot):
    walk(5)
    step = wizard().step
    assert not step.consent.isChecked()
    assert not step.decide_later.isChecked()
    qtbot.waitUntil(lambda: step.consent.size() == step.decide_later.size(), timeout=5_000)
    press(OWN[Person.JUNIOR], K.Key_Return, OWN[Person.JUNIOR])
    assert "Entscheidung" in wizard().next.text()


@pytest.mark.parametrize(("junior", "senior"), [(True, False), (False, True), (False, False)])
def test_one_consent_alone_is_never_kept(walk, wizard, press, gate, junior, senior):
    walk(5)
    for person, consents in ((Person.JUNIOR, junior), (Person.SENIOR, senior)):
        press(OWN[person], K.Key_Return, OWN[person])
        (wizard().step.consent if consents else wizard().step.decide_later).click()
        wizard().go_on()
    assert gate.pages.founding.draft.founding(SystemClock().today()).consents is False


def test_coming_back_a_decision_is_not_shown(walk, wizard, press):
    walk(6)
    press(K.Key_Escape)
    step = wizard().step
    assert step.person is Person.JUNIOR
    assert step.draft.consents[Person.JUNIOR] is None
    assert not step.consent.isChecked()
    assert step.passphrase.text() == OWN[Person.JUNIOR], "what was chosen is still there"


def test_two_people_need_two_passphrases(walk, wizard, press):
    walk(6)
    press(OWN[Person.JUNIOR])
    assert wizard().step.passphrase.problem.text() == (
        "Diese Passphrase öffnet schon eine andere Tür. Jede Tür braucht ihre eigene."
    )
    assert "zu schwach" in wizard().next.text()


def test_names_are_no_passphrase(walk, wizard, press):
    walk(5)
    press("Helga Helga Helga")
    assert "Zu leicht" in wizard().step.passphrase.problem.text()


@pytest.mark.parametrize("language", ["de", "en"])
def test_six_words_are_proposed_shown_and_typed_once_more(walk, wizard, gate, press):
    walk(5)
    step = wizard().step
    step.passphrase.propose.click()
    words = step.passphrase.first.text()
    assert len(words.split()) == 6
    assert step.passphrase.first.reveal.isChecked()
    assert gate.window.focusWidget() is step.passphrase.second.edit
    assert step.passphrase.text() == ""
    press(words)
    assert step.passphrase.text() == words


def test_the_two_fields_must_agree(walk, wizard, press):
    walk(5)
    press(OWN[Person.JUNIOR], K.Key_Return, OWN[Person.JUNIOR][:-1] + "x")
    assert wizard().step.passphrase.second_problem.text()
    assert "Wiederholung" in wizard().next.text()


def test_letters_that_move_are_pointed_at(walk, wizard, press):
    walk(5)
    press("zebra yacht xylophone")
    assert "y und z" in wizard().step.passphrase.layout_hint.text()


def test_four_eyes_have_no_passphrase_for_meetings(walk, wizard, gate):
    walk(7)
    step = wizard().step
    step.policies[Policy.BOTH].click()
    assert not step.passphrase.isVisibleTo(step)
    assert wizard().next.isEnabled()
    founding = gate.pages.founding.draft.founding(SystemClock().today())
    assert founding.policy is Policy.BOTH
    assert founding.secrets.session is None
    step.policies[Policy.EITHER].click()
    assert not wizard().next.isEnabled()
    step.without.click()
    assert wizard().next.isEnabled()
    assert gate.pages.founding.draft.founding(SystemClock().today()).secrets.session is None


def test_the_rehearsal_does_not_show_the_code_and_knows_right_from_wrong(walk, wizard, press):
    step = walk(9)
    code = step.draft.codes[Person.JUNIOR].split("-")
    shown = " ".join(label.text() for label in step.findChildren(QLabel))
    assert not any(group in shown for group in code)
    first = step.rehearsal.fields[step.rehearsal.asked[0]]
    press("00000")
    assert first.error()
    first.field.clear()
    press(code[step.rehearsal.asked[0]].lower())
    assert not first.error()
    assert wizard().next.text() == "Weiter \N{EN DASH} 1 Gruppe fehlt"


def test_a_failure_keeps_everything_that_was_entered(walk, press, page_of, gate, qtbot):
    walk(len(PAGES) - 1)
    gate.context.vault_folder.mkdir(parents=True)
    gate.pages.founding.draft.path.mkdir()
    press(K.Key_Return)
    page_of(MakingPage)
    qtbot.waitUntil(lambda: isinstance(gate.window.page, Wizard), timeout=60_000)
    assert gate.window.notice is not None
    assert gate.pages.founding.draft.names[Person.SENIOR] == "Helga"
    assert type(gate.window.page.step) is FinishStep
    assert gate.window.may_close


def test_the_window_does_not_close_while_a_vault_is_being_made(walk, press, page_of, gate, gate_host, qtbot):
    walk(len(PAGES) - 1)
    press(K.Key_Return)
    page_of(MakingPage)
    gate.window.close()
    assert gate_host.quits == 0
    qtbot.waitUntil(lambda: bool(gate_host.handed), timeout=60_000)


def test_a_vault_under_four_eyes_opens_with_both(walk, wizard, press, gate_host, qtbot):
    walk(7)
    wizard().step.policies[Policy.BOTH].click()
    wizard().go_on()
    walk(len(PAGES) - 1)
    press(K.Key_Return)
    qtbot.waitUntil(lambda: bool(gate_host.handed), timeout=90_000)
    path = gate_host.holds[-1]
    assert describe(path).policy is Policy.BOTH
    unlock(path, Opening.TOGETHER, Secrets(senior=OWN[Person.SENIOR], junior=OWN[Person.JUNIOR])).wipe()


@pytest.mark.parametrize("demo", [True])
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_demo_shows_its_passphrases_and_opens_with_them(begin, page_of, press, gate, gate_host, qtbot):
    begin()
    page = page_of(UnlockPage)
    card = page.findChild(SampleCard)
    shown = [label.text() for label in card.findChildren(QLabel)]
    assert gate.pages.founding._path.stem in {"Beispiel", "Sample"}
    passphrases = sample_passphrases(gate.pages.founding._path, gate.context)
    assert set(passphrases.values()) <= set(shown)
    card.fill.click()
    press(K.Key_Return)
    qtbot.waitUntil(lambda: bool(gate_host.handed), timeout=60_000)
    vault = open_vault(gate_host.holds[-1], gate_host.handed[0][0].copy())
    try:
        assert Journal(vault, SystemClock(), Content.load("de")).pair.get().sample
    finally:
        vault.close()


def test_a_real_vault_shows_no_passphrases(begin, vault_path):
    assert begin(vault_path).findChild(SampleCard) is None
