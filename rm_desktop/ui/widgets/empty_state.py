"""What an empty place says: what it is for, and the first step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Heading, Note


class EmptyState(QWidget):
    """A picture, a heading, a sentence and, with ``action_label``, the button ``action`` for the first step."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str,
        action_label: str | None = None,
        parent: QWidget | None = None,
        *,
        role: str = "shared",
    ) -> None:
        """Say what this place is for; ``role`` colours the picture."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(28), px(18), px(28))
        column.setSpacing(px(12))
        column.addStretch(1)
        column.addWidget(IconLabel(icon, role, 34, self), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (Heading(title, self), Note(text, self)):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        self.action: PlainButton | None = None
        if action_label is not None:
            self.action = PlainButton(action_label, None, self)
            column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.setAccessibleName(title)
