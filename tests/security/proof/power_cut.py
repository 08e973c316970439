"""A disk whose power fails: whatever nobody waited for may be there, missing, torn, or older than what came after it.

The model knows files and folders. What was written to a file settles when that file is synced, and the names in a
folder when the folder is. Of everything not settled when the power goes, each write may have reached the disk or not,
independently of all others (so they come in any order), or only some of its 512-byte sectors; each new size, each
name given, moved or removed may be there or not. A rename is never half there: that much every file system promises.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from recording import Event

SECTOR = 512
KINDS = ((0.5, 0.0), (0.5, 0.4), (0.95, 0.0), (0.05, 0.0), (0.9, 0.5), (0.2, 0.9))


@dataclass(eq=False)
class File:
    """A file's content: settled, and what was done to it since."""

    settled: bytes = b""
    waiting: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Writes as place and bytes, new sizes as size and None."""

    def now(self) -> bytes:
        """Return what a program reads."""
        return _laid(self.settled, self.waiting, ALL)


@dataclass(eq=False)
class Folder:
    """A folder's names: settled, and as a program sees them."""

    settled: dict[str, Node] = field(default_factory=dict)
    now: dict[str, Node] = field(default_factory=dict)


Node = File | Folder
Naming = tuple[tuple[Folder, str, Node | None], ...]
"""Names that change together: one for a new or removed file, two for a rename."""


@dataclass(frozen=True)
class Fate:
    """What becomes of what nobody waited for: how likely each thing is kept, and torn where it is kept."""

    kept: float
    torn: float = 0.0
    dice: random.Random = field(default_factory=random.Random)

    def keeps(self) -> bool:
        """Whether the next thing reached the disk."""
        return self.dice.random() < self.kept

    def tears(self) -> bool:
        """Whether only a part of it did."""
        return self.dice.random() < self.torn


ALL, NOTHING = Fate(1.1), Fate(-1.0)


class Disk:
    """Files and folders below one root, changed by events in the order in which a program caused them."""

    def __init__(self, root: Path) -> None:
        """Start with what is there, all of it settled."""
        self._root = root
        self._top = _read(root)
        self._waiting: list[Naming] = []

    def do(self, event: Event) -> None:
        """Change the disk as the program saw it change."""
        folder, name = self._place(event.path)
        node = folder.now.get(name) if name else self._top
        match event.kind:
            case "create" | "folder":
                if node is None:
                    self._name((folder, name, File() if event.kind == "create" else Folder()))
            case "remove":
                self._name((folder, name, None))
            case "rename":
                self._name((folder, name, None), (*self._place(event.to), node))
            case "sync" if isinstance(node, Folder):
                self._settle(node)
            case _ if isinstance(node, File):
                self._change(node, event)
            case _:
                raise ValueError(f"{event.kind} of something that is not there: {event.path}")

    def image(self, fate: Fate) -> dict[str, bytes | None]:
        """Return files by path, folders as None, as they are found after the power went now."""
        names: dict[Folder, dict[str, Node]] = {}
        for naming in self._waiting:
            if fate.keeps():
                for folder, name, node in naming:
                    _put(names.setdefault(folder, dict(folder.settled)), name, node)
        return dict(_walk(self._top, "", names, fate))

    def _change(self, file: File, event: Event) -> None:
        if event.kind == "sync":
            file.settled, file.waiting = file.now(), []
        elif event.kind == "copy":
            start, length = map(int, event.data.split())
            folder, name = self._place(event.to)
            file.waiting.append((event.at, folder.now[name].now()[start : start + length]))
        else:
            file.waiting.append((event.at, event.data if event.kind == "write" else None))

    def _name(self, *changes: tuple[Folder, str, Node | None]) -> None:
        for folder, name, node in changes:
            _put(folder.now, name, node)
        self._waiting.append(changes)

    def _settle(self, synced: Folder) -> None:
        for naming in [one for one in self._waiting if any(folder is synced for folder, _, _ in one)]:
            for folder, name, node in naming:
                _put(folder.settled, name, node)
            self._waiting.remove(naming)

    def _place(self, path: str) -> tuple[Folder, str]:
        relative = Path(path).relative_to(self._root)
        folder = self._top
        for step in relative.parts[:-1]:
            folder = folder.now[step]
        return folder, relative.name


def fate_of_turn(turn: int, seed: str) -> Fate:
    """Return the two extremes first, then dice of many kinds; the same ones for the same seed."""
    if turn < 2:
        return (NOTHING, ALL)[turn]
    return Fate(*KINDS[turn % len(KINDS)], random.Random(seed))  # noqa: S311 - no secret


def _read(place: Path) -> Folder:
    inner: dict[str, Node] = {
        one.name: _read(one) if one.is_dir() else File(one.read_bytes()) for one in place.iterdir()
    }
    return Folder(inner, dict(inner))


def _put(names: dict[str, Node], name: str, node: Node | None) -> None:
    names.pop(name, None)
    if node is not None:
        names[name] = node


def _walk(
    folder: Folder, before: str, names: dict[Folder, dict[str, Node]], fate: Fate
) -> Iterator[tuple[str, bytes | None]]:
    for name, node in names.get(folder, folder.settled).items():
        if isinstance(node, File):
            yield before + name, _laid(node.settled, node.waiting, fate)
        else:
            yield before + name, None
            yield from _walk(node, f"{before}{name}/", names, fate)


def _laid(content: bytes, changes: list[tuple[int, bytes | None]], fate: Fate) -> bytes:
    """Lay writes and sizes over ``content`` as far as they were kept, torn ones sector by sector."""
    if not changes:
        return content
    found = bytearray(content)
    for at, data in changes:
        if not fate.keeps():
            continue
        if data is None:
            found[at:] = bytes(max(0, at - len(found)))
            continue
        torn = fate.tears()
        for start, piece in _sectors(at, data) if torn else [(at, data)]:
            if not torn or fate.dice.random() < fate.kept:
                found.extend(bytes(max(0, start - len(found))))
                found[start : start + len(piece)] = piece
    return bytes(found)


def _sectors(at: int, data: bytes) -> Iterator[tuple[int, bytes]]:
    """Cut a write where the disk's sectors end."""
    start = at
    while start < at + len(data):
        end = min(at + len(data), (start // SECTOR + 1) * SECTOR)
        yield start, data[start - at : end - at]
        start = end
