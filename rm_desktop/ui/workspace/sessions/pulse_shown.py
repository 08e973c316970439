"""What both chose to show at the end of a finished meeting, in words."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.words import Person
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.labels import Strong, Text
from rm_desktop.ui.workspace.sessions.meeting import Meeting


class PulseShownCard(TintCard):
    """Visible only for a finished meeting of which something was shown."""

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Follow ``meeting``."""
        super().__init__("shared", "", parent)
        self.set_title(self.tr("How it was"))
        self._meeting = meeting
        self._lines = QVBoxLayout()
        self.body.addLayout(self._lines)
        meeting.opened.connect(self.refresh)
        meeting.session_changed.connect(self.refresh)
        self.hide()

    def refresh(self) -> None:
        """Show what there is."""
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        pair, content = self._meeting.context.pair, self._meeting.context.content
        for one in self._meeting.pulse:
            answers = ((Person.JUNIOR, one.junior), (Person.SENIOR, one.senior))
            said = " · ".join(f"{pair.name(person)}: {content.pulse_answers[answer]}" for person, answer in answers)
            self._lines.addWidget(Strong(content.pulse[one.question], self))
            self._lines.addWidget(Text(said, self))
        self.setVisible(bool(self._meeting.pulse) and not self._meeting.editable)
