"""The one stylesheet, made from a template.

``@role`` is a colour, ``12u`` a length at the text size in force, and ``40t2`` the side of a target, which follows
the text size but never gets smaller than it is at 100 %, less 2 px for its border.
"""

from __future__ import annotations

import re
from functools import cache

from rm_desktop.domain.resource_files import resource_path
from rm_desktop.ui.theme.tokens import Tokens

_COLOUR = re.compile(r"@([a-z_]+)")
_LENGTH = re.compile(r"\b(\d+(?:\.\d+)?)u\b")
_TARGET = re.compile(r"\b(\d+)t(\d)\b")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@cache
def _template() -> str:
    return _COMMENT.sub("", resource_path("themes", "style.qss").read_text(encoding="utf-8"))


def build_stylesheet(tokens: Tokens, scale: int) -> str:
    """Return the stylesheet of a theme at a text size in percent."""
    coloured = _COLOUR.sub(lambda found: tokens.colour(found.group(1)), _template())
    targets = _TARGET.sub(
        lambda found: f"{round(int(found.group(1)) * max(scale, 100) / 100) - int(found.group(2))}px", coloured
    )
    return _LENGTH.sub(lambda found: f"{round(float(found.group(1)) * scale / 100)}px", targets)
