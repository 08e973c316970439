"""The import contracts of pyproject.toml hold, and each of them would notice."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

LAYERS = ("processes", "ui", "cli", "services", "vault", "documents", "crypto", "domain", "ui.gate", "ui.workspace")
PLACES = (
    "agreement",
    "backups",
    "goals",
    "help",
    "private",
    "search",
    "sessions",
    "settings",
    "skills",
    "summary",
    "tasks",
)
MODULES = (
    *("__main__", "parent", "app", "rm_vault", "vault.database", "documents.signing"),
    *(f"{package}.__init__" for package in LAYERS),
    *(f"ui.workspace.{place}.__init__" for place in (*PLACES, "today")),
)


def test_every_import_contract_is_kept(root: Path) -> None:
    done = _lint(root)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("module", "statement", "broken"),
    [
        ("domain.text", "import rm_desktop.crypto", "One direction"),
        ("vault.rows", "import rm_desktop.documents", "One direction"),
        ("cli.show", "def late():\n    import rm_desktop.ui", "One direction"),
        ("stray", "", "One direction"),
        ("services.notes", "from PySide6 import QtCore", "Only ui imports Qt"),
        ("app", "from PySide6 import QtWidgets", "Only ui imports Qt"),
        ("parent", "import rm_desktop.ui.gate.page", "do not even reach Qt"),
        ("services.search", "import sqlcipher3", "Only vault/database.py"),
        ("vault.salvage", "import sqlite3", "Only vault/database.py"),
        ("vault.header", "from cryptography.hazmat.primitives import hashes", "Only crypto imports cryptography"),
        ("ui.links", "import urllib3", "Nothing imports a network"),
        ("ui.workspace.today.page", "import rm_desktop.ui.workspace.goals", "Places of the workspace"),
        ("ui.gate.create", "import rm_desktop.ui.workspace", "Gate and workspace"),
    ],
)
def test_a_contract_notices_what_it_forbids(
    root: Path, tmp_path: Path, module: str, statement: str, broken: str
) -> None:
    _skeleton(tmp_path, root)
    assert _lint(tmp_path).returncode == 0
    _write(tmp_path, module, statement)
    if "ui.gate.page" in statement:
        _write(tmp_path, "ui.gate.page", "import PySide6")
    done = _lint(tmp_path)
    assert done.returncode == 1
    assert broken in _broken(done.stdout)


def test_circles_are_noticed(root: Path, tmp_path: Path) -> None:
    _skeleton(tmp_path, root)
    _write(tmp_path, "services.one", "import rm_desktop.services.two")
    _write(tmp_path, "services.two", "def late():\n    import rm_desktop.services.one")
    assert "No circles" in _broken(_lint(tmp_path).stdout)


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    code = "import sys; sys.path.insert(0, '.'); from importlinter.cli import lint_imports_command as c; c()"
    command = [sys.executable, "-I", "-c", code, "--no-logo", "--no-cache"]
    environ = {**os.environ, "COLUMNS": "200"}  # a contract's name and its verdict on one line
    return subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True, env=environ)


def _broken(output: str) -> str:
    return "\n".join(line for line in output.splitlines() if " BROKEN" in line)


def _skeleton(folder: Path, root: Path) -> None:
    for module in MODULES:
        _write(folder, module, "")
    _write(folder, "__init__", "")
    _write(folder, "vault.database", "import sqlcipher3")
    config = (root / "pyproject.toml").read_text(encoding="utf-8")
    tomllib.loads(config)
    (folder / "pyproject.toml").write_text(config[config.index("[tool.importlinter]") :], encoding="utf-8")


def _write(folder: Path, module: str, statement: str) -> None:
    path = folder.joinpath("rm_desktop", *module.split(".")).with_suffix(".py")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(statement + "\n", encoding="utf-8")
