"""Taking every setting back to what the program comes with, in two presses."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Note

RESETTABLE = (
    "language",
    "theme",
    "text_scale",
    "lock_after_minutes",
    "lock_after_minutes_in_meeting",
    "lock_when_minimised",
    "cover_when_left",
    "clipboard_seconds",
    "forbid_capture",
    "shortcuts",
)
"""What people set. Where the window stood, which vault was open and which hints are past are no settings."""


class ResetAll(QWidget):
    """Says what would be taken back before it is."""

    reset_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with one button."""
        super().__init__(parent)
        self.begin = PlainButton(self.tr("All settings back to the default …"), "rotate-ccw", self)
        self.note = Note(
            self.tr(
                "Language, theme, text size, locking, clipboard, pictures of the screen and keys go back to what the "
                "program comes with. What is written in the vault does not change."
            ),
            self,
        )
        self.confirm = PlainButton(self.tr("Take all back"), "rotate-ccw", self)
        self.cancel = PlainButton(self.tr("Cancel"), None, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(flow(self.begin))
        column.addWidget(self.note)
        column.addWidget(flow(self.confirm, self.cancel))
        self.begin.clicked.connect(self._on_begin)
        self.cancel.clicked.connect(self._on_cancel)
        self.confirm.clicked.connect(lambda: self.reset_wanted.emit(RESETTABLE))
        self._ask(on=False)

    def _ask(self, *, on: bool) -> None:
        self.begin.setVisible(not on)
        for widget in (self.note, self.confirm, self.cancel):
            widget.setVisible(on)

    @Slot()
    def _on_begin(self) -> None:
        self._ask(on=True)
        self.cancel.setFocus()
        announce(self.note, self.note.text())

    @Slot()
    def _on_cancel(self) -> None:
        self._ask(on=False)
        self.begin.setFocus()
