"""The mentor's view of a field, from the menu to what both see. What is chosen is never a step that undo knows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.second_view import SecondView
from rm_desktop.domain.words import Kind, Level
from rm_desktop.services.journal import Journal
from rm_desktop.services.second_views import AUTHOR, Question
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.release_request import ReleaseAnswer
from rm_desktop.ui.runtime.reveal_request import RevealRequest
from rm_desktop.ui.widgets.banner import INFO, SUCCESS
from rm_desktop.ui.workspace.skills.layers import Layers
from rm_desktop.ui.workspace.skills.view_page import ViewPage
from rm_desktop.ui.workspace.skills.view_round import ViewRound
from rm_desktop.ui.workspace.skills.view_step import ViewStep
from rm_desktop.ui.workspace.undo import Trace, UndoStack


class SecondViewActs(QObject):
    """Lays one thing after the other over the overview; ``left`` comes when the overview is there again."""

    left = Signal()

    def __init__(self, context: Context, undo: UndoStack, layers: Layers, parent: QWidget) -> None:
        """Lay pages over ``layers``."""
        super().__init__(parent)
        self._context, self._undo, self._layers, self._parent = context, undo, layers, parent
        self._code = ""
        self._visit = 0
        self._shown: QWidget | None = None
        self.round: ViewRound | None = None
        self._question: Question | None = None
        context.changes.changed.connect(self._on_changes)

    @property
    def shown(self) -> QWidget | None:
        """What lies over the overview now."""
        return self._shown

    def open(self, code: str) -> None:
        """Show how far the view of the field ``code`` is."""
        self._code = code
        self._visit += 1
        visit = self._visit
        self._context.operations.run(
            lambda journal: journal.second_views.of(code),
            lambda view: self._show(view) if visit == self._visit else None,
            owner=self,
        )

    def close(self) -> None:
        """Go back to the overview; what was chosen and not sealed is forgotten, and an answer comes too late."""
        self._visit += 1
        self._forget_round()
        if self._question is not None:
            self._question.key.wipe()
            self._question = None
        self._layers.lift(self._shown)
        self._shown = None

    def _show(self, view: SecondView) -> None:
        if isinstance(self._shown, ViewPage) and self._shown.view.code == view.code:
            self._shown.show_view(view)
            return
        page = ViewPage(self._context, view, self._parent)
        page.left.connect(self._on_left)
        page.entering.connect(self._on_entering)
        page.looking.connect(self._on_looking)
        page.thrown_away.connect(self._on_thrown_away)
        page.switched.connect(self._on_switched)
        self._put(page, page.back)

    def _put(self, view: QWidget, focus: QWidget) -> None:
        before, self._shown = self._shown, view
        if self._layers.indexOf(view) < 0:
            self._layers.lay(view, focus)
        self._layers.setCurrentWidget(view)
        focus.setFocus()
        if before is not None and before is not self.round:
            self._layers.removeWidget(before)
            before.deleteLater()

    def _on_left(self) -> None:
        self.close()
        self.left.emit()

    def _back_to_page(self) -> None:
        self.close()
        self.open(self._code)

    def _on_changes(self, changes: Changes) -> None:
        touched = Kind.SKILL in changes.stale or any(isinstance(row, SkillRow) for row in changes.upserted)
        if touched and isinstance(self._shown, ViewPage):
            self.open(self._code)

    # Entering

    def _on_entering(self) -> None:
        pair = self._context.pair
        names = {"junior": pair.junior_name, "senior": pair.senior_name}
        alone = self.tr("{junior} sits here alone now; {senior} does not look at the screen for a while.")
        sealed = self.tr("At the end everything is sealed at once. It opens only when both look together.")
        skip = self.tr("Any line may be skipped, even all of them: nobody will see the difference.")
        points = [("user", alone.format(**names)), ("lock", sealed), ("info", skip)]
        title = self.tr("It is up to {junior}").format(**names)
        step = ViewStep(title, points, (self.tr("Begin"), self.tr("Not now")), self._parent)
        step.gone_on.connect(self._on_begun)
        step.left.connect(self._back_to_page)
        self._put(step, step.primary)

    def _on_begun(self) -> None:
        code, visit = self._code, self._visit
        self._context.operations.run(
            lambda journal: journal.second_views.lines(code),
            lambda rows: self._begin(rows) if visit == self._visit else None,
            owner=self,
        )

    def _begin(self, rows: list[SkillRow]) -> None:
        if not rows:
            self._back_to_page()
            return
        pair = self._context.pair
        asked = self.tr("How does {junior} see it in {senior}?")
        asked = asked.format(junior=pair.junior_name, senior=pair.senior_name)
        self.round = ViewRound(rows, self._context.content, asked, self._parent)
        self.round.finished.connect(self._on_lines_done)
        self.round.left.connect(self._back_to_page)
        self._put(self.round, self.round)
        self.round.show_line()

    def _on_lines_done(self) -> None:
        kept = self.tr("Once sealed, nobody can read it alone and nobody change it; a new one can be entered any time.")
        left = self.tr("Once thrown away, nothing is left of it.")
        labels = (self.tr("Seal it"), self.tr("Back to the lines"), self.tr("Throw it away"))
        step = ViewStep(self.tr("Seal this view?"), [("lock", kept), ("trash-2", left)], labels, self._parent)
        step.gone_on.connect(lambda: self._on_sealed(step))
        step.back.connect(self._on_back_to_lines)
        step.left.connect(self._back_to_page)
        self._put(step, step.primary)

    def _on_back_to_lines(self) -> None:
        if self.round is not None:
            self._put(self.round, self.round)
            self.round.show_line()

    def _on_sealed(self, step: ViewStep) -> None:
        """Seal it; where that fails, it still waits here for another try."""
        if self.round is None:
            return
        step.primary.setEnabled(False)
        code, levels = self._code, self.round.levels()

        def failed(error: RmError) -> None:
            step.primary.setEnabled(True)
            self._context.operations.unanswered.emit(error)

        self._context.operations.run(
            lambda journal: _seal(journal, code, levels), lambda _saved: self._on_kept(), failed, owner=step
        )

    def _on_kept(self) -> None:
        self._back_to_page()
        self._context.shell.banner(SUCCESS, self.tr("The view is sealed. The screen belongs to both again."))

    def _forget_round(self) -> None:
        if self.round is not None:
            self.round.forget()
            self._layers.removeWidget(self.round)
            self.round.deleteLater()
            if self._shown is self.round:
                self._shown = None
            self.round = None

    # Looking

    def _on_looking(self) -> None:
        code, visit = self._code, self._visit
        self._context.operations.run(
            lambda journal: journal.second_views.question(code),
            lambda question: self._ask(question) if visit == self._visit else question.key.wipe(),
            owner=self,
        )

    def _ask(self, question: Question) -> None:
        self._question = question
        request = RevealRequest(
            author=AUTHOR,
            field_code=question.field_code,
            blobs=question.blobs,
            matched=question.matched,
            receiver=question.receiver,
            vault_id=question.vault_id,
        )
        self._context.shell.release(request, lambda answer: self._on_answer(question, answer))

    def _on_answer(self, question: Question, answer: ReleaseAnswer) -> None:
        if self._question is not question:
            return
        self._question = None
        sealed = answer.signature
        if sealed is None:
            question.key.wipe()
            return
        self._context.operations.run(
            lambda journal: journal.second_views.take(question, sealed), self._on_taken, owner=self
        )

    def _on_taken(self, saved: Saved[SecondView]) -> None:
        if not saved.value.lines:
            words = self.tr("There is no line yet of which both have said something.")
            self._context.shell.banner(INFO, words)
        if isinstance(self._shown, ViewPage):
            self._show(saved.value)
            self._shown.verticalScrollBar().setValue(0)
            self._shown.back.setFocus()

    # What can be taken back

    def _on_thrown_away(self) -> None:
        code = self._code
        trace = Trace(
            look=lambda journal: journal.second_views.kept(code),
            put=lambda journal, views: journal.second_views.keep(code, views or ()),
        )
        said = self.tr("The sealed view was thrown away.")
        self._undo.do(lambda journal: journal.second_views.keep(code, ()), trace, said)

    def _on_switched(self, on: bool) -> None:
        trace = Trace(
            look=lambda journal: journal.second_views.switched_on(),
            put=lambda journal, state: journal.second_views.switch(on=state),
        )
        said = self.tr("The second view is switched on for leadership.")
        if not on:
            said = self.tr("The second view is switched off for leadership.")
        self._undo.do(lambda journal: journal.second_views.switch(on=on), trace, said)


def _seal(journal: Journal, code: str, levels: dict[str, Level]) -> Saved[None]:
    try:
        return journal.second_views.seal(code, levels)
    finally:
        levels.clear()
