"""Two groups of a code, typed from the paper while the screen no longer shows it."""

from __future__ import annotations

import random

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.form_field import FormField
from rm_desktop.ui.widgets.labels import Text
from rm_desktop.ui.widgets.side_by_side import SideBySide

_ASKED_GROUPS = 2
_LONGEST = 12
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})


class CodeRehearsal(QWidget):
    """Asks for two groups of ``code``, drawn anew each time."""

    changed = Signal()

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        """Ask for two groups of ``code``."""
        super().__init__(parent)
        self._groups = code.split("-")
        self.asked = sorted(random.SystemRandom().sample(range(len(self._groups)), _ASKED_GROUPS))
        self.fields = {index: self._field(index) for index in self.asked}
        self._state = Text("", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(SideBySide(*self.fields.values(), narrow=360, shares=(1, 1)))
        column.addWidget(self._state)
        self._on_typed()

    def left(self) -> int:
        """Return how many groups are not right yet."""
        return sum(not self._right(index) for index in self.asked)

    def first_field(self) -> QLineEdit:
        """Return where the cursor goes."""
        return self.fields[self.asked[0]].field

    def _field(self, index: int) -> FormField[QLineEdit]:
        field = QLineEdit(self)
        field.setProperty("kind", "code")
        field.setMaxLength(_LONGEST)
        field.textChanged.connect(self._on_typed)
        return FormField(self.tr("Group {number}").format(number=index + 1), field)

    def _right(self, index: int) -> bool:
        typed = self.fields[index].field.text().upper().translate(_READ_AS)
        return typed.replace(" ", "").replace("-", "") == self._groups[index]

    @Slot()
    def _on_typed(self) -> None:
        for index, field in self.fields.items():
            signs = len(field.field.text().strip())
            wrong = signs >= len(self._groups[index]) and not self._right(index)
            field.set_error(self.tr("This is not what stands on the sheet. “Back” shows it again.") if wrong else "")
        self._state.setText("" if self.left() else self.tr("Right. The sheet will do its work."))
        self.changed.emit()
