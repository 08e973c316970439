"""A report about a fault of ours, shown whole before anybody may copy it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Note, Text, Title
from rm_desktop.ui.widgets.scroll_page import ScrollPage


class CrashSheet(QDialog):
    """Shows ``report``; ``copy`` takes it as it stands there."""

    def __init__(self, report: str, copy: Callable[[str], None], parent: QWidget) -> None:
        """Lie over ``parent``."""
        super().__init__(parent)
        self._report = report
        self._copy = copy
        self.setWindowTitle(self.tr("Report about the fault"))
        page = ScrollPage(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        page.body.addWidget(Title(self.tr("Report about the fault"), self))
        words = self.tr(
            "This is all there is: the kind of fault and the places in the program. "
            "Nothing written in the vault stands here, and nothing is sent anywhere. "
            "Copied, it can be given to whoever looks after the program."
        )
        advice = self.tr("If a page does not answer any more: lock, or end the program, and open again.")
        page.body.addWidget(Note(words, self))
        page.body.addWidget(Note(advice, self))
        card = Card(parent=self)
        self.text = Text(report, card)
        self.text.set_selectable()
        card.body.addWidget(self.text)
        page.body.addWidget(card)
        self.copy_button = PlainButton(self.tr("Copy"), "copy", self)
        self.copy_button.clicked.connect(self._on_copy)
        self.close_button = PlainButton(self.tr("Close"), None, self)
        self.close_button.clicked.connect(self.accept)
        page.body.addWidget(flow(self.copy_button, self.close_button, align_right=True))
        page.body.addStretch(1)
        self.resize(px(620), px(420))
        self.close_button.setFocus()

    def _on_copy(self) -> None:
        self._copy(self._report)
        self.copy_button.setText(self.tr("Copied"))
        announce(self.copy_button, self.tr("Copied"))
