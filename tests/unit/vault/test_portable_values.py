"""Values of a take-out: whatever passes can be kept and reads the same again, the rest is refused."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rm_desktop.domain.errors import UnreadableImport
from rm_desktop.domain.words import Compartment
from rm_desktop.vault import portable
from rm_desktop.vault.portable import columns_of, table_names
from rm_desktop.vault.portable_values import WORDS, checks_of

COLUMNS = [
    (table, column)
    for part in (Compartment.SHARED, Compartment.JUNIOR)
    for table in table_names(part)
    for column in columns_of(part, table)
]
ODD = (
    st.sampled_from(
        [
            *("", "x", "99999-01-01", "2026-13-01", "2026-02-29T00:00:00.000Z", "2026-02-28T00:00:00.000Z"),
            *("2026-11-26", "0" * 32, "senior", "open", "alone", "step_added", "step_added:" + "a" * 32),
            *("aGk=", "!", "\ud800", "\0a\r\n"),
        ]
    )
    | st.integers()
    | st.booleans()
    | st.floats()
    | st.just([])
    | st.just({})
)


@given(place=st.sampled_from(COLUMNS), value=ODD)
def test_what_passes_reads_the_same_again(place: tuple[str, str], value: Any) -> None:
    table, column = place
    (check,) = checks_of(table, (column,))
    try:
        kept = check(value)
    except UnreadableImport:
        return
    assert isinstance(kept, str | int | bytes)
    read = portable._READS.get(column, lambda same: same)(kept)
    assert check(read) == kept


def test_words_of_the_documented_schema_each_have_their_set() -> None:
    text = (
        Path(portable.__file__).with_name("FORMAT.md").read_text("utf-8").split("## Take-out", 1)[1].split("```", 2)[1]
    )
    lines = [line.partition(": ") for line in text.strip().splitlines()]
    words = {
        (table, column.split(" ")[0])
        for table, _, columns in lines
        for column in columns.split(", ")
        if re.fullmatch(r"\w+ word\??", column)
    }
    assert words - {("assessment", "level"), ("shown_view", "level")} == set(WORDS)


@pytest.mark.parametrize("place", [("example_file", "content"), ("note", "body")])
def test_endless_values_are_refused(place: tuple[str, str]) -> None:
    (check,) = checks_of(place[0], (place[1],))
    with pytest.raises(UnreadableImport):
        check("A" * 16_000_000)
