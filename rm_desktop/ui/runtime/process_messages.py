"""What the parent and its children say to each other: one JSON object on one line, over a pipe each way.

Nothing secret travels here. Keys go from the gate to the workspace through a pipe of their own that the parent
only passes on; passphrases and content never leave the process in which they were typed or read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

LINE_LIMIT = 1 << 20


class BrokenMessage(Exception):
    """The other end wrote something that is no message of ours."""


class Geometry(NamedTuple):
    """Where the last window stood, so that the next one takes its place. No position where the system gives none."""

    width: int
    height: int
    x: int | None = None
    y: int | None = None
    maximised: bool = False


# To the children
class Start(NamedTuple):
    """The first line every child reads: what to show, and why."""

    vault: str = ""
    opening: str = ""
    reason: str = ""
    geometry: Geometry | None = None
    request: dict[str, Any] | None = None
    failures: int = 0
    """Wrong passphrases that an earlier gate counted."""


class Leave(NamedTuple):
    """The next window stands on the screen: go."""


class LockNow(NamedTuple):
    """Save, lock, go: the parent is asked to end; or, with a reason, what the machine told a gate that has let go."""

    reason: str = ""


class Wake(NamedTuple):
    """The program was started once more: come forward, and turn to ``vault`` if one was named."""

    vault: str = ""
    token: str = ""


class Held(NamedTuple):
    """The parent holds the lock of the vault the gate asked for."""

    vault: str


class NotHeld(NamedTuple):
    """The parent could not take that lock; ``error`` is a class of `domain.errors`, ``parameters`` its own."""

    vault: str
    error: str
    parameters: dict[str, Any] | None = None


class ReleaseAnswer(NamedTuple):
    """What the release helper came back with: a signature or a sealed view, or None for 'not given'."""

    number: int
    signature: str | None = None


class PrintAnswer(NamedTuple):
    """Which printers there are, or whether the file went to one."""

    number: int
    printers: tuple[str, ...] = ()
    done: bool = False


# To the parent
class Shown(NamedTuple):
    """My window is on the screen."""


class Hold(NamedTuple):
    """The gate turns to this vault: take its lock, give back the last one. An empty path only gives back."""

    vault: str


class Prepare(NamedTuple):
    """A passphrase is being typed: let a workspace load meanwhile. It has no key and no vault yet."""


class Discard(NamedTuple):
    """Another page is shown: no workspace is wanted, end the one that was getting ready."""


class Unlocked(NamedTuple):
    """The gate has written the keys into their pipe: start the workspace."""

    opening: str
    geometry: Geometry | None = None


class Locked(NamedTuple):
    """The workspace has saved, closed and wiped, or a gate wants a fresh one in its place: start it and say why."""

    reason: str
    geometry: Geometry | None = None
    failures: int = 0


class OpenLink(NamedTuple):
    """Open this address in the system's own program."""

    url: str


class ShowFolder(NamedTuple):
    """Show this folder in the system's file manager."""

    path: str


class ReleaseWanted(NamedTuple):
    """The workspace asks one person's signature by the release helper, or both to open a sealed view."""

    number: int
    request: dict[str, Any]
    geometry: Geometry | None = None


class PrintWanted(NamedTuple):
    """The workspace asks which printers there are, or, with a printer, to print a file that lies outside the vault."""

    number: int
    path: str = ""
    printer: str = ""
    copies: int = 1
    both_sides: bool = False


class Signed(NamedTuple):
    """The release helper's only answer besides going away, in hexadecimal digits: a signature, or a sealed view."""

    signature: str


class Quit(NamedTuple):
    """The person closed the gate: end the program."""


Message = (
    Start | Leave | LockNow | Wake | Held | NotHeld | ReleaseAnswer | Shown | Hold | Prepare | Discard | Unlocked
    | Locked | OpenLink | ShowFolder | PrintWanted | PrintAnswer | ReleaseWanted | Signed | Quit
)  # fmt: skip

_CLASSES: dict[str, type[Message]] = {
    "start": Start,
    "leave": Leave,
    "lock_now": LockNow,
    "wake": Wake,
    "held": Held,
    "not_held": NotHeld,
    "release_answer": ReleaseAnswer,
    "shown": Shown,
    "hold": Hold,
    "prepare": Prepare,
    "discard": Discard,
    "unlocked": Unlocked,
    "locked": Locked,
    "open_link": OpenLink,
    "show_folder": ShowFolder,
    "print_wanted": PrintWanted,
    "print_answer": PrintAnswer,
    "release_wanted": ReleaseWanted,
    "signed": Signed,
    "quit": Quit,
}
_CODES = {kind: code for code, kind in _CLASSES.items()}


def code_of(message: Message) -> str:
    """Return what the class of ``message`` is called on the wire."""
    return _CODES[type(message)]


def encode(message: Message) -> bytes:
    """Return the line for ``message``."""
    body = {"m": code_of(message), **message._asdict()}
    if isinstance(body.get("geometry"), Geometry):
        body["geometry"] = body["geometry"]._asdict()
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
