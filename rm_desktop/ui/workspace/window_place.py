"""Size and place of the window from one time to the next. Places are asked for only where a program may choose one."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.services.settings import Settings
from rm_desktop.ui.runtime.host import Geometry
from rm_desktop.ui.runtime.on_screen import kept_on_screen, placed_by_the_system


def restore_window(window: QWidget, settings: Settings) -> None:
    """Give ``window`` the size and place it had, as far as today's screens have room for them."""
    screen = _available(QGuiApplication.primaryScreen())
    place = QPoint(*settings.window_place) if settings.window_place else None
    on = QGuiApplication.screenAt(place) if place is not None else None
    screen = _available(on) if on is not None else screen
    window.resize(QSize(settings.window_width, settings.window_height).boundedTo(_room(screen, window.minimumSize())))
    if place is not None and not placed_by_the_system():
        kept = kept_on_screen(place, window.size())
        if kept is not None:
            window.move(kept)
    if settings.window_maximised:
        window.setWindowState(window.windowState() | window.windowState().WindowMaximized)


def _available(screen: QScreen) -> QRect:
    return screen.availableGeometry()


def _room(screen: QRect, least: QSize) -> QSize:
    """Return the screen's room; a screen without room for the smallest window sets no bounds."""
    return screen.size() if screen.size().expandedTo(least) == screen.size() else QSize(screen.size() * 10)


def remember_window(window: QWidget, settings: Settings, geometry: Geometry) -> None:
    """Write size and place into the settings; a folder that cannot be written costs only the memory of them."""
    place = () if geometry.maximised else (window.x(), window.y())
    with suppress(RmError):
        settings.change(
            window_width=geometry.width,
            window_height=geometry.height,
            window_maximised=geometry.maximised,
            window_place=place,
        )
