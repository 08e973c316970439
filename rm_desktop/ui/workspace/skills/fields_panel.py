"""The card on the left: the fields of the checklist in groups, strategic topics, and where the structure comes from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from rm_desktop.domain.pages import FieldRow
from rm_desktop.services.content import TopicText
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.drag_order import DragOrder
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Eyebrow, Muted, Text
from rm_desktop.ui.widgets.one_of_several import OneOfSeveral
from rm_desktop.ui.workspace.skills.row_button import RowButton
from rm_desktop.ui.workspace.skills.wishes import Wish, wish_menu, wishes_for

LEADERSHIP = "L"
"""First letter of the codes of leadership fields."""
LONGEST_TITLE = 300


class FieldButton(OneOfSeveral, RowButton):
    """One field or topic: picture, title, number of lines."""

    wished = Signal(object)
    menu_requested = Signal(object)

    def __init__(self, code: str, icon: str, title: str, parent: QWidget | None = None) -> None:
        """Show ``title``; `show_count` adds the number."""
        super().__init__(parent)
        self.tell_choice()
        self.code = code
        self.own = False
        self.add(IconLabel(icon, "muted", 20, self))
        self._title = Text(title, self)
        self.add(self._title, 1)
        self._count = Muted("", self, wrap=False)
        self.add(self._count)
        self.setAccessibleName(title)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda point: self.menu_requested.emit(self.mapToGlobal(point)))

    def show_count(self, words: str, spoken: str) -> None:
        """Show a number of lines, or that the field is hidden."""
        self._count.setText(words)
        self.setAccessibleName(spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take F2 and Delete where the pair added the field."""
        wishes = {Qt.Key.Key_F2: Wish.RENAME, Qt.Key.Key_Delete: Wish.DELETE}
        wish = wishes.get(Qt.Key(event.key()))
        if wish is not None and self.own:
            self.wished.emit(wish)
        else:
            super().keyPressEvent(event)


class FieldsPanel(Card):
    """Chooses a field or a topic, orders the fields, and takes the names of new fields and lines."""

    field_chosen = Signal(str)
    topic_chosen = Signal(str)
    own_line_written = Signal(str)
    own_field_written = Signal(str)
    wished = Signal(str, object)
    moved = Signal(str, object)

    def __init__(
        self, topics: Sequence[TopicText], credit: str, mentor: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        """Offer ``topics`` below the fields, show ``credit`` at the bottom, and ask for the ``mentor``'s name."""
        super().__init__(self.tr("Fields"), parent)
        self._topics, self._mentor = tuple(topics), mentor
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, FieldButton] = {}
        self._shown: tuple[tuple[str, str, bool], ...] = ()
        self._holder = QWidget(self)
        self._fields = QVBoxLayout(self._holder)
        self._fields.setContentsMargins(0, 0, 0, 0)
        self._fields.setSpacing(0)
        self.order = DragOrder(self._holder, self._fields_in_order)
        self.order.moved.connect(lambda button, place: self.moved.emit(button.code, place))
        self.body.addWidget(self._holder)
        self._add = PlainButton(self.tr("Own skill"), "plus", self)
        self._line = self._writer(self._add, self.tr("What should be practised?"), self.tr("Own skill in this field"))
        self._line.returnPressed.connect(lambda: self._on_written(self._line, self._add, self.own_line_written))
        self.add_field = PlainButton(self.tr("Own field"), "plus", self)
        self.field_name = self._writer(self.add_field, self.tr("Name of the field"), self.tr("Name of the own field"))
        self.field_name.returnPressed.connect(
            lambda: self._on_written(self.field_name, self.add_field, self.own_field_written)
        )
        self.body.addStretch(1)
        self.body.addWidget(Muted(credit, self))
        self.setMinimumWidth(px(240))

    def _writer(self, button: PlainButton, asked: str, name: str) -> QLineEdit:
        """Make the line that ``button`` shows."""
        line = QLineEdit(self)
        line.setMaxLength(LONGEST_TITLE)
        line.setPlaceholderText(asked)
        line.setAccessibleName(name)
        line.hide()
        button.clicked.connect(line.show)
        button.clicked.connect(line.setFocus)
        self.body.addWidget(button)
        self.body.addWidget(line)
        return line

    def show_fields(self, rows: Sequence[FieldRow], chosen: str) -> None:
        """Show ``rows`` with the field ``chosen`` marked; buttons are made anew only where fields changed."""
        wanted = tuple((row.code, row.title, row.hidden) for row in rows)
        if wanted != self._shown:
            self._shown = wanted
            self._build(rows)
        for row in rows:
            count = self.tr("hidden") if row.hidden else f"{row.lines}"
            self._buttons[row.code].show_count(count, self._spoken(row))
        if chosen in self._buttons:
            self._buttons[chosen].setChecked(True)
        self._add.setEnabled(not self.topic_shown())

    def topic_shown(self) -> bool:
        """Whether a topic is chosen, to which no line can be added."""
        button = self._group.checkedButton()
        return isinstance(button, FieldButton) and any(topic.code == button.code for topic in self._topics)

    def _build(self, rows: Sequence[FieldRow]) -> None:
        focused = next((code for code, button in self._buttons.items() if button.hasFocus()), None)
        self._clear()
        group = ""
        for row in rows:
            name = self._group_name(row)
            if name != group:
                group = name
                self._head(name)
            button = self._button(row.code, row.icon, row.title)
            button.own = row.own
            button.wished.connect(partial(self.wished.emit, row.code))
            button.menu_requested.connect(partial(self._open_menu, row))
            self.order.follow(button)
        self._head(self.tr("Strategic topics"))
        for topic in self._topics:
            self._button(topic.code, topic.icon, topic.title)
        if focused in self._buttons:
            self._buttons[focused].setFocus()

    def _clear(self) -> None:
        while (item := self._fields.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for button in self._buttons.values():
            self._group.removeButton(button)
        self._buttons.clear()

    def _head(self, name: str) -> None:
        eyebrow = Eyebrow(name, self._holder)
        eyebrow.setContentsMargins(px(10), px(8), 0, px(2))
        self._fields.addWidget(eyebrow)

    def _button(self, code: str, icon: str, title: str) -> FieldButton:
        button = FieldButton(code, icon, title, self._holder)
        button.clicked.connect(self._on_chosen)
        self._group.addButton(button)
        self._fields.addWidget(button)
        self._buttons[code] = button
        return button

    def _group_name(self, row: FieldRow) -> str:
        if row.own:
            return self.tr("Own fields")
        return self.tr("Leading today") if row.code.startswith(LEADERSHIP) else self.tr("Digital everyday life")

    def _fields_in_order(self) -> list[QWidget]:
        return [self._buttons[code] for code, _title, _hidden in self._shown if code in self._buttons]

    def _open_menu(self, row: FieldRow, point: QPoint) -> None:
        wishes = wishes_for(own=row.own, hidden=row.hidden, field=True)
        wish_menu(wishes, partial(self.wished.emit, row.code), self, self._mentor()).popup(point)

    def _spoken(self, row: FieldRow) -> str:
        words = self.tr("{field}, %n line(s)", "", row.lines).format(field=row.title)
        return f"{words}, {self.tr('hidden')}" if row.hidden else words

    def _on_chosen(self) -> None:
        button = self._group.checkedButton()
        if isinstance(button, FieldButton):
            topic = self.topic_shown()
            self._add.setEnabled(not topic)
            (self.topic_chosen if topic else self.field_chosen).emit(button.code)

    def _on_written(self, line: QLineEdit, button: PlainButton, signal: object) -> None:
        text = line.text().strip()
        line.clear()
        line.hide()
        button.setFocus()
        if text:
            signal.emit(text)  # type: ignore[attr-defined]  # a bound signal has no public type
