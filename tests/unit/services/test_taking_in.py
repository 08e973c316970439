"""Taking in: what a take-out holds comes back byte for byte; twice is once; and it is all of it or nothing."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from rm_desktop.crypto.kdf import FLOOR
from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.errors import (
    AnotherSessionRuns,
    CompartmentClosed,
    ReadOnlyVault,
    TooManyGoals,
    UnreadableImport,
)
from rm_desktop.domain.words import Compartment, Opening, Person
from rm_desktop.services.content import Content
from rm_desktop.services.demo import create_demo, demo_secrets
from rm_desktop.services.imports.reading import Incoming, read_import
from rm_desktop.services.journal import Journal
from rm_desktop.services.takeout import make_takeout, write_own
from rm_desktop.vault.portable import portable_rows
from rm_desktop.vault.vault import Vault, open_vault, unlock

GOLDEN = Path(__file__).parents[2] / "golden" / "foreign"
SHARED = Compartment.SHARED


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> dict[Compartment, Path]:
    """The take-outs of the sample vault, one folder per part."""
    folder, clock = tmp_path_factory.mktemp("demo"), FixedClock(datetime(2026, 11, 26, 13, tzinfo=UTC))
    create_demo(folder / "Demo.rmvault", "de", clock=clock, kdf=FLOOR).wipe()
    found = {}
    for opening in Opening:
        part = SHARED if opening.person is None else opening.person.compartment
        vault = open_vault(folder / "Demo.rmvault", unlock(folder / "Demo.rmvault", opening, demo_secrets("de")))
        journal = Journal(vault, clock, Content.load("de"))
        found[part] = folder / part.value
        write_own(make_takeout(journal.takeouts.gather(part), "de"), found[part])
        vault.close()
    return found


@pytest.fixture
def fresh(vault: Vault, clock: FixedClock) -> Journal:
    """An empty vault, open together, that has not even names."""
    return Journal(vault, clock, Content.load("de"))


def content_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def take_in(journal: Journal, incoming: Incoming) -> int:
    return journal.taking_in.take_in(journal.taking_in.look(incoming)).value


def state(journal: Journal, part: Compartment = SHARED) -> dict[str, bytes]:
    return dict(make_takeout(journal.takeouts.gather(part), "de").files)


def test_out_in_and_out_again_is_the_same_byte_for_byte(demo: Any, fresh: Journal) -> None:
    look = fresh.taking_in.look(read_import(demo[SHARED], SHARED))
    assert (look.new["session"], look.there["session"], look.with_names) == (7, 0, True)
    assert [one.there for one in look.arrivals] == [False] * 7
    assert fresh.taking_in.take_in(look).value > 100
    assert state(fresh) == content_of(demo[SHARED])
    assert fresh.vault.check(deep=True).sound
    assert fresh.search.find("Beitrag").hits


def test_the_own_notes_come_back_the_same(demo: Any, open_as: Any) -> None:
    with open_as(Opening.JUNIOR_ALONE) as alone:
        assert take_in(alone, read_import(demo[Compartment.JUNIOR], Compartment.JUNIOR)) > 0
        assert state(alone, Compartment.JUNIOR) == content_of(demo[Compartment.JUNIOR])
        with pytest.raises(CompartmentClosed):
            alone.taking_in.look(read_import(demo[Compartment.SENIOR], Compartment.JUNIOR))


def test_taken_in_twice_adds_nothing(demo: Any, fresh: Journal) -> None:
    incoming = read_import(demo[SHARED], SHARED)
    take_in(fresh, incoming)
    before = state(fresh)
    look = fresh.taking_in.look(incoming)
    assert (look.count, look.there["session"], look.with_names) == (0, 7, False)
    assert fresh.taking_in.take_in(look).value == 0
    assert state(fresh) == before


def test_what_was_changed_or_thrown_away_here_stays_so(demo: Any, fresh: Journal) -> None:
    incoming = read_import(demo[SHARED], SHARED)
    take_in(fresh, incoming)
    first, second = fresh.sessions.rows()[-2:]
    fresh.sessions.remove(first.id)
    fresh.actions.add("Eine neue", Person.JUNIOR)
    before = state(fresh)
    assert take_in(fresh, incoming) == 0
    assert state(fresh) == before
    assert second.id in {row.id for row in fresh.sessions.rows()}


def test_a_pair_that_has_begun_keeps_its_names_and_its_agreement(demo: Any, journal: Journal) -> None:
    journal.actions.add("Schon da", Person.JUNIOR)
    look = journal.taking_in.look(read_import(demo[SHARED], SHARED))
    assert not look.with_names
    journal.taking_in.take_in(look)
    assert journal.pair.get().senior_name == "Helga"
    assert len(journal.sessions.rows()) == 7


@pytest.mark.parametrize(
    "name", ["jrnl/journal.json", "jrnl/journal.txt", "jrnl/markdown", "day_one.json", "mini_diary.json"]
)
def test_other_journals_come_in_once(journal: Journal, open_as: Any, name: str) -> None:
    incoming = read_import(GOLDEN / name, SHARED)
    assert take_in(journal, incoming) > 0
    titles = [row.title for row in journal.sessions.rows()]
    assert take_in(journal, read_import(GOLDEN / name, SHARED)) == 0
    assert [row.title for row in journal.sessions.rows()] == titles
    journal.vault.close()
    with open_as(Opening.SENIOR_ALONE) as alone:
        part = alone.taking_in.part()
        assert take_in(alone, read_import(GOLDEN / name, part)) == len(alone.notes.private_rows()) > 0
        assert take_in(alone, read_import(GOLDEN / name, part)) == 0


def test_ending_it_in_the_middle_leaves_nothing(demo: Any, journal: Journal) -> None:
    look = journal.taking_in.look(read_import(demo[SHARED], SHARED))
    before = state(journal)

    class GivenUp(Exception):
        pass

    def between() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise GivenUp

    for rows in (1, 40, 120):
        left = rows
        with pytest.raises(GivenUp):
            journal.taking_in.take_in(look, between)
        assert state(journal) == before
        assert journal.vault.check(deep=True).sound


def raw(journal: Journal) -> Any:
    with journal.vault.read(SHARED) as work:
        return portable_rows(work.db, SHARED)


def shared_tables(demo: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((demo[SHARED] / "shared/takeout.json").read_bytes())["tables"]
    return found


def written(tmp_path: Path, tables: Any) -> Path:
    path = tmp_path / "takeout.json"
    path.write_text(json.dumps({"format": "rm-takeout", "version": 1, "part": "shared", "tables": tables}), "utf-8")
    return path


def test_rows_that_fit_nowhere_change_nothing(demo: Any, fresh: Journal, tmp_path: Path) -> None:
    def broken(change: Callable[[dict[str, Any]], None]) -> Path:
        tables = copy.deepcopy(shared_tables(demo))
        change(tables)
        return written(tmp_path, tables)

    before = raw(fresh)
    cases: list[Callable[[dict[str, Any]], Any]] = [
        lambda tables: tables["item"][0].update(session_id="0" * 32),
        lambda tables: tables["item"][0].pop("title"),
        lambda tables: tables["item"][0].update(revision=7),
        lambda tables: tables["item"].append("a row"),
        lambda tables: tables["session"][0].update(state="hacked"),
        lambda tables: tables["session"][0].update(id="x"),
        lambda tables: tables["note"][0].update(body="x" * 1_000_001),
        lambda tables: tables["note"][0].update(created_at="99999-01-01T00:00:00.000Z"),
    ]
    for change in cases:
        with pytest.raises(UnreadableImport):
            take_in(fresh, read_import(broken(change), SHARED))
        assert raw(fresh) == before


def test_a_changed_byte_is_told_by_the_list_of_hashes(demo: Any, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    for name, content in content_of(demo[SHARED]).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content.replace(b"Beitrag", b"beitrag") if name.endswith(".json") else content)
    with pytest.raises(UnreadableImport) as caught:
        read_import(folder, SHARED)
    assert caught.value.parameters["reason"] == "sum"


def test_a_pair_has_three_open_goals_and_one_running_meeting_whatever_comes_in(demo: Any, journal: Journal) -> None:
    for number in range(3):
        journal.goals.add(f"Ziel {number}")
    with pytest.raises(TooManyGoals):
        take_in(journal, read_import(demo[SHARED], SHARED))
    assert journal.sessions.rows() == []
    one = journal.sessions.plan("Läuft", None, 60).value
    journal.sessions.start(one.id)
    incoming = read_import(GOLDEN / "jrnl/journal.json", SHARED)
    incoming.parts[SHARED]["session"][0].update(state="running")
    with pytest.raises(AnotherSessionRuns):
        take_in(journal, incoming)


def test_a_vault_that_is_only_read_takes_nothing_in(
    demo: Any, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = journal.taking_in.look(read_import(demo[SHARED], SHARED))
    monkeypatch.setattr(Vault, "read_only", property(lambda _self: True))
    with pytest.raises(ReadOnlyVault):
        journal.taking_in.take_in(look)


def test_alone_shared_notes_that_came_in_are_told_of_at_the_next_time_together(demo: Any, open_as: Any) -> None:
    with open_as(Opening.TOGETHER) as together:
        together.since.record_opening()
    with open_as(Opening.SENIOR_ALONE) as alone:
        alone.since.record_opening()
        take_in(alone, read_import(demo[SHARED], SHARED))
    with open_as(Opening.TOGETHER) as together:
        together.since.record_opening()
        assert len(together.since.changed_notes()) == 18
