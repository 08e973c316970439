"""The ways out: interrupting and ending, always there, no reason asked, the same words for both people."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.entities import Pair
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.widgets.buttons import LinkButton, PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Muted, Note, Text


class LeaveCard(Card):
    """Says where the mentoring stands and what can be done about it."""

    interrupt_requested = Signal()
    resume_requested = Signal()
    end_requested = Signal()
    closing_requested = Signal()
    """Both want to decide what becomes of the vault: it is to be locked for that."""

    def __init__(self, pair: Pair, parent: QWidget | None = None) -> None:
        """Show where ``pair`` stands."""
        super().__init__("", parent)
        self.set_title(self.tr("Interrupt or end"))
        self.state = Note("", self)
        self.body.addWidget(self.state)
        self._trusted = Text("", self)
        self.body.addWidget(self._trusted)
        self._closing = Text(
            self.tr(
                "The mentoring ends here. Thank you for the time and the openness. "
                "What was said stays between the two. "
                "The vault stays closed as it is until both decide what becomes of it."
            ),
            self,
        )
        self.body.addWidget(self._closing)
        self.interrupt = PlainButton(self.tr("Interrupt"), "pause", self)
        self.interrupt.clicked.connect(self.interrupt_requested)
        self.resume = PlainButton(self.tr("Go on"), "play", self)
        self.resume.clicked.connect(self.resume_requested)
        self.end = PlainButton(self.tr("End"), "flag", self)
        self.end.clicked.connect(lambda: self._ask(True))
        self.end_now = PlainButton(self.tr("End the mentoring"), "flag", self)
        self.end_now.clicked.connect(self.end_requested)
        self.back = PlainButton(self.tr("Back"), "arrow-left", self)
        self.back.clicked.connect(lambda: self._ask(False))
        self.body.addWidget(flow(self.interrupt, self.resume, self.end, self.end_now, self.back, spacing=10))
        self.body.addWidget(
            Muted(
                self.tr(
                    "What becomes of the vault (seal, hand over, destroy) both decide together, each with the own "
                    "passphrase. For that it is locked first."
                ),
                self,
            )
        )
        self.closing = LinkButton(self.tr("Lock and decide how it ends"), "lock", self)
        self.closing.clicked.connect(self.closing_requested)
        self.body.addWidget(flow(self.closing))
        self._pair = pair
        self.show_pair(pair)

    def show_pair(self, pair: Pair) -> None:
        """Show where ``pair`` stands now."""
        self._pair = pair
        if pair.ended_at is not None:
            day = format_date(pair.ended_at.astimezone().date())
            self.state.setText(self.tr("The mentoring was ended on {day}.").format(day=day))
        elif pair.interrupted_at is not None:
            day = format_date(pair.interrupted_at.astimezone().date())
            self.state.setText(self.tr("The mentoring has been interrupted since {day}.").format(day=day))
        else:
            self.state.setText(self.tr("Possible at any time. No reason is asked, and nobody is named."))
        names = [
            self.tr("Person of trust for {name}: {trusted}").format(name=name, trusted=trusted)
            for name, trusted in ((pair.senior_name, pair.senior_trusted), (pair.junior_name, pair.junior_trusted))
            if trusted
        ]
        self._trusted.setText("\n".join(names))
        self._trusted.setVisible(bool(names))
        self._ask(False)

    def _ask(self, asking: bool) -> None:
        pair = self._pair
        stopped = pair.interrupted_at is not None or pair.ended_at is not None
        self._closing.setVisible(asking or pair.ended_at is not None)
        self.interrupt.setVisible(not asking and not stopped)
        self.resume.setVisible(not asking and stopped)
        self.end.setVisible(not asking and pair.ended_at is None)
        self.end_now.setVisible(asking)
        self.back.setVisible(asking)
        if asking:
            self.back.setFocus()
