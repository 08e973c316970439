"""Release helpers for the main job, each a process of its own. No Qt here: they start before anything is closed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

_SCRIPT = Path(__file__).with_name("consent.py")
_PERSONS = 2


class Helpers:
    """Wait for what they shall ask. A closed process starts no other, so they start before it closes itself."""

    def __init__(self) -> None:
        """Start one for each person."""
        command, pipe = [sys.executable, str(_SCRIPT)], subprocess.PIPE
        self._waiting = [subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) for _person in range(_PERSONS)]

    def ask(self, question: dict[str, Any]) -> bytes:
        """Have the next one answer; return the signature."""
        helper = self._waiting.pop()
        answer, _errors = helper.communicate(json.dumps(question))
        if helper.returncode:
            raise subprocess.CalledProcessError(helper.returncode, _SCRIPT.name)
        return bytes.fromhex(answer.strip())
