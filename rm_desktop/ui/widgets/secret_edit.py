"""A line whose text no input method sees and no program on the accessibility bus.

Qt hides in a password line what is drawn and what is asked for, but tells the bus every sign that is typed, and a
screen reader then speaks a passphrase aloud. So Qt only ever gets a dot for each sign; the signs stand here.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

DOT = "\N{BLACK CIRCLE}"
_SECRET = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_NO_TYPING = (_CONTROL, _CONTROL | Qt.KeyboardModifier.ShiftModifier)
"""What Qt takes for a shortcut and not for a sign; with Alt as well it is a sign of some keyboards."""


class SecretEdit(QLineEdit):
    """``text`` gives what was typed; what the signals of Qt's line bring along are dots."""

    focused = Signal(bool)
    key_seen = Signal(str, bool)
    """A letter that was typed and whether Shift was held, to guess Caps Lock where the system does not tell."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._typed = ""
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setInputMethodHints(_SECRET)
        self.setDragEnabled(False)
        self.setProperty("kind", "large")
        self.textChanged.connect(self._follow)

    def text(self) -> str:
        """Return what was typed."""
        return self._typed

    def setText(self, text: str | None, /) -> None:
        """Put ``text`` in place of what was typed."""
        before, self._typed = self._typed, text or ""
        dots = DOT * len(self._typed)
        super().setText(dots)
        if len(before) == len(dots) and before != self._typed:
            self.textChanged.emit(dots)

    def insert(self, text: str, /) -> None:
        """Type ``text`` in place of what is marked, or at the cursor."""
        marked = self.hasSelectedText()
        start = self.selectionStart() if marked else self.cursorPosition()
        end = self.selectionEnd() if marked else start
        self._typed = self._typed[:start] + text + self._typed[end:]
        super().insert(DOT * len(text))

    def clear(self) -> None:
        """Forget what was typed."""
        self._typed = ""
        super().clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take signs and what is pasted; leave all other keys to Qt."""
        text = event.text()
        if len(text) == 1 and text.isalpha() and text.lower() != text.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.key_seen.emit("upper" if text.isupper() else "lower", shift)
        if event.matches(QKeySequence.StandardKey.Paste):
            self.insert("".join(QGuiApplication.clipboard().text().splitlines()))
        elif text.isprintable() and text and event.modifiers() not in _NO_TYPING and not self.isReadOnly():
            self.insert(text)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell it."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell it."""
        super().focusOutEvent(event)
        self.focused.emit(False)

    def _follow(self, shown: str) -> None:
        """Take out what Qt took out, and take in what came past us: from a menu, or from an assistive program."""
        foreign = shown.replace(DOT, "")
        if foreign:
            start = shown.index(foreign[0])
            behind = len(shown) - start - len(foreign)
            self._typed = self._typed[:start] + foreign + self._typed[len(self._typed) - behind :]
            super().setText(DOT * len(shown))
        elif (gone := len(self._typed) - len(shown)) > 0:
            at = self.cursorPosition()
            self._typed = self._typed[:at] + self._typed[at + gone :]
