"""A message in the page instead of a dialog over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import IconButton, LinkButton
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Muted, Text
from rm_desktop.ui.widgets.side_by_side import SideBySide

INFO = "info"
SUCCESS = "success"
ATTENTION = "attention"
DANGER = "danger"
PRIVATE = "private"

_ICONS = {
    INFO: ("info", "shared"),
    SUCCESS: ("circle-check", "shared"),
    ATTENTION: ("triangle-alert", "attention_text"),
    DANGER: ("circle-alert", "danger"),
    PRIVATE: ("eye-off", "private"),
}

_STACKED_UNDER = 560
"""Width at 100 % under which the act stands below the words, so that it never squeezes them."""


class Banner(QFrame):
    """Says one thing, offers at most one act, and can be put away. ``kind`` is one of this module's constants."""

    acted = Signal()
    dismissed = Signal()

    def __init__(
        self,
        kind: str,
        text: str,
        action_label: str | None = None,
        action: Callable[[], None] | None = None,
        parent: QWidget | None = None,
        *,
        closable: bool = True,
        details: str = "",
    ) -> None:
        """Show ``text``; pressing ``action_label`` calls ``action``; ``details`` can be unfolded and copied."""
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self.setProperty("role", kind)
        self.kind = kind
        self._action = action
        picture, role = _ICONS[kind]
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(6), px(8), px(6))
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        column.addLayout(row)
        row.addWidget(IconLabel(picture, role, 20, self), 0, Qt.AlignmentFlag.AlignVCenter)
        self._text = Text(text, self)
        self._text.setMinimumHeight(px(32))
        self.action_button = self._add_action(row, action_label)
        if details:
            column.addWidget(self._add_details(row, details))
        self.close_button = IconButton("x", self.tr("Dismiss this message"), self)
        self.close_button.setVisible(closable)
        self.close_button.clicked.connect(self._on_dismiss)
        row.addWidget(self.close_button)
        self.setAccessibleName(text)

    def _add_action(self, row: QHBoxLayout, label: str | None) -> LinkButton | None:
        if label is None:
            row.addWidget(self._text, 1)
            return None
        button = LinkButton(label, None, self)
        button.clicked.connect(self._on_act)
        row.addWidget(SideBySide(self._text, button, narrow=_STACKED_UNDER, spacing=8, parent=self), 1)
        return button

    def _add_details(self, row: QHBoxLayout, details: str) -> Muted:
        shown = Muted(details, self)
        shown.set_selectable()
        shown.hide()
        button = LinkButton(self.tr("Details"), None, self)
        button.clicked.connect(lambda: shown.setVisible(shown.isHidden()))
        row.addWidget(button)
        return shown

    def text(self) -> str:
        """Return what the banner says."""
        return self._text.text()

    def set_text(self, text: str, *, say: bool = True) -> None:
        """Show something else; ``say`` has screen readers say it too."""
        self._text.setText(text)
        self.setAccessibleName(text)
        if say:
            announce(self, text)

    def _on_act(self) -> None:
        if self._action is not None:
            self._action()
        self.acted.emit()

    def _on_dismiss(self) -> None:
        self.dismissed.emit()
