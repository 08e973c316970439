"""New keys, another policy, sheets tried out and old backups: in the gate, by keyboard, on real vaults."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from rm_desktop.domain.errors import WrongPassphrase
from rm_desktop.domain.words import Compartment, Opening, Person, Policy
from rm_desktop.ui.gate.key_acts import OLD, TRIAL
from rm_desktop.ui.gate.keys_page import KeysPage
from rm_desktop.ui.gate.old_backups_page import OldBackupsPage
from rm_desktop.ui.gate.rotation_page import RotationPage
from rm_desktop.ui.gate.rotation_words import POLICY, REKEY_OWN, REKEY_SHARED, RotationWords
from rm_desktop.ui.gate.try_sheet_page import TrySheetPage
from rm_desktop.ui.gate.unlock_page import UnlockPage
from rm_desktop.vault.glance import glance
from rm_desktop.vault.keys import change_passphrase
from rm_desktop.vault.vault import Secrets, open_vault, read_header, unlock

K = Qt.Key
MENTEE, MENTOR = (K.Key_Space,), (K.Key_Right, K.Key_Space)
SESSION = "an orchard behind the tall house"
NEW = "seven lanterns on a green hill"
ALONE = {Person.SENIOR: Opening.SENIOR_ALONE, Person.JUNIOR: Opening.JUNIOR_ALONE}


@pytest.fixture
def act_on(begin, page_of, qtbot):
    """Go from the unlock screen to an act of the page on keys, by its button, unfolding what is rare."""

    def go(path, code, kind):
        page = begin(path)
        qtbot.mouseClick(page.keys, Qt.MouseButton.LeftButton)
        keys = page_of(KeysPage)
        if not keys.cards[code].isVisible():
            qtbot.mouseClick(keys.more, Qt.MouseButton.LeftButton)
        assert keys.cards[code].isVisible()
        keys.cards[code].click()
        return page_of(kind)

    return go


@pytest.fixture
def rehearse(press, qtbot):
    """Copy the sheet that is shown and type the two groups that are asked for."""

    def go(page, person):
        qtbot.waitUntil(lambda: page.file is not None and page.rehearsal is None, timeout=20_000)
        code = page._codes[person]
        assert set(code.split("-")) <= {label.text() for label in page.findChildren(QLabel)}
        press(K.Key_Return)
        for index in page.rehearsal.asked:
            press(code.split("-")[index], K.Key_Return)
        return code

    return go


def opens(path, opening, secrets):
    try:
        unlock(path, opening, secrets).wipe()
    except WrongPassphrase:
        return False
    return True


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_own_private_part_gets_a_new_key_with_a_new_sheet(
    act_on, press, page_of, rehearse, vault_path, passphrases, template_vault
):
    page = act_on(vault_path, REKEY_OWN, RotationPage)
    page.person.choose(Person.JUNIOR)
    page.present.setFocus()
    press(passphrases.junior, K.Key_Return)
    code = rehearse(page, Person.JUNIOR)
    keys = page_of(KeysPage)
    assert keys.done.text()
    assert read_header(vault_path).epochs[Compartment.JUNIOR] == 2
    assert opens(vault_path, Opening.JUNIOR_ALONE, Secrets(recovery=(code,)))
    assert not opens(vault_path, Opening.JUNIOR_ALONE, Secrets(recovery=(template_vault.recovery[Person.JUNIOR],)))
    assert opens(vault_path, Opening.SENIOR_ALONE, passphrases)


def test_under_four_eyes_the_own_rekey_asks_for_the_present_code(
    act_on, press, page_of, vault_path_both, template_vault_both, passphrases, qtbot
):
    page = act_on(vault_path_both, REKEY_OWN, RotationPage)
    page.person.choose(Person.SENIOR)
    page.present.setFocus()
    press(passphrases.senior, K.Key_Return)
    assert page.missing() == "Code fehlt"
    press(template_vault_both.recovery[Person.JUNIOR], K.Key_Return)
    qtbot.waitUntil(lambda: page.problem.isVisibleTo(page), timeout=20_000)
    assert "nicht der des jetzigen Blattes" in page.problem.text()
    page.code.field.selectAll()
    page.code.field.setFocus()
    press(template_vault_both.recovery[Person.SENIOR], K.Key_Return)
    page_of(KeysPage)
    assert read_header(vault_path_both).epochs[Compartment.SENIOR] == 2
    assert opens(vault_path_both, Opening.TOGETHER, passphrases)


def test_the_shared_part_gets_a_new_key_and_everything_old_stops(
    act_on, press, page_of, rehearse, vault_path, passphrases
):
    page = act_on(vault_path, REKEY_SHARED, RotationPage)
    page.fields[Person.JUNIOR].setFocus()
    press(passphrases.junior, K.Key_Return, passphrases.senior, K.Key_Return)
    press(SESSION, K.Key_Return, SESSION, K.Key_Return)
    codes = {person: rehearse(page, person) for person in (Person.JUNIOR, Person.SENIOR)}
    page_of(KeysPage)
    assert opens(vault_path, Opening.TOGETHER, Secrets(session=SESSION))
    assert not opens(vault_path, Opening.TOGETHER, Secrets(session=passphrases.session))
    for person, code in codes.items():
        assert opens(vault_path, ALONE[person], Secrets(recovery=(code,)))


def test_the_policy_is_switched_and_switched_back(act_on, press, page_of, rehearse, vault_path, passphrases, gate):
    page = act_on(vault_path, POLICY, RotationPage)
    assert not page.session.isVisibleTo(page)
    page.fields[Person.JUNIOR].setFocus()
    press(passphrases.junior, K.Key_Return, passphrases.senior, K.Key_Return)
    for person in (Person.JUNIOR, Person.SENIOR):
        rehearse(page, person)
    keys = page_of(KeysPage)
    assert "beiden Passphrasen" in keys.done.text()
    assert read_header(vault_path).policy is Policy.BOTH
    keys.back.click()
    doors = page_of(UnlockPage)
    assert len(doors.fields) == 2, "the doors are those of now"
    doors.keys_wanted.emit()
    page_of(KeysPage).cards[POLICY].click()
    page = page_of(RotationPage)
    page.without.setChecked(True)
    page.fields[Person.JUNIOR].setFocus()
    press(passphrases.junior, K.Key_Return, passphrases.senior, K.Key_Return)
    for person in (Person.JUNIOR, Person.SENIOR):
        rehearse(page, person)
    page_of(KeysPage)
    header = read_header(vault_path)
    assert (header.policy, header.epochs[Compartment.SHARED]) == (Policy.EITHER, 3)
    assert gate.window.may_close


@pytest.mark.parametrize("wrong", [Person.SENIOR, Person.JUNIOR])
def test_whose_passphrase_does_not_fit_is_said_before_a_sheet_is_shown(
    act_on, press, vault_path, passphrases, qtbot, wrong
):
    page = act_on(vault_path, POLICY, RotationPage)
    page.fields[Person.JUNIOR].setFocus()
    for person in (Person.JUNIOR, Person.SENIOR):
        press("not the right one at all" if person is wrong else passphrases.of(person), K.Key_Return)
    qtbot.waitUntil(lambda: page.problem.isVisibleTo(page), timeout=20_000)
    assert ("Mentee" if wrong is Person.SENIOR else "Mentor:in") in page.problem.text()
    assert page.file is None


def test_the_present_passphrase_for_meetings_is_no_new_one(act_on, press, vault_path, passphrases, qtbot):
    page = act_on(vault_path, REKEY_SHARED, RotationPage)
    page.fields[Person.JUNIOR].setFocus()
    press(passphrases.junior, K.Key_Return, passphrases.senior, K.Key_Return)
    press(passphrases.session, K.Key_Return, passphrases.session, K.Key_Return)
    qtbot.waitUntil(lambda: page.problem.isVisibleTo(page), timeout=20_000)
    assert "bisherige Passphrase" in page.problem.text()


@pytest.mark.parametrize("by", ["button", "key"])
def test_whoever_cancels_keeps_everything_and_can_begin_again(
    act_on, press, page_of, rehearse, vault_path, passphrases, qtbot, gate, monkeypatch, by
):
    before = (vault_path / "vault.json").read_bytes()
    page = act_on(vault_path, REKEY_OWN, RotationPage)
    page.person.choose(Person.SENIOR)
    page.present.setFocus()
    press(passphrases.senior, K.Key_Return)
    started = []
    finish = page.finish

    def finish_and_cancel():
        finish()
        started.append(gate.window.may_close)
        if by == "button":
            page.back.click()
        else:
            press(K.Key_Escape)

    with monkeypatch.context() as patch:
        patch.setattr(page, "finish", finish_and_cancel)
        rehearse(page, Person.SENIOR)
    qtbot.waitUntil(lambda: page.problem.isVisibleTo(page), timeout=20_000)
    assert started == [False]
    assert gate.window.may_close
    assert "abgebrochen" in page.problem.text()
    assert (vault_path / "vault.json").read_bytes() == before
    assert not (vault_path / "senior-000002.db").exists()
    page.primary.click()
    page_of(KeysPage)
    assert read_header(vault_path).epochs[Compartment.SENIOR] == 2


def test_each_page_says_beforehand_what_stays_what_ends_and_how_long_it_takes(act_on, vault_path):
    page = act_on(vault_path, POLICY, RotationPage)
    shown = " ".join(label.text() for label in page.findChildren(QLabel))
    for words in ("bleiben", "gelten nicht mehr", "weniger als eine Minute", "abbrechen", "Sicherungen"):
        assert words in shown
    page.back.click()


@pytest.mark.parametrize("person", list(Person))
def test_a_sheet_is_tried_out_and_nothing_changes(act_on, press, page_of, vault_path, template_vault, person, qtbot):
    before = {file.name: file.read_bytes() for file in vault_path.iterdir() if file.is_file()}
    page = act_on(vault_path, TRIAL, TrySheetPage)
    press(*(MENTOR if person is Person.JUNIOR else MENTEE), K.Key_Return)
    press(template_vault.recovery[person.other], K.Key_Return)
    qtbot.waitUntil(lambda: page.problem.isVisibleTo(page), timeout=20_000)
    assert "gehört nicht zu dieser Person" in page.problem.text()
    page.code.field.selectAll()
    page.code.field.setFocus()
    press(template_vault.recovery[person].lower().replace("-", " "), K.Key_Return)
    keys = page_of(KeysPage)
    assert "Dieses Blatt öffnet" in keys.done.text()
    assert {file.name: file.read_bytes() for file in vault_path.iterdir() if file.is_file()} == before


def test_after_a_change_the_gate_says_what_old_passphrases_still_open_and_ends_it(
    page_of, press, qtbot, vault_path, passphrases, clock, cheap_kdf, act_on
):
    vault = open_vault(vault_path, unlock(vault_path, Opening.SENIOR_ALONE, passphrases))
    vault.backup_now(clock.now())
    vault.close()
    change_passphrase(vault_path, Person.SENIOR, passphrases.senior, NEW, kdf=cheap_kdf)
    page = act_on(vault_path, OLD, OldBackupsPage)
    qtbot.waitUntil(lambda: page.person.isVisibleTo(page), timeout=20_000)
    shown = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "November 2026" in shown
    assert "alter Passphrase (Mentee)" in shown
    page.person.first().setFocus()
    press(*MENTEE, K.Key_Return, "not the right one at all", K.Key_Return)
    qtbot.waitUntil(lambda: page.problem.isVisibleTo(page), timeout=20_000)
    page.present.edit.selectAll()
    page.present.setFocus()
    press(NEW, K.Key_Return)
    keys = page_of(KeysPage)
    assert "1 Sicherung umgestellt" in keys.done.text()
    keys.cards[OLD].click()
    page = page_of(OldBackupsPage)
    qtbot.waitUntil(lambda: page._found is not None, timeout=20_000)
    assert not page.primary.isVisibleTo(page)


def test_under_four_eyes_old_backups_change_by_both_passphrases(
    page_of, press, qtbot, vault_path_both, passphrases, clock, cheap_kdf, act_on
):
    vault = open_vault(vault_path_both, unlock(vault_path_both, Opening.TOGETHER, passphrases))
    vault.backup_now(clock.now())
    vault.close()
    senior, junior = passphrases.senior, passphrases.junior
    change_passphrase(vault_path_both, Person.SENIOR, senior, NEW, other=junior, kdf=cheap_kdf)
    page = act_on(vault_path_both, OLD, OldBackupsPage)
    qtbot.waitUntil(lambda: page.both.isVisibleTo(page), timeout=20_000)
    assert not page.person.isVisibleTo(page)
    assert page.missing() == "2 Passphrasen fehlen"
    page.both.fields[Person.JUNIOR].setFocus()
    press(junior, K.Key_Return, senior, K.Key_Return)
    qtbot.waitUntil(lambda: page.problem.isVisibleTo(page), timeout=20_000)
    assert "Eine der beiden" in page.problem.text()
    press(junior, K.Key_Tab, K.Key_Tab)
    page.both.fields[Person.SENIOR].edit.selectAll()
    press(NEW, K.Key_Return)
    assert "1 Sicherung umgestellt" in page_of(KeysPage).done.text()


def test_what_the_purge_leaves_is_said_on_top(act_on, press, page_of, rehearse, qtbot, vault_path, passphrases, clock):
    vault = open_vault(vault_path, unlock(vault_path, Opening.SENIOR_ALONE, passphrases))
    made = vault.backup_now(clock.now())
    vault.close()
    page = act_on(vault_path, REKEY_OWN, RotationPage)
    page.person.choose(Person.SENIOR)
    page.present.setFocus()
    press(passphrases.senior, K.Key_Return)
    rehearse(page, Person.SENIOR)
    keys = page_of(KeysPage)
    assert "1 Sicherung öffnet noch" in keys.done.text()
    for words in ("keine neuere geprüfte Kopie (privater Teil: Mentee)", "Liste ist nicht echt"):
        keys.done.action_button.click()
        page = page_of(OldBackupsPage)
        qtbot.waitUntil(lambda page=page: page.person.isVisibleTo(page), timeout=20_000)
        page.person.choose(Person.JUNIOR)
        page.present.setFocus()
        press(passphrases.junior, K.Key_Return)
        keys = page_of(KeysPage)
        assert words in keys.done.text()
        manifest = made.path / "manifest.json"
        manifest.write_bytes(manifest.read_bytes().replace(b'"gen":1', b'"gen":2'))


def test_all_that_can_be_done_is_seen_at_a_glance(begin, page_of, gate, qtbot, vault_path):
    page = begin(vault_path)
    gate.window.resize(1280, 820)
    qtbot.mouseClick(page.keys, Qt.MouseButton.LeftButton)
    keys = page_of(KeysPage)
    qtbot.waitUntil(keys.shows_all, timeout=20_000)


@pytest.mark.parametrize("language", ["de", "en"])
def test_before_an_own_key_is_made_it_is_said_what_becomes_of_sealed_views(appearance, vault_path, language):
    assert appearance.language == language
    words = {
        act: " ".join(point.text for point in RotationWords(act, glance(vault_path), vault_path).points())
        for act in (REKEY_OWN, REKEY_SHARED)
    }
    sealed = {"de": "versiegelte Sichten auf Fähigkeiten", "en": "views of skills sealed before"}[language]
    assert sealed in words[REKEY_OWN]
    assert sealed not in words[REKEY_SHARED]
