"""What leaves the vault by the clipboard, and taking it off again.

Every copy made in our windows is noticed, whoever made it: a button of ours, Ctrl+C in a note, a marked recovery code.
It is put there anew with the signs by which clipboard histories leave it out, and it goes after some seconds and at
lock. What somebody else copied since is never touched.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

SECRET_SECONDS = 30
"""Passphrases and codes, which are the gate's alone, never stay longer."""
HINT = "x-kde-passwordManagerHint"
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
CONCEALED = {
    HINT: b"secret",  # Klipper and many others
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
    _WINDOWS.format("CanIncludeInClipboardHistory"): bytes(4),
    _WINDOWS.format("CanUploadToCloudClipboard"): bytes(4),
}
"""What asks clipboard histories, and Windows' way to other devices, to leave this out."""
_TOO_LARGE_TO_REPEAT = ("application/vnd.oasis.opendocument.text",)
_CANNOT_TELL = frozenset({"offscreen", "minimal", "cocoa"})

_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class Clipboard(QObject):
    """One per process. ``seconds`` says how long a copy stays."""

    def __init__(self, parent: QObject | None = None, *, seconds: Callable[[], int] = lambda: SECRET_SECONDS) -> None:
        """Notice every copy from now on."""
        super().__init__(parent)
        self._seconds = seconds
        self._ours: dict[QClipboard.Mode, bytes] = {}
        self._spared = b""
        self._timers = {mode: self._timer(mode) for mode in _MODES}
        QGuiApplication.clipboard().changed.connect(self._on_changed)

    def copy(self, text: str) -> None:
        """Put ``text`` on the clipboard, to go again."""
        data = QMimeData()
        data.setText(text)
        self._set(data, QClipboard.Mode.Clipboard)

    def copy_openly(self, text: str) -> None:
        """Put something on the clipboard that is nobody's secret; it stays."""
        self._spared = _digest(text)
        self._forget(QClipboard.Mode.Clipboard)
        QGuiApplication.clipboard().setText(text)

    def clear_ours(self) -> None:
        """Empty clipboard and selection where they still hold what was copied here."""
        for mode in _MODES:
            self._clear(mode)

    def _set(self, data: QMimeData, mode: QClipboard.Mode) -> None:
        for kind, value in CONCEALED.items():
            data.setData(kind, QByteArray(value))
        self._ours[mode] = _digest(data.text())
        self._timers[mode].start(self._seconds() * 1000)
        QGuiApplication.clipboard().setMimeData(data, mode)
        if sys.platform == "darwin" and mode is QClipboard.Mode.Clipboard:
            from rm_desktop.ui.runtime.mac_pasteboard import conceal  # noqa: PLC0415 - macOS only

            conceal()

    def _timer(self, mode: QClipboard.Mode) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(lambda: self._clear(mode))
        return timer

    @Slot(QClipboard.Mode)
    def _on_changed(self, mode: QClipboard.Mode) -> None:
        """Put a copy from a window of ours there anew with its signs; forget ours where somebody else copied."""
        clipboard = QGuiApplication.clipboard()
        if mode not in self._timers:
            return
        if not _owned(clipboard, mode):
            if _can_tell():
                self._forget(mode)
            return
        data = clipboard.mimeData(mode)
        if data is None or not data.formats() or data.hasFormat(HINT) or _digest(data.text()) == self._spared:
            return
        self._set(_repeated(data), mode)

    def _clear(self, mode: QClipboard.Mode) -> None:
        ours = self._ours.get(mode)
        self._forget(mode)
        clipboard = QGuiApplication.clipboard()
        if ours is None:
            return
        if _owned(clipboard, mode) or (not _can_tell() and _digest(clipboard.text(mode)) == ours):
            clipboard.clear(mode)

    def _forget(self, mode: QClipboard.Mode) -> None:
        self._timers[mode].stop()
        self._ours.pop(mode, None)


def _can_tell() -> bool:
    """Whether Qt knows here who owns the clipboard. Where it does not, the text decides what is ours."""
    return QGuiApplication.platformName() not in _CANNOT_TELL


def _owned(clipboard: QClipboard, mode: QClipboard.Mode) -> bool:
    if mode is QClipboard.Mode.Selection:
        return clipboard.supportsSelection() and clipboard.ownsSelection()
    return clipboard.ownsClipboard()


def _repeated(data: QMimeData) -> QMimeData:
    """Return the same in all its forms but the largest, which no editor of ours reads."""
    again = QMimeData()
    for kind in data.formats():
        if kind not in _TOO_LARGE_TO_REPEAT:
            again.setData(kind, data.data(kind))
    return again


def _digest(text: str) -> bytes:
    """Return what tells a text without keeping it."""
    import hashlib  # noqa: PLC0415 - the first window need not wait for it

    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
