"""Words of any length in a bounded number of lines; the whole stands in the tooltip and for screen readers."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from rm_desktop.ui.theme.theme import FONT, colour, px

_SEEN = 1000
"""Characters that are laid out at all; more never fits into a few lines."""

_WIDEST = 560
"""Width a single line asks for at most, at 100 %."""

_LEAST = 60
"""Width that several lines get along with."""


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
        least: int | None = None,
    ) -> None:
        """Show ``text`` in the colour of ``role``; before anything is cut, the type shrinks down to ``least`` px."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._lines = lines
        self._role = role
        self._known: dict[int, tuple[QFont, list[str]]] = {}
        self._fonts = [_font(each, weight) for each in range(size, (least or size) - 1, -2)]
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self.text():
            self._known.clear()
            self.setText(text)
        self._refresh()

    def set_look(self, role: str, *, struck: bool = False) -> None:
        """Show the words in another colour, struck through when what they say is done."""
        self._role = role
        for font in self._fonts:
            font.setStrikeOut(struck)
        self.update()

    def shown(self) -> list[str]:
        """Return the lines as they are drawn at the present width."""
        return self._fitted(self.width())[1]

    def pixel_size(self) -> int:
        """Return the height of the type in pixels."""
        return self._fitted(self.width())[0].pixelSize()

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower place needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at ``width``."""
        font, lines = self._fitted(width)
        return QFontMetrics(font).lineSpacing() * max(1, len(lines))

    def sizeHint(self) -> QSize:
        """Ask for one line of the full size, within reason."""
        metrics = QFontMetrics(self._fonts[0])
        words = metrics.horizontalAdvance(self.text()[:_SEEN]) + 2
        return QSize(min(words, px(_WIDEST)), metrics.lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """Get along with little: what is cut can be read in the tooltip."""
        least = _WIDEST if self._lines == 1 else _LEAST
        hint = self.sizeHint()
        return QSize(min(hint.width(), px(least)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines, each from the side its script begins at."""
        font, lines = self._fitted(self.width())
        painter = QPainter(self)
        painter.setPen(QColor(colour(self._role)))
        painter.setFont(font)
        height = QFontMetrics(font).lineSpacing()
        top = max(0, (self.height() - height * len(lines)) // 2)
        side = Qt.AlignmentFlag.AlignRight if _from_right(self.text()) else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        for number, line in enumerate(lines):
            painter.drawText(QRectF(0, top + number * height, self.width(), height), line, option)
        painter.end()

    def _refresh(self) -> None:
        self.setToolTip(self.text() if self.width() and self._is_cut(self.shown()) else "")
        self.updateGeometry()
        self.update()

    def _fitted(self, width: int) -> tuple[QFont, list[str]]:
        """Return the largest type at which nothing is cut, else the smallest, and the lines in it."""
        if width not in self._known:
            self._known[width] = self._measured(width)
        return self._known[width]

    def _measured(self, width: int) -> tuple[QFont, list[str]]:
        found: tuple[QFont, list[str]] = (self._fonts[0], [])
        for font in self._fonts:
            found = (font, self._broken(max(1, width), font))
            if not self._is_cut(found[1]):
                break
        return found

    def _is_cut(self, lines: list[str]) -> bool:
        return bool(lines) and lines[-1].endswith("…") and not self.text().endswith("…")

    def _broken(self, width: int, font: QFont) -> list[str]:
        text = self.text()[:_SEEN]
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines: list[str] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            if len(lines) == self._lines - 1:
                rest = _cut(text, line.textStart(), len(text) * 2)
                lines.append(QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
                break
            lines.append(_cut(text, line.textStart(), line.textLength()).rstrip())
        layout.endLayout()
        return lines


def _font(size: int, weight: QFont.Weight) -> QFont:
    font = QFont(FONT)
    font.setPixelSize(px(size))
    font.setWeight(weight)
    return font


def _cut(text: str, start: int, length: int) -> str:
    """Return a piece of ``text`` counted as Qt counts: in units of UTF-16."""
    units = text.encode("utf-16-le")[start * 2 : (start + length) * 2]
    return units.decode("utf-16-le", "ignore")


def _from_right(text: str) -> bool:
    """Tell whether ``text`` begins in a script that is written from the right."""
    kinds = (unicodedata.bidirectional(char) for char in text[:_SEEN])
    return next((kind in ("R", "AL") for kind in kinds if kind in ("L", "R", "AL")), False)
