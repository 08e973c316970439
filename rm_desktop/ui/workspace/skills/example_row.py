"""What showed a skill: words, day, meeting and a file; changed in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.pages import ExampleRow
from rm_desktop.domain.rows import SessionRow
from rm_desktop.domain.text import isolated
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, LinkButton, PlainButton
from rm_desktop.ui.widgets.date_field import DateField
from rm_desktop.ui.widgets.drop_down import DropDown
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Muted, Text
from rm_desktop.ui.widgets.measured_box import Column, Row

LONGEST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleText:
    """What an example is to say."""

    text: str = field(repr=False)
    on: date
    session_id: SessionId | None


class ExampleEditor(QWidget):
    """The fields of an example. Return in the words applies them, Esc leaves them."""

    applied = Signal(object)
    cancelled = Signal()
    file_wanted = Signal()
    file_removed = Signal()

    def __init__(self, row: ExampleRow, meetings: Sequence[SessionRow], parent: QWidget | None = None) -> None:
        """Show ``row``; ``meetings`` are offered as the place where it happened."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(8))
        column.setSpacing(px(8))
        self.text = QLineEdit(row.text, self)
        self.text.setMaxLength(LONGEST)
        self.text.setAccessibleName(self.tr("What showed it"))
        self.text.returnPressed.connect(self._on_applied)
        column.addWidget(self.text)
        self.day = DateField(self.tr("Day"), row.on, self)
        self.meeting = DropDown(self.tr("Meeting"), self)
        self.meeting.setMinimumWidth(px(220))
        self.meeting.addItem(self.tr("in no meeting"), None)
        for meeting in meetings:
            self.meeting.addItem(meeting.title, meeting.id)
        self.meeting.setCurrentIndex(max(0, self.meeting.findData(row.session_id)))
        column.addWidget(flow(self.day, self.meeting, spacing=10))
        self.file = PlainButton(self._file_words(row), "file", self)
        self.file.clicked.connect(self.file_wanted)
        self.no_file = PlainButton(self.tr("Take the file away"), "x", self)
        self.no_file.setVisible(bool(row.file_name))
        self.no_file.clicked.connect(self.file_removed)
        self.apply = PlainButton(self.tr("Apply"), "check", self)
        self.apply.clicked.connect(self._on_applied)
        self.leave = PlainButton(self.tr("Leave as it was"), None, self)
        self.leave.clicked.connect(self.cancelled)
        column.addWidget(flow(self.apply, self.leave, self.file, self.no_file, spacing=10))
        limits = self.tr("PNG, JPEG or PDF, 10 MB at most. The vault holds an encrypted copy.")
        column.addWidget(Muted(limits, self))
        self.file.setAccessibleDescription(limits)

    def _file_words(self, row: ExampleRow) -> str:
        return self.tr("Another picture or PDF …") if row.file_name else self.tr("Add a picture or PDF …")

    def _on_applied(self) -> None:
        text = self.text.text().strip()
        if text:
            self.applied.emit(ExampleText(text=text, on=self.day.day, session_id=self.meeting.currentData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)


class ExampleLine(QWidget):
    """One example, or the fields to change it."""

    changed = Signal(object)
    removed = Signal()
    file_opened = Signal()
    file_wanted = Signal()
    file_removed = Signal()

    def __init__(self, row: ExampleRow, meetings: Sequence[SessionRow], parent: QWidget | None = None) -> None:
        """Show ``row``."""
        super().__init__(parent)
        self.row = row
        self._meetings = meetings
        self.editor: ExampleEditor | None = None
        self._column = Column(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown = QWidget(self)
        self._column.addWidget(self._shown)
        line = Row(self._shown)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        words = Column()
        words.setSpacing(px(2))
        words.addWidget(Text(row.text, self._shown))
        where = " · ".join(part for part in (format_date(row.on), isolated(row.session_title)) if part)
        words.addWidget(Muted(where, self._shown))
        self.file = LinkButton(row.file_name.replace("&", "&&"), "file", self._shown)
        self.file.setAccessibleName(self.tr("Look at {name}").format(name=row.file_name))
        self.file.setVisible(bool(row.file_name))
        self.file.clicked.connect(self.file_opened)
        words.addWidget(self.file, 0, Qt.AlignmentFlag.AlignLeft)
        line.addLayout(words, 1)
        self.edit = IconButton("pencil", self.tr("Change the example"), self._shown, role="muted")
        self.edit.clicked.connect(self.begin_edit)
        self.remove = IconButton("trash-2", self.tr("Delete the example"), self._shown, role="muted")
        self.remove.clicked.connect(self.removed)
        for button in (self.edit, self.remove):
            button.setAccessibleDescription(row.text)
            line.addWidget(button)

    def begin_edit(self) -> None:
        """Show the fields instead of the line."""
        if self.editor is None:
            self.editor = ExampleEditor(self.row, self._meetings, self)
            self.editor.applied.connect(self._on_applied)
            self.editor.cancelled.connect(self.end_edit)
            self.editor.file_wanted.connect(self.file_wanted)
            self.editor.file_removed.connect(self.file_removed)
            self._column.addWidget(self.editor)
        self._shown.hide()
        self.editor.show()
        self.editor.text.setFocus()

    def end_edit(self) -> None:
        """Show the line again and put the keyboard on it."""
        if self.editor is not None:
            self.editor.hide()
            self._shown.show()
            self.edit.setFocus()

    def _on_applied(self, text: ExampleText) -> None:
        self.end_edit()
        self.changed.emit(text)
