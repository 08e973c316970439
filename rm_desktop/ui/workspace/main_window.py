"""The window of the open vault: one layer with the places, one for the narrow view, and the cover over both."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedLayout, QWidget

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.entities import Pair
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import Kind
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.host import Geometry, Host, LockReason
from rm_desktop.ui.runtime.idle_watch import IdleWatch
from rm_desktop.ui.runtime.shell import BannerWish, NarrowWish
from rm_desktop.ui.widgets.banner import DANGER
from rm_desktop.ui.workspace.consent_asked import ConsentAsked
from rm_desktop.ui.workspace.countdown import Countdown
from rm_desktop.ui.workspace.cover import Cover
from rm_desktop.ui.workspace.frame import Frame
from rm_desktop.ui.workspace.lock_controller import LockController
from rm_desktop.ui.workspace.narrow_view import NarrowView
from rm_desktop.ui.workspace.navigation import Navigation
from rm_desktop.ui.workspace.notices import Notices, UndoNotice
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.shortcut_sheet import ShortcutSheet
from rm_desktop.ui.workspace.undo_keys import UndoKeys
from rm_desktop.ui.workspace.window_keys import WindowKeys
from rm_desktop.ui.workspace.window_place import remember_window

TITLE = "RM Desktop"
LEAST_WIDTH, LEAST_HEIGHT = 1000, 660


class MainWindow(QMainWindow):
    """Shows places, fulfils what they wish, covers and locks. To screen readers a plain widget would be no window."""

    look_wanted = Signal()
    """Drafts are saved and the pages may be built anew: whoever made the window applies language and theme."""

    leaving = Signal()
    """The page goes out of view for good. A signal, so that a fault in a page cannot stop the lock."""

    def __init__(self, context: Context, host: Host, lock: LockController) -> None:
        """Build the layers; the first page is built by `navigate`."""
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.context = context
        self._host = host
        self._lock = lock
        settings = context.settings
        self.idle = IdleWatch(lambda: (settings.lock_after_minutes, settings.lock_after_minutes_in_meeting), self)
        self._countdown = Countdown(self.idle, self)
        self._asked = ConsentAsked(self, host, self)
        self.setCentralWidget(ground := QWidget(self))
        self._layers = QStackedLayout(ground)
        self._layers.setContentsMargins(0, 0, 0, 0)
        self.narrow = NarrowView(self)
        self._layers.addWidget(self.narrow)
        self.cover = self._make_cover()
        self.frame = self._make_frame()
        self._layers.setCurrentWidget(self.frame)
        self._connect()
        WindowKeys(self, self, context)
        UndoKeys(self, lambda: None if self.is_covered() else self.frame.undo_stack())
        context.files.set_window(self)

    def _make_frame(self) -> Frame:
        frame = Frame(self.context, self)
        frame.cover_wanted.connect(self.show_cover)
        frame.lock_wanted.connect(self.press_lock)
        frame.alone_wanted.connect(self._on_alone_wanted)
        self.leaving.connect(frame.leave)
        self.leaving.connect(frame.forget)
        self._layers.addWidget(frame)
        return frame

    def _make_cover(self) -> Cover:
        cover = Cover(self)
        cover.uncovered.connect(self.uncover)
        cover.lock_wanted.connect(self.press_lock)
        self._layers.addWidget(cover)
        return cover

    def _connect(self) -> None:
        shell = self.context.shell
        shell.navigate_requested.connect(self._on_navigate_wish)
        shell.lock_requested.connect(self.lock)
        shell.cover_requested.connect(self.show_cover)
        shell.lead_to(self._host)
        shell.narrow_requested.connect(self._on_narrow)
        shell.release_requested.connect(self._asked.ask)
        shell.meeting_changed.connect(self.idle.set_meeting)
        shell.look_changed.connect(self._on_look_changed)
        shell.activity_noticed.connect(self.idle.note_activity)
        self.context.dialogs.lock_wanted.connect(self.press_lock)
        self.context.operations.unanswered.connect(self.show_error)
        self.context.changes.changed.connect(self._on_changes)
        self.idle.countdown.connect(self._on_countdown)
        self.idle.expired.connect(self._on_idle)

    @property
    def navigation(self) -> Navigation:
        """The dark column."""
        return self.frame.navigation

    @property
    def notices(self) -> Notices:
        """The messages over the page."""
        return self.frame.notices

    @property
    def undo_notice(self) -> UndoNotice:
        """What can be had back."""
        return self.frame.undo_notice

    @property
    def current(self) -> str:
        """The code of the place in view."""
        return self.frame.current

    def page(self, code: str) -> Place:
        """Return the page of a place."""
        return self.frame.page(code)

    def navigate(self, code: str, target: Any = None) -> None:
        """Show a place."""
        self.frame.navigate(code, target)

    def show_error(self, error: RmError) -> None:
        """Say what went wrong, where nobody nearer took it."""
        messages = self.context.messages
        self.notices.say(BannerWish(DANGER, messages.sentence(error)), messages.details(error))

    # Keys

    def press_lock(self) -> None:
        """Lock because somebody asked."""
        self.lock(LockReason.ASKED)

    def press_search(self) -> None:
        """Go to the search field."""
        if self._layers.currentWidget() is self.frame:
            self.navigation.focus_search()

    def press_cover(self) -> None:
        """Cover the screen, or show it again."""
        if self.is_covered():
            self.uncover()
        else:
            self.show_cover()

    def press_sheet(self) -> None:
        """Show all keys."""
        if not self.is_covered() and not self.context.dialogs.open_ones():
            self.context.dialogs.open(ShortcutSheet(self.context.settings, self))

    def press_place(self, code: str, target: str | None = None) -> None:
        """Go to a place, with the focus."""
        if self._layers.currentWidget() is self.frame:
            self.navigate(code, target)
            self.frame.focus_page()

    # Wishes of places

    def _on_navigate_wish(self, code: str, target: Any) -> None:
        """Go where a page leads; the keyboard goes along, not into the column beside it."""
        self.navigate(code, target)
        self.frame.focus_page()

    def _on_narrow(self, wish: NarrowWish) -> None:
        if wish.on:
            self.narrow.begin(wish.view or self.frame.page(self.current), self.frame.stack)
        else:
            self.narrow.end()
        self.uncover()

    def _on_changes(self, changes: Changes) -> None:
        if Kind.PAIR in changes.stale:
            self.context.operations.run(lambda journal: journal.pair.get(), self._on_pair, owner=self)

    def _on_pair(self, pair: Pair) -> None:
        self.context.pair = pair

    def _on_look_changed(self) -> None:
        """Save what is being written, then let the look be changed and build everything anew."""
        self.context.drafts.flush(lambda _left: self.look_wanted.emit())

    def rebuild(self) -> None:
        """Build column and pages anew, in the look in force now, and show the same place."""
        old = self.frame
        worn: list[QWidget] = [old]
        old.leave()
        old.forget()
        self.narrow.end()
        self.frame = self._make_frame()
        if not self.cover.is_asking():
            worn.append(self.cover)
            self.cover = self._make_cover()
        self.frame.navigation.fit(self.size())
        self.navigate(old.current, old.target)
        self.uncover()
        for part in worn:
            self._layers.removeWidget(part)
            part.deleteLater()

    # Cover and lock

    def is_covered(self) -> bool:
        """Whether the opaque page is over everything."""
        return self._layers.currentWidget() is self.cover

    def show_cover(self) -> None:
        """Hide what is on the screen."""
        if not self.cover.is_asking():
            self.cover.show_covered()
            self.put_cover()

    def uncover(self) -> None:
        """Show again what was there, unless an answer is waited for."""
        if not (self.cover.is_asking() or self.cover.is_locking()):
            self._layers.setCurrentWidget(self.narrow if self.narrow.is_on() else self.frame)

    def lock(self, reason: LockReason = LockReason.ASKED) -> None:
        """Lock the vault; nothing is asked."""
        self.idle.stop()
        geometry = self.geometry_now()
        self._lock.lock(reason, geometry, self._cover_for_lock)
        remember_window(self, self.context.settings, geometry)

    def _cover_for_lock(self) -> None:
        self.cover.show_locking()
        self.put_cover()
        self.leaving.emit()

    def put_cover(self) -> None:
        """Let the cover be all there is on the screen."""
        self._layers.setCurrentWidget(self.cover)
        self.cover.setFocus()
        self.repaint()

    def _on_alone_wanted(self) -> None:
        self.lock(LockReason.PRIVATE)

    def _on_idle(self) -> None:
        self.lock(LockReason.IDLE_IN_MEETING if self.idle.in_meeting else LockReason.IDLE)

    def _on_countdown(self, seconds: int | None) -> None:
        self._countdown.show(seconds, self.notices)

    # The window itself

    def geometry_now(self) -> Geometry:
        """Return the size to come back with, the one before narrow view if that is on."""
        size = self.narrow.size_before() if self.narrow.is_on() else self.normalGeometry().size()
        size = size if not size.isEmpty() else self.size()
        return Geometry(size.width(), size.height(), self.isMaximized() or self.narrow.was_maximised())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Lock the vault instead of closing; the parent ends the program."""
        event.setAccepted(self._lock.is_locked())
        self.lock(LockReason.CLOSED)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give names or pictures in the column, as there is room."""
        super().resizeEvent(event)
        self.navigation.fit(event.size())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to watch for idleness."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            self.idle.watch(handle)
        QTimer.singleShot(0, self.idle, self.idle.start)

    def changeEvent(self, event: QEvent) -> None:
        """Take coming back to the window as a sign of life."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.idle.note_activity()
