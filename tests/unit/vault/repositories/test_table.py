"""What all repositories promise: explicit revisions, a wastebasket, and nothing written by halves."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rm_desktop.domain.entities import LaterItem
from rm_desktop.domain.errors import EditConflict, NotFound
from rm_desktop.domain.ids import LaterId, new_id
from rm_desktop.domain.words import Compartment
from rm_desktop.vault.repositories.columns import a_moment, day, maybe, moment, stored
from rm_desktop.vault.vault import Vault

NOW = datetime(2026, 11, 26, 13, 0, 0, 123000, tzinfo=UTC)
LATER = LaterItem(id=LaterId(new_id()), text="Videos", created_at=NOW)


def test_each_put_counts_one_revision_and_expects_the_last(vault: Vault) -> None:
    with vault.begin(Compartment.SHARED) as work:
        first = work.laters.put(LATER, NOW)
        assert first == replace(LATER, revision=1)
        second = work.laters.put(replace(first, text="Kurze Videos"), NOW + timedelta(hours=1))
        assert (second.revision, second.created_at) == (2, NOW)
        for stale in (first, LATER, replace(first, revision=7)):
            with pytest.raises(EditConflict):
                work.laters.put(stale, NOW)
        assert work.laters.get(LATER.id) == second


def test_keeping_leaves_the_revision_alone(vault: Vault) -> None:
    with vault.begin(Compartment.SHARED) as work:
        first = work.laters.put(LATER, NOW)
        assert work.laters.keep(replace(first, text="anders"), NOW).revision == 1
        assert work.laters.put(replace(first, text="noch anders"), NOW).revision == 2


def test_what_lies_in_the_wastebasket_is_neither_read_nor_written(vault: Vault) -> None:
    with vault.begin(Compartment.SHARED) as work:
        kept = work.laters.put(LATER, NOW)
        work.laters.remove(LATER.id, NOW)
        for act in (
            lambda: work.laters.get(LATER.id),
            lambda: work.laters.put(kept, NOW),
            lambda: work.laters.keep(kept, NOW),
            lambda: work.laters.remove(LATER.id, NOW),
            lambda: work.items.row_of(LATER.id),
        ):
            with pytest.raises(NotFound):
                act()
        assert work.laters.restore(LATER.id, NOW) == NOW
        assert work.laters.restore(LATER.id, NOW) is None
        assert work.laters.get(LATER.id) == kept


def test_a_failed_transaction_leaves_nothing(vault: Vault) -> None:
    with pytest.raises(NotFound), vault.begin(Compartment.SHARED) as work:  # noqa: PT012 - both lines are the case
        work.laters.put(LATER, NOW)
        work.laters.get("0" * 32)
    with vault.read(Compartment.SHARED) as work:
        assert work.laters.all() == []


def test_values_stand_in_the_database_as_the_format_says() -> None:
    assert stored(NOW) == 1_795_698_000_123
    assert a_moment(1_795_698_000_123) == moment(1_795_698_000_123) == NOW
    assert stored(NOW.date()) == "2026-11-26"
    assert day("2026-11-26") == NOW.date()
    assert (moment(None), day(None), maybe(day)(None)) == (None, None, None)
    assert (stored(value=True), stored(value=None), stored(value="x")) == (1, None, "x")
