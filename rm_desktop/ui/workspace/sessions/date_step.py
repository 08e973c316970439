"""The next date: a proposal to accept with one click, to change, or to leave open."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.words import SessionState
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.formats import format_day_of_year, format_minutes, format_time
from rm_desktop.ui.widgets.buttons import PlainButton, PrimaryButton
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Note, Title
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.moment_fields import MomentFields
from rm_desktop.ui.workspace.sessions.wrap_up_step import WrapUpStep


@dataclass(frozen=True, slots=True, kw_only=True)
class NextMeeting:
    """The meeting that follows: planned already when ``id`` is there, else a proposal."""

    id: SessionId | None
    at: datetime
    minutes: int
    place: str = field(repr=False)


def propose(journal: Journal, session_id: SessionId) -> NextMeeting:
    """Return the meeting planned next, or what the rhythm proposes."""
    session = journal.sessions.get(session_id)
    planned = journal.sessions.next_planned()
    if planned is not None and planned.planned_at is not None and planned.id != session_id:
        return NextMeeting(id=planned.id, at=planned.planned_at, minutes=planned.minutes, place=planned.place)
    minutes = journal.pair.get().meeting_minutes
    at = journal.sessions.propose_next(session)
    return NextMeeting(id=None, at=at, minutes=minutes, place=session.place)


def finish_and_plan(
    journal: Journal, session_id: SessionId, following: NextMeeting | None
) -> Saved[NextMeeting | None]:
    """End the meeting and keep the next one; None leaves it open."""
    changes = Changes()
    if journal.sessions.get(session_id).state is SessionState.RUNNING:
        changes = journal.sessions.finish(session_id).changes
    if following is None:
        return Saved(value=None, changes=changes)
    if following.id is None:
        idea = journal.sessions.suggestion()
        saved = journal.sessions.plan(idea.title, following.at, following.minutes, idea.template, following.place)
    else:
        saved = journal.sessions.change(
            following.id, planned_at=following.at, minutes=following.minutes, place=following.place
        )
    kept = NextMeeting(id=saved.value.id, at=following.at, minutes=following.minutes, place=following.place)
    return Saved(value=kept, changes=changes | saved.changes)


class DateStep(WrapUpStep):
    """``decided`` comes when the meeting is finished and the next one is kept, or left open."""

    decided = Signal(object)

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Begin without a proposal; `start` reads it."""
        super().__init__(2, parent)
        self._meeting = meeting
        self._proposal: NextMeeting | None = None
        self.when, self.detail = Title("", self), Note("", self)
        self.card = TintCard("shared", None, self)
        self.fields = MomentFields(meeting.context.clock.today(), self)
        self.accept_button = PrimaryButton(self.tr("Take this date"), "check", self)
        self.other_button = PlainButton(self.tr("Another date"), "calendar", self)
        self.none_button = PlainButton(self.tr("No date yet"), None, self)
        self._build()

    def _build(self) -> None:
        self.card.body.addWidget(self.when)
        self.card.body.addWidget(self.detail)
        self.body.addWidget(self.card)
        self.body.addWidget(self.fields)
        self.body.addWidget(flow(self.accept_button, self.other_button, self.none_button, spacing=10))
        self.body.addStretch(1)
        self.accept_button.clicked.connect(self._on_accept)
        self.other_button.clicked.connect(self._on_other)
        self.none_button.clicked.connect(self._on_none)

    def start(self) -> None:
        """Read the proposal and show it."""
        key = self._meeting.session.id
        self._meeting.context.operations.run(lambda journal: propose(journal, key), self._show, owner=self)

    def _show(self, proposal: NextMeeting) -> None:
        self._proposal = proposal
        planned = proposal.id is not None
        self.say(
            self.tr("When do we meet again?"),
            self.tr("The next meeting is planned already.") if planned else self.tr("A proposal in the usual rhythm."),
        )
        day = format_day_of_year(proposal.at.astimezone().date())
        self.when.setText(f"{day} · {format_time(proposal.at)}")
        self.detail.setText(" · ".join(part for part in (format_minutes(proposal.minutes), proposal.place) if part))
        self.accept_button.setText(self.tr("Keep this date") if planned else self.tr("Take this date"))
        self.accept_button.setAccessibleDescription(self.when.text())
        self.card.show()
        self.fields.hide()
        self.other_button.show()
        self.accept_button.setFocus(Qt.FocusReason.TabFocusReason)

    def go_back(self) -> bool:
        """Go from the fields back to the proposal; False where there is nothing before this screen."""
        if self.fields.isHidden() or self._proposal is None:
            return False
        self._show(self._proposal)
        return True

    def _on_other(self) -> None:
        proposal = self._proposal
        if proposal is None:
            return
        self.fields.show_moment(proposal.at, proposal.minutes, proposal.place)
        self.card.hide()
        self.fields.show()
        self.other_button.hide()
        self.fields.day.field.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_accept(self) -> None:
        if self._proposal is None:
            return
        if self.fields.isHidden():
            self._decide(self._proposal)
            return
        place = self.fields.place.field.text().strip()
        minutes = self.fields.minutes.field.value()
        self._decide(NextMeeting(id=self._proposal.id, at=self.fields.moment(), minutes=minutes, place=place))

    def _on_none(self) -> None:
        self.leave_open()

    def leave_open(self) -> None:
        """End the meeting without a next date."""
        self._decide(None)

    def _decide(self, following: NextMeeting | None) -> None:
        key = self._meeting.session.id
        self._meeting.context.operations.run(
            lambda journal: finish_and_plan(journal, key, following),
            lambda saved: self.decided.emit(saved.value),
            owner=self,
        )
