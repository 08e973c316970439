"""Private notes of whoever opened the vault alone; opened together, the way to them."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.private.closed_notice import ClosedNotice
from rm_desktop.ui.workspace.private.private_notes import PrivateNotes


class PrivatePage(Place):
    """The closed notice, or the notes."""

    code: ClassVar[str] = "private"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build what the opening allows."""
        super().__init__(context, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.content = ScrollPage(self)
        column.addWidget(self.content)
        self.notes: PrivateNotes | None = None
        person = context.opening.person
        if person is None:
            self._build_closed()
        else:
            self.notes = PrivateNotes(context, person)
            self.content.body.addWidget(self.notes, 1)

    def _build_closed(self) -> None:
        self.closed = ClosedNotice()
        self.closed.unlock_requested.connect(lambda: self.context.shell.lock(LockReason.PRIVATE))
        self.content.body.addWidget(PageHeader(self.tr("Private (closed)")))
        self.content.body.addWidget(self.closed)
        self.content.body.addStretch(1)

    def enter(self, target: Any = None) -> None:
        """Read the notes; ``target`` is one to open, or "new" for a new one."""
        if self.notes is not None:
            self.notes.enter("" if target is None else str(target))

    def leave(self) -> None:
        """Drop the text that is shown; it is saved."""
        if self.notes is not None:
            self.notes.leave()
