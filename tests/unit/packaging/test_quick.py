"""The fast check leaves out the longest tests, never one that was not measured yet."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import environment
import quick


def test_the_shortest_are_kept_until_the_budget_is_spent() -> None:
    seconds = {"a": 3.0, "b": 1.0, "c": 2.0, "d": 9.0}
    assert quick.affordable(seconds, list("abcd"), budget=6.5) == {"a", "b", "c"}


def test_the_unmeasured_always_run() -> None:
    assert quick.affordable({"a": 100.0}, ["a", "new"], budget=1.0) == {"new"}


def test_what_was_measured_is_remembered_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    (tmp_path / "test_two.py").write_text("def test_one(): ...\ndef test_two(): ...\n", encoding="utf-8")
    assert "2 passed" in _run(tmp_path)
    cached = tmp_path / ".pytest_cache" / "v" / quick.KEY
    cached.write_text('{"test_two.py::test_two": 1000.0}', encoding="utf-8")
    assert "1 passed, 1 deselected" in _run(tmp_path)


def _run(folder: Path) -> str:
    code = f"import sys; sys.path.insert(0, {str(Path(environment.__file__).parent)!r}); import pytest; "
    code += "sys.exit(pytest.main(['-p', 'quick', '-p', 'no:randomly', '-p', 'no:xdist', '-q']))"
    command = [sys.executable, "-I", "-c", code]
    return subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True).stdout
