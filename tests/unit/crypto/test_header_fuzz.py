"""Random and structured nonsense: the parser answers with one of its two errors, quickly, and never with a header."""

import json
import os
import random
import resource
import time
from copy import deepcopy
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rm_desktop.crypto import kdf
from rm_desktop.crypto.canonical import NotCanonical, canonical
from rm_desktop.crypto.header import Header, authenticate, checksum, parse_header
from rm_desktop.crypto.kdf import FLOOR
from rm_desktop.crypto.key_slots import KeySlot, SlotType
from rm_desktop.domain.errors import VaultDamaged, VaultTooNew
from rm_desktop.domain.words import Compartment, Person, Policy
from tally import SEED, WITHOUT_END, demand_none, rounds

EXAMPLES = int(os.environ.get("RM_DESKTOP_EXAMPLES", "150"))
SHARES = 4
"""The headers are generated in shares, so that both cores have something to do."""
IN_ONE_ROUND = 2_500
HEADERS, LONG_HEADERS = 100_000, 10_000_000
WATCHDOG_SECONDS = 20
MOST_MEMORY = 128 * 1024
"""Kilobytes by which the process may grow; a KDF within its bounds may take eight times that."""
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


NUMBERS = (0, 1, 2, 3, 4, 8, 9, 16, 17, 63, 64, 65536, 65535, 2**20, 2**20 + 1, 2**31, 2**53 - 1, 2**53, 2**64, -1)
OTHERS = (None, True, False, "", "A", "A" * 22, "A" * 43, "either", "both", "senior", "pair", "argon2id", [], {}, 1.5)


def a_place(value, chance):
    """Return some container in ``value`` and one of its keys."""
    while True:
        key = chance.choice(list(value)) if isinstance(value, dict) else chance.randrange(len(value))
        if not isinstance(value[key], dict | list) or not value[key] or chance.random() < 0.1:
            return value, key
        value = value[key]


def other_number(whole, chance):
    holder, key = a_place(whole, chance)
    holder[key] = chance.choice(NUMBERS)


def other_value(whole, chance):
    holder, key = a_place(whole, chance)
    holder[key] = deepcopy(chance.choice(OTHERS))  # a list among them must not grow from one header to the next


def swapped(whole, chance):
    (one, key), (two, other) = a_place(whole, chance), a_place(whole, chance)
    if isinstance(one[key], str) and isinstance(two[other], str):
        one[key], two[other] = two[other], one[key]


def slot_doubled(whole, chance):
    slots = whole["body"]["slots"]
    slots.insert(chance.randrange(len(slots)), dict(chance.choice(slots)))


def slot_dropped(whole, chance):
    whole["body"]["slots"].pop(chance.randrange(len(whole["body"]["slots"])))


def key_added(whole, chance):
    holder, _ = a_place(whole, chance)
    if isinstance(holder, dict):
        holder[chance.choice(["x", "require", "gen", "m"])] = chance.choice(NUMBERS)


def other_epoch(whole, chance):
    name, epoch = chance.choice(["shared", "senior", "junior"]), chance.randrange(1, 4)
    whole["body"]["dbs"][name] = {"epoch": epoch, "file": f"{name}-{epoch:06}.db"}


def other_count(whole, chance):
    whole["body"]["gen"] = chance.randrange(1, 2**53)


CHANGES = (other_number, other_value, swapped, slot_doubled, slot_dropped, key_added, other_epoch, other_count)


def rebuilt(whole, chance):
    """Change ``whole`` where its form stays that of a header: values, slots, counters, files, MACs; then sum again."""
    for _ in range(chance.randrange(1, 4)):
        try:
            chance.choice(CHANGES)(whole, chance)
        except (TypeError, KeyError, ValueError, AttributeError):
            break  # an earlier change took away what this one needs
    return summed_again(json.dumps(whole))


def generated(good, chance):
    """Return one header that is none, or none of this vault: bytes changed, summed again, or built anew."""
    kind = chance.randrange(6)
    text = mutated(good, chance) if kind < 4 else rebuilt(json.loads(good), chance)
    return summed_again(text) if kind == 3 else text


@pytest.mark.slow
@pytest.mark.timeout(0 if WITHOUT_END else 300)
@pytest.mark.parametrize("share", range(SHARES))
def test_generated_headers_without_number_neither_crash_nor_hang_nor_pass(template_vault, monkeypatch, tally, share):
    """Whatever gets through the parser is of another vault, so none of the real keys may vouch for it."""

    def count(**_):
        tally["calls of the KDF"] += 1

    monkeypatch.setattr(kdf, "Argon2id", count)
    good = template_vault.header.serialise()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in rounds(HEADERS // SHARES // IN_ONE_ROUND, LONG_HEADERS // SHARES // IN_ONE_ROUND):
        chance = random.Random(f"{SEED} {share} {number}")  # noqa: S311 - the same run can be had again
        started, made = time.monotonic(), 0
        while made < IN_ONE_ROUND:
            text = generated(good, chance)
            if text is None or text == good:
                continue
            made += 1
            tally["generated headers"] += 1
            try:
                header = parse_header(text)
            except REFUSED:
                continue
            tally["generated headers of the right form"] += 1
            assert header.serialise() == text
            assert all(slot.cost.within_bounds() for slot in header.slots)
            try:
                authenticate(header, template_vault.hmk, template_vault.compartments)
                tally["undetected changes"] += 1
            except VaultDamaged:
                continue
        assert time.monotonic() - started < WATCHDOG_SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_MEMORY
    assert tally["generated headers of the right form"] > IN_ONE_ROUND // 100
    demand_none(tally)


def test_the_sample_itself_is_accepted():
    assert parse_header(GOOD) == replace(a_header())
