"""The programme as a band of months: every meeting can be opened from it, and today is marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.entities import Pair
from rm_desktop.domain.pages import Due, Interruption
from rm_desktop.domain.rows import SessionRow
from rm_desktop.domain.words import Kind, SessionState
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.formats import format_date, format_month
from rm_desktop.ui.theme.theme import colour, px
from rm_desktop.ui.widgets.buttons import PlainButton, QuietButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.chip import Chip
from rm_desktop.ui.widgets.elided_button import ElidedButton
from rm_desktop.ui.widgets.flow_layout import FlowLayout, flow
from rm_desktop.ui.widgets.keyed_rows import FEW, KeyedRows
from rm_desktop.ui.widgets.labels import Muted, Strong
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.workspace.course_words import on_the_timeline
from rm_desktop.ui.workspace.sessions.meeting_words import meeting_title, meeting_when, state_word
from rm_desktop.ui.workspace.sessions.timeline_months import Mark, MarkKind, Month, day_of, earlier, is_held, months

RAIL, NAME_WIDTH, DOT, FIRST_LINE, NARROW = 30, 150, 5, 24, 460
"""At 100 %: room for the rail and for a month's name, the radius of dots and how far down they lie.

Under ``NARROW`` the name stands above what lies in the month.
"""
INSET = 8
"""Room above and below words that stand where other months have buttons."""
TITLE_SEEN = 36
FOLDED_FROM = 24
"""With more lines than this, what lies more than a year back waits until it is asked for."""

_PICTURES = {
    SessionState.PLANNED: "calendar",
    SessionState.RUNNING: "play",
    SessionState.FINISHED: "circle-check",
    SessionState.POSTPONED: "calendar-clock",
}


class MonthLine(QWidget):
    """One month: its name, its stretch of the rail, and what lies in it."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty; `show_month` fills it."""
        super().__init__(parent)
        self._month = Month(first=None)
        self.name = Strong("", self)
        self._holder = QWidget(self)
        self._entries = FlowLayout(self._holder, 8)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._holder.setSizePolicy(policy)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(px(RAIL), px(4), 0, px(4))
        self._row.setSpacing(px(4))
        self._row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._holder, 1)
        self.name.setContentsMargins(0, px(FIRST_LINE - 14), 0, 0)

    def buttons(self) -> list[PlainButton]:
        """Return what opens the meetings of the month."""
        return [button for button in self._holder.findChildren(PlainButton) if not button.isHidden()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the name above where there is little room."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """Ask for the height that this width needs, so that no line is squeezed while others come."""
        stacked = width < px(NARROW)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self.name.setFixedWidth(self.name.sizeHint().width() if stacked else px(NAME_WIDTH))
        self.name.setVisible(bool(self.name.text()) or not stacked)
        self.setMinimumHeight(max(0, self._row.heightForWidth(width)))

    def show_month(self, month: Month) -> None:
        """Show ``month``."""
        self._month = month
        self.name.setText(self._name(month))
        while (item := self._entries.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        inset = 0 if month.meetings else px(INSET)
        self._entries.setContentsMargins(0, inset, 0, inset)
        if month.empty:
            self._entries.addWidget(
                Muted(self.tr("%n month(s) without a meeting", "", month.empty), self._holder, wrap=False)
            )
        for entry in month.entries:
            shown = self._mark(entry) if isinstance(entry, Mark) else self._meeting(entry)
            self._entries.addWidget(shown)
            shown.show()
        self.setAccessibleName(self.name.text())
        self._fit(self.width())
        self.update()

    def _name(self, month: Month) -> str:
        if month.empty:
            return ""
        return f"{format_month(month.first)} {month.first.year}" if month.first else self.tr("No date yet")

    def _meeting(self, row: SessionRow) -> PlainButton:
        title = row.title if len(row.title) <= TITLE_SEEN else row.title[: TITLE_SEEN - 1] + "…"
        day = day_of(row)
        words = self.tr("{day} · {title}").format(day=day.day, title=title) if day else title
        state = state_word(row.state)
        if row.state in {SessionState.RUNNING, SessionState.POSTPONED}:
            words = f"{words} ({state})"
        button = ElidedButton(words, _PICTURES[row.state], self._holder)
        numbered = row.state is not SessionState.POSTPONED
        called = meeting_title(row.number, row.title) if numbered else row.title
        button.setAccessibleName(", ".join((called, meeting_when(row), state)))
        button.setToolTip(f"{called}, {state}")
        button.clicked.connect(lambda: self.opened.emit(row.id))
        return button

    def _mark(self, mark: Mark) -> Chip:
        words = {
            MarkKind.BEGIN: self.tr("Begin"),
            MarkKind.TODAY: self.tr("Today"),
            MarkKind.INTERRUPTED: self.tr("Interrupted"),
            MarkKind.RESUMED: self.tr("Gone on"),
            MarkKind.ENDED: self.tr("Ended"),
            MarkKind.DUE: on_the_timeline(mark.due) if mark.due is not None else "",
        }
        role = "attention" if mark.kind is MarkKind.TODAY else "shared" if mark.kind is MarkKind.DUE else "neutral"
        chip = Chip(words[mark.kind], role, self._holder)
        chip.setAccessibleName(f"{words[mark.kind]}, {format_date(mark.day)}")
        chip.setToolTip(format_date(mark.day))
        return chip

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rail, and the month's dot on it: full where meetings were held, hollow where nothing was yet."""
        super().paintEvent(event)
        month, x, dot = self._month, px(DOT + 2), px(FIRST_LINE)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        loose = month.empty or month.rests or month.first is None
        painter.setPen(QPen(QColor(colour("control_line")), 2, Qt.PenStyle.DotLine if loose else Qt.PenStyle.SolidLine))
        painter.drawLine(x, dot if month.top else 0, x, dot if month.bottom else self.height())
        if not month.empty:
            held = any(is_held(row) for row in month.meetings)
            painter.setPen(QPen(QColor(colour("shared")), 2))
            painter.setBrush(QColor(colour("shared" if held else "card")))
            painter.drawEllipse(QPointF(x, dot), px(DOT), px(DOT))
        painter.end()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """One look into the vault."""

    rows: list[SessionRow] = field(repr=False)
    pair: Pair = field(repr=False)
    course: tuple[Due, ...]
    interruptions: tuple[Interruption, ...]


def _read(journal: Journal) -> _Read:
    return _Read(
        rows=journal.sessions.rows(),
        pair=journal.pair.get(),
        course=journal.pair.course(),
        interruptions=journal.pair.interruptions(),
    )


class Timeline(ScrollPage):
    """The band, read when it is entered and kept up to date while it is seen. Opening and planning are wishes."""

    open_requested = Signal(object)
    plan_requested = Signal()

    def __init__(self, context: Context, switch: QWidget, parent: QWidget | None = None) -> None:
        """Begin empty; ``switch`` leads to the list."""
        super().__init__(parent)
        self._context = context
        self._all = False
        self._lines: list[Month] = []
        self.plan = PlainButton(self.tr("Plan a meeting"), "calendar-plus", self)
        self.plan.clicked.connect(self.plan_requested)
        header = PageHeader(self.tr("Meetings"), parent=self)
        header.add(self.plan)
        self.before = QuietButton("", "chevron-up", self)
        self.before.clicked.connect(self._on_before)
        self.rows: KeyedRows[Month, MonthLine] = KeyedRows(
            key=lambda month: month.key,
            make=self._make,
            update=lambda line, month: line.show_month(month),
            at_once=FEW,
            whole=True,
        )
        card = Card(parent=self)
        card.setAccessibleName(self.tr("Timeline"))
        self._before = flow(self.before)
        column = QVBoxLayout()
        column.setSpacing(0)
        for part in (self._before, self.rows):
            column.addWidget(part)
        card.body.addLayout(column)
        for part in (header, switch, card):
            self.body.addWidget(part)
        self.body.addStretch(1)
        context.changes.changed.connect(self._on_changed)

    def enter(self) -> None:
        """Read the programme; what lies far back is folded away again."""
        self._all = False
        self.read()

    def read(self) -> None:
        """Read the programme anew."""
        self._context.operations.run(_read, self._take, owner=self)

    def _take(self, read: _Read) -> None:
        self._lines = months(read.rows, read.pair, read.course, self._today(), read.interruptions)
        self._show()

    def _show(self) -> None:
        far = earlier(self._lines, self._today()) if len(self._lines) > FOLDED_FROM and not self._all else 0
        hidden = self._meetings(self._lines[:far])
        self.before.setText(self.tr("%n earlier meeting(s)", "", hidden))
        self._before.setVisible(far > 0)
        self.rows.show_rows(self._lines[far:])

    def _meetings(self, lines: Sequence[Month]) -> int:
        return sum(len(line.meetings) for line in lines)

    def _today(self) -> date:
        return self._context.clock.today()

    def _make(self, _month: Month) -> MonthLine:
        line = MonthLine()
        line.opened.connect(self.open_requested)
        return line

    def _on_before(self) -> None:
        self._all = True
        self._show()

    def _on_changed(self, changes: Changes) -> None:
        touched = any(isinstance(row, SessionRow) for row in changes.upserted)
        kinds = {*changes.stale, *(kind for kind, _key in changes.removed)}
        if self.isVisible() and (touched or kinds & {Kind.SESSION, Kind.PAIR}):
            self.read()
