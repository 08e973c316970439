"""The full check finds what each of its steps is there for."""

import pytest

from rm_desktop.domain.errors import DiskFull, VaultDamaged
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.vault import opening
from rm_desktop.vault.integrity import CheckReport, PartReport, demand_sound, problems_of
from rm_desktop.vault.vault import open_vault, read_header

PART = Compartment.SHARED


@pytest.fixture
def opened(vault_path, keys):
    """The open connection of the shared compartment and its file."""
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    store = vault._stores[PART]
    yield store.db, store.path
    vault.close()


def unlocked(db):
    """Lift the authorizer, to do what no program of ours could."""
    db._raw.set_authorizer(None)
    return db


def test_a_sound_database_has_no_problems(opened):
    db, path = opened
    assert problems_of(db, path) == ()
    assert problems_of(db, path, deep=False) == ()
    demand_sound(db, path)


def test_references_that_lead_nowhere_are_found(opened):
    db, path = opened
    unlocked(db).execute("PRAGMA foreign_keys = OFF")
    db.execute("INSERT INTO agreement_clause VALUES ('none', 1, 'own', '', '')")
    assert problems_of(db, path) == ("references",)
    db.execute("DELETE FROM agreement_clause")


def test_a_structure_that_contradicts_itself_is_found(opened):
    db, path = opened
    db.execute("CREATE TABLE line (a, b)")
    db.execute("CREATE INDEX by_a ON line (a)")
    db.execute("INSERT INTO line VALUES ('x', 1), ('y', 2)")
    unlocked(db).execute("PRAGMA writable_schema = ON")
    db.execute("UPDATE sqlite_schema SET sql = 'CREATE INDEX by_a ON line (b)' WHERE name = 'by_a'")
    db.execute("PRAGMA writable_schema = RESET")
    assert problems_of(db, path) == ("structure",)
    assert problems_of(db, path, deep=False) == ()
    db.execute("REINDEX")


def test_a_search_index_that_differs_from_the_texts_is_found(opened):
    db, path = opened
    db.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT)")
    db.execute("CREATE VIRTUAL TABLE of_lines USING fts5(text, content = 'line', content_rowid = 'id')")
    db.execute("INSERT INTO of_lines (of_lines, rank) VALUES ('secure-delete', 1)")
    db.execute("INSERT INTO line VALUES (1, 'one'), (2, 'two')")
    db.execute("INSERT INTO of_lines (of_lines) VALUES ('rebuild')")
    assert problems_of(db, path) == ()
    db.execute("UPDATE line SET text = 'three' WHERE id = 1")
    assert problems_of(db, path) == ("search",)


def test_a_file_that_grew_or_shrank_is_found(opened):
    db, path = opened
    db.checkpoint()
    content = path.read_bytes()
    with path.open("ab") as file:
        file.write(b"x")
    assert problems_of(db, path) == ("size",)
    path.write_bytes(content[:-4096])
    assert problems_of(db, path) in {("size",), ("page",)}
    path.write_bytes(content)


def failing_with(error):
    def fail():
        raise error

    return fail


def test_an_error_during_the_check_is_a_problem_too(opened, monkeypatch):
    db, path = opened
    monkeypatch.setattr(db, "checkpoint", failing_with(VaultDamaged(part="shared", reason="io")))
    assert problems_of(db, path) == ("io",)
    with pytest.raises(VaultDamaged) as caught:
        demand_sound(db, path)
    assert caught.value.parameters == {"part": "shared", "reason": "io"}


def test_a_full_disk_during_the_check_is_no_damage_and_is_said(opened, monkeypatch):
    db, path = opened
    monkeypatch.setattr(db, "checkpoint", failing_with(DiskFull()))
    for check in (problems_of, demand_sound):
        with pytest.raises(DiskFull):
            check(db, path)


def test_reading_only_it_writes_nothing_and_leaves_out_the_index(vault_path, keys):
    layout, header = opening.Layout(vault_path), keys(Opening.TOGETHER)
    db = opening.connect(
        vault_path / "shared-000001.db", read_header(vault_path), header.compartments[PART], PART, read_only=True
    )
    assert problems_of(db, layout.database(PART, 1)) == ()
    db.close()


def test_a_report_is_sound_only_without_any_problem():
    good = PartReport(part=PART, problems=())
    assert CheckReport(parts=(good,)).sound
    assert not CheckReport(parts=(good, PartReport(part=PART, problems=("page",)))).sound
    assert not CheckReport(parts=(good,), header=("first_copy",)).sound
