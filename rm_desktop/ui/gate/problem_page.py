"""A vault that cannot be opened now: what happened, what is safe, what to do next."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import RmError, VaultInUse
from rm_desktop.ui.gate.fitted_card import FittedCard
from rm_desktop.ui.gate.foot import buttons_below
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.runtime.formats import format_moment
from rm_desktop.ui.widgets.buttons import PlainButton, PrimaryButton
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Muted, Text, Title


class ProblemPage(FittedCard):
    """Shows one error of one vault. Nothing was changed, and that is said."""

    retry_wanted = Signal()
    other_vault_wanted = Signal()

    def __init__(self, title: str, error: RmError, context: GateContext, parent: QWidget | None = None) -> None:
        """Explain ``error`` of the vault called ``title``."""
        super().__init__(600, parent)
        self.setObjectName("problem")
        body = self.body
        in_use = isinstance(error, VaultInUse)
        picture = IconLabel(
            "lock-keyhole" if in_use else "triangle-alert", "shared" if in_use else "attention_text", 44, self
        )
        body.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        heading = Title(self.tr("Vault “{title}”").format(title=title), self)
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        body.addWidget(heading)
        self._first: QWidget | None = None
        self.words = Text(context.messages.sentence(error), self)
        body.addWidget(self.words)
        self.holder = Muted(self._holder(error) if in_use else "", self)
        self.holder.setVisible(bool(self.holder.text()))
        body.addWidget(self.holder)
        if details := context.messages.details(error):
            report = Muted(self.tr("Details: {code}").format(code=details), self)
            report.set_selectable()
            body.addWidget(report)
        self.other = PlainButton(self.tr("Other vault"), None, self)
        self.other.clicked.connect(self.other_vault_wanted)
        self.retry = PrimaryButton(self.tr("Try again"), None, self)
        self.retry.clicked.connect(self.retry_wanted)
        self.foot.addWidget(buttons_below(self.other, self.retry))

    def put_damage(self, card: QWidget) -> None:
        """Show ``card``, which says more about a damaged vault, in the place of the sentence."""
        self.words.setVisible(False)
        self._first = card
        self.body.addWidget(card)

    def focus_first(self) -> None:
        """Begin with trying again, or with what would scroll out of sight because of that."""
        (self.retry if self._first is None or self.shows_all() else self._first).setFocus()

    def _holder(self, error: RmError) -> str:
        facts = error.parameters
        if "pid" not in facts:
            return ""
        since = format_moment(datetime.fromtimestamp(int(facts["since"]), UTC))
        if facts.get("other_user"):
            return self.tr("Held by another user of this device since {since} (process {pid}).").format(
                since=since, pid=facts["pid"]
            )
        return self.tr("Held by another window of this user since {since} (process {pid}).").format(
            since=since, pid=facts["pid"]
        )
