"""What both front ends say about something that is to come in: why it does not, what it is, how much of it."""

from __future__ import annotations

from collections.abc import Mapping

from rm_desktop.domain.errors import RmError, UnreadableImport, WrongPassphrase
from rm_desktop.domain.sentences import Language, Sentences, texts
from rm_desktop.services.imports.entries import ImportKind


class ImportWords:
    """Sentences of `imports.toml` in one language."""

    def __init__(self, language: Language) -> None:
        """Speak ``language``."""
        self._language = language
        self._say = Sentences(language, "imports")

    def refusal(self, error: RmError) -> str | None:
        """Return why a file does not come in; None for errors that are not about files to take in."""
        if isinstance(error, WrongPassphrase):
            return self._say("words.wrong_passphrase")
        reason = str(error.parameters.get("reason", ""))
        if not isinstance(error, UnreadableImport) or reason not in texts(self._language, "imports")["refused"]:
            return None
        return self._say("refused.nothing_taken", reason=self._say(f"refused.{reason}"))

    def kind(self, kind: ImportKind) -> str:
        """Return what made it."""
        return self._say(f"kind.{kind.value}")

    def counts(self, counted: Mapping[str, int]) -> str:
        """Return how many of what, without what there is none of; empty where there is nothing."""
        return ", ".join(self._say.plural(f"count.{name}", count) for name, count in counted.items() if count)

    def untitled(self) -> str:
        """Return what stands for a missing title."""
        return self._say("words.untitled")
