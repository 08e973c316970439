"""Above the pages of a file: finding words on them, and making them larger or smaller."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import IconButton
from rm_desktop.ui.widgets.labels import Muted


class PagesBar(QWidget):
    """``searched`` gives the words; ``step_wanted`` and ``zoom_wanted`` give 1 or -1."""

    searched = Signal(str)
    step_wanted = Signal(object)
    zoom_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without words."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, px(4))
        row.setSpacing(px(6))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in the preview"))
        self.field.setAccessibleName(self.tr("Find in the preview"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(px(110))
        self.field.textChanged.connect(self.searched)
        self.field.returnPressed.connect(lambda: self.step_wanted.emit(1))
        row.addWidget(self.field, 1)
        self.found = Muted("", self, wrap=False)
        row.addWidget(self.found)
        self.previous = IconButton("arrow-up", self.tr("Previous hit"), self)
        self.next = IconButton("arrow-down", self.tr("Next hit"), self)
        self.smaller = IconButton("zoom-out", self.tr("Smaller pages"), self)
        self.larger = IconButton("zoom-in", self.tr("Larger pages"), self)
        acts = ((self.previous, self.step_wanted, -1), (self.next, self.step_wanted, 1))
        for button, signal, step in (*acts, (self.smaller, self.zoom_wanted, -1), (self.larger, self.zoom_wanted, 1)):
            button.clicked.connect(lambda _on=False, signal=signal, step=step: signal.emit(step))
            row.addWidget(button)
        self.show_found(0, 0)
        self.show_zoom(smaller=False, larger=True)

    def show_found(self, place: int, count: int) -> None:
        """Say which of how many hits is shown, counted from 1."""
        words = ""
        if self.field.text().strip():
            words = self.tr("{place} of {count}").format(place=place, count=count) if count else self.tr("not found")
        if words != self.found.text():
            self.found.setText(words)
            announce(self.found, words)
        for button in (self.previous, self.next):
            button.setVisible(count > 1)

    def show_zoom(self, *, smaller: bool, larger: bool) -> None:
        """Offer what is possible."""
        self.smaller.setEnabled(smaller)
        self.larger.setEnabled(larger)
