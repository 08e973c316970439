"""The agreement in force, and a proposal for a new version with the two equal answers to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.entities import AgreementVersion, Clause
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.widgets.buttons import PlainButton, QuietButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Heading, Muted, Note
from rm_desktop.ui.workspace.agreement.clause_list import ClauseView
from rm_desktop.ui.workspace.agreement.consents import ORDER


class InForceCard(Card):
    """What holds between the two."""

    change_requested = Signal()

    def __init__(self, version: AgreementVersion, parent: QWidget | None = None, *, may_change: bool) -> None:
        """Show ``version``, which both consented to."""
        super().__init__("", parent)
        self.set_title(self.tr("What we rely on"))
        day = format_date(max(consent.at for consent in version.consents).astimezone().date())
        self.body.addWidget(Muted(self.tr("Version {n}, holds since {day}").format(n=version.number, day=day), self))
        for clause in version.clauses:
            self.body.addWidget(ClauseView(clause, parent=self))
        self.change = PlainButton(self.tr("Propose a change"), "pencil", self)
        self.change.clicked.connect(self.change_requested)
        self.change.setVisible(may_change)
        self.body.addWidget(self.change)


def remark_for(clause: Clause, before: Sequence[Clause], words: tuple[str, str]) -> str:
    """Return the word for new or changed, or nothing; ``before`` are the clauses in force."""
    if not before or clause in before:
        return ""
    known = {(old.code, old.title) for old in before}
    return words[1] if (clause.code, clause.title) in known else words[0]


class ProposalCard(Card):
    """A version that does not hold yet: what changes, and both answers side by side."""

    consent_requested = Signal()
    later_requested = Signal()
    change_requested = Signal()
    discard_requested = Signal()

    def __init__(
        self,
        version: AgreementVersion,
        in_force: AgreementVersion | None,
        first_name: str,
        parent: QWidget | None = None,
        *,
        together: bool,
    ) -> None:
        """Show ``version`` against ``in_force``; ``first_name`` is whoever is asked first."""
        super().__init__("", parent)
        self.set_title(self.tr("What we rely on") if in_force is None else self.tr("Proposal for a new version"))
        before = in_force.clauses if in_force else ()
        words = (self.tr("New"), self.tr("Changed"))
        for clause in version.clauses:
            self.body.addWidget(ClauseView(clause, remark_for(clause, before, words), self))
        kept = {(clause.code, clause.title) for clause in version.clauses}
        gone = [old.title for old in before if (old.code, old.title) not in kept]
        if gone:
            self.body.addWidget(Note(self.tr("Left out: {titles}").format(titles=", ".join(gone)), self))
        self._add_answers(first_name, together=together, replaces=in_force is not None)

    def _add_answers(self, first_name: str, *, together: bool, replaces: bool) -> None:
        self._count = Heading("", self)
        self.body.addWidget(self._count)
        self.show_count(0)
        hint = self.tr("Each person consents with the own passphrase, {name} first.").format(name=first_name)
        if not together:
            hint = self.tr("Consent is possible when the vault is open together.")
        self.body.addWidget(Muted(hint, self))
        self.consent = PlainButton(self.tr("Consent"), "check", self)
        self.consent.clicked.connect(self.consent_requested)
        self.later = PlainButton(self.tr("Decide later"), "clock", self)
        self.later.clicked.connect(self.later_requested)
        self.change = QuietButton(self.tr("Change the wording"), "pencil", self)
        self.change.clicked.connect(self.change_requested)
        self.discard = QuietButton(self.tr("Withdraw the proposal"), "x", self)
        self.discard.clicked.connect(self.discard_requested)
        self.discard.setVisible(replaces and together)
        self.body.addWidget(flow(self.consent, self.later, spacing=10))
        self.body.addWidget(flow(self.change, self.discard, spacing=10))
        self.consent.setVisible(together)
        self.change.setVisible(together)
        width = max(self.consent.sizeHint().width(), self.later.sizeHint().width())
        self.consent.setMinimumWidth(width)
        self.later.setMinimumWidth(width)

    def show_count(self, count: int) -> None:
        """Say how many consents are there, never whose."""
        self._count.setText(self.tr("{count} of {all} consents").format(count=count, all=len(ORDER)))

    def count_text(self) -> str:
        """Return the line about consents."""
        return self._count.text()
