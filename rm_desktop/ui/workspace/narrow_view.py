"""The window made narrow and kept on top, for practising beside another program."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px

NARROW_WIDTH, NARROW_HEIGHT = 370, 720
_LEAST_HEIGHT = 420


class NarrowView(QWidget):
    """Holds the view shown meanwhile and gives window and view back as they were."""

    def __init__(self, window: QWidget) -> None:
        """Serve ``window``."""
        super().__init__(window)
        self.setObjectName("page")
        self._window = window
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._view: QWidget | None = None
        self._home: QStackedWidget | None = None
        self._before = QSize()
        self._least = QSize()
        self._was_maximised = False

    def is_on(self) -> bool:
        """Whether the window is narrow now."""
        return self._view is not None

    def size_before(self) -> QSize:
        """Return the window's size before it became narrow."""
        return self._before

    def was_maximised(self) -> bool:
        """Whether the window was maximised before it became narrow."""
        return self.is_on() and self._was_maximised

    def begin(self, view: QWidget, pages: QStackedWidget) -> None:
        """Show ``view`` alone; if it is a page of ``pages`` it goes back there afterwards."""
        if self._view is not None:
            self.end()
        window = self._window
        self._home = pages if pages.indexOf(view) >= 0 else None
        self._before, self._least = window.size(), window.minimumSize()
        self._was_maximised = window.isMaximized()
        self._view = view
        self._column.addWidget(view)
        view.show()
        if self._was_maximised:
            window.showNormal()
        self._stay_on_top(True)
        window.setMinimumSize(px(NARROW_WIDTH), px(_LEAST_HEIGHT))
        window.resize(px(NARROW_WIDTH), min(px(NARROW_HEIGHT), window.screen().availableGeometry().height()))

    def end(self) -> None:
        """Give everything back."""
        view, self._view = self._view, None
        if view is None:
            return
        self._column.removeWidget(view)
        if self._home is not None:
            self._home.addWidget(view)
            self._home.setCurrentWidget(view)
        else:
            view.hide()
            view.setParent(None)
        self._stay_on_top(False)
        self._window.setMinimumSize(self._least)
        self._window.resize(self._before)
        if self._was_maximised:
            self._window.showMaximized()

    def _stay_on_top(self, on: bool) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            handle.setFlag(Qt.WindowType.WindowStaysOnTopHint, on)
