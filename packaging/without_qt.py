"""A pytest plugin that puts Qt out of reach, as where it is not installed: the core has to do without it."""

from __future__ import annotations

import importlib.abc
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

OUT_OF_REACH = frozenset({"PySide6", "shiboken6", "pytestqt"})


class NotInstalled(importlib.abc.MetaPathFinder):
    """Finds nothing of Qt, and lets nobody else find it."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Refuse what is out of reach; leave everything else to the others."""
        del path, target
        if name.split(".", maxsplit=1)[0] in OUT_OF_REACH:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None


sys.meta_path.insert(0, NotInstalled())
