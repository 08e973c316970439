"""Sets as people see them, and the line in the register when one leaves."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rm_desktop.domain.errors import NotFound, ReadOnlyVault
from rm_desktop.domain.words import Compartment, ExportKind, Kind, Opening
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.vault.opening import OLD_HEADER
from rm_desktop.vault.vault import open_vault

SHARED, SENIOR, JUNIOR = Compartment.SHARED, Compartment.SENIOR, Compartment.JUNIOR


def test_a_row_says_what_is_in_it_since_when_and_what_is_not(vault_path, keys, clock):
    vault = open_vault(vault_path, keys(Opening.SENIOR_ALONE))
    Journal(vault, clock, Content.load("de")).backups.make()
    vault.close()
    clock.moment += timedelta(days=3)
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    journal = Journal(vault, clock, Content.load("de"))
    journal.backups.make()
    newest, oldest = journal.backups.rows()
    assert (newest.missing, newest.taken_over, oldest.taken_over) == ((JUNIOR,), (SENIOR,), ())
    assert newest.parts == {SHARED: clock.now(), SENIOR: clock.now() - timedelta(days=3)}
    assert newest.older_keys == frozenset()
    assert newest.size > 100_000
    vault.close()


def test_it_is_made_when_something_changed_and_only_then(journal):
    made = journal.backups.make_if_due()
    assert made is not None
    assert made.changes.stale == {Kind.BACKUP}
    assert journal.backups.make_if_due() is None
    journal.goals.add("Neu", why="", success="", due_on=None)
    assert journal.backups.make_if_due() is not None


def test_the_line_stands_in_the_register_before_anything_leaves_and_goes_when_nothing_did(journal, clock):
    row = journal.backups.make().value
    taken = journal.backups.take_along(row.id).value
    (line,) = journal.register.rows()
    assert (line.kind, line.at, line.purpose, line.id) == (ExportKind.BACKUP, clock.now(), "", taken.export_id)
    assert line.size == sum(piece.source.stat().st_size for piece in taken.pieces)
    journal.backups.not_taken(taken.export_id)
    assert journal.register.rows() == []


def test_where_the_shared_part_is_closed_there_is_no_line_to_write(vault_path_both, template_vault_both, clock):
    vault = open_vault(vault_path_both, template_vault_both.keys_for(Opening.SENIOR_ALONE))
    journal = Journal(vault, clock, Content.load("de"))
    row = journal.backups.make().value
    taken = journal.backups.take_along(row.id).value
    assert taken.export_id is None
    journal.backups.not_taken(taken.export_id)
    vault.close()


def test_one_that_is_not_there_is_not_found(journal):
    with pytest.raises(NotFound):
        journal.backups.take_along("20260101T000000Z-000001")
    with pytest.raises(NotFound):
        journal.backups.verify("../x")


def test_a_vault_open_for_reading_only_makes_none(journal, monkeypatch):
    monkeypatch.setattr(type(journal.vault), "read_only", True)
    journal.vault.warn(OLD_HEADER)
    assert journal.backups.make_if_due() is None
    with pytest.raises(ReadOnlyVault):
        journal.backups.make()
