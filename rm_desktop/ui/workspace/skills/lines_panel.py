"""The card on the right: the lines of the chosen field, one of them open at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from rm_desktop.domain.ids import SkillCode
from rm_desktop.domain.pages import FieldRow, SkillStory
from rm_desktop.domain.rows import SessionRow, SkillRow
from rm_desktop.ui.widgets.breaking_button import BreakingPlainButton
from rm_desktop.ui.widgets.buttons import IconButton, PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.drag_order import DragOrder
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.keyed_rows import FEW, KeyedRows
from rm_desktop.ui.widgets.labels import Muted, Note
from rm_desktop.ui.widgets.measured_box import at_once
from rm_desktop.ui.widgets.side_by_side import SideBySide
from rm_desktop.ui.workspace.skills.line_detail import LineDetail
from rm_desktop.ui.workspace.skills.line_row import OWN, LineRow
from rm_desktop.ui.workspace.skills.wishes import wish_menu, wishes_for


class LinesPanel(Card):
    """Shows lines and says what is wanted of them; it changes nothing itself."""

    level_chosen = Signal(object, object)
    opened = Signal(object)
    renamed = Signal(object, str)
    field_renamed = Signal(str)
    field_wished = Signal(object)
    example_written = Signal(object, str)
    example_changed = Signal(object, object)
    example_removed = Signal(object)
    file_opened = Signal(object)
    file_wanted = Signal(object)
    file_removed = Signal(object)
    practise_requested = Signal(object)
    meeting_requested = Signal(object)
    wished = Signal(str, object)
    moved = Signal(str, object)
    round_requested = Signal()

    def __init__(
        self, competences: Mapping[str, str], mentor: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        """Start without lines; ``competences`` are the titles by code, which head their lines; ``mentor`` names one."""
        super().__init__("", parent)
        self._competences, self._mentor = competences, mentor
        self._field: FieldRow | None = None
        self.more = IconButton("ellipsis", self.tr("More for this field"), self)
        self.more.clicked.connect(self._open_field_menu)
        self.field_name = QLineEdit(self)
        self.field_name.setMaxLength(300)
        self.field_name.setAccessibleName(self.tr("Name of the own field"))
        self.field_name.returnPressed.connect(self._on_field_renamed)
        self.field_name.hide()
        self.body.addWidget(self.field_name)
        self.earlier = PlainButton(self.tr("Show earlier"), "history", self)
        self.earlier.setCheckable(True)
        self.earlier.toggled.connect(self._on_earlier)
        self.body.addWidget(flow(self.earlier, self.more, align_right=True))
        self.empty = Note("", self)
        self.empty.hide()
        self.body.addWidget(self.empty)
        self.rows: KeyedRows[SkillRow, LineRow] = KeyedRows(
            key=lambda row: str(row.code), make=self._make, update=self._update, at_once=FEW, parent=self
        )
        self.order = DragOrder(self.rows, self.rows.widgets)
        self.order.moved.connect(lambda line, place: self.moved.emit(line.code, place))
        self.body.addWidget(self.rows)
        self.body.addStretch(1)
        self._note = Muted("", self)
        self.again = BreakingPlainButton("", self)
        self.again.set_icon("refresh-cw")
        self.again.clicked.connect(self.round_requested)
        self.body.addWidget(SideBySide(self._note, self.again, narrow=480, parent=self))
        self._lines: dict[str, SkillRow] = {}
        self._headings: dict[str, str] = {}
        self._open: tuple[str, LineDetail] | None = None

    def show_field(self, field: FieldRow) -> None:
        """Name the field whose lines follow."""
        self._field = field
        self.set_title(field.title)
        self._note.setText(field.note)
        self.field_name.hide()

    def show_lines(self, rows: Sequence[SkillRow]) -> None:
        """Show the lines of the field; an open one stays open if it is among them."""
        self._lines = {str(row.code): row for row in rows}
        self._headings = self._headings_of(rows)
        if self._open is not None and self._open[0] not in self._lines:
            self.close_line()
        self.rows.show_rows(rows)
        self._show_round()
        own = self._field is not None and self._field.own
        self.empty.setText(
            self.tr("Nothing stands here yet. “Own skill” adds the first line.")
            if own
            else self.tr("Everything in this field is hidden. “Further possibilities” shows it again.")
        )
        self.empty.setVisible(not rows)

    def _show_round(self) -> None:
        """Say what a round would be: the first of the field, or another one."""
        begun = any(row.assessed_at is not None for row in self._lines.values())
        self.again.setEnabled(bool(self._lines))
        self.again.setText(self.tr("Look again, line by line") if begun else self.tr("Begin: at most eight lines"))

    def _headings_of(self, rows: Sequence[SkillRow]) -> dict[str, str]:
        """Return which lines begin a group: another competence than the line above, or the pair's own."""
        headings: dict[str, str] = {}
        last: str | None = None
        for row in rows:
            own = row.code.startswith(OWN) and not (self._field and self._field.own)
            name = self.tr("Own skills") if own else self._competences.get(row.competence, "")
            if name != last and (name or last):
                headings[str(row.code)] = name
            last = name
        return headings

    def upsert(self, row: SkillRow) -> None:
        """Show one line anew."""
        if str(row.code) in self._lines:
            self._lines[str(row.code)] = row
            self.rows.show_rows(list(self._lines.values()))
            self._show_round()
            if self._open is not None and self._open[0] == row.code:
                self._open[1].levels.set_value(row.level)

    def lines(self) -> list[SkillRow]:
        """Return the lines shown."""
        return list(self._lines.values())

    def open_line(self, code: str) -> None:
        """Open the line ``code`` and close the one that was open."""
        widget = self.rows.widget(code)
        with at_once(self.rows):
            self.close_line()
            if widget is not None:
                self._open_in(widget, code)
        if widget is not None:
            self.opened.emit(SkillCode(code))

    def _open_in(self, widget: LineRow, code: str) -> None:
        detail = LineDetail(self._lines[code], widget)
        key = SkillCode(code)
        detail.level_chosen.connect(partial(self.level_chosen.emit, key))
        detail.renamed.connect(partial(self.renamed.emit, key))
        detail.example_written.connect(partial(self.example_written.emit, key))
        for name in ("example_changed", "example_removed", "file_opened", "file_wanted", "file_removed"):
            getattr(detail, name).connect(getattr(self, name))
        detail.meeting_requested.connect(self.meeting_requested)
        detail.practise_requested.connect(lambda: self.practise_requested.emit(self._lines[code]))
        detail.menu_requested.connect(lambda near: widget.open_menu(near, QPoint(0, near.height())))
        widget.detail_place.addWidget(detail)
        detail.show()
        self._open = (code, detail)

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

    def show_story(self, code: str, story: SkillStory, meetings: Sequence[SessionRow]) -> None:
        """Fill the detail if ``code`` is still the open line."""
        if self._open is not None and self._open[0] == code:
            self._open[1].show_story(story, meetings)

    def rename_line(self, code: str) -> None:
        """Open an own line and put the keyboard into its words."""
        if self.open_code() != code:
            self.open_line(code)
        if self._open is not None:
            self._open[1].rename()

    def rename_field(self) -> None:
        """Let the name of the own field be written."""
        if self._field is not None and self._field.own:
            self.field_name.setText(self._field.title)
            self.field_name.show()
            self.field_name.setFocus()
            self.field_name.selectAll()

    def focus_line(self, code: str) -> None:
        """Put the keyboard on a line."""
        widget = self.rows.widget(code)
        if widget is not None:
            widget.button.setFocus()

    def _make(self, row: SkillRow) -> LineRow:
        widget = LineRow(row, self)
        widget.pressed.connect(self._on_pressed)
        widget.level_chosen.connect(lambda code, level: self.level_chosen.emit(SkillCode(code), level))
        widget.wished.connect(self.wished)
        self.order.follow(widget.button)
        return widget

    def _update(self, widget: LineRow, row: SkillRow) -> None:
        widget.show_row(row, earlier=self.earlier.isChecked())
        widget.show_heading(self._headings.get(str(row.code), ""))

    def _on_pressed(self, code: str) -> None:
        if self.open_code() == code:
            self.close_line()
        else:
            self.open_line(code)

    def _on_earlier(self, shown: bool) -> None:
        self.earlier.setText(self.tr("Hide earlier") if shown else self.tr("Show earlier"))
        self.rows.show_rows(list(self._lines.values()))

    def _open_field_menu(self) -> None:
        if self._field is not None:
            wishes = wishes_for(own=self._field.own, hidden=self._field.hidden, field=True)
            menu = wish_menu(wishes, self.field_wished.emit, self, self._mentor())
            menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _on_field_renamed(self) -> None:
        text = self.field_name.text().strip()
        self.field_name.hide()
        self.more.setFocus()
        if text:
            self.field_renamed.emit(text)
