"""How one text became another, in a field of its own that scrolls: for texts too long for a label."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from rm_desktop.domain.differences import Piece, Stretch
from rm_desktop.ui.theme.theme import colour

SAID = 2000
"""Characters of changes that screen readers hear as the field's description; the text itself they read anyway."""


class ChangedText(QTextEdit):
    """What went is struck, what came is underlined and bold. For reading only; Tab goes on."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Call the field ``name``."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)

    def show_stretches(self, stretches: Sequence[Stretch]) -> None:
        """Show ``stretches`` as `rm_desktop.domain.differences` gives them."""
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for stretch in stretches:
            cursor.insertText(stretch.text, _format(stretch.piece))
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.setAccessibleDescription(self._said(stretches))

    def _said(self, stretches: Sequence[Stretch]) -> str:
        words = {Piece.GONE: self.tr("No longer there: {text}"), Piece.NEW: self.tr("New: {text}")}
        said = [words[one.piece].format(text=one.text.strip()) for one in stretches if one.piece is not Piece.KEPT]
        return ". ".join(said)[:SAID] or self.tr("The same text")


def _format(piece: Piece) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QColor(colour({Piece.GONE: "danger", Piece.NEW: "shared", Piece.KEPT: "ink"}[piece])))
    form.setFontStrikeOut(piece is Piece.GONE)
    form.setFontUnderline(piece is Piece.NEW)
    form.setFontWeight(QFont.Weight.DemiBold if piece is Piece.NEW else QFont.Weight.Normal)
    return form
