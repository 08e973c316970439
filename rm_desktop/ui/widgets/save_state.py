"""The save state in words, always visible beside what is being written."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from rm_desktop.ui.runtime.save_state import SaveState, save_state_words
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Muted

_ICONS = {
    SaveState.EMPTY: ("check", "card"),
    SaveState.SAVING: ("refresh-cw", "muted"),
    SaveState.SAVED: ("check", "shared"),
    SaveState.RETRYING: ("triangle-alert", "attention_text"),
    SaveState.CONFLICT: ("triangle-alert", "attention_text"),
}


class SaveStateLabel(QWidget):
    """Shows a `SaveState` with a picture and words, and has screen readers say when it turns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(5))
        self._icon = IconLabel("check", "shared", 15, self)
        self._words = Muted("", self, wrap=False)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self._state = SaveState.EMPTY
        self.set_state(SaveState.EMPTY)

    def state(self) -> SaveState:
        """Return the state shown."""
        return self._state

    def text(self) -> str:
        """Return the words shown."""
        return self._words.text()

    def set_state(self, state: SaveState) -> None:
        """Show ``state``; saved after saving is said, saving itself is not."""
        turned = state is not self._state
        self._state = state
        words = save_state_words(state)
        self._icon.set_icon(*_ICONS[state])
        self._icon.setVisible(state is not SaveState.EMPTY)
        self._words.setText(words)
        self.setAccessibleName(words)
        if turned and state is not SaveState.SAVING:
            announce(self, words)
