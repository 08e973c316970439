"""Backups that make themselves, and get out of the way of everything else."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from rm_desktop.domain.errors import DiskFull
from rm_desktop.domain.words import Opening
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.automatic_backup import AutomaticBackup
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.start import Workspace
from rm_desktop.vault import backup
from rm_desktop.vault.vault import OpeningKeys, open_vault

OnVault = Callable[[Callable[[Any], Any]], Any]


def sets(on_vault: OnVault) -> int:
    return len(on_vault(lambda journal: journal.backups.rows()))


def test_soon_after_opening_a_set_is_made_and_then_only_when_something_changed(
    context: Context, qtbot: QtBot, on_vault: OnVault
) -> None:
    AutomaticBackup(context, context.operations, first_ms=1, again_ms=1)
    qtbot.waitUntil(lambda: sets(on_vault) == 1, timeout=20_000)
    for _ in range(5):
        on_vault(lambda journal: journal.pair.get())
    assert sets(on_vault) == 1
    on_vault(lambda journal: journal.goals.add("Ein Ziel", why="", success="", due_on=None))
    qtbot.waitUntil(lambda: sets(on_vault) == 2, timeout=20_000)


def test_one_that_fails_is_said_once_and_tried_again(
    context: Context, window: MainWindow, qtbot: QtBot, on_vault: OnVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(backup, "demand_sound", full)
        AutomaticBackup(context, context.operations, first_ms=1, again_ms=1)
        qtbot.waitUntil(lambda: bool(window.notices.banners()), timeout=20_000)
        (banner,) = window.notices.banners()
        assert banner.text().startswith("Diesmal keine automatische Sicherung. Für eine neue Sicherung")
    qtbot.waitUntil(lambda: sets(on_vault) == 1, timeout=20_000)
    assert len(window.notices.banners()) == 1


def test_a_lock_does_not_wait_for_it_and_nothing_of_it_stays(
    workspace: Workspace,
    context: Context,
    qtbot: QtBot,
    vault_path: Path,
    keys: Callable[[Opening], OpeningKeys],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    checking, hold = threading.Event(), threading.Event()

    def check(*_args: object) -> None:
        checking.set()
        hold.wait(30)

    monkeypatch.setattr(backup, "demand_sound", check)
    AutomaticBackup(context, context.operations, first_ms=1)
    qtbot.waitUntil(checking.is_set, timeout=20_000)
    assert workspace.lock is not None
    assert workspace.window is not None
    with qtbot.waitSignal(workspace.lock.locked, timeout=20_000):
        workspace.window.press_lock()
    hold.set()
    assert list((vault_path / "backups").glob("2*")) == []
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    assert vault.warnings == ()
    vault.close()


def test_saves_run_while_the_copy_is_checked(
    context: Context, qtbot: QtBot, on_vault: OnVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    checking, hold = threading.Event(), threading.Event()
    real = backup.demand_sound

    def check(*args: Any) -> None:
        checking.set()
        hold.wait(30)
        real(*args)

    monkeypatch.setattr(backup, "demand_sound", check)
    AutomaticBackup(context, context.operations, first_ms=1)
    qtbot.waitUntil(checking.is_set, timeout=20_000)
    on_vault(lambda journal: journal.goals.add("Währenddessen", why="", success="", due_on=None))
    assert not hold.is_set()
    hold.set()
    qtbot.waitUntil(lambda: sets(on_vault) == 1, timeout=20_000)
    assert len(on_vault(lambda journal: journal.goals.rows())) == 1
