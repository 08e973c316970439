"""What the page does to the checklist: own lines and fields, order, what is hidden. Everything can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.pages import FieldRow
from rm_desktop.domain.rows import SkillRow
from rm_desktop.services.journal import Journal
from rm_desktop.ui.workspace.skills.line_row import OWN
from rm_desktop.ui.workspace.skills.wishes import Wish
from rm_desktop.ui.workspace.undo import Trace, UndoStack, removal


class ChecklistActs(QObject):
    """Works through the page's stack of steps."""

    def __init__(self, undo: UndoStack, parent: QObject) -> None:
        """Remember every act in ``undo``."""
        super().__init__(parent)
        self._undo = undo

    def add_line(self, field: str, text: str) -> None:
        """Add an own line to ``field``."""
        self._undo.do(
            lambda journal: journal.checklist.add_line(field, text),
            lambda row: line_trace(row.code),
            self.tr("The own skill was added."),
            said=False,
        )

    def add_field(self, text: str, then: Callable[[str], None]) -> None:
        """Add an own field; ``then`` gets its code."""
        self._undo.do(
            lambda journal: journal.checklist.add_field(text),
            field_trace,
            self.tr("The own field was added."),
            lambda saved: then(saved.value),
            said=False,
        )

    def rename(self, code: str, text: str, *, field: bool) -> None:
        """Change the words of an own line or field."""

        def rename(journal: Journal, words: str) -> Saved[Any]:
            act = journal.checklist.rename_field if field else journal.checklist.rename_line
            return act(code, words)

        trace = Trace(look=lambda journal: journal.checklist.title_of(code), put=rename)
        said = self.tr("The own field was renamed.") if field else self.tr("The own skill was renamed.")
        self._undo.do(lambda journal: rename(journal, text), trace, said, said=False)

    def line_wished(self, row: SkillRow, wish: Wish, shown: Sequence[SkillRow]) -> None:
        """Do what was wished of a line; ``shown`` are the lines beside it."""
        if wish is Wish.DELETE:
            self._undo.do(
                lambda journal: journal.checklist.remove_line(row.code),
                line_trace(row.code),
                self.tr("The own skill was deleted."),
            )
        elif wish in (Wish.HIDE, Wish.SHOW):
            self._hide(row.code, self.tr("The skill is hidden."), hidden=wish is Wish.HIDE)
        else:
            codes = [str(line.code) for line in shown]
            self.move(row.code, codes, codes.index(row.code) + (-1 if wish is Wish.UP else 1))

    def field_wished(self, row: FieldRow, wish: Wish, shown: Sequence[FieldRow]) -> None:
        """Do what was wished of a field."""
        if wish is Wish.DELETE:
            self._undo.do(
                lambda journal: journal.checklist.remove_field(row.code),
                field_trace(row.code),
                self.tr("The own field was deleted, with its skills."),
            )
        elif wish in (Wish.HIDE, Wish.SHOW):
            self._hide(row.code, self.tr("The field is hidden."), hidden=wish is Wish.HIDE)
        else:
            codes = [field.code for field in shown]
            self.move(row.code, codes, codes.index(row.code) + (-1 if wish is Wish.UP else 1))

    def move(self, code: str, shown: Sequence[str], place: int) -> None:
        """Put a line or field to ``place`` among those that are ``shown``; hidden ones stay where they are."""
        rest = [other for other in shown if other != code]
        if not 0 <= place <= len(rest):
            return
        before = rest[place] if place < len(rest) else None
        trace = Trace(
            look=lambda journal: journal.checklist.order_of(code),
            put=lambda journal, order: journal.checklist.arrange(order),
        )
        self._undo.do(
            lambda journal: journal.checklist.move(code, before=before),
            trace,
            self.tr("The order was changed."),
            said=False,
        )

    def _hide(self, code: str, text: str, *, hidden: bool) -> None:
        trace = Trace(
            look=lambda journal: journal.checklist.is_hidden(code),
            put=lambda journal, state: journal.checklist.hide(code, hidden=state),
        )
        said = text if hidden else self.tr("It is shown again.")
        self._undo.do(lambda journal: journal.checklist.hide(code, hidden=hidden), trace, said, said=hidden)


def line_trace(code: str) -> Trace:
    """Return how an own line goes and comes."""
    return removal(
        lambda journal: journal.skills.row(code),
        lambda journal: journal.checklist.remove_line(code),
        lambda journal: journal.checklist.restore_line(code.removeprefix(OWN)),
    )


def field_trace(code: str) -> Trace:
    """Return how an own field goes and comes."""
    return removal(
        lambda journal: journal.checklist.title_of(code),
        lambda journal: journal.checklist.remove_field(code),
        lambda journal: journal.checklist.restore_field(code.removeprefix(OWN)),
    )
