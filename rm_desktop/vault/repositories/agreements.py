"""Versions of the agreement with their clauses and consents."""

from __future__ import annotations

from rm_desktop.domain.entities import AgreementVersion, Clause, Consent
from rm_desktop.domain.errors import NotFound
from rm_desktop.domain.ids import AgreementId
from rm_desktop.domain.words import Person
from rm_desktop.vault.database import Connection, Row
from rm_desktop.vault.repositories.columns import a_moment, stored


class AgreementRepository:
    """The agreement's versions."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``, inside the caller's transaction."""
        self.db = db

    def get(self, version_id: str) -> AgreementVersion:
        """Return one version."""
        row = self.db.one("SELECT id, number, created_at FROM agreement WHERE id = ?", (version_id,))
        if row is None:
            raise NotFound(kind="agreement")
        return self._version(row)

    def versions(self) -> list[AgreementVersion]:
        """Return all versions, the oldest first."""
        return [
            self._version(row) for row in self.db.all("SELECT id, number, created_at FROM agreement ORDER BY number")
        ]

    def put(self, version: AgreementVersion) -> None:
        """Insert a version without consents."""
        self.db.execute(
            "INSERT INTO agreement (id, number, created_at) VALUES (?, ?, ?)",
            (version.id, version.number, stored(version.created_at)),
        )
        for position, clause in enumerate(version.clauses):
            self.db.execute(
                "INSERT INTO agreement_clause (agreement_id, position, code, title, text) VALUES (?, ?, ?, ?, ?)",
                (version.id, position, clause.code, clause.title, clause.text),
            )

    def consent(self, version_id: str, consent: Consent) -> None:
        """Add a consent; the same person's earlier one is replaced."""
        self.db.execute(
            "INSERT INTO agreement_consent (agreement_id, person, at, signature) VALUES (?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET at = excluded.at, signature = excluded.signature",
            (version_id, consent.person.value, stored(consent.at), consent.signature),
        )

    def drop(self, version_id: str) -> None:
        """Remove a version for good, with whatever consent it had: nobody shall see who did not."""
        self.db.execute("DELETE FROM agreement WHERE id = ?", (version_id,))

    def _version(self, row: Row) -> AgreementVersion:
        clauses = self.db.all(
            "SELECT code, title, text FROM agreement_clause WHERE agreement_id = ? ORDER BY position", (row["id"],)
        )
        return AgreementVersion(
            id=AgreementId(row["id"]),
            number=row["number"],
            created_at=a_moment(row["created_at"]),
            clauses=tuple(Clause(code=one["code"], title=one["title"], text=one["text"]) for one in clauses),
            consents=consents_of(self.db, "agreement", row["id"]),
        )


def consents_of(db: Connection, table: str, key: str) -> tuple[Consent, ...]:
    """Return the consents to an agreement or an export, by time."""
    rows = db.all(f"SELECT person, at, signature FROM {table}_consent WHERE {table}_id = ? ORDER BY at, person", (key,))
    return tuple(
        Consent(person=Person(row["person"]), at=a_moment(row["at"]), signature=bytes(row["signature"])) for row in rows
    )
