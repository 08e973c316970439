"""Ctrl+Z and Ctrl+Shift+Z: what was typed last in a field comes first, then the acts of the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from rm_desktop.ui.workspace.undo import UndoStack

UNDO = ("Ctrl+Z",)
REDO = ("Ctrl+Shift+Z",)


class UndoKeys(QObject):
    """Serves the page in view, which ``stack`` returns.

    A text field takes these keys even when it has nothing to take back, so the field with the focus is watched.
    """

    def __init__(self, window: QWidget, stack: Callable[[], UndoStack | None]) -> None:
        """Listen in ``window``."""
        super().__init__(window)
        self._window = window
        self._stack = stack
        self._watched: QWidget | None = None
        for keys, act in ((UNDO, self.undo), (REDO, self.redo)):
            for sequence in keys:
                QShortcut(QKeySequence(sequence), window).activated.connect(act)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def undo(self) -> None:
        """Take the last act of the page back."""
        stack = self._stack()
        if stack is not None:
            stack.undo()

    def redo(self) -> None:
        """Do again what was taken back last on the page."""
        stack = self._stack()
        if stack is not None:
            stack.redo()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the keys to the page where the field has nothing for them."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination()).toString()
            if pressed in UNDO and not _has_typed(watched):
                self.undo()
                return True
            if pressed in REDO and not _has_taken_back(watched):
                self.redo()
                return True
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Follow the focus inside the window."""
        if old is not None and old is self._watched:
            old.removeEventFilter(self)
            self._watched = None
        if new is not None and new.window() is self._window and _is_field(new):
            new.installEventFilter(self)
            self._watched = new


def _is_field(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit | QAbstractSpinBox)


def _has_typed(field: QObject) -> bool:
    line = _line(field)
    if line is not None:
        return line.isUndoAvailable()
    return isinstance(field, QTextEdit | QPlainTextEdit) and field.document().isUndoAvailable()


def _has_taken_back(field: QObject) -> bool:
    line = _line(field)
    if line is not None:
        return line.isRedoAvailable()
    return isinstance(field, QTextEdit | QPlainTextEdit) and field.document().isRedoAvailable()


def _line(field: QObject) -> QLineEdit | None:
    if isinstance(field, QAbstractSpinBox):
        return field.findChild(QLineEdit)
    return field if isinstance(field, QLineEdit) else None
