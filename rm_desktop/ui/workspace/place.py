"""What every place of the window is."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.undo import UndoStack


class Place(QWidget):
    """A page of the window. Built when first visited, kept until language, theme or text size change.

    ``code`` is its name in `places.py`. `enter` is called on every visit and whenever it is asked for with a
    target; `leave` when another place is shown or the vault is about to be locked. Neither may wait.
    What is done on the page goes through `undo`, whose module tells how.
    """

    code: ClassVar[str] = ""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Keep ``context`` for the page's work."""
        super().__init__(parent)
        self.setObjectName("page")
        self.context = context
        self.undo = UndoStack(context, self)

    def enter(self, target: Any = None) -> None:
        """Come into view; ``target`` is what was asked for, mostly an id or "new"."""

    def leave(self) -> None:
        """Go out of view."""
