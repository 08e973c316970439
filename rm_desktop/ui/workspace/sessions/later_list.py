"""What the pair keeps for a later meeting."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.ids import LaterId, SessionId
from rm_desktop.domain.rows import LaterRow
from rm_desktop.domain.words import Kind
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.undo import Trace, UndoStack, removal, shelf_trace

T = TypeVar("T")


def _trace(later_id: str) -> Trace:
    return removal(
        lambda journal: journal.later.get(later_id),
        lambda journal: journal.later.remove(later_id),
        lambda journal: journal.later.restore(later_id),
    )


class LaterList(QObject):
    """The things kept for later, oldest first."""

    changed = Signal()

    def __init__(self, context: Context, undo: UndoStack, parent: QObject | None = None) -> None:
        """Begin empty; `read` fills it. Deleting goes through ``undo``."""
        super().__init__(parent)
        self.context = context
        self._undo = undo
        self._rows: dict[LaterId, LaterRow] = {}
        context.changes.changed.connect(self._on_changed)

    def rows(self) -> list[LaterRow]:
        """Return what is kept, oldest first."""
        return sorted(self._rows.values(), key=lambda row: row.created_at)

    def read(self) -> None:
        """Read the list."""
        self._run(lambda journal: journal.later.rows(), self._take)

    def add(self, text: str) -> None:
        """Keep ``text`` for later."""
        self._undo.do(
            lambda journal: journal.later.add(text),
            lambda item: _trace(item.id),
            self.tr("Kept for later."),
            said=False,
        )

    def to_agenda(self, later_id: LaterId, session_id: SessionId) -> None:
        """Put something kept on the agenda of a meeting."""
        said = self.tr("Put on the agenda.")
        trace = shelf_trace(session_id)
        self._undo.do(lambda journal: journal.later.to_agenda(later_id, session_id), trace, said, said=False)

    def remove(self, later_id: LaterId) -> None:
        """Delete something kept; it can be had back."""
        words = self.tr("Deleted from what was kept for later.")
        self._undo.do(lambda journal: journal.later.remove(later_id), _trace(later_id), words)

    def _run(self, work: Callable[[Journal], T], then: Callable[[T], None] | None = None) -> None:
        self.context.operations.run(work, then, owner=self)

    def _take(self, rows: list[LaterRow]) -> None:
        self._rows = {row.id: row for row in rows}
        self.changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        if Kind.LATER in changes.stale:
            self.read()
        gone = [LaterId(key) for kind, key in changes.removed if kind is Kind.LATER and key in self._rows]
        for key in gone:
            del self._rows[key]
        came = [row for row in changes.upserted if isinstance(row, LaterRow)]
        self._rows.update((row.id, row) for row in came)
        if gone or came:
            self.changed.emit()
