"""Messages over a page, and the one under it that offers to take the last act back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from rm_desktop.ui.runtime.shell import BannerWish
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.banner import INFO, PRIVATE, SUCCESS, Banner
from rm_desktop.ui.workspace.undo import Notice

MOST_BANNERS = 3
PASSING = frozenset({SUCCESS, PRIVATE})
"""What is said about an act just done, or about the way to the private part: elsewhere it is past."""
UNDO_MS = 20000
_MOST_OF_WINDOW = 0.55
"""What messages may take of the window's height; with large text in a small window the rest of them scrolls."""


class Notices(QScrollArea):
    """The area at the top of the page: the newest message lowest, no text twice, never more than three."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without messages."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = QWidget()
        self._body.setObjectName("pageBody")
        self._body.installEventFilter(self)
        self.setWidget(self._body)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setValue(most))  # to the newest
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(px(30), px(16), px(30), 0)
        self._column.setSpacing(px(8))
        self._banners: list[Banner] = []
        self.hide()

    def banners(self) -> tuple[Banner, ...]:
        """Return the messages shown."""
        return tuple(self._banners)

    def say(self, wish: BannerWish, details: str = "") -> Banner:
        """Show a message; ``details`` stand folded under it."""
        for known in self._banners:
            if known.text() == wish.text:
                return known
        banner = Banner(wish.kind, wish.text, wish.action_label, wish.action, self, details=details)
        banner.dismissed.connect(lambda: self.drop(banner))
        banner.acted.connect(lambda: self.drop(banner))
        self._banners.append(banner)
        self._column.addWidget(banner)
        while len(self._banners) > MOST_BANNERS:
            self.drop(self._banners[0])
        self.show()
        self._fit()
        announce(banner, wish.text)
        return banner

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width with the height."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, _body: QObject, event: QEvent) -> bool:
        """Follow the messages when their words come, go or get their type."""
        if event.type() is QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._fit)
        return False

    def _fit(self) -> None:
        """Be as high as the messages need, as long as the page keeps its share of the window."""
        needed = self._column.totalHeightForWidth(max(1, self.width()))
        most = round(self.window().height() * _MOST_OF_WINDOW)
        self.setFixedHeight(max(0, min(needed, most)))

    def drop(self, banner: Banner) -> None:
        """Take a message away."""
        if banner in self._banners:
            self._banners.remove(banner)
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self._banners))

    def clear_passing(self) -> None:
        """Take away what only the place that is left had to say."""
        for banner in self.banners():
            if banner.kind in PASSING:
                self.drop(banner)

    def clear(self) -> None:
        """Take every message away."""
        for banner in self.banners():
            self.drop(banner)


class UndoNotice(QWidget):
    """The area at the foot of the page: the last act, and the way back or forth. It goes after twenty seconds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(30), 0, px(30), px(14))
        self._banner: Banner | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(UNDO_MS)
        self._timer.timeout.connect(self.clear)
        self.hide()

    def banner(self) -> Banner | None:
        """Return what is shown."""
        return self._banner

    def show_notice(self, notice: Notice) -> None:
        """Say what was done and offer the way back; what was said before goes."""
        self.clear()
        act = None if notice.act is None else self._once(notice.act)
        banner = Banner(INFO, notice.text, notice.label or None, act, self)
        banner.dismissed.connect(self.clear)
        self._banner = banner
        self._column.addWidget(banner)
        self.show()
        self._timer.start()
        announce(banner, notice.text)

    def clear(self) -> None:
        """Offer nothing any more."""
        self._timer.stop()
        banner, self._banner = self._banner, None
        if banner is not None:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.hide()

    def _once(self, way: Callable[[], None]) -> Callable[[], None]:
        def act() -> None:
            self.clear()
            way()

        return act
