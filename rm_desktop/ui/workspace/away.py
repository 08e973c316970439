"""Leaving the window: minimising may lock, going to another program may cover. Both are settings, off by default."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication

from rm_desktop.services.settings import Settings
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.workspace.main_window import MainWindow


class Away(QObject):
    """Watches ``window`` as long as it lives. The settings hold from the moment they are changed."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        """Follow ``settings``."""
        super().__init__(window)
        self._window = window
        self._settings = settings
        window.installEventFilter(self)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_application)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the window being minimised; swallow nothing."""
        minimised = event.type() == QEvent.Type.WindowStateChange and self._window.isMinimized()
        if minimised and self._settings.lock_when_minimised:
            self._window.lock(LockReason.MINIMISED)
        return super().eventFilter(watched, event)

    @Slot(Qt.ApplicationState)
    def _on_application(self, state: Qt.ApplicationState) -> None:
        """Cover when another program gets the keys, but never while a meeting runs: people practise beside us."""
        left = state is Qt.ApplicationState.ApplicationInactive
        if left and self._settings.cover_when_left and not self._window.idle.in_meeting:
            self._window.show_cover()
