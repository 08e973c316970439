"""What a layout holds, in its order, without the wrappers that ``itemAt`` of Qt's own layouts leaves behind.

PySide keeps the Python object of such an item for as long as the layout's own, also when Qt has long deleted the item
with its widget. What Qt then puts to the same address comes to Python as that old item: a scroll bar without a
``valueChanged``.
"""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


def in_order(layout: QLayout) -> list[QWidget | QLayout]:
    """Return the widgets and layouts that ``layout`` holds itself, in their order."""
    parent = layout.parentWidget()
    around = [*layout.children(), *(parent.children() if parent is not None else ())]
    held = [(layout.indexOf(one), one) for one in around if isinstance(one, QWidget | QLayout) and one is not layout]
    return [one for place, one in sorted(held, key=lambda pair: pair[0]) if place >= 0]
