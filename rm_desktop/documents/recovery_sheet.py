"""The recovery sheet: a person's code in large groups and as a QR code, drawn as shapes, with what to do with it."""

from __future__ import annotations

from datetime import date

import segno

from rm_desktop.documents.pdf import Data, compile_template
from rm_desktop.documents.tree import clean
from rm_desktop.domain.sentences import Language, Sentences, day, sentence, texts
from rm_desktop.domain.words import Person

_STEPS = ("step_1", "step_2", "step_3")
_BLANKS = ("made_on", "kept_by", "tried_on", "kept_where")


def render_recovery_sheet(
    *,
    person: Person,
    code: str,
    vault_title: str,
    language: Language,
    on: date | None = None,
    four_eyes: bool = False,
) -> bytes:
    """Return the sheet of ``person`` as PDF. It names a role and the vault's title, no person.

    With ``four_eyes`` it says that the shared part needs both sheets.
    """
    say = Sentences(language, "documents.recovery")
    role = sentence(language, f"documents.roles.{person.value}")
    subtitle = say("subtitle", role=role, vault=vault_title) + (f" · {day(language, on)}" if on else "")
    data: Data = {
        "language": language,
        "title": say("title"),
        "eyebrow": say("eyebrow"),
        "subtitle": clean(subtitle),
        "what": say("what"),
        "code-heading": say("code"),
        "groups": code.split("-"),
        "qr": _matrix(code),
        "qr-name": say("qr"),
        "keeping": say("keeping"),
        "keep-how": say("keep_how"),
        "blanks": [say(blank) for blank in _BLANKS],
        "how": say("how"),
        "steps": [say(step) for step in _STEPS],
        "both": say("both") if four_eyes else "",
        "footer": "",
        "page-number": texts(language, "documents")["page"]["number"],
    }
    return compile_template("recovery.typ", data)


def _matrix(code: str) -> list[list[int]]:
    """Return the modules of the QR code, one for dark."""
    return [[int(module) for module in row] for row in segno.make(code, error="q", micro=False).matrix]
