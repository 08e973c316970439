"""What an act means, point by point, before anybody does it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Text

STAYS, NEW, ENDS, TIME, INFO = "check", "refresh-cw", "x", "clock", "info"
"""What goes on as it was, what is made anew, what stops working, how long it takes, what else to know."""


class Point(NamedTuple):
    """One line with the picture of what it is about."""

    icon: str
    text: str


class Points(QFrame):
    """Lines with a picture each. Takes the focus, so that it is what is read first, by eyes and by screen readers."""

    def __init__(self, points: Sequence[Point], parent: QWidget | None = None) -> None:
        """Show ``points``."""
        super().__init__(parent)
        self.setProperty("kind", "points")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(" ".join(point.text for point in points))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(6), px(6), px(6), px(6))
        column.setSpacing(px(8))
        for point in points:
            row = QHBoxLayout()
            row.setSpacing(px(10))
            role = "attention_text" if point.icon == ENDS else "shared"
            row.addWidget(IconLabel(point.icon, role, 18, self), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(point.text, self), 1)
            column.addLayout(row)
