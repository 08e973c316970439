"""Every error has a sentence of its own in each language: what happened, what is safe, what to do next."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from rm_desktop.domain import errors
from rm_desktop.domain.errors import BugError, RmError, UserError, VaultDamaged
from rm_desktop.ui.application import Appearance
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import UnexpectedFault


def descendants(kind: type[RmError]) -> Iterator[type[RmError]]:
    for child in kind.__subclasses__():
        if child.__module__ == errors.__name__:
            yield child
            yield from descendants(child)


LEAVES = sorted(set(descendants(UserError)), key=lambda kind: kind.__name__)
SAFE = {
    "de": re.compile(r"sicher|unberührt|unverändert|geändert|steht noch"),
    "en": re.compile(r"safe|untouched|unchanged|changed|still"),
}
FORBIDDEN = re.compile(r"Error|Exception|None|\{|\}|\b(Sie|Ihr|Ihre|Du|dein)\b")


def sentences(language: str) -> dict[str, str]:
    messages = Messages()
    facts = {"group": 3, "limit": 3, "mib": 256, "part": "shared", "who": "junior", "reason": "empty", "count": 1}
    assert language
    return {kind.__name__: messages.sentence(kind(**facts)) for kind in LEAVES}


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_error_has_its_own_sentences(appearance: Appearance, language: str) -> None:
    assert appearance.language == language
    found = sentences(language)
    assert len(set(found.values())) == len(found)
    fallback = Messages().sentence(UserError())
    assert fallback not in found.values()


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", LEAVES)
def test_a_sentence_says_what_is_safe_and_what_to_do_next(
    appearance: Appearance, language: str, kind: type[RmError]
) -> None:
    assert appearance
    text = sentences(language)[kind.__name__]
    assert SAFE[language].search(text), text
    assert len(re.findall(r"[.;](?:\s|$)", text)) >= 2, text
    assert not FORBIDDEN.search(text), text
    assert kind.__name__ not in text


@pytest.mark.parametrize("reason", ["empty", "too_long", "out_of_range"])
@pytest.mark.usefixtures("german")
def test_an_entry_that_cannot_be_kept_says_why(reason: str) -> None:
    text = Messages().sentence(errors.InvalidInput(field="title", reason=reason))
    words = {"empty": "fehlt", "too_long": "zu lang", "out_of_range": "berichtigen"}
    assert words[reason] in text


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("part", "word"),
    [
        ("header", "Schlüsseldatei"),
        ("shared", "gemeinsame"),
        ("senior", "privater"),
        ("junior", "privater"),
        ("x", "Dateien"),
    ],
)
def test_a_damaged_part_is_named_without_naming_anybody(part: str, word: str) -> None:
    assert word in Messages().sentence(VaultDamaged(part=part, reason="page"))


@pytest.mark.usefixtures("german")
def test_a_fault_of_ours_comes_with_a_code_that_holds_no_content() -> None:
    messages = Messages()
    fault = UnexpectedFault(kind="KeyError", place="rm_desktop.services.notes:12")
    assert "Programm selbst" in messages.sentence(fault)
    assert messages.details(fault) == "UnexpectedFault kind=KeyError place=rm_desktop.services.notes:12"
    assert messages.details(errors.DiskFull()) == ""
    assert messages.sentence(BugError()) == messages.sentence(fault)


@pytest.mark.usefixtures("german")
def test_an_error_of_tomorrow_still_gets_words() -> None:
    class Tomorrow(UserError):
        """Not known to this version."""

    class Part(VaultDamaged):
        """A kind of a known error."""

    assert "nicht geklappt" in Messages().sentence(Tomorrow())
    assert "Prüfung" in Messages().sentence(Part(part="shared"))
