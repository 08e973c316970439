"""What happened since last time, in words for every count."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rm_desktop.domain.pages import SinceLastTime
from rm_desktop.ui.application import Appearance
from rm_desktop.ui.workspace.today.since_card import SinceCard

LAST = datetime(2026, 11, 12, 13, tzinfo=UTC)


def _since(alone: int = 0, notes: int = 0, exports: int = 0, since: datetime | None = LAST) -> SinceLastTime:
    return SinceLastTime(alone_openings=alone, notes_changed=notes, exports=exports, since=since)


@pytest.fixture
def card(qtbot: QtBot, appearance: Appearance) -> SinceCard:
    assert appearance.language in {"de", "en"}
    card = SinceCard()
    qtbot.addWidget(card)
    return card


@pytest.mark.parametrize(
    ("since", "words"),
    [
        (_since(2), "zweimal allein geöffnet"),
        (_since(1, 2), "einmal allein geöffnet, zwei Notizen geändert"),
        (_since(3, 1, 1), "dreimal allein geöffnet, eine Notiz geändert, eine Datei weitergegeben"),
        (_since(12, 0, 2), "zwölfmal allein geöffnet, zwei Dateien weitergegeben"),
        (_since(0, 40), "40 Notizen geändert"),
        (_since(), "nicht allein geöffnet, nichts geändert, nichts weitergegeben"),
    ],
)
def test_counts_are_told_in_german(card: SinceCard, since: SinceLastTime, words: str) -> None:
    card.show_since(since, held=True)
    assert card.sentence.text() == f"Seit dem letzten Treffen: {words}."
    assert not card.isHidden()


@pytest.mark.parametrize("language", ["en"])
def test_counts_are_told_in_english(card: SinceCard) -> None:
    card.show_since(_since(1, 2, 3), held=True)
    told = "Since the last meeting: opened alone once, two notes changed, three files handed out."
    assert card.sentence.text() == card.accessibleName() == told


def test_before_the_first_meeting_only_news_are_told(card: SinceCard) -> None:
    card.show_since(_since(since=None), held=True)
    assert card.isHidden()
    card.show_since(_since(), held=False)
    assert card.isHidden()
    card.show_since(_since(alone=1), held=False)
    assert card.sentence.text() == "Seit dem letzten gemeinsamen Öffnen: einmal allein geöffnet."


def test_the_details_explain_only_what_happened(card: SinceCard) -> None:
    card.show()
    card.show_since(_since(exports=1), held=True)
    card.more.click()
    words = " ".join(label.text() for label in card.details.findChildren(QLabel))
    assert "Verzeichnis" in words
    assert "Allein geöffnet" not in words
