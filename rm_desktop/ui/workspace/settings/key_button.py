"""A button that waits for keys to be pressed, and says which were."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.runtime.keys import keys_text, plain
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import PlainButton

_LONE = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
_LEAVING = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}


class KeyButton(PlainButton):
    """Pressed once it waits; the next keys are given to ``keys_pressed``. Esc and Tab leave things as they are."""

    keys_pressed = Signal(str)

    _waiting = False  # Qt asks before the constructor is through

    def __init__(self, act: str, title: str, keys: str, parent: QWidget | None = None) -> None:
        """Show ``keys`` as those of the act called ``title``."""
        super().__init__("", None, parent)
        self.act, self._title = act, title
        self._keys = keys
        self.show_keys(keys)
        self.clicked.connect(self._on_clicked)

    def show_keys(self, keys: str) -> None:
        """Show ``keys``, waiting no longer."""
        self._keys, self._waiting = keys, False
        shown = keys_text(keys) or self.tr("none")
        self.setText(shown)
        self.setAccessibleName(self.tr("{act}: {keys}. Press to choose others.").format(act=self._title, keys=shown))

    def is_waiting(self) -> bool:
        """Whether the next keys are taken."""
        return self._waiting

    def event(self, event: QEvent) -> bool:
        """Keep the keys that are waited for from doing what they do otherwise."""
        if self._waiting and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that are waited for."""
        if not self._waiting or event.key() in _LONE:
            super().keyPressEvent(event)
            return
        self.show_keys(self._keys)
        if event.key() in _LEAVING:
            if event.key() != Qt.Key.Key_Escape:
                self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            return
        self.keys_pressed.emit(plain(QKeySequence(event.keyCombination()).toString()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no longer when the cursor goes elsewhere."""
        self.show_keys(self._keys)
        super().focusOutEvent(event)

    def _on_clicked(self) -> None:
        self._waiting = True
        self.setText(self.tr("Press the new keys …"))
        announce(self, self.tr("Press the new keys. Esc leaves them as they are."))
