"""The window around the places."""

from __future__ import annotations

from rm_desktop.ui.workspace.main_window import MainWindow


def test_the_title_names_nobody(window: MainWindow) -> None:
    assert window.windowTitle() == "RM Desktop"
