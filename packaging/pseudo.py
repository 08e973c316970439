"""A language that nobody speaks: every word as long as the longest of any language, accented, and the right way round.

Shows what a window cuts before a translation does, and what words do not go through the translators at all.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from rm_desktop.ui.runtime.i18n import Language, Translators

_ACCENTED = str.maketrans("aeiouyncszAEIOUYNCSZ", "äéîöûÿñçšžÄÉÎÖÛŸÑÇŠŽ")
_KEPT = re.compile(r"(\{[^}]*\}|%n|%L?\d|<[^>]*>|&[a-z]+;|&)")
_OPEN, _CLOSE = "⟦", "⟧"


def stretched(text: str) -> str:
    """Return ``text`` accented, marked at both ends and twice as long; placeholders and tags stay."""
    pieces = _KEPT.split(text)
    if not any(sign.isalpha() for sign in "".join(pieces[::2])):
        return text
    accented = "".join(piece if place % 2 else piece.translate(_ACCENTED) for place, piece in enumerate(pieces))
    plain = "".join(pieces[::2])
    return f"{_OPEN}{accented} {_padding(plain)}{_CLOSE}"


def _padding(text: str) -> str:
    """Return as many signs as ``text`` has, in words as long as its own."""
    return " ".join("x" * len(word) for word in text.split()) or "x"


class Stretcher(QTranslator):
    """Translates everything into the language that nobody speaks."""

    def translate(self, _context: str, source: str, _disambiguation: str | None = None, _count: int = -1) -> str:
        """Return the stretched source."""
        return stretched(source)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt calls it
        """Say that there is something in it, or Qt does not ask."""
        return False


def speak_it(*, mirrored: bool) -> None:
    """Have every application of this process speak it from now on, from right to left where ``mirrored``."""
    spoken = Translators.speak

    def speak(self: Translators, language: Language) -> None:
        spoken(self, language)
        stretcher = Stretcher(self)
        QCoreApplication.installTranslator(stretcher)
        self._installed.append(stretcher)
        if mirrored:
            QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    Translators.speak = speak  # type: ignore[method-assign]
