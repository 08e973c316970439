"""Change feed, dates, languages, keyboard, shell."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.words import Kind
from rm_desktop.ui.lasting_constants import let_constants_last
from rm_desktop.ui.runtime import formats
from rm_desktop.ui.runtime.change_feed import ChangeFeed
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.i18n import chosen_language, locale_for
from rm_desktop.ui.runtime.keyboard_state import KeyboardState, layout_name, layouts_in
from rm_desktop.ui.runtime.shell import BannerWish, NarrowWish, Shell

THURSDAY = date(2026, 11, 26)


def test_a_change_is_told_and_no_change_is_not(qtbot: QtBot) -> None:
    feed = ChangeFeed()
    changes = Changes(removed=((Kind.GOAL, "1"),))
    with qtbot.waitSignal(feed.changed) as told:
        feed.publish(changes)
    assert told.args == [changes]
    with qtbot.assertNotEmitted(feed.changed):
        feed.publish(Changes())


@pytest.mark.usefixtures("german")
def test_dates_as_german_writes_them() -> None:
    assert formats.format_day(THURSDAY) == "Donnerstag, 26. November 2026"
    assert formats.format_day_of_year(THURSDAY) == "Donnerstag, 26. November"
    assert formats.format_date(THURSDAY) == "26. November 2026"
    assert formats.format_date_short(THURSDAY) == "26.11.2026"
    assert formats.format_weekday(THURSDAY) == "Donnerstag"
    assert formats.format_month(THURSDAY) == "November"
    assert (formats.format_minutes(1), formats.format_minutes(60)) == ("1 Minute", "60 Minuten")
    assert formats.format_minutes_short(60) == "60 Min."
    assert formats.format_number(12345) == "12.345"


@pytest.mark.parametrize("language", ["en"])
def test_dates_as_english_writes_them(appearance: object) -> None:
    assert appearance
    assert formats.format_day(THURSDAY) == "Thursday, 26 November 2026"
    assert formats.format_day_of_year(THURSDAY) == "Thursday, 26 November"
    assert formats.format_date(THURSDAY) == "26 November 2026"
    assert formats.format_date_short(THURSDAY) == "26/11/2026"
    assert (formats.format_minutes(1), formats.format_minutes(60)) == ("1 minute", "60 minutes")


@pytest.mark.parametrize(
    ("locale", "expected"),
    [("en_US", "Thursday, November 26"), ("de_AT", "Donnerstag, 26. November"), ("en_GB", "Thursday, 26 November")],
)
def test_a_day_without_its_year_in_every_order(locale: str, expected: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert formats.format_day_of_year(THURSDAY) == expected
    finally:
        QLocale.setDefault(before)


@pytest.mark.usefixtures("german")
def test_times_are_local() -> None:
    moment = datetime(2026, 11, 26, 13, 5, tzinfo=UTC)
    local = moment.astimezone()
    assert formats.format_time(moment) == f"{local.hour:02}:{local.minute:02}"
    assert formats.format_moment(moment).endswith(formats.format_time(moment))


@pytest.mark.parametrize(("setting", "language"), [("de", "de"), ("en", "en")])
def test_a_language_that_was_set_is_spoken(setting: str, language: str) -> None:
    assert chosen_language(setting) == language


@pytest.mark.parametrize(("first", "language"), [("de-AT", "de"), ("fr-FR", "en"), ("", "en")])
def test_the_systems_language_decides_otherwise(monkeypatch: pytest.MonkeyPatch, first: str, language: str) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self: [first] if first else [])
    assert chosen_language("system") == language


def test_dates_follow_the_systems_region_where_it_speaks_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    assert locale_for("de").name() == "de_DE"
    assert locale_for("en").name() == "en_GB"
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale("en_US")))
    assert locale_for("en").name() == "en_US"
    assert locale_for("de").name() == "de_DE"


@pytest.mark.usefixtures("german")
def test_qts_own_words_are_german_too() -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


@pytest.mark.parametrize(
    ("symbols", "layouts"),
    [
        ("pc+us+inet(evdev)", ["us"]),
        ("pc_de_us_2_inet(evdev)", ["de", "us"]),
        ("pc+de(nodeadkeys)+us:2+inet(evdev)", ["de", "us"]),
        ("", []),
    ],
)
def test_layouts_are_found_in_the_x_servers_name(symbols: str, layouts: list[str]) -> None:
    assert layouts_in(symbols) == layouts


@pytest.mark.usefixtures("german")
def test_a_layout_has_a_name() -> None:
    assert (layout_name("de"), layout_name("xy"), layout_name(None)) == ("Deutsch", "XY", "")


def test_where_nobody_tells_nothing_is_claimed(qapp: object) -> None:
    assert qapp
    state = KeyboardState()
    assert (state.caps_lock(), state.layout()) == (None, None)


def test_wishes_of_a_place_reach_the_window(qtbot: QtBot) -> None:
    shell = Shell()
    view = QWidget()
    qtbot.addWidget(view)
    told: list[object] = []
    shell.navigate_requested.connect(lambda code, target: told.append((code, target)))
    for signal in (
        shell.lock_requested, shell.banner_requested, shell.folder_requested, shell.link_requested,
        shell.narrow_requested, shell.release_requested, shell.meeting_changed,
    ):  # fmt: skip
        signal.connect(told.append)
    for signal in (shell.cover_requested, shell.banners_cleared, shell.look_changed, shell.activity_noticed):
        signal.connect(lambda: told.append("told"))
    shell.navigate("goals", "1")
    shell.lock()
    shell.banner("info", "Text")
    shell.open_folder(Path("/x"))
    shell.open_link("https://x")
    shell.narrow(True, view)
    shell.release("r", lambda _answer: None)
    shell.meeting_running(True)
    shell.cover()
    shell.clear_banners()
    shell.rebuild()
    shell.note_activity()
    assert told[0] == ("goals", "1")
    assert told[1] is LockReason.ASKED
    assert told[2] == BannerWish("info", "Text")
    assert NarrowWish(True, view) in told
    assert told.count("told") == 4


def test_thousands_of_calls_into_qt_do_not_use_up_none() -> None:
    """Without the guard, Python 3.11 aborts in this loop."""
    code = (
        "import rm_desktop.ui.application\n"
        "from PySide6.QtWidgets import QApplication, QWidget\n"
        "app = QApplication(['x', '-platform', 'offscreen'])\n"
        "widget = QWidget()\n"
        "for _ in range(100_000):\n"
        "    widget.layout()\n"
        "    widget.setProperty('a', True)\n"
        "print('alive')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout.strip() == "alive"
    assert let_constants_last() is (sys.version_info < (3, 12))
