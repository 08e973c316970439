"""Lucide icons in the colour of a role, drawn afresh for every size and screen so that they stay crisp."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from rm_desktop.domain.resource_files import resource_path
from rm_desktop.ui.theme.theme import colour

ICON_SIZE = 18
"""Side of an icon beside text, at 100 %."""
KEPT = 256
"""Drawn icons kept, a few kilobytes each."""


@cache
def _drawing(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, tint: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", tint).encode()))


@lru_cache(maxsize=KEPT)
def _image(name: str, tint: str, size: tuple[int, int], scale: float) -> QImage:
    """Draw an icon of ``size`` for a screen of ``scale``. The same one stands in every row of a list."""
    image = QImage(round(size[0] * scale), round(size[1] * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    _draw(painter, QRect(QPoint(0, 0), QSize(*size)), name, tint)
    painter.end()
    return image


def _draw(painter: QPainter, rect: QRect, name: str, tint: str) -> None:
    side = min(rect.width(), rect.height())  # what is wider leaves its right end empty
    top = rect.y() + (rect.height() - side) / 2
    _renderer(name, tint).render(painter, QRectF(rect.x(), top, side, side))


class _LucideEngine(QIconEngine):
    """Draws one icon in one colour, and in another where the control is disabled."""

    def __init__(self, name: str, tint: str, faded: str) -> None:
        super().__init__()
        self._name = name
        self._tint = tint
        self._faded = faded

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        _draw(painter, rect, self._name, self._colour(mode))

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        return QPixmap.fromImage(_image(self._name, self._colour(mode), size.toTuple(), scale))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def _colour(self, mode: QIcon.Mode) -> str:
        return self._faded if mode is QIcon.Mode.Disabled else self._tint

    def clone(self) -> QIconEngine:
        return _LucideEngine(self._name, self._tint, self._faded)


def icon(name: str, role: str = "ink") -> QIcon:
    """Return the Lucide icon ``name`` in the colour of ``role``; an unknown name raises ContentMissing."""
    _drawing(name)
    return QIcon(_LucideEngine(name, colour(role), colour("disabled_ink")))


def draw_icon(painter: QPainter, rect: QRectF, name: str, role: str) -> None:
    """Draw an icon inside ``rect``, for widgets that paint themselves."""
    _renderer(name, colour(role)).render(painter, rect)
