"""The fields of a question of the pair's own: what, on which topic, who asks whom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rm_desktop.domain.text import TITLE_LIMIT
from rm_desktop.services.content import Direction, QuestionTopic
from rm_desktop.services.questions import BankQuestion
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, PlainButton
from rm_desktop.ui.widgets.drop_down import DropDown
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.segmented import Segmented


class QuestionEditor(QWidget):
    """``accepted`` gives code (empty for a new one), words, topic and direction on Return; Esc gives up."""

    accepted = Signal(str, str, str, object)
    cancelled = Signal()

    def __init__(
        self,
        topics: Sequence[QuestionTopic],
        directions: Sequence[tuple[object, str]],
        parent: QWidget | None = None,
    ) -> None:
        """Offer ``topics`` and ``directions``."""
        super().__init__(parent)
        self._code = ""
        self.text = QLineEdit(self)
        self.text.setMaxLength(TITLE_LIMIT)
        self.text.setPlaceholderText(self.tr("What would be worth asking?"))
        self.text.setAccessibleName(self.tr("Own question"))
        self.topic = DropDown(self.tr("Topic of the own question"), self)
        for topic in topics:
            self.topic.addItem(topic.title, topic.code)
        self.direction = Segmented(directions, self.tr("Who asks whom"), Direction.EACH_OTHER, self)
        self.accept = PlainButton("", None, self)
        self.cancel = IconButton("x", self.tr("Cancel"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, px(6))
        column.setSpacing(px(6))
        column.addWidget(self.text)
        column.addWidget(flow(self.topic, self.direction))
        column.addWidget(flow(self.accept, self.cancel, spacing=6))
        self.accept.clicked.connect(self._on_accept)
        self.cancel.clicked.connect(self.cancelled)

    def begin_new(self, topic: str) -> None:
        """Begin empty, on ``topic`` where one was chosen."""
        self._begin("", "", topic or str(self.topic.itemData(0)), Direction.EACH_OTHER)
        self.accept.setText(self.tr("Add"))

    def begin_change(self, question: BankQuestion) -> None:
        """Begin with a question as it is."""
        self._begin(question.code, question.text, question.topic, question.direction)
        self.accept.setText(self.tr("Apply"))

    def _begin(self, code: str, text: str, topic: str, direction: Direction) -> None:
        self._code = code
        self.text.setText(text)
        self.topic.setCurrentIndex(max(0, self.topic.findData(topic)))
        self.direction.set_value(direction)
        self.show()
        self.text.setFocus()
        self.text.selectAll()

    def unsent(self) -> str:
        """Return what is typed and not taken over yet."""
        return "" if self.isHidden() else self.text.text().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take over on Return, give up on Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _on_accept(self) -> None:
        if self.unsent():
            self.accepted.emit(self._code, self.unsent(), self.topic.currentData(), self.direction.value)
        else:
            self.text.setFocus()
