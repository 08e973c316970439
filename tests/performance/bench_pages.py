"""The pages after years of use: 500 meetings, 5,000 tasks, 300 goals. How long the window's thread stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from standstill import Standstill

import driving
from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import Pair
from rm_desktop.domain.ids import new_id
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.services.settings import load_settings
from rm_desktop.vault.vault import OpeningKeys, open_vault
from tour_workspace import Tour, opened_at

FRAME_MS = 16.7
STALL_MS = 50.0
MEETINGS, TASKS, GOALS, STEPS = 500, 5_000, 300, 6
OPEN_TASKS, KEPT, ITEMS = 600, 200, 8
ROUNDS = 5
PAGES = ("today", "sessions", "tasks", "goals", "agreement")
NOW = datetime(2026, 11, 26, 13, tzinfo=UTC)


def _at(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def _fill(journal: Journal) -> None:
    """Write straight into the tables, which takes seconds instead of minutes."""
    with journal.vault.begin(Compartment.SHARED) as work:
        meetings = [new_id() for _number in range(MEETINGS)]
        work.db.many(
            "INSERT INTO session VALUES (?, ?, ?, NULL, 'Werk 2', ?, 60, ?, ?, 3600, NULL, NULL, 'Zu', 1, 0, 0, NULL)",
            [_meeting(key, number) for number, key in enumerate(meetings)],
        )
        work.db.many(
            "INSERT INTO action VALUES (?, ?, ?, NULL, 1, ?, NULL, ?, '', 1, 0, 0, NULL)",
            [
                (
                    new_id(),
                    f"Aufgabe {number}: drei Beiträge lesen und einen davon kommentieren",
                    ("senior", "junior")[number % 2],
                    meetings[number % MEETINGS],
                    None if number < OPEN_TASKS else _at(NOW - timedelta(hours=number)),
                )
                for number in range(TASKS)
            ],
        )
        goals = [new_id() for _number in range(GOALS)]
        work.db.many(
            "INSERT INTO goal VALUES (?, ?, 'Warum', 'Woran', NULL, ?, ?, 1, 0, 0, NULL)",
            [(key, f"Ziel {place}", "open" if place < 3 else "reached", place) for place, key in enumerate(goals)],
        )
        work.db.many(
            "INSERT INTO step VALUES (?, ?, ?, ?, NULL, 1, 0, 0, NULL)",
            [(new_id(), goal, place, f"Schritt {place}") for goal in goals for place in range(STEPS)],
        )
        work.db.many(
            "INSERT INTO goal_event (goal_id, at, state, remark) VALUES (?, 0, 'open', '')", [(goal,) for goal in goals]
        )
    for number in range(ITEMS):
        journal.agenda.add(meetings[0], f"Punkt {number}: Beiträge gemeinsam ansehen", 10)
    for number in range(KEPT):
        journal.later.add(f"Später {number}: Beiträge gemeinsam ansehen")


def _meeting(key: str, number: int) -> tuple[object, ...]:
    at = _at(NOW + timedelta(weeks=1 - number))
    held = number > 0
    title = f"Treffen über Beiträge und Profile {number}"
    return (key, title, "finished" if held else "planned", at, at if held else None, at if held else None)


@pytest.fixture
def tour(vault_path: Path, keys: Callable[[Opening], OpeningKeys], tmp_path: Path) -> Iterator[Tour]:
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    journal = Journal(vault, FixedClock(NOW), Content.load("de"))
    journal.pair.save(Pair(senior_name="Helga", junior_name="Jonas", started_on=NOW.date()))
    _fill(journal)
    vault.close()
    settings = load_settings(tmp_path / "config")
    settings.change(language="de")
    opened = opened_at(
        vault_path, keys(Opening.TOGETHER), settings=settings, passphrases={}, out=tmp_path, clock=FixedClock(NOW)
    )
    with opened as tour:
        tour.settle()
        yield tour


def bench_pages(tour: Tour, told: Callable[[str], None]) -> None:
    calm, found = Standstill(), dict[str, float]()

    def opens(page: str) -> float:
        tour.window.navigate("settings")
        tour.settle()
        return calm.of(lambda: tour.window.navigate(page), tour.settle)

    nothing = median(calm.of(lambda: None, tour.settle) for _round in range(ROUNDS))
    told(f"nothing at all: {nothing:.1f} ms")
    for page in PAGES:
        first = opens(page)
        again = median(opens(page) for _round in range(ROUNDS))
        told(f"{page}: opens in {again / FRAME_MS:.2f} × a frame ({again:.1f} ms); the first time {first:.1f} ms")
        longest = _scroll(tour, page, calm)
        told(f"{page}: scrolls with {longest / STALL_MS:.2f} × the stall allowed ({longest:.1f} ms)")
        found[f"{page} opens"], found[f"{page} scrolls"] = again / FRAME_MS, longest / STALL_MS
    for name, (before, act) in _ways(tour).items():
        times = [_once(tour, calm, before, act) for _round in range(ROUNDS + 1)]
        first, again = times[0], median(times[1:])
        told(f"{name}: opens in {again / FRAME_MS:.2f} × a frame ({again:.1f} ms); the first time {first:.1f} ms")
        found[f"{name} opens"] = again / FRAME_MS
    first, again = _timeline(tour, calm)
    told(f"timeline: opens in {again / FRAME_MS:.2f} × a frame ({again:.1f} ms); the first time {first:.1f} ms")
    longest = _scroll(tour, "sessions", calm)
    told(f"timeline: scrolls with {longest / STALL_MS:.2f} × the stall allowed ({longest:.1f} ms)")
    found["timeline opens"], found["timeline scrolls"] = again / FRAME_MS, longest / STALL_MS
    assert max(found.values()) <= 1, {name: round(value, 2) for name, value in found.items() if value > 1}


def _ways(tour: Tour) -> dict[str, tuple[Callable[[], object], Callable[[], object]]]:
    """Return what is opened inside the meetings' place, each with where it is opened from."""
    page: Any = tour.window.page("sessions")
    tour.window.navigate("sessions")
    tour.settle()
    planned = next(row for row in page.list._rows if row.number > MEETINGS - 1)
    agenda, note = page.sheet.agenda, page.sheet.show_note
    return {
        "meeting": (page.show_list, lambda: page.open(planned.id)),
        "questions": (note, agenda.questions_requested.emit),
        "kept for later": (note, agenda.later_requested.emit),
        "goals for the agenda": (note, agenda.goals_requested.emit),
        "templates": (page.show_list, lambda: page.templates.show(page.show_list)),
    }


def _once(tour: Tour, calm: Standstill, before: Callable[[], object], act: Callable[[], object]) -> float:
    before()
    tour.settle()
    return calm.of(act, tour.settle)


def _timeline(tour: Tour, calm: Standstill) -> tuple[float, float]:
    """Switch to the timeline with everything on it; return the first standstill and the usual one."""
    page: Any = tour.window.page("sessions")
    tour.window.navigate("sessions")
    tour.settle()

    def switch() -> float:
        page.show_as("list")
        tour.settle()
        return calm.of(lambda: page.show_as("timeline"), tour.settle)

    first, again = switch(), median(switch() for _round in range(ROUNDS))
    page.timeline.before.click()
    tour.settle()
    return first, again


def _scroll(tour: Tour, page: str, calm: Standstill) -> float:
    """Go down page by page, further than a hundred rows, and return the longest standstill."""
    shown: Any = tour.window.page(page)
    area = next(area for area in driving.visible(shown, QScrollArea) if area.verticalScrollBar().maximum() >= 0)
    bar = area.verticalScrollBar()

    def down() -> None:
        for _step in range(12):
            bar.setValue(bar.value() + bar.pageStep())
            QTest.qWait(70)

    return calm.of(down, tour.settle)
