"""Long work beside the vault's thread: told in percent, ended by Cancel and by a lock."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from rm_desktop.domain.errors import Cancelled, DiskFull, RmError
from rm_desktop.ui.runtime.change_feed import ChangeFeed
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.runtime.side_job import SideJob


@pytest.fixture
def operations(qapp: object) -> Operations[None]:
    assert qapp
    return Operations(ChangeFeed())


@pytest.fixture
def job(operations: Operations[None]) -> SideJob:
    return SideJob(operations)


def until_ended(tell: Callable[[int, int], None], ended: threading.Event) -> None:
    """Work until somebody ends it."""
    while not ended.wait(0.001):
        tell(1, 2)
    raise Cancelled


def test_it_says_how_far_it_is_once_for_each_percent(job: SideJob, qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    job.advanced.connect(lambda *step: seen.append(step))

    def work(tell: Callable[[int, int], None], _ended: threading.Event) -> str:
        for done in range(1001):
            tell(done, 1000)
        return "there"

    with qtbot.waitSignal(job.done, timeout=20_000) as done:
        job.begin(work)
    assert done.args == ["there"]
    assert len(seen) == 101
    assert not job.running


def test_cancel_ends_it(job: SideJob, qtbot: QtBot) -> None:
    with qtbot.waitSignal(job.failed, timeout=20_000) as failed:
        job.begin(until_ended)
        job.cancel()
    (error,) = failed.args or ()
    assert isinstance(error, Cancelled)


def test_a_lock_ends_it_too(job: SideJob, operations: Operations[None], qtbot: QtBot) -> None:
    over = threading.Event()

    def work(tell: Callable[[int, int], None], ended: threading.Event) -> None:
        try:
            until_ended(tell, ended)
        finally:
            over.set()

    job.begin(work)
    operations.close(lambda _subject: None, lambda: None)
    qtbot.waitUntil(over.is_set, timeout=20_000)


def test_an_error_is_told(job: SideJob, qtbot: QtBot) -> None:
    def work(_tell: object, _ended: object) -> None:
        raise DiskFull

    errors: list[RmError] = []
    job.failed.connect(errors.append)
    job.begin(work)
    qtbot.waitUntil(lambda: bool(errors), timeout=20_000)
    assert isinstance(errors[0], DiskFull)
