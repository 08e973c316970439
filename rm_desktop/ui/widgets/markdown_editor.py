"""A note with its toolbar."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.find_bar import FindBar
from rm_desktop.ui.widgets.focus_mode import FocusMode
from rm_desktop.ui.widgets.hands_on import HandsOn
from rm_desktop.ui.widgets.link_bars import AddressBar, OpenLinkBar
from rm_desktop.ui.widgets.note_edit import NoteEdit
from rm_desktop.ui.widgets.note_toolbar import Entry, NoteToolbar

_WORD = re.compile(r"\w[\w'’-]*")  # noqa: RUF001 - the apostrophe of printed texts
_COUNT_MS = 400
"""How long after the last key words are counted anew."""


class MarkdownEditor(HandsOn):
    """Writes Markdown without showing its signs. ``edited`` tells every change by a person.

    ``name`` says to screen readers what is written here. ``save_state`` stands at the toolbar's end; connect an
    `Autosave`'s ``state_changed`` to its ``set_state``. ``framed`` draws a border, for notes outside of cards.
    """

    edited = Signal()
    link_pressed = Signal(str)
    """Somebody pressed a link with Ctrl and confirmed; the page may hand it to ``shell.open_link``."""

    def __init__(self, name: str, parent: QWidget | None = None, *, framed: bool = False, toolbar: bool = True) -> None:
        """Start empty."""
        super().__init__(parent)
        self.edit = NoteEdit()  # comes into the window last, because Tab goes from the tools to the text
        self.edit.setAccessibleName(name)
        self.edit.setProperty("framed", framed)
        self._wants_toolbar = toolbar
        self.toolbar = NoteToolbar(self.edit, self._press_link, self)
        self.toolbar.offer_own(self._own_entries)
        self.save_state, self.more = self.toolbar.save_state, self.toolbar.more
        self.address_bar, self.open_bar = AddressBar(self), OpenLinkBar(self)
        self.find_bar = FindBar(self.edit, self)
        self._focus_mode: FocusMode | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for bar in (self.toolbar, self.find_bar, self.address_bar, self.open_bar):
            column.addWidget(bar)
        column.addWidget(self.edit, 1)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_COUNT_MS)
        self._counting.timeout.connect(self._count)
        self._connect()
        self._add_keys()
        self.toolbar.fit(wanted=toolbar)
        self.hand_on_to(self.edit)

    def markdown(self) -> str:
        """Return the text as it is to be stored."""
        return self.edit.markdown()

    def set_markdown(self, text: str) -> None:
        """Show ``text`` without telling anybody; undo cannot go back behind it."""
        self._close_bars()
        self.edit.load(text)
        self.toolbar.refresh()
        self._counting.start()

    def clear(self) -> None:
        """Drop the text and everything undo remembers of it."""
        self._close_bars()
        self.edit.forget()
        self.toolbar.count.setText("")

    def set_placeholder(self, text: str) -> None:
        """Show ``text`` while nothing is written."""
        self.edit.setPlaceholderText(text)

    def set_read_only(self, on: bool) -> None:
        """Let the text be read and marked only, or written again."""
        self.edit.setReadOnly(on)
        self.toolbar.fit(wanted=self._wants_toolbar)
        self.address_bar.hide()

    def offer(self, entries: Sequence[Entry]) -> None:
        """Offer rare acts (icon, words, act) behind one button at the toolbar's end, also where it is only read."""
        self.toolbar.offer(entries)
        self.toolbar.fit(wanted=self._wants_toolbar)

    def menu(self) -> QMenu:
        """Return the menu of rare acts."""
        return self.toolbar.menu()

    def sizeHint(self) -> QSize:
        """Ask for room to write."""
        return QSize(px(420), px(220))

    def toggle_focus_mode(self) -> None:
        """Bring the note to the front of the page, or give it back."""
        if self._focus_mode is not None:
            self._focus_mode.end()
            return
        if self.isWindow():
            return
        self._focus_mode = FocusMode(self)
        self._focus_mode.ended.connect(self._on_focus_mode_ended)
        self._escape.setEnabled(True)

    def _connect(self) -> None:
        self.edit.edited.connect(self.edited)
        self.edit.edited.connect(self._counting.start)
        self.edit.link_pressed.connect(self.open_bar.ask)
        self.open_bar.confirmed.connect(self.link_pressed)
        self.address_bar.given.connect(self.edit.structure.set_link)
        for bar in (self.address_bar, self.open_bar, self.find_bar):
            bar.closed.connect(self._on_bar_closed)

    def _add_keys(self) -> None:
        for keys, act in (
            ("Ctrl+F", lambda: self.find_bar.open(replace=False)),
            ("Ctrl+H", lambda: self.find_bar.open(replace=True)),
            ("F3", lambda: self.find_bar.step(1)),
            ("Shift+F3", lambda: self.find_bar.step(-1)),
            ("Ctrl+Shift+K", self._press_link),
            ("F11", self.toggle_focus_mode),
            ("Esc", self._on_escape),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
            if keys == "Esc":
                self._escape = shortcut
                self._escape.setEnabled(False)

    def _own_entries(self) -> list[Entry]:
        found: list[Entry] = [("search", self.tr("Find (Ctrl+F)"), lambda: self.find_bar.open(replace=False))]
        if not self.edit.isReadOnly():
            found.append(("refresh-cw", self.tr("Find and replace (Ctrl+H)"), lambda: self.find_bar.open(replace=True)))
            found += self._writing_entries()
        words = self.tr("Leave the large view (F11)") if self._focus_mode else self.tr("This note alone (F11)")
        found.append(("maximize-2", words, self.toggle_focus_mode))
        return found

    def _writing_entries(self) -> list[Entry]:
        tables = self.edit.tables
        if tables.here() is None:
            return [
                ("code", self.tr("Code (Ctrl+E)"), self.edit.structure.toggle_code),
                ("table", self.tr("Table"), tables.insert),
            ]
        return [
            ("plus", self.tr("Add a row"), tables.add_row),
            ("plus", self.tr("Add a column"), tables.add_column),
            ("trash-2", self.tr("Remove this row"), tables.remove_row),
            ("trash-2", self.tr("Remove this column"), tables.remove_column),
        ]

    def _press_link(self) -> None:
        if self.edit.isReadOnly():
            return
        if self.edit.structure.link():
            self.edit.structure.drop_link()
        else:
            self.address_bar.ask()

    def _close_bars(self) -> None:
        for bar in (self.address_bar, self.open_bar, self.find_bar):
            bar.hide()
        self.find_bar.search.stop()

    def _on_bar_closed(self) -> None:
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.toolbar.refresh()

    def _on_escape(self) -> None:
        if self.find_bar.isVisible():
            self.find_bar.leave()
        elif self._focus_mode is not None:
            self._focus_mode.end()

    def _on_focus_mode_ended(self) -> None:
        self._focus_mode = None
        self._escape.setEnabled(False)

    def _count(self) -> None:
        count = len(_WORD.findall(self.edit.toPlainText()))
        self.toolbar.count.setText(self.tr("%n word(s)", "", count) if count else "")
