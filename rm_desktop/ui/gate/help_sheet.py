"""The help in a window of its own, over the gate."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.help.reader import HelpReader
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton


class HelpSheet(QDialog):
    """Begins with one page; Esc or *Close* leads back."""

    def __init__(self, context: GateContext, page: str, parent: QWidget) -> None:
        """Show the help page called ``page``; the sheet is opened by `Dialogs`."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self._page = page
        self.reader = HelpReader(
            context.language,
            operations=context.operations,
            files=context.files,
            messages=context.messages,
            parent=self,
        )
        self.close_button = PlainButton(self.tr("Close"), None, self)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.reader, 1)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(parent.width() * 9 // 10, parent.height() * 9 // 10)

    def begin(self) -> None:
        """Put the cursor into the page."""
        self.reader.read(self._page)
