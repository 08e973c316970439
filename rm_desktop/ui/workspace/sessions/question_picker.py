"""The question bank beside the agenda: filter by topic and by who asks whom, press to put one on the agenda."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from rm_desktop.domain.words import Compartment, ItemOrigin, Kind
from rm_desktop.services.content import Direction
from rm_desktop.services.questions import BankQuestion
from rm_desktop.ui.runtime.drafts import RescueTag
from rm_desktop.ui.runtime.unsent import Unsent
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.drop_down import DropDown
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.keyed_rows import KeyedRows
from rm_desktop.ui.widgets.labels import Muted, Note
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.question_bank import QuestionBank
from rm_desktop.ui.workspace.sessions.question_editor import QuestionEditor
from rm_desktop.ui.workspace.sessions.question_line import QuestionLine
from rm_desktop.ui.workspace.sessions.side_panel import SidePanel
from rm_desktop.ui.workspace.sessions.tab_order import order_tabs

MINUTES = 5
OWN = "own"


@dataclass(frozen=True, slots=True)
class Offer:
    """What a line of the list shows."""

    question: BankQuestion
    on_agenda: bool
    editable: bool


class QuestionPicker(SidePanel):
    """Shipped questions stand in the pair's form of address; every one may be skipped, and own ones added."""

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Begin empty; the bank is read when the panel comes into view."""
        super().__init__("", parent)
        self.set_title(self.tr("Questions"))
        self._meeting = meeting
        self.bank = QuestionBank(meeting.context, meeting.undo, self)
        topics = meeting.context.content.question_topics
        self.topic = DropDown(self.tr("Topic"), self)
        self.topic.addItem(self.tr("All topics"), "")
        self.topic.addItem(self.tr("Own questions"), OWN)
        for topic in topics:
            self.topic.addItem(topic.title, topic.code)
        directions = [(direction, self._direction_words(direction)) for direction in Direction]
        self.direction = Segmented([("", self.tr("all")), *directions], self.tr("Who asks whom"), "", self)
        self.skipped = CheckBox(self.tr("Show skipped ones"), self)
        self.add_button = PlainButton(self.tr("Own question"), "plus", self)
        self.editor = QuestionEditor(topics, directions, self)
        self.editor.hide()
        self.rows: KeyedRows[Offer, QuestionLine] = KeyedRows(
            key=lambda offer: offer.question.code, make=self._make, update=self._update
        )
        self.nothing = Note(self.tr("No question passes these filters."), self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.body.addWidget(flow(self.topic, self.direction))
        self.body.addWidget(Muted(self.tr("Press a question to put it on the agenda. Every one may be skipped."), self))
        self.body.addWidget(flow(self.add_button, self.skipped))
        self.body.addWidget(self.editor)
        self.finish_layout()
        self.area.body.addWidget(self.nothing)
        self.area.body.addWidget(self.rows)
        self.area.body.addStretch(1)

    def _connect(self) -> None:
        self.topic.currentIndexChanged.connect(self.refresh)
        self.direction.value_changed.connect(self.refresh)
        self.skipped.toggled.connect(self.refresh)
        self.add_button.clicked.connect(self._on_new)
        self.editor.accepted.connect(self._on_accepted)
        self.editor.cancelled.connect(self._end_edit)
        self.bank.changed.connect(self.refresh)
        self.rows.rearranged.connect(lambda: order_tabs(self))
        self._meeting.agenda_changed.connect(self._on_agenda)
        tag = RescueTag(Compartment.SHARED, Kind.QUESTION, "")
        Unsent(self._meeting.context, self.editor, text=self.editor.unsent, send=self._send, tag=tag)

    def enter(self) -> None:
        """Begin with the topic."""
        self.bank.read()
        self.topic.setFocus()

    def shown(self) -> list[BankQuestion]:
        """Return the questions that pass the filters; skipped ones only where they are wanted."""
        return [question for question in self.bank.questions() if self._passes(question)]

    def _passes(self, question: BankQuestion) -> bool:
        topic, direction = self.topic.currentData(), self.direction.value
        fits = question.own if topic == OWN else topic in ("", question.topic)
        return fits and direction in ("", question.direction) and (self.skipped.isChecked() or not question.skipped)

    def refresh(self) -> None:
        """Show what passes the filters."""
        editable = self._meeting.editable
        titles = {item.title for item in self._meeting.agenda.rows()}
        shown = self.shown()
        self.rows.show_rows(Offer(question, question.text in titles, editable) for question in shown)
        self.nothing.setVisible(not shown)
        self.add_button.setVisible(editable)
        self.skipped.setVisible(any(question.skipped for question in self.bank.questions()))

    def _on_agenda(self) -> None:
        if self.isVisible():
            self.refresh()

    def _direction_words(self, direction: Direction) -> str:
        pair = self._meeting.context.pair
        words = {
            Direction.TO_MENTEE: self.tr("to {name}").format(name=pair.senior_name[:18]),
            Direction.TO_MENTOR: self.tr("to {name}").format(name=pair.junior_name[:18]),
            Direction.EACH_OTHER: self.tr("to each other"),
        }
        return words[direction]

    # the list
    def _make(self, offer: Offer) -> QuestionLine:
        line, code = QuestionLine(), offer.question.code
        line.chosen.connect(partial(self._on_chosen, code))
        line.skip_requested.connect(partial(self._on_skip, code))
        line.edit_requested.connect(partial(self._on_edit, code))
        line.delete_requested.connect(partial(self._on_delete, code))
        return line

    def _update(self, line: QuestionLine, offer: Offer) -> None:
        question = offer.question
        detail = self._direction_words(question.direction)
        if question.own:
            detail = self.tr("{direction} · own question").format(direction=detail)
        skipped = self.tr("skipped") if question.skipped else ""
        side = self.tr("on the agenda") if offer.on_agenda else skipped
        line.show_question(question, detail, side, editable=offer.editable)

    def _on_chosen(self, code: str) -> None:
        question = self.bank.find(code)
        if question is not None and all(item.title != question.text for item in self._meeting.agenda.rows()):
            self._meeting.add_item(question.text, MINUTES, origin=ItemOrigin.QUESTION)

    def _on_skip(self, code: str, skipped: bool) -> None:
        if skipped and not self.skipped.isChecked():
            self._walk_from(code)
        self.bank.skip(code, skipped=skipped)

    def _on_delete(self, code: str) -> None:
        self._walk_from(code)
        self.bank.remove(code)

    def _walk_from(self, code: str) -> None:
        """Keep the keyboard in the list when the line it is on goes away."""
        codes = [question.code for question in self.shown()]
        place = codes.index(code) if code in codes else 0
        around = [*codes[place + 1 : place + 2], *codes[max(0, place - 1) : place]]
        line = self.rows.widget(around[0]) if around else None
        (line.detail if line is not None else self.topic).setFocus()

    # own questions
    def _on_new(self) -> None:
        topic = str(self.topic.currentData())
        self.editor.begin_new("" if topic == OWN else topic)

    def _on_edit(self, code: str) -> None:
        question = self.bank.find(code)
        if question is not None:
            self.editor.begin_change(question)

    def _on_accepted(self, code: str, text: str, topic: str, direction: Direction) -> None:
        self._end_edit()
        if code:
            self.bank.change(code, text, topic, direction)
        else:
            self.bank.add(text, topic, direction)

    def _end_edit(self) -> None:
        self.editor.text.setText("")
        self.editor.hide()
        self.add_button.setFocus()

    def _send(self, then: Callable[[], None]) -> None:
        """Take over what is typed, because the vault is being locked."""
        self.editor.accept.click()
        self._meeting.context.operations.run(lambda _journal: None, lambda _none: then(), owner=self)
