"""The pages of a closed database, read one by one: from its file and from its WAL, whatever else there is damaged.

SQLite drops the whole rest of a WAL behind one damaged frame. Here each frame stands for itself, because the page in
it is authenticated with its number; what was never committed stays out.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, NamedTuple, Self

from rm_desktop.crypto.page_cipher import PAGE_BYTES, PageCipher
from rm_desktop.vault.atomic import mapped_os_errors
from rm_desktop.vault.database import wal_of

WAL_HEADER = 32
FRAME_HEADER = 24
FRAME = FRAME_HEADER + PAGE_BYTES
VAIN_ATTEMPTS = 8
"""Trying to mend a page costs up to 0.18 s; after so many more failures than successes it is no matter of bits."""
_SALTS = struct.Struct(">16xII")
_FRAME = struct.Struct(">IIII")
_SIZE_PLACE = 28
"""Where the first page says how many pages there are."""

Step = Callable[[int, int], None]
"""Told how many pages of how many were looked at; raises to stop."""


class _Frame(NamedTuple):
    place: int
    page: int
    committed: int
    salts: tuple[int, int]


@dataclass(slots=True)
class PageFindings:
    """What a look at every page found. ``count`` is how many pages there should be."""

    count: int = 0
    bad: list[int] = field(default_factory=list)
    mended: list[int] = field(default_factory=list)
    frames: int = 0
    bad_frames: int = 0

    @property
    def sound(self) -> bool:
        """Whether every page and every frame authenticated at once."""
        return not (self.bad or self.mended or self.bad_frames)


class PageFile:
    """Opens file and WAL for reading only. `look` comes first; afterwards `page` gives what can be read."""

    def __init__(self, path: Path, cipher: PageCipher) -> None:
        """Take over ``cipher``; ``path`` and its WAL must not be open in this process."""
        self._cipher = cipher
        self._files = ExitStack()
        with mapped_os_errors(reading=True):
            self._file = self._files.enter_context(path.open("rb"))
            self._wal: BinaryIO | None = None
            with suppress(FileNotFoundError):
                self._wal = self._files.enter_context(wal_of(path).open("rb"))
        self.in_wal: dict[int, int] = {}
        """Where in the WAL the newest state of a page stands, for the pages that have one there."""
        self._mended: dict[int, bytes] = {}
        self._lost: set[int] = set()
        self._vain = 0
        self.findings = PageFindings()
        self.page = lru_cache(maxsize=512)(self._page)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the files and wipe the keys."""
        self._files.close()
        self._cipher.wipe()
        self._mended.clear()
        self.page.cache_clear()

    def look(self, step: Step | None = None) -> PageFindings:
        """Authenticate every page, and try to mend those that fail."""
        found = self.findings
        with mapped_os_errors(reading=True):
            self._look_at_wal()
            size = self._file.seek(0, 2)
            found.count = max(1, self._counted(-(-size // PAGE_BYTES)), *self.in_wal)
            for number in range(1, found.count + 1):
                if step is not None:
                    step(number - 1, found.count)
                if number not in self.in_wal and self._cipher.open(number, self._stored(number)) is None:
                    self._fails(number)
        return found

    def _page(self, number: int) -> bytes | None:
        """Return the plain bytes of a page in its newest readable state, or None."""
        if not 1 <= number <= self.findings.count or number in self._lost:
            return None
        if number in self._mended:
            return self._mended[number]
        with mapped_os_errors(reading=True):
            return self._cipher.open(number, self._stored(number))

    def _stored(self, number: int) -> bytes:
        place = self.in_wal.get(number)
        if place is not None and self._wal is not None:
            return _read(self._wal, place + FRAME_HEADER, PAGE_BYTES)
        return _read(self._file, (number - 1) * PAGE_BYTES, PAGE_BYTES)

    def _counted(self, in_file: int) -> int:
        """Return how many pages there should be: a file that was cut off still says so on its first page."""
        first = self._mended.get(1) or self._cipher.open(1, self._stored(1))
        said = int.from_bytes(first[_SIZE_PLACE : _SIZE_PLACE + 4]) if first else 0
        return max(in_file, said)

    def _fails(self, number: int) -> None:
        found = self.findings
        plain = self._mend(number, self._stored(number))
        if plain is None:
            found.bad.append(number)
            self._lost.add(number)
        else:
            self._mended[number] = plain

    def _mend(self, number: int, page: bytes) -> bytes | None:
        found = self.findings
        if self._vain >= VAIN_ATTEMPTS + len(found.mended):
            return None
        plain = self._cipher.mended(number, page)
        if plain is None:
            self._vain += 1
        else:
            found.mended.append(number)
        return plain

    def _look_at_wal(self) -> None:
        """Find the newest committed state of each page; a frame that cannot be read leaves the one before it."""
        committed = list(self._committed_frames())
        self.findings.frames = len(committed)
        for frame in committed:
            page = _read(self._wal, frame.place + FRAME_HEADER, PAGE_BYTES) if self._wal else b""
            plain = self._cipher.open(frame.page, page)
            mended = None if plain is not None or frame.page == 0 else self._mend(frame.page, page)
            if plain is None and mended is None:
                self.findings.bad_frames += 1
                continue
            self.in_wal[frame.page] = frame.place
            self._mended.pop(frame.page, None)
            if mended is not None:
                self._mended[frame.page] = mended

    def _committed_frames(self) -> Iterator[_Frame]:
        """Give the frames up to the last commit. Older ones that linger behind them carry other salts."""
        frames, salts = self._frames()
        last = max(
            (place for place, frame in enumerate(frames) if frame.salts == salts and frame.committed), default=-1
        )
        yield from frames[: last + 1]

    def _frames(self) -> tuple[list[_Frame], tuple[int, int]]:
        if self._wal is None:
            return [], (0, 0)
        size = self._wal.seek(0, 2)
        frames = []
        for place in range(WAL_HEADER, size - FRAME_HEADER, FRAME):
            page, committed, first, second = _FRAME.unpack(_read(self._wal, place, _FRAME.size))
            frames.append(_Frame(place, page, committed, (first, second)))
        votes = Counter(frame.salts for frame in frames[:2])
        head = _read(self._wal, 0, _SALTS.size)
        if len(head) == _SALTS.size:
            votes[_SALTS.unpack(head)] += 1
        return frames, (votes.most_common(1)[0][0] if votes else (0, 0))


def _read(file: BinaryIO, place: int, size: int) -> bytes:
    file.seek(place)
    return file.read(size)
