"""One page of setting up."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.ui.gate.create.draft import Draft
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.theme.theme import px


class Step(QWidget):
    """A page that keeps what is entered in the draft at once, so that going back and forth loses nothing."""

    number: ClassVar[int] = 0
    """Which of the five steps it belongs to."""
    changed = Signal()
    """Something was entered; the button below may have to say something else."""

    def __init__(self, draft: Draft, context: GateContext, parent: QWidget | None = None) -> None:
        """Show what is in ``draft``."""
        super().__init__(parent)
        self.draft = draft
        self.context = context
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(px(14))

    def entered(self, *, forward: bool) -> None:
        """Somebody came to this page from the one before (``forward``) or after it, not by changing the language."""

    def title(self) -> str:
        """Return the page's title; each page has its own."""
        return ""

    def missing(self) -> str:
        """Return what still lacks, in a few words for the button, or nothing."""
        return ""

    def next_words(self) -> str:
        """Return what the button below says when nothing lacks."""
        return self.tr("Next")

    def advance(self) -> None:
        """Take note that the wizard goes on to the next page."""

    def later_words(self) -> str:
        """Return the words of the button at the far left, or nothing for none."""
        return ""

    def later(self) -> int:
        """Do what that button says and return how many pages to go on."""
        return 1

    def first_field(self) -> QWidget | None:
        """Return where the cursor goes."""
        return None
