"""A row to press: a title, a quiet line under it, and a word at its end."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.labels import Muted, Text
from rm_desktop.ui.widgets.measured_box import Column, Row
from rm_desktop.ui.widgets.pressable import PressableButton

LEAST = 44


class DetailRow(PressableButton):
    """A button as wide as its list, as tall as its wrapped words; checkable ones show which is open."""

    def __init__(self, parent: QWidget | None = None, *, checkable: bool = False, bare: bool = False) -> None:
        """Begin without words; `set_words` gives them. ``bare`` leaves out the line below and the room beside."""
        super().__init__(parent)
        self.setProperty("kind", "row")
        self.setProperty("bare", bare)
        self.setAutoDefault(False)
        self.setCheckable(checkable)
        self.setAutoExclusive(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._title, self._detail, self._side = Text("", self), Muted("", self), Muted("", self, wrap=False)
        words = Column()
        words.setSpacing(px(3))
        words.addWidget(self._title)
        words.addWidget(self._detail)
        self._row = Row(self)
        self._row.least = px(LEAST)
        side = px(3) if bare else px(8)
        self._row.setContentsMargins(side, px(6) if bare else px(8), side, px(6) if bare else px(8))
        self._row.setSpacing(px(10))
        self._row.addLayout(words, 1)
        self._row.addWidget(self._side, 0, Qt.AlignmentFlag.AlignVCenter)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_words(self, title: str, detail: str = "", side: str = "") -> None:
        """Show ``title`` over ``detail``, with ``side`` at the end."""
        for label, text in ((self._title, title), (self._detail, detail), (self._side, side)):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(", ".join(part for part in (title, side) if part))
        self.setAccessibleDescription(detail)

    def title(self) -> str:
        """Return the title."""
        return self._title.text()

    def detail(self) -> str:
        """Return the quiet line."""
        return self._detail.text()

    def sizeHint(self) -> QSize:
        """Ask for the words' room."""
        return self._row.sizeHint().expandedTo(QSize(px(120), px(LEAST)))

    def minimumSizeHint(self) -> QSize:
        """Never cut a word."""
        return self._row.minimumSize().expandedTo(QSize(px(120), px(LEAST)))
