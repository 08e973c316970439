"""Which of the two: by role, because a locked vault knows no names."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from rm_desktop.domain.words import Person
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.labels import Text
from rm_desktop.ui.widgets.segmented import Segmented


class PersonChoice(QWidget):
    """A question and the two roles as answers, none chosen at first."""

    changed = Signal(object)

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        """Ask ``question``."""
        super().__init__(parent)
        self._choice = Segmented(
            [(Person.SENIOR, self.tr("Mentee")), (Person.JUNIOR, self.tr("Mentor"))], question, None, self
        )
        self._choice.value_changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Text(question, self))
        column.addWidget(self._choice)

    @property
    def value(self) -> Person | None:
        """Who was chosen."""
        chosen: Person | None = self._choice.value
        return chosen

    def choose(self, person: Person) -> None:
        """Choose ``person``."""
        self._choice.button(person).setChecked(True)

    def first(self) -> QRadioButton:
        """Return where the cursor goes."""
        return self._choice.button(self.value or Person.SENIOR)
