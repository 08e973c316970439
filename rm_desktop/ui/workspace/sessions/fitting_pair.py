"""Two things side by side as long as both fit, measured anew whenever their words change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.measured_box import Row


class FittingPair(QWidget):
    """``first`` takes what ``second`` leaves, but no less than ``least`` at 100 % (without: what its words need)."""

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        *,
        least: int | None = None,
        spacing: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        """Hold both; below each other ``second`` keeps to the right."""
        super().__init__(parent)
        self._first, self._second, self._least = first, second, least
        self._row = Row(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(spacing))
        self._row.addWidget(first, 1)
        self._row.addWidget(second, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def stacked(self) -> bool:
        """Return whether one stands below the other."""
        return self._row.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """Let the window be as narrow as the wider of the two; the height follows from the width."""
        return QSize(max(part.minimumSizeHint().width() for part in (self._first, self._second)), 0)

    def event(self, event: QEvent) -> bool:
        """Measure anew when a part asks for other room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange(self.width())
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew."""
        self._arrange(event.size().width())
        super().resizeEvent(event)

    def _arrange(self, width: int) -> None:
        least = px(self._least) if self._least is not None else self._first.sizeHint().width()
        needed = least + self._row.spacing() + self._second.sizeHint().width()
        stacked = width < needed and not self._second.isHidden()
        if stacked == self.stacked():
            return
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self._row.setStretch(0, 0 if stacked else 1)
        self._row.setAlignment(self._second, Qt.AlignmentFlag.AlignRight if stacked else Qt.AlignmentFlag.AlignVCenter)
