"""Where the vault with sample data lies, in each language, and its passphrases, which are no secret."""

from __future__ import annotations

from pathlib import Path

from rm_desktop.domain.sentences import LANGUAGES, Language, texts
from rm_desktop.ui.gate.gate_context import GateContext

NAMES: dict[Language, str] = {"de": "Beispiel.rmvault", "en": "Sample.rmvault"}


def sample_path(context: GateContext) -> Path:
    """Return where the sample vault in the language on the screen lies."""
    return context.vault_folder / NAMES[context.language]


def sample_passphrases(path: Path, context: GateContext) -> dict[str, str] | None:
    """Return the passphrases by role (senior, junior, session) if the vault at ``path`` is a sample of ours."""
    for language in LANGUAGES:
        if path == context.vault_folder / NAMES[language]:
            return dict(texts(language, "demo")["secrets"])
    return None
