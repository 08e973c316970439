"""Putting something to practise or to ask on the agenda of the next meeting, or keeping it until there is one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.ids import SkillCode
from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import ItemOrigin
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.banner import SUCCESS
from rm_desktop.ui.workspace.undo import Trace, UndoStack

PRACTICE_MINUTES = 15
"""Minutes of an agenda item that practises a skill, until somebody changes them."""


class Planning(QObject):
    """Can be taken back; says where the thing stands while no meeting is planned."""

    def __init__(self, context: Context, undo: UndoStack, parent: QObject) -> None:
        """Work for one page; every act goes through ``undo``."""
        super().__init__(parent)
        self._context, self._undo = context, undo

    def practise(self, row: SkillRow) -> None:
        """Practise a skill at the next meeting."""
        self._plan(self.tr("Practise: {skill}").format(skill=row.title), ItemOrigin.SKILL, row.code)

    def ask(self, question: str) -> None:
        """Ask a question at the next meeting."""
        self._plan(question, ItemOrigin.QUESTION, None)

    def _plan(self, text: str, origin: ItemOrigin, skill: SkillCode | None) -> None:
        def plan(journal: Journal) -> Saved[bool]:
            session = journal.sessions.next_planned()
            if session is None:
                return Saved(value=False, changes=journal.later.add(text, skill=skill).changes)
            added = journal.agenda.add(session.id, text, PRACTICE_MINUTES, origin=origin, skill=skill)
            return Saved(value=True, changes=added.changes)

        self._undo.do(plan, _TRACE, self.tr("Noted for the next meeting."), self._tell)

    def _tell(self, saved: Saved[bool]) -> None:
        if not saved.value:
            said = self.tr("No meeting is planned yet: it is kept for later and offered then.")
            self._context.shell.banner(SUCCESS, said)


def _look(journal: Journal) -> tuple[Any, ...]:
    session = journal.sessions.next_planned()
    agenda = None if session is None else journal.agenda.state(session.id)
    return (session.id if session is not None else None, agenda, journal.later.state())


def _put(journal: Journal, state: tuple[Any, ...]) -> Saved[None]:
    session_id, agenda, later = state
    changes = journal.later.put_back(later).changes
    if session_id is not None:
        changes |= journal.agenda.put_back(session_id, agenda).changes
    return Saved(value=None, changes=changes)


_TRACE = Trace(look=_look, put=_put)
"""The agenda of the next meeting, if one is planned, and what is kept for later."""
