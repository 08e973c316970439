"""How the page is laid out: choice and paper side by side while there is room, one below the other where not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.cards import Card, Separator
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.workspace.release.consent_bar import ConsentBar

_LEAST_WIDTH = 860
"""Narrower than this at 100 %, the paper stands below the choice, and the consents below the paper."""
_GAP = 20
_LEAST_OPTIONS, _LEAST_PAPER = 160, 300
_SHARES = (10, 11)


class _Both(QWidget):
    """Holds choice and paper. Side by side it takes the height there is; stacked it asks for the one it needs."""

    grows = False

    def hasHeightForWidth(self) -> bool:
        return self.grows

    def sizeHint(self) -> QSize:
        return super().sizeHint() if self.grows else self.minimumSizeHint()


class _Room(QScrollArea):
    """Scrolls what it holds, or, when it ``grows``, is as tall as that."""

    def __init__(self, inner: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.grows = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = inner
        self.setWidget(inner)
        inner.installEventFilter(self)

    def fit(self, *, grows: bool) -> None:
        self.grows = grows
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if grows else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        width = max(self.viewport().width(), 1)
        tall = max(self._inner.heightForWidth(width), self._inner.sizeHint().height())
        self.setMinimumHeight(tall if grows else px(_LEAST_OPTIONS))

    def sizeHint(self) -> QSize:
        return self._inner.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit(grows=self.grows)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(grows=self.grows)


class ReleaseFrame(QScrollArea):
    """With room the consents stay in view and the choice scrolls over them; without, the whole page scrolls."""

    def __init__(
        self,
        header: PageHeader,
        options: QWidget,
        bar: ConsentBar,
        paper: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        """Hold all parts."""
        super().__init__(parent)
        self._bar, self._paper = bar, paper
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setObjectName("pageBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(px(30), px(22), px(30), px(24))
        column.setSpacing(px(16))
        column.addWidget(header)
        self._both = _Both(body)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._both)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(_GAP))
        column.addWidget(self._both, 1)
        self.card = Card(parent=self._both)
        self.foot = Card(parent=self._both)
        options.setObjectName("pageBody")
        self.room = _Room(options, self.card)
        bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.card.body.addWidget(self.room, 1)
        self._line = Separator(self.card)
        self.card.body.addWidget(self._line)
        self.card.body.addWidget(bar)
        self._row.addWidget(self.card, _SHARES[0])
        self._row.addWidget(paper, _SHARES[1])
        self._row.addWidget(self.foot)
        self.foot.hide()
        self._large = False
        self._choosing = True
        self.setWidget(body)

    def stacked(self) -> bool:
        """Return whether the paper stands below the choice."""
        return self._row.direction() is QBoxLayout.Direction.TopToBottom

    def set_choosing(self, *, on: bool) -> None:
        """Show what can be chosen, or after saving only what comes next."""
        self._choosing = on
        self._show_parts()
        if not on:
            QTimer.singleShot(0, self._bar, self._show_outcome)

    def _show_outcome(self) -> None:
        """Bring into view what came of it; words that are shown only once come first."""
        words = self._bar.words
        self.ensureWidgetVisible(self._bar)
        if words.isVisible():
            self.ensureWidgetVisible(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack or unstack, and decide what scrolls."""
        super().resizeEvent(event)
        stacked = self.viewport().width() < px(_LEAST_WIDTH)
        if stacked != self.stacked():
            self._stack(stacked)
        tall = self.viewport().height() - px(90)
        self._paper.setMinimumHeight(max(px(_LEAST_PAPER), tall) if stacked else px(_LEAST_PAPER))

    def _stack(self, stacked: bool) -> None:
        ways = QBoxLayout.Direction
        self._both.grows = stacked
        self._row.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        for place, share in enumerate(_SHARES):
            self._row.setStretch(place, 0 if stacked else share)
        (self.foot if stacked else self.card).body.addWidget(self._bar)
        self.room.fit(grows=stacked)
        self._show_parts()

    def _show_parts(self) -> None:
        stacked = self.stacked()
        self.room.setVisible(self._choosing)
        self._line.setVisible(self._choosing and not stacked)
        self.card.setVisible(not self._large and (self._choosing or not stacked))
        self.foot.setVisible(stacked and not self._large)

    def set_large(self, on: bool) -> None:
        """Give the paper the whole width, or take it back."""
        self._large = on
        self._show_parts()
