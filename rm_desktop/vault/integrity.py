"""The full check of a database: checkpoint → size → every page's HMAC → SQLite's structures → search index."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rm_desktop.domain.errors import RmError, VaultDamaged
from rm_desktop.domain.words import Compartment
from rm_desktop.vault.database import Connection
from rm_desktop.vault.opening_order import PAGE_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class PartReport:
    """What the check of one compartment found: codes, none when it is sound."""

    part: Compartment
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What the check of everything open found."""

    parts: tuple[PartReport, ...]
    header: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing at all was found."""
        return not self.header and not any(report.problems for report in self.parts)


def problems_of(db: Connection, path: Path, *, deep: bool = True) -> tuple[str, ...]:
    """Return what is wrong with an open database; without ``deep`` pages are authenticated, structures not walked."""
    try:
        found = [*_pages(db, path)]
        if not found and deep:
            found += _structures(db)
    except RmError as error:
        return (str(error.parameters.get("reason", type(error).__name__)),)
    return tuple(found)


def demand_sound(db: Connection, path: Path) -> None:
    """Raise VaultDamaged with the first problem of the full check; a disk that is full meanwhile damages nothing."""
    if not db.value("PRAGMA query_only"):
        db.checkpoint()
    found = problems_of(db, path)
    if found:
        raise VaultDamaged(part=db.part.value, reason=found[0])


def _pages(db: Connection, path: Path) -> list[str]:
    if not db.value("PRAGMA query_only"):
        db.checkpoint()
    size = path.stat().st_size
    if size % PAGE_BYTES or size < PAGE_BYTES * int(db.value("PRAGMA page_count")):
        return ["size"]
    return ["page"] if db.all("PRAGMA cipher_integrity_check") else []


def _structures(db: Connection) -> list[str]:
    found = []
    rows = db.all("PRAGMA integrity_check(1)")
    if [row[0] for row in rows] != ["ok"]:
        found.append("structure")
    if db.all("PRAGMA foreign_key_check"):
        found.append("references")
    return found + _search_index(db)


def _search_index(db: Connection) -> list[str]:
    """`integrity_check` reads an FTS5 index; only its own command compares it with the texts it stands for."""
    tables = db.all("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'")
    if db.value("PRAGMA query_only"):
        return []
    for (name,) in tables:
        quoted = '"' + name.replace('"', '""') + '"'
        try:
            db.execute(f"INSERT INTO {quoted} ({quoted}, rank) VALUES ('integrity-check', 1)")
        except VaultDamaged:
            return ["search"]
    return []
