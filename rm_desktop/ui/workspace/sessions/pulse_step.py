"""The pulse: one after the other answers unseen, then chooses in secret whether to show it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from rm_desktop.domain.entities import PulseShown
from rm_desktop.domain.words import Person, PulseAnswer
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.banner import ATTENTION, Banner
from rm_desktop.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.choice_card import ChoiceCard
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Heading, Text
from rm_desktop.ui.widgets.side_by_side import SideBySide
from rm_desktop.ui.workspace.sessions.clamped_text import ClampedText
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.pulse_round import PulseRound, Stage
from rm_desktop.ui.workspace.sessions.turn_card import SecondClicks, TurnCard
from rm_desktop.ui.workspace.sessions.wrap_up_step import WrapUpStep

STACKED_UNDER = 300
STATEMENT_SIZE = 24


class PulseStep(WrapUpStep):
    """Holds the round in memory. ``begun`` tells that a lock would now drop answers, ``done`` that the way is free."""

    begun = Signal()
    finished = Signal(object)
    done = Signal()

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Begin without a round; `start` gives one."""
        super().__init__(1, parent)
        self._meeting = meeting
        self._pair = meeting.context.pair
        self._content = meeting.context.content
        self.round = PulseRound(())
        self.dropped = Banner(
            ATTENTION,
            self.tr("The vault was locked before both had answered. Nothing was kept; the answers are asked again."),
            parent=self,
            closable=False,
        )
        self._guard = SecondClicks(self)
        self.turn = TurnCard(self)
        self.whose = self.turn.whose
        self.statement = ClampedText("", self, lines=4, size=STATEMENT_SIZE, weight=QFont.Weight.DemiBold)
        self.answers: dict[PulseAnswer, QPushButton] = {}
        self.show_card = ChoiceCard(
            "eye", self.tr("Show"), self.tr("Seen only if both choose to show."), self, upright=True
        )
        self.keep_card = ChoiceCard(
            "lock", self.tr("Keep to myself"), self.tr("Nothing is shown, nothing is saved."), self, upright=True
        )
        self.result = QVBoxLayout()
        self._build()

    def acts(self) -> tuple[QWidget, ...]:
        """Return the ways past the pulse."""
        self.next_button = PrimaryButton(self.tr("Continue"), None, self)
        self.skip_button = LinkButton(self.tr("No pulse today"), None, self)
        return self.skip_button, self.next_button

    def _build(self) -> None:
        self.body.addWidget(self.dropped)
        self.body.addWidget(self.turn)
        self.body.addWidget(self.statement)
        for answer in PulseAnswer:
            words = self._content.pulse_answers[answer]
            button = PlainButton(words, None, self)
            button.clicked.connect(partial(self._on_answer, answer))
            button.installEventFilter(self._guard)
            self.answers[answer] = button
        self.choices = flow(*self.answers.values(), spacing=8)
        self.body.addWidget(self.choices)
        for card, shows in ((self.show_card, True), (self.keep_card, False)):
            card.clicked.connect(partial(self._on_choice, shows))
            card.installEventFilter(self._guard)
        self.cards = SideBySide(self.show_card, self.keep_card, narrow=STACKED_UNDER, shares=(1, 1), parent=self)
        self.body.addWidget(self.cards)
        self.outcome = QWidget(self)
        self.outcome.setLayout(self.result)
        self.result.setContentsMargins(0, 0, 0, 0)
        self.result.setSpacing(px(10))
        self.body.addWidget(self.outcome)
        self.body.addStretch(1)
        self.skip_button.clicked.connect(self._on_skip)
        self.next_button.clicked.connect(self.done)

    def start(self, round_: PulseRound, *, dropped: bool) -> None:
        """Ask the questions of ``round_``; ``dropped`` says that a lock ended an earlier one."""
        self.round = round_
        self.dropped.setVisible(dropped)
        self.refresh()

    def drop(self) -> None:
        """Forget every answer."""
        self.round.drop()

    def go_back(self) -> bool:
        """Take the last answer of this turn back; tell whether there was one."""
        if self.round.stage is Stage.DONE or not self.round.answered:
            return False
        self.round.take_back()
        self.refresh()
        return True

    def refresh(self) -> None:
        """Show what comes next in the round."""
        stage, person = self.round.stage, self.round.turn
        self.turn.setVisible(person is not None)
        self.choices.setVisible(stage is Stage.ANSWER)
        self.statement.setVisible(stage is Stage.ANSWER)
        self.cards.setVisible(stage is Stage.CHOOSE)
        self.outcome.setVisible(stage is Stage.DONE)
        self.next_button.setVisible(stage is Stage.DONE)
        self.skip_button.setVisible(stage is not Stage.DONE)
        self.back.setVisible(stage is not Stage.DONE)
        self.remark.setText("" if stage is Stage.DONE else self.tr("Until both have answered, nothing is stored."))
        if person is not None:
            self.turn.show_turn(self._pair.name(person))
        {Stage.ANSWER: self._show_question, Stage.CHOOSE: self._show_choice, Stage.DONE: self._show_result}[stage]()

    def _show_question(self) -> None:
        question = self.round.question
        if question is None:
            return
        count = len(self.round.questions)
        place = self.tr("Statement {number} of {all}").format(number=self.round.answered + 1, all=count)
        self.say(self.tr("How was it?"), place if count > 1 else "")
        statement = self._content.pulse[question]
        self.statement.set_text(statement)
        for button in self.answers.values():
            button.setAccessibleDescription(statement)
        self.turn.setAccessibleName(statement)
        self.turn.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_choice(self) -> None:
        self.say(
            self.tr("Show it?"),
            self.tr("Nobody is told who chose what. Both ways are equally right."),
        )
        self.turn.setAccessibleName(self.tr("Show it?"))
        self.turn.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_result(self) -> None:
        while (item := self.result.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.next_button.setFocus(Qt.FocusReason.TabFocusReason)

    def show_outcome(self, shown: tuple[PulseShown, ...]) -> None:
        """Say in words what both chose to show, or that nothing is shown."""
        if not shown:
            self.say(self.tr("Nothing is shown today"), self.tr("Nothing was saved either. Just go on."))
            return
        self.say(self.tr("Both chose to show"), self.tr("Worth a moment: what made it so?"))
        for one in shown:
            card = TintCard("shared", None, self)
            card.body.addWidget(Heading(self._content.pulse[one.question], card))
            for person, answer in ((Person.JUNIOR, one.junior), (Person.SENIOR, one.senior)):
                words = self._content.pulse_answers[answer]
                card.body.addWidget(Text(f"{self._pair.name(person)}: {words}", card))
            self.result.addWidget(card)

    def _on_answer(self, answer: PulseAnswer) -> None:
        first = not self.round.begun
        self.round.answer(answer)
        if first:
            self.begun.emit()
        self.dropped.hide()
        self.refresh()

    def _on_choice(self, shows: bool) -> None:
        self.round.choose(shows)
        self.refresh()
        if self.round.stage is Stage.DONE:
            meeting = self._meeting
            shown = self.round.shown(meeting.session.id, meeting.context.clock.now())
            self.round.drop_answers()
            self.show_outcome(shown)
            self.finished.emit(shown)

    def _on_skip(self) -> None:
        self.round.drop()
        self.done.emit()
