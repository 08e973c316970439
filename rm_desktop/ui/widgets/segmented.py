"""A choice of one among a few words, all of them visible."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from rm_desktop.ui.theme.theme import colour, px, target_px
from rm_desktop.ui.widgets.flow_layout import FlowLayout
from rm_desktop.ui.widgets.hands_on import HandsOn


class _Segment(QRadioButton):
    """One word. As wide as its bold form, so that choosing moves nothing."""

    pointed = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", "segment")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.pointed.emit()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._type(chosen=True)).horizontalAdvance(self.text())
        return QSize(max(target_px(44), words + px(30)), target_px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        chosen, enabled = self.isChecked(), self.isEnabled()
        if not enabled:
            ground, line, words = "disabled", "disabled", "disabled_ink"
        elif chosen:
            ground, line, words = "shared_tint", "shared", "shared"
        else:
            ground, line, words = "over" if self.underMouse() else "card", "control_line", "ink"
        line = "focus" if self.hasFocus() else line
        width = 2 if chosen or self.hasFocus() else 1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour(line)), width))
        painter.setBrush(QColor(colour(ground)))
        inset = width / 2 + (0 if width > 1 else 1)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), px(9), px(9))
        if chosen and self.hasFocus():
            painter.setPen(QPen(QColor(colour("shared")), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5), px(6), px(6))
        painter.setFont(self._type(chosen=chosen))
        painter.setPen(QColor(colour(words)))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _type(self, *, chosen: bool) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        return font

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Segmented(HandsOn):
    """Words side by side, one chosen; ``value`` is None while none is. Arrow keys move as with radio buttons."""

    value_changed = Signal(object)
    pointed = Signal()
    """The mouse has chosen, so the cursor may go on; with the arrow keys people may still be choosing."""

    def __init__(
        self,
        options: Sequence[tuple[Any, str]],
        name: str = "",
        value: Any = None,
        parent: QWidget | None = None,
    ) -> None:
        """Offer ``options`` as pairs of value and word; ``name`` says what is chosen, for screen readers."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._segments: list[tuple[Any, _Segment]] = []
        layout = FlowLayout(self, 6)
        for option, text in options:
            segment = _Segment(text, self)
            if name:
                segment.setAccessibleDescription(name)
            segment.toggled.connect(self._on_toggled)
            segment.pointed.connect(self.pointed)
            layout.addWidget(segment)
            self._segments.append((option, segment))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_value(value)

    @property
    def value(self) -> Any:
        """The chosen value, or None."""
        return next((option for option, segment in self._segments if segment.isChecked()), None)

    def set_value(self, value: Any) -> None:
        """Choose ``value`` without telling anybody; None or an unknown value takes the choice back."""
        for option, segment in self._segments:
            segment.blockSignals(True)
            segment.setAutoExclusive(False)
            segment.setChecked(option == value and value is not None)
            segment.setAutoExclusive(True)
            segment.blockSignals(False)
        self._lead_tab()

    def button(self, value: Any) -> QRadioButton:
        """Return the button of ``value``."""
        return next(segment for option, segment in self._segments if option == value)

    def _lead_tab(self) -> None:
        """Let Tab and `setFocus` find the chosen word, or the first while none is; arrow keys find the others."""
        segments = [segment for _option, segment in self._segments]
        if not segments:
            return
        stop = next((segment for segment in segments if segment.isChecked()), segments[0])
        for segment in segments:
            found = segment is stop
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if found else Qt.FocusPolicy.ClickFocus)
        self.hand_on_to(stop)

    def _on_toggled(self, checked: bool) -> None:
        if checked:
            self._lead_tab()
            self.value_changed.emit(self.value)
