"""The card on the left: the fields of the checklist in two groups, and where the structure comes from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from rm_desktop.domain.pages import FieldRow
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Eyebrow, Muted, Text
from rm_desktop.ui.workspace.skills.row_button import RowButton

LEADERSHIP = "L"
"""First letter of the codes of leadership fields."""


class FieldButton(RowButton):
    """One field: picture, title, number of lines."""

    def __init__(self, row: FieldRow, spoken: str, parent: QWidget | None = None) -> None:
        """Show ``row``; ``spoken`` is what a screen reader says."""
        super().__init__(parent)
        self.setCheckable(True)
        self.code = row.code
        self.add(IconLabel(row.icon, "muted", 20, self))
        self.add(Text(row.title, self), 1)
        self._count = Muted("", self, wrap=False)
        self.add(self._count)
        self.show_count(row.lines, spoken)

    def show_count(self, lines: int, spoken: str) -> None:
        """Show another number of lines."""
        self._count.setText(f"{lines}")
        self.setAccessibleName(spoken)


class FieldsPanel(Card):
    """Chooses a field; adds an own line to the chosen one."""

    field_chosen = Signal(str)
    own_line_written = Signal(str)

    def __init__(self, credit: str, parent: QWidget | None = None) -> None:
        """Show ``credit`` at the bottom."""
        super().__init__(self.tr("Fields"), parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, FieldButton] = {}
        self._fields = QVBoxLayout()
        self._fields.setSpacing(0)
        self.body.addLayout(self._fields)
        self._add = PlainButton(self.tr("Own skill"), "plus", self)
        self._add.clicked.connect(self._on_add)
        self.body.addWidget(self._add)
        self._line = QLineEdit(self)
        self._line.setMaxLength(300)
        self._line.setPlaceholderText(self.tr("What should be practised?"))
        self._line.setAccessibleName(self.tr("Own skill in this field"))
        self._line.returnPressed.connect(self._on_written)
        self._line.hide()
        self.body.addWidget(self._line)
        self.body.addStretch(1)
        self.body.addWidget(Muted(credit, self))
        self.setMinimumWidth(px(240))

    def show_fields(self, rows: Sequence[FieldRow], chosen: str) -> None:
        """Show ``rows`` with the field ``chosen`` marked; the buttons are made once."""
        if not self._buttons:
            self._build(rows)
        for row in rows:
            self._buttons[row.code].show_count(row.lines, self._spoken(row))
        if chosen in self._buttons:
            self._buttons[chosen].setChecked(True)

    def _build(self, rows: Sequence[FieldRow]) -> None:
        group = ""
        for row in rows:
            name = self.tr("Leading today") if row.code.startswith(LEADERSHIP) else self.tr("Digital everyday life")
            if name != group:
                group = name
                eyebrow = Eyebrow(name, self)
                eyebrow.setContentsMargins(px(10), px(8), 0, px(2))
                self._fields.addWidget(eyebrow)
            button = FieldButton(row, self._spoken(row), self)
            button.clicked.connect(self._on_chosen)
            self._group.addButton(button)
            self._fields.addWidget(button)
            self._buttons[row.code] = button

    def _spoken(self, row: FieldRow) -> str:
        return self.tr("{field}, %n line(s)", "", row.lines).format(field=row.title)

    def _on_chosen(self) -> None:
        button = self._group.checkedButton()
        if isinstance(button, FieldButton):
            self.field_chosen.emit(button.code)

    def _on_add(self) -> None:
        self._line.show()
        self._line.setFocus()

    def _on_written(self) -> None:
        text = self._line.text().strip()
        self._line.clear()
        self._line.hide()
        self._add.setFocus()
        if text:
            self.own_line_written.emit(text)
