"""Planning a meeting, changing a planned one, or adding one afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, unique

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.entities import Session
from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.pages import Suggestion
from rm_desktop.domain.text import TITLE_LIMIT
from rm_desktop.services.content import Template
from rm_desktop.services.journal import Journal
from rm_desktop.services.template_choice import is_own
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.formats import format_minutes_short
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from rm_desktop.ui.widgets.drop_down import DropDown
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.form_field import FormField
from rm_desktop.ui.widgets.labels import Muted, Note, Title
from rm_desktop.ui.widgets.scroll_page import CenteredCard
from rm_desktop.ui.workspace.sessions.moment_fields import MomentFields
from rm_desktop.ui.workspace.sessions.tab_order import order_tabs
from rm_desktop.ui.workspace.undo import UndoStack, meeting_trace


@unique
class Purpose(Enum):
    """What the form is for."""

    PLAN = "plan"
    LOG = "log"
    CHANGE = "change"


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """What a new meeting could be."""

    suggestion: Suggestion
    at: datetime
    templates: list[Template] = field(repr=False)


def read_idea(journal: Journal) -> Idea:
    """Read what the next meeting could be, and when."""
    return Idea(
        suggestion=journal.sessions.suggestion(),
        at=journal.sessions.propose_next(),
        templates=journal.templates.all(),
    )


class PlanForm(CenteredCard):
    """``saved`` gives the id of the meeting that was kept; ``cancelled`` asks for the list again."""

    saved = Signal(object)
    cancelled = Signal()
    templates_requested = Signal()

    def __init__(self, context: Context, undo: UndoStack, parent: QWidget | None = None) -> None:
        """Begin empty; one of the ``begin_…`` methods says what for. What is kept goes through ``undo``."""
        super().__init__(720, parent)
        self.card.body.setContentsMargins(px(28), px(28), px(28), px(24))
        self._context = context
        self._undo = undo
        self._purpose = Purpose.PLAN
        self._session_id: SessionId | None = None
        self._own_title = False
        self._templates: dict[str, Template] = {}
        self.heading, self.intro = Title("", self), Note("", self)
        self.template: FormField[DropDown] = FormField(self.tr("Template"), DropDown(self.tr("Template")))
        self.preview = Muted("", self)
        self.templates_button = LinkButton(self.tr("To the templates"), None, self)
        self.templates_way = flow(self.templates_button)
        self.title: FormField[QLineEdit] = FormField(self.tr("What is it about?"), QLineEdit())
        self.title.field.setMaxLength(TITLE_LIMIT)
        self.fields = MomentFields(context.clock.today(), self)
        self.save_button = PrimaryButton("", "check", self)
        self.cancel_button = PlainButton(self.tr("Cancel"), None, self)
        self._fill_templates(context.content.templates)
        self._build()

    def _fill_templates(self, templates: Iterable[Template]) -> None:
        """Offer ``templates``; what was chosen stays chosen as long as it is there."""
        self._templates = {template.code: template for template in templates}
        box = self.template.field
        chosen, began = box.currentData(), box.count() > 0
        box.blockSignals(True)
        box.clear()
        for template in self._templates.values():
            own = is_own(template.code)
            title = self.tr("{title} (our own)").format(title=template.title) if own else template.title
            box.addItem(title, template.code)
        box.addItem(self.tr("Without a template"), None)
        box.setCurrentIndex(self._place_of(chosen) if began else 0)
        box.blockSignals(False)

    def _place_of(self, code: str | None) -> int:
        """Return where a template stands in the list; what is gone stands for none."""
        box = self.template.field
        return box.count() - 1 if code not in self._templates else max(0, box.findData(code))

    def read_templates(self) -> None:
        """Offer the templates as they are now."""

        def came(templates: list[Template]) -> None:
            self._fill_templates(templates)
            self._on_template()

        self._context.operations.run(lambda journal: journal.templates.all(), came, owner=self)

    def _build(self) -> None:
        above = (self.heading, self.intro, self.template, self.templates_way)
        for widget in (*above, self.title, self.fields, self.preview):
            self.card.body.addWidget(widget)
        self.card.body.addSpacing(8)
        self.card.body.addWidget(flow(self.save_button, self.cancel_button, spacing=10))
        self.template.field.currentIndexChanged.connect(self._on_template)
        self.title.field.textEdited.connect(self._on_title_edited)
        self.title.field.returnPressed.connect(self.save)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.cancelled)
        self.templates_button.clicked.connect(self.templates_requested)
        order_tabs(self)

    # what for
    def begin_plan(self, template: str | None = None) -> None:
        """Plan a new meeting with ``template``; without one, what fits next is proposed."""
        self._begin(Purpose.PLAN, self.tr("Plan a meeting"), self.tr("Plan meeting"))
        self._context.operations.run(read_idea, lambda idea: self._show_idea(idea, template), owner=self)

    def begin_log(self) -> None:
        """Add a meeting that was already held."""
        self._begin(Purpose.LOG, self.tr("Add a meeting afterwards"), self.tr("Add meeting"))
        self.intro.setText(self.tr("It stands among the held ones at once; notes can be added after opening it again."))
        self.intro.show()
        now = self._context.clock.now()
        self.fields.show_moment(now, self._context.pair.meeting_minutes, "")
        self._choose_template(None)
        self.read_templates()

    def begin_change(self, session_id: SessionId) -> None:
        """Change or move a planned meeting."""
        self._begin(Purpose.CHANGE, self.tr("Change or move the meeting"), self.tr("Save"))
        self._session_id = session_id
        for widget in (self.template, self.templates_way, self.preview):
            widget.hide()
        self._context.operations.run(lambda journal: journal.sessions.get(session_id), self._show_session, owner=self)

    def _begin(self, purpose: Purpose, heading: str, save: str) -> None:
        self._purpose, self._session_id, self._own_title = purpose, None, False
        self.heading.setText(heading)
        self.save_button.setText(save)
        self.setAccessibleName(heading)
        self.intro.hide()
        self.title.set_error("")
        self.title.field.clear()
        for widget in (self.template, self.templates_way, self.preview):
            widget.show()
        self.verticalScrollBar().setValue(0)

    def _show_idea(self, idea: Idea, template: str | None) -> None:
        if self._purpose is not Purpose.PLAN:
            return
        self.fields.show_moment(idea.at, self._context.pair.meeting_minutes, "")
        self._fill_templates(idea.templates)
        self._choose_template(template or idea.suggestion.template)
        if not self._own_title and template is None:
            self.title.field.setText(idea.suggestion.title)
            self.title.field.selectAll()

    def _show_session(self, session: Session) -> None:
        if session.id != self._session_id:
            return
        self.title.field.setText(session.title)
        at = session.planned_at or self._context.clock.now()
        self.fields.show_moment(at, session.minutes, session.place)

    # templates
    def _choose_template(self, code: str | None) -> None:
        self.template.field.setCurrentIndex(self._place_of(code))
        self._on_template()

    def chosen_template(self) -> Template | None:
        """Return the template that is chosen, if any."""
        code = self.template.field.currentData()
        return self._templates.get(code) if code else None

    def _on_template(self) -> None:
        template = self.chosen_template()
        if template is None:
            self.preview.setText(self.tr("The agenda begins empty."))
            return
        items = " · ".join(item.title for item in template.items)
        minutes = format_minutes_short(template.minutes)
        self.preview.setText(f"{template.purpose} ({minutes}): {items}" if template.purpose else f"{minutes}: {items}")
        if not self._own_title:
            self.title.field.setText(template.title)

    def _on_title_edited(self, text: str) -> None:
        self._own_title = bool(text.strip())
        self.title.set_error("")

    # saving
    def save(self) -> None:
        """Keep the meeting, or say what is missing."""
        template = self.chosen_template()
        title = self.title.field.text().strip() or (template.title if template else "")
        if not title:
            self.title.set_error(self.tr("A few words are needed here."))
            self.title.field.setFocus()
            return
        moment = self.fields.moment()
        if self._purpose is Purpose.LOG and moment > self._context.clock.now():
            self.fields.day.set_error(self.tr("This lies in the future."))
            self.fields.day.field.edit.setFocus()
            return
        code = template.code if template and not self.template.isHidden() else None
        self._run(title, moment, code)

    def _run(self, title: str, moment: datetime, template: str | None) -> None:
        minutes, place = self.fields.minutes.field.value(), self.fields.place.field.text().strip()
        purpose, key = self._purpose, self._session_id

        def work(journal: Journal) -> Saved[Session]:
            if key is not None:
                return journal.sessions.change(key, title=title, place=place, planned_at=moment, minutes=minutes)
            if purpose is Purpose.LOG:
                return journal.sessions.log_afterwards(title, moment, minutes, template, place)
            return journal.sessions.plan(title, moment, minutes, template, place)

        words = {
            Purpose.PLAN: self.tr("Meeting planned."),
            Purpose.LOG: self.tr("Meeting added."),
            Purpose.CHANGE: self.tr("Meeting changed."),
        }
        self._undo.do(
            work,
            meeting_trace(key) if key is not None else lambda session: meeting_trace(session.id),
            words[purpose],
            lambda saved: self.saved.emit(saved.value.id),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
