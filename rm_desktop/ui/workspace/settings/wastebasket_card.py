"""The wastebasket: what was deleted in the last thirty days, each line with the way back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.rows import DiscardedRow
from rm_desktop.domain.words import Compartment, Discarded
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import Card, Separator
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Muted, Note, Text

SHOWN_AT_MOST = 200
"""More lines help nobody; older ones move up as others go."""


class WastebasketLine(QWidget):
    """A title over its kind and day, and the button that brings it back."""

    def __init__(self, row: DiscardedRow, detail: str, parent: QWidget | None = None) -> None:
        """Show ``row``."""
        super().__init__(parent)
        self.row = row
        line = QHBoxLayout(self)
        line.setContentsMargins(0, px(4), 0, px(4))
        line.setSpacing(px(10))
        if row.compartment is not Compartment.SHARED:
            line.addWidget(IconLabel("eye-off", "private", 18, self))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(Text(row.title, self))
        words.addWidget(Muted(detail, self))
        line.addLayout(words, 1)
        self.bring_back = PlainButton(self.tr("Bring back"), "rotate-ccw", self)
        self.bring_back.setAccessibleName(self.tr("Bring back “{title}”").format(title=row.title))
        line.addWidget(self.bring_back)


class WastebasketCard(Card):
    """Reads when it comes into view and after every change; ``shown`` says that the lines are there."""

    shown = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Follow the vault of ``context``."""
        super().__init__("", parent)
        self.set_title(self.tr("Wastebasket"))
        self._context = context
        self.lines: list[WastebasketLine] = []
        self.body.addWidget(
            Note(
                self.tr(
                    "What was deleted in what is open stays here for 30 days; then it is removed for good at the next "
                    "opening. Backups may hold it longer."
                ),
                self,
            )
        )
        self.empty = Note(self.tr("The wastebasket is empty."), self)
        self.empty.hide()
        self.body.addWidget(self.empty)
        self._holder = QWidget(self)
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
        self.body.addWidget(self._holder)
        context.changes.changed.connect(self._on_changes)

    def read(self) -> None:
        """Read what is there."""
        self._context.operations.run(_rows, self._show, owner=self)

    def _on_changes(self, _changes: Changes) -> None:
        if self.isVisible():
            self.read()

    def _show(self, rows: list[DiscardedRow]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.lines = []
        for row in rows[:SHOWN_AT_MOST]:
            if self.lines:
                self._column.addWidget(Separator(self._holder))
            line = WastebasketLine(row, self._detail(row), self._holder)
            line.bring_back.clicked.connect(partial(self._on_bring_back, row))
            self._column.addWidget(line)
            self.lines.append(line)
        self.empty.setVisible(not rows)
        self._holder.setVisible(bool(rows))
        self.shown.emit()

    def _on_bring_back(self, row: DiscardedRow) -> None:
        def back(_saved: object) -> None:
            announce(self, self.tr("Brought back: {title}").format(title=row.title))
            self.read()

        self._context.operations.run(lambda journal: journal.wastebasket.restore(row.what, row.id), back, owner=self)

    def _detail(self, row: DiscardedRow) -> str:
        day = format_date(row.deleted_at.astimezone().date())
        parts = [self._kinds()[row.what], self.tr("deleted on {day}").format(day=day)]
        if row.compartment is not Compartment.SHARED:
            parts.insert(0, self.tr("Private"))
        return " · ".join(parts)

    def _kinds(self) -> dict[Discarded, str]:
        return {
            Discarded.SESSION: self.tr("Meeting"),
            Discarded.ITEM: self.tr("Agenda item"),
            Discarded.ACTION: self.tr("Task"),
            Discarded.GOAL: self.tr("Goal"),
            Discarded.STEP: self.tr("Step"),
            Discarded.LATER: self.tr("Kept for later"),
            Discarded.EXAMPLE: self.tr("Example"),
            Discarded.OWN_SKILL: self.tr("Own skill"),
            Discarded.OWN_FIELD: self.tr("Own field"),
            Discarded.OWN_TEMPLATE: self.tr("Own template"),
            Discarded.OWN_QUESTION: self.tr("Own question"),
            Discarded.NOTE: self.tr("Note"),
        }


def _rows(journal: Journal) -> list[DiscardedRow]:
    return journal.wastebasket.rows()
