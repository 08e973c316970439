"""The first look at a vault, before any library is loaded: which doors its header seems to have.

Nothing is believed: whoever shows the doors lets `description.describe` read the header strictly right afterwards,
and unlocking authenticates it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from rm_desktop.domain.words import Policy

_LARGEST = 64 * 1024


class Doors(NamedTuple):
    """How the shared part opens, as far as one can see from outside."""

    policy: Policy
    has_session: bool


def glance(path: Path) -> Doors | None:
    """Return the doors of the vault at ``path``, or None where the strict reader has to say what is wrong."""
    try:
        if (path / "DESTROYED").exists():
            return None
        with (path / "vault.json").open("rb") as file:
            body = json.loads(file.read(_LARGEST))["body"]
        return Doors(Policy(body["policy"]), any(slot["type"] == "session" for slot in body["slots"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
