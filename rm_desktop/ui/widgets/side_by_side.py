"""Two things side by side, or one below the other where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.breaking_button import Breaking
from rm_desktop.ui.widgets.measured_box import Row

_NEARLY = 0.75


class SideBySide(QWidget):
    """Gives ``first`` and ``second`` their ``shares`` of the width; stacks them under ``narrow`` pixels at 100 %.

    A share of 0 stands for no more than needed, centred beside the other.
    Stacked, buttons that can break their words do.
    """

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        *,
        narrow: int,
        shares: tuple[int, int] = (1, 0),
        spacing: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        """Hold both."""
        super().__init__(parent)
        self._narrow = narrow
        self._shares = shares
        self._parts = (first, second)
        self._row = Row(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(spacing))
        for part, share in zip(self._parts, shares, strict=True):
            self._row.addWidget(part, share)
            if share == 0:
                self._row.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def stacked(self) -> bool:
        """Return whether one stands below the other."""
        return self._row.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """Let the window be as narrow as the wider of the two; once there is a width, the height follows from it."""
        return QSize(max(part.minimumSizeHint().width() for part in self._parts), self._row.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack or unstack when the width asks for it."""
        self._fit(event.size().width())
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Give way when a part asks for another width."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit(self.width())
        return super().event(event)

    def _leaves_no_room(self, width: int) -> bool:
        """Return whether a button with long words would take nearly all of the line."""
        return any(isinstance(part, Breaking) and part.sizeHint().width() > width * _NEARLY for part in self._parts)

    def _fit(self, width: int) -> None:
        for part in self._parts:
            if isinstance(part, Breaking):
                part.set_most(width)
        stacked = width < px(self._narrow) or self._leaves_no_room(width)
        if stacked != self.stacked():
            ways = QBoxLayout.Direction
            self._row.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        for place, (part, share) in enumerate(zip(self._parts, self._shares, strict=True)):
            self._row.setStretch(place, place if stacked else share)
            if share == 0:
                part.setMinimumWidth(0 if stacked else part.sizeHint().width())
        self.setMinimumHeight(max(0, self._row.heightForWidth(width)))
