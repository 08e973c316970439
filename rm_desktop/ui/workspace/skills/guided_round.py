"""A guided round: one line on the screen, four words to choose from, skip and back. The first one is short."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import Level
from rm_desktop.services.content import Content
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.choice_card import ChoiceCard
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Eyebrow, Muted, Note, Title
from rm_desktop.ui.widgets.level_bar import level_word
from rm_desktop.ui.widgets.scroll_page import CenteredCard

LONGEST = 8
"""Lines that a round adds; more would tire."""

_KEYS = {
    Qt.Key.Key_1: Level.NOT_LOOKED_AT,
    Qt.Key.Key_2: Level.WITH_HELP,
    Qt.Key.Key_3: Level.ALONE,
    Qt.Key.Key_4: Level.CAN_SHOW,
}


def lines_of_round(rows: Sequence[SkillRow]) -> list[SkillRow]:
    """Return the lines of a round in their order: all that were looked at before, filled up to `LONGEST` with new ones.

    So the first round in a field is short, and later ones come back to everything. Leaving half-way loses nothing.
    """
    rows = [row for row in rows if not row.hidden]
    looked_at = [row for row in rows if row.assessed_at is not None]
    fresh = [row for row in rows if row.assessed_at is None][: max(0, LONGEST - len(looked_at))]
    chosen = {row.code for row in (*looked_at, *fresh)}
    return [row for row in rows if row.code in chosen]


class GuidedRound(CenteredCard):
    """Walks through lines. Each choice is told at once, so leaving half-way loses nothing."""

    level_chosen = Signal(object, object)
    finished = Signal()

    def __init__(
        self,
        rows: Sequence[SkillRow],
        content: Content,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        """Start at the first of ``rows``, which must not be empty; ``now`` tells when a word was chosen."""
        super().__init__(720, parent)
        self._now = now
        self._rows = list(rows)
        self._place = 0
        column = self.card.body
        self._step = Eyebrow("", self.card)
        self._title = Title("", self.card)
        self._detail = Note("", self.card)
        self._last = Muted("", self.card)
        for label in (self._step, self._title, self._detail, self._last):
            column.addWidget(label)
        self.choices: dict[Level, ChoiceCard] = {}
        for level, text in content.levels.items():
            card = ChoiceCard("circle", text.word, text.meaning, self.card)
            card.clicked.connect(lambda _checked=False, chosen=level: self._on_chosen(chosen))
            self.choices[level] = card
            column.addWidget(card)
        hint = self.tr(
            "Keys 1 to 4 choose, the arrows skip and go back. Nothing here is a mark, and everything can be changed."
        )
        column.addWidget(Muted(hint, self.card))
        column.addWidget(self._buttons())
        for key, act in ((Qt.Key.Key_Right, self._on_skip), (Qt.Key.Key_Left, self._on_back)):
            shortcut = QShortcut(key, self)  # the focused choice would take the arrows for itself
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self._show_line()

    def _buttons(self) -> QWidget:
        self.end = PlainButton(self.tr("Enough for today"), None, self.card)
        self.end.clicked.connect(self.finished)
        self.back = PlainButton(self.tr("Back"), "arrow-left", self.card)
        self.back.clicked.connect(self._on_back)
        self.skip = PlainButton(self.tr("Skip"), "arrow-right", self.card)
        self.skip.clicked.connect(self._on_skip)
        return flow(self.end, self.back, self.skip, spacing=10)

    def current(self) -> SkillRow:
        """Return the line on the screen."""
        return self._rows[self._place]

    def _show_line(self) -> None:
        row = self.current()
        self._step.setText(self.tr("{place} of {all}").format(place=self._place + 1, all=len(self._rows)))
        self._title.setText(row.title)
        self._detail.setText(row.detail)
        self._detail.setVisible(bool(row.detail))
        self.back.setVisible(self._place > 0)
        self._last.setVisible(row.assessed_at is not None)
        if row.assessed_at is not None:
            when = format_date(row.assessed_at.astimezone().date())
            self._last.setText(self.tr("Last time ({date}): {level}").format(date=when, level=level_word(row.level)))
        for level, card in self.choices.items():
            chosen = level is row.level and row.assessed_at is not None
            card.setProperty("chosen", chosen)
            card.style().unpolish(card)
            card.style().polish(card)
        self.setAccessibleName(row.title)
        self.choices[row.level].setFocus()

    def _on_chosen(self, level: Level) -> None:
        row = self.current()
        self._rows[self._place] = replace(row, level=level, assessed_at=row.assessed_at or self._now())
        self.level_chosen.emit(row.code, level)
        self._on_skip()

    def _on_skip(self) -> None:
        if self._place + 1 == len(self._rows):
            self.finished.emit()
            return
        self._place += 1
        self._show_line()

    def _on_back(self) -> None:
        self._place = max(0, self._place - 1)
        self._show_line()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take 1 to 4 as the four words, Esc as the end of the round."""
        level = _KEYS.get(Qt.Key(event.key()))
        if level is not None:
            self._on_chosen(level)
        elif event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)
