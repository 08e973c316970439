"""The confirmation that a vault was destroyed: date, title, what was done, and what nobody can promise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from rm_desktop.documents.tree import Block, Document, bullets, facts, heading, paragraph
from rm_desktop.domain.sentences import Language, Sentences, moment, sentence
from rm_desktop.domain.words import Person

_LIMITS = ("limit_1", "limit_2", "limit_3")


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """The figures of a destruction; ``unproved`` names whose passphrase could not be checked."""

    slots: int
    files: int
    backups: int
    remaining: int = 0
    foreign: int = 0
    unproved: Sequence[Person] = ()
    resumed: bool = False


def destruction_document(
    language: Language, *, vault_title: str, at: datetime, done: Done, zone: tzinfo | None = None
) -> Document:
    """Return the confirmation. It names no person."""
    say = Sentences(language, "documents.destruction")
    rows = [
        (say("by"), _by(language, say, done)),
        (say("slots"), str(done.slots)),
        (say("files"), str(done.files)),
        (say("backups"), str(done.backups)),
    ]
    rows += [(say(name), str(count)) for name in ("remaining", "foreign") if (count := getattr(done, name))]
    blocks: list[Block] = [heading(2, say("done")), facts(rows)]
    blocks += [heading(2, say("meaning")), paragraph(say("meaning_text"))]
    blocks += [heading(2, say("limits")), bullets(say(limit) for limit in _LIMITS)]
    return Document(
        language=language,
        eyebrow=say("eyebrow"),
        title=say("title"),
        subtitle=say("subtitle", vault=vault_title, moment=moment(language, at, zone)),
        blocks=tuple(blocks),
    )


def _by(language: Language, say: Sentences, done: Done) -> str:
    if done.resumed:
        return say("by_resumed")
    if not done.unproved:
        return say("by_proved")
    return say(
        "by_unproved", who=", ".join(sentence(language, f"documents.roles.{one.value}") for one in done.unproved)
    )
