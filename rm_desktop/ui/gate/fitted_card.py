"""A card in the middle of the window that is as tall as its words and never taller than the window.

What is too tall scrolls between head and foot, so that the next button is always in sight, at any text size.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.cards import Card

_LEAST_MIDDLE = 90


class _Content(QWidget):
    """What scrolls: as tall as its words at the width it gets, whatever a narrower one would need."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class _Middle(QScrollArea):
    """The part that scrolls. Asks for the height of its content."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.content = _Content()
        self.content.setObjectName("pageBody")
        self.setWidget(self.content)
        self.content.installEventFilter(self)

    def wanted_height(self, width: int) -> int:
        layout = self.content.layout()
        if layout is None:
            return 0
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()

    def sizeHint(self) -> QSize:
        width = max(1, self.viewport().width())
        return QSize(self.content.sizeHint().width(), self.wanted_height(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.content.minimumSizeHint().width(), min(px(_LEAST_MIDDLE), self.sizeHint().height()))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return False


class FittedCard(QWidget):
    """Put what always stays in sight into ``head`` and ``foot``, everything else into ``body``."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        """Start with an empty card, ``width`` wide at 100 % where the window allows."""
        super().__init__(parent)
        self._wanted_width = width
        self.card = Card(parent=self)
        outer = self.card.body
        outer.setContentsMargins(px(44), px(34), px(44), px(26))
        outer.setSpacing(px(12))
        self.head = QVBoxLayout()
        self.head.setSpacing(px(8))
        self.middle = _Middle(self.card)
        self.body = QVBoxLayout(self.middle.content)
        self.body.setContentsMargins(px(3), px(3), px(3), px(3))
        self.body.setSpacing(px(12))
        self.foot = QVBoxLayout()
        self.foot.setSpacing(px(8))
        outer.addLayout(self.head)
        outer.addWidget(self.middle, 1)
        outer.addLayout(self.foot)
        self.card.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def scroll_to_top(self) -> None:
        """Show the beginning."""
        self.middle.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the card keep to the window."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure once everything is there."""
        super().showEvent(event)
        self._fit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Measure again when something in the card came or went."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return False

    def minimumSizeHint(self) -> QSize:
        """Need no more than a window at its smallest gives."""
        return QSize(self.card.minimumSizeHint().width(), px(200))

    def _fit(self) -> None:
        layout = self.card.layout()
        if layout is None or self.width() == 0:
            return
        width = max(min(px(self._wanted_width), self.width()), min(self.card.minimumSizeHint().width(), self.width()))
        margins = layout.contentsMargins()
        inner = width - margins.left() - margins.right() - 2
        fixed = self._fixed_height(inner) + margins.top() + margins.bottom() + 2
        height = min(fixed + self.middle.wanted_height(inner), self.height())
        self.card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _fixed_height(self, inner: int) -> int:
        spacing = self.card.body.spacing()
        total = 0
        for part in (self.head, self.foot):
            if part.isEmpty():
                continue
            tall = part.heightForWidth(inner) if part.hasHeightForWidth() else part.sizeHint().height()
            total += tall + spacing
        return total

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.middle.content.isAncestorOf(new):
            self.middle.ensureWidgetVisible(new, 0, px(40))
