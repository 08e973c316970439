"""What reaches nobody is told by type and place; its words could be somebody's."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest

from rm_desktop.ui import crash

SECRET = "Gehalt 95000"


@pytest.fixture(autouse=True)
def hooks() -> Iterator[None]:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    crash.install_crash_hook()
    yield
    crash.tell_crashes_to(None)
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


def fall() -> None:
    raise ValueError(SECRET)


def caught() -> BaseException:
    try:
        fall()
    except ValueError as error:
        return error
    raise AssertionError


def test_type_and_places_are_told_and_words_are_not(capsys: pytest.CaptureFixture[str]) -> None:
    told: list[str] = []
    crash.tell_crashes_to(told.append)
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    out = capsys.readouterr().err
    assert SECRET not in out + "".join(told)
    assert "ValueError at" in out
    assert "test_crash" in told[0]


def test_threads_and_destructors_are_covered(capsys: pytest.CaptureFixture[str]) -> None:
    thread = threading.Thread(target=fall)
    thread.start()
    thread.join()

    error = caught()
    sys.unraisablehook(
        type("Told", (), {"exc_type": ValueError, "exc_value": error, "exc_traceback": error.__traceback__})()
    )
    out = capsys.readouterr().err
    assert out.count("ValueError at") == 2
    assert SECRET not in out


def test_telling_about_a_fault_is_none_itself(capsys: pytest.CaptureFixture[str]) -> None:
    def broken(_report: str) -> None:
        fall()

    crash.tell_crashes_to(broken)
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    sys.excepthook(type(error), error, error.__traceback__)
    assert SECRET not in capsys.readouterr().err


def test_without_a_trace_and_without_stderr_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert crash.describe(KeyError, None) == "KeyError at ?"
    monkeypatch.setattr(sys, "stderr", None)
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
