"""Something to tick, with a text that wraps."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from rm_desktop.domain.text import breakable
from rm_desktop.ui.theme.icons import draw_icon
from rm_desktop.ui.theme.theme import colour, px, target_px
from rm_desktop.ui.widgets.hands_on import HandsOn

_BOX, _GAP, _SIDE, _PAD = 22, 10, 2, 9
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def _words(text: str) -> list[str]:
    return breakable(text).replace("\u200b", " ").split()


class CheckBox(QCheckBox):
    """A check box whose text wraps, with a box of 22 px, a target of at least 40 px and a ring around the whole row."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Show ``text`` beside the box."""
        super().__init__(text, parent)
        self.setProperty("kind", "check")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._struck = False
        self._heights: dict[tuple[str, int], int] = {}
        self._longest: dict[str, int] = {}

    def changeEvent(self, event: QEvent) -> None:
        """Measure the words anew in another font."""
        self._heights.clear()
        self._longest.clear()
        super().changeEvent(event)

    def set_struck(self, on: bool) -> None:
        """Show the text as done."""
        self._struck = on
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on the row."""
        return self.rect().contains(pos)

    def _left(self) -> int:
        return px(_SIDE) + px(_BOX) + (px(_GAP) if self.text() else px(_SIDE))

    def _text_height(self, width: int) -> int:
        if not self.text():
            return 0
        key = (self.text(), max(1, width - self._left() - px(_SIDE)))
        height = self._heights.get(key)
        if height is None:
            room = QRect(0, 0, key[1], 100_000)
            height = self._heights[key] = self.fontMetrics().boundingRect(room, _WRAP, breakable(key[0])).height()
        return height

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower row needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text, at least 40 px."""
        return max(target_px(40), self._text_height(width) + 2 * px(_PAD))

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        text = self.fontMetrics().horizontalAdvance(self.text()) if self.text() else 0
        return QSize(
            max(target_px(40), self._left() + text + px(_SIDE) + 2),
            max(target_px(40), self._text_height(100_000) + 2 * px(_PAD)),
        )

    def minimumSizeHint(self) -> QSize:
        """Never get narrower than the longest word."""
        text = self.text()
        if text not in self._longest:
            metrics = QFontMetrics(self.font())
            self._longest[text] = max((metrics.horizontalAdvance(word) for word in _words(text)), default=0)
        return QSize(max(target_px(40), self._left() + self._longest[text] + px(_SIDE) + 2), target_px(40))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light the box up."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the tick, the wrapped text and the focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first_line = self.fontMetrics().height() + 2 * px(_PAD)
        many_lines = self.height() > first_line + px(_PAD)
        top = px(_PAD) - (px(_BOX) - self.fontMetrics().height()) / 2 if many_lines else (self.height() - px(_BOX)) / 2
        left = px(_SIDE) if self.text() else (self.width() - px(_BOX)) / 2
        self._paint_box(painter, QRectF(left + 0.5, top, px(_BOX) - 1, px(_BOX) - 1))
        self._paint_text(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colour("focus")), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(9), px(9))
        painter.end()

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        on, enabled = self.isChecked(), self.isEnabled()
        line = "disabled_ink" if not enabled else "shared" if on or self.underMouse() else "control_line"
        ground = "disabled" if not enabled else "primary" if on else "card"
        painter.setPen(QPen(QColor(colour(line)), 1.5))
        painter.setBrush(QColor(colour(ground)))
        painter.drawRoundedRect(box, px(4), px(4))
        if on:
            inset = box.width() * 0.12
            draw_icon(
                painter,
                box.adjusted(inset, inset, -inset, -inset),
                "check",
                "primary_ink" if enabled else "disabled_ink",
            )

    def _paint_text(self, painter: QPainter) -> None:
        if not self.text():
            return
        role = "disabled_ink" if not self.isEnabled() else "muted" if self._struck else "ink"
        font = self.font()
        font.setStrikeOut(self._struck)
        painter.setFont(font)
        painter.setPen(QColor(colour(role)))
        room = self.rect().adjusted(self._left(), 0, -px(_SIDE), 0)
        painter.drawText(room, int(_WRAP), breakable(self.text()))


class CheckRow(HandsOn):
    """A `CheckBox` with room for chips, words and small buttons at its end."""

    toggled = Signal(bool)

    def __init__(self, text: str = "", parent: QWidget | None = None, *, checked: bool = False) -> None:
        """Show ``text``; put more into the row with `add`."""
        super().__init__(parent)
        self.box = CheckBox(text, self)
        self.box.setChecked(checked)
        self.box.toggled.connect(self.toggled)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(12))
        self._row.addWidget(self.box, 1)
        self.hand_on_to(self.box)

    def add(self, widget: QWidget) -> None:
        """Put ``widget`` at the end of the row."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def text(self) -> str:
        """Return the text."""
        return self.box.text()

    def set_text(self, text: str) -> None:
        """Show another text."""
        self.box.setText(text)
        self.box.updateGeometry()

    def is_checked(self) -> bool:
        """Return whether it is ticked."""
        return self.box.isChecked()

    def set_checked(self, checked: bool) -> None:
        """Tick or untick without telling anybody."""
        self.box.blockSignals(True)
        self.box.setChecked(checked)
        self.box.blockSignals(False)
