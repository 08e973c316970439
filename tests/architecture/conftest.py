"""What the tests of the architecture look at: the checkout and its parsed sources."""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def sources() -> dict[Path, ast.Module]:
    """Every module of the package, parsed, by its path below the checkout."""
    return {path.relative_to(ROOT): _parsed(path) for path in sorted((ROOT / "rm_desktop").rglob("*.py"))}


@pytest.fixture(scope="session")
def tracked(root: Path) -> list[str]:
    """Every file under version control, or what would be: without git, everything that is not ignored is meant."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
    return [line for line in listed.stdout.splitlines() if (root / line).exists()]


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))
