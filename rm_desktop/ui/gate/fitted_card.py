"""A card in the middle of the window that is as tall as its words and never taller than the window.

What is too tall scrolls between head and foot, so that the next button is always in sight, at any text size.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.breaking_button import Breaking
from rm_desktop.ui.widgets.cards import Card

_LEAST_MIDDLE = 220
"""Less than this between head and foot is no place to work in."""
_MARGINS = (44, 34, 26)
_AROUND = 18


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
        self.setViewport(_own_viewport())
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
        return QSize(self.content.minimumSizeHint().width(), 0)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return False


class FittedCard(QWidget):
    """Put what always stays in sight into ``head`` and ``foot``, everything else into ``body``.

    Where the window leaves too little between head and foot, all three scroll together.
    """

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        """Start with an empty card, ``width`` wide at 100 % where the window allows."""
        super().__init__(parent)
        self._wanted_width = width
        self._tight = False
        self._all_in_sight = True
        self._follows = False
        self._begins_at: QWidget | None = None
        self.breaking: list[Breaking] = []
        """Buttons in the foot that must not be wider than the card."""
        self.card = Card(parent=self)
        self.card.body.setSpacing(px(12))
        self._top, self._bottom = QWidget(self.card), QWidget(self.card)
        self.head, self.foot, self.body = QVBoxLayout(self._top), QVBoxLayout(self._bottom), QVBoxLayout()
        self.middle = _Middle(self.card)
        self._stack = QVBoxLayout(self.middle.content)
        ring = px(3)
        self._stack.setContentsMargins(ring, ring, ring, ring)  # what has the focus is drawn whole
        for layout, spacing in ((self.head, 8), (self.body, 12), (self.foot, 8), (self._stack, 12)):
            layout.setSpacing(px(spacing))
        for layout in (self.head, self.foot):
            layout.setContentsMargins(ring, 0, ring, 0)
        self._stack.addLayout(self.body)
        self.card.body.addWidget(self.middle, 1)
        self._arrange()
        self.card.installEventFilter(self)
        bar = self.middle.verticalScrollBar()
        bar.actionTriggered.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._follow)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def scroll_to_top(self) -> None:
        """Show the beginning."""
        self.middle.verticalScrollBar().setValue(0)

    def begin_at(self, button: QWidget) -> None:
        """Give ``button`` the focus, but let a page with nothing but words above it be read from its first line.

        Where that takes scrolling the page itself gets the focus, and must accept it.
        """
        self._begins_at = button
        button.setFocus()
        self._follows = True
        self._follow()

    def shows_all(self) -> bool:
        """Return whether nothing has to be scrolled."""
        self._fit()
        return self._all_in_sight

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the card keep to the window."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure once everything is there."""
        super().showEvent(event)
        self._hide_empty()
        self._fit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Measure again when something in the card came or went."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return False

    def minimumSizeHint(self) -> QSize:
        """Need no more than a window at its smallest gives."""
        return QSize(self.card.minimumSizeHint().width(), px(200))

    def _arrange(self) -> None:
        """Put head and foot where they belong: around the part that scrolls, or into it."""
        outer = self._stack if self._tight else self.card.body
        outer.insertWidget(0, self._top)
        outer.addWidget(self._bottom)

    def _hide_empty(self) -> None:
        """Let a page without head or foot not have the space around it either."""
        for part, layout in ((self._top, self.head), (self._bottom, self.foot)):
            part.setVisible(layout.count() > 0)

    def _fit(self) -> None:
        if self.width() == 0:
            return
        roomy = self.width() >= px(self._wanted_width + 2 * _AROUND)
        width = min(px(self._wanted_width), self.width())
        side, top, bottom = (px(size if roomy else _AROUND) for size in _MARGINS)
        self.card.body.setContentsMargins(side, top, side, bottom)
        inner = width - 2 * side - 2
        for button in self.breaking:
            button.set_most(inner - 2 * px(3))
        fixed = sum(_height(part, inner) + px(12) for part in (self._top, self._bottom) if not part.isHidden())
        tight = fixed + px(_LEAST_MIDDLE) + top + bottom > self.height()
        if tight != self._tight:
            self._tight = tight
            self._arrange()
            QTimer.singleShot(0, self, self._show_focus)
        height = top + bottom + 2 + self.middle.wanted_height(inner) + (0 if tight else fixed)
        self._all_in_sight = height <= self.height()
        needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if self._all_in_sight else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.middle.setVerticalScrollBarPolicy(needed)  # a bar takes width, and narrower words could need it for ever
        height = min(height, self.height())
        self.card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Show what has the focus, and again whenever something around it finds its place, until people scroll."""
        inside = new is not None and self.middle.content.isAncestorOf(new)
        self._follows = inside or (new is not None and new is self._begins_at)
        self._follow()

    def _on_scrolled(self, _action: int) -> None:
        self._follows = False

    def _follow(self) -> None:
        if self._follows:
            QTimer.singleShot(0, self, self._show_focus)

    def _show_focus(self) -> None:
        focused = QApplication.focusWidget()
        if focused is self._begins_at and focused is not None and not self.shows_all():
            self.setFocus()
            self.scroll_to_top()
            return
        self._begins_at = self._begins_at if focused is self._begins_at else None
        if focused is None or not self.middle.content.isAncestorOf(focused):
            return
        if focused.height() <= self.middle.viewport().height():
            self.middle.ensureWidgetVisible(focused, 0, px(40))
        else:
            self._show_beginning(focused)

    def _show_beginning(self, focused: QWidget) -> None:
        """Show what is taller than its place from its first line, unless that is in sight already."""
        bar = self.middle.verticalScrollBar()
        top = focused.mapTo(self.middle.content, QPoint(0, 0)).y()
        if not bar.value() <= top <= bar.value() + self.middle.viewport().height() - px(40):
            bar.setValue(top - px(8))


def _own_viewport() -> QWidget:
    """Return what Qt would make itself. To find out what that is, PySide would first load every kind of widget."""
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(QPalette.ColorRole.NoRole)
    viewport.setAutoFillBackground(True)
    return viewport


def _height(part: QWidget, width: int) -> int:
    layout = part.layout()
    if layout is None or layout.isEmpty():
        return 0
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
