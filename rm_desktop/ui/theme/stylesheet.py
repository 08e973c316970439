"""The one stylesheet: a template in which ``@role`` is a colour and ``12u`` a length at the text size in force."""

from __future__ import annotations

import re
from functools import cache

from rm_desktop.domain.resource_files import resource_path
from rm_desktop.ui.theme.tokens import Tokens

_COLOUR = re.compile(r"@([a-z_]+)")
_LENGTH = re.compile(r"\b(\d+(?:\.\d+)?)u\b")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@cache
def _template() -> str:
    return _COMMENT.sub("", resource_path("themes", "style.qss").read_text(encoding="utf-8"))


def build_stylesheet(tokens: Tokens, scale: int) -> str:
    """Return the stylesheet of a theme at a text size in percent."""
    coloured = _COLOUR.sub(lambda found: tokens.colour(found.group(1)), _template())
    return _LENGTH.sub(lambda found: f"{round(float(found.group(1)) * scale / 100)}px", coloured)
