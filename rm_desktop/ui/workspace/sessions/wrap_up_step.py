"""What the three screens of the wrap-up have in common: number, question, a line about it, content, and a way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.labels import Eyebrow, Note, Title

STEPS = 3


class WrapUpStep(QWidget):
    """One screen; content goes into ``body``, small things at the end into ``foot``."""

    back_requested = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        """Start the screen ``number`` of three."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self.eyebrow = Eyebrow(self.tr("Wrap-up · {number} of {all}").format(number=number, all=STEPS), self)
        self.title, self.intro = Title("", self), Note("", self)
        for label in (self.eyebrow, self.title, self.intro):
            column.addWidget(label)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(14))
        column.addLayout(self.body, 1)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(px(12))
        self.remark = Note("", self)
        self.back = PlainButton(self.tr("Back"), None, self)
        self.foot.addWidget(self.remark, 1, Qt.AlignmentFlag.AlignVCenter)
        self.foot.addWidget(self.back)
        column.addLayout(self.foot)
        self.back.clicked.connect(self.back_requested)

    def say(self, title: str, intro: str = "") -> None:
        """Show the screen's question and the line about it."""
        self.title.setText(title)
        self.intro.setText(intro)
        self.intro.setVisible(bool(intro))
        self.setAccessibleName(title)
