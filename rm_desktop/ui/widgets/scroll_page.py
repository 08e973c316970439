"""Pages that scroll when they must, so that large text never cuts anything."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.measured_box import Column


class _Content(QWidget):
    """As high as its words need at its width; wrapping labels alone would ask for the height of a narrower page."""

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width, where the layout knows it."""
        least = super().minimumSizeHint()
        layout = self.layout()
        return QSize(least.width(), 0) if layout is not None and layout.hasHeightForWidth() else least


class ScrollPage(QScrollArea):
    """A page whose content goes into ``body``. Margins are the design's unless ``margins`` is False."""

    def __init__(self, parent: QWidget | None = None, *, margins: bool = True) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.canvas = _Content()
        self.canvas.setObjectName("pageBody")
        self.body = Column(self.canvas)
        if margins:
            self.body.setContentsMargins(px(30), px(22), px(30), px(24))
        else:
            self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(px(16))
        self.setWidget(self.canvas)


class CenteredCard(ScrollPage):
    """A page with one card in its middle, no wider than ``width`` at 100 %; content goes into ``card.body``."""

    def __init__(self, width: int = 780, parent: QWidget | None = None) -> None:
        """Start with an empty card."""
        super().__init__(parent)
        self.card = Card(parent=self.widget())
        self.card.body.setContentsMargins(px(44), px(36), px(44), px(28))
        self.card.body.setSpacing(px(12))
        self.card.setMaximumWidth(px(width))
        self.card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card, 100)
        row.addStretch(1)
        self.body.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)
