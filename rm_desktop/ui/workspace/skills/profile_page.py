"""The profile on a page of its own, opened on demand: pictures in words, each with a table that says the same."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.picture import development, radar
from rm_desktop.domain.profile import AreaRow, Profile, enough
from rm_desktop.domain.words import Opening
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.formats import format_date_short
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.labels import Note, Strong
from rm_desktop.ui.widgets.level_bar import level_word
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.picture_view import PictureView
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.widgets.side_by_side import SideBySide
from rm_desktop.ui.widgets.word_table import WordTable
from rm_desktop.ui.workspace.skills.layers import Layers
from rm_desktop.ui.workspace.skills.profile_paper import ProfilePaper

_NARROW = 760


class ProfilePage(ScrollPage):
    """Then and now of areas and fields; ``left`` asks for the page before."""

    left = Signal()

    def __init__(self, context: Context, layers: Layers, parent: QWidget | None = None) -> None:
        """Begin to look; a file of it is laid over the page in ``layers``."""
        super().__init__(parent)
        self.context = context
        self.cards: list[Card] = []
        header = PageHeader(self.tr("Then and now"), self.tr("The mentee's own view, in words"), parent=self)
        self.back = PlainButton(self.tr("Back"), "arrow-left", self)
        self.back.clicked.connect(self.left)
        together = context.opening is Opening.TOGETHER
        save, alone = self.tr("Save as a PDF …"), self.tr("Save as a PDF \u2013 only together")
        self.paper = ProfilePaper(context, layers, self)
        self.save = PlainButton(save if together else alone, "printer", self)
        self.save.clicked.connect(self.paper.open)
        self.save.setEnabled(False)
        header.add(self.save)
        header.add(self.back)
        self.body.addWidget(header)
        meaning = self.tr(
            "The word of an area is the furthest one that at least half of the lines looked at have reached. "
            "“At first” takes the first word of every line."
        )
        self.body.addWidget(Note(meaning, self))
        self.body.addStretch(1)
        self.load()

    def load(self) -> None:
        """Look into the vault, now or again."""
        self.context.operations.run(lambda journal: journal.skills.profile(), self._show, owner=self)

    def _show(self, profile: Profile) -> None:
        for card in self.cards:
            self.body.removeWidget(card)
            card.deleteLater()
        seen = any(row.looked_at for row in (*profile.areas, *profile.leadership))
        self.save.setEnabled(seen and self.context.opening is Opening.TOGETHER)
        groups = (
            (self.tr("Digital everyday life"), profile.areas),
            (self.tr("Leading today"), profile.leadership),
        )
        self.cards = [self._group(title, rows) for title, rows in groups]
        for card in self.cards:
            self.body.insertWidget(self.body.count() - 1, card)

    def _group(self, title: str, rows: Sequence[AreaRow]) -> Card:
        card = Card(title, self)
        table = self._table(title, rows)
        if enough(rows):
            names = (self.tr("at first"), self.tr("today"))
            name = self.tr("{areas}: picture then and now; the table says the same").format(areas=title)
            picture = PictureView(partial(radar, rows, level_word, names), name, card)
            card.body.addWidget(SideBySide(picture, table, narrow=_NARROW, shares=(1, 1), parent=card))
        else:
            few = self.tr("A picture needs at least three areas that were looked at. Until then the words say more.")
            card.body.addWidget(Note(few, card))
            card.body.addWidget(table)
        self._add_development(card, rows)
        return card

    def _table(self, title: str, rows: Sequence[AreaRow]) -> WordTable:
        heads = (self.tr("Area"), self.tr("At first"), self.tr("Today"))
        words = [(row.title, level_word(row.then), level_word(row.now)) for row in rows]
        return WordTable(self.tr("{areas}: table then and now").format(areas=title), heads, words, self)

    def _add_development(self, card: Card, rows: Sequence[AreaRow]) -> None:
        """Show how words came to be, as far as one of them changed."""
        moved = [row for row in rows if row.moved]
        if not moved:
            card.body.addWidget(Note(self.tr("No area has changed its word on another day yet."), card))
            return
        card.body.addSpacing(card.body.spacing())
        for row in moved:
            card.body.addWidget(Strong(row.title, card))
            card.body.addWidget(
                SideBySide(self._path(row), self._days(row), narrow=_NARROW, shares=(1, 1), parent=card)
            )

    def _path(self, row: AreaRow) -> PictureView:
        today = max(self.context.clock.today(), row.steps[-1].on)
        days = (format_date_short(row.steps[0].on), format_date_short(today))
        name = self.tr("{area}: picture of the development; the table says the same").format(area=row.title)
        return PictureView(partial(development, row.steps, today, level_word, days), name, self)

    def _days(self, row: AreaRow) -> WordTable:
        name = self.tr("{area}: table of the development").format(area=row.title)
        words = [(format_date_short(step.on), level_word(step.word)) for step in row.steps]
        return WordTable(name, (self.tr("From"), self.tr("Word")), words, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
