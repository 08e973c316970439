"""What an organisation has set for all who use this computer: read from one fixed file that only administrators write.

The file can make the program stricter, never laxer. It is looked for in one place that neither the command line nor
the environment can change, and it counts only where nobody but an administrator could have written it. A line that
cannot be understood is named; where such a line sets a bound, the program's own default is the bound.
"""

from __future__ import annotations

import os
import stat
import sys
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from rm_desktop.domain.words import DocumentFormat

LANGUAGES: Final = ("de", "en")
STRENGTHS: Final = ("fair", "good", "strong")
"""In the order of `passphrases.Strength`; the first is what the program demands anyway."""
WHOLE_FILE = "policy.toml"
"""Named as a fault when nothing in the file can be used."""

_LARGEST_FILE = 64 * 1024
_LONGEST_NAME = 40
_ADMINISTRATOR = 0
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
_PLACES: Final = {
    "darwin": Path("/Library/Application Support/rm-desktop/policy.toml"),
    "win32": Path("C:/Program Files/rm-desktop/policy.toml"),
}


class Organisation(NamedTuple):
    """What is set; None and empty where nothing is. ``faults`` names the lines that could not be used."""

    language: str | None = None
    idle_minutes: int | None = None
    idle_minutes_in_meeting: int | None = None
    passphrase_strength: str = STRENGTHS[0]
    forbidden_formats: frozenset[DocumentFormat] = frozenset()
    backup_folder: Path | None = None
    faults: tuple[str, ...] = ()

    @property
    def allowed_formats(self) -> tuple[DocumentFormat, ...]:
        """The kinds of files a summary may leave as, in the program's order."""
        return tuple(form for form in DocumentFormat if form not in self.forbidden_formats)


NOTHING = Organisation()


def policy_place() -> Path:
    """Return where the file has to lie on this platform."""
    return _PLACES.get(sys.platform, Path("/etc/rm-desktop/policy.toml"))


@cache
def organisation() -> Organisation:
    """Return what is set on this computer; read once, so that nothing changes under an open window."""
    return read_policy(policy_place())


def read_policy(path: Path, administrator: int = _ADMINISTRATOR) -> Organisation:
    """Read the file at ``path``, which must belong to the user ``administrator``; a missing one sets nothing."""
    try:
        text = _text(path, administrator)
    except FileNotFoundError:
        return NOTHING
    except (OSError, ValueError):
        return _unusable(WHOLE_FILE)
    try:
        found = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return _unusable(WHOLE_FILE)
    return _organisation(found)


def _text(path: Path, administrator: int) -> str:
    """Return the file's text; ValueError when somebody else could have written it, or it is no plain file."""
    number = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(number, "rb") as file:
        facts = os.fstat(file.fileno())
        if not stat.S_ISREG(facts.st_mode) or facts.st_size > _LARGEST_FILE:
            raise ValueError
        if sys.platform != "win32":  # there the place itself is one that only administrators write to
            _demand_owner(facts, administrator)
            _demand_owner(path.parent.lstat(), administrator)
        return file.read(_LARGEST_FILE).decode("utf-8")


def _demand_owner(facts: os.stat_result, administrator: int) -> None:
    if facts.st_uid != administrator or facts.st_mode & _OTHERS_WRITE:
        raise ValueError


def _organisation(found: Mapping[str, Any]) -> Organisation:
    """Take what can be used, line by line."""
    values: dict[str, Any] = {}
    faults = []
    for name, value in found.items():
        reader = _READERS.get(name)
        try:
            if reader is None:
                raise ValueError  # noqa: TRY301 - an unknown line is most likely a mistyped one
            values[name] = reader(value)
        except ValueError:
            faults.append(name[:_LONGEST_NAME])
            values |= _DEFAULT_BOUNDS.get(name, {})
    return Organisation(**values, faults=tuple(faults))


def _unusable(fault: str) -> Organisation:
    bounds = {name: value for bound in _DEFAULT_BOUNDS.values() for name, value in bound.items()}
    return Organisation(**bounds, faults=(fault,))


def _one_of(words: tuple[str, ...]) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if not isinstance(value, str) or value not in words:
            raise ValueError
        return value

    return read


def _whole(least: int, most: int) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        if type(value) is not int or not least <= value <= most:
            raise ValueError
        return value

    return read


def _formats(value: Any) -> frozenset[DocumentFormat]:
    if not isinstance(value, list):
        raise ValueError  # noqa: TRY004 - every value that cannot be used is the same to the reader
    found = frozenset(DocumentFormat(one) for one in value)
    if DocumentFormat.PDF in found:
        raise ValueError  # the two keep a readable form of what both have consented to
    return found


def _folder(value: Any) -> Path:
    if not isinstance(value, str) or "\0" in value or not Path(value).is_absolute():
        raise ValueError
    return Path(value)


_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    "language": _one_of(LANGUAGES),
    "idle_minutes": _whole(1, 60),
    "idle_minutes_in_meeting": _whole(5, 120),
    "passphrase_strength": _one_of(STRENGTHS),
    "forbidden_formats": _formats,
    "backup_folder": _folder,
}

DEFAULT_IDLE_MINUTES: Final = 5
DEFAULT_IDLE_MINUTES_IN_MEETING: Final = 20
_DEFAULT_BOUNDS: Final[dict[str, dict[str, Any]]] = {
    "idle_minutes": {"idle_minutes": DEFAULT_IDLE_MINUTES},
    "idle_minutes_in_meeting": {"idle_minutes_in_meeting": DEFAULT_IDLE_MINUTES_IN_MEETING},
    "forbidden_formats": {"forbidden_formats": frozenset(DocumentFormat) - {DocumentFormat.PDF}},
}
"""What holds where a line was meant to be strict and cannot be read: never less than the program's own measure."""

if set(_READERS) != set(Organisation._fields) - {"faults"}:  # pragma: no cover - a slip of ours
    raise AssertionError
