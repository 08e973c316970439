"""The schema: what migrations make of an empty database, and what the index over it keeps."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rm_desktop.domain.entities import Action, AgendaItem, Note, Session
from rm_desktop.domain.errors import VaultTooNew
from rm_desktop.domain.ids import ActionId, ItemId, NoteId, SessionId, new_id
from rm_desktop.domain.words import Compartment, Kind, Opening, Person
from rm_desktop.vault import schema
from rm_desktop.vault.database import Connection, ConstraintViolated
from rm_desktop.vault.unit_of_work import Work
from rm_desktop.vault.vault import OpeningKeys, Vault, open_vault

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
WITHOUT_WASTEBASKET = {
    *("agreement", "agreement_clause", "agreement_consent", "assessment", "carried_action", "export"),
    *("export_consent", "goal_event", "goal_skill", "opening", "opening_note", "preference", "public_key", "pulse"),
    *("search_key", "vault_state", "checklist_place", "example_file", "goal_change"),
    *("own_template_item", "skipped_question", "sealed_view", "shown_view", "note_version"),
}


def _tables(db: Connection) -> dict[str, str]:
    rows = db.all("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search\\_%' ESCAPE '\\'")
    return {row[0]: row[1] for row in rows if not row[0].startswith(("sqlite_", "search"))}


def test_a_new_database_has_the_present_version(vault: Vault) -> None:
    with vault.read(Compartment.SHARED) as work:
        assert schema.version_of(work.db) == schema.VERSION == len(schema.MIGRATIONS)


def test_every_table_is_strict_and_knows_when(vault: Vault) -> None:
    with vault.read(Compartment.SHARED) as work:
        tables = _tables(work.db)
        assert all(sql.rstrip().endswith(("STRICT", "STRICT, WITHOUT ROWID")) for sql in tables.values())
        for name in set(tables) - WITHOUT_WASTEBASKET:
            columns = {row["name"] for row in work.db.all(f"PRAGMA table_info({name})")}
            assert {"revision", "created_at", "updated_at", "deleted_at"} <= columns, name


def test_a_private_compartment_holds_notes_and_nothing_of_the_pair(
    vault_path: Path, keys: Callable[[Opening], OpeningKeys]
) -> None:
    opened = open_vault(vault_path, keys(Opening.SENIOR_ALONE))
    with opened.read(Compartment.SENIOR) as work:
        assert set(_tables(work.db)) - {"vault_state"} == {"note", "note_version"}
    opened.close()


def test_migrations_run_in_order_and_once(vault: Vault) -> None:
    def second(db: Connection, part: Compartment) -> None:
        db.execute(f"CREATE TABLE added_{part.value} (id INTEGER PRIMARY KEY) STRICT")

    def third(db: Connection, part: Compartment) -> None:
        db.execute(f"INSERT INTO added_{part.value} VALUES (1)")

    steps = (*schema.MIGRATIONS, second, third)
    with vault.begin(Compartment.SHARED) as work:
        schema.migrate(work.db, Compartment.SHARED, steps[:-1])
        assert schema.version_of(work.db) == schema.VERSION + 1
        schema.migrate(work.db, Compartment.SHARED, steps)
        schema.migrate(work.db, Compartment.SHARED, steps)
        assert schema.version_of(work.db) == schema.VERSION + 2
        assert work.db.value("SELECT count(*) FROM added_shared") == 1


def test_a_failed_migration_leaves_the_old_version(vault: Vault) -> None:
    def broken(db: Connection, _part: Compartment) -> None:
        db.execute("CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT")
        raise ValueError

    with pytest.raises(ValueError), vault.begin(Compartment.SHARED) as work:  # noqa: PT011 - ours, without words
        schema.migrate(work.db, Compartment.SHARED, (*schema.MIGRATIONS, broken))
    with vault.read(Compartment.SHARED) as work:
        assert schema.version_of(work.db) == schema.VERSION
        assert "half" not in _tables(work.db)


def test_a_newer_schema_is_refused(vault: Vault) -> None:
    with vault.begin(Compartment.SHARED) as work:
        work.db.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
        with pytest.raises(VaultTooNew) as caught:
            schema.migrate(work.db, Compartment.SHARED)
    assert caught.value.parameters == {"part": "shared", "version": schema.VERSION + 1}


def _session(work: Work) -> Session:
    return work.sessions.put(Session(id=SessionId(new_id()), title="Treffen"), NOW)


def _note(work: Work, session: Session, body: str) -> Note:
    item = AgendaItem(id=ItemId(new_id()), session_id=session.id, position=0, title="Punkt")
    work.items.put(item, NOW)
    note = Note(
        id=NoteId(new_id()), body=body, parent_kind=Kind.ITEM, parent_id=item.id, created_at=NOW, updated_at=NOW
    )
    return work.notes.put(note, NOW)


def test_an_item_has_one_note_and_belongs_to_a_meeting(vault: Vault) -> None:
    with vault.begin(Compartment.SHARED) as work:
        note = _note(work, _session(work), "eins")
    second = Note(id=NoteId(new_id()), parent_kind=Kind.ITEM, parent_id=note.parent_id, created_at=NOW, updated_at=NOW)
    with pytest.raises(ConstraintViolated), vault.begin(Compartment.SHARED) as work:
        work.notes.put(second, NOW)
    stray = AgendaItem(id=ItemId(new_id()), session_id=SessionId("0" * 32), position=0, title="x")
    with pytest.raises(ConstraintViolated), vault.begin(Compartment.SHARED) as work:
        work.items.put(stray, NOW)


def _indexed(work: Work, word: str) -> int:
    return len(work.search.candidates(f'"{word}"', None))


def test_at_most_one_note_waits_for_the_index(vault: Vault) -> None:
    with vault.begin(Compartment.SHARED) as work:
        session = _session(work)
        first, second = _note(work, session, "Apfel"), _note(work, session, "Birne")
        assert [one.id for one in work.search.waiting()] == [second.id]
        assert (_indexed(work, "apf"), _indexed(work, "bir")) == (1, 0)
        third = _note(work, session, "Zitrone")
        assert (_indexed(work, "apf"), _indexed(work, "bir"), _indexed(work, "zit")) == (1, 1, 0)
        work.db.execute("UPDATE note SET body = 'Anders' WHERE id = ?", (first.id,))
        assert (_indexed(work, "apf"), _indexed(work, "zit")) == (0, 1)
        work.notes.remove(third.id, NOW)
        assert work.search.waiting() == []
        assert (_indexed(work, "and"), _indexed(work, "zit")) == (1, 0)
        work.notes.restore(third.id, NOW)
        assert [one.id for one in work.search.waiting()] == [third.id]
        work.db.execute("DELETE FROM note WHERE id = ?", (third.id,))
        assert work.search.waiting() == []
        work.search.check()


def test_words_that_were_taken_out_leave_no_trace_in_the_index(vault: Vault) -> None:
    with vault.begin(Compartment.SHARED) as work:
        session = _session(work)
        note = _note(work, session, "Quarkspeise " * 900)
        _note(work, session, "anderes")
    assert b"qua" in _index_bytes(vault)
    with vault.begin(Compartment.SHARED) as work:
        work.db.execute("UPDATE note SET body = 'leer' WHERE id = ?", (note.id,))
    assert b"qua" not in _index_bytes(vault)
    assert b"ksp" not in _index_bytes(vault)


def _index_bytes(vault: Vault) -> bytes:
    with vault.read(Compartment.SHARED) as work:
        return b"".join(row[0] for row in work.db.all("SELECT block FROM search_data"))


def test_replacing_a_long_text_leaves_nothing_behind(vault: Vault) -> None:
    """With positions in the index, SQLite 3.53 forgets some entries here and finds what is no longer there."""
    dice = random.Random(1)  # noqa: S311 - repeatable, not secret

    def text(size: int) -> str:
        return " ".join(
            f"{dice.choice(('der', 'das', 'arbeiten', 'Führung'))}{dice.randrange(50)}" for _word in range(size)
        )

    for number in range(10):
        with vault.begin(Compartment.SHARED) as work:
            work.actions.put(_action(str(number), text(150)), NOW)
    for size in (1000, 1200, 2000, 0):
        with vault.begin(Compartment.SHARED) as work:
            work.actions.keep(_action("3", text(size)), NOW)
        with vault.begin(Compartment.SHARED) as work:
            work.search.check()


def _action(key: str, outcome: str) -> Action:
    return Action(id=ActionId(key), text="x", owner=Person.SENIOR, outcome=outcome, created_at=NOW)


@pytest.mark.parametrize("seed", range(3))
def test_the_index_agrees_with_what_is_kept_after_any_mixture_of_changes(vault: Vault, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - repeatable, not secret
    words = [f"wort{number}übung" for number in range(60)]

    def text() -> str:
        return " ".join(dice.choices(words, k=dice.choice((0, 3, 200, 1500))))

    with vault.begin(Compartment.SHARED) as work:
        session = _session(work)
        notes = [_note(work, session, text()).id for _number in range(25)]
    for _round in range(12):
        with vault.begin(Compartment.SHARED) as work:
            for _change in range(10):
                key = dice.choice(notes)
                match dice.randrange(5):
                    case 0:
                        work.db.execute("UPDATE note SET deleted_at = 1 WHERE id = ?", (key,))
                    case 1:
                        work.db.execute("UPDATE note SET deleted_at = NULL WHERE id = ?", (key,))
                    case 2:
                        work.db.execute("DELETE FROM note WHERE id = ?", (key,))
                    case _:
                        work.db.execute("UPDATE note SET body = ? WHERE id = ?", (text(), key))
            work.search.check()
    with vault.begin(Compartment.SHARED) as work:
        work.search.rebuild()
        work.search.check()


def test_a_meeting_that_is_deleted_for_good_takes_everything_along(vault: Vault) -> None:
    with vault.begin(Compartment.SHARED) as work:
        session = _session(work)
        _note(work, session, "Apfel")
        work.db.execute("DELETE FROM session WHERE id = ?", (session.id,))
        assert work.db.value("SELECT count(*) FROM item") == 0
        work.db.execute("DELETE FROM note")
        assert work.db.value("SELECT count(*) FROM search_key") == 0
        work.search.check()
