"""One template: a shipped one to read and duplicate, an own one to change in place, plan with and hand on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from rm_desktop.domain.text import TITLE_LIMIT
from rm_desktop.domain.words import Compartment, Kind
from rm_desktop.services.content import Template
from rm_desktop.services.template_choice import is_own
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.drafts import RescueTag
from rm_desktop.ui.runtime.unsent import Unsent
from rm_desktop.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from rm_desktop.ui.widgets.cards import Card, TintCard
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.form_field import FormField
from rm_desktop.ui.widgets.labels import Note, Strong, Text
from rm_desktop.ui.workspace.sessions.meeting_words import breakable
from rm_desktop.ui.workspace.sessions.template_files import names_in
from rm_desktop.ui.workspace.sessions.template_lines import TemplateLines


class LeavingCard(TintCard):
    """What is said before a template leaves as a file; refusing is as near as agreeing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin out of sight."""
        super().__init__("attention", None, parent)
        self.words = Text(
            self.tr(
                "The file leaves the vault. It contains only what is shown here: the title, the items and their "
                "minutes. No notes, no goals, no dates. The register notes that it left."
            ),
            self,
        )
        self.named = Strong("", self)
        self.save = PlainButton(self.tr("Save the file …"), "download", self)
        self.stay = PlainButton(self.tr("Keep it in the vault"), None, self)
        for part in (self.words, self.named, flow(self.save, self.stay)):
            self.body.addWidget(part)
        self.hide()

    def ask(self, names: list[str]) -> None:
        """Come into view; ``names`` of the pair stand in what would leave."""
        self.named.setText(self.tr("A name stands in it: {names}").format(names=", ".join(names)) if names else "")
        self.named.setVisible(bool(names))
        self.show()
        self.stay.setFocus()


class TemplatePanel(Card):
    """Wishes come out as signals; the book does what is wished."""

    renamed = Signal(str, str)
    plan_requested = Signal(str)
    duplicate_requested = Signal()
    delete_requested = Signal()
    save_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Begin without a template."""
        super().__init__("", parent)
        self._context = context
        self._template: Template | None = None
        self.about = Note("", self)
        self.title: FormField[QLineEdit] = FormField(self.tr("Title"), QLineEdit())
        self.title.field.setMaxLength(TITLE_LIMIT)
        self.lines = TemplateLines(self)
        self.plan = PrimaryButton(self.tr("Plan a meeting with it"), "calendar-plus", self)
        self.duplicate = PlainButton("", "copy", self)
        self.hand_on = PlainButton(self.tr("Hand on as a file"), "download", self)
        self.delete = QuietButton(self.tr("Delete"), "trash-2", self)
        self.leaving = LeavingCard(self)
        for part in (self.about, self.title, self.lines):
            self.body.addWidget(part)
        self.body.addSpacing(8)
        self.body.addWidget(flow(self.plan, self.duplicate, self.hand_on, self.delete))
        self.body.addWidget(self.leaving)
        self.body.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.title.field.editingFinished.connect(self._on_title)
        self.title.field.textEdited.connect(lambda _text: self.title.set_error(""))
        self.plan.clicked.connect(self._on_plan)
        self.duplicate.clicked.connect(self.duplicate_requested)
        self.delete.clicked.connect(self.delete_requested)
        self.hand_on.clicked.connect(self._on_hand_on)
        self.leaving.save.clicked.connect(self.save_requested)
        self.leaving.stay.clicked.connect(self.end_leaving)
        tag = RescueTag(Compartment.SHARED, Kind.TEMPLATE, "")
        Unsent(self._context, self, text=self._unsent, send=self._send, tag=tag)

    def show_template(self, template: Template) -> None:
        """Show ``template``."""
        own, read_only = is_own(template.code), self._context.read_only
        if self._template is None or self._template.code != template.code:
            self.leaving.hide()
        renamed = self._template is None or self._template.title != template.title
        self._template = template
        self.set_title(breakable(template.title))
        self.about.setText(template.purpose)
        self.about.setVisible(bool(template.purpose))
        if renamed or not self.title.field.hasFocus():
            self.title.field.setText(template.title)
            self.title.set_error("")
        editable = own and not read_only
        self.title.setVisible(editable)
        if self.heading is not None:
            self.heading.setVisible(not editable)
        self.lines.show_template(template, editable=editable)
        self.duplicate.setText(self.tr("Duplicate") if own else self.tr("Duplicate and change"))
        for button, shown in (
            (self.plan, not read_only),
            (self.duplicate, not read_only),
            (self.hand_on, own and not read_only),
            (self.delete, editable),
        ):
            button.setVisible(shown)
        self.hand_on.setEnabled(bool(template.items))
        self.hand_on.setToolTip("" if template.items else self.tr("There is no item in it yet."))

    def end_leaving(self) -> None:
        """Let the file be."""
        self.leaving.hide()
        self.hand_on.setFocus()

    def begin_title(self) -> None:
        """Put the keyboard on the title of a template that was just made."""
        self.title.field.setFocus()
        self.title.field.selectAll()

    def _on_title(self) -> None:
        template, title = self._template, self.title.field.text().strip()
        if template is None or title == template.title or self.title.isHidden():
            return
        if title:
            self.renamed.emit(template.code, title)
        else:
            self.title.set_error(self.tr("A few words are needed here."))

    def _on_plan(self) -> None:
        if self._template is not None:
            self.plan_requested.emit(self._template.code)

    def _on_hand_on(self) -> None:
        if self._template is not None:
            self.leaving.ask(names_in(self._template, self._context.pair))

    def _unsent(self) -> str:
        """Return what is typed and not taken over: a title, or the words of a new line."""
        title = self.title.field.text().strip()
        typed = self._template is not None and not self.title.isHidden() and title not in ("", self._template.title)
        return "\n".join(part for part in (title if typed else "", self.lines.unsent()) if part)

    def _send(self, then: Callable[[], None]) -> None:
        self._on_title()
        if self.lines.unsent():
            self.lines.send()
        self._context.operations.run(lambda _journal: None, lambda _none: then(), owner=self)
