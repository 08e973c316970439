"""Before a vault is open: F1 opens the page that fits, and language, text size and colours are within reach."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest
from PySide6.QtCore import Qt

from rm_desktop.ui import gate as gate_package
from rm_desktop.ui.gate.create.step import Step
from rm_desktop.ui.gate.fitted_card import FittedCard
from rm_desktop.ui.gate.gate_help import _PAGES
from rm_desktop.ui.gate.help_sheet import HelpSheet
from rm_desktop.ui.help.articles import ORDER

MakeGate = Callable[..., Any]


def test_every_page_of_the_gate_leads_somewhere_and_no_entry_is_stale() -> None:
    modules = {
        found.name.rpartition(".")[2]: found.name
        for found in walk_packages(gate_package.__path__, "rm_desktop.ui.gate.")
    }
    assert set(_PAGES) <= set(modules)
    assert set(_PAGES.values()) <= set(ORDER)
    for name, dotted in modules.items():
        pages = [
            kind
            for kind in vars(import_module(dotted)).values()
            if isinstance(kind, type) and issubclass(kind, FittedCard | Step) and kind.__module__ == dotted
        ]
        known = name in _PAGES or name in _FIRST_STEPS
        assert known or not pages, f"{name} has a page: say which help fits it"


_FIRST_STEPS = {"making", "welcome_page", "wizard", "step", "page_frame", "fitted_card", "finish_step"}
"""Here the first steps fit, or there is nothing to see."""


def test_f1_opens_the_fitting_page_over_what_was_typed_and_escape_leads_back(begin, vault_path, gate, qtbot) -> None:
    page = begin(vault_path)
    qtbot.keyClicks(page.fields[0].edit, "half a")
    qtbot.keyClick(gate.window, Qt.Key.Key_F1)
    (sheet,) = gate.context.dialogs.open_ones()
    assert isinstance(sheet, HelpSheet)
    assert sheet.reader.list.key() == "who-sees-what"
    assert sheet.focusWidget() is sheet.reader.view
    qtbot.keyClick(gate.window, Qt.Key.Key_F1)
    assert len(gate.context.dialogs.open_ones()) == 1
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not gate.context.dialogs.open_ones())
    assert page.fields[0].text() == "half a"


def test_colours_change_round_and_round_the_cursor_staying(begin, vault_path, gate, qtbot) -> None:
    begin(vault_path)
    before = gate.context.settings.theme
    seen = []
    for _ in range(4):
        gate.window.theme.setFocus()
        qtbot.keyClick(gate.window.theme, Qt.Key.Key_Space)
        seen.append(gate.context.settings.theme)
        assert gate.window.theme.hasFocus()
    assert sorted(seen) == ["contrast", "dark", "light", "system"]
    assert seen[-1] == before


@pytest.mark.parametrize("fixed", [True, False])
def test_a_fixed_language_cannot_be_changed(begin, vault_path, gate, fixed) -> None:
    gate.window.language_fixed = fixed
    begin(vault_path)
    assert gate.window.languages["en"].isEnabled() is not fixed
