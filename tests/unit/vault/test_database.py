"""The door to SQLCipher, on a database of its own."""

import os
import resource
import threading

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from rm_desktop.crypto.compartment_keys import keyspec
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import CryptoUnavailable, DiskFull, NotWritable, VaultDamaged, VaultInUse
from rm_desktop.domain.words import Compartment
from rm_desktop.vault import database, opening_order
from rm_desktop.vault.database import (
    ConstraintViolated,
    StatementFailed,
    mapped_errors,
    open_copy_target,
    open_database,
    wal_is_empty,
    wal_of,
)
from traced_child import WRITES, refusing

PART = Compartment.SHARED
KEY = SecretBytes(bytes(range(32)))


def spec(epoch=1):
    return keyspec(KEY, b"v" * 16, PART, epoch)


@pytest.fixture
def path(tmp_path):
    """A database with one table and a search index."""
    file = tmp_path / "a b%3f#ü.db"
    file.touch()
    db = open_database(file, spec(), PART, fresh=True)
    db.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    db.execute("CREATE VIRTUAL TABLE found USING fts5(text, tokenize = 'trigram')")
    db.execute("INSERT INTO found (found, rank) VALUES ('secure-delete', 1)")
    db.many("INSERT INTO line (text) VALUES (?)", [("one",), ("two",)])
    db.close()
    return file


@pytest.fixture
def db(path):
    """That database, open."""
    opened = open_database(path, spec(), PART)
    yield opened
    opened.close()


class TestUse:
    def test_rows_answer_by_place_name_and_unpacking(self, db):
        row = db.one("SELECT id, text FROM line ORDER BY id")
        assert (row[0], row["text"], len(row), row.keys()) == (1, "one", 2, ["id", "text"])
        number, text = row
        assert (number, text) == (1, "one")

    def test_queries_statements_and_counts(self, db):
        assert [row[0] for row in db.all("SELECT text FROM line ORDER BY id")] == ["one", "two"]
        assert db.execute("UPDATE line SET text = :text", {"text": "three"}) == 2
        assert db.many("INSERT INTO line (text) VALUES (?)", [("x",)] * 3) == 3
        assert db.value("SELECT count(*) FROM line") == 5
        assert db.one("SELECT 1 FROM line WHERE id = 99") is None
        assert db.value("SELECT 1 FROM line WHERE id = 99") is None

    def test_a_rollback_undoes_and_a_second_one_does_no_harm(self, db):
        db.execute("BEGIN IMMEDIATE")
        db.execute("DELETE FROM line")
        db.rollback()
        db.rollback()
        assert db.value("SELECT count(*) FROM line") == 2

    def test_a_checkpoint_empties_the_wal(self, db, path):
        db.execute("INSERT INTO line (text) VALUES ('three')")
        assert not wal_is_empty(path)
        db.checkpoint()
        assert wal_is_empty(path)

    def test_a_checkpoint_that_somebody_holds_up_says_so(self, db, monkeypatch):
        monkeypatch.setattr(db, "one", lambda _: (1, 5, 0))
        with pytest.raises(VaultInUse):
            db.checkpoint()

    def test_interrupting_from_another_thread_stops_what_runs(self, db):
        endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        timer = threading.Timer(0.05, db.interrupt)
        timer.start()
        with pytest.raises(StatementFailed) as caught:
            db.one(endless)
        timer.join()
        assert caught.value.parameters == {"code": 9}


class TestOpening:
    def test_every_pragma_is_in_force(self, db):
        raw = db._raw
        raw.set_authorizer(None)
        for name, _, expected in (*opening_order.SETTINGS_BEFORE_WAL, *opening_order.SETTINGS_WRITABLE):
            assert raw.execute(f"PRAGMA {name}").fetchone()[0] == expected, name
        assert raw.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert raw.execute("PRAGMA cipher_log_level").fetchone()[0] == "NONE"
        assert raw.execute("PRAGMA cipher_memory_security").fetchone()[0] == "0"
        assert raw.execute("PRAGMA application_id").fetchone()[0] == 0x524D5631
        assert raw.isolation_level is None

    def test_no_shared_memory_file_stands_beside_it(self, db, path):
        db.execute("INSERT INTO line (text) VALUES ('three')")
        assert {file.name for file in path.parent.iterdir()} == {path.name, wal_of(path).name}

    def test_a_second_connection_finds_it_in_use(self, db, path):
        db.execute("INSERT INTO line (text) VALUES ('three')")
        with pytest.raises(VaultInUse):
            open_database(path, spec(), PART)

    @pytest.mark.parametrize("length", [0, 64, 162, 164])
    def test_a_malformed_key_never_becomes_a_passphrase(self, path, length):
        with pytest.raises(CryptoUnavailable):
            open_database(path, SecretBytes(b"x" * length), PART)

    def test_a_wrong_key_is_damage_and_changes_nothing(self, path):
        before = path.read_bytes()
        with pytest.raises(VaultDamaged):
            open_database(path, spec(2), PART)
        assert path.read_bytes() == before

    @pytest.mark.parametrize("size", [0, 1, 4096, 8191, 8193, 12287])
    def test_a_file_of_an_impossible_size_is_never_opened(self, tmp_path, size):
        file = tmp_path / "x.db"
        file.write_bytes(os.urandom(size))
        with pytest.raises(VaultDamaged) as caught:
            open_database(file, spec(), PART)
        assert caught.value.parameters["reason"] == "size"

    def test_a_missing_file_is_not_made(self, tmp_path):
        with pytest.raises(VaultDamaged) as caught:
            open_database(tmp_path / "x.db", spec(), PART)
        assert caught.value.parameters["reason"] == "missing"
        assert list(tmp_path.iterdir()) == []

    def test_a_plain_database_is_refused(self, tmp_path):
        file = tmp_path / "x.db"
        plain = sqlcipher.connect(str(file))
        plain.execute("CREATE TABLE line (text)")
        plain.commit()
        plain.close()
        assert file.read_bytes().startswith(b"SQLite format 3")
        with pytest.raises(VaultDamaged):
            open_database(file, spec(), PART)

    def test_another_applications_database_is_refused(self, path):
        db = open_database(path, spec(), PART)
        db._raw.set_authorizer(None)
        db.execute("PRAGMA application_id = 7")
        db.close()
        with pytest.raises(VaultDamaged) as caught:
            open_database(path, spec(), PART)
        assert caught.value.parameters["reason"] == "application_id"

    def test_a_search_index_that_keeps_deleted_words_is_refused(self, path):
        db = open_database(path, spec(), PART)
        db.execute("INSERT INTO found (found, rank) VALUES ('secure-delete', 0)")
        db.close()
        with pytest.raises(CryptoUnavailable) as caught:
            open_database(path, spec(), PART)
        assert caught.value.parameters["reason"] == "secure-delete"

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("CIPHER_FACTS", (("cipher_use_hmac", "0"),)),
            ("CIPHER_FACTS", (("cipher_page_size", "1024"),)),
            ("NEEDED_OPTIONS", frozenset({"HAS_ANOTHER_CODEC"})),
            ("TEMP_STORE_OPTIONS", frozenset({"TEMP_STORE=1"})),
            ("SETTINGS_BEFORE_WAL", (("temp_store", "FILE", 2),)),
        ],
    )
    def test_what_is_not_as_the_format_needs_it_is_never_opened(self, path, monkeypatch, name, value):
        monkeypatch.setattr(database, name, value)
        with pytest.raises(CryptoUnavailable):
            open_database(path, spec(), PART)

    def test_without_the_codec_there_is_no_opening(self, path, monkeypatch):
        class NoCodec:
            def __init__(self, raw):
                self.raw = raw

            def execute(self, sql):
                return self.raw.execute("SELECT 1 WHERE 0" if "cipher_version" in sql else sql)

            def __getattr__(self, name):
                return getattr(self.raw, name)

        connect = sqlcipher.connect
        monkeypatch.setattr(database.sqlcipher, "connect", lambda *a, **k: NoCodec(connect(*a, **k)))
        with pytest.raises(CryptoUnavailable) as caught:
            open_database(path, spec(), PART)
        assert caught.value.parameters == {"reason": "codec"}

    def test_the_key_given_to_sqlcipher_is_zeroed(self, path, monkeypatch):
        given = []

        class Spy:
            def __init__(self, raw):
                self.raw = raw

            def set_key(self, key):
                given.append(key)
                self.raw.set_key(key)

            def __getattr__(self, name):
                return getattr(self.raw, name)

            def __setattr__(self, name, value):
                object.__setattr__(self if name == "raw" else self.raw, name, value)

        connect = sqlcipher.connect
        monkeypatch.setattr(database.sqlcipher, "connect", lambda *a, **k: Spy(connect(*a, **k)))
        open_database(path, spec(), PART).close()
        assert given == [bytearray(163)]

    def test_a_wal_that_cannot_be_had_stops_the_opening(self, path, monkeypatch):
        monkeypatch.setattr(database, "_first", lambda _raw, sql: "delete" if "journal" in sql else real(_raw, sql))
        with pytest.raises(CryptoUnavailable):
            open_database(path, spec(), PART)

    def test_sqlcipher_says_nothing_on_stderr(self, path, capfd):
        with pytest.raises(VaultDamaged):
            open_database(path, spec(2), PART)
        assert capfd.readouterr().err == ""


real = database._first


class TestReadOnly:
    def test_reading_leaves_no_trace_beside_the_file(self, path):
        before = path.read_bytes()
        db = open_database(path, spec(), PART, read_only=True)
        assert db.value("SELECT count(*) FROM line") == 2
        with pytest.raises(NotWritable):
            db.execute("INSERT INTO line (text) VALUES ('three')")
        db.close()
        assert [file.name for file in path.parent.iterdir()] == [path.name]
        assert path.read_bytes() == before

    def test_commits_that_wait_in_the_wal_are_seen(self, path, tmp_path):
        db = open_database(path, spec(), PART)
        db.execute("INSERT INTO line (text) VALUES ('three')")
        copy = tmp_path / "copy" / path.name
        copy.parent.mkdir()
        copy.write_bytes(path.read_bytes())
        wal_of(copy).write_bytes(wal_of(path).read_bytes())
        db.close()
        before = copy.read_bytes()
        reading = open_database(copy, spec(), PART, read_only=True)
        assert reading.value("SELECT count(*) FROM line") == 3
        reading.close()
        assert copy.read_bytes() == before
        assert not wal_is_empty(copy)

    def test_a_folder_that_cannot_be_written_can_be_read(self, path, in_child):
        def attempt():
            path.parent.chmod(0o500)
            db = open_database(path, spec(), PART, read_only=True)
            return db.value("SELECT count(*) FROM line")

        assert in_child(attempt, ordinary_user=True) == 2
        path.parent.chmod(0o700)


class TestAuthorizer:
    @pytest.mark.parametrize(
        "sql",
        [
            "ATTACH 'other.db' AS other",
            "ATTACH 'other.db' AS other KEY ''",
            "DETACH main",
            "VACUUM",
            "VACUUM INTO 'other.db'",
            "SELECT sqlcipher_export('main')",
            "SELECT load_extension('x')",
            "SELECT fts3_tokenizer('x')",
            "PRAGMA key = 'x'",
            "PRAGMA rekey = 'x'",
            "PRAGMA cipher_plaintext_header_size = 32",
            "PRAGMA cipher_log = stderr",
            "PRAGMA cipher_log_level = TRACE",
            "PRAGMA cipher_memory_security = OFF",
            "PRAGMA cipher_use_hmac = OFF",
            "PRAGMA journal_mode = DELETE",
            "PRAGMA locking_mode = NORMAL",
            "PRAGMA temp_store = FILE",
            "PRAGMA temp_store_directory = '/tmp'",
            "PRAGMA mmap_size = 4096",
            "PRAGMA secure_delete = OFF",
            "PRAGMA synchronous = OFF",
            "PRAGMA trusted_schema = ON",
            "PRAGMA writable_schema = ON",
            "PRAGMA query_only = OFF",
            "PRAGMA application_id = 1",
            "CREATE VIRTUAL TABLE place USING rtree(id, a, b)",
            "CREATE VIRTUAL TABLE words USING fts5vocab(found, 'row')",
            "CREATE VIRTUAL TABLE old USING fts4(text)",
        ],
    )
    def test_what_could_weaken_or_leave_the_database_is_denied(self, db, path, sql):
        with pytest.raises(StatementFailed):
            db.execute(sql)
        assert {file.name for file in path.parent.iterdir()} <= {path.name, wal_of(path).name}

    @pytest.mark.parametrize(
        "sql",
        [
            "PRAGMA user_version = 3",
            "PRAGMA data_version",
            "PRAGMA table_info(line)",
            "PRAGMA integrity_check",
            "PRAGMA cipher_integrity_check",
            "PRAGMA foreign_key_check",
            "CREATE TABLE other (a)",
            "CREATE VIRTUAL TABLE more USING fts5(text)",
            "SELECT length(text), lower(text) FROM line",
        ],
    )
    def test_what_migrations_and_checks_need_is_allowed(self, db, sql):
        db.all(sql)


class TestErrors:
    def test_broken_rules_of_the_schema_are_ours_to_mend(self, db):
        with pytest.raises(ConstraintViolated) as caught:
            db.execute("INSERT INTO line (text) VALUES (NULL)")
        assert "line.text" not in repr(caught.value)
        assert caught.value.__cause__ is None

    def test_sql_errors_do_not_echo_their_words(self, db):
        with pytest.raises(StatementFailed) as caught:
            db.all("SELECT * FROM found WHERE found MATCH ?", ('"secret',))
        assert "secret" not in repr(caught.value)
        assert caught.value.__context__ is None or caught.value.__suppress_context__

    @pytest.mark.parametrize(
        ("code", "error", "parameters"),
        [
            (13, DiskFull, {}),
            (5, VaultInUse, {}),
            (6, VaultInUse, {}),
            (11, VaultDamaged, {"part": "shared", "reason": "page"}),
            (26, VaultDamaged, {"part": "shared", "reason": "page"}),
            (7, VaultDamaged, {"part": "shared", "reason": "memory"}),
            (8, NotWritable, {}),
            (14, NotWritable, {}),
            (10, VaultDamaged, {"part": "shared", "reason": "io"}),
            (19 | 5 << 8, ConstraintViolated, {"code": 19 | 5 << 8}),
            (1, StatementFailed, {"code": 1}),
            (None, StatementFailed, {"code": 0}),
        ],
    )
    def test_each_code_has_its_error(self, path, code, error, parameters):
        fault = sqlcipher.OperationalError("with words in it")
        if code is not None:
            fault.sqlite_errorcode = code
        with pytest.raises(error) as caught, mapped_errors(PART, path):
            raise fault
        assert caught.value.parameters == parameters

    def test_a_memory_error_may_be_corruption(self, path):
        with pytest.raises(VaultDamaged) as caught, mapped_errors(PART, path):
            raise MemoryError
        assert caught.value.parameters == {"part": "shared", "reason": "memory"}

    def test_a_file_that_cannot_be_opened_on_a_full_disk_is_a_full_disk(self, path, monkeypatch):
        fault = sqlcipher.OperationalError()
        fault.sqlite_errorcode = 14
        monkeypatch.setattr(database, "write_problem", lambda _: DiskFull())
        with pytest.raises(DiskFull), mapped_errors(PART, path):
            raise fault

    def test_an_io_error_on_a_medium_that_cannot_be_written_says_so(self, path, monkeypatch):
        fault = sqlcipher.OperationalError()
        fault.sqlite_errorcode = 10
        monkeypatch.setattr(database, "write_problem", lambda _: NotWritable())
        with pytest.raises(NotWritable), mapped_errors(PART, path):
            raise fault


def test_a_copy_target_takes_all_pages_under_the_same_key(db, tmp_path):
    file = tmp_path / "copy.db"
    file.touch()
    target = open_copy_target(file, spec(), PART)
    steps = []
    db.many("INSERT INTO line (text) VALUES (?)", [(os.urandom(500).hex(),) for _ in range(1000)])
    db.copy_into(target, lambda *step: steps.append(step))
    target.close()
    assert len(steps) > 3
    copy = open_database(file, spec(), PART)
    assert copy.value("SELECT count(*) FROM line") == 1002
    assert copy.all("PRAGMA cipher_integrity_check") == []
    copy.close()


class TestACopyThatFails:
    """SQLCipher gives no number for what went wrong while it copies."""

    @pytest.fixture
    def copy(self, path, db, tmp_path):
        """Open a database of some pages and a target, and copy; anew at each call."""
        db.many("INSERT INTO line (text) VALUES (?)", [(os.urandom(500).hex(),) for _ in range(1000)])
        db.close()
        file = tmp_path / "copy.db"
        file.touch()

        def run(progress=None):
            source = open_database(path, spec(), PART)
            target = open_copy_target(file, spec(), PART)
            try:
                source.copy_into(target, (lambda *_: progress(source)) if progress else None)
            finally:
                target.close()
                source.close()

        return run

    def test_for_want_of_space_is_no_bug(self, copy, in_child):
        def attempt():
            resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
            copy()

        assert in_child(attempt) is DiskFull

    def test_on_a_full_disk_is_no_bug(self, copy):
        def work(say):
            with pytest.raises(DiskFull):
                copy()
            say("full")

        assert refusing(work, WRITES, "ENOSPC", "4+")[0].said == ("full",)

    def test_in_what_ran_in_between_says_what_that_was(self, copy):
        with pytest.raises(StatementFailed) as caught:
            copy(lambda source: source.execute("nonsense"))
        assert caught.value.parameters["code"] == sqlcipher.SQLITE_ERROR


def test_addresses_quote_what_a_path_may_hold(tmp_path):
    file = tmp_path / "x?mode=memory#&.db"
    assert database._uri(file, read_only=False).endswith("/x%3Fmode%3Dmemory%23%26.db?mode=rw")
