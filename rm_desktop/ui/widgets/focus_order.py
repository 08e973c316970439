"""The order in which Tab walks: as things stand on the page, also after rows and forms came later."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from rm_desktop.ui.widgets.layout_order import in_order

_PASSED_BY = (Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.ClickFocus)
"""What Tab passes by. Compared and not masked: a page has hundreds of widgets, and masking is slow."""


class InOrder(QWidget):
    """Something that knows the order of what it holds, and says it faster than its layout would."""

    def in_order(self) -> Iterable[QWidget]:
        """Return what it holds."""
        return ()


def order_focus(container: QWidget) -> None:
    """Let Tab walk through everything in ``container`` in the order of its layouts."""
    for before, after in pairwise(stops(container)):
        QWidget.setTabOrder(before, after)


def stops_of(widget: QWidget) -> list[QWidget]:
    """Return ``widget`` itself where Tab stops at it, else what it stops at inside."""
    found: list[QWidget] = []
    _gather_at(widget, found)
    return found


def stops(widget: QWidget) -> list[QWidget]:
    """Return what Tab stops at inside ``widget``, in the order of the layouts, hidden things included.

    Without a layout things count as placed by hand, in the order they were made.
    """
    found: list[QWidget] = []
    _gather(widget, found)
    return found


def _gather(widget: QWidget, found: list[QWidget]) -> None:
    """Add what Tab stops at inside ``widget``. Into one list: a page is hundreds of widgets deep and wide."""
    inner = widget.widget() if isinstance(widget, QScrollArea) else widget
    if inner is None:
        return
    layout = inner.layout()
    if isinstance(inner, InOrder):
        for held in inner.in_order():
            _gather_at(held, found)
    elif layout is not None:
        _gather_in_layout(layout, found)
    else:
        for child in inner.children():
            if isinstance(child, QWidget):
                _gather_at(child, found)


def _gather_in_layout(layout: QLayout, found: list[QWidget]) -> None:
    for held in in_order(layout):
        if isinstance(held, QLayout):
            _gather_in_layout(held, found)
        else:
            _gather_at(held, found)


def _gather_at(widget: QWidget, found: list[QWidget]) -> None:
    if widget.focusPolicy() not in _PASSED_BY and not isinstance(widget, QScrollArea):
        found.append(widget)
    else:
        _gather(widget, found)
