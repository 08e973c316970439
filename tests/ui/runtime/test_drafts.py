"""A lock waits for drafts, but never longer than promised."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from rm_desktop.domain.words import Compartment, Kind
from rm_desktop.ui.runtime.drafts import FLUSH_MS, Drafts, Rescue, RescueTag


class Text:
    """A draft whose saving ends when the test says so."""

    def __init__(self, text: str, *, pending: bool = True) -> None:
        self.text = text
        self.is_pending = pending
        self.asked: list[Callable[[], None]] = []

    def pending(self) -> bool:
        return self.is_pending

    def flush(self, then: Callable[[], None]) -> None:
        self.asked.append(then)

    def rescue(self) -> Rescue | None:
        return Rescue(tag=RescueTag(Compartment.SHARED, Kind.NOTE, "1"), text=self.text) if self.is_pending else None

    def end(self, *, saved: bool) -> None:
        self.is_pending = not saved
        for then in self.asked:
            then()


@pytest.fixture
def drafts(qapp: object) -> Drafts:
    assert qapp
    return Drafts()


def test_without_drafts_there_is_no_wait(drafts: Drafts) -> None:
    answers: list[list[Rescue]] = []
    drafts.add(Text("fertig", pending=False))
    drafts.flush(answers.append)
    assert answers == [[]]
    assert not drafts.pending()


def test_it_waits_for_every_draft_and_tells_what_is_left(drafts: Drafts) -> None:
    one, two = Text("eins"), Text("zwei")
    drafts.add(one)
    drafts.add(two)
    answers: list[list[Rescue]] = []
    drafts.flush(answers.append)
    one.end(saved=True)
    assert answers == []
    two.end(saved=False)
    assert [[rescue.text for rescue in answer] for answer in answers] == [["zwei"]]


def test_it_waits_no_longer_than_promised(qtbot: QtBot, drafts: Drafts) -> None:
    stuck = Text("hängt")
    drafts.add(stuck)
    answers: list[list[Rescue]] = []
    drafts.flush(answers.append, wait_ms=20)
    qtbot.waitUntil(lambda: len(answers) == 1)
    stuck.end(saved=True)
    assert [rescue.text for rescue in answers[0]] == ["hängt"]
    assert len(answers) == 1
    assert FLUSH_MS == 3000


def test_two_wishes_at_once_are_both_answered(drafts: Drafts) -> None:
    text = Text("eins")
    drafts.add(text)
    answers: list[str] = []
    drafts.flush(lambda _left: answers.append("Ansicht"))
    drafts.flush(lambda _left: answers.append("Sperren"))
    text.end(saved=True)
    assert sorted(answers) == ["Ansicht", "Sperren"]


def test_a_forgotten_draft_is_not_asked(drafts: Drafts) -> None:
    text = Text("eins")
    drafts.add(text)
    drafts.remove(text)
    drafts.flush(lambda _left: None)
    assert text.asked == []
