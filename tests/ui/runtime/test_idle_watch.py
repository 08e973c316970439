"""Idleness is counted by the wall clock, more slowly in a meeting, and in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rm_desktop.ui.runtime.idle_watch import IdleWatch


class Wall:
    """A wall clock that the test sets."""

    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def watch(qapp: object, wall: Wall) -> IdleWatch:
    assert qapp
    made = IdleWatch(lambda: (5, 20), now=wall, tick_ms=5)
    made.start()
    return made


def test_nobody_for_five_minutes_locks(qtbot: QtBot, watch: IdleWatch, wall: Wall) -> None:
    told: list[object] = []
    watch.countdown.connect(told.append)
    wall.time += 239
    with qtbot.assertNotEmitted(watch.expired, wait=30):
        assert told == []
    wall.time += 11
    qtbot.waitUntil(lambda: told != [])
    assert told[0] == 50
    with qtbot.waitSignal(watch.expired):
        wall.time += 51


def test_a_running_meeting_has_twenty_minutes_and_a_longer_warning(qtbot: QtBot, watch: IdleWatch, wall: Wall) -> None:
    told: list[object] = []
    watch.countdown.connect(told.append)
    watch.set_meeting(True)
    with qtbot.assertNotEmitted(watch.expired, wait=30):
        wall.time += 18 * 60 + 1
    assert told[0] == 119
    with qtbot.waitSignal(watch.expired):
        wall.time += 120


def test_a_meeting_never_gets_less_time_than_everything_else(qapp: object, wall: Wall) -> None:
    assert qapp
    watch = IdleWatch(lambda: (30, 10), now=wall)
    watch.set_meeting(True)
    assert watch.seconds_left() == 1800


def test_sleep_of_the_machine_counts(qtbot: QtBot, watch: IdleWatch, wall: Wall) -> None:
    with qtbot.waitSignal(watch.expired):
        wall.time += 8 * 3600


def test_a_clock_put_back_does_not_keep_the_vault_open_longer(watch: IdleWatch, wall: Wall) -> None:
    wall.time -= 3600
    assert watch.seconds_left() == 300
    wall.time += 100
    assert watch.seconds_left() == 200


def test_a_key_or_a_movement_in_the_window_takes_the_countdown_back(qtbot: QtBot, watch: IdleWatch, wall: Wall) -> None:
    window = QWindow()
    window.resize(100, 100)
    window.show()
    watch.watch(window)
    told: list[object] = []
    watch.countdown.connect(told.append)
    wall.time += 260
    qtbot.waitUntil(lambda: told != [])
    QTest.keyClick(window, Qt.Key.Key_A)
    assert told[-1] is None
    assert watch.seconds_left() == 300
    wall.time += 270
    qtbot.waitUntil(lambda: told[-1] is not None)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton)
    assert told[-1] is None
    window.close()


def test_saying_still_here_takes_it_back_once(watch: IdleWatch, wall: Wall, qtbot: QtBot) -> None:
    told: list[object] = []
    watch.countdown.connect(told.append)
    wall.time += 250
    qtbot.waitUntil(lambda: told != [])
    watch.note_activity()
    watch.note_activity()
    assert told.count(None) == 1


def test_after_stopping_nothing_is_counted(qtbot: QtBot, watch: IdleWatch, wall: Wall) -> None:
    watch.stop()
    wall.time += 3600
    with qtbot.assertNotEmitted(watch.expired, wait=30):
        pass


def test_a_changed_setting_counts_at_once(qapp: object, wall: Wall) -> None:
    assert qapp
    minutes = [5]
    watch = IdleWatch(lambda: (minutes[0], 20), now=wall)
    wall.time += 100
    minutes[0] = 1
    assert watch.seconds_left() == 0


def test_whoever_uses_another_program_is_there_too(qtbot: QtBot, watch: IdleWatch, wall: Wall) -> None:
    """The system is asked while nothing happens in our window, and its answer takes the countdown back."""
    asked: list[bool] = []
    watch.unsure.connect(lambda: asked.append(True))
    told: list[object] = []
    watch.countdown.connect(told.append)
    with qtbot.assertNotEmitted(watch.unsure, wait=30):
        wall.time += 3
    for _ in range(25):
        wall.time += 10
        before = len(asked)
        qtbot.waitUntil(lambda before=before: len(asked) > before)
    qtbot.waitUntil(lambda: told != [])
    watch.note_use(8)
    assert told[-1] is None
    assert watch.seconds_left() == 292


def test_use_longer_ago_than_ours_tells_nothing_new(watch: IdleWatch, wall: Wall) -> None:
    wall.time += 100
    watch.note_use(5000)
    assert watch.seconds_left() == 200
    watch.note_use(-3)
    assert watch.seconds_left() == 300


def test_a_machine_that_slept_locks_before_anybody_is_asked(qtbot: QtBot, watch: IdleWatch, wall: Wall) -> None:
    """What wakes the machine counts as use; the time asleep must count first."""
    asked: list[bool] = []
    watch.unsure.connect(lambda: asked.append(True))
    with qtbot.waitSignal(watch.expired):
        wall.time += 3600
    assert asked == []


def test_use_in_the_last_minutes_is_not_enough_to_take_a_long_countdown_back(
    qtbot: QtBot, watch: IdleWatch, wall: Wall
) -> None:
    told: list[object] = []
    watch.countdown.connect(told.append)
    wall.time += 29
    qtbot.waitUntil(lambda: watch._ticked == wall.time)
    wall.time += 231
    qtbot.waitUntil(lambda: told != [])
    watch.note_use(250)
    assert None not in told
