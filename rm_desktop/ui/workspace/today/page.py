"""The start page: the next meeting on top, then what was promised, the goals, what was learned and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import Session
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.ids import ActionId, SessionId
from rm_desktop.domain.pages import Check
from rm_desktop.domain.pages import TodayPage as Today
from rm_desktop.domain.rows import ActionRow
from rm_desktop.domain.words import Compartment, ItemOrigin, Opening
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.formats import format_date, format_month
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.widgets.banner import ATTENTION, INFO, Banner
from rm_desktop.ui.widgets.focus_order import order_focus
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.workspace.course_words import at_this_meeting
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.today.card_grid import CardGrid
from rm_desktop.ui.workspace.today.goals_card import GoalsCard
from rm_desktop.ui.workspace.today.learned_card import LearnedCard
from rm_desktop.ui.workspace.today.next_meeting_card import NextMeetingCard
from rm_desktop.ui.workspace.today.practise_card import PractiseCard
from rm_desktop.ui.workspace.today.promises_card import PromisesCard
from rm_desktop.ui.workspace.today.sheets_card import SheetsCard
from rm_desktop.ui.workspace.today.since_card import SinceCard
from rm_desktop.ui.workspace.undo import agenda_trace, later_trace, task_trace

PRACTICE_MINUTES = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loaded:
    """What one look into the vault brings."""

    today: Today
    proposal_taken: bool
    sheets_due: bool


def _load(journal: Journal) -> _Loaded:
    today = journal.today.page()
    return _Loaded(today=today, proposal_taken=_is_taken(journal, today), sheets_due=journal.sheets.due())


def _is_taken(journal: Journal, today: Today) -> bool:
    """Whether the proposal stands on the next agenda, or is kept for later where there is none."""
    if today.practise is None:
        return False
    meeting = _meeting(today)
    if meeting is None:
        return any(row.text == today.practise.title for row in journal.later.rows())
    return any(row.skill == today.practise.code for row in journal.agenda.rows(meeting))


def _meeting(today: Today) -> SessionId | None:
    """Return the meeting whose agenda is open: the running one, else the next."""
    if today.running is not None:
        return today.running.id
    return today.next_session.id if today.next_session is not None else None


class TodayPage(Place):
    """Asks the vault once per visit, and again when something changed while the page is seen."""

    code: ClassVar[str] = "today"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the empty page; `enter` fills it."""
        super().__init__(context, parent)
        self._loaded: _Loaded | None = None
        self.header = PageHeader(self.tr("Today"))
        self.next_meeting = NextMeetingCard()
        self.pause = Banner(INFO, "", self.tr("To the agreement"), closable=False)
        self.retention = Banner(ATTENTION, "", self.tr("Lock and decide"), closable=False)
        self.since = SinceCard()
        self.sheets = SheetsCard()
        self.promises = PromisesCard(context.pair)
        self.goals = GoalsCard()
        self.learned = LearnedCard()
        self.practise = PractiseCard()
        self._lay_out()
        self._connect()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._ask)
        context.changes.changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.content = ScrollPage(self)
        column.addWidget(self.content)
        self.grid = CardGrid()
        for card in (self.promises, self.goals, self.learned, self.practise):
            self.grid.add(card)
        for part in (self.header, self.pause, self.retention, self.next_meeting, self.since, self.sheets):
            self.content.body.addWidget(part)
        self.content.body.addWidget(self.grid, 1)
        self.content.setVisible(False)

    def _connect(self) -> None:
        shell = self.context.shell
        self.pause.acted.connect(lambda: shell.navigate("agreement"))
        self.retention.acted.connect(lambda: shell.lock(LockReason.ENDING))
        self.next_meeting.begin_requested.connect(self._on_begin)
        self.next_meeting.resume_requested.connect(self._on_resume)
        self.next_meeting.plan_requested.connect(self._on_plan)
        self.since.details_requested.connect(self._on_since)
        self.sheets.try_requested.connect(lambda: shell.lock(LockReason.ASKED))
        self.sheets.tried.connect(lambda: self._answer_sheets(tried=True))
        self.sheets.later.connect(lambda: self._answer_sheets(tried=False))
        self.since.meeting_requested.connect(lambda meeting: shell.navigate("sessions", meeting))
        self.promises.ticked.connect(self._on_ticked)
        self.promises.all_requested.connect(lambda: shell.navigate("tasks"))
        self.promises.new_requested.connect(lambda: shell.navigate("tasks", "new"))
        self.promises.rows.rearranged.connect(lambda: order_focus(self))
        self.goals.goal_requested.connect(lambda goal: shell.navigate("goals", goal))
        self.goals.first_goal_requested.connect(lambda: shell.navigate("goals", "new"))
        self.goals.rows.rearranged.connect(lambda: order_focus(self))
        self.practise.agenda_requested.connect(self._on_practise)
        self.practise.later_requested.connect(self._on_later)
        self.practise.fields_requested.connect(lambda: shell.navigate("skills"))

    def enter(self, _target: Any = None) -> None:
        """Ask the vault what there is today."""
        self._ask()

    def leave(self) -> None:
        """Let what was ticked go from the list."""
        self.promises.forget_ticked()

    @Slot()
    def _ask(self) -> None:
        if Compartment.SHARED in self.context.compartments:
            self.context.operations.run(_load, self._show, owner=self)

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self._again.start()

    def _show(self, loaded: _Loaded) -> None:
        self._loaded = loaded
        today = loaded.today
        self.header.set_note(self._where_we_are(today))
        self._show_pause()
        self._show_retention()
        self._show_meeting(today)
        if self.context.opening is Opening.TOGETHER:
            self.since.show_since(today.since, held=today.number > 1)
        self.sheets.setVisible(loaded.sheets_due)
        self.promises.show_tasks(today.open_actions, today.done_count, self.context.clock.today())
        self.goals.show_goals(today.goals)
        self.learned.show_learned(today.learned, self.context.pair.junior_name, today.junior_learned)
        skill = today.practise
        field = self.context.content.field(skill.field_code).title if skill is not None else ""
        if self.context.sealed_at is not None:
            self.next_meeting.shut(self.tr("The vault is sealed"))
        self.practise.setVisible(not self.context.read_only)
        self.practise.show_proposal(skill, field, meeting=_meeting(today) is not None, taken=loaded.proposal_taken)
        self.content.setVisible(True)
        order_focus(self)

    def _show_pause(self) -> None:
        """Say that the mentoring is interrupted or ended, where it is."""
        pair = self.context.pair
        at = pair.ended_at or pair.interrupted_at
        self.pause.setVisible(at is not None)
        if at is not None:
            day = format_date(at.astimezone().date())
            ended = self.tr("The mentoring ended on {day}. What is written here stays readable.")
            paused = self.tr("The mentoring has been interrupted since {day}. It goes on whenever both want to.")
            self.pause.set_text((ended if pair.ended_at is not None else paused).format(day=day))

    def _show_retention(self) -> None:
        """Say that the day has come by which both wanted to decide what becomes of the vault."""
        day = self.context.pair.retention_until
        due = day is not None and day <= self.context.clock.today() and self.context.sealed_at is None
        self.retention.setVisible(due)
        if due and day is not None:
            words = self.tr(
                "By {day} was to be decided what becomes of the vault: seal, hand over or destroy. "
                "It takes both, after locking."
            )
            self.retention.set_text(words.format(day=format_date(day)))

    def _where_we_are(self, today: Today) -> str:
        begun = self.tr("begun in {month}").format(month=self._month(today.begun))
        middle = next((due for due in today.course if due.what is Check.MIDTERM and not due.past), None)
        if middle is not None and middle.day is not None:
            begun = self.tr("{begun} · look back at half time in {month}").format(
                begun=begun, month=self._month(middle.day)
            )
        if today.number > today.planned_meetings:
            return self.tr("Meeting {number} · {begun}").format(number=today.number, begun=begun)
        words = self.tr("Meeting {number} of about {planned} · {begun}")
        return words.format(number=today.number, planned=today.planned_meetings, begun=begun)

    def _month(self, begun: date) -> str:
        month = format_month(begun)
        return month if begun.year == self.context.clock.today().year else f"{month} {begun.year}"

    def _show_meeting(self, today: Today) -> None:
        suggestion = self._suggestion(today)
        if today.running is not None:
            self.next_meeting.show_running(today.running)
        elif today.next_session is not None:
            self.next_meeting.show_next(today.next_session, suggestion, self.context.clock.now())
        elif today.number > 1:
            self.next_meeting.show_unplanned(suggestion)
        else:
            self.next_meeting.show_first(suggestion)
        self.next_meeting.show_ahead(self._ahead(today))

    def _ahead(self, today: Today) -> str:
        """Say what the next or running meeting brings besides its agenda; nothing while the mentoring rests."""
        if self.context.pair.ended_at is not None or self.context.pair.interrupted_at is not None:
            return ""
        return " ".join(at_this_meeting(due) for due in today.course if due.number == today.number)

    def _suggestion(self, today: Today) -> str:
        first, *others = today.suggestion.topics or (today.suggestion.title,)
        return self.tr("{first} · {second}").format(first=first, second=others[0]) if others else first

    def _answer_sheets(self, *, tried: bool) -> None:
        self.context.operations.run(
            lambda journal: journal.sheets.tried() if tried else journal.sheets.later(),
            lambda _saved: self._ask(),
            owner=self,
        )

    @Slot()
    def _on_since(self) -> None:
        self.context.operations.run(lambda journal: journal.since.changed_notes(), self.since.show_notes, owner=self)

    @Slot()
    def _on_begin(self) -> None:
        planned = self._loaded.today.next_session if self._loaded is not None else None
        which = planned.id if planned is not None else None
        self.context.operations.run(lambda journal: journal.sessions.start(which), self._on_begun, owner=self)

    def _on_begun(self, saved: Saved[Session]) -> None:
        self.context.shell.navigate("sessions", saved.value.id)

    @Slot()
    def _on_resume(self) -> None:
        if self._loaded is not None and self._loaded.today.running is not None:
            self.context.shell.navigate("sessions", self._loaded.today.running.id)

    @Slot()
    def _on_plan(self) -> None:
        planned = self._loaded.today.next_session if self._loaded is not None else None
        self.context.shell.navigate("sessions", planned.id if planned is not None else "new")

    def _on_ticked(self, task: str, done: bool) -> None:
        self.undo.do(
            lambda journal: journal.actions.tick(ActionId(task), done),
            task_trace(task),
            self.tr("Task ticked.") if done else self.tr("Task opened again."),
            self._on_tick_saved,
            self._on_tick_failed,
            said=False,
        )

    def _on_tick_failed(self, error: RmError) -> None:
        """Show the box as it is in the vault again, and say why."""
        self._ask()
        self.context.operations.unanswered.emit(error)

    def _on_tick_saved(self, saved: Saved[ActionRow]) -> None:
        self.promises.keep(saved.value)

    @Slot()
    def _on_practise(self) -> None:
        loaded = self._loaded
        skill = loaded.today.practise if loaded is not None else None
        meeting = _meeting(loaded.today) if loaded is not None else None
        if skill is None or meeting is None:
            return
        self.undo.do(
            lambda journal: journal.agenda.add(
                meeting, skill.title, PRACTICE_MINUTES, origin=ItemOrigin.SKILL, skill=skill.code
            ),
            agenda_trace(meeting),
            self.tr("Put on the agenda."),
            self._on_taken,
            said=False,
        )

    @Slot()
    def _on_later(self) -> None:
        skill = self._loaded.today.practise if self._loaded is not None else None
        if skill is not None:
            self.undo.do(
                lambda journal: journal.later.add(skill.title, skill=skill.code),
                lambda item: later_trace(item.id),
                self.tr("Kept for later."),
                self._on_taken,
                said=False,
            )

    def _on_taken(self, _saved: Saved[Any]) -> None:
        self.practise.say_taken()
