"""Step 4, together: what opens the shared part."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.words import Policy
from rm_desktop.ui.gate.create.draft import Draft
from rm_desktop.ui.gate.create.step import Step
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.new_passphrase import NewPassphrase
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.choice_card import ChoiceCard
from rm_desktop.ui.widgets.labels import Heading, Note
from rm_desktop.ui.widgets.side_by_side import SideBySide


class DoorsStep(Step):
    """One key or two for the shared part, and the passphrase for meetings."""

    number = 4

    def __init__(self, draft: Draft, context: GateContext, parent: QWidget | None = None) -> None:
        """Show what is in ``draft``."""
        super().__init__(draft, context, parent)
        self.policies = {
            Policy.EITHER: ChoiceCard(
                "key-round",
                self.tr("One passphrase is enough"),
                self.tr(
                    "Either person can also read and write the shared part alone. The vault says how often that was."
                ),
                checkable=True,
            ),
            Policy.BOTH: ChoiceCard(
                "users",
                self.tr("Four eyes: both passphrases"),
                self.tr("Opens only when both are there. If one is forgotten, that person's sheet is needed too."),
                checkable=True,
            ),
        }
        self.body.addWidget(SideBySide(*self.policies.values(), narrow=560, shares=(1, 1)))
        for policy, card in self.policies.items():
            card.setChecked(policy is draft.policy)
            card.clicked.connect(partial(self._on_policy, policy))
        self._meeting = QWidget(self)
        column = QVBoxLayout(self._meeting)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(Heading(self.tr("Passphrase for meetings (recommended)")))
        column.addWidget(
            Note(
                self.tr(
                    "Both know it. It opens only the shared part, so that in a meeting nobody types the own "
                    "passphrase under the other's eyes."
                )
            )
        )
        self.passphrase = NewPassphrase(
            self.tr("Passphrase for meetings"),
            context.language,
            personal=draft.personal_words,
            taken=partial(draft.taken, None),
            text=draft.session,
        )
        self.passphrase.changed.connect(self._on_changed)
        column.addWidget(self.passphrase)
        self.without = CheckBox(self.tr("Do without; meetings are opened with a personal passphrase"), self)
        self.without.setChecked(not draft.wants_session)
        self.without.toggled.connect(self._on_without)
        column.addWidget(self.without)
        self.body.addWidget(self._meeting)
        self._show()

    def title(self) -> str:
        """Return the page's title."""
        return self.tr("How the vault opens")

    def missing(self) -> str:
        """Want the session passphrase unless it was turned down."""
        wanted = self.draft.policy is Policy.EITHER and self.draft.wants_session
        return self.passphrase.missing() if wanted else ""

    def first_field(self) -> QWidget | None:
        """Begin with the session passphrase, or the choice of policy."""
        return self.passphrase.first if self.passphrase.isVisibleTo(self) else self.policies[self.draft.policy]

    def _show(self) -> None:
        self._meeting.setVisible(self.draft.policy is Policy.EITHER)
        self.passphrase.setVisible(self.draft.wants_session)

    def _on_policy(self, policy: Policy, _checked: bool = False) -> None:
        self.draft.policy = policy
        self._show()
        self.changed.emit()

    @Slot(bool)
    def _on_without(self, without: bool) -> None:
        self.draft.wants_session = not without
        if without:
            self.draft.session = ""
            self.passphrase.clear()
        self._show()
        self.changed.emit()

    @Slot()
    def _on_changed(self) -> None:
        self.draft.session = self.passphrase.text()
        self.changed.emit()
