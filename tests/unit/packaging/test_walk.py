"""Without a display, the first command still shows the main job: pictures of every step and the PDF, nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import environment

WALK = Path(environment.__file__).with_name("walk.py")
TOUR = WALK.with_name("tour.py")


def _environ(tmp_path: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "PYTEST_", "DISPLAY"))}
    (tmp_path / "tmp").mkdir(exist_ok=True)
    return {**kept, "HOME": str(tmp_path / "home"), "TMPDIR": str(tmp_path / "tmp"), "LANG": "de_DE.UTF-8"}


@pytest.mark.whole_program
def test_the_walk_leaves_pictures_and_the_pdf(tmp_path: Path) -> None:
    out = tmp_path / "pictures"
    command = [sys.executable, str(WALK), str(out)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=_environ(tmp_path))
    assert done.returncode == 0, done.stderr[-2000:]
    assert str(out) in done.stdout
    assert (out / "summary.pdf").read_bytes().startswith(b"%PDF-1.7")
    pictures = sorted(path.name for path in out.glob("*.png"))
    assert {"01-welcome.png", "20-unlock.png", "60-locked.png", "consent-junior.png"} <= set(pictures)
    assert {path.suffix for path in out.iterdir()} == {".png", ".pdf"}
    assert list((tmp_path / "tmp").iterdir()) == []


@pytest.mark.whole_program
def test_a_part_of_the_tour_can_be_taken_alone(tmp_path: Path) -> None:
    command = [sys.executable, str(TOUR), str(tmp_path), "en-dark", "private"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=_environ(tmp_path))
    assert done.returncode == 0, done.stderr[-2000:]
    assert {path.parent.name for path in tmp_path.rglob("*.png")} == {"en-dark"}
