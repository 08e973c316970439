"""The vault is checked while writing goes on, and what was deleted comes back with one press."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rm_desktop.domain.words import Discarded, Opening, Person
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.settings.page import WASTEBASKET, SettingsPage

OnVault = Callable[[Callable[[Any], Any]], Any]
Settle = Callable[[], None]


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> SettingsPage:
    window.navigate("settings")
    settle()
    found = window.page("settings")
    assert isinstance(found, SettingsPage)
    return found


def press(qtbot: QtBot, button: Any) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("language", "words"), [("de", "Gemeinsam: in Ordnung"), ("en", "Shared: sound")])
def test_a_sound_vault_is_checked_and_a_save_asked_for_meanwhile_comes_first(
    page: SettingsPage, qtbot: QtBot, words: str
) -> None:
    order: list[str] = []
    vault = page.vault
    press(qtbot, vault.check)
    assert vault.stop.isVisible()
    page.context.operations.run(
        lambda journal: journal.actions.add("Dazwischen", Person.SENIOR), lambda _saved: order.append("saved")
    )
    qtbot.waitUntil(vault.result.isVisible, timeout=30_000)
    order.append("checked")
    assert order == ["saved", "checked"]
    assert vault.result.text() == words
    assert vault.check.isVisible()
    assert vault.progress.value() == vault.progress.maximum()


def test_a_check_can_be_stopped(page: SettingsPage, qtbot: QtBot) -> None:
    press(qtbot, page.vault.check)
    press(qtbot, page.vault.stop)
    qtbot.waitUntil(page.vault.result.isVisible, timeout=30_000)
    assert page.vault.result.text() == "Abgebrochen. Nichts wurde geändert."


def test_damage_is_named_with_its_page_and_the_next_step(page: SettingsPage, qtbot: QtBot, vault_path: Path) -> None:
    with (vault_path / "shared-000001.db").open("r+b") as file:
        file.seek(29 * 4096 + 100)
        file.write(bytes(64))
    press(qtbot, page.vault.check)
    qtbot.waitUntil(page.vault.result.isVisible, timeout=30_000)
    assert "Gemeinsam: Seite 30 von" in page.vault.result.text()
    assert "sperren" in page.vault.next_step.text()


@pytest.mark.parametrize("opening", [Opening.SENIOR_ALONE])
def test_deleted_things_come_back_with_one_press(
    window: MainWindow, qtbot: QtBot, settle: Settle, on_vault: OnVault
) -> None:
    action = on_vault(lambda journal: journal.actions.add("Zu viel gelöscht", Person.SENIOR)).value
    on_vault(lambda journal: journal.actions.remove(action.id))
    note = on_vault(lambda journal: journal.notes.save_private(None, "Ganz privat", "", 0)).value
    on_vault(lambda journal: journal.notes.remove_private(note.id))
    window.navigate("settings", WASTEBASKET)
    settle()
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    lines = {line.row.what: line for line in page.wastebasket.lines}
    assert set(lines) == {Discarded.ACTION, Discarded.NOTE}
    press(qtbot, lines[Discarded.ACTION].bring_back)
    settle()
    assert [line.row.what for line in page.wastebasket.lines] == [Discarded.NOTE]
    assert on_vault(lambda journal: journal.actions.rows())[0].text == "Zu viel gelöscht"
    press(qtbot, page.wastebasket.lines[0].bring_back)
    settle()
    assert page.wastebasket.empty.isVisible()


def test_the_wastebasket_stands_behind_further_possibilities(page: SettingsPage, qtbot: QtBot, settle: Settle) -> None:
    assert page.wastebasket.isHidden()
    press(qtbot, page.more)
    settle()
    assert page.wastebasket.empty.isVisible()
    press(qtbot, page.more)
    assert page.wastebasket.isHidden()
