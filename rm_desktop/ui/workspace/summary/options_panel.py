"""The left side of the page: for whom, what goes in, which kind of file, and the rarer choices."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.words import Audience, Block, DocumentFormat, ExportKind, Person
from rm_desktop.services.organisation import organisation
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LinkButton, PlainButton, QuietButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Heading, Muted
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.summary.choice import Choice
from rm_desktop.ui.workspace.summary.marks_grid import MarksGrid
from rm_desktop.ui.workspace.summary.material import Draft, Material
from rm_desktop.ui.workspace.summary.more_options import MoreOptions
from rm_desktop.ui.workspace.summary.other_buttons import OtherButtons
from rm_desktop.ui.workspace.summary.register_list import RegisterList

_MORE = "more"
_FURTHER = (DocumentFormat.MARKDOWN, DocumentFormat.HTML)


class OptionsPanel(QWidget):
    """Shows a choice and tells what is wished otherwise."""

    audience_chosen = Signal(object)
    form_chosen = Signal(object)
    last_wanted = Signal()

    def __init__(self, pair: Pair, parent: QWidget | None = None) -> None:
        """Begin with nothing to choose from."""
        super().__init__(parent)
        self._names = {person: pair.name(person) for person in Person}
        self._draft: Draft | None = None
        self._all_blocks = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(Heading(self.tr("For whom?"), self), 1)
        self.like_last = PlainButton(self.tr("As last time"), "history", self)
        self.like_last.clicked.connect(self.last_wanted)
        top.addWidget(self.like_last)
        column.addLayout(top)
        self.audience = Segmented(self._audiences(), self.tr("For whom?"), Audience.US, self)
        self.audience.value_changed.connect(self.audience_chosen)
        column.addWidget(self.audience)
        column.addSpacing(px(6))
        column.addWidget(Heading(self.tr("What shall go in?"), self))
        self._hint = Muted(self.tr("Only what both tick appears."), self)
        column.addWidget(self._hint)
        self.marks = MarksGrid(self._names, self)
        column.addWidget(self.marks)
        self.offer_all = LinkButton(self.tr("Offer more"), None, self)
        self.offer_all.clicked.connect(self._on_offer_all)
        column.addWidget(flow(self.offer_all))
        column.addSpacing(px(6))
        self._add_forms(column)
        self._add_more(column)
        column.addStretch(1)

    def _add_forms(self, column: QVBoxLayout) -> None:
        column.addWidget(Heading(self.tr("As a file"), self))
        allowed = organisation().allowed_formats
        names = {DocumentFormat.MARKDOWN: "Markdown", DocumentFormat.HTML: "HTML"}
        further = [(form, name) for form, name in names.items() if form in allowed]
        forms = [(DocumentFormat.PDF, "PDF"), (DocumentFormat.DOCX, "Word"), (_MORE, self.tr("Others"))]
        offered = [(form, name) for form, name in forms if form in allowed or (form == _MORE and further)]
        self.form = Segmented(offered, self.tr("As a file"), DocumentFormat.PDF, self)
        self.form.value_changed.connect(self._on_form)
        self.further = Segmented(further, self.tr("Other kinds of files"), None, self)
        self.further.value_changed.connect(self.form_chosen)
        self.further.hide()
        column.addWidget(self.form)
        column.addWidget(self.further)
        limited = Muted(self.tr("Set by the organisation: other kinds of files are not allowed."), self)
        limited.setVisible(len(allowed) < len(DocumentFormat))
        column.addWidget(limited)

    def _add_more(self, column: QVBoxLayout) -> None:
        self.more_button = QuietButton(self.tr("Further possibilities"), "chevron-down", self)
        self.more_button.clicked.connect(self._on_more)
        column.addWidget(flow(self.more_button))
        self.more = MoreOptions(self._names, self)
        self.other = OtherButtons(self)
        self.register = RegisterList(self)
        for part in (self.more, self.other, self.register):
            part.hide()
            column.addWidget(part)

    def show_material(self, material: Material) -> None:
        """Offer what the vault holds."""
        self.like_last.setVisible(material.last is not None)
        left = [one.at for one in material.exports if one.kind is ExportKind.SUMMARY]
        self.more.show_meetings(material.meetings, max(left, default=None))
        self.register.show_lines(material.exports)

    def show_draft(self, draft: Draft) -> None:
        """Show a choice and the blocks that hold something for it."""
        self._draft = draft
        choice = draft.choice
        self.audience.set_value(choice.audience)
        self.form.set_value(_MORE if choice.form in _FURTHER else choice.form)
        self.further.setVisible(choice.form in _FURTHER)
        self.further.set_value(choice.form if choice.form in _FURTHER else None)
        self.more.show_choice(choice)
        self.more.safeguard.show_wish(choice.wish, choice.form, draft.keys)
        self._show_marks(draft)

    def _show_marks(self, draft: Draft) -> None:
        present = [block for block in draft.choice.layout.order if block in draft.present]
        offered = [block for block in present if self._all_blocks or self._offers(draft.choice, block)]
        rows = [(block, self._words(block, draft)) for block in offered]
        self.marks.show_rows(rows, draft.choice.marks)
        self.more.order.show_blocks(rows)
        self.offer_all.setVisible(len(offered) < len(present))

    def _offers(self, choice: Choice, block: Block) -> bool:
        return block in choice.offered or any(block in own for own in choice.marks.values())

    def _audiences(self) -> list[tuple[Audience, str]]:
        return [
            (Audience.US, self.tr("The two of us")),
            (Audience.PROGRAMME, self.tr("Programme lead")),
            (Audience.OTHERS, self.tr("Others", "for whom")),
        ]

    def _words(self, block: Block, draft: Draft) -> str:
        words = {
            Block.TOPICS: self.tr("Topics"),
            Block.NOTES: self.tr("Notes (on {noted} of {items} items)").format(noted=draft.noted, items=draft.items),
            Block.ACTIONS: self.tr("Tasks"),
            Block.GOALS: self.tr("Goals"),
            Block.SKILLS: self.tr("What was practised"),
            Block.PICTURES: self.tr("Then and now, as pictures and table"),
            Block.LEARNED: self.tr("What {name} took away").format(name=self._names[Person.JUNIOR]),
            Block.NEXT: self.tr("Next meeting"),
        }
        return words[block]

    def _on_offer_all(self) -> None:
        self._all_blocks = True
        if self._draft is not None:
            self._show_marks(self._draft)
            self.marks.setFocus()

    def _on_form(self, form: object) -> None:
        if form == _MORE:
            self.further.show()
            first = next(form for form in organisation().allowed_formats if form in _FURTHER)
            self.further.set_value(first)
            self.form_chosen.emit(first)
        else:
            self.form_chosen.emit(form)

    def _on_more(self) -> None:
        shown = self.more.isHidden()
        for part in (self.more, self.other, self.register):
            part.setVisible(shown)
        self.more_button.set_icon("chevron-up" if shown else "chevron-down")

    def offer_anew(self) -> None:
        """Offer again only what suits the audience and the kind of report."""
        self._all_blocks = False
