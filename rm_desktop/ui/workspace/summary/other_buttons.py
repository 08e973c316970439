"""The ways to other files that may leave, below the rarer choices."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Heading


class OtherButtons(QWidget):
    """A button per file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer all three."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Heading(self.tr("Something else"), self))
        self.confirmation = PlainButton(self.tr("Confirmation of participation …"), "file-check", self)
        self.overview = PlainButton(self.tr("Overview for the programme lead …"), "users", self)
        self.idea = PlainButton(self.tr("Idea for the house …"), "message-circle", self)
        column.addWidget(flow(self.confirmation, self.overview, self.idea))
