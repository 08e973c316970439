"""An open vault: what is written stays, what fails is undone, what is closed stays closed, and old headers show."""

import os
import signal
import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from rm_desktop.crypto.header import master_mac
from rm_desktop.domain.errors import (
    CompartmentClosed,
    DiskFull,
    NotWritable,
    ReadOnlyVault,
    VaultDamaged,
    VaultMissing,
    VaultTooNew,
)
from rm_desktop.domain.words import Compartment, Opening, Person, Policy
from rm_desktop.vault import key_act, schema
from rm_desktop.vault import opening as opening_module
from rm_desktop.vault import vault as vault_module
from rm_desktop.vault.database import ConstraintViolated, StatementFailed, wal_is_empty, wal_of
from rm_desktop.vault.keys import change_passphrase, change_session_passphrase
from rm_desktop.vault.vault import Secrets, hash_databases, open_vault, read_header, unlock

SHARED, SENIOR, JUNIOR = Compartment.SHARED, Compartment.SENIOR, Compartment.JUNIOR
NEW = "a brand new passphrase"


@pytest.fixture
def opened(vault_path, keys):
    """Open the vault of this test in one of the three ways; everything is closed at the end."""
    vaults = []

    def open_it(opening=Opening.TOGETHER, path=None):
        vaults.append(open_vault(path or vault_path, keys(opening)))
        return vaults[-1]

    yield open_it
    for vault in vaults:
        vault.close()


class TestWriting:
    def test_what_was_written_is_there_in_the_next_opening(self, opened, lines):
        first = opened()
        lines.write(first, "one", "two")
        first.close()
        assert lines.read(opened(Opening.SENIOR_ALONE)) == ["one", "two"]

    def test_an_error_undoes_the_whole_transaction(self, opened, lines):
        vault = opened()
        lines.write(vault, "kept")
        with pytest.raises(ConstraintViolated), vault.begin(SHARED) as work:
            work.db.many("INSERT INTO line (text) VALUES (?)", [("lost",), (None,)])
        assert lines.read(vault) == ["kept"]
        lines.write(vault, "next")
        assert lines.read(vault) == ["kept", "next"]

    def test_an_error_that_already_ended_the_transaction_is_raised_as_it_is(self, opened):
        vault = opened()
        with pytest.raises(StatementFailed), vault.begin(SHARED) as work:
            work.db.execute("ROLLBACK")

    def test_transactions_do_not_nest(self, opened):
        vault = opened()
        with pytest.raises(StatementFailed), vault.begin(SHARED), vault.begin(SHARED):
            pytest.fail("nested")
        with vault.begin(SHARED):
            pass

    def test_a_read_sees_one_moment_and_changes_nothing(self, opened, lines):
        vault = opened()
        lines.write(vault, "one")
        with vault.read(SHARED) as work:
            work.db.execute("INSERT INTO line (text) VALUES ('not kept')")
        assert lines.read(vault) == ["one"]

    @pytest.mark.parametrize(
        ("opening", "closed"),
        [
            (Opening.TOGETHER, (SENIOR, JUNIOR)),
            (Opening.SENIOR_ALONE, (JUNIOR,)),
            (Opening.JUNIOR_ALONE, (SENIOR,)),
        ],
    )
    def test_a_closed_compartment_is_named(self, opened, opening, closed):
        vault = opened(opening)
        assert vault.compartments == frozenset(Compartment) - set(closed)
        for part in closed:
            for way in (vault.begin, vault.read):
                with pytest.raises(CompartmentClosed) as caught, way(part):
                    pytest.fail("opened")
                assert caught.value.parameters == {"part": part.value}
            with pytest.raises(CompartmentClosed):
                vault.put_rescue(part, "note", b"text")

    def test_it_knows_how_it_was_opened(self, opened, vault_path):
        vault = opened(Opening.JUNIOR_ALONE)
        assert (vault.path, vault.opening, vault.policy) == (vault_path, Opening.JUNIOR_ALONE, Policy.EITHER)
        assert vault.vault_id == read_header(vault_path).vault_id
        assert vault.warnings == ()
        assert not vault.read_only

    def test_a_missing_public_key_is_damage(self, opened):
        vault = opened()
        with vault.begin(SHARED) as work:
            work.db.execute("DELETE FROM public_key")
        with pytest.raises(VaultDamaged):
            vault.public_key(Person.SENIOR)


class TestClosing:
    def test_it_leaves_no_wal_wipes_the_keys_and_seals(self, vault_path, keys, lines):
        mine = keys(Opening.TOGETHER)
        vault = open_vault(vault_path, mine)
        lines.write(vault, "one")
        vault.close()
        vault.close()
        assert mine.hmk.is_blank
        assert all(key.is_blank for key in mine.compartments.values())
        assert [file.name for file in vault_path.glob("*-wal")] == []
        with pytest.raises(CompartmentClosed), vault.begin(SHARED):
            pytest.fail("opened")

    def test_an_opening_that_wrote_nothing_changes_no_byte(self, vault_path, opened):
        before = {file.name: file.read_bytes() for file in vault_path.iterdir() if file.is_file()}
        vault = opened(Opening.SENIOR_ALONE)
        assert vault.check(deep=True).sound
        assert vault.rescued() == ()
        with vault.read(SHARED) as work:
            work.db.all("SELECT * FROM public_key")
        vault.close()
        assert {file.name: file.read_bytes() for file in vault_path.iterdir() if file.is_file()} == before

    def test_after_an_unclean_end_the_next_closing_seals_again(self, vault_path, opened, lines, in_child, keys):
        def crash():
            vault = open_vault(vault_path, keys(Opening.TOGETHER))
            lines.write(vault, "one")
            os.kill(os.getpid(), signal.SIGKILL)

        in_child(crash)
        assert not wal_is_empty(vault_path / "shared-000001.db")
        opened().close()
        assert wal_is_empty(vault_path / "shared-000001.db")
        database = vault_path / "shared-000001.db"
        database.write_bytes(database.read_bytes()[:-4096])
        with pytest.raises(VaultDamaged) as caught:
            opened()
        assert caught.value.parameters["reason"] == "sealed_hash"

    def test_a_seal_that_fails_loses_nothing_and_closes_all_the_same(self, vault_path, keys, lines, monkeypatch):
        mine = keys(Opening.SENIOR_ALONE)
        vault = open_vault(vault_path, mine)
        lines.write(vault, "one")

        def full(*_):
            raise DiskFull

        with monkeypatch.context() as patched:
            patched.setattr("rm_desktop.vault.store.next_commit", full)
            with pytest.raises(DiskFull):
                vault.close()
        assert mine.hmk.is_blank
        again = open_vault(vault_path, keys(Opening.TOGETHER))
        assert lines.read(again) == ["one"]
        again.close()

    def test_a_program_killed_between_commit_and_anchor_is_no_tampering(
        self, vault_path, opened, lines, in_child, keys
    ):
        """The commit moved pages into the file, so the file is no longer what was sealed."""

        def crash():
            vault = open_vault(vault_path, keys(Opening.TOGETHER))
            anchor = vault._stores[SHARED].anchor
            write = anchor.write

            def kill_at_the_commits_own(record):
                if record.sequence > 1:
                    os.kill(os.getpid(), signal.SIGKILL)
                write(record)

            anchor.write = kill_at_the_commits_own
            lines.write(vault, *(os.urandom(2000).hex() for _ in range(400)))

        before = (vault_path / "shared-000001.db").read_bytes()
        assert in_child(crash) is None
        assert (vault_path / "shared-000001.db").read_bytes() != before
        assert len(lines.read(opened())) == 400

    def test_a_file_that_could_not_take_in_its_wal_is_not_sealed(self, vault_path, keys, lines, monkeypatch):
        vault = open_vault(vault_path, keys(Opening.TOGETHER))
        lines.write(vault, "one")

        def full(_):
            raise DiskFull

        with monkeypatch.context() as patched:
            patched.setattr("rm_desktop.vault.database.Connection.checkpoint", full)
            with pytest.raises(DiskFull):
                vault.close()
        again = open_vault(vault_path, keys(Opening.TOGETHER))
        assert lines.read(again) == ["one"]
        again.close()

    def test_a_forgotten_ballast_is_laid_again(self, vault_path, opened):
        (vault_path / "BALLAST").unlink()
        opened().close()
        assert (vault_path / "BALLAST").stat().st_size == 1024 * 1024


class TestOpening:
    def test_keys_are_wiped_when_opening_fails(self, vault_path, keys):
        mine = keys(Opening.SENIOR_ALONE)
        (vault_path / "senior-000001.db").unlink()
        with pytest.raises(VaultDamaged) as caught:
            open_vault(vault_path, mine)
        assert caught.value.parameters == {"part": "senior", "reason": "missing"}
        assert mine.hmk.is_blank

    def test_no_folder_is_no_vault(self, tmp_path, keys):
        with pytest.raises(VaultMissing):
            open_vault(tmp_path / "none", keys(Opening.TOGETHER))

    def test_hashes_taken_while_the_kdf_ran_are_compared(self, vault_path, keys):
        hashes = hash_databases(vault_path, read_header(vault_path))
        assert hashes.keys() == set(Compartment)
        open_vault(vault_path, keys(Opening.TOGETHER), sealed_hashes=hashes).close()
        with pytest.raises(VaultDamaged) as caught:
            open_vault(vault_path, keys(Opening.TOGETHER), sealed_hashes={SHARED: bytes(32)})
        assert caught.value.parameters == {"part": "shared", "reason": "sealed_hash"}

    def test_a_missing_file_has_no_hash(self, vault_path):
        (vault_path / "junior-000001.db").unlink()
        assert hash_databases(vault_path, read_header(vault_path)).keys() == {SHARED, SENIOR}

    def test_a_failure_in_the_second_compartment_closes_the_first(self, vault_path, keys, monkeypatch, opened):
        real = vault_module.open_store

        def fail(layout, header, key, seen, *, read_only):
            if seen.part is SENIOR:
                raise DiskFull
            return real(layout, header, key, seen, read_only=read_only)

        with monkeypatch.context() as patched:
            patched.setattr(vault_module, "open_store", fail)
            with pytest.raises(DiskFull):
                open_vault(vault_path, keys(Opening.SENIOR_ALONE))
        opened()

    @pytest.mark.parametrize("failing", ["connect", "demand_sound"])
    def test_a_failure_while_opening_a_store_leaves_nothing_open(self, vault_path, keys, monkeypatch, opened, failing):
        (vault_path / "shared-000001.anchor").write_bytes(b"")

        def fail(*_, read_only=False):
            if read_only:
                return real(*_, read_only=True)
            raise DiskFull

        real = getattr(opening_module, failing)
        with monkeypatch.context() as patched:
            patched.setattr(f"rm_desktop.vault.opening.{failing}", fail)
            with pytest.raises(DiskFull):
                open_vault(vault_path, keys(Opening.TOGETHER))
        opened()

    @pytest.mark.parametrize(("folder", "files"), [(0o500, 0o600), (0o500, 0o400), (0o700, 0o400)])
    def test_a_vault_that_cannot_be_written_says_so(self, vault_path, keys, in_child, folder, files):
        def attempt():
            for file in vault_path.iterdir():
                file.chmod(files if file.is_file() else folder)
            vault_path.chmod(folder)
            open_vault(vault_path, keys(Opening.TOGETHER))

        before = {file.name: file.read_bytes() for file in vault_path.iterdir() if file.is_file()}
        assert in_child(attempt, ordinary_user=True) is NotWritable
        vault_path.chmod(0o700)
        assert {file.name: file.read_bytes() for file in vault_path.iterdir() if file.is_file()} == before

    def test_a_newer_schema_is_a_newer_program(self, opened):
        vault = opened()
        with vault.begin(SHARED) as work:
            work.db.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
        vault.close()
        with pytest.raises(VaultTooNew):
            opened()

    def test_one_thread_opens_uses_and_closes(self, opened):
        vault = opened()
        seen = []

        def use():
            try:
                with vault.read(SHARED):
                    pass
            except StatementFailed as error:
                seen.append(error)

        thread = threading.Thread(target=use)
        thread.start()
        thread.join()
        assert len(seen) == 1


class TestMigration:
    @pytest.fixture
    def next_version(self, monkeypatch):
        """A program one schema version ahead."""

        def upgrade(db, _part):
            db.execute("CREATE TABLE of_version_next (a)")

        steps = (*schema.MIGRATIONS, upgrade)
        monkeypatch.setattr(schema, "VERSION", len(steps))
        monkeypatch.setattr(vault_module.schema, "migrate", lambda db, part: real_migrate(db, part, steps))

    @pytest.mark.usefixtures("next_version")
    def test_an_older_database_is_brought_up_to_date_after_a_checked_backup(self, opened):
        vault = opened(Opening.SENIOR_ALONE)
        for part in (SHARED, SENIOR):
            with vault.read(part) as work:
                assert work.db.value("PRAGMA user_version") == schema.VERSION
                assert work.db.all("SELECT * FROM of_version_next") == []
        (backup,) = vault.backups()
        assert backup.manifest.entries.keys() == {SHARED, SENIOR}
        assert vault.verify_backup(backup) == {SHARED: (), SENIOR: ()}
        vault.close()
        again = opened(Opening.JUNIOR_ALONE)
        assert len(again.backups()) == 2
        again.close()
        assert len(opened().backups()) == 2

    def test_a_step_that_fails_leaves_the_old_version_and_the_backup(self, vault_path, keys, monkeypatch):
        def fail(db, _part):
            db.execute("CREATE TABLE half (a)")
            raise DiskFull

        with monkeypatch.context() as patched:
            patched.setattr(schema, "VERSION", schema.VERSION + 1)
            patched.setattr(vault_module.schema, "migrate", fail)
            with pytest.raises(DiskFull):
                open_vault(vault_path, keys(Opening.TOGETHER))
        vault = open_vault(vault_path, keys(Opening.TOGETHER))
        with vault.read(SHARED) as work:
            assert work.db.value("SELECT count(*) FROM sqlite_schema WHERE name = 'half'") == 0
        assert len(vault.backups()) == 1
        vault.close()


real_migrate = schema.migrate


class TestOldHeader:
    """An older header put back: whole, or one person's part of it."""

    @pytest.fixture(autouse=True)
    def _cheap(self, monkeypatch, cheap_kdf):
        monkeypatch.setattr(key_act, "calibrated", lambda: cheap_kdf)

    @staticmethod
    def put_back(path, text):
        for name in ("vault.json", "vault.bak.json"):
            (path / name).write_bytes(text)

    def test_put_back_whole_it_opens_for_reading_with_a_warning(self, vault_path, passphrases, lines):
        old = (vault_path / "vault.json").read_bytes()
        change_session_passphrase(vault_path, Person.SENIOR, passphrases.senior, NEW)
        vault = open_vault(vault_path, unlock(vault_path, Opening.TOGETHER, Secrets(session=NEW)))
        lines.write(vault, "one")
        vault.close()
        self.put_back(vault_path, old)
        files = {file.name: file.read_bytes() for file in vault_path.iterdir() if file.is_file()}
        vault = open_vault(vault_path, unlock(vault_path, Opening.TOGETHER, passphrases))
        assert vault.read_only
        assert vault.warnings == ("old_header",)
        assert lines.read(vault) == ["one"]
        with pytest.raises(ReadOnlyVault) as caught:
            lines.write(vault, "two")
        assert caught.value.parameters == {"reason": "old_header"}
        assert vault.check(deep=True).sound
        vault.close()
        assert {file.name: file.read_bytes() for file in vault_path.iterdir() if file.is_file()} == files

    def test_before_the_next_opening_nothing_can_know(self, vault_path, passphrases):
        old = (vault_path / "vault.json").read_bytes()
        change_session_passphrase(vault_path, Person.SENIOR, passphrases.senior, NEW)
        self.put_back(vault_path, old)
        vault = open_vault(vault_path, unlock(vault_path, Opening.TOGETHER, passphrases))
        assert not vault.read_only
        vault.close()

    @pytest.mark.parametrize("opening", [Opening.TOGETHER, Opening.SENIOR_ALONE])
    def test_ones_own_old_slots_in_a_newer_header_show(self, vault_path, passphrases, template_vault, opening):
        """The other person, who holds the master key, puts back what was vouched for once."""
        old = read_header(vault_path)
        change_passphrase(vault_path, Person.SENIOR, passphrases.senior, NEW)
        open_vault(vault_path, unlock(vault_path, Opening.SENIOR_ALONE, Secrets(senior=NEW))).close()
        forged = replace(read_header(vault_path), gen=9, own_gen=old.own_gen, slots=old.slots, pmac=old.pmac)
        forged = replace(forged, mac=master_mac(forged, template_vault.hmk))
        self.put_back(vault_path, forged.serialise())
        vault = open_vault(vault_path, unlock(vault_path, opening, passphrases))
        assert vault.read_only
        assert vault.warnings == ("old_header",)
        vault.close()

    def test_no_act_makes_it_new_again(self, vault_path, passphrases):
        """Two changes put back as none: one more change would reach the count that the databases have seen."""
        old = (vault_path / "vault.json").read_bytes()
        change_passphrase(vault_path, Person.SENIOR, passphrases.senior, NEW)
        open_vault(vault_path, unlock(vault_path, Opening.SENIOR_ALONE, Secrets(senior=NEW))).close()
        self.put_back(vault_path, old)
        with pytest.raises(ReadOnlyVault) as caught:
            change_passphrase(vault_path, Person.SENIOR, passphrases.senior, "another new passphrase")
        assert caught.value.parameters == {"reason": "old_header"}
        assert (vault_path / "vault.json").read_bytes() == old

    def test_a_damaged_database_keeps_nobody_from_a_new_passphrase(self, vault_path, passphrases):
        for part in ("shared", "senior"):
            (vault_path / f"{part}-000001.db").write_bytes(b"damaged" * 4096)
        change_passphrase(vault_path, Person.SENIOR, passphrases.senior, NEW)
        unlock(vault_path, Opening.SENIOR_ALONE, Secrets(senior=NEW)).wipe()

    def test_the_other_persons_private_part_does_not_mind(self, vault_path, passphrases):
        vault = open_vault(vault_path, unlock(vault_path, Opening.JUNIOR_ALONE, passphrases))
        vault.close()
        change_passphrase(vault_path, Person.SENIOR, passphrases.senior, NEW)
        vault = open_vault(vault_path, unlock(vault_path, Opening.JUNIOR_ALONE, passphrases))
        assert not vault.read_only
        vault.close()

    def test_commits_waiting_in_the_wal_are_read_from_a_checked_copy(self, vault_path, passphrases, lines, in_child):
        old = (vault_path / "vault.json").read_bytes()
        change_session_passphrase(vault_path, Person.SENIOR, passphrases.senior, NEW)

        def crash():
            opened = open_vault(vault_path, unlock(vault_path, Opening.TOGETHER, Secrets(session=NEW)))
            lines.write(opened, "one")
            os.kill(os.getpid(), signal.SIGKILL)

        in_child(crash)
        self.put_back(vault_path, old)
        database = vault_path / "shared-000001.db"
        before = (database.read_bytes(), wal_of(database).read_bytes())
        vault = open_vault(vault_path, unlock(vault_path, Opening.TOGETHER, passphrases))
        assert vault.read_only
        assert lines.read(vault) == ["one"]
        assert vault.check(deep=True).sound
        assert len(list(vault_path.glob("copy-*"))) == 1
        vault.close()
        assert list(vault_path.glob("copy-*")) == []
        assert (database.read_bytes(), wal_of(database).read_bytes()) == before

    def test_left_over_copies_are_cleared_away(self, vault_path, opened):
        (vault_path / "copy-0a0a0a0a").mkdir()
        (vault_path / "copy-0a0a0a0a" / "shared-000001.db").touch()
        opened()
        assert list(vault_path.glob("copy-*")) == []

    def test_an_old_schema_cannot_be_brought_up_to_date_then(self, vault_path, passphrases, monkeypatch):
        old = (vault_path / "vault.json").read_bytes()
        change_session_passphrase(vault_path, Person.SENIOR, passphrases.senior, NEW)
        open_vault(vault_path, unlock(vault_path, Opening.TOGETHER, Secrets(session=NEW))).close()
        self.put_back(vault_path, old)
        monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
        with pytest.raises(ReadOnlyVault):
            open_vault(vault_path, unlock(vault_path, Opening.TOGETHER, passphrases))

    def test_a_header_older_than_the_keys_is_refused(self, vault_path, passphrases):
        old = (vault_path / "vault.json").read_bytes()
        change_session_passphrase(vault_path, Person.SENIOR, passphrases.senior, NEW)
        keys = unlock(vault_path, Opening.TOGETHER, Secrets(session=NEW))
        self.put_back(vault_path, old)
        with pytest.raises(VaultDamaged) as caught:
            open_vault(vault_path, keys)
        assert caught.value.parameters == {"part": "header", "reason": "gen"}


class TestChecking:
    def test_a_sound_vault_has_no_problems(self, opened):
        report = opened(Opening.SENIOR_ALONE).check(deep=True)
        assert report.sound
        assert [part.part for part in report.parts] == [SHARED, SENIOR]

    @pytest.mark.parametrize(("name", "code"), [("vault.json", "first_copy"), ("vault.bak.json", "second_copy")])
    @pytest.mark.parametrize("spoil", ["change", "remove"])
    def test_a_header_copy_that_changed_meanwhile_is_named(self, opened, vault_path, name, code, spoil):
        vault = opened()
        file = vault_path / name
        text = file.read_bytes()
        file.unlink()
        if spoil == "change":
            file.write_bytes(b"?" + text[1:])
        assert vault.check(deep=False).header == (code,)
        assert not vault.check(deep=False).sound

    @pytest.mark.parametrize("spoil", ["blank", "older"])
    def test_an_anchor_that_changed_meanwhile_is_named(self, opened, vault_path, lines, spoil):
        vault = opened()
        lines.write(vault, "one")
        file = vault_path / "shared-000001.anchor"
        older = file.read_bytes()
        lines.write(vault, "two")
        assert vault.check(deep=True).sound
        file.write_bytes(older if spoil == "older" else bytes(len(older)))
        assert [part.problems for part in vault.check(deep=False).parts] == [("anchor",)]

    def test_a_database_that_is_not_the_anchors_is_named(self, opened, lines):
        vault = opened()
        lines.write(vault, "one")
        store = vault._stores[SHARED]
        for statement in ("commit_id = randomblob(16)", "sequence = sequence - 1"):
            store.db.execute(f"UPDATE vault_state SET {statement}")
            assert store.anchor_problems() == ("anchor",)
        store.db.execute("UPDATE vault_state SET sequence = sequence + 9")
        assert store.anchor_problems() == ()


def test_a_lock_interrupts_what_the_worker_runs(opened):
    vault = opened()
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    timer = threading.Timer(0.05, vault.interrupt)
    timer.start()
    with pytest.raises(StatementFailed), vault.read(SHARED) as work:
        work.db.one(endless)
    timer.join()
    with vault.begin(SHARED):
        pass


class TestRescue:
    def test_drafts_come_back_in_the_opening_they_belong_to(self, opened):
        vault = opened(Opening.SENIOR_ALONE)
        vault.put_rescue(SHARED, "note:1", b"first")
        vault.put_rescue(SENIOR, "note:2", "größer".encode())
        vault.close()
        together = opened()
        assert [(draft.part, draft.name, draft.content) for draft in together.rescued()] == [
            (SHARED, "note:1", b"first")
        ]
        together.close()
        alone = opened(Opening.SENIOR_ALONE)
        assert sorted(draft.name for draft in alone.rescued()) == ["note:1", "note:2"]
        for draft in alone.rescued():
            alone.drop_rescue(draft.id)
        assert alone.rescued() == ()

    def test_any_thread_may_put_one_while_the_worker_is_busy(self, opened):
        vault = opened()
        thread = threading.Thread(target=vault.put_rescue, args=(SHARED, "note", b"text"))
        thread.start()
        thread.join()
        assert [draft.content for draft in vault.rescued()] == [b"text"]

    def test_after_closing_there_is_no_key_to_seal_one_with(self, vault_path, keys):
        vault = open_vault(vault_path, keys(Opening.TOGETHER))
        vault.close()
        with pytest.raises(CompartmentClosed):
            vault.put_rescue(SHARED, "note", b"text")


def test_backups_are_made_listed_and_verified_through_the_vault(opened, lines, clock):
    vault = opened()
    lines.write(vault, "one")
    made = vault.backup_now(clock.now())
    assert made.path.name == "20261126T130000Z-000001"
    assert vault.backups() == (made,)
    assert vault.verify_backup(made) == {SHARED: ()}
    assert vault.backup_now().manifest.created_at <= datetime.now(UTC)
