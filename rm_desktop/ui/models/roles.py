"""The roles every model of rows offers beside Qt's own."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt


class RowRole(IntEnum):
    """Roles after Qt's; values cross the border to C++ and must stay numbers."""

    ID = Qt.ItemDataRole.UserRole
    SORT = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2
