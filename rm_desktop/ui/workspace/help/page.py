"""The help beside an open vault."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.ui.help.articles import PAGE_FOR_PLACE
from rm_desktop.ui.help.reader import HelpReader, program_version
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.workspace.place import Place

_LOW = 300
"""Below this height at 100 %, as under a long message, the title gives its place to the list."""


class HelpPage(Place):
    """``enter`` takes the code of a page, or of the place whose page is wanted."""

    code: ClassVar[str] = "help"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show the first page."""
        super().__init__(context, parent)
        self.reader = HelpReader(
            "de" if context.language == "de" else "en",
            operations=context.operations,
            files=context.files,
            messages=context.messages,
            parent=self,
        )
        self.header = PageHeader(self.tr("Help"), note=program_version(), parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(30), px(22), px(30), px(24))
        column.setSpacing(px(16))
        column.addWidget(self.header)
        column.addWidget(self.reader, 1)

    def enter(self, target: Any = None) -> None:
        """Open the page called ``target``, or the one for the place of that name."""
        if target is None:
            self.reader.begin()
        else:
            self.reader.read(PAGE_FOR_PLACE.get(str(target), str(target)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the title its room, where there is some."""
        super().resizeEvent(event)
        self.header.setVisible(self.height() >= px(_LOW))
