"""Putting something to practise or to ask on the agenda of the next meeting, or keeping it until there is one."""

from __future__ import annotations

from PySide6.QtCore import QObject

from rm_desktop.domain.ids import SkillCode
from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import ItemOrigin
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.banner import SUCCESS

PRACTICE_MINUTES = 15
"""Minutes of an agenda item that practises a skill, until somebody changes them."""


class Planning(QObject):
    """Says where the thing stands afterwards."""

    def __init__(self, context: Context, parent: QObject) -> None:
        """Work for one page."""
        super().__init__(parent)
        self._context = context

    def practise(self, row: SkillRow) -> None:
        """Practise a skill at the next meeting."""
        self._plan(self.tr("Practise: {skill}").format(skill=row.title), ItemOrigin.SKILL, row.code)

    def ask(self, question: str) -> None:
        """Ask a question at the next meeting."""
        self._plan(question, ItemOrigin.QUESTION, None)

    def _plan(self, text: str, origin: ItemOrigin, skill: SkillCode | None) -> None:
        def plan(journal: Journal) -> bool:
            session = journal.sessions.next_planned()
            if session is None:
                journal.later.add(text, skill=skill)
                return False
            journal.agenda.add(session.id, text, PRACTICE_MINUTES, origin=origin, skill=skill)
            return True

        def told(planned: bool) -> None:
            said = (
                self.tr("It stands on the agenda of the next meeting.")
                if planned
                else self.tr("No meeting is planned yet: it is kept for later and offered then.")
            )
            self._context.shell.banner(SUCCESS, said)

        self._context.operations.run(plan, told, owner=self)
