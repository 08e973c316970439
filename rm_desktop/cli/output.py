"""What goes to stdout: sentences for people, or one JSON document for scripts. Messages go to stderr."""

from __future__ import annotations

import dataclasses
import json
import sys
from datetime import date, datetime
from enum import Enum
from typing import Any, TextIO


class Output:
    """One command's voice."""

    def __init__(self, *, as_json: bool, out: TextIO | None = None, err: TextIO | None = None) -> None:
        """Speak JSON or sentences."""
        self.as_json = as_json
        self._out = out if out is not None else sys.stdout
        self._err = err if err is not None else sys.stderr

    def say(self, text: str) -> None:
        """Tell people something; with JSON nothing is told."""
        if not self.as_json:
            print(text, file=self._out)

    def document(self, value: Any) -> None:
        """Give scripts the answer; without JSON nothing is given."""
        if self.as_json:
            json.dump(plain(value), self._out, ensure_ascii=False, indent=2)
            print(file=self._out)

    def warn(self, text: str) -> None:
        """Say something beside the answer."""
        print(text, file=self._err)


def plain(value: Any) -> Any:
    """Return ``value`` in the types that JSON has; times are ISO 8601 in UTC, enumerations their stored words."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        value = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {str(plain(key)): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return _plain_word(value)


def _plain_word(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.name.lower() if isinstance(value.value, int) else value.value
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return value.hex() if isinstance(value, bytes) else value
