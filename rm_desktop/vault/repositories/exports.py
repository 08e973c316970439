"""The register of what left the vault."""

from __future__ import annotations

from datetime import datetime

from rm_desktop.domain.entities import Export
from rm_desktop.domain.ids import ExportId
from rm_desktop.domain.words import DocumentFormat, ExportKind
from rm_desktop.vault.database import Connection
from rm_desktop.vault.repositories.agreements import consents_of
from rm_desktop.vault.repositories.columns import a_moment, stored

_COLUMNS = "id, kind, purpose, format, at, size, content_sha256, written_sha256"


class ExportRepository:
    """Lines of the register."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``, inside the caller's transaction."""
        self.db = db

    def add(self, export: Export) -> None:
        """Insert a line with its consents."""
        values = [stored(getattr(export, name)) for name in _COLUMNS.split(", ")]
        self.db.execute(f"INSERT INTO export ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
        self.db.many(
            "INSERT INTO export_consent (export_id, person, at, signature) VALUES (?, ?, ?, ?)",
            [(export.id, one.person.value, stored(one.at), one.signature) for one in export.consents],
        )

    def drop(self, export_id: str) -> None:
        """Delete a line and its consents for good."""
        self.db.execute("DELETE FROM export_consent WHERE export_id = ?", (export_id,))
        self.db.execute("DELETE FROM export WHERE id = ?", (export_id,))

    def all(self) -> list[Export]:
        """Return the register, the latest first."""
        return [
            Export(
                id=ExportId(row["id"]),
                kind=ExportKind(row["kind"]),
                purpose=row["purpose"],
                format=None if row["format"] is None else DocumentFormat(row["format"]),
                at=a_moment(row["at"]),
                size=row["size"],
                content_sha256=row["content_sha256"],
                written_sha256=row["written_sha256"],
                consents=consents_of(self.db, "export", row["id"]),
            )
            for row in self.db.all(f"SELECT {_COLUMNS} FROM export ORDER BY at DESC, rowid DESC")
        ]

    def count_between(self, begin: datetime, end: datetime) -> int:
        """Return how much left from ``begin`` on and before ``end``."""
        sql = "SELECT count(*) FROM export WHERE at >= ? AND at < ?"
        return int(self.db.value(sql, (stored(begin), stored(end))))
