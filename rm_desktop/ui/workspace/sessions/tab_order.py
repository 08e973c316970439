"""Tab walks through the meeting as it stands on the page, into rows and out of fields that are made of several."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from rm_desktop.ui.widgets.layout_order import in_order


def order_tabs(container: QWidget) -> None:
    """Put everything in ``container`` into the order of its layouts.

    A field made of several hands the keyboard on to one of them. Left behind that one in Qt's chain, it would send
    Tab back for ever. Named again, it is put before its first child; so the one is made the first.
    """
    stops = list(_stops(container))
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
    for stop in stops:
        for compound in _compounds_around(stop, container):
            stop.lower()
            compound.setFocusProxy(None)  # type: ignore[arg-type]
            compound.setFocusProxy(stop)


def _compounds_around(stop: QWidget, container: QWidget) -> Iterator[QWidget]:
    """Yield, from the inside out, the widgets inside ``container`` that hand the keyboard on to ``stop``."""
    above = stop.parentWidget()
    while above is not None and above is not container:
        if above.focusProxy() is stop:
            yield above
        above = above.parentWidget()


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
