"""The card on the right: the lines of the chosen field, one of them open at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.entities import Assessment, Example
from rm_desktop.domain.ids import SkillCode
from rm_desktop.domain.pages import FieldRow
from rm_desktop.domain.rows import SkillRow
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.keyed_rows import KeyedRows
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.widgets.side_by_side import SideBySide
from rm_desktop.ui.workspace.skills.line_detail import LineDetail
from rm_desktop.ui.workspace.skills.line_row import LineRow


class LinesPanel(Card):
    """Shows lines and says what is wanted of them; it changes nothing itself."""

    level_chosen = Signal(object, object)
    opened = Signal(object)
    example_written = Signal(object, str)
    example_removed = Signal(object)
    practise_requested = Signal(object)
    own_line_removed = Signal(object)
    round_requested = Signal()

    def __init__(self, competences: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Start without lines; ``competences`` are the titles by code, which head their lines."""
        super().__init__("", parent)
        self._competences = competences
        self.earlier = PlainButton(self.tr("Show earlier"), "history", self)
        self.earlier.setCheckable(True)
        self.earlier.toggled.connect(self._on_earlier)
        self.body.addWidget(flow(self.earlier, align_right=True))
        self.rows: KeyedRows[SkillRow, LineRow] = KeyedRows(
            key=lambda row: str(row.code), make=self._make, update=self._update, parent=self
        )
        self.body.addWidget(self.rows)
        self.body.addStretch(1)
        self._note = Muted("", self)
        self.again = PlainButton(self.tr("Look again, line by line"), "refresh-cw", self)
        self.again.clicked.connect(self.round_requested)
        self.body.addWidget(SideBySide(self._note, self.again, narrow=480, parent=self))
        self._lines: dict[str, SkillRow] = {}
        self._open: tuple[str, LineDetail] | None = None

    def show_field(self, field: FieldRow) -> None:
        """Name the field whose lines follow."""
        self.set_title(field.title)
        self._note.setText(field.note)

    def show_lines(self, rows: Sequence[SkillRow]) -> None:
        """Show ``rows``; an open line that is among them stays open."""
        self._lines = {str(row.code): row for row in rows}
        if self._open is not None and self._open[0] not in self._lines:
            self.close_line()
        self.rows.show_rows(rows)
        self.again.setEnabled(bool(rows))

    def upsert(self, row: SkillRow) -> None:
        """Show one line anew."""
        if str(row.code) in self._lines:
            self._lines[str(row.code)] = row
            self.rows.show_rows(list(self._lines.values()))
            if self._open is not None and self._open[0] == row.code:
                self._open[1].levels.set_value(row.level)

    def lines(self) -> list[SkillRow]:
        """Return the lines shown."""
        return list(self._lines.values())

    def open_line(self, code: str) -> None:
        """Open the line ``code`` and close the one that was open."""
        self.close_line()
        widget = self.rows.widget(code)
        if widget is None:
            return
        detail = LineDetail(self._lines[code], widget)
        key = SkillCode(code)
        detail.level_chosen.connect(lambda level: self.level_chosen.emit(key, level))
        detail.example_written.connect(lambda text: self.example_written.emit(key, text))
        detail.example_removed.connect(self.example_removed)
        detail.practise_requested.connect(lambda: self.practise_requested.emit(self._lines[code]))
        detail.own_line_removed.connect(lambda: self.own_line_removed.emit(self._lines[code]))
        widget.detail_place.addWidget(detail)
        self._open = (code, detail)
        self.opened.emit(key)

    def close_line(self) -> None:
        """Close the open line, if any."""
        if self._open is not None:
            detail = self._open[1]
            self._open = None
            detail.hide()
            detail.deleteLater()

    def open_code(self) -> str | None:
        """Return the code of the open line."""
        return self._open[0] if self._open else None

    def detail(self) -> LineDetail | None:
        """Return the detail of the open line."""
        return self._open[1] if self._open else None

    def show_story(self, code: str, examples: Sequence[Example], history: Sequence[Assessment]) -> None:
        """Fill the detail if ``code`` is still the open line."""
        if self._open is not None and self._open[0] == code:
            self._open[1].show_story(examples, history)

    def _make(self, row: SkillRow) -> LineRow:
        widget = LineRow(row, self)
        widget.pressed.connect(self._on_pressed)
        widget.level_chosen.connect(lambda code, level: self.level_chosen.emit(SkillCode(code), level))
        return widget

    def _update(self, widget: LineRow, row: SkillRow) -> None:
        widget.show_row(row, earlier=self.earlier.isChecked())
        first = next(line for line in self._lines.values() if line.competence == row.competence)
        widget.show_heading(self._competences.get(row.competence, "") if first.code == row.code else "")

    def _on_pressed(self, code: str) -> None:
        if self.open_code() == code:
            self.close_line()
        else:
            self.open_line(code)

    def _on_earlier(self, shown: bool) -> None:
        self.earlier.setText(self.tr("Hide earlier") if shown else self.tr("Show earlier"))
        self.rows.show_rows(list(self._lines.values()))
