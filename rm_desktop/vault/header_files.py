"""The two copies of the header on the disk. Both are always rewritten: else the old passphrase would live on."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rm_desktop.crypto.header import LARGEST_BYTES, Header, parse_header
from rm_desktop.domain.errors import RmError, VaultDamaged, VaultDestroyed, VaultMissing, VaultTooNew
from rm_desktop.vault import atomic
from rm_desktop.vault.files import Layout


@dataclass(frozen=True, slots=True)
class HeaderCopy:
    """One copy: its bytes as they stand on the disk, and what they say."""

    path: Path
    text: bytes
    header: Header

    def digest(self) -> bytes:
        """Return the SHA-256 of the bytes, by which the list of a backup names its header."""
        return hashlib.sha256(self.text).digest()


def read_copies(path: Path) -> tuple[HeaderCopy, ...]:
    """Return the copies that parse, the newest first; equal bytes are given once.

    Nothing is authenticated yet. A copy of a newer format decides alone: the other one is what it replaced. A vault
    that is being destroyed has none any more, whichever copy is still whole.
    """
    layout = Layout(path)
    if layout.doomed.exists():
        raise VaultDestroyed
    found: list[HeaderCopy] = []
    problems: list[RmError] = []
    for place in (layout.header, layout.second_header):
        try:
            found.append(read_header_file(place))
        except VaultTooNew:
            raise
        except RmError as error:
            problems.append(error)
    if not found:
        raise _worst(problems, layout)
    if len({copy.text for copy in found}) == 1:
        return (found[0],)
    return tuple(sorted(found, key=lambda copy: copy.header.gen, reverse=True))


def read_header(path: Path) -> Header:
    """Return what the newest readable copy says. Strict, but not yet authenticated: that takes a passphrase."""
    return read_copies(path)[0].header


def read_header_file(place: Path) -> HeaderCopy:
    """Read one copy, in a vault or in a backup."""
    text = _read(place)
    return HeaderCopy(place, text, parse_header(text))


def write_header(path: Path, header: Header) -> None:
    """Replace both copies; the first rename is the moment from which the new header holds."""
    layout, text = Layout(path), header.serialise()
    parse_header(text)
    with atomic.mapped_os_errors():
        atomic.replace(text, layout.header, layout.second_header)


def repair(path: Path, good: HeaderCopy) -> bool:
    """Make both copies the bytes of ``good``, which has been authenticated; return whether one differed.

    A folder that cannot be written keeps its damaged copy: reading goes on from the good one. What a killed program
    left half-way is removed, because a passphrase opens that header as well.
    """
    layout, repaired = Layout(path), False
    atomic.discard_unfinished(layout.header, layout.second_header)
    for place in (layout.header, layout.second_header):
        with suppress(RmError):
            if _read(place) == good.text:
                continue
        repaired = True
        with suppress(OSError):
            atomic.replace(good.text, place)
    return repaired


def header_problems(path: Path, header: Header) -> tuple[str, ...]:
    """Return which copies are not, byte for byte, the authenticated ``header``."""
    layout, text = Layout(path), header.serialise()
    found = []
    for place, code in ((layout.header, "first_copy"), (layout.second_header, "second_copy")):
        try:
            if _read(place) != text:
                found.append(code)
        except RmError:
            found.append(code)
    return tuple(found)


def _read(place: Path) -> bytes:
    with atomic.mapped_os_errors(reading=True), place.open("rb") as file:
        return file.read(LARGEST_BYTES + 1)


def _worst(problems: list[RmError], layout: Layout) -> RmError:
    """Say "damaged" when there is a vault without a readable header, "missing" when there is none at all."""
    damaged = next((error for error in problems if not isinstance(error, VaultMissing)), None)
    if damaged is not None:
        return damaged
    if layout.root.is_dir() and any(layout.root.glob("*-??????.db")):
        return VaultDamaged(part="header", reason="missing")
    return VaultMissing()
