"""The confirmation that a vault was destroyed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from rm_desktop.documents.destruction import Done, destruction_document
from rm_desktop.documents.pdf import render_pdf
from rm_desktop.documents.preview import page_text
from rm_desktop.domain.sentences import LANGUAGES, Language
from rm_desktop.domain.words import Person

AT = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)


def text_of(language: Language, done: Done) -> str:
    document = destruction_document(language, vault_title="Tandem Nord", at=AT, done=done, zone=UTC)
    return " ".join(page_text(render_pdf(document)).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_was_done_and_what_nobody_can_promise(language: Language) -> None:
    text = text_of(language, Done(slots=4, files=17, backups=2))
    assert "Tandem Nord" in text
    for figure in ("4", "17", "2", "2026", "13:00", "SSD"):
        assert figure in text


def test_what_could_not_be_proved_or_removed_is_said() -> None:
    text = text_of("en", Done(slots=2, files=3, backups=0, remaining=5, foreign=1, unproved=(Person.JUNIOR,)))
    assert "too damaged to check: Mentor" in text
    assert "could not be removed" in text
    assert "interrupted" in text_of("en", Done(slots=2, files=3, backups=0, resumed=True))
