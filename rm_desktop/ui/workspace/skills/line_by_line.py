"""Walking through lines: one on the screen, four words to choose from by mouse or key, skip and back."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import Level
from rm_desktop.services.content import Content
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.choice_card import ChoiceCard
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Eyebrow, Muted, Note, Title
from rm_desktop.ui.widgets.scroll_page import CenteredCard

_KEYS = {
    Qt.Key.Key_1: Level.NOT_LOOKED_AT,
    Qt.Key.Key_2: Level.WITH_HELP,
    Qt.Key.Key_3: Level.ALONE,
    Qt.Key.Key_4: Level.CAN_SHOW,
}


class LineByLine(CenteredCard):
    """Goes through lines and asks whoever inherits what was chosen. ``finished`` comes after the last one."""

    finished = Signal()

    def __init__(
        self, rows: Sequence[SkillRow], content: Content, hint: str, end: str, parent: QWidget | None = None
    ) -> None:
        """Start at the first of ``rows``, which must not be empty. ``hint`` stands below, ``end`` on the way out."""
        super().__init__(720, parent)
        self._rows = list(rows)
        self._place = 0
        self._step = Eyebrow("", self.card)
        self._title = Title("", self.card)
        self._detail = Note("", self.card)
        self._last = Muted("", self.card)
        for label in (self._step, self._title, self._detail, self._last):
            self.card.body.addWidget(label)
        self.choices: dict[Level, ChoiceCard] = {}
        for level, text in content.levels.items():
            card = ChoiceCard("circle", text.word, text.meaning, self.card)
            card.clicked.connect(lambda _checked=False, chosen=level: self._on_chosen(chosen))
            self.choices[level] = card
            self.card.body.addWidget(card)
        self.card.body.addWidget(Muted(hint, self.card))
        self.card.body.addWidget(self._buttons(end))
        for key, act in ((Qt.Key.Key_Right, self._on_skip), (Qt.Key.Key_Left, self._on_back)):
            shortcut = QShortcut(key, self)  # the focused choice would take the arrows for itself
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @abstractmethod
    def chosen(self, row: SkillRow) -> Level | None:
        """Return what is chosen for a line."""

    @abstractmethod
    def choose(self, row: SkillRow, level: Level) -> None:
        """Take what was chosen for a line."""

    def last_words(self, row: SkillRow) -> str:
        """Return what to say about earlier choices, if anything."""
        del row
        return ""

    def on_escape(self) -> None:
        """Do what Esc means here."""
        self.finished.emit()

    def _buttons(self, end: str) -> QWidget:
        self.end = PlainButton(end, None, self.card)
        self.end.clicked.connect(self.finished)
        self.back = PlainButton(QCoreApplication.translate("LineByLine", "Back"), "arrow-left", self.card)
        self.back.clicked.connect(self._on_back)
        self.skip = PlainButton(QCoreApplication.translate("LineByLine", "Skip"), "arrow-right", self.card)
        self.skip.clicked.connect(self._on_skip)
        return flow(self.end, self.back, self.skip, spacing=10)

    def current(self) -> SkillRow:
        """Return the line on the screen."""
        return self._rows[self._place]

    def show_line(self) -> None:
        """Show the line at hand and what is chosen for it."""
        row = self.current()
        step = QCoreApplication.translate("LineByLine", "{place} of {all}")
        self._step.setText(step.format(place=self._place + 1, all=len(self._rows)))
        self._title.setText(row.title)
        self._detail.setText(row.detail)
        self._detail.setVisible(bool(row.detail))
        self.back.setVisible(self._place > 0)
        last = self.last_words(row)
        self._last.setText(last)
        self._last.setVisible(bool(last))
        found = self.chosen(row)
        for level, card in self.choices.items():
            card.setProperty("chosen", level is found)
            card.style().unpolish(card)
            card.style().polish(card)
        self.setAccessibleName(row.title)
        self.choices[Level.NOT_LOOKED_AT if found is None else found].setFocus()

    def _on_chosen(self, level: Level) -> None:
        self.choose(self.current(), level)
        self._on_skip()

    def _on_skip(self) -> None:
        if self._place + 1 == len(self._rows):
            self.finished.emit()
            return
        self._place += 1
        self.show_line()

    def _on_back(self) -> None:
        self._place = max(0, self._place - 1)
        self.show_line()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take 1 to 4 as the four words."""
        level = _KEYS.get(Qt.Key(event.key()))
        if level is not None:
            self._on_chosen(level)
        elif event.key() == Qt.Key.Key_Escape:
            self.on_escape()
        else:
            super().keyPressEvent(event)
