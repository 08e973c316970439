"""What held before: every earlier version with what it changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from rm_desktop.domain.entities import AgreementVersion
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.labels import Heading
from rm_desktop.ui.workspace.agreement.version_cards import ClausesAgainst, holds_since


class HistoryCard(Card):
    """Versions that held, the latest first, each against the one before it."""

    def __init__(self, versions: Sequence[AgreementVersion], parent: QWidget | None = None) -> None:
        """Show ``versions``, given the oldest first; the last one is what holds now."""
        super().__init__("", parent)
        self.set_title(self.tr("Earlier versions"))
        for place in range(len(versions) - 1, -1, -1):
            version = versions[place]
            day = format_date(holds_since(version))
            words = self.tr("Version {n}, from {day}").format(n=version.number, day=day)
            self.body.addWidget(Heading(words, self))
            before = versions[place - 1].clauses if place else ()
            self.body.addWidget(ClausesAgainst(version.clauses, before, self))
