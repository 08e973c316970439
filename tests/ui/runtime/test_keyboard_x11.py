"""Caps Lock and layout as a real X server tells them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

TOOLS = ("Xvfb", "xdotool", "setxkbmap")
ASK = (
    "import rm_desktop.ui\n"
    "from PySide6.QtWidgets import QApplication\n"
    "from rm_desktop.ui.runtime.keyboard_state import KeyboardState\n"
    "app = QApplication(['x', '-platform', 'xcb'])\n"
    "state = KeyboardState()\n"
    "print(state.caps_lock(), state.layout())\n"
)

pytestmark = [
    pytest.mark.whole_program,
    pytest.mark.skipif(any(shutil.which(tool) is None for tool in TOOLS), reason="needs Xvfb, xdotool and setxkbmap"),
]


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    """The environment of an X server of this test's own, which keeps its state between clients."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "800x600x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    yield {**os.environ, "DISPLAY": f":{number}"}
    server.terminate()
    server.wait(timeout=10)


def ask(display: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", ASK], env=display, capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout.strip()


def test_caps_lock_and_layout_are_known(display: dict[str, str]) -> None:
    assert ask(display) == "False us"
    subprocess.run(["xdotool", "key", "Caps_Lock"], env=display, check=True, timeout=20)
    subprocess.run(["setxkbmap", "-layout", "de,us"], env=display, check=True, timeout=20)
    assert ask(display) == "True de"
