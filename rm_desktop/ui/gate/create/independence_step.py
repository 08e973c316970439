"""Step 2: is there anything between the two that makes openness risky? Each answers alone; nobody's answer is told."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.words import Person
from rm_desktop.services.content import IndependenceText
from rm_desktop.ui.gate.create.draft import Draft
from rm_desktop.ui.gate.create.step import Step
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.widgets.banner import ATTENTION, INFO, SUCCESS, Banner
from rm_desktop.ui.widgets.cards import Separator
from rm_desktop.ui.widgets.labels import Note, Text
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.widgets.side_by_side import SideBySide


class IndependenceStep(Step):
    """One person's questions, answered while the other looks away."""

    number = 2

    def __init__(self, person: Person, draft: Draft, context: GateContext, parent: QWidget | None = None) -> None:
        """Ask ``person``."""
        super().__init__(draft, context, parent)
        self.person = person
        self.choices: dict[str, Segmented] = {}
        other = draft.names[person.other]
        words = self.tr(
            "{other} looks away. The answers are not stored; both see only one neutral sentence afterwards, "
            "which does not say who answered what."
        )
        self.body.addWidget(Note(words.format(other=other)))
        for question in context.content.independence:
            self.body.addWidget(self._row(question))
            self.body.addWidget(Separator())

    def entered(self, *, forward: bool) -> None:  # noqa: ARG002 - both ways alike
        """Begin anew: what was answered before is nobody's to see."""
        self.draft.independence[self.person].clear()
        for choice in self.choices.values():
            choice.set_value(None)
        self.changed.emit()

    def title(self) -> str:
        """Say whose turn it is."""
        return self.tr("{name} answers alone").format(name=self.draft.names[self.person])

    def missing(self) -> str:
        """Count what is left."""
        left = len(self.choices) - len(self.draft.independence[self.person])
        return self.tr("%n answer(s) missing", "", left) if left else ""

    def later_words(self) -> str:
        """Offer to leave the questions for another day."""
        return self.tr("Answer later")

    def later(self) -> int:
        """Leave them, for both: whose wish it was is not kept."""
        for answers in self.draft.independence.values():
            answers.clear()
        return 2 if self.person is Person.JUNIOR else 1

    def first_field(self) -> QWidget | None:
        """Begin with the first question."""
        return self.choices[self.context.content.independence[0].code].button("no")

    def _row(self, question: IndependenceText) -> QWidget:
        answers = list(self.context.content.independence_answers.items())
        given = self.draft.independence[self.person].get(question.code)
        choice = Segmented(answers, question.text, given, self)

        def store(answer: str) -> None:
            self.draft.independence[self.person][question.code] = answer
            self.changed.emit()

        choice.value_changed.connect(store)
        self.choices[question.code] = choice
        return SideBySide(Text(question.text), choice, narrow=560)


class IndependenceResult(Step):
    """One neutral sentence for both."""

    number = 2

    def __init__(self, draft: Draft, context: GateContext, parent: QWidget | None = None) -> None:
        """Show the result the draft holds."""
        super().__init__(draft, context, parent)
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.body.addWidget(
            Note(
                self.tr(
                    "Should something change later, for example a new department, the agreement has a sentence for it: "
                    "it is said, and the mentoring is changed or ended."
                )
            )
        )
        self._show()

    def entered(self, *, forward: bool) -> None:
        """Form the sentence and forget the answers."""
        if forward:
            self.draft.judge_independence(len(self.context.content.independence))
        self._show()

    def title(self) -> str:
        """Return the page's title."""
        return self.tr("Independent of each other")

    def _show(self) -> None:
        result = self.draft.independence_result or "unanswered"
        kind = {"clear": SUCCESS, "talk": ATTENTION}.get(result, INFO)
        while (item := self._place.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._place.addWidget(Banner(kind, self.context.content.independence_results[result], closable=False))
