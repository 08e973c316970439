"""The tour of all screens can be taken in parts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import environment

TOUR = Path(environment.__file__).with_name("tour.py")


def _environ(tmp_path: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "PYTEST_", "DISPLAY"))}
    (tmp_path / "tmp").mkdir(exist_ok=True)
    return {**kept, "HOME": str(tmp_path / "home"), "TMPDIR": str(tmp_path / "tmp"), "LANG": "de_DE.UTF-8"}


@pytest.mark.whole_program
def test_a_part_of_the_tour_can_be_taken_alone(tmp_path: Path) -> None:
    command = [sys.executable, str(TOUR), str(tmp_path), "en-dark", "private"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=_environ(tmp_path))
    assert done.returncode == 0, done.stderr[-2000:]
    assert {path.parent.name for path in tmp_path.rglob("*.png")} == {"en-dark"}
