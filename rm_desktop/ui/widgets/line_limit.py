"""A line that is full says so, instead of leaving out in silence what was typed or pasted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QWidget

from rm_desktop.ui.widgets.announce import announce

_KNOWN = "limit_told"


class LineLimit(QObject):
    """Watches over every line that people write in, in all windows of the application."""

    def __init__(self, app: QApplication) -> None:
        """Begin with the next line that gets the keyboard."""
        super().__init__(app)
        app.focusChanged.connect(self._on_focus)

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, line: QWidget | None) -> None:
        if isinstance(line, QLineEdit) and not line.property(_KNOWN):
            line.setProperty(_KNOWN, True)
            line.inputRejected.connect(self._on_rejected)

    @Slot()
    def _on_rejected(self) -> None:
        line = self.sender()
        if isinstance(line, QLineEdit) and len(line.text()) >= line.maxLength():
            words = QCoreApplication.translate(
                "LineLimit", "There is room for {count} characters here. What goes beyond was left out."
            ).format(count=line.maxLength())
            QToolTip.showText(line.mapToGlobal(QPoint(0, line.height())), words, line)
            announce(line, words)
