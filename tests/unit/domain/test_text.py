"""What people type is kept as they meant it, and nothing else with it."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rm_desktop.domain.errors import InvalidInput
from rm_desktop.domain.text import (
    BODY_LIMIT,
    TITLE_LIMIT,
    clean_line,
    clean_text,
    first_line,
    fold,
    fold_char,
    plain_excerpt,
    readable_text,
    required_line,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Profil  ", "Profil"),
        ("zwei\nZeilen\tund\x00 mehr", "zwei Zeilen und mehr"),
        ("👩🏽‍💻 üben", "👩🏽‍💻 üben"),
        ("مرحبا بالعالم", "مرحبا بالعالم"),
        ("gedreht\u202e!", "gedreht!"),
        ("u\u0308ben", "üben"),
        ("halb \ud83d ganz", "halb � ganz"),
        ("\u2028Absatz", "Absatz"),
    ],
)
def test_a_line_keeps_every_letter_and_loses_what_cannot_be_seen(typed: str, kept: str) -> None:
    assert clean_line(typed, "title") == kept
    assert required_line(typed, "title") == kept


@pytest.mark.parametrize("typed", ["", "   ", "\n\t", "\u200b\u200d", "\u202e", "\u00a0"])
def test_a_line_that_shows_nothing_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        required_line(typed, "title")
    assert caught.value.parameters == {"field": "title", "reason": "empty"}


def test_a_line_of_ten_thousand_characters_is_refused_with_its_limit() -> None:
    assert required_line("ä" * TITLE_LIMIT, "title") == "ä" * TITLE_LIMIT
    with pytest.raises(InvalidInput) as caught:
        required_line("ä" * 10_000, "title")
    assert caught.value.parameters == {"field": "title", "reason": "too_long", "limit": TITLE_LIMIT}


def test_a_text_keeps_its_paragraphs() -> None:
    assert clean_text("a\r\nb\rc\n\n- d\te\x07", "body") == "a\nb\nc\n\n- d\te"
    assert clean_text("", "body") == ""
    with pytest.raises(InvalidInput):
        clean_text("x" * (BODY_LIMIT + 1), "body", BODY_LIMIT)


@given(st.text())
def test_cleaning_twice_changes_nothing_more(typed: str) -> None:
    line = clean_line(typed, "title", limit=10**6)
    assert clean_line(line, "title", limit=10**6) == line
    assert all(unicodedata.category(char) != "Cc" for char in line)
    text = clean_text(typed, "body")
    assert clean_text(text, "body") == text
    text.encode("utf-8")


@given(st.text())
def test_folding_keeps_the_length_and_forgets_case_and_accents(typed: str) -> None:
    assert len(fold(typed)) == len(typed)
    assert fold(fold(typed)) == fold(typed)


def test_folding_a_text_is_folding_each_of_its_characters() -> None:
    every = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF]
    assert [char for char in every if fold(char) != fold_char(char)] == []
    assert fold("ΟΔΟΣ οδός") == "οδοσ οδοσ"


def test_folding_of_the_letters_people_mistype() -> None:
    assert fold("ÄÖÜß Éire") == "aouß eire"
    assert fold("한글 İ") == "한글 i"


def test_an_excerpt_is_words_without_marks() -> None:
    markdown = "## Heute\n\n- [x] **Foto** und [Kurztext](https://example.org)\n> _fertig_\n1. `eins`"
    assert plain_excerpt(markdown) == "Heute Foto und Kurztext fertig eins"
    long = plain_excerpt("Wort " * 100)
    assert len(long) <= 140
    assert long.endswith("…")


def test_a_note_without_a_title_is_named_by_its_first_words() -> None:
    assert first_line("\n\n---\n## Später\nmehr") == "Später"
    assert first_line("\n  \n**Später**\nmehr") == "Später"
    assert first_line("") == ""


def test_a_note_reads_without_its_marks() -> None:
    written = (
        "## Titel\n\n- [ ] **offen**\n- [x] *zu*\n- Punkt \\* Stern\n1. eins\n> Zitat `x`\n[Link](https://x.y) a\\_b"
    )
    assert readable_text(written).split("\n") == [
        *("Titel", "", "☐ offen", "☑ zu", "• Punkt * Stern", "1. eins", "   Zitat x", "Link a_b"),
    ]
