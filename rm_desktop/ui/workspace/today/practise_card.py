"""What comes next to practise, and its way onto the agenda."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.rows import SkillRow
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Heading, Note, Text


class PractiseCard(Card):
    """One line of the checklist that would be good to practise next."""

    agenda_requested = Signal()
    later_requested = Signal()
    fields_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a proposal."""
        super().__init__("", parent)
        self.set_title(self.tr("Practise next"))
        self.field, self.line = Heading("", self), Note("", self)
        self.empty = Note(self.tr("Once a field of digital fitness was looked at together, a proposal stands here."))
        self.said = Text("", self)
        self.agenda = PlainButton(self.tr("Onto the agenda"), "plus", self)
        self.later = PlainButton(self.tr("Keep for later"), "inbox", self)
        self.fields = PlainButton(self.tr("Choose a field"), "gauge", self)
        self.agenda.clicked.connect(self.agenda_requested)
        self.later.clicked.connect(self.later_requested)
        self.fields.clicked.connect(self.fields_requested)
        for widget in (self.field, self.line, self.empty):
            self.body.addWidget(widget)
        self.body.addWidget(self.said)
        self.body.addWidget(flow(self.agenda, self.later, self.fields))
        self.body.addStretch(1)

    def show_proposal(self, skill: SkillRow | None, field_title: str, *, meeting: bool, taken: bool) -> None:
        """Propose ``skill``; ``meeting`` says whether there is an agenda, ``taken`` whether it stands on it already."""
        there = skill is not None
        self.field.setText(field_title)
        self.line.setText(skill.title if skill is not None else "")
        self.field.setVisible(there and bool(field_title))
        self.line.setVisible(skill is not None and skill.title != field_title)
        self.empty.setVisible(not there)
        self.said.setText(self.tr("It is on the agenda.") if meeting else self.tr("It is kept for later."))
        self.said.setVisible(there and taken)
        self.agenda.setVisible(there and meeting and not taken)
        self.later.setVisible(there and not meeting and not taken)
        self.fields.setVisible(not there)

    def say_taken(self) -> None:
        """Have screen readers say that the proposal was taken."""
        announce(self, self.said.text())
