"""The core works where Qt is not installed: its modules load, and its own tests pass, with PySide6 out of reach."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CORE = ("domain", "crypto", "vault", "documents", "services", "cli")

BLOCKED = """
import importlib.abc, sys

class NotInstalled(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6", "pytestqt"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, NotInstalled())
"""

IMPORT_ALL = """
import importlib, pkgutil
for layer in {layers!r}:
    package = importlib.import_module(f"rm_desktop.{{layer}}")
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(found.name)
"""

RUN_TESTS = """
import pytest
options = ["-p", "no:pytest-qt", "-p", "no:xdist", "-p", "no:cacheprovider", "-q"]
options += ["-m", "not slow and not whole_program"]
unknown = ["-W", "ignore::pytest.PytestConfigWarning"]  # qt_api and its like, which pytest-qt would know
sys.exit(pytest.main([*options, *unknown, *{folders!r}]))
"""


def test_the_blocker_blocks(root: Path) -> None:
    done = _isolated(root, BLOCKED + "import PySide6.QtCore")
    assert done.returncode == 1
    assert "ModuleNotFoundError" in done.stderr


def test_every_core_module_loads_without_qt(root: Path) -> None:
    done = _isolated(root, BLOCKED + IMPORT_ALL.format(layers=CORE))
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_the_core_tests_pass_without_qt(root: Path) -> None:
    folders = [f"tests/unit/{layer}" for layer in CORE]
    done = _isolated(root, BLOCKED + RUN_TESTS.format(folders=folders))
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


def _isolated(root: Path, code: str) -> subprocess.CompletedProcess[str]:
    unwanted = ("PYTEST_", "COV_", "QT_")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=root, check=False, capture_output=True, text=True, env=environ)
