"""The keys of a note, in one place for the editor and for the sheet of all keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence

from rm_desktop.ui.widgets.note_structure import NoteStructure

STRONG, SLANTED, STRUCK, CODE = "Ctrl+B", "Ctrl+I", "Ctrl+Shift+X", "Ctrl+E"
HEADING, BULLETS, NUMBERS, CHECKLIST, QUOTE = (
    "Ctrl+Shift+H",
    "Ctrl+Shift+B",
    "Ctrl+Shift+O",
    "Ctrl+Shift+T",
    "Ctrl+Shift+Q",
)
TICK, DEEPER, HIGHER = "Ctrl+Space", "Alt+Shift+Right", "Alt+Shift+Left"


def acts_of(structure: NoteStructure) -> dict[int, Callable[[], None]]:
    """Return what each key does, by Qt's number of it."""
    acts: dict[str, Callable[[], None]] = {
        STRONG: structure.toggle_strong,
        SLANTED: structure.toggle_slanted,
        STRUCK: structure.toggle_struck,
        CODE: structure.toggle_code,
        HEADING: structure.next_heading,
        BULLETS: structure.toggle_bullets,
        NUMBERS: structure.toggle_numbers,
        CHECKLIST: structure.toggle_checklist,
        QUOTE: structure.toggle_quote,
        TICK: structure.toggle_tick,
        DEEPER: lambda: structure.nest(1),
        HIGHER: lambda: structure.nest(-1),
    }
    return {_number(keys): act for keys, act in acts.items()}


def _number(keys: str) -> int:
    return int(QKeySequence(keys)[0].toCombined())  # type: ignore[index] # the stubs do not know it
