"""The window of the open vault: the column, the page in view, messages over it, and the cover."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import Kind
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.host import Geometry, Host, LockReason
from rm_desktop.ui.runtime.idle_watch import IdleWatch
from rm_desktop.ui.runtime.shell import BannerWish, NarrowWish, ReleaseWish
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.banner import ATTENTION, DANGER, PRIVATE, Banner
from rm_desktop.ui.workspace import places
from rm_desktop.ui.workspace.cover import Cover
from rm_desktop.ui.workspace.lock_controller import LockController
from rm_desktop.ui.workspace.narrow_view import NarrowView
from rm_desktop.ui.workspace.navigation import Navigation
from rm_desktop.ui.workspace.notices import Notices, UndoNotice
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.shortcut_sheet import ShortcutSheet

TITLE = "RM Desktop"
LEAST_WIDTH, LEAST_HEIGHT = 1000, 660
_SAID_ALOUD = {60, 30, 10}
"""Seconds left at which a screen reader repeats the countdown."""


class MainWindow(QWidget):
    """Shows places and fulfils what they wish through the context's shell."""

    look_wanted = Signal()
    """Drafts are saved and the pages may be built anew: whoever made the window applies language and theme."""

    def __init__(self, context: Context, host: Host, lock: LockController) -> None:
        """Build the frame; the first page is built by `navigate`."""
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.context = context
        self._host = host
        self._lock = lock
        self._pages: dict[str, Place] = {}
        self._current = self.home()
        self._countdown: Banner | None = None
        self.idle = IdleWatch(self)
        self._layers = QStackedLayout(self)
        self._layers.setContentsMargins(0, 0, 0, 0)
        self.cover = Cover(self)
        self.cover.uncovered.connect(self.uncover)
        self.cover.lock_wanted.connect(self._on_lock_pressed)
        self.narrow = NarrowView(self)
        self._frame = QWidget(self)
        for layer in (self._frame, self.narrow, self.cover):
            self._layers.addWidget(layer)
        self._row = QHBoxLayout(self._frame)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._build_frame()
        self._connect()
        self._add_shortcuts()
        context.files.set_window(self)

    # Building

    def _build_frame(self) -> None:
        context = self.context
        self.navigation = Navigation(
            context.opening, places.open_places(context.compartments), self._frame, sample=context.pair.sample
        )
        self._row.addWidget(self.navigation)
        side = QWidget(self._frame)
        self._side = side
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.notices = Notices(side)
        self.undo_notice = UndoNotice(side)
        self._stack = QStackedWidget(side)
        column.addWidget(self.notices)
        column.addWidget(self._stack, 1)
        column.addWidget(self.undo_notice)
        self._row.addWidget(side, 1)
        navigation = self.navigation
        navigation.place_chosen.connect(self._on_place_chosen)
        navigation.search_wanted.connect(self._on_search_wanted)
        navigation.search_left.connect(self._on_search_left)
        navigation.private_wanted.connect(self._on_private_wanted)
        navigation.cover_wanted.connect(self.show_cover)
        navigation.lock_wanted.connect(self._on_lock_pressed)

    def _connect(self) -> None:
        shell = self.context.shell
        shell.navigate_requested.connect(self.navigate)
        shell.lock_requested.connect(self.lock)
        shell.cover_requested.connect(self.show_cover)
        shell.banner_requested.connect(self._on_banner)
        shell.banners_cleared.connect(self._on_banners_cleared)
        shell.undo_requested.connect(self._on_undo)
        shell.folder_requested.connect(self._on_folder)
        shell.link_requested.connect(self._host.open_link)
        shell.narrow_requested.connect(self._on_narrow)
        shell.release_requested.connect(self._on_release)
        shell.meeting_changed.connect(self.idle.set_meeting)
        shell.look_changed.connect(self._on_look_changed)
        shell.activity_noticed.connect(self.idle.note_activity)
        self.context.operations.unanswered.connect(self.show_error)
        self.context.changes.changed.connect(self._on_changes)
        self.idle.countdown.connect(self._on_countdown)
        self.idle.expired.connect(self._on_idle)

    def _add_shortcuts(self) -> None:
        acts = {
            "Ctrl+L": self._on_lock_pressed,
            "Ctrl+K": self._on_search_pressed,
            "Ctrl+N": self._on_new_meeting,
            "F9": self._on_cover_pressed,
            "Ctrl+,": lambda: self.navigate(places.SETTINGS),
            "F1": lambda: self.navigate(places.HELP),
            "Ctrl+?": self._on_shortcut_sheet,
            "Ctrl+Shift+?": self._on_shortcut_sheet,
        }
        for number, code in enumerate(places.MAIN, start=1):
            acts[f"Ctrl+{number}"] = lambda code=code: self.navigate(code)
        for keys, act in acts.items():
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    # Going about

    @property
    def current(self) -> str:
        """The code of the place in view."""
        return self._current

    def home(self) -> str:
        """Return the place to begin with: Today, or the private notes where nothing else is open."""
        return places.TODAY if places.open_places(self.context.compartments) else places.PRIVATE

    def page(self, code: str) -> Place:
        """Return the page of a place, built if this is the first visit."""
        if code not in self._pages:
            page = places.build_place(code, self.context, self._stack)
            self._pages[code] = page
            self._stack.addWidget(page)
        return self._pages[code]

    def navigate(self, code: str, target: Any = None) -> None:
        """Show a place."""
        if code == places.PRIVATE and self.context.opening.person is None:
            self._on_private_wanted()
            return
        if code in places.MAIN and code not in places.open_places(self.context.compartments):
            code, target = self.home(), None
        page = self.page(code)
        before = self._pages.get(self._current)
        if before is not None and before is not page:
            before.leave()
        self._current = code
        self._stack.setCurrentWidget(page)
        self.navigation.show_place(code)
        announce(self, places.place_title(code))
        page.enter(target)

    def show_error(self, error: RmError) -> None:
        """Say what went wrong, where nobody nearer took it."""
        messages = self.context.messages
        self.notices.say(BannerWish(DANGER, messages.sentence(error)), messages.details(error))

    def _on_place_chosen(self, code: str) -> None:
        self.navigate(code)

    def _on_search_pressed(self) -> None:
        if not self.is_covered():
            self.navigation.focus_search()

    def _on_search_wanted(self, text: str) -> None:
        if text.strip() or self._current == places.SEARCH:
            self.navigate(places.SEARCH, text)

    def _on_search_left(self) -> None:
        if self._current == places.SEARCH:
            self.navigate(self.home())
        self._stack.currentWidget().setFocus()

    def _on_new_meeting(self) -> None:
        self.navigate(places.SESSIONS, "new")

    def _on_private_wanted(self) -> None:
        """Say what opens the private part and offer the way: the gate."""
        text = self.tr("Private notes open only when the vault is opened alone. For that it is locked first.")
        self.notices.say(BannerWish(PRIVATE, text, self.tr("Lock and open alone"), self._lock_for_private))
        self.navigation.show_place(self._current)

    def _lock_for_private(self) -> None:
        self.lock(LockReason.PRIVATE)

    def _on_shortcut_sheet(self) -> None:
        if not self.is_covered() and not self.context.dialogs.open_ones():
            self.context.dialogs.open(ShortcutSheet(self))

    # Wishes of places

    def _on_banner(self, wish: BannerWish) -> None:
        self.notices.say(wish)

    def _on_banners_cleared(self) -> None:
        self.notices.clear()

    def _on_undo(self, wish: Any) -> None:
        self.undo_notice.offer(wish)

    def _on_folder(self, path: Path) -> None:
        self._host.show_folder(path)

    def _on_release(self, wish: ReleaseWish) -> None:
        self._host.release(wish.request, wish.answered)

    def _on_narrow(self, wish: NarrowWish) -> None:
        if wish.on:
            self.narrow.begin(wish.view or self._stack.currentWidget(), self._stack)
            self._layers.setCurrentWidget(self.narrow)
        else:
            self.narrow.end()
            self._layers.setCurrentWidget(self._frame)

    def _on_changes(self, changes: Changes) -> None:
        if Kind.PAIR in changes.stale:
            self.context.operations.run(lambda journal: journal.pair.get(), self._on_pair, owner=self)

    def _on_pair(self, pair: Any) -> None:
        self.context.pair = pair

    def _on_look_changed(self) -> None:
        """Save what is being written, then let the look be changed and build everything anew."""
        self.context.drafts.flush(lambda _left: self.look_wanted.emit())

    def rebuild(self) -> None:
        """Build column and pages anew, in the look in force now, and show the same place."""
        before = self._pages.get(self._current)
        if before is not None:
            before.leave()
        for page in self._pages.values():
            page.hide()
            page.deleteLater()
        self._pages.clear()
        for part in (self.navigation, self._side):
            self._row.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._countdown = None
        self._build_frame()
        self.navigation.fit(self.width())
        self.navigate(self._current)

    # Cover and lock

    def is_covered(self) -> bool:
        """Whether the opaque page is over everything."""
        return self._layers.currentWidget() is self.cover

    def show_cover(self) -> None:
        """Hide what is on the screen."""
        self._put_cover()
        self.cover.show_covered()

    def uncover(self) -> None:
        """Show again what was there."""
        self._layers.setCurrentWidget(self.narrow if self.narrow.is_on() else self._frame)

    def lock(self, reason: LockReason = LockReason.ASKED) -> None:
        """Lock the vault; nothing is asked."""
        page = self._pages.get(self._current)
        if page is not None and not self.is_covered():
            page.leave()
        self.idle.stop()
        self._lock.lock(reason, self.geometry_now(), self._cover_for_lock)

    def _put_cover(self) -> None:
        self._layers.setCurrentWidget(self.cover)
        self.cover.setFocus()
        self.repaint()

    def _cover_for_lock(self) -> None:
        self.cover.show_locking()
        self._put_cover()

    def _on_cover_pressed(self) -> None:
        if self.is_covered():
            self.uncover()
        else:
            self.show_cover()

    def _on_lock_pressed(self) -> None:
        self.lock(LockReason.ASKED)

    def _on_idle(self) -> None:
        self.lock(LockReason.IDLE)

    def _on_countdown(self, seconds: int | None) -> None:
        if self._countdown is not None and self._countdown not in self.notices.banners():
            self._countdown = None
        if seconds is None:
            if self._countdown is not None:
                self.notices.drop(self._countdown)
                self._countdown = None
            return
        text = self.tr("The vault locks itself in %n second(s), because nothing was typed.", "", seconds)
        if self._countdown is None:
            wish = BannerWish(ATTENTION, text, self.tr("Still here"), self.idle.note_activity)
            self._countdown = self.notices.say(wish)
        else:
            self._countdown.set_text(text, say=seconds in _SAID_ALOUD)

    # The window itself

    def geometry_now(self) -> Geometry:
        """Return the size to come back with, the one before narrow view if that is on."""
        size = self.narrow.size_before() if self.narrow.is_on() else self.normalGeometry().size()
        if size.isEmpty():
            size = self.size()
        return Geometry(size.width(), size.height(), self.isMaximized())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Lock the vault instead of closing; the parent ends the program."""
        event.ignore()
        self.lock(LockReason.CLOSED)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give names or pictures in the column, as there is room."""
        super().resizeEvent(event)
        self.navigation.fit(event.size().width())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to watch for idleness."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            self.idle.watch(handle)
        settings = self.context.settings
        self.idle.set_limits(settings.lock_after_minutes, settings.lock_after_minutes_in_meeting)
        QTimer.singleShot(0, self, self.idle.start)

    def changeEvent(self, event: QEvent) -> None:
        """Coming back to the window is a sign of life."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.idle.note_activity()
