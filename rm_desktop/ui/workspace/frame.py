"""The column, the page in view, and the messages over and under it. Made anew when language, theme or size change."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.keys import keys_in_force
from rm_desktop.ui.runtime.shell import BannerWish
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.banner import PRIVATE
from rm_desktop.ui.workspace import places
from rm_desktop.ui.workspace.hints import Hints
from rm_desktop.ui.workspace.navigation import Navigation
from rm_desktop.ui.workspace.notices import Notices, UndoNotice
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.undo import Notice, UndoStack


class Frame(QWidget):
    """Goes from place to place. Pages are built when first visited."""

    cover_wanted = Signal()
    lock_wanted = Signal()
    alone_wanted = Signal()
    """Somebody wants the private part: the vault is to be locked and opened alone."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Show the column; `navigate` builds the first page."""
        super().__init__(parent)
        self.context = context
        self._pages: dict[str, Place] = {}
        self._places = places.open_places(context.compartments)
        self.current = self.home()
        self.target: Any = None
        """What the place in view was asked for."""
        self.navigation = Navigation(
            context.opening, self._places, self, sample=context.pair.sample, keys=keys_in_force(context.settings)
        )
        self.notices = Notices(self)
        self.undo_notice = UndoNotice(self)
        self.hints = Hints(context.settings, self)
        self.stack = QStackedWidget(self)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self.stack, 1)
        column.addWidget(self.hints)
        column.addWidget(self.undo_notice)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(column, 1)
        shell = context.shell
        shell.banner_requested.connect(self._on_banner)
        shell.banners_cleared.connect(self.notices.clear)
        shell.forget_requested.connect(self._on_forget)
        self.navigation.place_chosen.connect(self.navigate)
        self.navigation.search_wanted.connect(self._on_search_wanted)
        self.navigation.search_left.connect(self._on_search_left)
        self.navigation.private_wanted.connect(self._offer_private)
        self.navigation.cover_wanted.connect(self.cover_wanted)
        self.navigation.lock_wanted.connect(self.lock_wanted)

    def home(self) -> str:
        """Return the place to begin with: Today, or the private notes where nothing else is open."""
        return places.TODAY if self._places else places.PRIVATE

    def page(self, code: str) -> Place:
        """Return the page of a place, built if this is the first visit."""
        if code not in self._pages:
            page = places.build_place(code, self.context, self.stack)
            page.setAccessibleName(places.place_title(code))
            self._pages[code] = page
            page.undo.noticed.connect(lambda notice: self._on_undo_notice(code, notice))
            self.stack.addWidget(page)
        return self._pages[code]

    def navigate(self, code: str, target: Any = None) -> None:
        """Show a place; what the opening does not allow leads to the way there, or home."""
        if code == places.PRIVATE and self.context.opening.person is None:
            self._offer_private()
            return
        if code in places.MAIN and code not in self._places:
            code, target = self.home(), None
        page = self.page(code)
        if code != self.current:
            self.leave()
            self.notices.clear_passing()
            self.undo_notice.clear()
        self.current, self.target = code, target
        self.stack.setCurrentWidget(page)
        self.stack.setAccessibleName(places.place_title(code))  # heard where nothing on the page has the focus yet
        self.navigation.show_place(places.column_entry(code, target))
        self.hints.show_for(code)
        announce(self, places.place_title(code))
        page.enter(target)

    def leave(self) -> None:
        """Tell the page in view that it goes out of it."""
        page = self._pages.get(self.current)
        if page is not None:
            page.leave()

    def undo_stack(self) -> UndoStack | None:
        """Return what can be taken back on the page in view."""
        page = self._pages.get(self.current)
        return None if page is None else page.undo

    def forget(self) -> None:
        """Forget what could be taken back: the vault is being locked."""
        self.undo_notice.clear()
        for page in self._pages.values():
            page.undo.close()

    def _on_forget(self) -> None:
        """Drop every page but the one in view; they are built anew when they are visited."""
        self.undo_notice.clear()
        for code in [code for code in self._pages if code != self.current]:
            page = self._pages.pop(code)
            page.undo.close()
            self.stack.removeWidget(page)
            page.deleteLater()

    def focus_page(self) -> None:
        """Take the focus from the column, so that Tab goes to the page's first control."""
        page = self._pages.get(self.current)
        if page is not None and not page.isAncestorOf(self.window().focusWidget() or self):
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_banner(self, wish: BannerWish) -> None:
        self.notices.say(wish)

    def _on_undo_notice(self, code: str, notice: Notice) -> None:
        if code == self.current:
            self.undo_notice.show_notice(notice)

    def _on_search_wanted(self, text: str) -> None:
        if self.current == places.SEARCH:
            self.target = text
            self.page(places.SEARCH).enter(text)
        elif text.strip():
            self.navigate(places.SEARCH, text)

    def _on_search_left(self) -> None:
        if self.current == places.SEARCH:
            self.navigate(self.home())
        self.focus_page()

    def _offer_private(self) -> None:
        """Say what opens the private part and offer the way: the gate."""
        text = self.tr("Private notes open only when the vault is opened alone. For that it is locked first.")
        self.notices.say(BannerWish(PRIVATE, text, self.tr("Lock and open alone"), self.alone_wanted.emit))
        self.navigation.show_place(places.column_entry(self.current, self.target))
