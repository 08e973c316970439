"""The look in force: tokens, text scale and what is derived from them. Pages are rebuilt when it changes."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from rm_desktop.domain.resource_files import resource_path
from rm_desktop.ui.theme.palette import build_palette
from rm_desktop.ui.theme.stylesheet import build_stylesheet
from rm_desktop.ui.theme.tokens import Tokens, load_tokens

FONT = "Inter"
BASE_SIZE = 15
SCALES = range(80, 201)
"""Text sizes in percent that the whole window follows."""


class Look(NamedTuple):
    """A theme at a text size in percent."""

    tokens: Tokens
    scale: int


class _InForce:
    """Holds the look of this process, as QApplication holds its font and palette."""

    look: Look | None = None
    fonts_loaded = False
    italics_loaded = False


def look() -> Look:
    """Return the look in force: light at 100 % until `apply_look` was called."""
    if _InForce.look is None:
        _InForce.look = Look(load_tokens("light"), 100)
    return _InForce.look


def px(size: float) -> int:
    """Return a length of the design, given at 100 %, in pixels at the text size in force."""
    return round(size * look().scale / 100)


def target_px(size: float) -> int:
    """Return the side of a target: it follows the text size, but small text makes no target smaller."""
    return max(px(size), round(size))


def colour(role: str) -> str:
    """Return the colour of ``role`` in the theme in force as ``#RRGGBB``."""
    return look().tokens.colour(role)


def load_fonts() -> None:
    """Make the upright Inter known to Qt, once per process."""
    if not _InForce.fonts_loaded:
        _load("Regular", "SemiBold", "Bold")
        _InForce.fonts_loaded = True


def load_italics() -> None:
    """Make the slanted Inter known too, for the first editor; most windows never need it."""
    if not _InForce.italics_loaded:
        _load("Italic", "BoldItalic")
        _InForce.italics_loaded = True


def _load(*styles: str) -> None:
    for style in styles:
        QFontDatabase.addApplicationFont(str(resource_path("fonts", f"{FONT}-{style}.otf")))


def apply_look(app: QApplication, theme: str, scale: int) -> None:
    """Give ``app`` the theme called ``theme`` (light, dark or contrast) at ``scale`` percent."""
    load_fonts()
    tokens = load_tokens(theme)
    _InForce.look = Look(tokens, min(max(scale, SCALES.start), SCALES.stop - 1))
    font = QFont(FONT)
    font.setPixelSize(px(BASE_SIZE))
    app.setFont(font)
    app.setPalette(build_palette(tokens))
    app.setStyleSheet(build_stylesheet(tokens, _InForce.look.scale))
