"""Choosing the line of the checklist that was practised just now."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.pages import FieldRow
from rm_desktop.domain.rows import SkillRow
from rm_desktop.ui.widgets.detail_row import DetailRow
from rm_desktop.ui.widgets.drop_down import DropDown
from rm_desktop.ui.widgets.keyed_rows import FEW, KeyedRows
from rm_desktop.ui.widgets.level_bar import level_word
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.meeting_words import breakable
from rm_desktop.ui.workspace.sessions.side_panel import SidePanel


class SkillPicker(SidePanel):
    """One field at a time; ``chosen`` gives the row that was pressed."""

    chosen = Signal(object)

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Offer the fields of the checklist."""
        super().__init__("", parent)
        self.set_title(self.tr("What was practised?"))
        self._meeting = meeting
        self.field = DropDown(self.tr("Field"), self)
        self.rows: KeyedRows[SkillRow, DetailRow] = KeyedRows(
            key=lambda row: row.code, make=self._make, update=self._update, at_once=FEW, whole=True
        )
        self.body.addWidget(self.field)
        self.finish_layout()
        self.area.body.addWidget(self.rows)
        self.area.body.addStretch(1)
        self.field.currentIndexChanged.connect(self.read)

    def enter(self) -> None:
        """Begin with the field; the pair may have added some since, or hidden others."""
        operations = self._meeting.context.operations
        operations.run(lambda journal: journal.skills.fields(), self._show_fields, owner=self)
        self.field.setFocus()

    def _show_fields(self, fields: list[FieldRow]) -> None:
        chosen = self.field.currentData()
        self.field.blockSignals(True)
        self.field.clear()
        for field in fields:
            self.field.addItem(field.title, field.code)
        self.field.setCurrentIndex(max(0, self.field.findData(chosen)))
        self.field.blockSignals(False)
        self.read()

    def read(self) -> None:
        """Read the lines of the chosen field."""
        code = str(self.field.currentData())
        self._meeting.context.operations.run(lambda journal: journal.skills.rows(code), self.rows.show_rows, owner=self)

    def _make(self, row: SkillRow) -> DetailRow:
        line = DetailRow()
        line.clicked.connect(partial(self.chosen.emit, row))
        return line

    def _update(self, line: DetailRow, row: SkillRow) -> None:
        line.set_words(breakable(row.title), row.detail, level_word(row.level))
        line.setAccessibleName(f"{row.title}, {level_word(row.level)}")
