"""A page with one thing to decide, before and after the mentor goes through a field alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton, PrimaryButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Text, Title
from rm_desktop.ui.widgets.scroll_page import CenteredCard


class ViewStep(CenteredCard):
    """``gone_on`` means the first button, ``back`` the second, ``left`` the last one and Esc."""

    gone_on = Signal()
    back = Signal()
    left = Signal()

    def __init__(
        self,
        title: str,
        points: Sequence[tuple[str, str]],
        labels: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        """Say ``points``, each with its picture; ``labels`` are those of two or three buttons."""
        super().__init__(720, parent)
        self.card.body.addWidget(Title(title, self.card))
        for icon, words in points:
            row = QHBoxLayout()
            row.setSpacing(px(10))
            row.addWidget(IconLabel(icon, "shared", 18, self.card), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(words, self.card), 1)
            self.card.body.addLayout(row)
        self.card.body.addSpacing(px(8))
        first, *between, last = labels
        self.primary = PrimaryButton(first, None, self.card)
        self.primary.clicked.connect(self.gone_on)
        self.others = [PlainButton(words, None, self.card) for words in (*between, last)]
        for button in self.others[:-1]:
            button.clicked.connect(self.back)
        self.others[-1].clicked.connect(self.left)
        self.card.body.addWidget(flow(self.primary, *self.others, spacing=10))
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(words for _icon, words in points))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc, go on with Return."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
