"""Keys: a forgotten passphrase, an own one changed, the one for meetings, a new sheet, each on a real vault."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from rm_desktop.documents.preview import page_text
from rm_desktop.domain.errors import WrongPassphrase
from rm_desktop.domain.words import Opening, Person
from rm_desktop.ui.gate.key_acts import OWN, SESSION, SHEET
from rm_desktop.ui.gate.keys_page import KeysPage
from rm_desktop.ui.gate.new_sheet_page import NewSheetPage
from rm_desktop.ui.gate.passphrase_change_page import PassphraseChangePage
from rm_desktop.ui.gate.recovery_page import RecoveryPage
from rm_desktop.ui.gate.unlock_page import UnlockPage
from rm_desktop.vault.keys import use_recovery
from rm_desktop.vault.vault import Secrets, unlock

K = Qt.Key
MENTEE, MENTOR = (K.Key_Space,), (K.Key_Right, K.Key_Space)
"""What chooses one of the two roles by keyboard."""
NEW = "seven lanterns on a green hill"
ALONE = {Person.SENIOR: Opening.SENIOR_ALONE, Person.JUNIOR: Opening.JUNIOR_ALONE}


def only(person, text):
    return Secrets(senior=text) if person is Person.SENIOR else Secrets(junior=text)


def opens(path, opening, secrets):
    try:
        unlock(path, opening, secrets).wipe()
    except WrongPassphrase:
        return False
    return True


@pytest.fixture
def keys_page(begin, page_of, qtbot):
    """Go from the unlock screen to the keys by the link."""

    def go(path):
        page = begin(path)
        qtbot.mouseClick(page.keys, Qt.MouseButton.LeftButton)
        return page_of(KeysPage)

    return go


@pytest.fixture
def recovery_page(begin, page_of, qtbot):
    """Go from the unlock screen to the recovery by the link."""

    def go(path):
        page = begin(path)
        qtbot.mouseClick(page.forgotten, Qt.MouseButton.LeftButton)
        return page_of(RecoveryPage)

    return go


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("person", list(Person))
def test_a_sheet_gives_a_new_passphrase(
    recovery_page, press, page_of, vault_path, template_vault, passphrases, person, gate
):
    page = recovery_page(vault_path)
    press(*(MENTOR if person is Person.JUNIOR else MENTEE), K.Key_Return)
    press(template_vault.recovery[person].lower().replace("-", " "), K.Key_Return)
    press(NEW, K.Key_Return, NEW, K.Key_Return)
    page_of(UnlockPage)
    assert gate.window.notice is not None
    assert opens(vault_path, ALONE[person], only(person, NEW))
    assert not opens(vault_path, ALONE[person], only(person, passphrases.of(person)))
    assert opens(vault_path, ALONE[person.other], only(person.other, passphrases.of(person.other)))
    assert page is not gate.window.page


@pytest.mark.parametrize(
    ("language", "words"), [("de", "unter „Mit eigener Passphrase“"), ("en", "under “With a personal passphrase”")]
)
def test_after_a_sheet_the_notice_says_where_the_new_passphrase_goes(
    recovery_page, press, page_of, vault_path, template_vault, gate, words
):
    recovery_page(vault_path)
    press(*MENTEE, K.Key_Return, template_vault.recovery[Person.SENIOR], K.Key_Return)
    press(NEW, K.Key_Return, NEW, K.Key_Return)
    page_of(UnlockPage)
    assert words in gate.window.notice.text()


def test_a_code_with_letters_taken_for_digits_is_complete(recovery_page, press, vault_path, template_vault):
    page = recovery_page(vault_path)
    code = template_vault.recovery[Person.SENIOR].lower().replace("0", "o").replace("1", "l").replace("-", "  ")
    press(*MENTEE, K.Key_Return, code)
    assert page.code.complete()
    assert any("O statt 0" in label.text() for label in page.code.findChildren(QLabel))


def test_the_wrong_group_is_named_while_typing(recovery_page, press, vault_path, template_vault):
    page = recovery_page(vault_path)
    press(*MENTEE, K.Key_Return)
    groups = template_vault.recovery[Person.SENIOR].split("-")
    groups[2] = groups[2][:-1] + ("0" if groups[2][-1] != "0" else "2")
    press("-".join(groups))
    assert page.code.error() == "Gruppe 3 von 8 enthält einen Tippfehler."
    assert not page.primary.isEnabled()
    assert page.primary.text().endswith("Code fehlt")


def test_the_other_persons_sheet_opens_nothing_of_mine(
    recovery_page, press, vault_path, template_vault, qtbot, passphrases
):
    page = recovery_page(vault_path)
    press(*MENTEE, K.Key_Return, template_vault.recovery[Person.JUNIOR], K.Key_Return)
    press(NEW, K.Key_Return, NEW, K.Key_Return)
    qtbot.waitUntil(lambda: page.problem.isVisibleTo(page), timeout=20_000)
    assert "gehört nicht zu dieser Person" in page.problem.text()
    assert opens(vault_path, Opening.SENIOR_ALONE, passphrases)


def test_recovery_under_four_eyes_asks_for_everything(
    recovery_page, press, page_of, vault_path_both, template_vault_both, passphrases
):
    page = recovery_page(vault_path_both)
    codes = template_vault_both.recovery
    press(*MENTEE, K.Key_Return, codes[Person.SENIOR], K.Key_Return)
    press(codes[Person.JUNIOR], K.Key_Return, passphrases.junior, K.Key_Return)
    assert page.missing()
    press(NEW, K.Key_Return, NEW, K.Key_Return)
    page_of(UnlockPage)
    assert opens(vault_path_both, Opening.TOGETHER, Secrets(senior=NEW, junior=passphrases.junior))


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("person", list(Person))
def test_an_own_passphrase_is_changed(keys_page, press, page_of, vault_path, passphrases, person):
    keys_page(vault_path)
    press(K.Key_Return)
    page_of(PassphraseChangePage)
    press(*(MENTOR if person is Person.JUNIOR else MENTEE), K.Key_Return)
    press(passphrases.of(person), K.Key_Return, NEW, K.Key_Return, NEW, K.Key_Return)
    done = page_of(KeysPage)
    assert done.done.text()
    assert opens(vault_path, ALONE[person], only(person, NEW))
    assert not opens(vault_path, ALONE[person], only(person, passphrases.of(person)))


def test_a_wrong_present_passphrase_changes_nothing(keys_page, press, page_of, vault_path, qtbot):
    before = (vault_path / "vault.json").read_bytes()
    keys_page(vault_path).cards[OWN].click()
    page = page_of(PassphraseChangePage)
    press(*MENTEE, K.Key_Return, "not the passphrase", K.Key_Return, NEW, K.Key_Return, NEW, K.Key_Return)
    qtbot.waitUntil(lambda: page.problem.isVisibleTo(page), timeout=20_000)
    assert "passt nicht" in page.problem.text()
    assert (vault_path / "vault.json").read_bytes() == before


def test_under_four_eyes_an_own_change_takes_both(keys_page, press, page_of, vault_path_both, passphrases):
    keys_page(vault_path_both).cards[OWN].click()
    page = page_of(PassphraseChangePage)
    assert page.other.isVisibleTo(page)
    press(*MENTEE, K.Key_Return, passphrases.senior, K.Key_Return, passphrases.junior, K.Key_Return)
    press(NEW, K.Key_Return, NEW, K.Key_Return)
    page_of(KeysPage)
    assert opens(vault_path_both, Opening.TOGETHER, Secrets(senior=NEW, junior=passphrases.junior))


def test_there_is_no_passphrase_for_meetings_under_four_eyes(keys_page, vault_path_both):
    page = keys_page(vault_path_both)
    assert SESSION not in page.cards


def test_the_passphrase_for_meetings_is_set_by_one_of_the_two(keys_page, press, page_of, vault_path, passphrases):
    keys_page(vault_path).cards[SESSION].click()
    page_of(PassphraseChangePage)
    press(*MENTOR, K.Key_Return, passphrases.junior, K.Key_Return, NEW, K.Key_Return, NEW, K.Key_Return)
    page_of(KeysPage)
    assert opens(vault_path, Opening.TOGETHER, Secrets(session=NEW))
    assert not opens(vault_path, Opening.TOGETHER, Secrets(session=passphrases.session))


def test_a_new_sheet_counts_only_after_its_rehearsal(
    keys_page, press, page_of, vault_path, passphrases, template_vault, qtbot, gate
):
    before = (vault_path / "vault.json").read_bytes()
    keys_page(vault_path).cards[SHEET].click()
    page = page_of(NewSheetPage)
    press(*MENTOR, K.Key_Return, passphrases.junior, K.Key_Return)
    qtbot.waitUntil(lambda: bool(page._codes), timeout=20_000)
    code = page._codes[Person.JUNIOR]
    shown = [label.text() for label in page.findChildren(QLabel)]
    assert set(code.split("-")) <= set(shown)
    press(K.Key_Return)
    groups = code.split("-")
    assert (vault_path / "vault.json").read_bytes() == before, "nothing is written before the rehearsal"
    for index in page.rehearsal.asked:
        press(groups[index], K.Key_Return)
    page_of(KeysPage)
    with pytest.raises(WrongPassphrase):
        use_recovery(vault_path, Person.JUNIOR, template_vault.recovery[Person.JUNIOR], NEW, kdf=gate.context.kdf)
    use_recovery(vault_path, Person.JUNIOR, code, NEW, kdf=gate.context.kdf)


def test_new_sheets_under_four_eyes_are_two(keys_page, press, page_of, vault_path_both, passphrases, qtbot, gate):
    keys_page(vault_path_both).cards[SHEET].click()
    page = page_of(NewSheetPage)
    press(passphrases.senior, K.Key_Return, passphrases.junior, K.Key_Return)
    qtbot.waitUntil(lambda: bool(page._codes), timeout=20_000)
    codes = dict(page._codes)
    for person in (Person.JUNIOR, Person.SENIOR):
        press(K.Key_Return)
        for index in page.rehearsal.asked:
            press(codes[person].split("-")[index], K.Key_Return)
    page_of(KeysPage)
    use_recovery(
        vault_path_both,
        Person.SENIOR,
        codes[Person.SENIOR],
        NEW,
        other_code=codes[Person.JUNIOR],
        other=passphrases.junior,
        kdf=gate.context.kdf,
    )


def test_a_wrong_passphrase_shows_no_sheet(keys_page, press, page_of, vault_path, qtbot):
    keys_page(vault_path).cards[SHEET].click()
    page = page_of(NewSheetPage)
    press(*MENTEE, K.Key_Return, "not the passphrase", K.Key_Return)
    qtbot.waitUntil(lambda: page.problem.isVisibleTo(page), timeout=20_000)
    assert not page._codes


def test_a_sheet_is_saved_where_somebody_chooses(
    keys_page, press, page_of, vault_path, passphrases, qtbot, gate, tmp_path
):
    keys_page(vault_path).cards[SHEET].click()
    page = page_of(NewSheetPage)
    press(*MENTEE, K.Key_Return, passphrases.senior, K.Key_Return)
    qtbot.waitUntil(lambda: bool(page._codes), timeout=20_000)
    sheet = tmp_path / "sheet.pdf"
    gate.context.files.answer_next_with(sheet)
    page.file.save.click()
    qtbot.waitUntil(sheet.exists, timeout=20_000)
    qtbot.waitUntil(lambda: not gate.context.operations.busy, timeout=20_000)
    text = page_text(sheet.read_bytes())
    assert all(group in text for group in page._codes[Person.SENIOR].split("-"))


@pytest.mark.parametrize("act", [OWN, SESSION, SHEET])
def test_escape_leads_back_step_by_step(keys_page, press, page_of, vault_path, act):
    keys_page(vault_path).cards[act].click()
    press(K.Key_Escape)
    page_of(KeysPage)
    press(K.Key_Escape)
    page_of(UnlockPage)


def test_no_line_of_an_act_is_cut(keys_page, vault_path_both, qtbot):
    page = keys_page(vault_path_both)
    page.more.click()

    def whole(label):
        return not label.wordWrap() or label.height() >= label.heightForWidth(label.width())

    qtbot.waitUntil(lambda: all(whole(label) for label in page.findChildren(QLabel) if label.isVisible()))
