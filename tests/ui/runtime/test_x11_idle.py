"""The X server counts how long nobody touched it, whichever window was used."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from rm_desktop.ui.runtime.x11_idle import X11Idle

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs an X server")


def test_it_grows_until_somebody_moves_the_mouse(qtbot: QtBot, display: str) -> None:
    idle = X11Idle()
    heard: list[float] = []
    idle.used.connect(heard.append)

    def rested() -> bool:
        idle.ask()
        return heard[-1] > 0.5

    qtbot.waitUntil(rested, timeout=20_000)
    subprocess.run(["xdotool", "mousemove", "40", "40"], env={**os.environ, "DISPLAY": display}, check=True)
    idle.ask()
    assert heard[-1] < 0.5


def test_without_a_display_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":999")
    with pytest.raises(OSError, match=r"^$"):
        X11Idle()
