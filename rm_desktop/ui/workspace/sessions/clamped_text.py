"""Words of any length in a bounded number of lines; the whole stands in the tooltip and for screen readers."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from rm_desktop.ui.theme.theme import FONT, colour, px

_SEEN = 1000
"""Characters that are laid out at all; more never fits into a few lines."""

_WIDEST = 560
"""Width a single line asks for at most, at 100 %."""


class ClampedText(QLabel):
    """A label of at most ``lines`` lines at ``size`` px; what does not fit ends in an ellipsis."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        lines: int = 2,
        size: int = 15,
        weight: QFont.Weight = QFont.Weight.Normal,
        role: str = "ink",
    ) -> None:
        """Show ``text`` in the colour of ``role``."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._lines = lines
        self._role = role
        self._drawn = QFont(FONT)
        self._drawn.setPixelSize(px(size))
        self._drawn.setWeight(weight)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._cut = False
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self.text():
            self.setText(text)
        self._refresh()

    def set_look(self, role: str, *, struck: bool = False) -> None:
        """Show the words in another colour, struck through when what they say is done."""
        self._role = role
        self._drawn.setStrikeOut(struck)
        self.update()

    def shown(self) -> list[str]:
        """Return the lines as they are drawn at the present width."""
        return self._broken(max(1, self.width()))

    def pixel_size(self) -> int:
        """Return the height of the type in pixels."""
        return self._drawn.pixelSize()

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower place needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at ``width``."""
        return self._line_height() * max(1, len(self._broken(width)))

    def sizeHint(self) -> QSize:
        """Ask for one line, within reason."""
        words = QFontMetrics(self._drawn).horizontalAdvance(self.text()[:_SEEN]) + 2
        return QSize(min(words, px(_WIDEST)), self._line_height())

    def minimumSizeHint(self) -> QSize:
        """Get along with little: what is cut can be read in the tooltip."""
        return QSize(min(self.sizeHint().width(), px(60)), self._line_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines, each from the side its script begins at."""
        painter = QPainter(self)
        painter.setPen(QColor(colour(self._role)))
        painter.setFont(self._drawn)
        height = self._line_height()
        lines = self.shown()
        top = max(0, (self.height() - height * len(lines)) // 2)
        side = Qt.AlignmentFlag.AlignRight if _from_right(self.text()) else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        for number, line in enumerate(lines):
            painter.drawText(QRectF(0, top + number * height, self.width(), height), line, option)
        painter.end()

    def _refresh(self) -> None:
        lines = self.shown() if self.width() else []
        self._cut = bool(lines) and lines[-1].endswith("…") and not self.text().endswith("…")
        self.setToolTip(self.text() if self._cut else "")
        self.updateGeometry()
        self.update()

    def _line_height(self) -> int:
        return QFontMetrics(self._drawn).lineSpacing()

    def _broken(self, width: int) -> list[str]:
        text = self.text()[:_SEEN]
        layout = QTextLayout(text, self._drawn)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines: list[str] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, 0))
            start = line.textStart()
            if len(lines) == self._lines - 1:
                rest = _cut(text, start, len(text) * 2)
                lines.append(QFontMetrics(self._drawn).elidedText(rest, Qt.TextElideMode.ElideRight, width))
                break
            lines.append(_cut(text, start, line.textLength()).rstrip())
        layout.endLayout()
        return lines


def _cut(text: str, start: int, length: int) -> str:
    """Return a piece of ``text`` counted as Qt counts: in units of UTF-16."""
    units = text.encode("utf-16-le")[start * 2 : (start + length) * 2]
    return units.decode("utf-16-le", "ignore")


def _from_right(text: str) -> bool:
    """Tell whether ``text`` begins in a script that is written from the right."""
    kinds = (unicodedata.bidirectional(char) for char in text[:_SEEN])
    return next((kind in ("R", "AL") for kind in kinds if kind in ("L", "R", "AL")), False)
