"""To which goal a task belongs, if to any."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from rm_desktop.domain.ids import GoalId
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.drop_down import DropDown

WIDEST, CHARACTERS = 300, 13


class GoalChoice(DropDown):
    """The open goals, and none. It is there only where there is something to choose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without goals."""
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Goal of the task"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(CHARACTERS)
        self.setMaximumWidth(px(WIDEST))
        self._kept: GoalId | None = None
        self.offer({})
        self.activated.connect(self._on_chosen)

    @property
    def goal_id(self) -> GoalId | None:
        """The goal; one that cannot be shown, because it lies in the wastebasket, stays until another is chosen."""
        return self.currentData() or self._kept

    def offer(self, titles: Mapping[GoalId, str]) -> None:
        """Offer these goals; what is chosen stays chosen while it is among them."""
        chosen = self.currentData()
        self.clear()
        self.addItem(self.tr("without a goal"), None)
        for key, title in titles.items():
            self.addItem(self.tr("for: {goal}").format(goal=title), key)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.setVisible(bool(titles))

    def set_goal(self, goal_id: GoalId | None, title: str) -> None:
        """Show the goal of an existing task, also one that is reached or dropped."""
        if goal_id is not None and title and self.findData(goal_id) < 0:
            self.addItem(self.tr("for: {goal}").format(goal=title), goal_id)
            self.setVisible(True)
        place = -1 if goal_id is None else self.findData(goal_id)
        self.setCurrentIndex(max(0, place))
        self._kept = goal_id if place < 0 else None

    @Slot()
    def _on_chosen(self) -> None:
        self._kept = None
