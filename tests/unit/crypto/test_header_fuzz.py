"""Random and structured nonsense: the parser answers with one of its two errors, quickly, and never with a header."""

import json
import os
import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rm_desktop.crypto import kdf
from rm_desktop.crypto.canonical import NotCanonical, canonical
from rm_desktop.crypto.header import Header, checksum, parse_header
from rm_desktop.crypto.kdf import FLOOR
from rm_desktop.crypto.key_slots import KeySlot, SlotType
from rm_desktop.domain.errors import VaultDamaged, VaultTooNew
from rm_desktop.domain.words import Compartment, Person, Policy

EXAMPLES = int(os.environ.get("RM_FUZZ_EXAMPLES", "150"))
RUNS = int(os.environ.get("RM_FUZZ_RUNS", "100000"))
REFUSED = (VaultDamaged, VaultTooNew)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=8), inner, max_size=5),
    max_leaves=20,
)
fuzzed = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def a_header():
    kinds = (SlotType.SENIOR, SlotType.JUNIOR, SlotType.SESSION)
    return Header(
        vault_id=b"v" * 16,
        policy=Policy.EITHER,
        gen=1,
        own_gen=dict.fromkeys(Person, 1),
        epochs=dict.fromkeys(Compartment, 1),
        slots=tuple(
            KeySlot(id=bytes(16), type=kind, cost=FLOOR, salts=(bytes(16),), commitment=bytes(32), wrap=bytes(160))
            for kind in kinds
        ),
        mac=bytes(32),
        pmac=dict.fromkeys(Person, bytes(32)),
    )


GOOD = a_header().serialise()


@pytest.fixture(autouse=True)
def _never_runs_the_kdf(monkeypatch):
    monkeypatch.setattr(kdf, "Argon2id", lambda **_: pytest.fail("the KDF ran"))


def paths(value, path=()):
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in items:
        yield from paths(inner, (*path, step))


PATHS = [path for path in paths(json.loads(GOOD)) if path and path != ("sum",)]


@fuzzed
@given(st.binary(max_size=2000))
def test_random_bytes_are_refused(text):
    with pytest.raises(REFUSED):
        parse_header(text)


@fuzzed
@given(JSON)
def test_random_json_is_refused_even_with_its_sum(value):
    whole = value if isinstance(value, dict) else {"body": value}
    try:
        text = canonical({**whole, "sum": checksum(whole)}) + b"\n"
    except (NotCanonical, ValueError):
        return
    with pytest.raises(REFUSED):
        parse_header(text)


@fuzzed
@given(st.sampled_from(PATHS), JSON)
def test_any_value_replaced_and_summed_again_gives_a_header_of_version_one_or_none(path, new):
    whole = json.loads(GOOD)
    target = whole
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = new
    try:
        whole["sum"] = checksum(whole)
        text = canonical(whole) + b"\n"
    except (NotCanonical, ValueError):
        return
    try:
        header = parse_header(text)
    except REFUSED:
        return
    assert header.serialise() == text
    assert all(slot.cost.within_bounds() for slot in header.slots)


@fuzzed
@given(st.integers(0, len(GOOD)), st.integers(0, len(GOOD)), st.binary(max_size=40))
def test_any_piece_cut_out_and_replaced_is_refused(start, end, piece):
    text = GOOD[: min(start, end)] + piece + GOOD[max(start, end) :]
    if text == GOOD:
        return
    with pytest.raises(REFUSED):
        parse_header(text)


def mutated(source, chance):
    """Return ``source`` with a few bytes changed, doubled, dropped, or taken over from elsewhere in it."""
    text = bytearray(source)
    for _ in range(chance.randrange(1, 5)):
        place, length = chance.randrange(len(text)), chance.randrange(1, 30)
        piece = text[place : place + length]
        match chance.randrange(5):
            case 0:
                text[place] ^= 1 << chance.randrange(8)
            case 1:
                text[place:place] = piece
            case 2:
                del text[place : place + length]
            case 3:
                other = chance.randrange(len(text))
                text[other : other + length] = piece
            case _:
                text[place : place + 1] = chance.choice(
                    [b"0", b"-1", b"1e9", b"null", b"{}", b"[]", b'"', b"\xff", b"9" * 40]
                )
        if not text:
            return b"{}"
    return bytes(text)


def summed_again(text):
    """Return ``text`` with the right sum, so that the checks behind it are reached; None where it is no object."""
    try:
        whole = json.loads(text)
        whole["sum"] = checksum(whole)
        return canonical(whole) + b"\n"
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


@pytest.mark.slow
@pytest.mark.timeout(0 if RUNS > 100_000 else 300)
def test_mutations_without_number_neither_crash_nor_pass():
    chance = random.Random(RUNS)  # noqa: S311 - the same run can be had again
    reached = 0
    for _ in range(RUNS):
        text = mutated(GOOD, chance)
        for attempt in (text, summed_again(text)):
            if attempt is None or attempt == GOOD:
                continue
            try:
                header = parse_header(attempt)
            except REFUSED:
                reached += 1
                continue
            assert header.serialise() == attempt
            assert all(slot.cost.within_bounds() for slot in header.slots)
    assert reached > RUNS // 2


def test_the_sample_itself_is_accepted():
    assert parse_header(GOOD) == replace(a_header())
