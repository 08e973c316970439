"""The question bank beside the agenda: filter by topic and by who asks whom, press to put one on the agenda."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from rm_desktop.domain.words import ItemOrigin
from rm_desktop.services.content import Direction, Question
from rm_desktop.ui.widgets.detail_row import DetailRow
from rm_desktop.ui.widgets.drop_down import DropDown
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.keyed_rows import KeyedRows
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.side_panel import SidePanel

MINUTES = 5


@dataclass(frozen=True, slots=True)
class Offer:
    """What a line of the list shows."""

    question: Question
    on_agenda: bool


class QuestionPicker(SidePanel):
    """Questions stand in the pair's form of address already; every one may be skipped."""

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Offer the questions that ship with the program."""
        super().__init__("", parent)
        self.set_title(self.tr("Questions"))
        self._meeting = meeting
        self._content = meeting.context.content
        self.topic = DropDown(self.tr("Topic"), self)
        self.topic.addItem(self.tr("All topics"), "")
        for topic in self._content.question_topics:
            self.topic.addItem(topic.title, topic.code)
        self.direction = Segmented(self._directions(), self.tr("Who asks whom"), "", self)
        self.rows: KeyedRows[Offer, DetailRow] = KeyedRows(
            key=lambda offer: offer.question.code, make=self._make, update=self._update
        )
        self.body.addWidget(flow(self.topic, self.direction))
        self.body.addWidget(Muted(self.tr("Press a question to put it on the agenda. Every one may be skipped."), self))
        self.finish_layout()
        self.area.body.addWidget(self.rows)
        self.area.body.addStretch(1)
        self.topic.currentIndexChanged.connect(self.refresh)
        self.direction.value_changed.connect(self.refresh)
        meeting.agenda_changed.connect(self._on_agenda)

    def enter(self) -> None:
        """Begin with the topic."""
        self.refresh()
        self.topic.setFocus()

    def shown(self) -> list[Question]:
        """Return the questions that pass both filters."""
        topic, direction = self.topic.currentData(), self.direction.value
        return [
            question
            for question in self._content.questions
            if topic in ("", question.topic) and direction in ("", question.direction)
        ]

    def refresh(self) -> None:
        """Show what passes the filters."""
        titles = {item.title for item in self._meeting.agenda.rows()}
        self.rows.show_rows(Offer(question, question.text in titles) for question in self.shown())

    def _on_agenda(self) -> None:
        if self.isVisible():
            self.refresh()

    def _directions(self) -> list[tuple[object, str]]:
        return [("", self.tr("all")), *((direction, self._direction_words(direction)) for direction in Direction)]

    def _direction_words(self, direction: Direction) -> str:
        pair = self._meeting.context.pair
        words = {
            Direction.TO_MENTEE: self.tr("to {name}").format(name=pair.senior_name[:18]),
            Direction.TO_MENTOR: self.tr("to {name}").format(name=pair.junior_name[:18]),
            Direction.EACH_OTHER: self.tr("to each other"),
        }
        return words[direction]

    def _make(self, offer: Offer) -> DetailRow:
        row = DetailRow()
        row.clicked.connect(partial(self._on_chosen, offer.question))
        return row

    def _update(self, row: DetailRow, offer: Offer) -> None:
        side = self.tr("on the agenda") if offer.on_agenda else ""
        row.set_words(offer.question.text, self._direction_words(offer.question.direction), side)

    def _on_chosen(self, question: Question) -> None:
        if not any(item.title == question.text for item in self._meeting.agenda.rows()):
            self._meeting.add_item(question.text, MINUTES, origin=ItemOrigin.QUESTION)
