"""Until when: at the next meeting, unless a day is chosen."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, QuietButton
from rm_desktop.ui.widgets.date_field import DateField

PROPOSED_DAYS = 7


class DueField(QWidget):
    """Words while nothing else was chosen; pressed, they give way to a day."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """Begin with the next meeting."""
        super().__init__(parent)
        self._today = today
        self.words = QuietButton(self.tr("by the next meeting"), None, self)
        self.words.setAccessibleName(self.tr("Due by the next meeting. Choose a day"))
        self.words.setToolTip(self.tr("Choose a day"))
        self.day = DateField(self.tr("Due on"), today + timedelta(days=PROPOSED_DAYS), self)
        self.drop = IconButton("x", self.tr("By the next meeting again"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(2))
        for widget in (self.words, self.day, self.drop):
            row.addWidget(widget)
        self.words.clicked.connect(self._on_words)
        self.drop.clicked.connect(self._on_drop)
        self.set_due(None)

    def due_on(self) -> date | None:
        """Return the chosen day, or None for the next meeting."""
        return None if self.day.isHidden() else self.day.day

    def set_due(self, day: date | None) -> None:
        """Choose a day, or with None the next meeting."""
        self.words.setVisible(day is None)
        for widget in (self.day, self.drop):
            widget.setVisible(day is not None)
        if day is not None:
            self.day.set_day(day)

    def _on_words(self) -> None:
        self.set_due(self._today + timedelta(days=PROPOSED_DAYS))
        self.day.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_drop(self) -> None:
        self.set_due(None)
        self.words.setFocus(Qt.FocusReason.TabFocusReason)
