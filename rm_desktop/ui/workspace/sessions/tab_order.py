"""Tab walks through the meeting as it stands on the page, into rows too."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from rm_desktop.ui.widgets.layout_order import in_order


def order_tabs(container: QWidget) -> None:
    """Put everything in ``container`` into the order of its layouts."""
    for before, after in pairwise(_stops(container)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    inner = widget.widget() if isinstance(widget, QScrollArea) else widget
    layout = inner.layout() if inner is not None else None
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for held in in_order(layout):
        if isinstance(held, QLayout):
            yield from _in_layout(held)
            continue
        if held.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(held, QScrollArea):
            yield held
        yield from _stops(held)
