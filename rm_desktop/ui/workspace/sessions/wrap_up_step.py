"""What the three screens of the wrap-up have in common: number, question, a line about it, content, and a way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Eyebrow, Note, Title
from rm_desktop.ui.workspace.sessions.fitting_pair import FittingPair

STEPS = 3
LEAST_REMARK = 220


class WrapUpStep(QWidget):
    """One screen; content goes into ``body``."""

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
        self.remark = Note("", self)
        self.back = PlainButton(self.tr("Back"), None, self)
        acts = flow(*self.acts(), self.back, spacing=12, align_right=True)
        column.addWidget(FittingPair(self.remark, acts, least=LEAST_REMARK, spacing=12, parent=self))
        self.back.clicked.connect(self.back_requested)

    def acts(self) -> tuple[QWidget, ...]:
        """Return what stands beside the way back; a screen names its own."""
        return ()

    def say(self, title: str, intro: str = "") -> None:
        """Show the screen's question and the line about it."""
        self.title.setText(title)
        self.intro.setText(intro)
        self.intro.setVisible(bool(intro))
        self.setAccessibleName(title)
