"""Bringing a backup back, first page: which one, and what opened the vault on that day."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.errors import RmError, WrongPassphrase
from rm_desktop.services.backups import BackupRow
from rm_desktop.services.restoring import Found, Previewed, doors_of, find, look_at
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.key_question import KeyQuestion
from rm_desktop.ui.gate.page_frame import PageFrame
from rm_desktop.ui.runtime.backup_words import BackupWords
from rm_desktop.ui.widgets.buttons import LinkButton
from rm_desktop.ui.widgets.choice_card import ChoiceCard
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Text
from rm_desktop.vault.glance import Doors

FIRST = 3


class RestorePage(PageFrame):
    """Chooses a set and opens it; nothing is changed yet."""

    previewed = Signal(object)
    """What was found, as `Previewed`; whoever takes it wipes its keys."""

    def __init__(
        self, path: Path, context: GateContext, chosen: str | None = None, parent: QWidget | None = None
    ) -> None:
        """Offer the sets of the vault at ``path``; ``chosen`` or else the newest good one is proposed."""
        super().__init__(parent=parent)
        self._path, self._context, self._chosen = path, context, chosen
        self._words = BackupWords(context.messages)
        self._rows: tuple[BackupRow, ...] = ()
        self._holder = QVBoxLayout()
        self.cards: dict[str, ChoiceCard] = {}
        self.none = Text(self.tr("There is no backup yet."), self)
        self.none.setVisible(False)
        self.more = LinkButton(self.tr("Show older ones"), None, self)
        self.more.clicked.connect(lambda: self._show(len(self._rows)))
        self.more.setVisible(False)
        self.question: KeyQuestion | None = None
        self._question_place = QVBoxLayout()
        self.content.addLayout(self._holder)
        self.content.addWidget(self.none)
        self.content.addWidget(flow(self.more))
        self.content.addLayout(self._question_place)
        self.set_words(
            self.tr("Bring a backup back"),
            self.tr("First a look at what would come back. Nothing is changed by looking."),
            self.tr("Look at it"),
        )
        context.operations.aside(lambda: self._looked_up(path), self._on_found, self._on_failed, owner=self)

    def value(self) -> str | None:
        """Return the id of the chosen set."""
        return next((name for name, card in self.cards.items() if card.isChecked()), None)

    def missing(self) -> str:
        """Name what lacks, from the top."""
        if self.value() is None:
            return self.tr("the backup is missing")
        return self.question.missing() if self.question is not None else self.tr("it cannot be read")

    def first_field(self) -> QWidget | None:
        """Begin with the chosen set."""
        chosen = self.value()
        return self.cards[chosen] if chosen else None

    @Slot()
    def act(self) -> None:
        """Open the set."""
        name, question = self.value(), self.question
        if name is None or question is None or self.missing():
            return
        path, opening, secrets = self._path, question.opening(), question.secrets()
        self.show_busy(self.tr("The backup is being opened and checked …"))
        self._context.operations.aside(
            lambda: look_at(path, name, opening, secrets), self._on_seen, self._on_failed, owner=self
        )

    @staticmethod
    def _looked_up(path: Path) -> tuple[Found, Doors | None]:
        found = find(path, judge=True)
        first = found.newest_good or (found.rows[0].id if found.rows else None)
        return found, doors_of(path, first)

    def _on_found(self, answer: tuple[Found, Doors | None]) -> None:
        found, doors = answer
        self._rows = found.rows
        self._chosen = self._chosen or found.newest_good
        self.none.setVisible(not found.rows)
        place = next((number for number, row in enumerate(found.rows) if row.id == self._chosen), 0)
        self._show(max(FIRST, place + 1))
        if doors is not None and found.rows:
            self.question = KeyQuestion(doors, self.tr("What opened the vault when this backup was made"), self)
            self.question.changed.connect(self.refresh)
            self._question_place.addWidget(self.question)
        self.refresh()
        self.focus_first()

    def _show(self, count: int) -> None:
        for row in self._rows[len(self.cards) : count]:
            card = ChoiceCard("history", self._words.when(row), self._words.contains(row), self, checkable=True)
            card.setChecked(row.id == self._chosen)
            card.toggled.connect(self.refresh)
            self.cards[row.id] = card
            self._holder.addWidget(card)
        self.more.setVisible(len(self.cards) < len(self._rows))

    def _on_seen(self, seen: Previewed) -> None:
        self.previewed.emit(seen)

    def _on_failed(self, error: RmError) -> None:
        if isinstance(error, WrongPassphrase):
            words = self.tr(
                "This passphrase does not open the backup. What counts is the passphrase of the day on which it was "
                "made. Nothing was changed."
            )
            self.show_problem(words)
        else:
            self.show_problem(self._context.messages.sentence(error))
