"""What a layout holds is told in its order, and nothing of it stays behind in Python."""

from __future__ import annotations

import gc

import pytest
import shiboken6
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rm_desktop.ui.widgets.flow_layout import FlowLayout
from rm_desktop.ui.widgets.focus_order import order_focus
from rm_desktop.ui.widgets.layout_order import in_order

pytestmark = pytest.mark.usefixtures("qapp")


def test_widgets_and_layouts_come_in_their_order() -> None:
    holder = QWidget()
    column, row, grid = QVBoxLayout(holder), QHBoxLayout(), QGridLayout()
    last, first, inner, beside = QLabel("last"), QLabel("first"), QLabel("inner"), QLabel("beside", holder)
    column.addWidget(last)
    column.insertWidget(0, first)
    column.insertLayout(1, row)
    column.addStretch(1)
    column.addLayout(grid)
    row.addWidget(inner)
    assert in_order(column) == [first, row, last, grid]
    assert in_order(row) == [inner]
    assert in_order(grid) == []
    assert beside not in in_order(column)


def test_layouts_of_our_own_are_told_too() -> None:
    holder = QWidget()
    layout = FlowLayout(holder)
    buttons = [QPushButton(str(number)) for number in range(3)]
    for button in reversed(buttons):
        layout.addWidget(button)
    assert in_order(layout) == buttons[::-1]


def test_ordering_the_focus_leaves_no_item_behind() -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    for number in range(20):
        column.addWidget(QPushButton(str(number)))
    gc.collect()
    before = _items()
    order_focus(holder)
    gc.collect()
    assert _items() <= before


def _items() -> int:
    return sum(type(one).__name__ == "QWidgetItem" for one in shiboken6.Shiboken.getAllValidWrappers())
