"""Which keys do what: the program's own, or those that people chose in the settings."""

from __future__ import annotations

import re

from PySide6.QtGui import QKeySequence

from rm_desktop.services.settings import SHORTCUTS, Settings

FIXED = frozenset(
    {
        *("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+X", "Ctrl+C", "Ctrl+V", "Ctrl+A", "Ctrl+B", "Ctrl+I", "Ctrl+Space"),
        *("Ctrl+E", "Ctrl+F", "Ctrl+H", "F3", "Shift+F3", "F11", "Alt+Shift+Left", "Alt+Shift+Right"),
        *("Ctrl+Shift+B", "Ctrl+Shift+H", "Ctrl+Shift+O", "Ctrl+Shift+Q", "Ctrl+Shift+T", "Ctrl+Shift+X"),
        *("F2", "F6", "Alt+Up", "Alt+Down", "Alt+F4", "Ctrl+Up", "Ctrl+Down", "Ctrl+Left", "Ctrl+Right"),
    }
)
"""What writing, lists and windows need; nothing else may take these keys."""

_FUNCTION_KEY = re.compile(r"(Shift\+)?F[1-9]\d?")
_LEADING = ({"Ctrl"}, {"Alt"}, {"Meta"})


def keys_in_force(settings: Settings) -> dict[str, str]:
    """Return the keys of every act. A choice that cannot be used, or that another act has already, falls back."""
    wishes = {act: plain(settings.shortcuts[act]) for act in SHORTCUTS if act in settings.shortcuts}
    wishes = {act: keys for act, keys in wishes.items() if is_usable(keys)}
    keys = {act: own for act, own in SHORTCUTS.items() if act not in wishes}
    for act, wish in wishes.items():
        keys[act] = next((one for one in (wish, SHORTCUTS[act]) if one not in keys.values()), "")
    return keys


def keys_for(settings: Settings, act: str) -> str:
    """Return the keys of one act."""
    return keys_in_force(settings)[act]


def keys_text(keys: str) -> str:
    """Return keys as the language writes them: "Strg+K"."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def plain(keys: str) -> str:
    """Return keys in the one form in which they are compared and kept."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def is_usable(keys: str) -> bool:
    """Whether ``keys`` are one press that no text field needs for typing; Ctrl with Alt types signs on some systems."""
    text = plain(keys)
    if QKeySequence(keys).count() != 1 or text in FIXED:
        return False
    *held, last = text.split("+")
    return bool(_FUNCTION_KEY.fullmatch(text)) or (bool(last or held) and set(held) - {"Shift", ""} in _LEADING)


def act_with(settings: Settings, keys: str, apart_from: str) -> str | None:
    """Return the act that has ``keys`` already, if it is not ``apart_from``."""
    taken = keys_in_force(settings)
    return next((act for act, own in taken.items() if own == plain(keys) and act != apart_from), None)
