"""What the notifications of macOS mean. That they arrive can only be seen on macOS."""

from __future__ import annotations

from typing import Any

import pytest

from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.mac_signs import MAY_SLEEP, WILL_SLEEP, MacSigns


class Frameworks:
    """Stands for IOKit and CoreGraphics."""

    def __init__(self) -> None:
        self.allowed: list[int] = []

    def IOAllowPowerChange(self, _power: int, number: Any) -> None:  # noqa: N802 - its name in macOS
        self.allowed.append(number.value)

    def CGEventSourceSecondsSinceLastEventType(self, *_asked: object) -> float:  # noqa: N802
        return 12.5


@pytest.fixture
def kit() -> Frameworks:
    return Frameworks()


@pytest.fixture
def signs(qapp: object, kit: Frameworks) -> MacSigns:
    assert qapp
    made = MacSigns()
    made.ask()
    made._kit = made._graphics = kit
    return made


def test_sleep_locks_and_is_allowed_when_that_is_done(signs: MacSigns, kit: Frameworks) -> None:
    reasons: list[LockReason] = []
    signs.noticed.connect(reasons.append)
    signs._on_power(None, 0, WILL_SLEEP, 77)
    assert (reasons, kit.allowed) == ([LockReason.SUSPEND], [])
    signs.release()
    signs.release()
    assert kit.allowed == [77]


def test_a_question_about_sleep_is_answered_by_yes_and_other_messages_mean_nothing(
    signs: MacSigns, kit: Frameworks
) -> None:
    reasons: list[LockReason] = []
    signs.noticed.connect(reasons.append)
    signs._on_power(None, 0, MAY_SLEEP, 5)
    signs._on_power(None, 0, 0xE0000300, 6)
    assert (reasons, kit.allowed) == ([], [5])


def test_a_locked_screen_and_the_last_input(signs: MacSigns) -> None:
    reasons: list[LockReason] = []
    used: list[float] = []
    signs.noticed.connect(reasons.append)
    signs.used.connect(used.append)
    signs._on_screen_locked(None, None)
    signs.ask()
    assert (reasons, used) == ([LockReason.SCREEN], [12.5])
