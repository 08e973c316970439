"""The end: sealing, handing over and destroying, each with both passphrases, on a real vault."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.errors import VaultDestroyed
from rm_desktop.domain.words import Opening, Person
from rm_desktop.ui.gate.destroy_page import DestroyedPage, DestroyPage, UnfinishedPage
from rm_desktop.ui.gate.end_acts import DESTROY, HAND_OVER, SEAL
from rm_desktop.ui.gate.hand_over_page import HandOverPage
from rm_desktop.ui.gate.keys_page import KeysPage
from rm_desktop.ui.gate.lock_words import ENDING, HANDED_OVER
from rm_desktop.ui.gate.seal_page import SealPage
from rm_desktop.ui.gate.unlock_page import UnlockPage
from rm_desktop.ui.gate.welcome_page import WelcomePage
from rm_desktop.vault.vault import Secrets, open_vault, read_header, unlock

K = Qt.Key
BOTH_LANGUAGES = pytest.mark.parametrize("language", ["de", "en"])


@pytest.fixture
def road(begin, page_of, qtbot):
    """Go from the unlock screen to the page of one of the three roads."""

    def go(path, act, kind):
        page = begin(path)
        qtbot.mouseClick(page.keys, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(page_of(KeysPage).cards[act], Qt.MouseButton.LeftButton)
        return page_of(kind)

    return go


def type_both(page, secrets):
    for person, field in page.both.fields.items():
        field.edit.setText(secrets.of(person))


def words_of(page):
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def sealed_at(path, created):
    vault = open_vault(path, created.keys_for(Opening.TOGETHER))
    try:
        return vault.sealed_at
    finally:
        vault.close()


@BOTH_LANGUAGES
def test_sealing_by_keyboard_and_taking_the_seal_off(
    road, page_of, press, vault_path, template_vault, passphrases, gate, clock, qtbot
):
    page = road(vault_path, SEAL, SealPage)
    assert page.hasFocus()
    press(K.Key_Return, K.Key_Return)
    assert not page.both.fields[Person.JUNIOR].text()
    page.both.fields[Person.JUNIOR].edit.setFocus()
    press(passphrases.junior, K.Key_Return)
    assert page.both.fields[Person.SENIOR].edit.hasFocus()
    press(passphrases.senior, K.Key_Return)
    page_of(KeysPage)
    assert gate.window.page.done.isVisibleTo(gate.window.page)
    assert sealed_at(vault_path, template_vault) == clock.now()
    gate.window.page.chosen.emit(SEAL)
    page = page_of(SealPage)
    page.choice.button(False).setChecked(True)
    type_both(page, passphrases)
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    page_of(KeysPage)
    assert sealed_at(vault_path, template_vault) is None


def test_one_passphrase_is_not_enough_and_a_wrong_one_changes_nothing(
    road, vault_path, template_vault, passphrases, qtbot
):
    page = road(vault_path, SEAL, SealPage)
    page.both.fields[Person.JUNIOR].edit.setText(passphrases.junior)
    assert not page.primary.isEnabled()
    assert page.primary.text().endswith("1 Passphrase fehlt")
    page.both.fields[Person.SENIOR].edit.setText(passphrases.junior)
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.problem.isVisibleTo(page), timeout=20_000)
    assert "passt nicht" in page.problem.text()
    assert sealed_at(vault_path, template_vault) is None


@BOTH_LANGUAGES
def test_destroying_says_what_is_lost_and_leaves_nothing(
    road, page_of, vault_path, passphrases, gate, qtbot, tmp_path, settings
):
    settings.change(recent_vault=str(vault_path))
    page = road(vault_path, DESTROY, DestroyPage)
    assert "SSD" in words_of(page)
    assert page.hasFocus()
    assert page.middle.verticalScrollBar().value() == 0
    type_both(page, passphrases)
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    done = page_of(DestroyedPage)
    assert not vault_path.exists()
    paper = tmp_path / "paper.pdf"
    gate.context.files.answer_next_with(paper)
    qtbot.mouseClick(done.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: done.state.isVisibleTo(done), timeout=20_000)
    assert paper.read_bytes()[:5] == b"%PDF-"
    qtbot.mouseClick(done.primary, Qt.MouseButton.LeftButton)
    page_of(WelcomePage)
    assert settings.recent_vault == ""


def test_tab_leads_through_the_page_as_it_is_read(road, vault_path, passphrases, press):
    page = road(vault_path, DESTROY, DestroyPage)
    press(K.Key_Tab, passphrases.junior, K.Key_Tab, K.Key_Tab, passphrases.senior)
    assert [page.both.fields[person].text() for person in (Person.JUNIOR, Person.SENIOR)] == [
        passphrases.junior,
        passphrases.senior,
    ]
    press(K.Key_Tab, K.Key_Tab)
    assert page.back.hasFocus()


def test_while_it_is_destroyed_the_window_stays(road, page_of, vault_path, passphrases, gate, qtbot):
    page = road(vault_path, DESTROY, DestroyPage)
    type_both(page, passphrases)
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    assert not gate.window.may_close
    page_of(DestroyedPage)
    assert gate.window.may_close


def test_refusing_leads_back_and_changes_nothing(road, page_of, vault_path, passphrases, press):
    page = road(vault_path, DESTROY, DestroyPage)
    type_both(page, passphrases)
    press(K.Key_Escape)
    page_of(KeysPage)
    assert read_header(vault_path)


@BOTH_LANGUAGES
def test_a_destruction_that_was_cut_short_is_finished_here(begin, page_of, vault_path, qtbot):
    (vault_path / "DESTROYED").touch()
    with pytest.raises(VaultDestroyed):
        read_header(vault_path)
    begin(vault_path)
    page = page_of(UnfinishedPage)
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    page_of(DestroyedPage)
    assert not vault_path.exists()


@pytest.fixture
def with_pair(vault_path, keys, clock, introduce):
    """The vault with its pair in it."""
    pair = Pair(senior_name="Helga", junior_name="Jonas", started_on=clock.today())
    introduce(vault_path, keys(Opening.TOGETHER), pair, clock)
    return vault_path


@BOTH_LANGUAGES
def test_handing_over_writes_two_folders_and_replaces_the_process(
    road, with_pair, passphrases, gate, gate_host, qtbot, tmp_path
):
    page = road(with_pair, HAND_OVER, HandOverPage)
    stick = tmp_path / "stick"
    stick.mkdir()
    type_both(page, passphrases)
    assert not page.primary.isEnabled()
    for person in Person:
        gate.context.files.answer_next_with(stick)
        qtbot.mouseClick(page.buttons[person], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: gate_host.again == [HANDED_OVER], timeout=30_000)
    folders = sorted(stick.iterdir())
    assert len(folders) == 2
    assert all((folder / "shared/takeout.json").exists() for folder in folders)
    assert all("2026-11-26" in folder.name and "Helga" not in folder.name for folder in folders)


def test_before_anything_is_written_the_way_back_leads_to_the_acts(road, with_pair, page_of, gate_host, qtbot):
    page = road(with_pair, HAND_OVER, HandOverPage)
    qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    page_of(KeysPage)
    assert gate_host.again == []


def test_handing_over_can_be_ended_while_it_is_at_work(
    road, with_pair, passphrases, gate, gate_host, qtbot, tmp_path, press
):
    page = road(with_pair, HAND_OVER, HandOverPage)
    for person in Person:
        gate.context.files.answer_next_with(tmp_path)
        qtbot.mouseClick(page.buttons[person], Qt.MouseButton.LeftButton)
    type_both(page, passphrases)
    before = sorted(tmp_path.iterdir())
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    assert page.progress.isVisibleTo(page)
    qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.problem.isVisibleTo(page), timeout=30_000)
    assert sorted(tmp_path.iterdir()) == before
    assert page.primary.isEnabled()
    press(K.Key_Escape)
    assert gate_host.again == [""]


def test_after_a_failure_going_back_replaces_the_process_too(
    road, with_pair, passphrases, gate, gate_host, qtbot, tmp_path, press
):
    page = road(with_pair, HAND_OVER, HandOverPage)
    for person in Person:
        gate.context.files.answer_next_with(tmp_path / "pulled out")
        qtbot.mouseClick(page.buttons[person], Qt.MouseButton.LeftButton)
    type_both(page, passphrases)
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.problem.isVisibleTo(page), timeout=30_000)
    page.back.setFocus()
    press(K.Key_Escape)
    assert gate_host.again == [""]


def test_a_fresh_gate_says_that_both_folders_are_written(begin, with_pair, gate):
    assert isinstance(begin(with_pair, HANDED_OVER), UnlockPage)
    assert gate.window.notice is not None


def test_from_the_open_vault_the_way_leads_straight_to_the_three_roads(begin, page_of, with_pair, passphrases, press):
    begin(with_pair, ENDING)
    page = page_of(KeysPage)
    assert {SEAL, HAND_OVER, DESTROY} <= set(page.cards)
    press(K.Key_Escape)
    page_of(UnlockPage)
    unlock(with_pair, Opening.TOGETHER, Secrets(session=passphrases.session)).wipe()
