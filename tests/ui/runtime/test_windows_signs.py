"""What the messages of Windows mean. That they arrive can only be seen on Windows."""

from __future__ import annotations

import ctypes

import pytest

from rm_desktop.ui.runtime import windows_signs
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.windows_signs import POWER, SESSION, Reasons, Setting

LID = bytes.fromhex("4d0f3eba17b89440a2d1d56379e6a0f3")


def setting(value: int, guid: bytes = LID) -> Setting:
    return Setting((ctypes.c_ubyte * 16)(*guid), 4, value)


@pytest.mark.parametrize(
    ("message", "word", "reason"),
    [
        (SESSION, 0x7, LockReason.SCREEN),
        (SESSION, 0x2, LockReason.USER_SWITCH),
        (SESSION, 0x4, LockReason.USER_SWITCH),
        (SESSION, 0x8, None),  # unlocked
        (POWER, 0x4, LockReason.SUSPEND),
        (POWER, 0x7, None),  # resumed
        (POWER, 0x8013, None),  # a setting without data
        (0x0100, 0x7, None),  # a key
    ],
)
def test_each_message(message: int, word: int, reason: LockReason | None) -> None:
    assert Reasons().reason(message, word, 0) is reason


def test_the_lid_counts_when_it_closes_not_when_it_was_closed() -> None:
    reasons = Reasons()
    states = [setting(0), setting(1), setting(0), setting(0), setting(0, bytes(16))]
    told = [reasons.reason(POWER, 0x8013, ctypes.addressof(state)) for state in states]
    assert told == [None, None, LockReason.LID, None, None]


def test_the_filter_sees_a_message_and_swallows_none(qapp: object) -> None:
    assert qapp
    seen: list[tuple[int, ...]] = []
    message = windows_signs._Message(None, POWER, 0x4, 0)
    watching = windows_signs._Filter(lambda *told: seen.append(told))
    assert watching.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(message)) == (False, 0)
    assert seen == [(POWER, 0x4, 0)]


class Libraries:
    """Stands for ctypes.windll: writes down what is registered, and the last input was 1.5 seconds ago."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.wtsapi32 = self.user32 = self.kernel32 = self

    def WTSRegisterSessionNotification(self, *_told: object) -> int:  # noqa: N802 - its name in Windows
        return self.asked.append("session") or 1

    def RegisterPowerSettingNotification(self, *_told: object) -> int:  # noqa: N802
        return self.asked.append("lid") or 1

    def GetTickCount(self) -> int:  # noqa: N802
        return 1000

    def GetLastInputInfo(self, place: object) -> int:  # noqa: N802
        place._obj.time = (1 << 32) - 500  # type: ignore[attr-defined]
        return 1


def test_it_registers_for_session_and_lid_and_counts_over_the_turn_of_the_clock(qapp: object) -> None:
    assert qapp
    signs = windows_signs.WindowsSigns(1)
    libraries = signs._libraries = Libraries()
    reasons: list[LockReason] = []
    used: list[float] = []
    signs.noticed.connect(reasons.append)
    signs.used.connect(used.append)
    signs.begin()
    signs.ask()
    signs._on_message(SESSION, 0x7, 0)
    assert libraries.asked == ["session", "lid"]
    assert used == [1.5]
    assert reasons == [LockReason.SCREEN]
    qapp.removeNativeEventFilter(signs._filter)  # type: ignore[attr-defined]
