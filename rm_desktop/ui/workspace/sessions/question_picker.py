"""The question bank beside the agenda: filter by topic and by who asks whom, press to put one on the agenda."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QComboBox, QWidget

from rm_desktop.domain.words import ItemOrigin
from rm_desktop.services.content import Direction, Question
from rm_desktop.ui.widgets.detail_row import DetailRow
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.keyed_rows import KeyedRows
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.side_panel import SidePanel

MINUTES = 5


class QuestionPicker(SidePanel):
    """Questions stand in the pair's form of address already; every one may be skipped."""

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Offer the questions that ship with the program."""
        super().__init__("", parent)
        self.set_title(self.tr("Questions"))
        self._meeting = meeting
        self._content = meeting.context.content
        self.topic = QComboBox(self)
        self.topic.setAccessibleName(self.tr("Topic"))
        self.topic.addItem(self.tr("All topics"), "")
        for topic in self._content.question_topics:
            self.topic.addItem(topic.title, topic.code)
        self.direction = Segmented(self._directions(), self.tr("Who asks whom"), "", self)
        self.rows: KeyedRows[Question, DetailRow] = KeyedRows(
            key=lambda question: question.code, make=self._make, update=self._update
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
        self.rows.show_rows(self.shown())

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

    def _make(self, question: Question) -> DetailRow:
        row = DetailRow()
        row.clicked.connect(partial(self._on_chosen, question))
        return row

    def _update(self, row: DetailRow, question: Question) -> None:
        on_agenda = any(item.title == question.text for item in self._meeting.agenda.rows())
        side = self.tr("on the agenda") if on_agenda else ""
        row.set_words(question.text, self._direction_words(question.direction), side)

    def _on_chosen(self, question: Question) -> None:
        if not any(item.title == question.text for item in self._meeting.agenda.rows()):
            self._meeting.add_item(question.text, MINUTES, origin=ItemOrigin.QUESTION)
