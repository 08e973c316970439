"""What the junior took away from the meeting, in a field of its own: learning goes both ways."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QTextEdit, QWidget

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.entities import Session
from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.words import Compartment, Kind
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.autosave import Autosave, RescueTag
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.save_state import SaveStateLabel
from rm_desktop.ui.workspace.sessions.meeting import Meeting

LEAST = 44


def save_learned(session_id: SessionId, journal: Journal, text: str, revision: int) -> Saved[Session]:
    """Keep the text with the meeting it was written in."""
    return journal.sessions.set_learned(session_id, text, revision)


class LearnedPanel(Card):
    """A small plain text, saved as it is written."""

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Follow ``meeting``."""
        super().__init__("", parent)
        self._meeting = meeting
        self.set_title(self.tr("What {name} takes away").format(name=meeting.context.pair.junior_name[:24]))
        self.save_state = SaveStateLabel(self)
        self.head.addWidget(self.save_state)
        self.body.setContentsMargins(px(16), px(12), px(16), px(14))
        self.field = QTextEdit(self)
        self.field.setProperty("kind", "editor")
        self.field.setProperty("framed", "true")
        self.field.setAcceptRichText(False)
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(px(LEAST))
        self.field.setAccessibleName(self.tr("What {name} takes away").format(name=meeting.context.pair.junior_name))
        self.body.addWidget(self.field, 1)
        self._shown: SessionId | None = None
        self.autosave = Autosave(meeting.context, None, self)
        self.autosave.state_changed.connect(self.save_state.set_state)
        self.field.textChanged.connect(self._on_text)
        meeting.opened.connect(self._on_opened)
        meeting.session_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Let the field be written in only while the meeting may be changed."""
        editable = self._meeting.editable
        self.field.setReadOnly(not editable)
        self.field.setPlaceholderText(self.tr("What was new today?") if editable else self.tr("Nothing was noted."))
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    def _on_opened(self) -> None:
        session = self._meeting.session
        self._shown = None
        self.field.setPlainText(session.junior_learned)
        self.field.document().clearUndoRedoStacks()
        tag = RescueTag(Compartment.SHARED, Kind.SESSION, session.id)
        self.autosave.load(session.junior_learned, session.revision, partial(save_learned, session.id), rescue_tag=tag)
        self._shown = session.id
        self.refresh()

    def _on_text(self) -> None:
        if self._shown is not None and not self.field.isReadOnly():
            self.autosave.edited(self.field.toPlainText())
