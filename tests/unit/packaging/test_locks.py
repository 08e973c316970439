"""The lock files pin what pyproject.toml asks for, with hashes, and tell nothing about where it was fetched."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[3]
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-package.lock")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
HOST = re.compile(r"https?:|//|\b[a-z0-9-]+\.(org|com|net|io|dev|local)\b|--(extra-)?index|--find-links|--trusted")


def _pinned(name: str) -> dict[str, tuple[str, int]]:
    """Return version and number of hashes by package."""
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    found = [(Requirement(line.split(" --hash")[0]), line.count("--hash=sha256:")) for line in lines]
    return {canonicalize_name(wish.name): (str(wish.specifier).removeprefix("=="), hashes) for wish, hashes in found}


@pytest.mark.parametrize("name", LOCKS)
def test_no_host_stands_in_a_lock_file(name: str) -> None:
    lines = (ROOT / "packaging" / name).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if HOST.search(line)] == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_with_hashes(name: str) -> None:
    assert {package: found for package, found in _pinned(name).items() if not found[0] or found[1] < 1} == {}


@pytest.mark.parametrize(
    ("name", "groups"),
    [
        ("requirements.lock", ["build"]),
        ("requirements-dev.lock", ["build", "dev"]),
        ("requirements-package.lock", ["build", "package"]),
    ],
)
def test_the_lock_holds_what_is_asked_for(name: str, groups: list[str]) -> None:
    pinned = _pinned(name)
    wishes = [
        *PROJECT["project"]["dependencies"],
        *(wish for group in groups for wish in PROJECT["dependency-groups"][group]),
    ]
    for wish in map(Requirement, wishes):
        version = pinned[canonicalize_name(wish.name)][0]
        assert wish.specifier.contains(version), wish


@pytest.mark.parametrize("name", LOCKS[1:])
def test_all_locks_agree_on_what_people_run(name: str) -> None:
    developers = _pinned(name)
    assert {name: found for name, found in _pinned("requirements.lock").items() if developers.get(name) != found} == {}


@pytest.mark.parametrize("package", ["pyside6-essentials", "sqlcipher3", "cryptography", "typst", "pypdfium2", "lxml"])
def test_compiled_libraries_have_files_for_every_system(package: str) -> None:
    assert _pinned("requirements.lock")[package][1] >= 4


def test_every_dependency_says_why() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = text[text.index("\ndependencies = [") : text.index("\n[project.scripts]")]
    wishes = [line.strip() for line in block.splitlines() if line.strip().startswith('"')]
    assert len(wishes) == len(PROJECT["project"]["dependencies"])
    assert [line for line in wishes if "# " not in line or "<" not in line.split("#")[0]] == []


@pytest.mark.parametrize(
    "line", ["--index-url https://a.example", "# from host.org", "--find-links /opt", "x @ file:///tmp/x"]
)
def test_a_host_would_be_noticed(line: str) -> None:
    assert HOST.search(line)
