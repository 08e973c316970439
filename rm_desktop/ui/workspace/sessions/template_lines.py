"""The lines of a template: added, changed in place, moved and deleted, and how long they take together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.entities import PlannedItem
from rm_desktop.domain.rules import MAX_TEMPLATE_ITEMS
from rm_desktop.services.content import Template
from rm_desktop.ui.runtime.formats import format_minutes
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.drag_order import DragOrder
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.keyed_rows import KeyedRows
from rm_desktop.ui.widgets.labels import Muted, Strong
from rm_desktop.ui.workspace.sessions.item_editor import ItemEditor
from rm_desktop.ui.workspace.sessions.planned_rows import PlannedRows
from rm_desktop.ui.workspace.sessions.template_line import TemplateLine

USUAL_MINUTES = 10


@dataclass(frozen=True, slots=True)
class Shown:
    """What a line depends on."""

    key: str
    item: PlannedItem
    editable: bool


class TemplateLines(QWidget):
    """What is done shows at once; ``arranged`` gives all lines, what was done, and whether that is to be said."""

    arranged = Signal(object, str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._code = ""
        self._editable = False
        self._planned = PlannedRows()
        self.rows: KeyedRows[Shown, TemplateLine] = KeyedRows(
            key=lambda shown: shown.key, make=self._make, update=self._update, parent=self
        )
        self.order = DragOrder(self.rows, self.rows.widgets)
        self.order.moved.connect(self._on_moved)
        self.empty = Muted(self.tr("No item yet. Each one says what is talked about, and for how long."), self)
        self.sum = Strong("", self)
        self.editor = ItemEditor(self.tr("Add"), self)
        self.add_button = PlainButton(self.tr("Add item"), "plus", self)
        self.full = Muted(self.tr("Fifty items are enough for one meeting."), self)
        self.foot = flow(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        for part in (self.rows, self.empty, self.sum, self.editor, self.foot, self.full):
            column.addWidget(part)
        self.editor.hide()
        self.add_button.clicked.connect(self.begin_add)
        self.editor.accepted.connect(self._on_added)
        self.editor.cancelled.connect(self._end_add)

    def show_template(self, template: Template, *, editable: bool) -> None:
        """Show the lines of ``template``."""
        if template.code != self._code:
            self._code = template.code
            self._planned.clear()
            self.editor.hide()
        self._editable = editable
        self._planned.take(PlannedItem(title=item.title, minutes=item.minutes) for item in template.items)
        self._refresh()

    def _refresh(self) -> None:
        rows = self._planned.rows()
        self.rows.show_rows(Shown(key, item, self._editable) for key, item in rows)
        self.empty.setVisible(not rows)
        self.sum.setText(self.tr("{minutes} in all").format(minutes=format_minutes(self._planned.minutes())))
        self.sum.setVisible(bool(rows))
        full = len(rows) >= MAX_TEMPLATE_ITEMS
        self.foot.setVisible(self._editable and not full)
        self.full.setVisible(self._editable and full)
        if full or not self._editable:
            self.editor.hide()

    def begin_add(self) -> None:
        """Offer the fields for a new line."""
        self.editor.show_item("", USUAL_MINUTES)
        self.editor.show()
        self.editor.title.setFocus()

    def unsent(self) -> str:
        """Return words that were typed and not taken over: of a new line, or of lines that are being changed."""
        return "\n".join(editor.title.text().strip() for editor in self._unsent_editors())

    def send(self) -> None:
        """Take them over."""
        for editor in self._unsent_editors():
            editor.accept.click()

    def _unsent_editors(self) -> list[ItemEditor]:
        changed = [
            line.editor
            for (_key, item), line in zip(self._planned.rows(), self.rows.widgets(), strict=False)
            if line.editor is not None and not line.editor.isHidden() and line.editor.changes(item.title, item.minutes)
        ]
        new = [] if self.editor.isHidden() or not self.editor.title.text().strip() else [self.editor]
        return changed + new

    # what is done
    def _tell(self, text: str, *, said: bool = False) -> None:
        self._refresh()
        self.arranged.emit(self._planned.items(), text, said)

    def _on_added(self, title: str, minutes: int) -> None:
        self._planned.add(PlannedItem(title=title, minutes=minutes))
        self.editor.show_item("", USUAL_MINUTES)
        self.editor.title.setFocus()
        self._tell(self.tr("Item added to the template."))

    def _end_add(self) -> None:
        self.editor.hide()
        self.add_button.setFocus()

    def _on_edit(self, key: str) -> None:
        line, item = self.rows.widget(key), self._planned.get(key)
        if line is None or item is None:
            return
        first = line.editor is None
        editor = line.begin_edit(item.title, item.minutes)
        if first:
            editor.accepted.connect(partial(self._on_edited, key))
            editor.cancelled.connect(line.end_edit)
            editor.move_requested.connect(partial(self._on_step, key))

    def _on_edited(self, key: str, title: str, minutes: int) -> None:
        self._planned.change(key, PlannedItem(title=title, minutes=minutes))
        line = self.rows.widget(key)
        if line is not None:
            line.end_edit()
        self._tell(self.tr("Item of the template changed."))

    def _on_delete(self, key: str) -> None:
        place = self._planned.place(key)
        rows = self._planned.rows()
        around = [*rows[place + 1 : place + 2], *rows[max(0, place - 1) : place]]
        neighbour = self.rows.widget(around[0][0]) if around else None
        (neighbour.row.detail if neighbour is not None else self.add_button).setFocus()
        self._planned.drop(key)
        self._tell(self.tr("Item deleted from the template."), said=True)

    def _on_step(self, key: str, step: int) -> None:
        self._move(key, self._planned.place(key) + step)

    def _on_moved(self, line: TemplateLine, place: int) -> None:
        key = next((key for key, _item in self._planned.rows() if self.rows.widget(key) is line), "")
        self._move(key, place)

    def _move(self, key: str, place: int) -> None:
        if self._planned.move(key, place):
            self._tell(self.tr("Item of the template moved."))

    def _make(self, shown: Shown) -> TemplateLine:
        line, key = TemplateLine(), shown.key
        line.edit_requested.connect(partial(self._on_edit, key))
        line.delete_requested.connect(partial(self._on_delete, key))
        self.order.follow(line.row.detail)
        return line

    def _update(self, line: TemplateLine, shown: Shown) -> None:
        line.show_item(shown.item, editable=shown.editable)
