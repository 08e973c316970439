"""Room before and after what stands in a field that counts: the stylesheet's padding does not reach its inner line."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit

from rm_desktop.ui.theme.theme import px

_SIDE = 13

Spin = TypeVar("Spin", bound=QAbstractSpinBox)


def inset(box: Spin) -> Spin:
    """Let the words of ``box`` begin where those of a line of text begin, and return it."""
    line = box.findChild(QLineEdit)
    if line is not None:
        line.setTextMargins(px(_SIDE), 0, px(_SIDE), 0)
    return box
