"""What strace wrote down, as the few things that matter to a disk."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
UNFINISHED = " <unfinished ...>"
RESUMED = re.compile(r"<\.\.\. \w+ resumed>(.*)")
OPEN_FILE = re.compile(r"<[^>]*>")
ARGUMENT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?|(\w+)<([^>]*)>(\(deleted\))?|[\w|-]+')
"""A string as strace's ``-xx`` writes it, an open file with its path (``-y``), a number or flags."""


@dataclass(frozen=True, slots=True)
class Event:
    """One change of the disk, one sync, or one word said."""

    kind: str
    path: str
    data: bytes = b""
    at: int = 0
    to: str = ""


def events(trace: Path, root: Path) -> Iterator[Event]:
    """Read a trace; what lies outside ``root`` is left out, what is not understood is an error."""
    calls = _Calls()
    for line in _whole(trace.read_text(encoding="ascii").splitlines()):
        found = LINE.match(line)
        if found is None or int(found[3]) < 0:
            continue
        for event in getattr(calls, f"on_{found[1]}")(*_arguments(found[2]), result=int(found[3])):
            if event.kind == "said" or event.path.startswith(str(root)):
                yield event


def _whole(lines: Iterable[str]) -> Iterator[str]:
    """Put calls together that another thread interrupted: they count from when they came back.

    That is later than the truth for a write, so that less is settled. A sync vouches only for what was there when it
    began, so nobody may have changed its file meanwhile; threads of ours work on files of their own.
    """
    begun: dict[str, str] = {}
    for line in lines:
        thread, _, call = line.partition(" ")
        if call.endswith(UNFINISHED):
            begun[thread] = line.removesuffix(UNFINISHED)
            continue
        again = RESUMED.match(call.strip())
        whole = begun.pop(thread) + again[1] if again else line
        for other in begun.values():
            if "sync(" in other and (file := OPEN_FILE.search(other)) and file[0] in whole:
                raise ValueError("a file was changed while another thread waited for it: nobody knows what is settled")
        yield whole


class _Calls:
    """One method for each call of the system; it keeps where each open file is read and written next."""

    def __init__(self) -> None:
        self._next: dict[str, int] = {}

    def on_sendto(self, _socket, words, *_, result):
        yield from (Event("said", word) for word in words[:result].decode().splitlines())

    def on_openat(self, folder, path, flags, *_, result):
        self._next[str(result)] = 0
        if "O_CREAT" in flags:
            yield Event("create", _joined(folder, path))
        if "O_TRUNC" in flags:
            yield Event("truncate", _joined(folder, path))

    def on_lseek(self, file, *_, result):
        self._next[_number(file)] = result
        return ()

    def on_read(self, file, *_, result):
        self._move(file, result)
        return ()

    def on_write(self, file, data, *_, result):
        yield Event("write", _path(file), data[:result], self._move(file, result))

    def on_pwrite64(self, file, data, _length, at, *, result):
        yield Event("write", _path(file), data[:result], int(at))

    def on_sendfile(self, target, source, start, *_, result):
        """A copy inside the kernel: the source is read from where the call says."""
        if result:
            yield Event(
                "copy", _path(target), f"{int(start)} {result}".encode(), self._move(target, result), _path(source)
            )

    def on_ftruncate(self, file, size, *, result):  # noqa: ARG002 - every call has a result
        yield Event("truncate", _path(file), at=int(size))

    def on_fsync(self, file, *, result):  # noqa: ARG002
        yield Event("sync", _path(file))

    on_fdatasync = on_fsync

    def on_mkdir(self, path, *_, result):  # noqa: ARG002
        yield Event("folder", path.decode())

    def on_rename(self, path, to, *, result):  # noqa: ARG002
        yield Event("rename", path.decode(), to=to.decode())

    def on_unlink(self, path, *, result):  # noqa: ARG002
        yield Event("remove", path.decode())

    on_rmdir = on_unlink

    def on_unlinkat(self, folder, name, *_, result):  # noqa: ARG002
        yield Event("remove", _joined(folder, name))

    def _move(self, file, by):
        """Go on by so many bytes in an open file and return where that began."""
        at = self._next.get(_number(file), 0)
        self._next[_number(file)] = at + by
        return at


def _arguments(text: str) -> list[bytes | str]:
    """Cut the arguments apart: strings as bytes, open files as ``number path``, all else as it stands."""
    found: list[bytes | str] = []
    for one in ARGUMENT.finditer(text):
        if one[1] is not None:
            if one[2]:
                raise ValueError("a string was cut off")
            found.append(bytes.fromhex(one[1].replace("\\x", "")))
        elif one[3] is not None:
            path = one[4].replace("\\x", "") if "\\x" in one[4] else one[4].encode().hex()
            found.append(f"{one[3]} {'(deleted)' if one[5] else ''}{bytes.fromhex(path).decode()}")
        else:
            found.append(one[0])
    return found


def _number(file: str) -> str:
    return file.partition(" ")[0]


def _path(file: str) -> str:
    return file.partition(" ")[2]


def _joined(folder: str, name: bytes) -> str:
    return str(Path(_path(folder)) / name.decode())
