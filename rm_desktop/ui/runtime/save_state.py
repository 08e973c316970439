"""How a text on the screen stands to the vault."""

from __future__ import annotations

from enum import Enum, unique

from PySide6.QtCore import QCoreApplication


@unique
class SaveState(Enum):
    """What the save state beside an editor says."""

    EMPTY = "empty"
    SAVING = "saving"
    SAVED = "saved"
    RETRYING = "retrying"
    CONFLICT = "conflict"


def save_state_words(state: SaveState) -> str:
    """Return the words for ``state``."""
    words = {
        SaveState.EMPTY: "",
        SaveState.SAVING: QCoreApplication.translate("SaveState", "Saving …"),
        SaveState.SAVED: QCoreApplication.translate("SaveState", "Saved"),
        SaveState.RETRYING: QCoreApplication.translate("SaveState", "Not saved, trying again"),
        SaveState.CONFLICT: QCoreApplication.translate("SaveState", "Not saved, changed elsewhere meanwhile"),
    }
    return words[state]
