"""Digital fitness with 2,000 lines, 20 re-assessments of each and 5,000 examples: how long the window stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import cast

import pytest
from standstill import Standstill, steps_take

import driving
from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import Pair
from rm_desktop.domain.ids import new_id
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.services.settings import load_settings
from rm_desktop.ui.widgets.keyed_rows import KeyedRows
from rm_desktop.ui.workspace.sessions.page import SessionsPage
from rm_desktop.ui.workspace.sessions.skill_picker import SkillPicker
from rm_desktop.ui.workspace.skills.page import SkillsPage
from rm_desktop.vault.vault import OpeningKeys, open_vault
from tour_workspace import Tour, opened_at

GOAL_MS = 50.0
LINES, TIMES, EXAMPLES = 2_000, 20, 5_000
LARGE = 1_000
"""Lines in one field of the pair's own; the others are spread over all fields."""
ROUNDS = 3
NOW = datetime(2026, 11, 26, 13, tzinfo=UTC)


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


def _fill(journal: Journal) -> None:
    """Add lines through the service; levels and examples straight into their tables, which takes seconds."""
    large = journal.checklist.add_field("Ein großes Feld").value
    shipped = [row.code for field in journal.content.fields for row in journal.skills.rows(field.code)]
    rest = LINES - LARGE - len(shipped)
    data = ["rm-checklist 1", "# Ein großes Feld", *(f"- Eigene Zeile {number}" for number in range(LARGE))]
    for place, field in enumerate(journal.content.fields):
        data.append(f"# @{field.code} {field.title}")
        data += [f"- Zeile {number}" for number in range(rest) if number % len(journal.content.fields) == place]
    own = journal.checklist.take_in("\n".join(data).encode()).value.lines
    codes = [*shipped, *own]
    assert len(codes) == LINES
    assert large in [field.code for field in journal.skills.fields()]
    _levels_and_examples(journal, codes)


def _levels_and_examples(journal: Journal, codes: list[str]) -> None:
    with journal.vault.begin(Compartment.SHARED) as work:
        for turn in range(TIMES):
            at = int((NOW - timedelta(weeks=TIMES - turn)).timestamp() * 1000)
            for number, code in enumerate(codes):
                work.db.execute(
                    "INSERT INTO assessment (id, skill, level, at, session_id) VALUES (?, ?, ?, ?, NULL)",
                    (new_id(), code, (turn + number) % 4, at),
                )
        for number in range(EXAMPLES):
            code = codes[0] if number % 5 == 0 else codes[number % len(codes)]
            day = (NOW.date() - timedelta(days=number % 400)).isoformat()
            work.db.execute(
                "INSERT INTO example (id, skill, text, on_day, session_id, revision, created_at, updated_at) "
                "VALUES (?, ?, ?, ?, NULL, 1, 0, 0)",
                (new_id(), code, f"Beispiel {number}", day),
            )
    assert journal.skills.examples(codes[0])[0].on <= date(2026, 11, 26)


def bench_skills(tour: Tour, told: Callable[[str], None]) -> None:
    tour.window.navigate("skills")
    tour.settle()
    page = cast("SkillsPage", tour.window.page("skills"))
    large = page.context.content.fields[1].code
    own = next(code for code, field in page._fields.items() if field.own)
    calm, found = Standstill(), {}

    def settled() -> None:
        """Wait for the last row too: what is still being built would count for what is measured next."""
        driving.wait_until(lambda: not page._again.isActive(), "the reload")
        tour.settle()
        for rows in tour.window.findChildren(KeyedRows):
            driving.wait_until(
                lambda rows=rows: not any(timer.isActive() for timer in (rows._next, rows._settled, rows._sweep)),
                "the rows",
            )
        tour.settle()

    def measure(name: str, *acts: Callable[[], object]) -> None:
        pace = steps_take()
        found[name] = median(calm.of(acts[turn % len(acts)], settled) for turn in range(ROUNDS * len(acts)))
        pace = (pace + steps_take()) / 2
        told(f"{name}: stands still for {found[name]:.0f} ms at most; a million steps of Python take {pace:.0f} ms now")

    settled()
    measure("nothing at all", lambda: None)
    measure("open the page", lambda: tour.window.navigate("today"), lambda: tour.window.navigate("skills"))
    measure("choose a field", lambda: page._on_field(large), lambda: page._on_field(own))
    measure("show what is hidden", lambda: page.show_hidden(shown=True), lambda: page.show_hidden(shown=False))
    measure("show earlier levels", page.lines.earlier.click)
    measure("open a line", *(lambda row=row: page.lines.open_line(row.code) for row in page.lines.lines()[:4]))
    _first_line(page, settled)
    first = page.lines.lines()[0].code
    measure("open the line with 1,000 examples", lambda: page.lines.open_line(first))
    row = page.lines.lines()[2]
    measure("choose a level", *(lambda level=level: page._examples.assess(row.code, level) for level in (1, 2)))
    measure("move a line", lambda: page.lines.moved.emit(page.lines.lines()[0].code, 5))
    measure("search", lambda: tour.window.navigate("search", "Zeile 77"), lambda: tour.window.navigate("skills"))
    measure("then and now", page._open_profile, page._back_from_profile)
    measure("goals", lambda: tour.window.navigate("goals"), lambda: tour.window.navigate("today"))
    picker = _picker(tour)
    measure("skills in a meeting", picker.enter)
    fields = (picker.field.findData(large), picker.field.findData(own))
    measure("another field in a meeting", *(lambda at=at: picker.field.setCurrentIndex(at) for at in fields))
    assert max(found.values()) <= GOAL_MS, {name: round(value) for name, value in found.items() if value > GOAL_MS}


def _picker(tour: Tour) -> SkillPicker:
    """Begin a meeting and ask what was practised in it."""
    tour.window.navigate("sessions")
    sessions = cast("SessionsPage", tour.window.page("sessions"))
    tour.workspace.operations.run(
        lambda journal: journal.sessions.start(), lambda saved: sessions.open(saved.value.id), owner=sessions
    )
    driving.wait_until(lambda: sessions.meeting.is_open and sessions.meeting.running, "the meeting")
    sessions.sheet._show(sessions.sheet.skills)
    tour.settle()
    return sessions.sheet.skills


def _first_line(page: SkillsPage, settled: Callable[[], object]) -> None:
    page._on_field(page.context.content.fields[0].code)
    settled()
