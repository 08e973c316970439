"""Step 3: what the two rely on. Six sentences to begin with; each may be reworded, others added."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rm_desktop.domain.entities import Clause
from rm_desktop.domain.words import Person
from rm_desktop.services.content import ClauseText
from rm_desktop.ui.gate.create.clause_row import ClauseRow
from rm_desktop.ui.gate.create.draft import LONGEST_NAME, OWN, Draft
from rm_desktop.ui.gate.create.step import Step
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.form_field import FormField
from rm_desktop.ui.widgets.labels import Muted, Note, Strong
from rm_desktop.ui.widgets.side_by_side import SideBySide


class AgreementStep(Step):
    """The clauses and the trusted persons. Consent is given on the next pages, by each person alone."""

    number = 3

    def __init__(self, draft: Draft, context: GateContext, parent: QWidget | None = None) -> None:
        """Show the clauses of ``draft``, the catalogue's at first."""
        super().__init__(draft, context, parent)
        draft.use_catalogue(context.content)
        self._rows_place = QVBoxLayout()
        self._rows_place.setSpacing(px(8))
        self.body.addLayout(self._rows_place)
        self.rows: list[ClauseRow] = []
        self.add = PlainButton(self.tr("Add a clause"), "plus", self)
        self.add.clicked.connect(self._on_add)
        self.more = PlainButton(self.tr("Agree on more …"), None, self)
        self.more.setCheckable(True)
        self.body.addWidget(flow(self.add, self.more))
        self._offer = self._more_card()
        self._offer.setVisible(False)
        self.more.toggled.connect(self._offer.setVisible)
        self.body.addWidget(self._offer)
        self.trusted = {person: self._trusted_field(person) for person in (Person.JUNIOR, Person.SENIOR)}
        self.body.addWidget(SideBySide(*self.trusted.values(), narrow=520, shares=(1, 1)))
        self.body.addWidget(
            Muted(self.tr("For example from works council, youth representation or the head of the programme."))
        )
        self.body.addWidget(
            Muted(
                self.tr("On the next pages each person consents with the own passphrase, {name} first.").format(
                    name=draft.names[Person.JUNIOR]
                )
            )
        )
        self._build_rows()

    def title(self) -> str:
        """Return the page's title."""
        return self.tr("What we rely on")

    def missing(self) -> str:
        """Want an answer first for a clause that is being changed."""
        return self.tr("one clause is still being changed") if any(row.editing for row in self.rows) else ""

    def later_words(self) -> str:
        """Offer to go on without consents: the agreement stays a draft."""
        return self.tr("Decide later")

    def later(self) -> int:
        """Ask nobody for consent on the next pages."""
        self.draft.ask_consent = False
        return 1

    def advance(self) -> None:
        """Ask each person on the next pages."""
        self.draft.ask_consent = True

    def _build_rows(self) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        core = {clause.code for clause in self.context.content.clauses(core=True)}
        self.rows = [self._row(clause, removable=clause.code not in core) for clause in self.draft.clauses]
        for row in self.rows:
            self._rows_place.addWidget(row)

    def _row(self, clause: Clause, *, removable: bool) -> ClauseRow:
        row = ClauseRow(clause, removable=removable, parent=self)
        row.opened.connect(self.changed)
        row.edited.connect(self._on_edited)
        row.removed.connect(partial(self._on_removed, row))
        return row

    def _more_card(self) -> TintCard:
        card = TintCard("shared", None, self)
        card.body.addWidget(Strong(self.tr("Also worth agreeing on")))
        chosen = {clause.code for clause in self.draft.clauses}
        for clause in self.context.content.clauses(core=False):
            box = CheckBox(f"{clause.title}: {clause.text}", card)
            box.setChecked(clause.code in chosen)
            box.toggled.connect(partial(self._on_more, clause))
            card.body.addWidget(box)
        card.body.addWidget(Note(self.tr("Ticked sentences stand above and can be reworded there.")))
        return card

    def _trusted_field(self, person: Person) -> FormField[QLineEdit]:
        field = QLineEdit(self.draft.trusted[person], self)
        field.setMaxLength(LONGEST_NAME)

        def store(text: str) -> None:
            self.draft.trusted[person] = text

        field.textChanged.connect(store)
        name = self.tr("Trusted person of {name} (optional)").format(name=self.draft.names[person])
        return FormField(name, field)

    @Slot()
    def _on_add(self) -> None:
        row = self._row(Clause(code=OWN, title="", text=""), removable=True)
        self.rows.append(row)
        self._rows_place.addWidget(row)
        if row.title_field is not None:
            row.title_field.setFocus()
        self._gather()

    @Slot(object)
    def _on_edited(self, _clause: Clause) -> None:
        self.draft.clauses_changed = True
        self._gather()

    def _on_removed(self, row: ClauseRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._gather()
        for box, clause in zip(
            self._offer.findChildren(CheckBox), self.context.content.clauses(core=False), strict=True
        ):
            if clause.code == row.clause.code:
                box.blockSignals(True)
                box.setChecked(False)
                box.blockSignals(False)
        self.add.setFocus()

    def _on_more(self, clause: ClauseText, checked: bool) -> None:
        if checked:
            row = self._row(Clause(code=clause.code, title=clause.title, text=clause.text), removable=True)
            self.rows.append(row)
            self._rows_place.addWidget(row)
        else:
            for row in [row for row in self.rows if row.clause.code == clause.code]:
                self.rows.remove(row)
                row.hide()
                row.deleteLater()
        self._gather()

    def _gather(self) -> None:
        self.draft.clauses = [row.clause for row in self.rows if row.clause.title]
        self.changed.emit()
