"""A database is written anew beside itself: the same content, no remains, and whole whenever it is killed."""

import os
import random

import pytest

from rm_desktop.crypto.page_cipher import PageCipher
from rm_desktop.domain.errors import DiskFull, NotWritable, ReadOnlyVault, RmError, VaultDamaged
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.vault import compacting, store
from rm_desktop.vault.database import Connection
from rm_desktop.vault.page_file import PageFile
from rm_desktop.vault.vault import open_vault

SHARED = Compartment.SHARED
WORD = "Quittenmarmeladenkoenig"
LEAKING = 4
"""A history after which SQLite's own deleting leaves the word on a page; a control, lest the test prove nothing."""


def database(path):
    return path / "shared-000001.db"


def plain(path, keys):
    held = keys(Opening.TOGETHER)
    cipher = PageCipher.of(held.compartments[SHARED], held.vault_id, SHARED, 1)
    with PageFile(database(path), cipher) as pages:
        count = pages.look().count
        assert pages.findings.sound
        return b"".join(pages.page(number) or b"" for number in range(1, count + 1))


def history(vault, seed):
    """Write, change and delete texts of all lengths in a table of their own, then take the word out of all of them."""
    chance = random.Random(seed)  # noqa: S311 - no secret is drawn

    def words(count):
        return " ".join(
            chance.choice(["lorem", "ipsum", "dolor", "sit"]) + str(chance.randrange(9999)) for _ in range(count)
        )

    with vault.begin(SHARED) as work:
        work.db.execute("CREATE TABLE text (id TEXT PRIMARY KEY, body TEXT NOT NULL, at INTEGER) STRICT")
        work.db.execute("CREATE INDEX text_at ON text (at)")
    ids = []
    for _step in range(200):
        kind = chance.random()
        with vault.begin(SHARED) as work:
            if kind < 0.6 or not ids:
                ids.append(f"{chance.getrandbits(128):032x}")
                row = (ids[-1], words(chance.choice([3, 10, 40, 200, 900])), chance.randrange(10**9))
                work.db.execute("INSERT INTO text VALUES (?, ?, ?)", row)
            elif kind < 0.9:
                key, count = chance.choice(ids), chance.choice([3, 10, 40, 200, 900])
                body = words(count) + (f" {WORD}" if chance.random() < 0.3 else "") + words(chance.choice([1, 50]))
                work.db.execute("UPDATE text SET body = ? WHERE id = ?", (body, key))
            else:
                work.db.execute("DELETE FROM text WHERE id = ?", (ids.pop(chance.randrange(len(ids))),))
    with vault.begin(SHARED) as work:
        work.db.execute("UPDATE text SET body = replace(body, ?, '')", (WORD,))


def content(vault):
    with vault.read(SHARED) as work:
        names = [row[0] for row in work.db.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")]
        return {name: [tuple(row) for row in work.db.all(f'SELECT * FROM "{name}"')] for name in sorted(names)}


@pytest.fixture
def opened(vault_path, keys):
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    yield vault
    vault.close()


def test_what_deleting_leaves_between_the_rows_is_gone(vault_path, keys):
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    history(vault, LEAKING)
    vault.close()
    assert WORD.encode() in plain(vault_path, keys), "choose another history: this one leaves nothing behind"
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    before = content(vault)
    vault.compact(SHARED)
    assert content(vault) == before
    assert vault.check(deep=True).sound
    vault.close()
    assert WORD.encode() not in plain(vault_path, keys)


def test_saving_goes_on_afterwards_and_the_next_opening_finds_everything(opened, vault_path, keys, lines):
    lines.write(opened, "before")
    opened.compact(SHARED)
    lines.write(opened, "after")
    assert database(vault_path).stat().st_mode & 0o777 == 0o600
    assert not list(vault_path.glob(".*.new"))
    opened.close()
    again = open_vault(vault_path, keys(Opening.TOGETHER))
    assert lines.read(again) == ["before", "after"]
    assert again.warnings == ()
    again.close()


def test_a_vault_in_which_nothing_was_written_is_written_anew_all_the_same(opened, vault_path, keys, in_child):
    """The seal holds the hash of the old file; killed right after, the vault must not look changed by somebody."""
    opened.close()

    def compact_and_die():
        vault = open_vault(vault_path, keys(Opening.TOGETHER))
        vault.compact(SHARED)
        os._exit(9)

    in_child(compact_and_die)
    again = open_vault(vault_path, keys(Opening.TOGETHER))
    assert again.check(deep=True).sound
    again.close()


STEPS = {
    "copied": (Connection, "compact_into"),
    "checked": (compacting, "demand_sound"),
    "synced": (compacting.atomic, "sync_data"),
    "moved": (store, "sync_folder"),
}


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("when", ["before", "after"])
def test_killed_at_any_step_everything_is_there(vault_path, keys, lines, in_child, monkeypatch, step, when):
    place, name = STEPS[step]
    real = getattr(place, name)

    def dies(*args, **kwargs):
        if when == "after":
            real(*args, **kwargs)
        os._exit(9)

    def work():
        vault = open_vault(vault_path, keys(Opening.TOGETHER))
        lines.write(vault, "acknowledged")
        monkeypatch.setattr(place, name, dies)
        vault.compact(SHARED)

    assert in_child(work) is None
    again = open_vault(vault_path, keys(Opening.TOGETHER))
    assert lines.read(again) == ["acknowledged"]
    assert again.check(deep=True).sound
    again.compact(SHARED)
    assert not list(vault_path.glob(".*.db.*.new")), "what a killed attempt left is cleared by the next"
    again.close()


@pytest.mark.parametrize("error", [DiskFull(), VaultDamaged(part="shared", reason="page"), NotWritable()])
def test_where_it_fails_the_old_file_stays_and_serves(opened, vault_path, lines, monkeypatch, error):
    lines.write(opened, "before")

    def fails(*_args, **_kwargs):
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(compacting, "demand_sound", fails)
        with pytest.raises(RmError):
            opened.compact(SHARED)
    assert not list(vault_path.glob(".*.new"))
    lines.write(opened, "after")
    assert lines.read(opened) == ["before", "after"]


def test_where_the_new_file_cannot_take_its_place_the_old_one_is_opened_again(opened, lines, monkeypatch):
    lines.write(opened, "before")

    def fails(*_args, **_kwargs):
        raise OSError(30, "read-only")

    with monkeypatch.context() as patch:
        patch.setattr(store, "sync_folder", fails)
        with pytest.raises(RmError):
            opened.compact(SHARED)
    lines.write(opened, "after")
    assert lines.read(opened) == ["before", "after"]


def test_what_is_for_reading_only_is_not_written_anew(opened):
    opened._stores[SHARED].read_only = "sealed"
    with pytest.raises(ReadOnlyVault):
        opened.compact(SHARED)
    opened._stores[SHARED].read_only = ""


def test_the_database_stays_locked_down(opened):
    opened.compact(SHARED)
    with opened.begin(SHARED) as work, pytest.raises(RmError):
        work.db.execute("ATTACH ':memory:' AS other")
