"""What we put on the clipboard, and taking it off again when the vault is locked."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication

_HINT = "x-kde-passwordManagerHint"
"""Clipboard histories that know this leave the text out."""


class Clipboard(QObject):
    """Copies text; clears it at lock if it is still ours, editors' own copies included."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing copied."""
        super().__init__(parent)
        self._copied = ""

    def copy(self, text: str) -> None:
        """Put ``text`` on the clipboard, asking clipboard histories not to keep it."""
        self._copied = text
        data = QMimeData()
        data.setText(text)
        data.setData(_HINT, b"secret")
        QGuiApplication.clipboard().setMimeData(data)

    def clear_ours(self) -> None:
        """Empty clipboard and selection where this process owns them; where Qt cannot tell, the text decides."""
        clipboard = QGuiApplication.clipboard()
        ours = self._copied and clipboard.text() == self._copied
        if ours or clipboard.ownsClipboard():
            clipboard.clear(QClipboard.Mode.Clipboard)
        self._copied = ""
        if clipboard.supportsSelection() and clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)
