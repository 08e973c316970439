"""What every note offers besides writing: its earlier texts, and removing a passage of it for good."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from rm_desktop.ui.runtime.note_wish import STRIKE, VERSIONS

Entry = tuple[str, str, Callable[[], None]]


def note_acts(ask_for: Callable[[str], None], *, read_only: bool) -> list[Entry]:
    """Return the entries for an editor's `offer`; ``ask_for`` goes to the place it is given."""
    earlier = QCoreApplication.translate("NoteActs", "Earlier versions")
    strike = QCoreApplication.translate("NoteActs", "Remove a passage for good …")
    acts: list[Entry] = [("history", earlier, partial(ask_for, VERSIONS))]
    if not read_only:
        acts.append(("trash-2", strike, partial(ask_for, STRIKE)))
    return acts
