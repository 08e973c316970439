"""Looking back: what was at this time, the way so far, hours, topics and promises; each as picture or as table.

Nothing is compared, ranked or added up to a figure about a person. Read when it is entered, from the shared part alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.domain.looking_back import Event, LookBack, at_this_time
from rm_desktop.domain.picture import Picture
from rm_desktop.domain.programme_picture import bars, programme
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.formats import format_date, format_date_short, format_month, format_number
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.elided_button import ElidedButton
from rm_desktop.ui.widgets.empty_state import EmptyState
from rm_desktop.ui.widgets.labels import Note, Strong, Text
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.picture_view import PictureView
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.widgets.word_table import WordTable
from rm_desktop.ui.workspace.look_back.event_words import (
    ICONS,
    PLACES,
    ago_words,
    event_words,
    kind_words,
    length_words,
)
from rm_desktop.ui.workspace.place import Place

Table = tuple[Sequence[str], Sequence[Sequence[str]]]
"""Heads and rows."""
PICTURE, TABLE = "picture", "table"
MOST_MEMORIES = 6
MOST_WIDE = 900


class LookBackPage(Place):
    """Cards made anew at every visit; the choice between pictures and tables stays."""

    code: ClassVar[str] = "look_back"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(context, parent)
        self.cards: list[QWidget] = []
        self._back: LookBack | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.content = ScrollPage(self)
        column.addWidget(self.content)
        self.header = PageHeader(self.tr("Looking back"))
        self.way = Segmented(
            [(PICTURE, self.tr("Picture")), (TABLE, self.tr("Table"))], self.tr("How to show it?"), PICTURE
        )
        self.header.add(self.way)
        self.way.value_changed.connect(self._on_way)
        self.content.body.addWidget(self.header)
        self.content.body.addStretch(1)

    def enter(self, target: Any = None) -> None:  # noqa: ARG002 - there is nothing to open here
        """Read what has been."""
        self.context.operations.run(lambda journal: journal.looking_back.whole(), self._show, owner=self)

    @Slot()
    def _on_way(self) -> None:
        if self._back is not None:
            self._show(self._back)

    def _show(self, back: LookBack) -> None:
        self._back = back
        for card in self.cards:
            self.content.body.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = self._made(back)
        self.way.setVisible(back.meetings > 0)
        for card in self.cards:
            self.content.body.insertWidget(self.content.body.count() - 1, card)

    def _made(self, back: LookBack) -> list[QWidget]:
        if not back.meetings:
            return [self._nothing_yet()]
        parts = (self._memories, self._way_so_far, self._together, self._topics, self._kept)
        return [part(back) for part in parts]

    def _nothing_yet(self) -> QWidget:
        card = Card(parent=self)
        text = self.tr(
            "After the first meeting the way so far stands here: meetings, goals, topics and hours together."
        )
        card.body.addWidget(EmptyState("calendar-clock", self.tr("Nothing to look back on yet"), text))
        return card

    def _memories(self, back: LookBack) -> Card:
        """Show what was on this day in an earlier year, or not as long ago."""
        found = at_this_time(back.events, back.until)
        if found is None:
            card = Card(self.tr("At this time"), self)
            text = self.tr("What was on this day a year ago stands here once there is such a day.")
            card.body.addWidget(Note(text, card))
            return card
        ago, events = found
        card = Card(ago_words(ago), self)
        day = events[0].on
        card.body.addWidget(Note(format_date(day), card))
        for event in events[:MOST_MEMORIES]:
            line = QHBoxLayout()
            line.addWidget(self._memory(event, card))
            line.addStretch(1)
            card.body.addLayout(line)
        return card

    def _memory(self, event: Event, card: Card) -> QWidget:
        words = ": ".join(part for part in (kind_words(event.what), event_words(event)) if part)
        place = PLACES.get(event.what)
        if place is None:
            return Text(words, card)
        button = ElidedButton(words, ICONS[event.what], card)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.clicked.connect(lambda: self.context.shell.navigate(place, event.key or None))
        return button

    def _way_so_far(self, back: LookBack) -> Card:
        title = self.tr("The way so far")
        heads = (self.tr("Day"), self.tr("What"), self.tr("Which"))
        rows = [(format_date_short(one.on), kind_words(one.what), event_words(one)) for one in back.events]
        lanes = (self.tr("Meetings"), self.tr("Digital fitness"), self.tr("Agreement"))
        hint = self.tr("A dot is something that happened. A goal runs from the square on the day it was set.")
        return self._card(title, hint, partial(programme, back, lanes, _short_month), (heads, rows))

    def _together(self, back: LookBack) -> Card:
        told = self.tr("{meetings}, {length} in all").format(
            meetings=self.tr("%n meeting(s)", "", back.meetings), length=length_words(back.minutes)
        )
        heads = (self.tr("Month"), self.tr("Meetings"), self.tr("Together"))
        rows = [
            (f"{format_month(one.first)} {one.first.year}", format_number(one.meetings), length_words(one.minutes))
            for one in back.months
        ]
        drawn = [
            (row[0], one.minutes, row[2] if one.meetings else "") for row, one in zip(rows, back.months, strict=True)
        ]
        return self._card(self.tr("Hours together"), told, partial(bars, drawn), (heads, rows))

    def _topics(self, back: LookBack) -> Card:
        title = self.tr("What was talked about")
        if not back.topics:
            card = Card(title, self)
            text = self.tr("Lines of digital fitness that stand on an agenda show here which fields were talked about.")
            card.body.addWidget(Note(text, card))
            return card
        heads = (self.tr("Field"), self.tr("Where"))
        rows = [(one.title, self.tr("in %n meeting(s)", "", one.meetings)) for one in back.topics]
        drawn = [(one.title, one.meetings, row[1]) for row, one in zip(rows, back.topics, strict=True)]
        return self._card(title, "", partial(bars, drawn), (heads, rows))

    def _kept(self, back: LookBack) -> Card:
        """Tell of promises what both kept; whose they were makes no difference here."""
        title = self.tr("What was promised")
        kept, left = self.tr("%n task(s) done", "", back.kept), self.tr("%n task(s) open", "", back.open)
        card = Card(title, self)
        for words in (kept, left):
            card.body.addWidget(Strong(words, card))
        card.body.addWidget(Note(self.tr("What is open comes along to the next meeting by itself."), card))
        return card

    def _card(
        self,
        title: str,
        told: str,
        draw: Callable[[float], Picture],
        table: tuple[Sequence[str], Sequence[Sequence[str]]],
    ) -> Card:
        card = Card(title, self)
        if told:
            card.body.addWidget(Note(told, card))
        if self.way.value == TABLE:
            card.body.addWidget(WordTable(title, table[0], table[1], card))
        else:
            name = self.tr("{title}: picture; “Table” above says the same in words").format(title=title)
            picture = PictureView(draw, name, card)
            picture.setMaximumWidth(px(MOST_WIDE))
            card.body.addWidget(picture)
        return card


def _short_month(day: date) -> str:
    name = format_month(day)
    return f"{name[:3]} {day.year % 100:02d}" if day.month == 1 else name[:3]
