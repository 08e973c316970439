"""Private notes of whoever opened the vault alone. Opened together there is no such page: the window says the way."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.workspace.found_words import FoundPlace
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.private.private_notes import PrivateNotes


class PrivatePage(Place):
    """The notes; empty where no private part is open."""

    code: ClassVar[str] = "private"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the notes of whoever opened."""
        super().__init__(context, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.content = ScrollPage(self)
        column.addWidget(self.content)
        self.notes: PrivateNotes | None = None
        person = context.opening.person
        if person is not None:
            self.notes = PrivateNotes(context, self.undo, person)
            self.content.body.addWidget(self.notes, 1)

    def enter(self, target: Any = None) -> None:
        """Read the notes; ``target`` is one to open, or "new" for a new one."""
        if self.notes is None:
            return
        if isinstance(target, FoundPlace):
            self.notes.enter_found(target)
        else:
            self.notes.enter("" if target is None else str(target))

    def leave(self) -> None:
        """Drop the text that is shown; it is saved."""
        if self.notes is not None:
            self.notes.leave()
