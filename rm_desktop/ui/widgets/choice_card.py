"""A large card to choose or press."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Muted, Note, Text
from rm_desktop.ui.widgets.pressable import RETURN_KEYS, PressableButton


class ChoiceCard(PressableButton):
    """A button with a picture, a title and a line of detail. Checkable ones exclude their siblings and show a tick.

    ``large`` sets the title at 18 px; ``upright`` puts the picture on top; ``role`` colours the picture.
    """

    def __init__(
        self,
        icon: str,
        title: str,
        detail: str = "",
        parent: QWidget | None = None,
        *,
        role: str = "shared",
        checkable: bool = False,
        large: bool = False,
        upright: bool = False,
    ) -> None:
        """Offer ``title``."""
        super().__init__(parent)
        self.setProperty("kind", "choice")
        self.setProperty("role", role)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tick = IconLabel("circle-check", role, 22, self)
        self._build(IconLabel(icon, role, 30 if upright else 26 if large else 22, self), title, detail, large, upright)
        self.setCheckable(checkable)
        self.setAutoExclusive(checkable)
        self._tick.setVisible(False)
        self.toggled.connect(self._tick.setVisible)

    def _build(self, picture: IconLabel, title: str, detail: str, large: bool, upright: bool) -> None:
        side = px(24) if upright else px(16)
        words = QVBoxLayout()
        words.setSpacing(px(6) if upright else px(2))
        self._title = Text(title, self)
        self._title.setProperty("kind", "choiceTitle")
        self._title.setProperty("large", large or upright)
        self._detail = Note(detail, self) if upright else Muted(detail, self)
        self._detail.setVisible(bool(detail))
        if not upright:
            words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addStretch(1)
        if upright:
            outer: QVBoxLayout | QHBoxLayout = QVBoxLayout(self)
            top = QHBoxLayout()
            top.addWidget(picture)
            top.addStretch(1)
            top.addWidget(self._tick)
            outer.addLayout(top)
            outer.addLayout(words)
            outer.addStretch(1)
            outer.setSpacing(px(12))
        else:
            outer = QHBoxLayout(self)
            outer.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
            outer.addLayout(words, 1)
            outer.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignVCenter)
            outer.setSpacing(px(12))
        outer.setContentsMargins(side, px(20) if upright else px(10), side, px(20) if upright else px(10))
        for label in (*self.findChildren(QLabel), picture, self._tick):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def title(self) -> str:
        """Return the title."""
        return self._title.text()

    def set_words(self, title: str, detail: str) -> None:
        """Offer something else."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower card needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words."""
        layout = self.layout()
        return max(px(56), layout.heightForWidth(width)) if layout is not None else px(56)

    def sizeHint(self) -> QSize:
        """Ask for the words' room."""
        layout = self.layout()
        return layout.sizeHint().expandedTo(QSize(px(120), px(56))) if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Never cut a word."""
        layout = self.layout()
        return (
            layout.minimumSize().expandedTo(QSize(px(120), px(56))) if layout is not None else super().minimumSizeHint()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the height follow the width, and the words the height; they may have settled for the earlier one."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(event.size().width()))
        if (layout := self.layout()) is not None:
            layout.invalidate()
            layout.setGeometry(self.contentsRect())

    def event(self, event: QEvent) -> bool:
        """Let the height follow words that got their type after the card got its width."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.setMinimumHeight(self.heightForWidth(self.width()))
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Return to the page where the card is one of several to choose from: there it means "go on"."""
        if self.isCheckable() and event.key() in RETURN_KEYS:
            event.ignore()
            return
        super().keyPressEvent(event)
