"""The buttons below a card: what leads away at the left, what leads on at the right, one above the other if need be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.side_by_side import SideBySide

_NARROW = 500


def buttons_below(away: QWidget, *onward: QWidget) -> QWidget:
    """Return a row with ``away`` at the far left and ``onward`` at the far right."""
    left = QWidget()
    row = QHBoxLayout(left)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(away, 0, Qt.AlignmentFlag.AlignLeft)
    return SideBySide(left, flow(*onward, spacing=10, align_right=True), narrow=_NARROW, shares=(0, 1), spacing=10)
