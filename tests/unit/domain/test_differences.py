"""Wordings compared word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rm_desktop.domain.differences import Piece, differences, long_differences

TEXT = st.text(alphabet="ab ä.,\n", max_size=40)


def shown(before: str, after: str) -> list[tuple[str, str]]:
    return [(stretch.piece.value, stretch.text) for stretch in differences(before, after)]


@pytest.mark.parametrize(
    ("before", "after", "pieces"),
    [
        ("", "", []),
        ("Termine gelten.", "Termine gelten.", [("kept", "Termine gelten.")]),
        ("", "Neu", [("new", "Neu")]),
        ("Weg", "", [("gone", "Weg")]),
        (
            "Wer absagt, schlägt einen neuen vor.",
            "Wer absagt, nennt einen neuen.",
            [
                ("kept", "Wer absagt, "),
                ("gone", "schlägt"),
                ("new", "nennt"),
                ("kept", " einen neuen"),
                ("gone", " vor"),
                ("kept", "."),
            ],
        ),
        (
            "alles bleibt geheim",
            "nichts verlässt uns",
            [("gone", "alles bleibt geheim"), ("new", "nichts verlässt uns")],
        ),
    ],
)
def test_whole_words_change(before: str, after: str, pieces: list[tuple[str, str]]) -> None:
    assert shown(before, after) == pieces


@given(TEXT, TEXT)
def test_both_wordings_can_be_read_from_the_difference(before: str, after: str) -> None:
    found = differences(before, after)
    assert "".join(one.text for one in found if one.piece is not Piece.NEW) == before
    assert "".join(one.text for one in found if one.piece is not Piece.GONE) == after
    assert all(one.text for one in found)


@given(TEXT, TEXT)
def test_a_long_text_s_differences_give_both_texts_back(before: str, after: str) -> None:
    found = long_differences(before, after)
    assert "".join(one.text for one in found if one.piece is not Piece.NEW).split() == before.split()
    assert "".join(one.text for one in found if one.piece is not Piece.GONE) == after


def test_only_the_lines_that_changed_are_compared_word_by_word() -> None:
    lines = [f"Zeile {number} bleibt, wie sie ist.\n" for number in range(5000)]
    after = [*lines[:2000], "Zeile 2000 ist anders.\n", *lines[2001:]]
    found = long_differences("".join(lines), "".join(after))
    assert "".join(one.text for one in found if one.piece is Piece.NEW) == "ist anders"
    assert sum(one.piece is Piece.KEPT for one in found) >= 3


def test_two_texts_too_long_to_compare_word_by_word_are_gone_and_new() -> None:
    before, after = "alt " * 5000, "neu " * 5000
    assert [one.piece for one in long_differences(before, after)] == [Piece.GONE, Piece.NEW]
