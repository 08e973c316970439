"""The order in which Tab walks: as things stand on the page, also after rows and forms came later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
    for before, after in pairwise(list(stops(container))):
        QWidget.setTabOrder(before, after)


def stops_of(widget: QWidget) -> Iterator[QWidget]:
    """Yield ``widget`` itself where Tab stops at it, else what it stops at inside."""
    return _at(widget)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield what Tab stops at inside ``widget``, in the order of the layouts, hidden things included.

    Without a layout things count as placed by hand, in the order they were made.
    """
    if isinstance(widget, InOrder):
        for held in widget.in_order():
            yield from _at(held)
        return
    inner = widget.widget() if isinstance(widget, QScrollArea) else widget
    if inner is None:
        return
    layout = inner.layout()
    if layout is not None:
        yield from _in_layout(layout)
        return
    for child in inner.children():
        if isinstance(child, QWidget):
            yield from _at(child)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for held in in_order(layout):
        yield from _in_layout(held) if isinstance(held, QLayout) else _at(held)


def _at(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() not in _PASSED_BY and not isinstance(widget, QScrollArea):
        yield widget
    else:
        yield from stops(widget)
