"""A field with its name above it, a hint below, and the place where a mistake is named."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.hands_on import HandsOn
from rm_desktop.ui.widgets.labels import ErrorText, Muted, Text

W = TypeVar("W", bound=QWidget)


class FormField(HandsOn, Generic[W]):
    """Holds ``field`` under its visible name."""

    def __init__(self, name: str, field: W, hint: str = "", parent: QWidget | None = None) -> None:
        """Name ``field`` for eyes and screen readers."""
        super().__init__(parent)
        self.field = field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        label = Text(name, self)
        label.setBuddy(field)
        field.setAccessibleName(name)
        field.setAccessibleDescription(hint)
        self._hint = Muted(hint, self)
        self._hint.setVisible(bool(hint))
        self._error = ErrorText("", self)
        self._error.setVisible(False)
        for widget in (label, field, self._error, self._hint):
            column.addWidget(widget)
        column.addStretch(1)
        self.hand_on_to(field)

    def error(self) -> str:
        """Return the mistake named, or nothing."""
        return self._error.text()

    def set_error(self, text: str) -> None:
        """Name a mistake beside the field; an empty text takes it away."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self.field.setProperty("wrong", bool(text))
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        if text:
            announce(self.field, text)

    def set_hint(self, text: str) -> None:
        """Show another hint."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        self.field.setAccessibleDescription(text)
