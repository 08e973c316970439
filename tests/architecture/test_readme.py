"""The README tells the truth: every command it names is there and every file it links to exists."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


def test_every_linked_file_exists(root: Path, readme: str) -> None:
    links = re.findall(r"\]\(([^)]+)\)", readme)
    assert links
    assert [link for link in links if not (root / link).exists()] == []


def test_every_named_script_can_be_started(root: Path, readme: str) -> None:
    scripts = set(re.findall(r"\./(packaging/[\w/]+)", readme))
    assert scripts == {"packaging/run", "packaging/test", "packaging/dev", "packaging/debian/try"}
    assert [script for script in scripts if not os.access(root / script, os.X_OK)] == []


def test_every_command_of_a_developer_is_there_and_none_is_kept_back(root: Path, readme: str) -> None:
    told = set(re.findall(r"packaging/dev (\w+)", readme))
    command = [sys.executable, str(root / "packaging" / "dev"), "--help"]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert told == set(re.findall(r"^    (\w+)", shown, re.MULTILINE))


def test_the_layers_are_those_of_the_contracts(root: Path, readme: str) -> None:
    config = (root / "pyproject.toml").read_text(encoding="utf-8")
    block = config[config.index("layers = [") :]
    layers = re.findall(r'"([^"]+)"', block[: block.index("]")])
    assert " → ".join(layers) in readme


def test_every_package_is_explained(root: Path, readme: str) -> None:
    packages = {path.name for path in (root / "rm_desktop").iterdir() if (path / "__init__.py").exists()}
    assert [package for package in packages if f"`{package}`" not in readme and f"/{package}" not in readme] == []
