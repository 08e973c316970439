"""In a vault that is open for reading only no field can be written in, whichever page it stands on."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from rm_desktop.ui.workspace import places
from rm_desktop.ui.workspace.main_window import MainWindow

_WRITTEN_IN = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)
_NOT_THE_VAULTS = frozenset({places.HELP, places.SETTINGS})


class ReadingOnly(QObject):
    """Takes the pen away from every field at the moment somebody comes to it: pages make fields as they need them."""

    def __init__(self, window: MainWindow) -> None:
        """Watch over the pages of ``window``."""
        super().__init__(window)
        self._window = window
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        frame = self._window.frame
        if isinstance(new, _WRITTEN_IN) and frame.current not in _NOT_THE_VAULTS and frame.stack.isAncestorOf(new):
            new.setReadOnly(True)
