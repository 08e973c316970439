"""Windows stay where people can reach them, and come forward when they are wanted."""

from __future__ import annotations

import os

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_PLACED_BY_THE_SYSTEM = {"wayland", "wayland-egl"}


def placed_by_the_system() -> bool:
    """Whether windows cannot choose their place here."""
    return QGuiApplication.platformName() in _PLACED_BY_THE_SYSTEM


def kept_on_screen(place: QPoint, size: QSize) -> QPoint | None:
    """Return ``place``, moved so that a window of ``size`` is whole on its screen; None when no screen is there now."""
    screen = QGuiApplication.screenAt(place) or QGuiApplication.screenAt(QRect(place, size).center())
    if screen is None:
        return None
    room = screen.availableGeometry()
    x = max(room.left(), min(place.x(), room.right() + 1 - size.width()))
    y = max(room.top(), min(place.y(), room.bottom() + 1 - size.height()))
    return QPoint(x, y)


def bring_forward(window: QWidget, token: str = "") -> None:
    """Show ``window`` over others; on Wayland the desktop allows that to whoever has its ``token``."""
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    os.environ.pop("XDG_ACTIVATION_TOKEN", None)
