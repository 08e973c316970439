"""One sentence of the agreement: read it, or change its wording in place."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from rm_desktop.domain.entities import Clause
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, PlainButton
from rm_desktop.ui.widgets.cards import Separator
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.form_field import FormField
from rm_desktop.ui.widgets.labels import Heading, Note

LONGEST_TITLE = 80
_LINES = 3


class ClauseRow(QWidget):
    """Shows ``clause`` with a pencil; pressed, it becomes two fields with their own two buttons."""

    edited = Signal(object)
    removed = Signal()
    opened = Signal()
    """The fields were opened or closed without a change."""

    def __init__(self, clause: Clause, *, removable: bool, parent: QWidget | None = None) -> None:
        """Show ``clause``; an own one that is still empty begins with its fields."""
        super().__init__(parent)
        self.clause = clause
        self._removable = removable
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self._content: QWidget | None = None
        self._separator = Separator(self)
        self._column.addWidget(self._separator)
        self.title_field: QLineEdit | None = None
        self.text_field: QPlainTextEdit | None = None
        self.pencil: IconButton | None = None
        if clause.title:
            self._show_text()
        else:
            self.edit()

    @property
    def editing(self) -> bool:
        """Whether the fields are open."""
        return self.title_field is not None

    @Slot()
    def edit(self) -> None:
        """Open the fields."""
        form = QWidget(self)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(px(10))
        self.title_field = QLineEdit(self.clause.title, form)
        self.title_field.setMaxLength(LONGEST_TITLE)
        self.text_field = QPlainTextEdit(self.clause.text, form)
        self.text_field.setTabChangesFocus(True)
        self.text_field.setFixedHeight(px(22) * _LINES + px(24))
        self.keep = PlainButton(self.tr("Keep this wording"), "check", form)
        self.keep.clicked.connect(self._on_keep)
        cancel = PlainButton(self.tr("Leave as it was"), None, form)
        cancel.clicked.connect(self.cancel)
        column.addWidget(FormField(self.tr("Heading"), self.title_field))
        column.addWidget(FormField(self.tr("Sentence"), self.text_field))
        column.addWidget(flow(self.keep, cancel))
        for changed in (self.title_field.textChanged, self.text_field.textChanged):
            changed.connect(self._show_whether_complete)
        self._show_whether_complete()
        self._replace(form)
        self.title_field.setFocus()
        self.opened.emit()

    @Slot()
    def cancel(self) -> None:
        """Close the fields without a change; an own clause that never had words goes."""
        if not self.clause.title:
            self.removed.emit()
            return
        self._show_text()
        self._focus_pencil()
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc leave the fields and not the page."""
        if event.key() == Qt.Key.Key_Escape and self.editing:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def _show_text(self) -> None:
        self.title_field = self.text_field = None
        words = QWidget(self)
        row = QHBoxLayout(words)
        row.setContentsMargins(px(4), px(2), px(4), px(2))
        row.setSpacing(px(8))
        column = QVBoxLayout()
        column.setSpacing(px(2))
        column.addWidget(Heading(self.clause.title, words))
        column.addWidget(Note(self.clause.text, words))
        row.addLayout(column, 1)
        self.pencil = IconButton("pencil", self.tr("Change the wording of “{title}”").format(title=self.clause.title))
        self.pencil.clicked.connect(self.edit)
        row.addWidget(self.pencil, 0, Qt.AlignmentFlag.AlignVCenter)
        if self._removable:
            remove = IconButton("x", self.tr("Take “{title}” out").format(title=self.clause.title))
            remove.clicked.connect(self.removed)
            row.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)
        self._replace(words)

    def _replace(self, content: QWidget) -> None:
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = content
        self._column.insertWidget(0, content)

    def _focus_pencil(self) -> None:
        if self.pencil is not None:
            self.pencil.setFocus()

    def _words(self) -> tuple[str, str]:
        if self.title_field is None or self.text_field is None:
            return self.clause.title, self.clause.text
        return self.title_field.text().strip(), self.text_field.toPlainText().strip()

    @Slot()
    def _show_whether_complete(self) -> None:
        complete = all(self._words())
        self.keep.setEnabled(complete)
        self.keep.setText(
            self.tr("Keep this wording") if complete else self.tr("Keep — heading and sentence are needed")
        )

    @Slot()
    def _on_keep(self) -> None:
        title, text = self._words()
        self.clause = replace(self.clause, title=title, text=text)
        self._show_text()
        self._focus_pencil()
        self.edited.emit(self.clause)
