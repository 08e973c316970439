"""A changed wording on the page: what went is struck, what came underlined; screen readers hear both in words."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.differences import Piece, Stretch
from rm_desktop.ui.theme.theme import colour
from rm_desktop.ui.widgets.labels import Note


class DifferenceText(Note):
    """Shows how one wording became another. What people wrote is escaped, so that nothing of it is read as markup."""

    def __init__(self, stretches: Sequence[Stretch], parent: QWidget | None = None) -> None:
        """Show ``stretches`` as `rm_desktop.domain.differences` gives them."""
        super().__init__("", parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText("".join(map(_marked, stretches)))
        self.setAccessibleName("".join(map(self._said, stretches)))

    def _said(self, stretch: Stretch) -> str:
        words = {
            Piece.KEPT: "{text}",
            Piece.GONE: self.tr("[struck: {text}]"),
            Piece.NEW: self.tr("[new: {text}]"),
        }[stretch.piece]
        return words.format(text=stretch.text)


def _marked(stretch: Stretch) -> str:
    text = escape(stretch.text).replace("\n", "<br>")
    match stretch.piece:
        case Piece.GONE:
            return f'<s style="color:{colour("muted")}">{text}</s>'
        case Piece.NEW:
            return f'<u style="color:{colour("shared")};font-weight:600">{text}</u>'
        case Piece.KEPT:
            return text
