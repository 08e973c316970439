"""What a screen reader counted is still there when it asks for it, whatever has scrolled meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.widgets.steady_areas import describe, install_steady_areas


@pytest.fixture(autouse=True)
def _installed(qapp: object) -> None:
    assert qapp
    install_steady_areas()


def test_the_parts_of_a_page_stay_while_its_bar_comes_and_goes(qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    page.resize(300, 200)
    words = QLabel("word\n" * 100)
    page.body.addWidget(words)
    page.show()
    qtbot.waitUntil(page.verticalScrollBar().isVisible)
    seen = QAccessible.queryAccessibleInterface(page)
    counted = seen.childCount()
    words.setText("word")
    qtbot.waitUntil(lambda: not page.verticalScrollBar().isVisible())
    assert seen.childCount() == counted
    shown = [seen.child(place).state().invisible for place in range(counted)]
    assert shown.count(0) == 1, "the words themselves, and no bar"
    assert seen.child(counted) is None


def test_the_rest_is_left_to_qt(qtbot: QtBot) -> None:
    label, area = QLabel("word"), QScrollArea()
    for widget in (label, area):
        qtbot.addWidget(widget)
    assert describe("QLabel", label) is None
    assert describe("QScrollArea", area) is not None
