"""The page *Digital fitness*: what already works and what comes next, in words and never in figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtWidgets import QStackedLayout, QWidget

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.entities import Assessment, Example
from rm_desktop.domain.ids import SkillCode
from rm_desktop.domain.pages import FieldRow
from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import ItemOrigin, Kind, Level
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.banner import SUCCESS
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.widgets.side_by_side import SideBySide
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.skills.fields_panel import FieldsPanel
from rm_desktop.ui.workspace.skills.guided_round import GuidedRound, lines_of_round
from rm_desktop.ui.workspace.skills.line_detail import OWN
from rm_desktop.ui.workspace.skills.lines_panel import LinesPanel

PRACTICE_MINUTES = 15
"""Minutes of an agenda item that practises a skill, until somebody changes them."""


class SkillsPage(Place):
    """Fields on the left, the lines of the chosen one on the right."""

    code: ClassVar[str] = "skills"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the page; rows come when it is entered."""
        super().__init__(context, parent)
        self._fields: dict[str, FieldRow] = {}
        self._chosen = ""
        self._wanted: str | None = None
        self.round: GuidedRound | None = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._overview())
        context.changes.changed.connect(self._on_changes)

    def _overview(self) -> QWidget:
        page = ScrollPage(self)
        header = PageHeader(self.tr("Digital fitness"), self.tr("What already works and what comes next"), parent=page)
        page.body.addWidget(header)
        self.fields = FieldsPanel(self.context.content.text("fitness.credit.short"), page)
        self.fields.field_chosen.connect(self._on_field)
        self.fields.own_line_written.connect(self._on_own_line)
        self.lines = LinesPanel({one.code: one.title for one in self.context.content.competences}, page)
        self.lines.level_chosen.connect(self._assess)
        self.lines.opened.connect(self._load_story)
        self.lines.example_written.connect(self._on_example)
        self.lines.example_removed.connect(self._on_example_removed)
        self.lines.practise_requested.connect(self._on_practise)
        self.lines.own_line_removed.connect(self._on_own_line_removed)
        self.lines.round_requested.connect(self._on_round)
        page.body.addWidget(SideBySide(self.fields, self.lines, narrow=820, shares=(3, 7), parent=page), 1)
        return page

    def enter(self, target: Any = None) -> None:
        """Show the field last chosen, or the line whose code is ``target``."""
        self._wanted = str(target) if target else None
        self.context.operations.run(lambda journal: _fields_and_place(journal, self._wanted), self._show, owner=self)

    def _show(self, found: tuple[list[FieldRow], str]) -> None:
        rows, place = found
        self._fields = {row.code: row for row in rows}
        self._chosen = place or self._chosen or rows[0].code
        self.fields.show_fields(rows, self._chosen)
        self._load_lines()

    def _on_field(self, code: str) -> None:
        self._chosen = code
        self.lines.close_line()
        self._load_lines()

    def _load_lines(self) -> None:
        code = self._chosen
        self.context.operations.run(lambda journal: journal.skills.rows(code), self._show_lines, owner=self)

    def _show_lines(self, rows: Sequence[SkillRow]) -> None:
        self.lines.show_field(self._fields[self._chosen])
        self.lines.show_lines(rows)
        if self._wanted and self.lines.open_code() != self._wanted:
            self.lines.open_line(self._wanted)
        self._wanted = None

    def _load_story(self, code: SkillCode) -> None:
        def story(journal: Journal) -> tuple[Sequence[Example], Sequence[Assessment]]:
            return journal.skills.examples(code), journal.skills.history(code)

        self.context.operations.run(story, lambda found: self.lines.show_story(code, *found), owner=self)

    def _assess(self, code: SkillCode, level: Level) -> None:
        self.context.operations.run(
            lambda journal: journal.skills.assess(code, level), lambda _saved: self._story_again(code), owner=self
        )

    def _story_again(self, code: SkillCode) -> None:
        if self.lines.open_code() == code:
            self._load_story(code)

    def _on_example(self, code: SkillCode, text: str) -> None:
        on = self.context.clock.today()
        self.context.operations.run(
            lambda journal: journal.skills.add_example(code, text, on),
            lambda _saved: self._story_again(code),
            owner=self,
        )

    def _on_example_removed(self, example: Example) -> None:
        def restore() -> None:
            self.context.operations.run(
                lambda journal: journal.skills.restore_example(example.id),
                lambda _saved: self._story_again(example.skill),
                owner=self,
            )

        def removed(_saved: object) -> None:
            self._story_again(example.skill)
            self.context.shell.undo(self.tr("The example was deleted."), restore)

        self.context.operations.run(lambda journal: journal.skills.remove_example(example.id), removed, owner=self)

    def _on_own_line(self, text: str) -> None:
        code = self._chosen
        self.context.operations.run(lambda journal: journal.checklist.add_line(code, text), owner=self)

    def _on_own_line_removed(self, row: SkillRow) -> None:
        own_id = str(row.code).removeprefix(OWN)

        def restore() -> None:
            self.context.operations.run(lambda journal: journal.checklist.restore_line(own_id), owner=self)

        def removed(_saved: object) -> None:
            self.context.shell.undo(self.tr("The own skill was deleted."), restore)

        self.context.operations.run(lambda journal: journal.checklist.remove_line(own_id), removed, owner=self)

    def _on_practise(self, row: SkillRow) -> None:
        text = self.tr("Practise: {skill}").format(skill=row.title)

        def plan(journal: Journal) -> bool:
            session = journal.sessions.next_planned()
            if session is None:
                journal.later.add(text)
                return False
            journal.agenda.add(session.id, text, PRACTICE_MINUTES, origin=ItemOrigin.SKILL, skill=row.code)
            return True

        def told(planned: bool) -> None:
            said = (
                self.tr("It stands on the agenda of the next meeting.")
                if planned
                else self.tr("No meeting is planned yet: it is kept for later and offered then.")
            )
            self.context.shell.banner(SUCCESS, said)

        self.context.operations.run(plan, told, owner=self)

    def _on_round(self) -> None:
        self.round = GuidedRound(lines_of_round(self.lines.lines()), self.context.content, self)
        self.round.level_chosen.connect(self._assess)
        self.round.finished.connect(self._end_round)
        self._stack.addWidget(self.round)
        self._stack.setCurrentWidget(self.round)
        self.round.setFocus()

    def _end_round(self) -> None:
        if self.round is not None:
            self._stack.setCurrentIndex(0)
            self._stack.removeWidget(self.round)
            self.round.deleteLater()
            self.round = None
            self.lines.again.setFocus()

    def leave(self) -> None:
        """End a round that still runs; what was chosen is saved."""
        self._end_round()

    def _on_changes(self, changes: Changes) -> None:
        known = {row.code for row in self.lines.lines()}
        rows = [row for row in changes.upserted if isinstance(row, SkillRow)]
        for row in rows:
            self.lines.upsert(row)
        came = any(row.code not in known and row.field_code == self._chosen for row in rows)
        gone = any(kind is Kind.SKILL and code in known for kind, code in changes.removed)
        if self.isVisible() and (came or gone or Kind.SKILL in changes.stale):
            self.enter()


def _fields_and_place(journal: Journal, wanted: str | None) -> tuple[list[FieldRow], str]:
    """Return all fields, and the field in which the line ``wanted`` stands."""
    fields = list(journal.skills.fields())
    if wanted is None:
        return fields, ""
    for field in fields:
        if any(row.code == wanted for row in journal.skills.rows(field.code)):
            return fields, field.code
    return fields, ""
