"""The bar above a note for finding words in it and replacing them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import IconButton, PlainButton
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.widgets.note_edit import NoteEdit
from rm_desktop.ui.widgets.note_search import Found, NoteSearch, Wanted

_PAUSE_MS = 250
"""How long after a change of the note its hits are counted anew."""


class FindBar(QWidget):
    """Return goes on, Shift+Return goes back, Esc closes; all hits are marked while the bar is open."""

    closed = Signal()

    def __init__(self, edit: NoteEdit, parent: QWidget) -> None:
        """Look in ``edit``."""
        super().__init__(parent)
        self._edit = edit
        self.search = NoteSearch(edit)
        self.field = self._field(self.tr("Find in this note"))
        self.replacement = self._field(self.tr("Replace by"))
        self.count = Muted("", self, wrap=False)
        self.count.setMinimumWidth(px(76))
        self.back = IconButton("chevron-up", self.tr("Hit before (Shift+F3)"), self)
        self.on = IconButton("chevron-down", self.tr("Next hit (F3)"), self)
        self.close_button = IconButton("x", self.tr("Close the search (Esc)"), self)
        self.case = self._toggle("Aa", self.tr("Distinguish capitals"))
        self.whole = self._toggle(self.tr("Word"), self.tr("Whole words only"))
        self.one = PlainButton(self.tr("Replace"), None, self)
        self.all = PlainButton(self.tr("Replace all"), None, self)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_PAUSE_MS)
        self._again.timeout.connect(self.search.again)
        self._build()
        self._connect()
        self.hide()

    def open(self, *, replace: bool) -> None:
        """Begin with the words that are marked in the note, if they stand on one line."""
        marked = self._edit.textCursor().selectedText()
        if marked and "\u2029" not in marked:
            self.field.setText(marked)
        self._show_replacing(on=replace and not self._edit.isReadOnly())
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._look()

    def step(self, by: int) -> None:
        """Go to another hit; without an open bar it opens."""
        if not self.isVisible():
            self.open(replace=False)
        self.search.step(by)

    def leave(self) -> None:
        """Close; the cursor stays at the last hit."""
        if self.isVisible():
            self.hide()
            self._again.stop()
            self.search.stop()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Return and Esc in the fields."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if watched is self.replacement:
                self._on_replace()
            else:
                self.search.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        return super().eventFilter(watched, event)

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        field.setMinimumWidth(px(110))
        field.installEventFilter(self)
        return field

    def _toggle(self, words: str, name: str) -> PlainButton:
        button = PlainButton(words, None, self)
        button.setCheckable(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(px(6))
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.field, 0, 0)
        grid.addLayout(self._row(self.count, self.back, self.on, self.close_button), 0, 1)
        grid.addWidget(self.replacement, 1, 0)
        grid.addLayout(self._row(self.one, self.all), 1, 1)
        grid.addLayout(self._row(self.case, self.whole), 2, 0, 1, 2)

    def _row(self, *widgets: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(4))
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.field.textChanged.connect(self._look)
        self.case.toggled.connect(self._look)
        self.whole.toggled.connect(self._look)
        self.back.clicked.connect(lambda: self.search.step(-1))
        self.on.clicked.connect(lambda: self.search.step(1))
        self.close_button.clicked.connect(self.leave)
        self.one.clicked.connect(self._on_replace)
        self.all.clicked.connect(self._on_replace_all)
        self.search.changed.connect(self._on_changed)
        self._edit.edited.connect(self._on_edited)

    def _show_replacing(self, *, on: bool) -> None:
        for widget in (self.replacement, self.one, self.all):
            widget.setVisible(on)

    def _look(self) -> None:
        if self.isVisible():
            self.search.look_for(Wanted(self.field.text(), self.case.isChecked(), self.whole.isChecked()))

    def _on_edited(self) -> None:
        if self.isVisible():
            self._again.start()

    def _on_replace(self) -> None:
        self.search.replace(self.replacement.text())

    def _on_replace_all(self) -> None:
        done = self.search.replace_all(self.replacement.text())
        announce(self, self.tr("%n passage(s) replaced", "", done))

    def _on_changed(self, found: Found) -> None:
        present, count = found.present, found.count
        words = self.tr("No hit") if self.field.text() else ""
        if count and present:
            words = self.tr("{present} of {count}").format(present=present, count=count)
        elif count:
            words = self.tr("%n hit(s)", "", count)
        self.count.setText(words)
        for button in (self.back, self.on, self.one, self.all):
            button.setEnabled(count > 0)
        announce(self, words)
