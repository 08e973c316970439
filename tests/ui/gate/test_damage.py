"""A vault that may be damaged: checked without opening it, salvaged into a new one, by keyboard, with a way out."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from rm_desktop.domain.words import Opening
from rm_desktop.ui.gate.damage_page import CheckPage, SalvagePage
from rm_desktop.ui.gate.keys_page import KeysPage
from rm_desktop.ui.gate.salvage_acts import CHECK, SALVAGE
from rm_desktop.ui.gate.unlock_page import UnlockPage
from rm_desktop.vault.vault import open_vault

K = Qt.Key


@pytest.fixture
def act_page(begin, page_of, qtbot):
    """Go from the unlock screen to one of the acts."""

    def go(path, act, kind):
        page = begin(path)
        qtbot.mouseClick(page.keys, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(page_of(KeysPage).cards[act], Qt.MouseButton.LeftButton)
        return page_of(kind)

    return go


def damage(path, places=(9000,), size=1):
    content = bytearray(path.read_bytes())
    for place in places:
        content[place : place + size] = bytes(byte ^ 1 for byte in content[place : place + size])
    path.write_bytes(content)


@pytest.mark.parametrize(("language", "words"), [("de", "Gemeinsam: in Ordnung"), ("en", "Shared: sound")])
def test_a_sound_vault_is_said_to_be_sound(act_page, press, page_of, vault_path, passphrases, qtbot, words):
    page = act_page(vault_path, CHECK, CheckPage)
    assert not page.primary.isEnabled()
    press(passphrases.senior, K.Key_Return)
    qtbot.waitUntil(lambda: page.finished, timeout=60_000)
    assert words in page.result.text()
    assert not page.senior.text()
    press(K.Key_Return)
    page_of(KeysPage)


def test_damage_is_named_with_its_place_and_leads_to_salvage(
    act_page, press, page_of, vault_path, passphrases, keys, qtbot, gate
):
    damage(vault_path / "shared-000001.db", size=300)
    damage(vault_path / "vault.bak.json", places=(40,))
    before = {file: file.read_bytes() for file in vault_path.iterdir() if file.is_file() and file.name != "LOCK"}
    page = act_page(vault_path, CHECK, CheckPage)
    press(passphrases.senior, K.Key_Return)
    qtbot.waitUntil(lambda: page.finished, timeout=60_000)
    assert "Gemeinsam: Seite 3 von" in page.result.text()
    assert "zweite Kopie (vault.bak.json)" in page.result.text()
    qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == page.result.text()
    page.result.setFocus()
    press(K.Key_Return)
    page = page_of(SalvagePage)
    press(passphrases.senior)
    page.junior.edit.setFocus()
    press(passphrases.junior, K.Key_Return)
    qtbot.waitUntil(lambda: page.finished, timeout=60_000)
    assert {file: file.read_bytes() for file in before} == before
    assert "Der beschädigte Tresor blieb unverändert." in page.result.text()
    target = page.target
    assert target.name == "Vault (gerettet).rmvault"
    press(K.Key_Return)
    unlock_page = page_of(UnlockPage)
    assert unlock_page is gate.window.page
    vault = open_vault(target, keys(Opening.SENIOR_ALONE))
    assert vault.check(deep=True).sound
    vault.close()


def test_a_wrong_passphrase_is_said_and_nothing_is_made(act_page, press, vault_path, qtbot):
    page = act_page(vault_path, SALVAGE, SalvagePage)
    press("this is none of them", K.Key_Return)
    qtbot.waitUntil(lambda: bool(page.problem.text()), timeout=60_000)
    assert not page.target.exists()
    assert page.primary.isEnabled()


def test_cancelling_leaves_nothing_and_the_window_may_close_again(
    act_page, press, vault_path, passphrases, qtbot, gate, tmp_path
):
    page = act_page(vault_path, SALVAGE, SalvagePage)
    before = sorted(tmp_path.iterdir())
    press(passphrases.senior, K.Key_Return)
    assert not gate.window.may_close
    press(K.Key_Escape)
    qtbot.waitUntil(lambda: bool(page.problem.text()), timeout=60_000)
    assert gate.window.may_close
    assert not page.finished
    assert sorted(tmp_path.iterdir()) == before


def test_another_place_can_be_chosen_and_a_name_that_is_taken_is_not_used(act_page, vault_path, tmp_path, gate, qtbot):
    page = act_page(vault_path, SALVAGE, SalvagePage)
    shutil.copytree(vault_path, tmp_path / "stick" / "Vault (gerettet).rmvault")
    gate.context.files.answer_next_with(tmp_path / "stick")
    qtbot.mouseClick(page.other_place, Qt.MouseButton.LeftButton)
    assert page.target == tmp_path / "stick" / "Vault (gerettet 2).rmvault"
