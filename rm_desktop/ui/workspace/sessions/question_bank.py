"""The question bank as the window has it: read when it is looked at, changed through the page's undo."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.words import Kind
from rm_desktop.services.content import Direction
from rm_desktop.services.questions import BankQuestion
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.undo import Trace, UndoStack


class QuestionBank(QObject):
    """All questions in their order, the pair's own first."""

    changed = Signal()

    def __init__(self, context: Context, undo: UndoStack, parent: QObject | None = None) -> None:
        """Begin empty; `read` fills it."""
        super().__init__(parent)
        self._context, self._undo = context, undo
        self._questions: list[BankQuestion] = []
        self._wanted = False
        context.changes.changed.connect(self._on_changed)

    def questions(self) -> list[BankQuestion]:
        """Return all questions, skipped ones too."""
        return self._questions

    def find(self, code: str) -> BankQuestion | None:
        """Return one question, or None."""
        return next((question for question in self._questions if question.code == code), None)

    def read(self) -> None:
        """Read the bank, and follow it from now on."""
        self._wanted = True
        self._context.operations.run(lambda journal: journal.questions.all(), self._take, owner=self)

    def add(self, text: str, topic: str, direction: Direction) -> None:
        """Add a question of the pair's own."""
        self._undo.do(
            lambda journal: journal.questions.add(text, topic, direction), _own_trace, self.tr("Question added.")
        )

    def change(self, code: str, text: str, topic: str, direction: Direction) -> None:
        """Change an own question."""
        self._undo.do(
            lambda journal: journal.questions.change(code, text, topic, direction),
            _own_trace(code),
            self.tr("Question changed."),
        )

    def remove(self, code: str) -> None:
        """Delete an own question; it can be had back."""
        self._undo.do(lambda journal: journal.questions.remove(code), _own_trace(code), self.tr("Question deleted."))

    def skip(self, code: str, *, skipped: bool) -> None:
        """Offer a question no more, or again."""
        trace = Trace(
            look=lambda journal: journal.questions.is_skipped(code),
            put=lambda journal, state: journal.questions.skip(code, skipped=state),
        )
        said = (
            self.tr("Question skipped. It is not offered any more.") if skipped else self.tr("Question offered again.")
        )
        self._undo.do(lambda journal: journal.questions.skip(code, skipped=skipped), trace, said)

    def _take(self, questions: list[BankQuestion]) -> None:
        self._questions = questions
        self.changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        if self._wanted and Kind.QUESTION in changes.stale:
            self.read()


def _own_trace(code: str) -> Trace:
    return Trace(
        look=lambda journal: journal.questions.state(code),
        put=lambda journal, state: journal.questions.put_back(code, state),
    )
