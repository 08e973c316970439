"""What the parent and its children say to each other: one JSON object on one line, over a pipe each way.

Nothing secret travels here. Keys go from the gate to the workspace through a pipe of their own that the parent
only passes on; passphrases and content never leave the process in which they were typed or read.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeVar

LINE_LIMIT = 1 << 20


class BrokenMessage(Exception):
    """The other end wrote something that is no message of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Geometry:
    """Where the last window stood, so that the next one takes its place. No position where the system gives none."""

    width: int
    height: int
    x: int | None = None
    y: int | None = None
    maximised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One line. ``code`` names the class on the wire."""

    code: ClassVar[str] = ""


# To the children
@dataclass(frozen=True, slots=True, kw_only=True)
class Start(Message):
    """The first line every child reads: what to show, and why."""

    code: ClassVar[str] = "start"
    vault: str = ""
    opening: str = ""
    reason: str = ""
    geometry: Geometry | None = None
    token: str = ""
    request: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave(Message):
    """The next window stands on the screen: go."""

    code: ClassVar[str] = "leave"


@dataclass(frozen=True, slots=True, kw_only=True)
class LockNow(Message):
    """The parent is asked to end: save, lock, go."""

    code: ClassVar[str] = "lock_now"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held(Message):
    """The parent holds the lock of the vault the gate asked for."""

    code: ClassVar[str] = "held"
    vault: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotHeld(Message):
    """The parent could not take that lock; ``error`` is a class of `domain.errors`, ``parameters`` its own."""

    code: ClassVar[str] = "not_held"
    vault: str
    error: str
    parameters: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseAnswer(Message):
    """What the release helper came back with: a signature, or None for 'not given'."""

    code: ClassVar[str] = "release_answer"
    number: int
    signature: str | None = None


# To the parent
@dataclass(frozen=True, slots=True, kw_only=True)
class Shown(Message):
    """My window is on the screen."""

    code: ClassVar[str] = "shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold(Message):
    """The gate turns to this vault: take its lock, give back the last one. An empty path only gives back."""

    code: ClassVar[str] = "hold"
    vault: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked(Message):
    """The gate has written the keys into their pipe: start the workspace."""

    code: ClassVar[str] = "unlocked"
    opening: str
    geometry: Geometry | None = None
    token: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Locked(Message):
    """The workspace has saved, closed and wiped: start the gate and say why."""

    code: ClassVar[str] = "locked"
    reason: str
    geometry: Geometry | None = None
    token: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLink(Message):
    """Open this address in the system's own program."""

    code: ClassVar[str] = "open_link"
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowFolder(Message):
    """Show this folder in the system's file manager."""

    code: ClassVar[str] = "show_folder"
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseWanted(Message):
    """The workspace asks one person's signature by the release helper."""

    code: ClassVar[str] = "release_wanted"
    number: int
    request: dict[str, Any]
    geometry: Geometry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed(Message):
    """The release helper's only answer besides going away: the signature in hexadecimal digits."""

    code: ClassVar[str] = "signed"
    signature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quit(Message):
    """The person closed the gate: end the program."""

    code: ClassVar[str] = "quit"


_CLASSES: dict[str, type[Message]] = {
    kind.code: kind
    for kind in (
        Start, Leave, LockNow, Held, NotHeld, ReleaseAnswer, Shown, Hold, Unlocked, Locked, OpenLink, ShowFolder,
        ReleaseWanted, Signed, Quit,
    )
}  # fmt: skip

M = TypeVar("M", bound=Message)


def encode(message: Message) -> bytes:
    """Return the line for ``message``."""
    body = {"m": message.code, **dataclasses.asdict(message)}
    return json.dumps(body, separators=(",", ":"), ensure_ascii=True).encode("ascii") + b"\n"


def decode(line: bytes) -> Message:
    """Return the message on ``line``; BrokenMessage when it is none."""
    try:
        body = json.loads(line)
        kind = _CLASSES[body.pop("m")]
        if body.get("geometry") is not None:
            body["geometry"] = Geometry(**body["geometry"])
        return kind(**body)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BrokenMessage from None


class Lines:
    """Cuts what arrives from a pipe into messages."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self._rest = b""

    def feed(self, data: bytes) -> Iterator[Message]:
        """Yield every message that ``data`` completes."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        if len(self._rest) > LINE_LIMIT:
            raise BrokenMessage
        for line in lines:
            yield decode(line)
