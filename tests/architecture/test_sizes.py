"""Nothing grows past what a reader takes in at once."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import figures

LONGEST_MODULE = 400
LONGEST_FUNCTION = 60
LONGEST_CLASS = 250
WASTEBASKETS = {"utils", "util", "common", "helpers", "helper", "manager", "managers", "misc"}


@pytest.fixture(params=["rm_desktop", "packaging"])
def folder(root: Path, request: pytest.FixtureRequest) -> Path:
    return root / request.param


def test_no_module_is_longer_than_a_reader_has_patience_for(folder: Path) -> None:
    assert figures.longer(LONGEST_MODULE, figures.module_lengths(folder)) == {}


def test_no_function_is_longer_than_a_screen(folder: Path) -> None:
    assert figures.longer(LONGEST_FUNCTION, figures.lengths(folder, *figures.FUNCTIONS)) == {}


def test_no_class_does_everything(folder: Path) -> None:
    assert figures.longer(LONGEST_CLASS, figures.lengths(folder, ast.ClassDef)) == {}


def test_every_module_is_named_after_what_it_holds(sources: dict[Path, ast.Module]) -> None:
    parts = {part for path in sources for part in path.with_suffix("").parts}
    assert not parts & WASTEBASKETS


def test_the_measures_see_what_is_too_long(tmp_path: Path) -> None:
    body = "    value = 1\n"
    (tmp_path / "long.py").write_text(f"class Big:\n{body * 250}\ndef late():\n{body * 60}" + "#\n" * 100, "utf-8")
    assert figures.longer(LONGEST_MODULE, figures.module_lengths(tmp_path)) == {"long.py": 413}
    assert figures.longer(LONGEST_FUNCTION, figures.lengths(tmp_path, *figures.FUNCTIONS)) == {"long.py:253 late": 61}
    assert figures.longer(LONGEST_CLASS, figures.lengths(tmp_path, ast.ClassDef)) == {"long.py:1 Big": 251}
