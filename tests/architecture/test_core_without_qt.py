"""The core works where Qt is not installed: its modules load. Its own tests run there too, by the test command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from core_layers import CORE

IMPORT_ALL = """
import importlib, pkgutil
for layer in {layers!r}:
    package = importlib.import_module(f"rm_desktop.{{layer}}")
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(found.name)
"""


def test_the_blocker_blocks(root: Path) -> None:
    done = _isolated(root, "import PySide6.QtCore")
    assert done.returncode == 1
    assert "ModuleNotFoundError" in done.stderr


def test_every_core_module_loads_without_qt(root: Path) -> None:
    done = _isolated(root, IMPORT_ALL.format(layers=CORE))
    assert done.returncode == 0, done.stderr


def _isolated(root: Path, code: str) -> subprocess.CompletedProcess[str]:
    unwanted = ("PYTEST_", "COV_", "QT_")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}
    environ["PYTHONPATH"] = str(root / "packaging")
    command = [sys.executable, "-c", f"import without_qt\n{code}"]
    return subprocess.run(command, cwd=root, check=False, capture_output=True, text=True, env=environ)
