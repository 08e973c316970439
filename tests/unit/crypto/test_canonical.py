import pytest
from hypothesis import given
from hypothesis import strategies as st

from rm_desktop.crypto.canonical import (
    LARGEST,
    NotCanonical,
    canonical,
    counter,
    decode_bytes,
    encode_bytes,
    exact_keys,
    parse_strictly,
)

VALUES = st.recursive(
    st.integers() | st.text() | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_what_is_written_reads_back_equal_and_writes_the_same_bytes(value):
    text = canonical(value)
    assert text.isascii()
    assert parse_strictly(text) == value
    assert canonical(parse_strictly(text)) == text


def test_keys_are_sorted_and_nothing_is_spaced():
    assert canonical({"b": [1, "ä"], "a": {}}) == b'{"a":{},"b":[1,"\\u00e4"]}'


@pytest.mark.parametrize(
    "text",
    [
        b'{"a":1,"a":1}',
        b"[1.0]",
        b"[1e3]",
        b"[NaN]",
        b"[-Infinity]",
        '["ä"]'.encode(),
        b"[",
        b"",
        b"[" * 60_000,
        b"9" * 5000,
    ],
    ids=["duplicate", "fraction", "exponent", "nan", "infinity", "not ascii", "open", "empty", "deep", "long integer"],
)
def test_anything_else_is_refused(text):
    with pytest.raises(NotCanonical):
        parse_strictly(text)


@given(st.binary(max_size=70))
def test_bytes_go_there_and_back(content):
    text = encode_bytes(content)
    assert "=" not in text
    assert decode_bytes(text, len(content)) == content


@pytest.mark.parametrize("text", ["AB", "AA=", "AA==", "A", "+/", "A A", 7, None, ["AA"]])
def test_second_spellings_and_other_types_of_one_zero_byte_are_refused(text):
    assert decode_bytes("AA", 1) == b"\0"
    with pytest.raises(NotCanonical):
        decode_bytes(text, 1)


def test_a_wrong_length_is_refused():
    with pytest.raises(NotCanonical):
        decode_bytes(encode_bytes(bytes(15)), 16)


@pytest.mark.parametrize("value", [0, -1, True, "1", None, 1.0, LARGEST + 1])
def test_a_counter_is_a_positive_integer_that_every_implementation_can_hold(value):
    with pytest.raises(NotCanonical):
        counter(value)


def test_the_largest_counter_is_fine():
    assert counter(LARGEST) == LARGEST
    assert counter(0, 0) == 0


@pytest.mark.parametrize("value", [{"a": 1}, {"a": 1, "b": 2, "c": 3}, [], None])
def test_keys_must_be_exactly_those_named(value):
    with pytest.raises(NotCanonical):
        exact_keys(value, "a", "b")
