"""The only door to SQLCipher: opening in a fixed order, a thin connection, and its errors as ours.

No text of SQLCipher or SQLite ever leaves this module: FTS5 echoes search words, constraint messages name columns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

from sqlcipher3 import dbapi2 as sqlcipher  # type: ignore[import-untyped]

from rm_desktop.crypto.compartment_keys import KEYSPEC_BYTES
from rm_desktop.crypto.secret_bytes import SecretBytes, wipe_bytearray
from rm_desktop.domain.errors import (
    BugError,
    CryptoUnavailable,
    DiskFull,
    NotWritable,
    RmError,
    VaultDamaged,
    VaultInUse,
)
from rm_desktop.domain.words import Compartment
from rm_desktop.vault.authorizer import authorize
from rm_desktop.vault.full_disk import write_problem
from rm_desktop.vault.opening_order import (
    APPLICATION_ID,
    CIPHER_FACTS,
    NEEDED_OPTIONS,
    PAGE_BYTES,
    SETTINGS_BEFORE_WAL,
    SETTINGS_OF_COPY,
    SETTINGS_OF_PROCESS,
    SETTINGS_OF_UNSYNCED_COPY,
    SETTINGS_READ_ONLY,
    SETTINGS_WRITABLE,
    TEMP_STORE_OPTIONS,
)

Parameters = Sequence[Any] | dict[str, Any]
Progress = Callable[[int, int, int], None]
BACKUP_SLICE = 64
"""Pages copied at a time, so that saves run in between."""
FULL_WITHOUT_NUMBER = "database or disk is full"
"""What SQLite's copying says for its SQLITE_FULL; the text of `sqlite3_errstr` and no other."""


class Row(Protocol):
    """A row of a result: by position, by column name, or unpacked."""

    def __getitem__(self, key: int | str, /) -> Any:
        """Return one column."""

    def __iter__(self) -> Iterator[Any]:
        """Run through the columns."""

    def __len__(self) -> int:
        """Return the number of columns."""

    def keys(self) -> list[str]:
        """Return the columns' names."""


class ConstraintViolated(BugError):
    """A row breaks a rule of the schema (``code``)."""


class StatementFailed(BugError):
    """SQL that the database does not accept, or at this moment not (``code``)."""


class Connection:
    """An opened, keyed and locked-down database. Belongs to the thread that opened it."""

    def __init__(self, raw: Any, part: Compartment, path: Path) -> None:
        """Take over a connection; use `open_database`."""
        self._raw = raw
        self.part = part
        self.path = path

    def execute(self, sql: str, parameters: Parameters = ()) -> int:
        """Run one statement and return how many rows it changed."""
        with self._mapped():
            cursor = self._raw.execute(sql, parameters)
            count: int = cursor.rowcount
            cursor.close()
            return count

    def many(self, sql: str, rows: Iterable[Parameters]) -> int:
        """Run one statement per row and return how many rows they changed."""
        with self._mapped():
            count: int = self._raw.executemany(sql, rows).rowcount
            return count

    def all(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Return every row of a query."""
        with self._mapped():
            rows: list[Row] = self._raw.execute(sql, parameters).fetchall()
            return rows

    def one(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """Return the first row of a query, or None."""
        with self._mapped():
            cursor = self._raw.execute(sql, parameters)
            row: Row | None = cursor.fetchone()
            cursor.close()
            return row

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """Return the first column of the first row, or None."""
        row = self.one(sql, parameters)
        return None if row is None else row[0]

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open; some errors end it by themselves."""
        return bool(self._raw.in_transaction)

    def rollback(self) -> None:
        """Undo the open transaction, if there still is one."""
        if self.in_transaction:
            self.execute("ROLLBACK")

    def checkpoint(self) -> None:
        """Move everything from the WAL into the database file and empty the WAL."""
        row = self.one("PRAGMA wal_checkpoint(TRUNCATE)")
        if row is None or row[0] != 0:
            raise VaultInUse

    def copy_into(self, target: Connection, progress: Progress | None = None) -> None:
        """Copy all pages into ``target``, slice by slice; ``progress`` may use this connection in between."""
        with self._mapped():
            try:
                self._raw.backup(target._raw, pages=BACKUP_SLICE, progress=progress)
            except sqlcipher.Error as error:
                raise self._copy_problem(error, target) from None

    def compact_into(self, target: Path) -> None:
        """Write everything that is here, and nothing else, into the empty file ``target``, under the same key.

        SQLite attaches the file for that by itself, which the authorizer would refuse; it is back before anything else.
        """
        with self._mapped():
            self._raw.set_authorizer(None)
            try:
                self._raw.execute("VACUUM INTO ?", (str(target.absolute()),))
            finally:
                self._raw.set_authorizer(authorize)

    def _copy_problem(self, error: Exception, target: Connection) -> Exception:
        """Say what it was: a failed copy gives no number, and a full disk has room again once the copy is undone."""
        if getattr(error, "sqlite_errorcode", None):
            return error
        if error.args == (FULL_WITHOUT_NUMBER,):
            return DiskFull()
        reach = self.path.stat().st_size
        return write_problem(target.path, reach) or VaultDamaged(part=self.part.value, reason="io")

    def interrupt(self) -> None:
        """Stop the statement that runs now; callable from any thread."""
        self._raw.interrupt()

    def close(self) -> None:
        """Close; SQLCipher wipes its keys."""
        with self._mapped():
            self._raw.close()

    def _mapped(self) -> AbstractContextManager[None]:
        return mapped_errors(self.part, self.path)


@contextmanager
def mapped_errors(part: Compartment, path: Path) -> Iterator[None]:
    """Turn SQLCipher's errors into ours, without their text."""
    try:
        yield
    except sqlcipher.Error as error:
        raise _our_error(getattr(error, "sqlite_errorcode", None) or 0, part, path) from None
    except MemoryError:
        raise VaultDamaged(part=part.value, reason="memory") from None


_DAMAGED = {
    sqlcipher.SQLITE_CORRUPT: "page",  # a page whose HMAC fails, too
    sqlcipher.SQLITE_NOTADB: "page",  # the same on the first page
    sqlcipher.SQLITE_NOMEM: "memory",  # what a damaged length can look like
}
_OTHERS: dict[int, Callable[[], RmError]] = {
    sqlcipher.SQLITE_FULL: DiskFull,
    sqlcipher.SQLITE_BUSY: VaultInUse,
    sqlcipher.SQLITE_LOCKED: VaultInUse,
    sqlcipher.SQLITE_READONLY: NotWritable,
    sqlcipher.SQLITE_PERM: NotWritable,
}


def _our_error(code: int, part: Compartment, path: Path) -> RmError:
    kind = code & 0xFF
    if kind == sqlcipher.SQLITE_IOERR:
        return write_problem(path) or VaultDamaged(part=part.value, reason="io")
    if kind == sqlcipher.SQLITE_CANTOPEN:
        return write_problem(path) or NotWritable()
    if kind in _DAMAGED:
        return VaultDamaged(part=part.value, reason=_DAMAGED[kind])
    if kind in _OTHERS:
        return _OTHERS[kind]()
    failed = ConstraintViolated if kind == sqlcipher.SQLITE_CONSTRAINT else StatementFailed
    return failed(code=code)


def open_database(
    path: Path, spec: SecretBytes, part: Compartment, *, read_only: bool = False, fresh: bool = False
) -> Connection:
    """Open in the order of the format; the slot's seal has already decided about the passphrase (step 0)."""
    _check_before(path, spec, part, fresh=fresh)
    with _connected(path, part, read_only=read_only) as raw:
        _set_key(raw, spec, exclusive=not read_only)
        _assert_cipher(raw)
        _apply(raw, SETTINGS_READ_ONLY if read_only else SETTINGS_BEFORE_WAL)
        if not read_only:
            _start_wal(raw)
            _apply(raw, SETTINGS_WRITABLE)
        _check_application(raw, part, fresh=fresh)
        _check_search(raw)
        raw.row_factory = sqlcipher.Row
        raw.set_authorizer(authorize)
    return Connection(raw, part, path)


def open_copy_target(path: Path, spec: SecretBytes, part: Compartment, *, synced: bool = True) -> Connection:
    """Open an empty file that takes a copy under the same key; nothing but `Connection.copy_into` is done to it.

    Without ``synced`` the caller brings the file to the disk.
    """
    _check_before(path, spec, part, fresh=True)
    with _connected(path, part, read_only=False) as raw:
        _set_key(raw, spec, exclusive=True)
        _assert_cipher(raw)
        _apply(raw, SETTINGS_OF_COPY if synced else SETTINGS_OF_UNSYNCED_COPY)
        raw.set_authorizer(authorize)
    return Connection(raw, part, path)


@contextmanager
def _connected(path: Path, part: Compartment, *, read_only: bool) -> Iterator[Any]:
    """Give a raw connection that is closed again when a later step fails."""
    with mapped_errors(part, path):
        raw = sqlcipher.connect(_uri(path, read_only=read_only), uri=True, isolation_level=None, timeout=0)
        try:
            yield raw
        except BaseException:
            with suppress(sqlcipher.Error):
                raw.close()
            raise


def _check_before(path: Path, spec: SecretBytes, part: Compartment, *, fresh: bool) -> None:
    """Step 1: a malformed key becomes a passphrase, and an empty file opens with any key.

    A power cut while the WAL is moved into the file can leave a piece of a page at its end; the WAL has it whole.
    """
    if len(spec) != KEYSPEC_BYTES:
        raise CryptoUnavailable(reason="keyspec")
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        raise VaultDamaged(part=part.value, reason="missing") from None
    if not fresh and (size < 2 * PAGE_BYTES or (size % PAGE_BYTES and wal_is_empty(path))):
        raise VaultDamaged(part=part.value, reason="size")


def _uri(path: Path, *, read_only: bool) -> str:
    """Return the address. Reading a file without a WAL takes no lock and leaves no shared memory file beside it."""
    place = path.absolute().as_posix()
    start = "file://" if place.startswith("/") else "file:///"
    mode = "mode=rw"
    if read_only:
        mode = "mode=ro&immutable=1" if wal_is_empty(path) else "mode=ro"
    return f"{start}{quote(place, safe='/:')}?{mode}"


def wal_of(path: Path) -> Path:
    """Return the WAL beside a database."""
    return path.with_name(path.name + "-wal")


def wal_is_empty(path: Path) -> bool:
    """Whether nothing waits in the WAL."""
    try:
        return wal_of(path).stat().st_size == 0
    except FileNotFoundError:
        return True


def _set_key(raw: Any, spec: SecretBytes, *, exclusive: bool) -> None:
    """Take steps 2 and 3: no extensions, nothing to stderr, then the key, then a first read that proves it.

    The locking mode comes before that read: the first look at a database in WAL mode decides whether a shared memory
    file appears beside it. Step 5 reads it back.
    """
    raw.enable_load_extension(False)
    for setting in SETTINGS_OF_PROCESS:
        raw.execute(f"PRAGMA {setting}").fetchall()
    raw.execute(f"PRAGMA locking_mode = {'EXCLUSIVE' if exclusive else 'NORMAL'}").fetchall()
    key = bytearray(spec.view())
    try:
        raw.set_key(key)
    finally:
        wipe_bytearray(key)
    raw.execute("SELECT count(*) FROM sqlite_schema").fetchall()


def _assert_cipher(raw: Any) -> None:
    """Step 4: the codec is really there and does what the format says; never fall back to plain SQLite."""
    if not raw.execute("PRAGMA cipher_version").fetchall():
        raise CryptoUnavailable(reason="codec")
    for name, expected in CIPHER_FACTS:
        if _first(raw, f"PRAGMA {name}") != expected:
            raise CryptoUnavailable(reason=name)
    options = {row[0] for row in raw.execute("PRAGMA compile_options")}
    if not options >= NEEDED_OPTIONS or not options & TEMP_STORE_OPTIONS:
        raise CryptoUnavailable(reason="compile_options")


def _apply(raw: Any, settings: tuple[tuple[str, str, object], ...]) -> None:
    """Step 5: set and read back."""
    for name, value, expected in settings:
        raw.execute(f"PRAGMA {name} = {value}").fetchall()
        if _first(raw, f"PRAGMA {name}") != expected:
            raise CryptoUnavailable(reason=name)


def _start_wal(raw: Any) -> None:
    if _first(raw, "PRAGMA journal_mode = WAL") != "wal":
        raise CryptoUnavailable(reason="journal_mode")


def _check_application(raw: Any, part: Compartment, *, fresh: bool) -> None:
    """Step 6, first half; the vault's tag is compared by the store, which knows what it must say."""
    if fresh:
        raw.execute(f"PRAGMA application_id = {APPLICATION_ID}").fetchall()
    if _first(raw, "PRAGMA application_id") != APPLICATION_ID:
        raise VaultDamaged(part=part.value, reason="application_id")


def _check_search(raw: Any) -> None:
    """Step 6, second half: without ``secure-delete`` FTS5 keeps deleted words in its index."""
    for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'"):
        table = name.replace('"', '""')
        if _first(raw, f"SELECT v FROM \"{table}_config\" WHERE k = 'secure-delete'") != 1:
            raise CryptoUnavailable(reason="secure-delete")


def _first(raw: Any, sql: str) -> Any:
    row = raw.execute(sql).fetchone()
    return None if row is None else row[0]
