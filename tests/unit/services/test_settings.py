"""Settings survive bad values, bad files and unwritable folders, and hold nothing about anybody."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from rm_desktop.domain.errors import NotWritable
from rm_desktop.services.settings import FILE, Settings, load_settings, settings_folder


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    assert (settings.language, settings.theme, settings.text_scale) == ("system", "system", 100)
    assert (settings.lock_after_minutes, settings.lock_after_minutes_in_meeting) == (5, 20)
    assert not (tmp_path / FILE).exists()


def test_what_is_changed_is_there_the_next_time(tmp_path: Path) -> None:
    load_settings(tmp_path / "new").change(
        language="de",
        text_scale=150,
        window_maximised=True,
        window_place=(-20, 40),
        recent_vault="/home/x/Tandem.rmvault",
    )
    again = load_settings(tmp_path / "new")
    assert (again.language, again.text_scale, again.window_maximised) == ("de", 150, True)
    assert again.window_place == (-20, 40)
    assert again.recent_vault == "/home/x/Tandem.rmvault"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_only_the_owner_reads_the_file(tmp_path: Path) -> None:
    load_settings(tmp_path / "new").change(text_scale=120)
    assert stat.S_IMODE((tmp_path / "new" / FILE).stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("line", "name", "default"),
    [
        ('language = "fr"', "language", "system"),
        ("language = 3", "language", "system"),
        ('theme = "pink"', "theme", "system"),
        ("text_scale = 79", "text_scale", 100),
        ("text_scale = 201", "text_scale", 100),
        ("text_scale = true", "text_scale", 100),
        ('text_scale = "100"', "text_scale", 100),
        ("lock_after_minutes = 0", "lock_after_minutes", 5),
        ("lock_after_minutes_in_meeting = 121", "lock_after_minutes_in_meeting", 20),
        ("lock_when_minimised = 1", "lock_when_minimised", False),
        ('cover_when_left = "yes"', "cover_when_left", False),
        ("clipboard_seconds = 0", "clipboard_seconds", 30),
        ("clipboard_seconds = 601", "clipboard_seconds", 30),
        ("clipboard_seconds = true", "clipboard_seconds", 30),
        ("forbid_capture = 0", "forbid_capture", True),
        ('recent_vault = "a\\u0000b"', "recent_vault", ""),
        ("window_width = 10", "window_width", 1280),
        ("window_maximised = 1", "window_maximised", False),
        ("window_place = [1]", "window_place", ()),
        ('window_place = ["a", "b"]', "window_place", ()),
        ('hints_seen = ["a", 1]', "hints_seen", ()),
    ],
)
def test_a_bad_value_falls_back_alone(tmp_path: Path, line: str, name: str, default: object) -> None:
    other = 'hints_seen = ["first"]' if name != "hints_seen" else "text_scale = 130"
    (tmp_path / FILE).write_text(f"{line}\n{other}\n", "utf-8")
    settings = load_settings(tmp_path)
    assert getattr(settings, name) == default
    assert settings.hints_seen == ("first",) or settings.text_scale == 130


@pytest.mark.parametrize("content", [b"= = =", b"\xff\xfe", b"[", b"text_scale = 130\n" + b"#" * 70_000])
def test_a_file_that_cannot_be_read_counts_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    settings = load_settings(tmp_path)
    assert settings.text_scale == 100
    settings.change(text_scale=140)
    assert load_settings(tmp_path).text_scale == 140


def test_what_people_wrote_into_the_file_stays(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("# mine\ntext_scale = 110\nunknown = 1\n", "utf-8")
    load_settings(tmp_path).change(text_scale=120)
    text = (tmp_path / FILE).read_text("utf-8")
    assert "# mine" in text
    assert "unknown = 1" in text
    assert "text_scale = 120" in text


def test_a_value_out_of_bounds_is_refused_and_nothing_changes(tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    with pytest.raises(ValueError, match="text_scale"):
        settings.change(text_scale=500)
    assert settings.text_scale == 100


def test_a_folder_that_cannot_be_written_keeps_the_setting_for_this_run(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    settings = Settings(blocked / FILE)
    with pytest.raises(NotWritable):
        settings.change(text_scale=120)
    assert settings.text_scale == 120


def test_a_hint_that_was_put_away_stays_away(tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    assert not settings.hint_seen("narrow")
    settings.see_hint("narrow")
    settings.see_hint("narrow")
    assert load_settings(tmp_path).hints_seen == ("narrow",)


def test_the_folder_is_the_systems_unless_one_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert settings_folder(tmp_path) == tmp_path
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert settings_folder().name == "rm-desktop"
