"""A struck passage is gone from everything that is open: texts, versions, wastebasket, index, drafts, every page."""

import errno
import json
import os
import random
import signal
from datetime import UTC, datetime, timedelta

import pytest

from rm_desktop.crypto.page_cipher import PageCipher
from rm_desktop.domain.errors import DiskFull, EditConflict, InvalidInput, ReadOnlyVault
from rm_desktop.domain.passage import STAND_IN
from rm_desktop.domain.versions import SITTING
from rm_desktop.domain.words import Compartment, Opening, Person
from rm_desktop.services.strike import DRAFT
from rm_desktop.vault import atomic, remains
from rm_desktop.vault.database import wal_of
from rm_desktop.vault.page_file import PageFile
from rm_desktop.vault.repositories.strikes import SPARED, TABLES

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
SHARED, SENIOR = Compartment.SHARED, Compartment.SENIOR
SECRET = "Quittenmarmelade für Waldemar"
MARKED = "**Quittenmarmelade** für\nWaldemar"


def plain(path, created, part=SHARED):
    """Return everything that stands on any page of a closed database and in its WAL, decrypted."""
    file = path / f"{part.value}-000001.db"
    opening = Opening.TOGETHER if part is SHARED else Opening.SENIOR_ALONE
    keys = created.keys_for(opening)
    with PageFile(file, PageCipher.of(keys.compartments[part], keys.vault_id, part, 1)) as pages:
        found = pages.look()
        assert found.sound
        text = b"".join(pages.page(number) or b"" for number in range(1, found.count + 1))
    keys.wipe()
    assert not wal_of(file).exists()
    return text


@pytest.fixture
def item(journal):
    session = journal.sessions.plan("Treffen", NOW, 60).value
    return journal.agenda.add(session.id, "Profil").value


def written(journal, item, clock):
    """Write the passage wherever a person can write."""
    notes = journal.notes
    first = notes.save_item_note(item.id, f"Vorher {MARKED} nachher", 0).value
    clock.moment += SITTING
    second = notes.save_item_note(item.id, f"Anders, {SECRET}. Und mehr.", first.revision).value
    clock.moment += SITTING
    notes.save_item_note(item.id, f"Jetzt: {SECRET}!", second.revision)
    other = journal.agenda.add(item.session_id, f"{SECRET} besprechen").value
    notes.save_item_note(other.id, f"- {SECRET}", 0)
    journal.actions.add(SECRET, Person.SENIOR)
    goal = journal.goals.add(f"Ziel {SECRET}", why=SECRET, success=f"a {SECRET} b").value
    journal.goals.add_step(goal.id, SECRET)
    journal.later.add(SECRET)
    field = journal.content.fields[0].code
    own = journal.checklist.add_line(field, f"Zeile {SECRET}").value
    example = journal.skills.add_example(own.code, f"Beispiel {SECRET}").value
    journal.example_files.put(example.id, f"{SECRET}.pdf", b"%PDF-1.7")
    journal.sessions.set_learned(item.session_id, f"Gelernt: {SECRET}", 1)
    journal.preferences.set("summary.wording", json.dumps({"sections": [["notes", "x", f"{SECRET} und\nmehr"]]}))
    gone = journal.sessions.plan(f"Gelöscht {SECRET}", NOW, 60).value
    lost = journal.agenda.add(gone.id, "Punkt").value
    notes.save_item_note(lost.id, SECRET, 0)
    journal.sessions.remove(gone.id)
    journal.vault.put_rescue(SHARED, "item:x", f"nicht gespeichert: {SECRET}".encode())
    journal.vault.put_rescue(SHARED, "item:y", SECRET.encode())
    return notes.for_item(item.id)


def test_it_says_beforehand_where_the_passage_stands(journal, item, clock):
    note = written(journal, item, clock)
    found = journal.strike.look(SECRET, (SHARED, note.id))
    assert found.home == {"note": 1, "note_version": 2}
    assert found.discarded == {"session": 1, "note": 1, DRAFT: 2}
    assert found.elsewhere["note"] == found.elsewhere["action"] == found.elsewhere["preference"] == 1
    assert found.total == 3 + 4 + sum(found.elsewhere.values())
    assert journal.strike.look("steht nirgends", (SHARED, note.id)).total == 0


def test_nothing_of_it_is_left_on_any_page_in_index_drafts_or_wastebasket(open_as, vault_path, template_vault, clock):
    with open_as(Opening.TOGETHER) as journal:
        session = journal.sessions.plan("Treffen", NOW, 60).value
        item = journal.agenda.add(session.id, "Profil").value
        note = written(journal, item, clock)
    assert b"Waldemar" in plain(vault_path, template_vault)
    with open_as(Opening.TOGETHER) as journal:
        assert journal.search.find("Waldemar").hits
        journal.strike.cut(SECRET, (SHARED, note.id), elsewhere=True)
        journal.strike.clean()
        assert journal.strike.look(SECRET, (SHARED, note.id)).total == 0
        assert journal.search.find("Waldemar").hits == ()
        assert journal.search.find("Quittenmarmelade").hits == ()
        assert journal.notes.for_item(item.id).body == "Jetzt:!"
        assert journal.actions.rows("open")[0].text == STAND_IN
        assert [draft.content for draft in journal.vault.rescued()] == [b"nicht gespeichert: "]
        wording = json.loads(journal.preferences.get("summary.wording"))["sections"][0][2]
        assert wording == " und\nmehr".lstrip()
        assert journal.vault.check(deep=True).sound
    left = plain(vault_path, template_vault).lower()
    for word in (b"waldemar", b"quittenmarmelade"):
        assert word not in left
    with open_as(Opening.TOGETHER) as journal:
        assert journal.agenda.rows(item.session_id)[0].title == "Profil"
        assert journal.vault.check(deep=True).sound


def test_elsewhere_stays_where_it_is_wished_and_the_wastebasket_never(journal, item, clock):
    note = written(journal, item, clock)
    before = journal.strike.look(SECRET, (SHARED, note.id))
    journal.strike.cut(SECRET, (SHARED, note.id), elsewhere=False)
    found = journal.strike.look(SECRET, (SHARED, note.id))
    assert (found.home, found.discarded, found.elsewhere) == ({}, {}, before.elsewhere)


@pytest.mark.parametrize("seed", range(3))
def test_rows_that_moved_while_pages_were_divided_leave_nothing_behind(
    open_as, vault_path, template_vault, clock, seed
):
    """SQLite's own deleting leaves copies between the rows; what is written anew does not."""
    with open_as(Opening.TOGETHER) as journal:
        scattered(journal, clock, seed=seed)
        journal.strike.cut(SECRET, None, elsewhere=True)
        journal.strike.clean()
    assert b"Waldemar" not in plain(vault_path, template_vault)


def test_alone_both_open_parts_are_reached_and_together_the_closed_one_is_not(open_as, vault_path, template_vault):
    with open_as(Opening.SENIOR_ALONE) as journal:
        journal.since.record_opening()
        private = journal.notes.save_private(None, SECRET, f"allein {SECRET}", 0).value
        session = journal.sessions.plan("Treffen", NOW, 60).value
        item = journal.agenda.add(session.id, "Profil").value
        note = journal.notes.save_item_note(item.id, f"geteilt {SECRET}", 0).value
    with open_as(Opening.TOGETHER) as journal:
        journal.since.record_opening()
        assert journal.strike.look(SECRET, (SHARED, note.id)).total == 1
    with open_as(Opening.SENIOR_ALONE) as journal:
        journal.since.record_opening()
        found = journal.strike.look(SECRET, (SENIOR, private.id))
        assert (found.home, found.elsewhere) == ({"note": 1}, {"note": 1})
        journal.strike.cut(SECRET, (SENIOR, private.id), elsewhere=True)
        journal.strike.clean()
        assert journal.notes.private(private.id).title == ""
    for part in (SHARED, SENIOR):
        assert b"Waldemar" not in plain(vault_path, template_vault, part)
    with open_as(Opening.TOGETHER) as journal:
        journal.since.record_opening()
        assert [one.id for one in journal.since.changed_notes()] == [note.id]


def test_under_four_eyes_a_person_alone_reaches_the_own_part_only(open_both_as):
    with open_both_as(Opening.JUNIOR_ALONE) as journal:
        note = journal.notes.save_private(None, "", SECRET, 0).value
        journal.strike.cut(SECRET, (Compartment.JUNIOR, note.id), elsewhere=True)
        journal.strike.clean()
        assert journal.notes.private(note.id).body == ""


def test_an_editor_that_still_shows_it_cannot_write_it_back(journal, item):
    note = journal.notes.save_item_note(item.id, f"da {SECRET} steht", 0).value
    journal.strike.cut(SECRET, (SHARED, note.id), elsewhere=False)
    with pytest.raises(EditConflict):
        journal.notes.save_item_note(item.id, f"da {SECRET} steht, weiter", note.revision)


def test_a_finished_meeting_is_no_obstacle(journal, item):
    note = journal.notes.save_item_note(item.id, f"da {SECRET} steht", 0).value
    journal.sessions.start(item.session_id)
    journal.sessions.finish(item.session_id)
    journal.strike.cut(SECRET, (SHARED, note.id), elsewhere=False)
    assert journal.notes.for_item(item.id).body == "da steht"


def test_nothing_is_no_passage(journal):
    for act in (journal.strike.look, journal.strike.holders):
        with pytest.raises(InvalidInput):
            act(" ", None)


def test_a_sealed_vault_is_not_written(journal, item):
    journal.notes.save_item_note(item.id, SECRET, 0)
    journal.vault._stores[SHARED].read_only = "sealed"
    for act in (lambda: journal.strike.cut(SECRET, None, elsewhere=True), journal.strike.clean):
        with pytest.raises(ReadOnlyVault):
            act()
    journal.vault._stores[SHARED].read_only = ""


def test_every_text_of_the_schema_is_looked_through_or_spared_on_purpose(journal):
    with journal.vault.read(SHARED) as work:
        rows = work.db.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        for (table,) in rows:
            if table.startswith(("search", "vault_")):
                continue
            columns = {row["name"] for row in work.db.all(f"PRAGMA table_info({table})") if row["type"] == "TEXT"}
            known = set(TABLES[table].columns) if table in TABLES else set()
            left = columns - known - set(SPARED.get(table, ())) - CODES
            assert not left, f"{table}: {left} may hold what people wrote"


CODES = {
    *("id", "session_id", "item_id", "goal_id", "note_id", "parent_id", "parent_kind", "current_item", "action_id"),
    *(
        "agreement_id",
        "export_id",
        "example_id",
        "template_id",
        "carried_from",
        "person",
        "owner",
        "asked_by",
        "author",
    ),
    *("state", "origin", "template", "skill", "code", "field_code", "question", "senior", "junior", "kind", "format"),
    *("on_day", "due_on", "started_on", "planned_end", "retention_until", "content_sha256", "written_sha256"),
    *("opening", "address", "what", "key", "value"),
}
"""Ids, days, hashes and words of closed sets; `preference.value` is looked through as JSON."""


# Backups


@pytest.fixture
def backed_up(open_as, clock):
    """Three sets: before the passage, with it, and with it gone from the text but not from its versions."""
    with open_as(Opening.SENIOR_ALONE) as journal:
        journal.notes.save_private(None, "", "Nur für mich", 0)
        session = journal.sessions.plan("Treffen", NOW, 60).value
        item = journal.agenda.add(session.id, "Profil").value
        first = journal.notes.save_item_note(item.id, "Anfang", 0).value
        journal.backups.make()
        clock.moment += timedelta(days=1)
        second = journal.notes.save_item_note(item.id, f"Mit {SECRET} drin", first.revision).value
        journal.backups.make()
    with open_as(Opening.TOGETHER) as journal:
        clock.moment += timedelta(days=1)
        journal.notes.save_item_note(item.id, "Anfang", second.revision)
        journal.backups.make()
    clock.moment += timedelta(days=1)


def names(path):
    return sorted(place.name for place in (path / "backups").iterdir())


@pytest.mark.usefixtures("backed_up")
def test_the_backups_that_hold_it_are_named_and_rid_of_it(open_as, vault_path, template_vault, clock):
    before = names(vault_path)
    with open_as(Opening.TOGETHER) as journal:
        journal.strike.cut(SECRET, None, elsewhere=True)
        journal.strike.clean()
        found = journal.strike.holders(SECRET)
        assert [one.name for one in found] == before[:0:-1]
        assert all(one.parts == {SHARED} and not one.unseen for one in found)
        assert [one.at for one in found] == [clock.moment - timedelta(days=1), clock.moment - timedelta(days=2)]
        assert journal.strike.purge(found).value == 2
        assert journal.strike.holders(SECRET) == ()
        rows = journal.backups.rows()
        assert rows[0].moment == clock.moment
        for row in rows:
            assert not any(journal.backups.verify(row.id).values())
    assert before[0] in names(vault_path)
    for place in (vault_path / "backups").iterdir():
        for file in place.glob("shared-*.db"):
            with PageFile(file, cipher(template_vault)) as pages:
                count = pages.look().count
                assert not any(b"Waldemar" in (pages.page(number) or b"") for number in range(1, count + 1))


def cipher(created):
    keys = created.keys_for(Opening.TOGETHER)
    return PageCipher.of(keys.compartments[SHARED], keys.vault_id, SHARED, 1)


@pytest.mark.usefixtures("backed_up")
def test_copies_of_closed_parts_in_the_same_sets_are_not_lost(open_as, vault_path):
    def private_copies():
        return {file.read_bytes() for file in (vault_path / "backups").glob("*/senior-*.db")}

    before = private_copies()
    assert before
    with open_as(Opening.TOGETHER) as journal:
        journal.strike.cut(SECRET, None, elsewhere=True)
        journal.strike.purge(journal.strike.holders(SECRET))
    assert private_copies() == before


@pytest.mark.usefixtures("backed_up")
def test_what_a_restore_set_aside_counts_too(open_as, vault_path):
    aside = vault_path / "aside" / "shared-000001"
    aside.mkdir(parents=True)
    (aside / "shared-000001.db").write_bytes(b"what was there")
    other = vault_path / "aside" / "senior-000001"
    other.mkdir()
    with open_as(Opening.TOGETHER) as journal:
        journal.strike.cut(SECRET, None, elsewhere=True)
        found = journal.strike.holders(SECRET)
        assert [one.name for one in found if one.aside] == ["shared-000001"]
        journal.strike.purge(found)
    assert not aside.exists()
    assert other.exists()


@pytest.mark.usefixtures("backed_up")
def test_a_copy_that_cannot_be_read_is_taken_to_hold_it(open_as, vault_path):
    file = vault_path / "backups" / names(vault_path)[0] / "shared-000001.db"
    file.write_bytes(file.read_bytes()[:8192] + bytes(4096))
    with open_as(Opening.TOGETHER) as journal:
        assert names(vault_path)[0] in {one.name for one in journal.strike.holders(SECRET)}


# Killed between the cut and the writing anew


def scattered(journal, clock, *, seed=0):
    """Write the passage until SQLite's own deleting would leave some of it between the rows."""
    chance = random.Random(seed)  # noqa: S311 - no secret is drawn
    session = journal.sessions.plan("Treffen", NOW, 60).value
    items = [journal.agenda.add(session.id, f"Punkt {number}").value for number in range(12)]
    revisions = dict.fromkeys((item.id for item in items), 0)
    for _round in range(60):
        item = chance.choice(items)
        clock.moment += chance.choice((timedelta(seconds=2), SITTING))
        words = "Wort " * chance.choice((3, 40, 300, 900)) + (SECRET if chance.random() < 0.4 else "")
        saved = journal.notes.save_item_note(item.id, words, revisions[item.id])
        revisions[item.id] = saved.value.revision


def killed_after_the_cut(open_as, clock):
    with open_as(Opening.TOGETHER) as journal:
        scattered(journal, clock)
        journal.strike.cut(SECRET, None, elsewhere=True)
        os.kill(os.getpid(), signal.SIGKILL)


def test_killed_before_the_file_was_written_anew_the_next_opening_does_it(
    open_as, vault_path, template_vault, clock, in_child
):
    in_child(lambda: killed_after_the_cut(open_as, clock))
    assert remains.expected(vault_path) == {SHARED}
    with open_as(Opening.TOGETHER) as journal:
        assert journal.strike.look(SECRET, None).total == 0
    written_before = (vault_path / "shared-000001.db").stat().st_ino
    with open_as(Opening.JUNIOR_ALONE) as journal:
        assert journal.strike.clean_rest()
        assert not journal.strike.clean_rest()
    assert remains.expected(vault_path) == frozenset()
    assert (vault_path / "shared-000001.db").stat().st_ino != written_before
    assert b"Waldemar" not in plain(vault_path, template_vault)


def test_what_cannot_be_written_anew_is_tried_again(open_as, vault_path, clock, monkeypatch):
    with open_as(Opening.TOGETHER) as journal:
        scattered(journal, clock)
        journal.strike.cut(SECRET, None, elsewhere=True)
        with monkeypatch.context() as patched:
            patched.setattr(atomic, "sync_data", _full)
            with pytest.raises(DiskFull):
                journal.strike.clean_rest()
        assert remains.expected(vault_path) == {SHARED}
        assert journal.strike.clean_rest()


def test_a_closed_part_waits_for_its_own_opening(open_as, vault_path):
    with open_as(Opening.SENIOR_ALONE) as journal:
        journal.notes.save_private(None, "", SECRET, 0)
        journal.strike.cut(SECRET, None, elsewhere=True)
    with open_as(Opening.TOGETHER) as journal:
        assert not journal.strike.clean_rest()
    assert remains.expected(vault_path) == {SENIOR}
    with open_as(Opening.SENIOR_ALONE) as journal:
        assert journal.strike.clean_rest()


def _full(*_args):
    raise OSError(errno.ENOSPC, "full")
