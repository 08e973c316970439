"""The last-seen record beside the settings: it notices that a whole vault was put back to an older copy.

Inside its folder an older copy is sound in every part, so only something outside can tell. The record holds no
content, no name and no path: for each vault a tag that needs the vault's keys, and counters.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rm_desktop.crypto.canonical import (
    NotCanonical,
    canonical,
    counter,
    decode_bytes,
    encode_bytes,
    exact_keys,
    parse_strictly,
)
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.vault.atomic import FOLDER_MODE, mapped_os_errors, replace
from rm_desktop.vault.opening import OLD_HEADER
from rm_desktop.vault.vault import Vault

FILE = "last-seen.json"
OLDER_COPY = "older_copy"
"""The warning of a vault that is older than what this computer has seen of it."""

VERSION = 1
TAG_BYTES = 32
LARGEST_BYTES = 64 * 1024
MOST_VAULTS = 100
"""More than anybody opens on one computer, and few enough for the size; the one unseen for longest goes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The highest counters that were seen of one vault; a part that was never open here has none."""

    tag: bytes
    gen: int
    parts: dict[Compartment, int]

    @classmethod
    def of(cls, vault: Vault) -> Seen:
        """Return what ``vault`` says now."""
        tag, gen, parts = vault.seen()
        return cls(tag=tag, gen=gen, parts=parts)

    def is_older_than(self, known: Seen) -> bool:
        """Whether something that was seen before is missing."""
        return self.gen < known.gen or self.lacks_commits_of(known)

    def lacks_commits_of(self, known: Seen) -> bool:
        """Whether an open part has had fewer commits than were seen of it."""
        return any(count < known.parts.get(part, 0) for part, count in self.parts.items())

    def joined(self, known: Seen) -> Seen:
        """Return the higher of every two counters: whoever puts an older copy back must not lower them."""
        parts = {part: max(self.parts.get(part, 0), known.parts.get(part, 0)) for part in {*self.parts, *known.parts}}
        return Seen(tag=self.tag, gen=max(self.gen, known.gen), parts=parts)

    def instead_of(self, known: Seen, *, by_both: bool, header_is_old: bool) -> Seen:
        """Return what is known once this is wanted as it is: of a closed part, and of an old header, nothing new.

        One person alone speaks for the own part, never for the header and the part that belong to both.
        """
        own = {part: count for part, count in self.parts.items() if by_both or part is not Compartment.SHARED}
        gen = self.gen if by_both and not header_is_old else known.gen
        return Seen(tag=self.tag, gen=gen, parts={**known.parts, **own})


class LastSeen:
    """The record in ``folder``. It never stands in the way: a file that is missing, bad or unwritable is no error."""

    def __init__(self, folder: Path) -> None:
        """Use the record in ``folder``, where the settings are."""
        self._path = folder / FILE

    def compare(self, vault: Vault) -> None:
        """Give ``vault`` a warning where more of it was seen before, then remember it; call right after opening.

        An older header alone has its own warning, and opens for reading only.
        """
        now = Seen.of(vault)
        known = self._read().get(now.tag)
        if known and (now.lacks_commits_of(known) if vault.read_only else now.is_older_than(known)):
            vault.warn(OLDER_COPY)
        self.remember(vault)

    def remember(self, vault: Vault) -> None:
        """Take over how far ``vault`` is; call after closing as well, because closing seals with one more commit."""
        now, found = Seen.of(vault), self._read()
        found[now.tag] = now.joined(found.pop(now.tag, now))
        with suppress(OSError):
            self._write(found)

    def accept(self, vault: Vault) -> None:
        """Let ``vault`` count as it is, older though it may be, because people say that they want it so.

        Only what is open is accepted: whoever opens another part sees for oneself what is missing there. What
        belongs to both is accepted when both are there: after an opening alone the warning comes again. Here a record
        that cannot be written is an error, for nobody would know that the wish was lost.
        """
        now, found = Seen.of(vault), self._read()
        known = found.pop(now.tag, now)
        found[now.tag] = now.instead_of(
            known, by_both=vault.opening is Opening.TOGETHER, header_is_old=OLD_HEADER in vault.warnings
        )
        with mapped_os_errors(outside=True):
            self._write(found)
        vault.settle(OLDER_COPY)

    def _read(self) -> dict[bytes, Seen]:
        """Return what is known by tag, the latest last; nothing where any of it is not exactly what we write."""
        try:
            with self._path.open("rb") as file:
                text = file.read(LARGEST_BYTES + 1)
            return _decoded(text) if len(text) <= LARGEST_BYTES else {}
        except (OSError, NotCanonical):
            return {}

    def _write(self, vaults: dict[bytes, Seen]) -> None:
        self._path.parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        replace(_encoded(list(vaults.values())[-MOST_VAULTS:]), self._path)


def _encoded(vaults: list[Seen]) -> bytes:
    rows = [
        {
            "gen": one.gen,
            "parts": {part.value: count for part, count in one.parts.items()},
            "tag": encode_bytes(one.tag),
        }
        for one in vaults
    ]
    return canonical({"vaults": rows, "version": VERSION}) + b"\n"


def _decoded(text: bytes) -> dict[bytes, Seen]:
    value = exact_keys(parse_strictly(text), "vaults", "version")
    rows = value["vaults"]
    if value["version"] != VERSION or not isinstance(rows, list) or len(rows) > MOST_VAULTS:
        raise NotCanonical
    vaults = [_seen(row) for row in rows]
    found = {one.tag: one for one in vaults}
    if len(found) != len(vaults) or _encoded(vaults) != text:
        raise NotCanonical
    return found


def _seen(row: Any) -> Seen:
    fields = exact_keys(row, "gen", "parts", "tag")
    parts, names = fields["parts"], {part.value: part for part in Compartment}
    if not isinstance(parts, dict) or not parts.keys() <= names.keys():
        raise NotCanonical
    return Seen(
        tag=decode_bytes(fields["tag"], TAG_BYTES),
        gen=counter(fields["gen"]),
        parts={names[name]: counter(count) for name, count in parts.items()},
    )
