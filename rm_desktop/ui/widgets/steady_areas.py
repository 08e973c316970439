"""Scroll areas as assistive programs see them: with the same parts whether or not there is a bar to scroll by.

Qt's own count of an area's parts follows the bars that show, and asking it for one more than there are reads beyond its
list. A screen reader asks for the count first and for each part afterwards; a bar that goes in between would end the
program (Qt 6.12, `QAccessibleAbstractScrollArea::child`). Here a bar that does not show is there and says so.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QScrollArea


def install_steady_areas() -> None:
    """Let every scroll area made from here on be described by `describe`."""
    QAccessible.installFactory(describe)


def describe(_kind: str, part: QObject) -> QAccessibleInterface | None:
    """Return how a scroll area is seen; everything else Qt knows itself."""
    if not isinstance(part, QScrollArea):
        return None
    from PySide6.QtWidgets import QAccessibleWidget  # noqa: PLC0415 - only where something looks

    return QAccessibleWidget(part, QAccessible.Role.Client)
