"""Screen readers are told politely, and only when one listens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6 import QtGui
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.ui.widgets.announce import announce


class Listening:
    """Stands at Qt's border and writes down what goes out."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self, *, active: bool) -> None:
        self.active = active
        self.heard: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []

    def isActive(self) -> bool:  # noqa: N802 - Qt's name
        return self.active

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802 - Qt's name
        self.heard.append((event.message(), event.politeness()))


@pytest.fixture(params=[True, False])
def border(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Listening]:
    made = Listening(active=request.param)
    monkeypatch.setattr(QtGui, "QAccessible", made)
    return made


def test_what_is_announced_is_polite_and_needs_a_listener(qtbot: QtBot, border: Listening) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "Gespeichert")
    polite = QAccessible.AnnouncementPoliteness.Polite
    assert border.heard == ([("Gespeichert", polite)] if border.active else [])
