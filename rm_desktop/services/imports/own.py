"""Our own take-out, as it is documented in FORMAT.md, coming back."""

from __future__ import annotations

import hashlib
import re
from base64 import b64decode
from pathlib import PurePosixPath
from typing import Any

from rm_desktop.domain.errors import UnreadableImport
from rm_desktop.domain.words import Compartment
from rm_desktop.services.example_files import require_fitting
from rm_desktop.services.imports import strict_json
from rm_desktop.services.imports.source import MIB, Source
from rm_desktop.services.takeout import FORMAT, JSON_FILE, SUMS, VERSION
from rm_desktop.vault.portable import Tables, table_names

_LARGEST_SUMS = 16 * MIB
_SUM = re.compile("([0-9a-f]{64})  (.+)")


def holds_takeout(source: Source) -> bool:
    """Whether ``source`` has the file that everything else repeats."""
    return any(PurePosixPath(name).name == JSON_FILE for name in source.names())


def parts_in(source: Source) -> dict[Compartment, Tables]:
    """Return the tables of each part that ``source`` holds, its files compared with the list of hashes beside them."""
    sums = _sums(source)
    found: dict[Compartment, Tables] = {}
    for name in source.names():
        if PurePosixPath(name).name == JSON_FILE:
            content = source.read(name, strict_json.LARGEST)
            expected = next((sums[one] for one in sums if name == one or name.endswith(f"/{one}")), None)
            if expected not in {None, hashlib.sha256(content).hexdigest()}:
                raise UnreadableImport(reason="sum")
            part, tables = part_of(strict_json.parsed(content))
            if part in found:
                raise UnreadableImport(reason="row")
            found[part] = tables
    return found


def part_of(document: Any) -> tuple[Compartment, Tables]:
    """Return which part a `takeout.json` is of, and its tables; the rows are looked at when they enter."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise UnreadableImport(reason="other_kind")
    if document.get("version") != VERSION:
        raise UnreadableImport(reason="newer")
    part, tables = document.get("part"), document.get("tables")
    if part not in {one.value for one in Compartment} or document.keys() != {"format", "version", "part", "tables"}:
        raise UnreadableImport(reason="row")
    known = set(table_names(Compartment(part)))
    if not isinstance(tables, dict) or not tables.keys() <= known:
        raise UnreadableImport(reason="newer")
    if not all(isinstance(rows, list) for rows in tables.values()):
        raise UnreadableImport(reason="row")
    _demand_files(tables.get("example_file", []))
    return Compartment(part), tables


def _demand_files(rows: list[Any]) -> None:
    """Look at what stands beside examples as if somebody had chosen it in the window."""
    for row in rows:
        content = row.get("content") if isinstance(row, dict) else None
        if not isinstance(content, str):
            raise UnreadableImport(reason="row")
        try:
            require_fitting(b64decode(content, validate=True))
        except ValueError:
            raise UnreadableImport(reason="row") from None


def _sums(source: Source) -> dict[str, str]:
    name = next((name for name in source.names() if PurePosixPath(name).name == SUMS), None)
    if name is None:
        return {}
    lines = strict_json.decoded(source.read(name, _LARGEST_SUMS)).splitlines()
    return {found[2]: found[1] for line in lines if (found := _SUM.fullmatch(line))}
