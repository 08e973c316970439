"""Private notes under four eyes: alone, nothing shared is open, names included."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rm_desktop.domain.words import Kind, Opening
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.save_state import SaveState
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.private.page import PrivatePage
from rm_desktop.vault.vault import CreatedVault, OpeningKeys

Run = Callable[[Callable[[Journal], Any]], Any]


@pytest.fixture
def vault_path(vault_path_both: Path) -> Path:
    return vault_path_both


@pytest.fixture
def keys(template_vault_both: CreatedVault) -> Callable[[Opening], OpeningKeys]:
    return template_vault_both.keys_for


@pytest.fixture
def opening() -> Opening:
    return Opening.JUNIOR_ALONE


@pytest.fixture
def page(window: MainWindow, settle: Callable[[], None]) -> PrivatePage:
    window.navigate("private")
    settle()
    found = window.findChild(PrivatePage)
    assert isinstance(found, PrivatePage)
    return found


def test_notes_are_written_without_anything_shared(page: PrivatePage, qtbot: QtBot, on_vault: Run) -> None:
    assert page.notes is not None
    page.notes.new.click()
    qtbot.keyClicks(page.notes.panel.editor.edit, "Nur hier")
    panel = page.notes.panel
    qtbot.waitUntil(lambda: panel.autosave.state is SaveState.SAVED)
    assert [row.excerpt for row in on_vault(lambda journal: journal.notes.private_rows())] == ["Nur hier"]


def test_no_names_are_known_and_links_say_why_they_wait(
    page: PrivatePage, on_vault: Run, settle: Callable[[], None]
) -> None:
    parent = (Kind.SESSION, "0" * 32, "3. Treffen · Netzwerk")
    on_vault(lambda journal: journal.notes.save_private(None, "Alt", "Worte", 0, parent))
    page.enter()
    settle()
    settle()
    assert page.notes is not None
    shown = "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert "Nur mit der eigenen Passphrase" in shown
    assert "Diese Notizen öffnet nur die eigene Passphrase." in shown
    assert "Etwas anderes lässt sich wählen, wenn auch der gemeinsame Teil offen ist." in shown
    assert not page.notes.panel.link.choice.isEnabled()
    assert page.notes.panel.link.choice.currentText() == "3. Treffen · Netzwerk"
    assert not page.notes.panel.link.visit.isVisible()
