"""The bar of three segments beside the word for a skill's level."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rm_desktop.domain.levels import SEGMENTS, segments
from rm_desktop.domain.words import Level
from rm_desktop.ui.theme.theme import colour, px

_WIDTH, _HEIGHT, _GAP = 36, 14, 4


def level_word(level: Level) -> str:
    """Return the word for ``level``, as it stands beside the bar."""
    words = {
        Level.NOT_LOOKED_AT: QCoreApplication.translate("LevelBar", "not looked at yet"),
        Level.WITH_HELP: QCoreApplication.translate("LevelBar", "with help"),
        Level.ALONE: QCoreApplication.translate("LevelBar", "on my own"),
        Level.CAN_SHOW: QCoreApplication.translate("LevelBar", "can show it"),
    }
    return words[level]


class LevelBar(QWidget):
    """Draws a level; its name for screen readers is the level's word."""

    def __init__(self, level: Level = Level.NOT_LOOKED_AT, parent: QWidget | None = None) -> None:
        """Show ``level``."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._level = level
        self.set_level(level)

    def level(self) -> Level:
        """Return the level shown."""
        return self._level

    def set_level(self, level: Level) -> None:
        """Show another level."""
        self._level = level
        self.setAccessibleName(level_word(level))
        self.setToolTip(level_word(level))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for three segments."""
        return QSize(px(_WIDTH) * SEGMENTS + px(_GAP) * (SEGMENTS - 1), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the room for three segments."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segments, the reached ones filled."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour("shared")), max(1.5, px(15) / 10)))
        for index in range(SEGMENTS):
            filled = index < segments(self._level)
            painter.setBrush(QColor(colour("shared")) if filled else Qt.BrushStyle.NoBrush)
            box = QRectF(index * (px(_WIDTH) + px(_GAP)) + 1, 1, px(_WIDTH) - 2, px(_HEIGHT) - 2)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.end()
