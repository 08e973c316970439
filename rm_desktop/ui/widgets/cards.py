"""White cards and tinted ones."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.labels import Heading
from rm_desktop.ui.widgets.measured_box import Column


class Card(QFrame):
    """A white card; content goes into ``body``, small things beside the optional heading into ``head``."""

    kind = "card"

    def __init__(self, title: str | None = None, parent: QWidget | None = None) -> None:
        """Start with ``title`` as the heading, or without one."""
        super().__init__(parent)
        self.setProperty("kind", self.kind)
        self.body = Column(self)
        self.body.setContentsMargins(px(20), px(18), px(20), px(18))
        self.body.setSpacing(px(8))
        self.head = QHBoxLayout()
        self.head.setSpacing(px(8))
        self.heading: Heading | None = None
        if title is not None:
            self.heading = Heading(title, self)
            self.head.addWidget(self.heading, 1)
            self.body.addLayout(self.head)
            self.setAccessibleName(title)

    def set_title(self, title: str) -> None:
        """Change the heading of a card that was made with one."""
        if self.heading is not None:
            self.heading.setText(title)
            self.setAccessibleName(title)


class TintCard(Card):
    """A card on the tint of ``role``: shared, private, attention or danger."""

    kind = "tint"

    def __init__(self, role: str, title: str | None = None, parent: QWidget | None = None) -> None:
        """Start on the tint of ``role``."""
        super().__init__(title, parent)
        self.setProperty("role", role)
        self.body.setContentsMargins(px(24), px(20), px(24), px(20))


class Separator(QFrame):
    """A thin line between rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Draw a line across."""
        super().__init__(parent)
        self.setProperty("kind", "separator")
        self.setFixedHeight(1)
