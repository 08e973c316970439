"""One open compartment: its connection, its anchor, and the order COMMIT → anchor → disk → "saved"."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rm_desktop.domain.errors import DiskFull, ReadOnlyVault, RmError
from rm_desktop.domain.words import Compartment
from rm_desktop.vault import ballast
from rm_desktop.vault.anchors import COMMIT_ID_BYTES, Anchor, AnchorRecord
from rm_desktop.vault.atomic import mapped_os_errors, sync_folder
from rm_desktop.vault.database import Connection
from rm_desktop.vault.state import VaultState, next_commit
from rm_desktop.vault.unit_of_work import Work

CHUNK = 1024 * 1024


class Store:
    """An open compartment. All calls come from the thread that opened it."""

    def __init__(
        self, *, part: Compartment, path: Path, db: Connection, anchor: Anchor, ballast: Path, read_only: str = ""
    ) -> None:
        """Take over an open connection and its anchor; ``read_only`` names the reason, if writing is refused."""
        self.part = part
        self.path = path
        self.db = db
        self.anchor = anchor
        self.read_only = read_only
        self._ballast = ballast

    @contextmanager
    def write(self) -> Iterator[Work]:
        """Give a write transaction; on leaving it is committed, anchored and on the disk, or undone as a whole."""
        if self.read_only:
            raise ReadOnlyVault(reason=self.read_only)
        self._break_seal()
        commit_id = secrets.token_bytes(COMMIT_ID_BYTES)
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield Work(self.db, self.part)
            sequence = next_commit(self.db, commit_id)
            self._commit()
        except BaseException as error:
            if isinstance(error, DiskFull):
                ballast.drop(self._ballast)
            self._undo()
            raise
        self.anchor.write(AnchorRecord(sequence, commit_id))

    @contextmanager
    def read(self) -> Iterator[Work]:
        """Give a read transaction: everything seen in it is of one moment."""
        self.db.execute("BEGIN")
        try:
            yield Work(self.db, self.part)
        finally:
            self._undo()

    def anchor_problems(self) -> tuple[str, ...]:
        """Return ``anchor`` where the anchor on the disk is not the one of this database, as the full check asks."""
        state, record = VaultState.read(self.db), self.anchor.current
        if state is None or record is None or not self.anchor.still_stands():
            return ("anchor",)
        ahead = state.sequence > record.sequence
        return () if ahead or (state.sequence, state.commit_id) == (record.sequence, record.commit_id) else ("anchor",)

    def close(self) -> None:
        """Seal and close: nothing in the WAL, and the hash of the file in the anchor.

        Where sealing fails everything acknowledged is still in the WAL, and the next opening takes it in.
        """
        try:
            record = self._seal_commit()
        except BaseException:
            self.abandon()
            raise
        try:
            self.db.close()
            if record is not None:
                self._bring_end_of_wal_to_disk()
                self.anchor.write(AnchorRecord(record.sequence, record.commit_id, file_hash(self.path)))
        finally:
            self.anchor.close()

    def exchange(self, fresh: Path, reopen: Callable[[], Connection]) -> None:
        """Put the file ``fresh``, which says the same, in the place of the database, and go on with it.

        The WAL is gone for good before: beside the new file it would be somebody else's. The seal is broken, because
        the hash in it is that of the old file.
        """
        self._break_seal()
        self.db.checkpoint()
        self.db.close()
        try:
            self._bring_end_of_wal_to_disk()
            with mapped_os_errors():
                fresh.replace(self.path)
                sync_folder(self.path.parent)
        finally:
            self.db = reopen()

    def abandon(self) -> None:
        """Close without sealing, where opening or sealing failed."""
        try:
            self.db.close()
        finally:
            self.anchor.close()

    def _break_seal(self) -> None:
        """Before the first write the anchor says so: from here on the file's hash is no longer known."""
        current = self.anchor.current
        if current is not None and current.sealed is not None:
            self.anchor.write(AnchorRecord(current.sequence, current.commit_id))

    def _seal_commit(self) -> AnchorRecord | None:
        """Make the commit that only the seal has; none where nothing was written since the last seal."""
        current = self.anchor.current
        if self.read_only or (current is not None and current.sealed is not None):
            return None
        commit_id = secrets.token_bytes(COMMIT_ID_BYTES)
        self.db.execute("BEGIN IMMEDIATE")
        try:
            sequence = next_commit(self.db, commit_id)
            self._commit()
        except BaseException:
            self._undo()
            raise
        self.db.checkpoint()
        return AnchorRecord(sequence, commit_id)

    def _bring_end_of_wal_to_disk(self) -> None:
        """Keep a power cut from bringing the WAL back beside the seal, which would then look like somebody's forgery.

        SQLite removes the WAL and waits for nobody.
        """
        with mapped_os_errors():
            sync_folder(self.path.parent)

    def _commit(self) -> None:
        try:
            self.db.execute("COMMIT")
        except DiskFull:
            if not (self.db.in_transaction and ballast.drop(self._ballast)):
                raise
            self.db.execute("COMMIT")

    def _undo(self) -> None:
        try:
            self.db.rollback()
        except RmError:
            if self.db.in_transaction:
                raise


def file_hash(path: Path) -> bytes:
    """Return the SHA-256 of a database file. Only for files that no connection of this process has open."""
    with mapped_os_errors(reading=True), path.open("rb") as file:
        digest = hashlib.sha256()
        while piece := file.read(CHUNK):
            digest.update(piece)
        return digest.digest()
