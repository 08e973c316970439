"""What everybody sees at every meeting looks as it did, and keeps to what every screen keeps to.

The tour takes the pictures and writes down what is wrong with a screen: what has no name for screen readers, is out
of Tab's way, too small to be hit, or cut. ``RM_EVERY_SCREEN=1`` looks at every screen there is, in both languages, at
the largest text, and in a language that nobody speaks; ``RM_NEW_PICTURES=1`` takes the pictures anew.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, qBlue, qGreen, qRed

import environment
from tour import FINDINGS, LOOKS, PSEUDO, STAGES

pytestmark = [pytest.mark.slow, pytest.mark.whole_program]

TOUR = Path(environment.__file__).with_name("tour.py")
KEPT = Path(__file__).with_name("screens")
SHORT = (("de-light", "main"), ("en-dark", "door"))
EVERY = [(look.name, stage) for look in (*LOOKS, *PSEUDO) for stage in STAGES]
WIDTH = 240
COARSE = QSize(40, 26)
"""Compared in pieces of 8 by 8: letters may be drawn a little differently, but stand where they stood."""
MOST_OF_A_PIECE, MOST_IN_ALL = 40, 2.0


def take(look: str, stage: str, out: Path) -> Path:
    """Take one stage of the tour; return the folder of its pictures."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "PYTEST_", "DISPLAY"))}
    environ = {**kept, "HOME": str(out / "home"), "TZ": "Europe/Berlin", "LANG": "de_DE.UTF-8"}
    command = [sys.executable, str(TOUR), str(out), look, stage]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environ)
    assert done.returncode == 0, done.stderr[-2000:]
    return out / look


def findings(folder: Path) -> list[str]:
    return (folder / FINDINGS).read_text("utf-8").splitlines()


def difference(one: QImage, other: QImage) -> tuple[int, float]:
    """Return how far the worst piece is off, and how far all of them are in the mean."""
    ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = [image.convertToFormat(QImage.Format.Format_RGB32).scaled(COARSE, *ways) for image in (one, other)]
    off = []
    for x in range(COARSE.width()):
        for y in range(COARSE.height()):
            first, second = (image.pixel(x, y) for image in small)
            off.append(max(abs(part(first) - part(second)) for part in (qRed, qGreen, qBlue)))
    return max(off), sum(off) / len(off)


@pytest.mark.parametrize(("look", "stage"), SHORT)
def test_the_main_screens_look_as_they_did(look: str, stage: str, tmp_path: Path) -> None:
    folder = take(look, stage, tmp_path)
    assert findings(folder) == []
    taken = {path.name: QImage(str(path)) for path in sorted(folder.glob("*.png"))}
    if os.environ.get("RM_NEW_PICTURES"):
        (KEPT / look).mkdir(parents=True, exist_ok=True)
        for name, image in taken.items():
            small = image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
            small.save(str(KEPT / look / name))
    kept = {path.name: QImage(str(path)) for path in sorted((KEPT / look).glob("*.png"))}
    assert kept.keys() == taken.keys()
    off = {name: difference(kept[name], taken[name]) for name in kept}
    assert {name: how for name, how in off.items() if how[0] > MOST_OF_A_PIECE or how[1] > MOST_IN_ALL} == {}


def test_a_button_that_is_not_there_would_be_missed() -> None:
    picture = QImage(str(next((KEPT / "de-light").glob("*-main-today.png"))))
    changed = picture.convertToFormat(QImage.Format.Format_RGB32)
    for x in range(3, 40):
        for y in range(142, 149):
            changed.setPixel(x, y, changed.pixel(2, 120))
    assert difference(picture, changed)[0] > MOST_OF_A_PIECE


def test_words_twice_as_long_are_not_cut(tmp_path: Path) -> None:
    assert findings(take("stretched", "main", tmp_path)) == []


@pytest.mark.timeout(3600)
@pytest.mark.parametrize(("look", "stage"), EVERY if os.environ.get("RM_EVERY_SCREEN") else [])
def test_every_screen_keeps_to_what_every_screen_keeps_to(look: str, stage: str, tmp_path: Path) -> None:
    assert findings(take(look, stage, tmp_path)) == []
