"""The sample pair shows every place of the app filled, and says that it is a sample."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.sentences import Language, texts
from rm_desktop.domain.words import GoalChanged, Kind, Level, Opening, SessionState
from rm_desktop.services.content import Content
from rm_desktop.services.demo import create_demo, demo_secrets, fill_demo
from rm_desktop.services.journal import Journal
from rm_desktop.vault.vault import open_vault, unlock

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module", params=["de", "en"])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Language]:
    path = tmp_path_factory.mktemp("demo") / "Demo.rmvault"
    create_demo(path, request.param, clock=FixedClock(NOW)).wipe()
    return path, request.param


@contextmanager
def _open(made: tuple[Path, Language], opening: Opening) -> Iterator[Journal]:
    path, language = made
    vault = open_vault(path, unlock(path, opening, demo_secrets(language)))
    try:
        yield Journal(vault, FixedClock(NOW), Content.load(language))
    finally:
        vault.close()


@pytest.fixture
def demo(made: tuple[Path, Language]) -> Iterator[Journal]:
    """The sample vault, opened together."""
    with _open(made, Opening.TOGETHER) as journal:
        yield journal


def test_the_sample_pair_is_before_its_seventh_meeting(demo: Journal) -> None:
    journal, data = demo, texts(demo.content.language, "demo")
    journal.since.record_opening()
    page = journal.today.page()
    assert journal.pair.get().sample
    assert (page.number, page.planned_meetings, page.begun) == (7, 12, date(2026, 6, 11))
    assert page.next_session is not None
    assert (page.next_session.title, page.next_session.items, page.next_session.minutes) == (
        data["next"]["title"],
        5,
        60,
    )
    assert page.next_session.planned_at is not None
    local = page.next_session.planned_at.astimezone()
    assert (local.date(), local.hour, local.weekday()) == (date(2026, 11, 26), 14, 3)
    assert [row.text for row in page.open_actions] == [task["text"] for task in data["tasks"] if not task["done"]]
    assert {row.due_on for row in page.open_actions} == {date(2026, 11, 26)}
    assert page.done_count == 3
    assert [row.next_step for row in page.goals] == [goal["steps"][0] for goal in data["goals"]]
    assert [row.text for row in page.learned] == [one["text"] for one in data["examples"][:-4:-1]]
    assert page.junior_learned == data["meetings"][-1]["learned"]
    assert page.practise is not None
    assert page.practise.code == "line.2.5.calm-reply"
    assert (page.since.alone_openings, page.since.notes_changed) == (1, 2)
    assert journal.agreement.in_force() is not None


def test_a_template_and_a_question_are_the_pairs_own(demo: Journal) -> None:
    data = texts(demo.content.language, "demo")
    own = demo.templates.all()[-1]
    assert (own.title, own.minutes) == (data["template"]["title"], 30)
    first = demo.questions.all()[0]
    assert (first.text, first.own) == (data["question"]["text"], True)


def test_the_checklist_stands_as_in_the_picture(demo: Journal) -> None:
    journal = demo
    shown = {row.code.rpartition(".")[2]: (row.level, row.examples) for row in journal.skills.rows("2")}
    assert shown["calm-reply"] == (Level.WITH_HELP, 1)
    assert shown["co-edit"] == (Level.ALONE, 3)
    assert shown["channel"] == (Level.CAN_SHOW, 2)
    assert shown["link-rights"] == (Level.ALONE, 1)
    assert shown["ai-task"] == (Level.WITH_HELP, 0)
    assert shown["profile"] == (Level.ALONE, 2)
    assert journal.skills.row("line.2.1.channel").earlier is Level.ALONE


def test_six_meetings_were_held_and_written_down(demo: Journal) -> None:
    journal = demo
    held = [row for row in journal.sessions.rows() if row.state is SessionState.FINISHED]
    assert [row.number for row in held] == [6, 5, 4, 3, 2, 1]
    assert all(row.items == row.items_done for row in held)
    assert all(any(item.has_note for item in journal.agenda.rows(row.id)) for row in held)
    assert all(journal.sessions.get(row.id).junior_learned for row in held)
    assert all(
        row.finished_at - row.started_at == timedelta(hours=1) for row in held if row.finished_at and row.started_at
    )
    assert len(journal.later.rows()) == 2
    assert {hit.kind for hit in journal.search.find("profil").hits} >= {Kind.SESSION}
    assert journal.vault.check(deep=True).parts[0].problems == ()


@pytest.mark.parametrize(("opening", "count"), [(Opening.SENIOR_ALONE, 2), (Opening.JUNIOR_ALONE, 1)])
def test_each_has_private_notes(made: tuple[Path, Language], opening: Opening, count: int) -> None:
    with _open(made, opening) as journal:
        assert len(journal.notes.private_rows()) == count


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (datetime(2026, 11, 26, 13, 0, tzinfo=UTC), date(2026, 11, 26)),
        (datetime(2026, 11, 26, 13, 1, tzinfo=UTC), date(2026, 12, 3)),
        (datetime(2027, 5, 1, 8, 0, tzinfo=UTC), date(2027, 5, 6)),
    ],
)
def test_the_next_meeting_is_never_over(journal: Journal, clock: FixedClock, now: datetime, day: date) -> None:
    clock.moment = now
    fill_demo(journal, clock)
    assert clock.moment == now
    coming = journal.sessions.next_planned()
    assert coming is not None
    assert coming.planned_at is not None
    assert coming.planned_at.astimezone(journal.zone).date() == day


def test_a_goal_shows_everything_that_can_hang_on_it(demo: Journal) -> None:
    first = demo.goals.rows()[0]
    story, told = demo.goals.story(first.id), demo.goals.history(first.id)
    assert [task.goal_title for task in story.tasks] == [first.title]
    assert [meeting.state for meeting in story.meetings] == [SessionState.PLANNED, SessionState.FINISHED]
    assert GoalChanged.TITLE in {row.what for row in told}
    assert len({row.at for row in told}) > 1
