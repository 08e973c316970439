"""What each is asked alone at the end of some meetings, and the page that both read then.

At every third one whether they are still independent and free; after the first, third and sixth whether it goes on,
which takes two private yeses. Anything else looks the same.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.rules import asks_about_independence, asks_to_go_on
from rm_desktop.domain.words import Person
from rm_desktop.ui.widgets.banner import ATTENTION, Banner
from rm_desktop.ui.widgets.buttons import PlainButton, PrimaryButton
from rm_desktop.ui.widgets.choice_card import ChoiceCard
from rm_desktop.ui.widgets.labels import Text
from rm_desktop.ui.widgets.side_by_side import SideBySide
from rm_desktop.ui.workspace.sessions.independence_check import IndependenceCheck
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.onward_round import OnwardRound, OnwardStage
from rm_desktop.ui.workspace.sessions.turn_card import SecondClicks, TurnCard
from rm_desktop.ui.workspace.sessions.wrap_up_step import WrapUpStep

STACKED_UNDER = 300


class OnwardStep(WrapUpStep):
    """Holds the round in memory. Nothing of it is ever handed on but ``going_on`` or ``stopping``."""

    going_on = Signal()
    stopping = Signal()

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Begin without a round; `start` gives one."""
        super().__init__(1, parent)
        self._meeting = meeting
        self.round = OnwardRound()
        self.dropped = Banner(
            ATTENTION,
            self.tr("The vault was locked before both had answered. Nothing was kept; the answers are asked again."),
            parent=self,
            closable=False,
        )
        self.turn = TurnCard(self)
        self.yes_card = ChoiceCard(
            "arrow-right",
            self.tr("Go on"),
            self.tr("It goes on if both choose this."),
            self,
            upright=True,
        )
        self.doubt_card = ChoiceCard(
            "message-circle-question-mark",
            self.tr("I am not sure"),
            self.tr("Nobody is told who chose what. Nothing is stored."),
            self,
            upright=True,
        )
        self.check = IndependenceCheck(meeting.context.content, self)
        self.words = Text("", self)
        self._build()

    def acts(self) -> tuple[QWidget, ...]:
        """Return the ways on."""
        self.again = PlainButton(self.tr("Ask once more"), "rotate-ccw", self)
        self.next_button = PrimaryButton("", None, self)
        return self.again, self.next_button

    def _build(self) -> None:
        guard = SecondClicks(self)
        for card, yes in ((self.yes_card, True), (self.doubt_card, False)):
            card.clicked.connect(partial(self._on_answer, yes))
            card.installEventFilter(guard)
        self.next_button.installEventFilter(guard)
        self.cards = SideBySide(self.yes_card, self.doubt_card, narrow=STACKED_UNDER, shares=(1, 1), parent=self)
        for widget in (self.dropped, self.turn, self.check, self.cards, self.words):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.again.clicked.connect(self._ask_again)
        self.next_button.clicked.connect(self._on_next)

    def start(self, *, dropped: bool) -> None:
        """Ask both; ``dropped`` says that an earlier round was broken off."""
        number = self._meeting.number
        self.round = OnwardRound(checks=asks_about_independence(number), asks=asks_to_go_on(number))
        self.check.clear()
        self.dropped.setVisible(dropped)
        self.refresh()

    def _ask_again(self) -> None:
        self.round = OnwardRound()
        self.refresh()

    def drop(self) -> None:
        """Forget every answer."""
        self.round.drop()
        self.check.clear()

    def refresh(self) -> None:
        """Show what comes next in the round."""
        stage, person = self.round.stage, self.round.turn
        self.turn.setVisible(person is not None)
        self.check.setVisible(stage is OnwardStage.CHECK)
        self.cards.setVisible(stage is OnwardStage.ANSWER)
        self.words.setVisible(stage in {OnwardStage.READ, OnwardStage.DONE})
        self.next_button.setVisible(stage is not OnwardStage.ANSWER)
        self.next_button.setText(self.tr("Continue"))
        self.again.hide()
        self.back.setVisible(not self.round.begun and stage is not OnwardStage.DONE)
        self.remark.setText("" if stage is OnwardStage.DONE else self.tr("No answer is ever stored."))
        if person is None:
            self._show_outcome()
            return
        self.turn.show_turn(self._meeting.context.pair.name(person))
        match stage:
            case OnwardStage.CHECK:
                self._show_check()
            case OnwardStage.ANSWER:
                self._show_question()
            case _:
                self._show_ways_out(person)

    def _show_check(self) -> None:
        self.say(
            self.tr("Still independent and free?"),
            self.tr("Asked again at every third meeting, because departments and plans change."),
        )
        self.turn.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_question(self) -> None:
        trial = self.tr("That was the trial meeting. Going on takes two yeses.")
        later = self.tr("A good moment to pause and ask. Going on takes two yeses.")
        self.say(self.tr("Shall it go on?"), trial if self._meeting.number == 1 else later)
        self.turn.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_ways_out(self, person: Person) -> None:
        """Say how one leaves, to either person and after either answer: else this very screen would tell."""
        self.say(self.tr("Leaving is always possible"), self.tr("Everybody reads this, whatever the answer was."))
        words = [
            self.tr(
                "“Interrupt” and “End” stand on the page “Agreement”. One person is enough, no reason is asked, and "
                "both read the same words."
            )
        ]
        pair = self._meeting.context.pair
        trusted = pair.senior_trusted if person is Person.SENIOR else pair.junior_trusted
        if trusted:
            words.append(self.tr("For a talk in confidence: {trusted}").format(trusted=trusted))
        self.words.setText("\n\n".join(words))
        self.next_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_outcome(self) -> None:
        goes_on = self.round.goes_on
        if not self.round.asks:
            self.say(self.tr("Both have read the questions"))
            self.words.setText(
                self.tr(
                    "This page is the same whatever the answers were; none of them was stored.\n\n"
                    "If something has changed, for example a new department, the agreement has a sentence for it: it "
                    "is said, and the mentoring is changed or ended. Saying nothing today is all right, too.\n\n"
                    "“Interrupt” and “End” stand on the page “Agreement”: one person is enough, no reason is asked."
                )
            )
        elif goes_on:
            self.say(self.tr("Both want to go on"))
            self.words.setText(self.tr("Then only the next date is missing."))
        else:
            self.say(self.tr("Today no next date"))
            self.words.setText(
                self.tr(
                    "Whether and how it goes on is open. This is neither a yes nor a no, and no answer was stored. "
                    "A few days' distance can help, or a talk with the person of trust.\n\n"
                    "“Interrupt” and “End” stand on the page “Agreement”; a next date can be found at any time."
                )
            )
            self.next_button.setText(self.tr("Finish without a date"))
            self.again.show()
        self.next_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_answer(self, yes: bool) -> None:
        self.round.answer(yes)
        self.dropped.hide()
        self.refresh()

    def _on_next(self) -> None:
        if self.round.stage is OnwardStage.DONE:
            goes_on = self.round.goes_on
            self.round.drop()
            (self.going_on if goes_on else self.stopping).emit()
            return
        self.check.clear()
        self.dropped.hide()
        self.round.checked() if self.round.stage is OnwardStage.CHECK else self.round.read()
        self.refresh()
