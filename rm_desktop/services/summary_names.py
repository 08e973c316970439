"""How the two appear in what leaves the vault."""

from __future__ import annotations

from collections.abc import Mapping

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.sentences import Language, Sentences
from rm_desktop.domain.words import NameStyle, Person


def names_of(pair: Pair, style: NameStyle, language: Language) -> Mapping[Person, str]:
    """Return both names: as roles, which is the default, as initials, or in full."""
    say = Sentences(language, "documents.roles")
    return {person: _name(pair.name(person), style, say(person.value)) for person in Person}


def _name(name: str, style: NameStyle, role: str) -> str:
    if style is NameStyle.ROLES:
        return role
    if style is NameStyle.FULL:
        return name
    return " ".join(f"{part[0].upper()}." for part in name.split())
