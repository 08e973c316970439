"""A strategic topic: questions to start from, each a press away from the agenda. Nothing here is rated."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.services.content import Direction
from rm_desktop.services.questions import BankQuestion
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, PlainButton
from rm_desktop.ui.widgets.cards import Card, Separator
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Muted, Note, Text


class TopicPanel(Card):
    """``question_wanted`` gives a question for the next meeting; ``meeting_wanted`` asks for a whole one."""

    question_wanted = Signal(str)
    meeting_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Start without a topic."""
        super().__init__("", parent)
        self._context = context
        self._about = Note("", self)
        self.body.addWidget(self._about)
        self._questions = QVBoxLayout()
        self._questions.setSpacing(px(2))
        self.body.addLayout(self._questions)
        self.asks: list[IconButton] = []
        self.body.addWidget(
            Muted(self.tr("Every question may be skipped. The plus puts one on the agenda of the next meeting."), self)
        )
        self.plan = PlainButton(self.tr("Plan a meeting"), "calendar-plus", self)
        self.plan.clicked.connect(self.meeting_wanted)
        self.body.addWidget(flow(self.plan))
        self.body.addStretch(1)

    def show_topic(self, code: str) -> None:
        """Show a topic, then its questions: own ones too, and none that is skipped."""
        topic = next(one for one in self._context.content.topics if one.code == code)
        self.set_title(topic.title)
        self._about.setText(topic.about)
        self._show_questions([])
        self._context.operations.run(lambda journal: journal.questions.on(code), self._show_questions, owner=self)

    def _show_questions(self, questions: Sequence[BankQuestion]) -> None:
        while (item := self._questions.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.asks = []
        for question in questions:
            if self.asks:
                self._questions.addWidget(Separator(self))
            self._questions.addWidget(self._row(question))

    def _row(self, question: BankQuestion) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, px(6), 0, px(6))
        line.setSpacing(px(10))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(Text(question.text, row))
        words.addWidget(Muted(self._direction(question.direction), row))
        line.addLayout(words, 1)
        ask = IconButton("plus", self.tr("Put on the agenda of the next meeting"), row, framed=True)
        ask.setAccessibleDescription(question.text)
        ask.clicked.connect(partial(self.question_wanted.emit, question.text))
        self.asks.append(ask)
        line.addWidget(ask)
        return row

    def _direction(self, direction: Direction) -> str:
        words = {
            Direction.TO_MENTEE: self.tr("mentor asks mentee"),
            Direction.TO_MENTOR: self.tr("mentee asks mentor"),
            Direction.EACH_OTHER: self.tr("each asks the other"),
        }
        return words[direction]
