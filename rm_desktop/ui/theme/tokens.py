"""Colours by role, read from the theme files, and which of them must be readable on which."""

from __future__ import annotations

import tomllib
from typing import NamedTuple

from rm_desktop.domain.resource_files import resource_path

THEMES = ("light", "dark", "contrast")
LARGE = 3.0
"""WCAG 2.2 contrast for large text, borders of controls and the focus ring."""
TEXT = 4.5
"""WCAG 2.2 contrast for text."""
_DARKEST = 0.04045
"""Below this sRGB is linear."""


class Tokens(NamedTuple):
    """One theme. A field holds the colour of a role as ``#RRGGBB``; ``dark`` tells Qt which kind of theme it is."""

    dark: bool
    paper: str
    card: str
    line: str
    control_line: str
    ink: str
    muted: str
    shared: str
    shared_tint: str
    shared_line: str
    private: str
    private_tint: str
    private_line: str
    attention: str
    attention_text: str
    attention_tint: str
    attention_line: str
    danger: str
    danger_tint: str
    danger_line: str
    primary: str
    primary_over: str
    primary_ink: str
    disabled: str
    disabled_ink: str
    navigation: str
    navigation_raised: str
    navigation_ink: str
    navigation_muted: str
    navigation_accent: str
    navigation_private: str
    lock: str
    lock_over: str
    lock_ink: str
    focus: str
    focus_primary: str
    focus_lock: str
    selection: str
    selection_ink: str
    over: str

    def colour(self, role: str) -> str:
        """Return the colour of ``role``."""
        return str(getattr(self, role))


def _pairs(least: float, grounds: str, *inks: str) -> list[tuple[str, str, float]]:
    return [(ink, ground, least) for ground in grounds.split() for ink in inks]


PAIRS: tuple[tuple[str, str, float], ...] = (
    *_pairs(TEXT, "paper card over", "ink", "muted", "shared", "private", "attention_text", "danger"),
    *_pairs(TEXT, "shared_tint", "ink", "muted", "shared"),
    *_pairs(TEXT, "private_tint", "ink", "muted", "private"),
    *_pairs(TEXT, "attention_tint", "ink", "muted", "attention_text"),
    *_pairs(TEXT, "danger_tint", "ink", "muted", "danger"),
    *_pairs(TEXT, "private_tint attention_tint danger_tint", "shared"),
    *_pairs(TEXT, "primary primary_over", "primary_ink"),
    *_pairs(TEXT, "disabled", "disabled_ink"),
    *_pairs(TEXT, "navigation navigation_raised", "navigation_ink", "navigation_muted", "navigation_accent"),
    *_pairs(TEXT, "navigation navigation_raised", "navigation_private"),
    *_pairs(TEXT, "lock lock_over", "lock_ink"),
    *_pairs(TEXT, "selection", "selection_ink"),
    *_pairs(LARGE, "paper card over shared_tint", "control_line", "focus", "attention", "shared"),
    *_pairs(LARGE, "private_tint attention_tint danger_tint", "focus", "control_line"),
    *_pairs(LARGE, "attention_tint", "attention"),
    *_pairs(LARGE, "navigation navigation_raised", "navigation_accent"),
    *_pairs(LARGE, "primary", "focus_primary"),
    *_pairs(LARGE, "lock", "focus_lock"),
)
"""Which role is read or seen on which ground, and the least contrast it must have there."""


def load_tokens(theme: str) -> Tokens:
    """Read the theme called ``theme``; every role must be there and none more."""
    data = tomllib.loads(resource_path("themes", f"{theme}.toml").read_text(encoding="utf-8"))
    return Tokens(dark=data["dark"], **data["colours"])


def roles() -> tuple[str, ...]:
    """Return the names of all roles."""
    return tuple(name for name in Tokens._fields if name != "dark")


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2.2 defines it, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _DARKEST else float(((channel + 0.055) / 1.055) ** 2.4)
