"""The frame on the agreement's page: kept, taken back, followed, and what comes when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rm_desktop.domain.words import Address
from rm_desktop.ui.workspace.agreement.page import AgreementPage
from rm_desktop.ui.workspace.main_window import MainWindow

Run = Callable[[Callable[[Any], Any]], Any]
Settle = Callable[[], None]


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> AgreementPage:
    window.navigate("agreement")
    settle()
    found = window.findChild(AgreementPage)
    assert isinstance(found, AgreementPage)
    return found


def save(on_vault: Run, **words: Any) -> None:
    on_vault(lambda journal: journal.pair.save(replace(journal.pair.get(), **words)))


def test_a_changed_frame_is_taken_back_and_the_fields_follow(
    page: AgreementPage, window: MainWindow, on_vault: Run, settle: Settle
) -> None:
    frame = page.frame
    frame.meetings.setValue(9)
    frame.end.setText("31.3.2027")
    frame.save.click()
    settle()
    settle()
    banner = window.undo_notice.banner()
    assert banner is not None
    assert banner.text() == "Der Rahmen ist gespeichert."
    page.undo.undo()
    settle()
    settle()
    pair = on_vault(lambda journal: journal.pair.get())
    assert (pair.planned_meetings, pair.planned_end) == (12, None)
    assert (frame.meetings.value(), frame.end.text()) == (12, "")


def test_what_changes_elsewhere_is_shown_and_what_was_typed_stays(
    page: AgreementPage, on_vault: Run, settle: Settle
) -> None:
    frame = page.frame
    frame.minutes.setValue(45)
    frame.junior_trusted.setText("Frau Demir")
    frame.retention.setText("bald")
    save(
        on_vault,
        planned_meetings=8,
        meeting_minutes=90,
        rhythm_days=21,
        planned_end=date(2027, 3, 31),
        retention_until=date(2027, 6, 30),
        senior_trusted="Betriebsrat",
        junior_trusted="JAV",
        address=Address.DU,
    )
    settle()
    settle()
    assert (frame.meetings.value(), frame.weeks.value(), frame.end.day()) == (8, 3, date(2027, 3, 31))
    assert (frame.senior_trusted.text(), frame.address.value) == ("Betriebsrat", Address.DU)
    assert (frame.minutes.value(), frame.junior_trusted.text()) == (45, "Frau Demir")
    assert frame.retention.text() == "bald"


@pytest.mark.parametrize(
    ("language", "first", "middle", "end"),
    [
        (
            "de",
            "Nach dem 1. Treffen werden beide",
            "Nach dem 4. Treffen ist die Hälfte",
            "Das Programm endet am 31.",
        ),
        ("en", "After meeting 1 both are asked", "After meeting 4 half of it is done", "The programme ends on"),
    ],
)
def test_what_comes_when_stands_with_the_frame(
    page: AgreementPage, on_vault: Run, qtbot: QtBot, first: str, middle: str, end: str
) -> None:
    save(on_vault, planned_meetings=8, planned_end=date(2027, 3, 31), retention_until=date(2027, 6, 30))

    def shown() -> list[str]:
        return [label.text() for label in page.frame.ahead.findChildren(QLabel) if label.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1 + 3 + 1 + 1 + 2, timeout=10_000)
    words = shown()
    assert any(line.startswith(first) for line in words)
    assert any(line.startswith(middle) for line in words)
    assert any(line.startswith(end) for line in words)
