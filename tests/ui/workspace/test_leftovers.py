"""What a lock interrupted is finished soon after the next opening, and nobody is bothered with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.errors import DiskFull
from rm_desktop.domain.words import Compartment
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.leftovers import Leftovers
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.vault import compacting, remains

OnVault = Callable[[Callable[[Any], Any]], Any]


def struck(on_vault: OnVault) -> Path:
    on_vault(lambda journal: journal.later.add("Quittenmarmelade"))
    on_vault(lambda journal: journal.strike.cut("Quittenmarmelade", None, elsewhere=True))
    path: Path = on_vault(lambda journal: journal.vault.path)
    assert remains.expected(path) == {Compartment.SHARED}
    return path


def test_the_file_is_written_anew(context: Context, on_vault: OnVault, qtbot: QtBot) -> None:
    path = struck(on_vault)
    Leftovers(context, context.operations, after_ms=1)
    qtbot.waitUntil(lambda: remains.expected(path) == frozenset(), timeout=20_000)


def test_where_it_fails_it_waits_for_the_next_opening(
    window: MainWindow, context: Context, on_vault: OnVault, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[int] = []

    def full(*_args: object) -> None:
        tried.append(1)
        raise DiskFull

    path = struck(on_vault)
    monkeypatch.setattr(compacting, "demand_sound", full)
    Leftovers(context, context.operations, after_ms=1)
    qtbot.waitUntil(lambda: bool(tried) and not context.operations.busy, timeout=20_000)
    assert not window.notices.banners()
    assert remains.expected(path) == {Compartment.SHARED}


def test_what_has_lain_in_the_wastebasket_for_thirty_days_goes_soon_after_opening(
    context: Context, on_vault: OnVault, clock: FixedClock, qtbot: QtBot
) -> None:
    later = on_vault(lambda journal: journal.later.add("Quittenmarmelade").value)
    on_vault(lambda journal: journal.later.remove(later.id))
    path: Path = on_vault(lambda journal: journal.vault.path)
    clock.moment += timedelta(days=31)
    Leftovers(context, context.operations, after_ms=1)
    qtbot.waitUntil(lambda: not on_vault(lambda journal: journal.wastebasket.rows()), timeout=20_000)
    qtbot.waitUntil(lambda: remains.expected(path) == frozenset(), timeout=20_000)
