"""Lines of the checklist that a goal practises: picked from a list, shown below it, taken off again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.domain.ids import SkillCode
from rm_desktop.domain.rows import SkillRow
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton
from rm_desktop.ui.widgets.drop_down import DropDown
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Text


class SkillPicker(QWidget):
    """Keeps the order in which lines were picked."""

    changed = Signal()

    def __init__(self, skills: Sequence[SkillRow], parent: QWidget | None = None) -> None:
        """Offer ``skills``."""
        super().__init__(parent)
        self._titles = {row.code: row.title for row in skills}
        self._codes: list[SkillCode] = []
        self.choice = DropDown(self.tr("Skill to practise"), self)
        self.choice.activated.connect(self._on_picked)
        self._picked = QVBoxLayout()
        self._picked.setSpacing(px(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(Text(self.tr("What does it practise? (optional)"), self))
        column.addWidget(self.choice)
        column.addLayout(self._picked)
        self._show()

    def codes(self) -> tuple[SkillCode, ...]:
        """Return the picked lines."""
        return tuple(self._codes)

    def set_codes(self, codes: Sequence[SkillCode]) -> None:
        """Show ``codes`` as picked."""
        self._codes = list(codes)
        self._show()

    def pick(self, code: SkillCode) -> None:
        """Pick a line, once."""
        if code not in self._codes:
            self._codes.append(code)
            self._show()
            self.changed.emit()

    def drop(self, code: SkillCode) -> None:
        """Take a line off again."""
        self._codes.remove(code)
        self._show()
        self.choice.setFocus()
        self.changed.emit()

    @Slot(int)
    def _on_picked(self, place: int) -> None:
        code = self.choice.itemData(place)
        if code:
            self.pick(SkillCode(code))

    def _show(self) -> None:
        self.choice.clear()
        self.choice.addItem(self.tr("Add a skill …"), "")
        for code, title in self._titles.items():
            if code not in self._codes:
                self.choice.addItem(title, code)
        while (item := self._picked.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        for code in self._codes:
            self._picked.addWidget(self._line(code))

    def _line(self, code: SkillCode) -> QWidget:
        title = self._titles.get(code, "")
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(px(4), 0, 0, 0)
        row.setSpacing(px(8))
        remove = IconButton("x", self.tr("Take off: {skill}").format(skill=title), line)
        remove.clicked.connect(lambda: self.drop(code))
        row.addWidget(IconLabel("gauge", "shared", 18, line))
        row.addWidget(Text(title, line), 1)
        row.addWidget(remove)
        return line
