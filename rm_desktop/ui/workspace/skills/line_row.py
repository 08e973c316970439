"""One line of the checklist: title, examples, the bar and the word; pressed, it opens its detail below."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import Level
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.labels import Muted, Note, Text
from rm_desktop.ui.widgets.level_bar import LevelBar, level_word
from rm_desktop.ui.widgets.measured_box import Column, Row
from rm_desktop.ui.workspace.skills.row_button import RowButton
from rm_desktop.ui.workspace.skills.wishes import Wish, wish_menu, wishes_for

_KEYS = {
    Qt.Key.Key_1: Level.NOT_LOOKED_AT,
    Qt.Key.Key_2: Level.WITH_HELP,
    Qt.Key.Key_3: Level.ALONE,
    Qt.Key.Key_4: Level.CAN_SHOW,
}


_LEVEL_WIDTH, _EARLIER_WIDTH = 370, 430
"""Room for examples, bar and word, the same on every line so that they stand below one another."""
_STACKED_BELOW = 560
_EXAMPLES_WIDTH = 76
_ANY_WIDTH = 16_777_215
"""Qt's own bound on the size of a widget."""


_OWN_KEYS = {Qt.Key.Key_F2: Wish.RENAME, Qt.Key.Key_Delete: Wish.DELETE}
OWN = "own."
"""Beginning of the codes of lines the pair wrote itself."""


class LineButton(RowButton):
    """The row itself. Keys 1 to 4 choose the level; F2 and Delete are for lines the pair wrote."""

    level_chosen = Signal(object)
    wished = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take 1 to 4 as the four words in their order."""
        level, wish = _KEYS.get(Qt.Key(event.key())), _OWN_KEYS.get(Qt.Key(event.key()))
        if level is not None:
            self.level_chosen.emit(level)
        elif wish is not None:
            self.wished.emit(wish)
        else:
            super().keyPressEvent(event)


class LineRow(QWidget):
    """Shows a `SkillRow`; its detail is put below it by the panel."""

    pressed = Signal(str)
    level_chosen = Signal(str, object)
    wished = Signal(str, object)

    def __init__(self, row: SkillRow, parent: QWidget | None = None) -> None:
        """Build the row; `show_row` fills it."""
        super().__init__(parent)
        self.code = str(row.code)
        self.row = row
        self._width = _LEVEL_WIDTH
        column = Column(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.heading = Muted("", self)
        self.heading.setContentsMargins(px(10), px(12), px(10), px(2))
        self.heading.hide()
        column.addWidget(self.heading)
        self.button = LineButton(self)
        self.button.clicked.connect(lambda: self.pressed.emit(self.code))
        self.button.level_chosen.connect(lambda level: self.level_chosen.emit(self.code, level))
        self.button.wished.connect(self._on_own_key)
        self.button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.button.customContextMenuRequested.connect(lambda point: self.open_menu(self.button, point))
        column.addWidget(self.button)
        self._fill()
        self.detail_place = column

    def _fill(self) -> None:
        words = QWidget(self.button)
        stack = Column(words)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(px(2))
        self._title, self._detail = Text("", words), Muted("", words)
        stack.addWidget(self._title)
        stack.addWidget(self._detail)
        self.button.add(words, 1)
        self._level = QWidget(self.button)
        level = Row(self._level)
        level.setContentsMargins(0, 0, 0, 0)
        level.setSpacing(px(10))
        self._examples = Muted("", self._level, wrap=False)
        self._examples.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = LevelBar(Level.NOT_LOOKED_AT, self._level)
        self._word = Note("", self._level)
        for part, share in ((self._examples, 0), (self._bar, 0), (self._word, 1)):
            level.addWidget(part, share)
        self.button.add(self._level)
        self.button.narrow = _STACKED_BELOW
        self.button.stacked_changed.connect(lambda _stacked: self._fit())

    def show_row(self, row: SkillRow, *, earlier: bool) -> None:
        """Show ``row``, with the first level ever given beside today's when ``earlier``."""
        self.row = row
        self._title.setText(row.title)
        self._detail.setText(row.detail)
        self._detail.setVisible(bool(row.detail))
        self._examples.setText(self.tr("%n example(s)", "", row.examples) if row.examples else "—")
        self._bar.set_level(row.level)
        word = self.tr("hidden, {level}").format(level=level_word(row.level)) if row.hidden else level_word(row.level)
        if earlier and row.earlier is not None:
            word = self.tr("{now}, at first {then}").format(now=word, then=level_word(row.earlier))
        self._word.setText(word)
        self._width = _EARLIER_WIDTH if earlier else _LEVEL_WIDTH
        self._fit()
        examples = self.tr("%n example(s)", "", row.examples)
        self.button.setAccessibleName(f"{row.title}: {word}, {examples}")
        self.button.setAccessibleDescription(row.detail)

    def open_menu(self, near: QWidget, point: QPoint) -> None:
        """Offer what can be done with the line."""
        wishes = wishes_for(own=self.code.startswith(OWN), hidden=self.row.hidden)
        wish_menu(wishes, lambda wish: self.wished.emit(self.code, wish), self).popup(near.mapToGlobal(point))

    def _on_own_key(self, wish: Wish) -> None:
        if self.code.startswith(OWN):
            self.wished.emit(self.code, wish)

    def show_heading(self, words: str) -> None:
        """Name the group that begins with this line; empty inside one."""
        self.heading.setText(words)
        self.heading.setVisible(bool(words))

    def _fit(self) -> None:
        """Keep the levels of all lines below one another while there is room, else give them the whole line."""
        stacked = self.button.stacked()
        self._examples.setMinimumWidth(0 if stacked else px(_EXAMPLES_WIDTH))
        self._level.setMinimumWidth(0 if stacked else px(self._width))
        self._level.setMaximumWidth(_ANY_WIDTH if stacked else px(self._width))
