"""The page *Agreement*: what holds, what is proposed, the frame, and the ways out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import AgreementVersion, Clause, Pair
from rm_desktop.domain.rules import has_both_consents
from rm_desktop.domain.sentences import Language
from rm_desktop.domain.words import Compartment, DocumentFormat, ExportKind, Kind, Opening
from rm_desktop.services.content import ClauseText
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.banner import SUCCESS
from rm_desktop.ui.widgets.buttons import PlainButton, PrimaryButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.workspace.agreement.clause_list import ClauseListEditor
from rm_desktop.ui.workspace.agreement.consents import ORDER, Consents
from rm_desktop.ui.workspace.agreement.frame_card import FrameCard
from rm_desktop.ui.workspace.agreement.history_card import HistoryCard
from rm_desktop.ui.workspace.agreement.leave_card import LeaveCard
from rm_desktop.ui.workspace.agreement.version_cards import InForceCard, ProposalCard
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.small_file import SmallFile, SmallFileWriter
from rm_desktop.ui.workspace.take_out_card import TakeOutCard
from rm_desktop.ui.workspace.undo import Trace

Versions = tuple[AgreementVersion | None, AgreementVersion | None, tuple[AgreementVersion, ...]]
WIDTH = 860


class AgreementPage(Place):
    """One column of cards, rebuilt when a version changes."""

    code: ClassVar[str] = "agreement"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the page; versions come when it is entered."""
        super().__init__(context, parent)
        self._together = context.opening is Opening.TOGETHER
        self._in_force: AgreementVersion | None = None
        self._draft: AgreementVersion | None = None
        self._held: tuple[AgreementVersion, ...] = ()
        self._files = SmallFileWriter(context, self)
        self._consents: Consents | None = None
        self.editor: ClauseListEditor | None = None
        self.proposal: ProposalCard | None = None
        self.in_force_card: InForceCard | None = None
        self.history: HistoryCard | None = None
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._page = ScrollPage(self)
        outer.addWidget(self._page)
        self._page.body.addWidget(PageHeader(self.tr("Agreement"), parent=self._page))
        self._versions = Card(parent=self._page)
        self._page.body.addWidget(self._versions)
        self._show_frame(context.pair)
        self._page.body.addStretch(1)
        context.changes.changed.connect(self._on_changes)

    def _show_frame(self, pair: Pair) -> None:
        self.frame = FrameCard(pair, self.context.clock, self._page)
        self.frame.saved.connect(self._on_frame)
        self.leave_card = LeaveCard(pair, self._page)
        for wish, act, said in (
            (self.leave_card.interrupt_requested, _interrupt, self.tr("The mentoring is interrupted.")),
            (self.leave_card.resume_requested, _resume, self.tr("The mentoring goes on.")),
            (self.leave_card.end_requested, _end, self.tr("The mentoring is ended.")),
        ):
            wish.connect(partial(self._change_pair, act, said))
        self._page.body.addWidget(self.frame)
        self.leave_card.closing_requested.connect(lambda: self.context.shell.lock(LockReason.ENDING))
        self._page.body.addWidget(self.leave_card)
        self.take_out = TakeOutCard(self.context, Compartment.SHARED, self._page)
        self.take_out.setVisible(self._together)
        self._page.body.addWidget(self.take_out)
        for card in (self._versions, self.frame, self.leave_card, self.take_out):
            card.setMaximumWidth(px(WIDTH))

    def enter(self, target: Any = None) -> None:
        """Show what holds and what is proposed."""
        _ = target
        if self.editor is None:
            self.context.operations.run(_versions, self._show_versions, owner=self)
        self.context.operations.run(lambda journal: journal.pair.course(), self.frame.show_course, owner=self)

    def leave(self) -> None:
        """Forget consents that were given but not completed."""
        self._consents = None
        self.take_out.give_up()

    def _show_versions(self, versions: Versions) -> None:
        if versions == (self._in_force, self._draft, self._held) and (self.proposal or self.in_force_card):
            return
        self._in_force, self._draft, self._held = versions
        self._consents = None
        self._close_history()
        self.editor = self.proposal = self.in_force_card = None
        if self._draft is not None:
            first = self.context.pair.name(ORDER[0])
            self.proposal = ProposalCard(self._draft, self._in_force, first, self._page, together=self._together)
            self.proposal.consent_requested.connect(self._on_consent)
            self.proposal.later_requested.connect(lambda: self.context.shell.navigate("today"))
            self.proposal.change_requested.connect(self._on_change)
            self.proposal.discard_requested.connect(self._on_discard)
            self._replace_card(self.proposal)
        elif self._in_force is not None:
            self.in_force_card = InForceCard(
                self._in_force, self._page, may_change=self._together, has_earlier=len(self._held) > 1
            )
            self.in_force_card.change_requested.connect(self._on_change)
            self.in_force_card.print_requested.connect(self._on_print)
            self.in_force_card.earlier_requested.connect(self._on_earlier)
            self._replace_card(self.in_force_card)
        else:
            self._on_change()

    def _replace_card(self, card: Card) -> None:
        card.setMaximumWidth(px(WIDTH))
        self._page.body.replaceWidget(self._versions, card)
        self._versions.hide()
        self._versions.deleteLater()
        self._versions = card

    def _on_print(self) -> None:
        version, pair = self._in_force, self.context.pair
        language: Language = "de" if self.context.language == "de" else "en"
        if version is None:
            return

        def make() -> SmallFile:
            from rm_desktop.documents.agreement import agreement_document  # noqa: PLC0415 - typst loads when wanted
            from rm_desktop.documents.pdf import render_pdf  # noqa: PLC0415

            content = render_pdf(agreement_document(language, version, pair))
            return SmallFile(kind=ExportKind.AGREEMENT, format=DocumentFormat.PDF, content=content)

        self.context.files.save_file(
            self.tr("Save the agreement"),
            [self.tr("PDF file (*.pdf)")],
            lambda path: self._files.write(path, make),
            name=self.tr("Agreement") + ".pdf",
        )

    def _on_earlier(self) -> None:
        """Show what held before, or put it away again."""
        if self.history is not None:
            self._close_history()
            return
        self.history = HistoryCard(self._held, self._page)
        self.history.setMaximumWidth(px(WIDTH))
        self._page.body.insertWidget(self._page.body.indexOf(self._versions) + 1, self.history)

    def _close_history(self) -> None:
        if self.history is not None:
            self.history.hide()
            self.history.deleteLater()
            self.history = None

    def _on_change(self) -> None:
        base = self._draft or self._in_force
        content = self.context.content
        clauses = base.clauses if base else tuple(_clause(text) for text in content.clauses(core=True))
        card = Card(self.tr("Change the agreement"), self._page)
        card.body.addWidget(Note(self.tr("What was agreed holds until both consent to the new version."), card))
        self.editor = ClauseListEditor(clauses, content.clauses(core=False), card)
        card.body.addWidget(self.editor)
        propose = PrimaryButton(self.tr("Propose this version"), "check", card)
        propose.clicked.connect(self._on_propose)
        cancel = PlainButton(self.tr("Discard the changes"), None, card)
        cancel.clicked.connect(self._on_cancel)
        card.body.addWidget(flow(cancel, propose, spacing=10, align_right=True))
        self._replace_card(card)

    def _on_cancel(self) -> None:
        self.editor = self.proposal = self.in_force_card = None
        self._in_force = self._draft = None
        self.enter()

    def _on_propose(self) -> None:
        clauses = self.editor.clauses() if self.editor else None
        if clauses:
            said = self.tr("A new version is proposed.")
            self._change_draft(lambda journal: journal.agreement.propose(clauses), said)

    def _on_discard(self) -> None:
        draft = self._draft
        if draft is not None:
            said = self.tr("The proposal is discarded.")
            self._change_draft(lambda journal: journal.agreement.withdraw_draft(draft.id), said)

    def _on_consent(self) -> None:
        if self._draft is None or self.proposal is None:
            return
        if self._consents is None:
            self._consents = Consents(self.context, self._draft, self)
            self._consents.changed.connect(self.proposal.show_count)
            self._consents.completed.connect(self._on_completed)
        self._consents.ask()

    def _on_completed(self) -> None:
        self.context.shell.banner(SUCCESS, self.tr("Both have consented. The agreement holds from now on."))
        self._reload()

    def _on_frame(self, pair: Pair) -> None:
        self._change_pair(lambda journal: journal.pair.save(pair), self.tr("The frame is saved."))

    def _change_pair(self, act: Callable[[Journal], Saved[Pair]], said: str) -> None:
        trace = Trace(
            look=lambda journal: journal.pair.state(), put=lambda journal, state: journal.pair.put_back(state)
        )
        self.undo.do(act, trace, said)

    def _change_draft(self, act: Callable[[Journal], Saved[Any]], said: str) -> None:
        """Propose or discard. What is had back is the words; consents are given anew."""
        self.undo.do(act, Trace(look=_proposed, put=_propose_again), said, lambda _saved: self._reload())

    def _reload(self) -> None:
        self.editor = None
        self.enter()

    def _on_changes(self, changes: Changes) -> None:
        if Kind.PAIR in changes.stale:
            self.context.operations.run(lambda journal: journal.pair.get(), self._on_pair, owner=self)
        if Kind.AGREEMENT in changes.stale and self.isVisible():
            self.enter()

    def _on_pair(self, pair: Pair) -> None:
        self.leave_card.show_pair(pair)
        self.frame.show_pair(pair)
        self.context.operations.run(lambda journal: journal.pair.course(), self.frame.show_course, owner=self)


def _versions(journal: Journal) -> Versions:
    held = tuple(version for version in journal.agreement.versions() if has_both_consents(version))
    return journal.agreement.in_force(), journal.agreement.draft(), held


def _proposed(journal: Journal) -> tuple[Clause, ...] | None:
    draft = journal.agreement.draft()
    return None if draft is None else draft.clauses


def _propose_again(journal: Journal, clauses: tuple[Clause, ...] | None) -> Saved[Any]:
    draft = journal.agreement.draft()
    if clauses is not None:
        return journal.agreement.propose(clauses)
    return Saved(value=None, changes=Changes()) if draft is None else journal.agreement.withdraw_draft(draft.id)


def _interrupt(journal: Journal) -> Saved[Pair]:
    return journal.pair.interrupt()


def _resume(journal: Journal) -> Saved[Pair]:
    return journal.pair.resume()


def _end(journal: Journal) -> Saved[Pair]:
    return journal.pair.end()


def _clause(text: ClauseText) -> Clause:
    return Clause(code=text.code, title=text.title, text=text.text)
