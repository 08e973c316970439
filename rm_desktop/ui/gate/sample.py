"""The vault with sample data: where it lies, its passphrases, and the card that shows them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from rm_desktop.domain.sentences import LANGUAGES, Language
from rm_desktop.services.demo import demo_secrets
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.small_link import SmallLink
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.labels import Muted, Strong, Text
from rm_desktop.vault.files import SUFFIX
from rm_desktop.vault.vault import Secrets

TITLES: dict[Language, str] = {"de": "Beispiel", "en": "Sample"}


def sample_path(context: GateContext) -> Path:
    """Return where the sample vault in the language on the screen lies."""
    return context.vault_folder / (TITLES[context.content.language] + SUFFIX)


def sample_secrets(path: Path, context: GateContext) -> Secrets | None:
    """Return the passphrases if the vault at ``path`` is a sample of ours."""
    for language in LANGUAGES:
        if path == context.vault_folder / (TITLES[language] + SUFFIX):
            return demo_secrets(language)
    return None


class SampleCard(TintCard):
    """Shows the passphrases of a sample vault and types them on request."""

    fill_wanted = Signal()

    def __init__(self, secrets: Secrets, parent: QWidget | None = None) -> None:
        """Show ``secrets``."""
        super().__init__("attention", None, parent)
        self.body.setContentsMargins(px(16), px(4), px(10), px(10))
        self.body.setSpacing(px(4))
        self.fill = SmallLink(self.tr("Type it in"), self)
        self.fill.clicked.connect(self._on_fill)
        top = QHBoxLayout()
        top.addWidget(Strong(self.tr("Sample data, no secrets"), self), 1)
        top.addWidget(self.fill)
        self.body.addLayout(top)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        for row, (name, text) in enumerate(
            (
                (self.tr("The two of us"), secrets.session),
                (self.tr("Mentee"), secrets.senior),
                (self.tr("Mentor"), secrets.junior),
            )
        ):
            words = Text(text or "", self)
            words.set_selectable()
            words.setAccessibleName(self.tr("Passphrase {name}: {text}").format(name=name, text=text))
            grid.addWidget(Muted(name, self), row, 0)
            grid.addWidget(words, row, 1)
        self.body.addLayout(grid)

    @Slot()
    def _on_fill(self) -> None:
        self.fill_wanted.emit()
