"""The sample pair: a vault with six held meetings, a seventh planned, and everything that hangs on them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import Any

from rm_desktop.crypto.kdf import FLOOR, KdfCost
from rm_desktop.crypto.sealed_view import seal_view
from rm_desktop.domain.clock import Clock, FixedClock
from rm_desktop.domain.entities import Clause, OpeningRecord, Pair, PlannedItem
from rm_desktop.domain.ids import GoalId
from rm_desktop.domain.rules import moment_on
from rm_desktop.domain.sentences import Language, texts
from rm_desktop.domain.versions import SITTING
from rm_desktop.domain.words import Compartment, ItemOrigin, Level, Opening, Person, Policy
from rm_desktop.services.content import Content, Direction
from rm_desktop.services.founding import Founding, Progress, found
from rm_desktop.services.journal import Journal
from rm_desktop.services.second_views import AUTHOR
from rm_desktop.vault.vault import OpeningKeys, Secrets, open_vault, unlock

_THURSDAY = 3
_AT = time(14, 0)
_WEEKS_BEFORE = (24, 22, 10, 6, 4, 2)
"""How long before the seventh meeting the others were held: two in June, then a summer."""

_LEVELS: tuple[tuple[int, str, Level], ...] = (
    (1, "line.2.1.channel", Level.ALONE),
    (1, "line.2.4.co-edit", Level.WITH_HELP),
    (1, "line.2.5.calm-reply", Level.WITH_HELP),
    (1, "line.2.6.profile", Level.WITH_HELP),
    (2, "line.2.4.co-edit", Level.ALONE),
    (2, "line.2.2.link-rights", Level.ALONE),
    (3, "line.2.6.profile", Level.ALONE),
    (3, "competence.2.6", Level.WITH_HELP),
    (4, "line.2.1.channel", Level.CAN_SHOW),
    (4, "line.2.1.ai-task", Level.WITH_HELP),
    (5, "line.L2.network-choice", Level.ALONE),
    (6, "line.4.1.second-factor", Level.ALONE),
)
_SEEN_BY_JUNIOR: dict[str, dict[str, Level]] = {
    "2": {
        "line.2.1.channel": Level.CAN_SHOW,
        "line.2.4.co-edit": Level.ALONE,
        "line.2.2.link-rights": Level.WITH_HELP,
        "line.2.6.profile": Level.CAN_SHOW,
    },
    "4": {"line.4.1.second-factor": Level.ALONE},
}
"""What the junior chose after the sixth meeting. Both have opened the first field; the second lies sealed."""
_OPENED = "2"
_ALONE_AFTER = timedelta(days=5)
_GOALS_GO_ON = 3
"""The meeting in which goals were worded anew and their first steps ticked."""
_CHANGED_ALONE = (1, 2)
"""The items of the sixth meeting whose notes the senior touched up alone."""


def demo_secrets(language: Language) -> Secrets:
    """Return the sample vault's passphrases. They are shown on the screen: nothing in it is secret."""
    return Secrets(**texts(language, "demo")["secrets"])


def create_demo(
    path: Path,
    language: Language,
    *,
    clock: Clock,
    kdf: KdfCost = FLOOR,
    on_progress: Progress | None = None,
) -> OpeningKeys:
    """Make the sample vault at ``path``; return the keys for opening it together.

    The cheapest KDF the format allows is enough for passphrases that everybody can read.
    """
    content, secrets = Content.load(language), demo_secrets(language)
    turned = FixedClock(_next_meeting(clock, None) - timedelta(weeks=_WEEKS_BEFORE[0]))
    now = clock.now()

    def fill(journal: Journal) -> None:
        turned.moment = now
        fill_demo(journal, turned)

    founding = Founding(
        path=path,
        policy=Policy.EITHER,
        secrets=secrets,
        pair=demo_pair(language, turned.today()),
        clauses=tuple(Clause(code=one.code, title=one.title, text=one.text) for one in content.clauses(core=True)),
        consents=True,
    )
    keys = found(founding, content=content, clock=turned, kdf=kdf, on_progress=on_progress, fill=fill)
    for person, opening in ((Person.SENIOR, Opening.SENIOR_ALONE), (Person.JUNIOR, Opening.JUNIOR_ALONE)):
        vault = open_vault(path, unlock(path, opening, secrets))
        try:
            _fill_private(Journal(vault, clock, content), texts(language, "demo")["private"][person.value])
        finally:
            vault.close()
    return keys


def demo_pair(language: Language, started_on: date, revision: int = 0) -> Pair:
    """Return the sample pair."""
    data = texts(language, "demo")
    return Pair(
        senior_name=data["senior_name"],
        junior_name=data["junior_name"],
        senior_trusted=data["senior_trusted"],
        junior_trusted=data["junior_trusted"],
        started_on=started_on,
        sample=True,
        revision=revision,
    )


def fill_demo(journal: Journal, clock: FixedClock) -> None:
    """Fill a fresh vault that has its pair. ``clock`` is the journal's: it is turned back and put right again."""
    language = journal.content.language
    data = texts(language, "demo")
    now, zone = clock.moment, journal.zone
    next_at = _next_meeting(clock, zone)
    dates = [_weeks_before(next_at, weeks, zone) for weeks in _WEEKS_BEFORE]
    clock.moment = dates[0]
    started = dates[0].astimezone(zone).date()
    journal.pair.save(demo_pair(language, started, journal.pair.get().revision))
    goals = _goals(journal, data["goals"])
    field = journal.checklist.add_field(data["checklist"]["field"]).value
    for line in data["checklist"]["lines"]:
        journal.checklist.add_line(field, line)
    _own_plans(journal, data)
    for number, (meeting, at) in enumerate(zip(data["meetings"], dates, strict=True), start=1):
        _hold(journal, clock, meeting, number, at, goals=goals)
        if number == _GOALS_GO_ON:
            _go_on_with_goals(journal, data["goals"], goals)
    if journal.vault.opening is Opening.TOGETHER:
        _second_views(journal)
    _plan_next(journal, data["next"], next_at, goals)
    for thing in data["later"]:
        journal.later.add(thing["text"])
    clock.moment = min(now, dates[-1] + _ALONE_AFTER)
    _touch_up_alone(journal, clock)
    clock.moment = now


def _next_meeting(clock: Clock, zone: tzinfo | None) -> datetime:
    """Return Thursday at two, today's or the next one that is not over."""
    day = clock.today()
    day += timedelta(days=(_THURSDAY - day.weekday()) % 7)
    at = moment_on(day, _AT, zone)
    return at if at >= clock.now() else moment_on(day + timedelta(weeks=1), _AT, zone)


def _weeks_before(at: datetime, weeks: int, zone: tzinfo | None) -> datetime:
    return moment_on(at.astimezone(zone).date() - timedelta(weeks=weeks), _AT, zone)


def _goals(journal: Journal, goals: list[dict[str, Any]]) -> list[GoalId]:
    """Set the goals as they were first called; return their ids."""
    ids = []
    for goal in goals:
        title = goal.get("first_title", goal["title"])
        made = journal.goals.add(title, goal["why"], goal["success"], skills=goal["skills"]).value
        for text in (*goal["done_steps"], *goal["steps"]):
            journal.goals.add_step(made.id, text)
        ids.append(made.id)
    return ids


def _go_on_with_goals(journal: Journal, goals: list[dict[str, Any]], ids: list[GoalId]) -> None:
    """Call the goals what they are called now, and tick what is done."""
    for goal, key in zip(goals, ids, strict=True):
        made = journal.goals.get(key)
        journal.goals.edit(
            key, title=goal["title"], why=made.why, success=made.success, due_on=made.due_on, revision=made.revision
        )
        for step in made.steps[: len(goal["done_steps"])]:
            journal.goals.tick_step(step.id, done=True)


def _own_plans(journal: Journal, data: dict[str, Any]) -> None:
    """Add a template and a question of the pair's own."""
    lines = [PlannedItem(title=item["title"], minutes=item["minutes"]) for item in data["template"]["items"]]
    journal.templates.add(data["template"]["title"], lines)
    question = data["question"]
    journal.questions.add(question["text"], question["topic"], Direction(question["direction"]))


def _goal_of(line: dict[str, Any], goals: list[GoalId]) -> GoalId | None:
    """Return the goal a task or a point of an agenda names by its number, counted from 1."""
    return goals[line["goal"] - 1] if "goal" in line else None


def _hold(
    journal: Journal, clock: FixedClock, meeting: dict[str, Any], number: int, at: datetime, *, goals: list[GoalId]
) -> None:
    """Hold one meeting: open the vault, begin, talk through the agenda, note, finish an hour later."""
    data = texts(journal.content.language, "demo")
    clock.moment = at
    journal.since.record_opening()
    session = journal.sessions.plan(meeting["title"], at, 60, place=meeting["place"]).value
    items = [
        journal.agenda.add(session.id, item["title"], item["minutes"], goal_id=_goal_of(item, goals)).value
        for item in meeting["items"]
    ]
    journal.sessions.start(session.id)
    waiting = {row.text: row.id for row in journal.actions.rows("open")}
    for task in data["tasks"]:
        if task["done"] == number:
            journal.actions.tick(waiting[task["text"]], done=True, outcome=task["outcome"])
    for item, line in zip(items, meeting["items"], strict=True):
        clock.moment += timedelta(minutes=line["minutes"])
        _write_down(journal, clock, item.id, line["note"])
        journal.agenda.tick(item.id, done=True)
    for held, code, level in _LEVELS:
        if held == number:
            journal.skills.assess(code, level, session.id)
    for example in data["examples"]:
        if example["meeting"] == number:
            clock.moment += timedelta(seconds=1)
            journal.skills.add_example(
                example["skill"], example["text"], at.astimezone(journal.zone).date(), session.id
            )
    for task in data["tasks"]:
        if task["made"] == number:
            journal.actions.add(task["text"], Person(task["owner"]), session.id, goal_id=_goal_of(task, goals))
    journal.sessions.set_learned(session.id, meeting["learned"], journal.sessions.get(session.id).revision)
    clock.moment = at + timedelta(hours=1)
    journal.sessions.finish(session.id)


def _write_down(journal: Journal, clock: FixedClock, item_id: str, note: str) -> None:
    """Write a note; one of several lines in two sittings, so that there is an earlier text to look at."""
    first, _, more = note.partition("\n")
    saved = journal.notes.save_item_note(item_id, first if more else note, 0).value
    if more:
        now, clock.moment = clock.moment, clock.moment + SITTING
        journal.notes.save_item_note(item_id, note, saved.revision)
        clock.moment = now


def _second_views(journal: Journal) -> None:
    for code, levels in _SEEN_BY_JUNIOR.items():
        journal.second_views.seal(code, levels)
    question = journal.second_views.question(_OPENED)
    both = {skill: level for skill, level in _SEEN_BY_JUNIOR[_OPENED].items() if skill in question.matched}
    journal.second_views.take(question, seal_view(question.receiver, both, AUTHOR, _OPENED))


def _plan_next(journal: Journal, meeting: dict[str, Any], at: datetime, goals: list[GoalId]) -> None:
    session = journal.sessions.plan(meeting["title"], at, 60, place=meeting["place"]).value
    for item in meeting["items"]:
        goal = _goal_of(item, goals)
        journal.agenda.add(session.id, item["title"], item["minutes"], origin=ItemOrigin.OWN, goal_id=goal)


def _touch_up_alone(journal: Journal, clock: Clock) -> None:
    """Log one opening by the senior alone in which two notes changed; the words themselves stay."""
    last = next(row for row in journal.sessions.rows() if row.finished_at is not None)
    items = journal.agenda.rows(last.id)
    notes = [journal.notes.for_item(items[place].id).id for place in _CHANGED_ALONE]
    with journal.vault.begin(Compartment.SHARED) as work:
        work.openings.add(OpeningRecord(at=clock.now(), opening=Opening.SENIOR_ALONE))
        for note_id in notes:
            work.openings.note_changed(note_id)


def _fill_private(journal: Journal, notes: list[dict[str, str]]) -> None:
    for note in notes:
        journal.notes.save_private(None, note["title"], note["body"], 0)
