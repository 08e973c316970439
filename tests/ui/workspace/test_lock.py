"""Locking covers first, loses nothing, asks nothing, and ends whatever happens."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from rm_desktop.domain.errors import DiskFull, EditConflict
from rm_desktop.domain.words import Compartment, Kind, Opening
from rm_desktop.services.journal import Journal
from rm_desktop.services.opening import OpeningState
from rm_desktop.ui.runtime.autosave import Autosave, RescueTag
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.workspace import lock_controller, places
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.start import Workspace
from rm_desktop.vault.vault import OpeningKeys, Vault, open_vault

KeysOf = Callable[[Opening], OpeningKeys]
OnVault = Callable[[Callable[[Journal], Any]], Any]


@pytest.fixture
def reopened(vault_path: Path, keys: KeysOf) -> Callable[[Callable[[Vault], Any]], Any]:
    """Open the vault again after the lock and look into it."""

    def look(see: Callable[[Vault], Any]) -> Any:
        vault = open_vault(vault_path, keys(Opening.TOGETHER))
        try:
            return see(vault)
        finally:
            vault.close()

    return look


def item_of(on_vault: OnVault) -> str:
    session = on_vault(lambda journal: journal.sessions.start(None)).value
    return str(on_vault(lambda journal: journal.agenda.add(session.id, "Profil", 20)).value.id)


def writing(context: Context, item: str, text: str) -> Autosave:
    autosave = Autosave(
        context,
        lambda journal, words, revision: journal.notes.save_item_note(item, words, revision),
        rescue_tag=RescueTag(Compartment.SHARED, Kind.ITEM, item),
    )
    autosave.load("", 0)
    autosave.edited(text)
    return autosave


def body(vault: Vault, item: str) -> str:
    with vault.read(Compartment.SHARED) as work:
        note = work.notes.of_item(item)
        return note.body if note else ""


def locked(qtbot: QtBot, host: Any) -> LockReason:
    qtbot.waitUntil(lambda: bool(host.locked), timeout=20_000)
    assert len(host.locked) == 1
    reason: LockReason = host.locked[0][0]
    return reason


@pytest.mark.parametrize("way", ["key", "button", "close", "idle", "sleep"])
def test_every_way_locks_and_says_why(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, host: Any, settle: Callable[[], None], way: str
) -> None:
    settle()
    if way == "key":
        window.press_lock()
    elif way == "button":
        qtbot.mouseClick(window.navigation.lock_button, Qt.MouseButton.LeftButton)
    elif way == "close":
        assert not window.close()
    elif way == "sleep":
        workspace.screen.noticed.emit(LockReason.SUSPEND)
    else:
        window.idle.expired.emit()
    assert window.is_covered()
    assert workspace.machine.state in {OpeningState.LOCKING, OpeningState.LOCKED}
    expected = {"close": LockReason.CLOSED, "idle": LockReason.IDLE, "sleep": LockReason.SUSPEND}.get(
        way, LockReason.ASKED
    )
    assert locked(qtbot, host) is expected
    assert workspace.machine.state is OpeningState.LOCKED
    assert window.close()


def test_text_that_was_being_written_is_saved(
    qtbot: QtBot, window: MainWindow, context: Context, host: Any, on_vault: OnVault, reopened: Any
) -> None:
    item = item_of(on_vault)
    autosave = writing(context, item, "mitten im Satz")
    window.press_lock()
    locked(qtbot, host)
    assert autosave.pending() is False
    assert reopened(lambda vault: body(vault, item)) == "mitten im Satz"
    assert reopened(lambda vault: vault.rescued()) == ()


def test_what_cannot_be_saved_is_sealed_and_offered_at_the_next_opening(
    qtbot: QtBot, window: MainWindow, context: Context, host: Any, on_vault: OnVault, reopened: Any, vault_path: Path
) -> None:
    item = item_of(on_vault)

    def conflict(_journal: Journal, _text: str, _revision: int) -> Any:
        raise EditConflict

    autosave = Autosave(context, conflict, rescue_tag=RescueTag(Compartment.SHARED, Kind.ITEM, item))
    autosave.load("", 0)
    autosave.edited("steht nur auf dem Bildschirm")
    window.press_lock()
    locked(qtbot, host)
    (draft,) = reopened(lambda vault: vault.rescued())
    assert draft.content.decode() == "steht nur auf dem Bildschirm"
    assert (draft.part, draft.name) == (Compartment.SHARED, f"item:{item}")
    raw = b"".join(path.read_bytes() for path in vault_path.rglob("*") if path.is_file())
    assert b"Bildschirm" not in raw


def test_a_vault_that_hangs_does_not_keep_the_window_open(
    qtbot: QtBot, window: MainWindow, context: Context, host: Any, on_vault: OnVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock_controller, "FLUSH_MS", 50)
    monkeypatch.setattr(lock_controller, "CLOSE_MS", 50)
    item = item_of(on_vault)
    gate = threading.Event()
    context.operations.run(lambda _journal: gate.wait(20))
    writing(context, item, "wartet hinter dem Hänger")
    context.drafts._drafts[-1].flush = lambda _then: None  # type: ignore[method-assign]
    window.press_lock()
    assert locked(qtbot, host) is LockReason.ASKED
    gate.set()


def test_a_fault_while_saving_a_draft_does_not_stop_the_lock(
    qtbot: QtBot, window: MainWindow, context: Context, host: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock_controller, "FLUSH_MS", 30)
    monkeypatch.setattr(lock_controller, "CLOSE_MS", 30)

    class Broken:
        def pending(self) -> bool:
            return True

        def flush(self, _then: Callable[[], None]) -> None:
            raise RuntimeError

        def rescue(self) -> None:
            raise RuntimeError

    context.drafts.add(Broken())
    with capture_exceptions() as caught:
        qtbot.mouseClick(window.navigation.lock_button, Qt.MouseButton.LeftButton)
        assert locked(qtbot, host) is LockReason.ASKED
    assert {kind for kind, _error, _trace in caught} == {RuntimeError}


def test_dialogs_menus_and_file_choosers_go_without_a_question(
    qtbot: QtBot, window: MainWindow, context: Context, host: Any, tmp_path: Path
) -> None:
    asked: list[Any] = []
    context.files.save_file("Speichern", ["PDF (*.pdf)"], asked.append, name="x.pdf", folder=tmp_path)
    context.dialogs.open(QMessageBox(window), asked.append)
    assert len(context.dialogs.open_ones()) == 2
    window.press_lock()
    locked(qtbot, host)
    assert context.dialogs.open_ones() == ()
    assert QApplication.activeModalWidget() is None
    assert asked == []
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_running_export_is_dropped(qtbot: QtBot, window: MainWindow, context: Context, host: Any) -> None:
    gate = threading.Event()
    called: list[Any] = []
    context.operations.aside(lambda: gate.wait(5), called.append)
    window.press_lock()
    locked(qtbot, host)
    gate.set()
    assert called == []


def test_a_fault_in_a_page_does_not_stop_the_lock(
    qtbot: QtBot, window: MainWindow, host: Any, monkeypatch: pytest.MonkeyPatch, settle: Callable[[], None]
) -> None:
    settle()

    def fall() -> None:
        raise RuntimeError

    monkeypatch.setattr(window.page(places.TODAY), "leave", fall)
    with capture_exceptions() as caught:
        window.press_lock()
        locked(qtbot, host)
    assert [kind for kind, _error, _trace in caught] == [RuntimeError]


def test_the_second_lock_changes_nothing(qtbot: QtBot, window: MainWindow, host: Any) -> None:
    window.press_lock()
    window.lock(LockReason.IDLE)
    window.close()
    assert locked(qtbot, host) is LockReason.ASKED


def test_a_change_of_look_on_its_way_does_not_take_the_cover_off(
    qtbot: QtBot, window: MainWindow, context: Context, host: Any, on_vault: OnVault
) -> None:
    writing(context, item_of(on_vault), "noch nicht gespeichert")
    context.shell.rebuild()
    window.press_lock()
    window.uncover()
    assert window.is_covered()
    locked(qtbot, host)
    assert window.is_covered()


def test_the_clipboard_is_emptied(qtbot: QtBot, window: MainWindow, context: Context, host: Any) -> None:
    context.clipboard.copy("aus der Notiz")
    window.press_lock()
    locked(qtbot, host)
    assert QGuiApplication.clipboard().text() == ""


def test_the_clipboard_does_not_wait_for_what_is_still_being_saved(
    qtbot: QtBot, window: MainWindow, context: Context, host: Any
) -> None:
    gate = threading.Event()
    context.operations.run(lambda _journal: gate.wait(20))
    context.clipboard.copy("aus der Notiz")
    window.press_lock()
    assert QGuiApplication.clipboard().text() == ""
    assert host.locked == []
    gate.set()
    locked(qtbot, host)


def test_pictures_of_the_screen_are_forbidden_again(
    qtbot: QtBot, window: MainWindow, context: Context, host: Any
) -> None:
    context.capture.allow(until_lock=True)
    window.press_lock()
    assert not context.capture.allowed
    locked(qtbot, host)


@pytest.mark.parametrize("reason", [LockReason.LID, LockReason.USER_SWITCH, LockReason.SHUTDOWN, LockReason.SCREEN])
def test_whatever_the_machine_tells_locks_and_the_reason_goes_along(
    qtbot: QtBot, workspace: Workspace, host: Any, reason: LockReason
) -> None:
    workspace.screen.noticed.emit(reason)
    assert locked(qtbot, host) is reason


def test_use_of_another_program_counts(window: MainWindow, workspace: Workspace) -> None:
    window.idle._last -= 200
    assert window.idle.seconds_left() < 110
    workspace.screen.used.emit(2.0)
    assert window.idle.seconds_left() > 290


def test_idle_in_a_meeting_is_said_as_such(qtbot: QtBot, window: MainWindow, context: Context, host: Any) -> None:
    context.shell.meeting_running(True)
    window.idle.expired.emit()
    assert locked(qtbot, host) is LockReason.IDLE_IN_MEETING


def test_the_page_hears_that_it_goes(
    qtbot: QtBot, window: MainWindow, host: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[bool] = []
    monkeypatch.setattr(window.page(places.TODAY), "leave", lambda: told.append(window.is_covered()))
    window.press_lock()
    locked(qtbot, host)
    assert told == [True]


def test_nothing_more_is_taken_after_the_lock(
    qtbot: QtBot, window: MainWindow, context: Context, host: Any, settle: Callable[[], None]
) -> None:
    settle()
    window.press_lock()
    locked(qtbot, host)
    called: list[Any] = []
    context.operations.run(lambda journal: journal.pair.get(), called.append, called.append)
    assert not context.operations.busy
    assert called == []


def test_a_rescue_that_fails_does_not_stop_the_lock(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, context: Context, host: Any, on_vault: OnVault,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    vault = on_vault(lambda journal: journal.vault)

    def full(*_arguments: Any) -> None:
        raise DiskFull

    monkeypatch.setattr(vault, "put_rescue", full)

    def conflict(_journal: Journal, _text: str, _revision: int) -> Any:
        raise EditConflict

    autosave = Autosave(context, conflict)
    autosave.load("", 0)
    autosave.edited("verloren")
    window.press_lock()
    assert locked(qtbot, host) is LockReason.ASKED
    assert workspace.machine.state is OpeningState.LOCKED


def test_the_countdown_is_in_sight_and_somebody_can_say_still_here(qtbot: QtBot, window: MainWindow, host: Any) -> None:
    window.idle.countdown.emit(60)
    window.idle.countdown.emit(1)
    (banner,) = window.notices.banners()
    assert banner.text() == "Seit einer Weile keine Eingabe. Der Tresor wird in 1 Sekunde gesperrt."
    window.idle._warned = True
    assert banner.action_button is not None
    assert banner.action_button.text() == "Noch da"
    qtbot.mouseClick(banner.action_button, Qt.MouseButton.LeftButton)
    assert window.notices.banners() == ()
    window.idle.countdown.emit(30)
    window.notices.banners()[0].dismissed.emit()
    window.idle.countdown.emit(29)
    assert len(window.notices.banners()) == 1
    assert host.locked == []


def test_a_running_meeting_waits_longer(window: MainWindow, context: Context) -> None:
    assert window.idle.seconds_left() <= 5 * 60
    context.shell.meeting_running(True)
    assert window.idle.seconds_left() > 19 * 60
    context.shell.note_activity()
    context.shell.meeting_running(False)
    assert window.idle.seconds_left() <= 5 * 60
