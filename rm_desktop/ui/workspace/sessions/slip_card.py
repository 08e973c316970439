"""Something to take along for each: a slip and a calendar entry, written only where somebody chooses."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from rm_desktop.domain.words import Person
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.widgets.side_by_side import SideBySide
from rm_desktop.ui.workspace.sessions import slip_files
from rm_desktop.ui.workspace.sessions.date_step import NextMeeting
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.task_editor import owner_toggle
from rm_desktop.ui.workspace.small_file import SmallFileWriter

STACKED_UNDER = 560


class SlipCard(Card):
    """The junior's stands first: the computer is the senior's."""

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Offer the files for the meeting that was just held."""
        super().__init__("", parent)
        self.set_title(self.tr("To take along"))
        self._meeting = meeting
        self._files = SmallFileWriter(meeting.context, self)
        self._following: NextMeeting | None = None
        self.person = owner_toggle(meeting.context.pair, Person.JUNIOR, self.tr("For whom"), self)
        self.head.addWidget(self.person)
        self.slip_button = PlainButton(self.tr("Slip (PDF)"), "printer", self)
        self.calendar_button = PlainButton(self.tr("Calendar file"), "calendar", self)
        words = Note(self.tr("A slip with the date and the own tasks, nothing else."), self)
        buttons = flow(self.slip_button, self.calendar_button, align_right=True)
        self.body.addWidget(SideBySide(words, buttons, narrow=STACKED_UNDER, parent=self))
        self.slip_button.clicked.connect(self._on_slip)
        self.calendar_button.clicked.connect(self._on_calendar)

    def show_next(self, following: NextMeeting | None) -> None:
        """Know the next meeting; without one there is no calendar entry."""
        self._following = following
        self.calendar_button.setEnabled(following is not None)
        self.calendar_button.setToolTip("" if following else self.tr("There is no next date yet."))

    def _on_slip(self) -> None:
        person, session_id = self.person.value, self._meeting.session.id
        context, following = self._meeting.context, self._following

        def chosen(path: Path) -> None:
            context.operations.run(
                lambda journal: slip_files.own_tasks(journal, session_id, person),
                lambda tasks: self._files.write(path, lambda: slip_files.slip_file(context, person, following, tasks)),
                owner=self,
            )

        name = self.tr("Slip") + ".pdf"
        context.files.save_file(self.tr("Save the slip"), [self.tr("PDF file (*.pdf)")], chosen, name=name)

    def _on_calendar(self) -> None:
        context, following = self._meeting.context, self._following
        if following is None:
            return
        name = self.tr("Next date") + ".ics"
        context.files.save_file(
            self.tr("Save the calendar file"),
            [self.tr("Calendar file (*.ics)")],
            lambda path: self._files.write(path, lambda: slip_files.calendar_entry(context, following)),
            name=name,
        )
