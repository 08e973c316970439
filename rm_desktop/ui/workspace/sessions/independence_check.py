"""The questions on independence and free will, asked again at every third meeting; the answers are nobody's to keep."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.services.content import Content
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.cards import Separator
from rm_desktop.ui.widgets.labels import Note, Text
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.widgets.side_by_side import SideBySide

NARROW = 480


class IndependenceCheck(QWidget):
    """They are for the person who reads them: no answer leaves this widget, and `clear` ends it with the turn."""

    def __init__(self, content: Content, parent: QWidget | None = None) -> None:
        """Ask everything of ``content`` that concerns independence and free will."""
        super().__init__(parent)
        self.choices: dict[str, Segmented] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        answers = list(content.independence_answers.items())
        for question in (*content.independence, *content.voluntary):
            choice = Segmented(answers, question.text, None, self)
            self.choices[question.code] = choice
            column.addWidget(SideBySide(Text(question.text, self), choice, narrow=NARROW, parent=self))
            column.addWidget(Separator())
        column.addWidget(
            Note(
                self.tr(
                    "The answers are only for whoever gives them: they are forgotten with “Continue”, compared with "
                    "nothing and shown to nobody. A question may be left open."
                ),
                self,
            )
        )

    def clear(self) -> None:
        """Forget what was chosen."""
        for choice in self.choices.values():
            choice.set_value(None)
