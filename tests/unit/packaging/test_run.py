"""The one command to start: a window where there is a display, the walk with pictures where there is none."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest

import environment
import system_packages

SCRIPT = Path(environment.__file__).with_name("run")


@pytest.fixture
def run() -> ModuleType:
    spec = importlib.util.spec_from_loader("run", SourceFileLoader("run", str(SCRIPT)))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def started(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would be started, with everything set up already."""
    commands: list[list[str]] = []

    def note(command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(environment, "prepare", lambda _level: Path("python"))
    monkeypatch.setattr(system_packages, "missing_for_app", list)
    monkeypatch.setattr(run.subprocess, "run", note)
    monkeypatch.setattr(sys, "platform", "linux")
    return commands


def test_with_a_display_the_window_opens(
    run: ModuleType, started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert run.main(["--demo", "--platform", "wayland"]) == 0
    assert started == [["python", "-I", "-c", run.DOOR, "--demo", "--platform", "wayland"]]


def test_without_a_display_it_says_so_and_names_the_folder(
    run: ModuleType, started: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert run.main([]) == 0
    said = capsys.readouterr().out
    assert "no display" in said
    assert str(run.PICTURES) in said
    assert started == [["python", str(SCRIPT.with_name("walk.py")), str(run.PICTURES)]]


def test_the_walk_can_be_asked_for(
    run: ModuleType, started: list[list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert run.main(["--walk", str(tmp_path)]) == 0
    assert started[0][-1] == str(tmp_path.resolve())
