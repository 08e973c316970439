"""Draws a list of shapes at whatever width there is, sharp at every scale of the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from rm_desktop.domain.picture import Ink, Mark, Picture, Stroke, Words
from rm_desktop.ui.theme.theme import BASE_SIZE, colour, look, px

_COLOURS = {Ink.GRID: "control_line", Ink.THEN: "ink", Ink.NOW: "shared"}
_WIDTHS = {Ink.GRID: 0.7, Ink.THEN: 1.6, Ink.NOW: 2.6}
_SMALL = 13
_DOT, _SQUARE = 4.5, 6.5
_LEAST = 230
_USUAL = 480
_WHOLE = 460
"""The width at 100 % that keeps the longest words whole. Where large text leaves less, the picture shrinks with its
words; the table beside it keeps the size that was asked for."""
_ACROSS = {-1: Qt.AlignmentFlag.AlignLeft, 0: Qt.AlignmentFlag.AlignHCenter, 1: Qt.AlignmentFlag.AlignRight}
_DOWN = {-1: Qt.AlignmentFlag.AlignTop, 0: Qt.AlignmentFlag.AlignVCenter, 1: Qt.AlignmentFlag.AlignBottom}


class PictureView(QWidget):
    """A picture that is made anew for its width. Screen readers get ``name``; the table beside it has the content."""

    def __init__(self, make: Callable[[float], Picture], name: str, parent: QWidget | None = None) -> None:
        """Show what ``make`` draws for a width at 100 %."""
        super().__init__(parent)
        self._make = make
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def picture(self) -> Picture:
        """Return the picture at the present width."""
        return self._make(self.width() / _zoom(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Return the picture's height."""
        return round(self._make(width / _zoom(width)).height * _zoom(width)) + 1

    def sizeHint(self) -> QSize:
        """Return a usual size."""
        return QSize(px(_USUAL), self.heightForWidth(px(_USUAL)))

    def minimumSizeHint(self) -> QSize:
        """Return the width below which words would break."""
        return QSize(px(_LEAST), self.heightForWidth(max(self.width(), px(_LEAST))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw all shapes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(_zoom(self.width()), _zoom(self.width()))
        for shape in self.picture().shapes:
            if isinstance(shape, Stroke):
                _stroke(painter, shape)
            elif isinstance(shape, Mark):
                _mark(painter, shape)
            else:
                _words(painter, shape)
        painter.end()


def _zoom(width: int) -> float:
    """Return how many of the screen's pixels stand for one of the picture's."""
    return min(look().scale / 100, max(width, 1) / _WHOLE)


def _stroke(painter: QPainter, shape: Stroke) -> None:
    pen = QPen(QColor(colour(_COLOURS[shape.ink])), _WIDTHS[shape.ink])
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if shape.ink is Ink.THEN:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = QPolygonF([QPointF(*point) for point in shape.points])
    if shape.closed:
        painter.drawPolygon(points)
    else:
        painter.drawPolyline(points)


def _mark(painter: QPainter, shape: Mark) -> None:
    """Draw a filled dot for now, and around it a hollow square for then, so that both show where they meet."""
    inked = QColor(colour(_COLOURS[shape.ink]))
    painter.setPen(QPen(inked, _WIDTHS[Ink.THEN]))
    x, y = shape.at
    if shape.ink is Ink.NOW:
        painter.setBrush(inked)
        painter.drawEllipse(QPointF(x, y), _DOT, _DOT)
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(x - _SQUARE, y - _SQUARE, 2 * _SQUARE, 2 * _SQUARE))


def _words(painter: QPainter, shape: Words) -> None:
    """Draw words on a patch of the card, so that no line runs through them."""
    font = painter.font()
    font.setPixelSize(_SMALL if shape.quiet else BASE_SIZE - 1)
    painter.setFont(font)
    flags = int(_ACROSS[shape.across] | _DOWN[shape.down] | Qt.TextFlag.TextWordWrap)
    box = QRectF(*shape.box)
    painter.fillRect(painter.boundingRect(box, flags, shape.text), QColor(colour("card")))
    painter.setPen(QColor(colour("muted" if shape.quiet else "ink")))
    painter.drawText(box, flags, shape.text)
