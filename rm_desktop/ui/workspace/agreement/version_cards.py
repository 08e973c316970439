"""The agreement in force, and a proposal for a new version with the two equal answers to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.entities import AgreementVersion, Clause
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.widgets.buttons import PlainButton, QuietButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Heading, Muted, Note
from rm_desktop.ui.workspace.agreement.clause_list import OWN, ClauseView
from rm_desktop.ui.workspace.agreement.consents import ORDER


class InForceCard(Card):
    """What holds between the two."""

    change_requested = Signal()
    print_requested = Signal()
    earlier_requested = Signal()

    def __init__(
        self, version: AgreementVersion, parent: QWidget | None = None, *, may_change: bool, has_earlier: bool = False
    ) -> None:
        """Show ``version``, which both consented to; ``has_earlier`` where others held before it."""
        super().__init__("", parent)
        self.set_title(self.tr("What we rely on"))
        day = format_date(holds_since(version))
        self.body.addWidget(Muted(self.tr("Version {n}, holds since {day}").format(n=version.number, day=day), self))
        for clause in version.clauses:
            self.body.addWidget(ClauseView(clause, parent=self))
        self.change = PlainButton(self.tr("Propose a change"), "pencil", self)
        self.change.clicked.connect(self.change_requested)
        self.change.setVisible(may_change)
        self.print = PlainButton(self.tr("For both as PDF …"), "printer", self)
        self.print.clicked.connect(self.print_requested)
        self.earlier = QuietButton(self.tr("Earlier versions"), "history", self)
        self.earlier.clicked.connect(self.earlier_requested)
        self.earlier.setVisible(has_earlier)
        self.body.addWidget(flow(self.change, self.print, self.earlier, spacing=10))


def holds_since(version: AgreementVersion) -> date:
    """Return the day of the second consent."""
    return max(consent.at for consent in version.consents).astimezone().date()


def earlier_wording(clause: Clause, before: Sequence[Clause]) -> Clause | None:
    """Return what ``clause`` was in ``before``: the one of the same code, an own one by its title."""
    return next((old for old in before if _key(old) == _key(clause)), None)


def _key(clause: Clause) -> tuple[str, str]:
    return clause.code, clause.title if clause.code == OWN else ""


class ClausesAgainst(QWidget):
    """Clauses and what became of those before: word by word, what is new, and what was left out."""

    def __init__(self, clauses: Sequence[Clause], before: Sequence[Clause], parent: QWidget | None = None) -> None:
        """Show ``clauses`` against ``before``, which is empty where nothing held."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for clause in clauses:
            old = earlier_wording(clause, before)
            remark = "" if not before or clause == old else self.tr("Changed") if old else self.tr("New")
            column.addWidget(ClauseView(clause, remark, self, before=old if remark else None))
        kept = {_key(clause) for clause in clauses}
        gone = [old.title for old in before if _key(old) not in kept]
        if gone:
            column.addWidget(Note(self.tr("Left out: {titles}").format(titles=", ".join(gone)), self))


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
        self.body.addWidget(ClausesAgainst(version.clauses, in_force.clauses if in_force else (), self))
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
