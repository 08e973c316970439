"""A small coloured word."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.icon_label import IconLabel

_TEXT_ROLES = {"attention": "attention_text", "neutral": "ink"}


class Chip(QFrame):
    """A word on the tint of ``role``: shared, private (with the crossed eye), attention, danger or neutral."""

    def __init__(
        self, text: str, role: str = "neutral", parent: QWidget | None = None, icon: str | None = None
    ) -> None:
        """Show ``text``."""
        super().__init__(parent)
        self.setProperty("kind", "chip")
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(13), px(3), px(13), px(3))
        row.setSpacing(px(5))
        name = "eye-off" if role == "private" else icon
        if name:
            row.addWidget(IconLabel(name, _TEXT_ROLES.get(role, role), 14, self))
        self._label = QLabel(text, self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self._label)
        self.setAccessibleName(text)

    def text(self) -> str:
        """Return the word."""
        return self._label.text()

    def set_text(self, text: str) -> None:
        """Show another word."""
        self._label.setText(text)
        self.setAccessibleName(text)

    def set_role(self, role: str) -> None:
        """Show the word on another tint."""
        if self.property("role") == role:
            return
        self.setProperty("role", role)
        for part in (self, *self.findChildren(QLabel)):
            part.style().unpolish(part)
            part.style().polish(part)
