"""What became of a goal: the states it took and what was changed in it, told quietly and only when asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.pages import GoalHistoryRow
from rm_desktop.domain.words import GoalChanged, GoalState
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import QuietButton
from rm_desktop.ui.widgets.difference_text import DifferenceText
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.keyed_rows import FEW, KeyedRows
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.workspace.goals.state_panel import state_word

Placed = tuple[int, GoalHistoryRow]


class HistoryPanel(QWidget):
    """Folded until somebody wants to see it; then ``unfolded`` asks for the rows."""

    unfolded = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin folded."""
        super().__init__(parent)
        self.fold = QuietButton("", "chevron-down", self)
        self.fold.clicked.connect(lambda: self.unfolded.emit(self.rows.isHidden()))
        self.rows: KeyedRows[Placed, QWidget] = KeyedRows(
            key=lambda placed: str(placed[0]), make=self._make, update=self._update, at_once=FEW, whole=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(flow(self.fold))
        column.addWidget(self.rows)
        self.show_history(None)

    def show_history(self, rows: Sequence[GoalHistoryRow] | None) -> None:
        """Show ``rows``, the latest first; None folds them away."""
        told = rows or ()
        self.rows.show_rows((len(told) - place, row) for place, row in enumerate(told))
        self.rows.setVisible(rows is not None)
        self.fold.setText(self.tr("Show the history") if rows is None else self.tr("Hide the history"))
        self.fold.set_icon("chevron-down" if rows is None else "chevron-up")

    def _make(self, _placed: Placed) -> QWidget:
        line = QWidget(self.rows)
        column = QVBoxLayout(line)
        column.setContentsMargins(px(4), px(6), 0, px(6))
        column.setSpacing(px(2))
        return line

    def _update(self, line: QWidget, placed: Placed) -> None:
        """Fill a line that was only just made: what happened never changes."""
        layout, row = line.layout(), placed[1]
        if layout is None:
            return
        while (item := layout.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.hide()
                label.deleteLater()
        day = format_date(row.at.astimezone().date())
        what = self._state(row, first=placed[0] == 1) if row.state is not None else self._change(row)
        layout.addWidget(Muted(f"{day}: {what}", line))
        if row.stretches:
            layout.addWidget(DifferenceText(row.stretches, line))

    def _state(self, row: GoalHistoryRow, *, first: bool) -> str:
        word = state_word(row.state or GoalState.OPEN)
        if row.state is GoalState.OPEN:
            word = self.tr("set") if first else self.tr("taken up again")
        return f"{word}. {row.after}" if row.after else word

    def _change(self, row: GoalHistoryRow) -> str:
        words = {
            GoalChanged.TITLE: self.tr("worded differently"),
            GoalChanged.WHY: self.tr("“Why” changed"),
            GoalChanged.SUCCESS: self.tr("“How we notice success” changed"),
            GoalChanged.DUE: self.tr("day to aim for: {before} → {after}"),
            GoalChanged.STEP_ADDED: self.tr("new step: {after}"),
            GoalChanged.STEP_WORDED: self.tr("step worded differently"),
            GoalChanged.STEP_DONE: self.tr("step done: {after}"),
            GoalChanged.STEP_OPENED: self.tr("step open again: {after}"),
            GoalChanged.STEP_REMOVED: self.tr("step deleted: {after}") if row.after else self.tr("a step was deleted"),
            GoalChanged.STEP_BACK: self.tr("step taken back: {after}"),
        }
        if row.what is None:
            return ""
        if row.what is GoalChanged.DUE:
            return words[row.what].format(before=self._day(row.before), after=self._day(row.after))
        return words[row.what].format(after=row.after)

    def _day(self, iso: str) -> str:
        return format_date(date.fromisoformat(iso)) if iso else self.tr("none")
