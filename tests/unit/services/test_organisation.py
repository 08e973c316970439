"""The administrators' file: it can only make things stricter, and whatever is wrong with it leaves nothing weaker."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from rm_desktop.domain.errors import FormatForbidden, PassphraseTooWeak
from rm_desktop.domain.words import DocumentFormat
from rm_desktop.services import organisation as policy
from rm_desktop.services import passphrases
from rm_desktop.services.journal import Journal
from rm_desktop.services.organisation import NOTHING, WHOLE_FILE, Organisation, policy_place, read_policy
from rm_desktop.services.settings import FILE, load_settings

ME = os.getuid() if hasattr(os, "getuid") else 0
SET = """
language = "de"
idle_minutes = 3
idle_minutes_in_meeting = 10
passphrase_strength = "strong"
forbidden_formats = ["docx", "md", "html"]
backup_folder = "/srv/backups"
"""
posix = pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "etc"
    folder.mkdir(mode=0o755)
    return folder / "policy.toml"


@pytest.fixture
def in_force(place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file at the place that counts, for whoever writes it before the first look."""
    monkeypatch.setattr(policy, "policy_place", lambda: place)
    monkeypatch.setattr(policy.read_policy, "__defaults__", (ME,))
    policy.organisation.cache_clear()
    yield place
    policy.organisation.cache_clear()


def read(place: Path, text: str) -> Organisation:
    place.write_text(text, "utf-8")
    place.chmod(0o644)
    return read_policy(place, ME)


def test_the_place_is_the_systems_and_not_the_users() -> None:
    assert policy_place().is_absolute()
    assert Path.home() not in policy_place().parents


def test_without_a_file_nothing_is_set(place: Path) -> None:
    assert read_policy(place, ME) == NOTHING
    assert read_policy(place.parent / "missing" / "policy.toml", ME) == NOTHING


def test_every_line_is_read(place: Path) -> None:
    assert read(place, SET) == Organisation(
        language="de",
        idle_minutes=3,
        idle_minutes_in_meeting=10,
        passphrase_strength="strong",
        forbidden_formats=frozenset(DocumentFormat) - {DocumentFormat.PDF},
        backup_folder=Path("/srv/backups"),
    )


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('language = "fr"', "language"),
        ("language = 1", "language"),
        ("idle_minutes = 0", "idle_minutes"),
        ("idle_minutes = 61", "idle_minutes"),
        ("idle_minutes = true", "idle_minutes"),
        ("idle_minutes = inf", "idle_minutes"),
        ('idle_minutes_in_meeting = "20"', "idle_minutes_in_meeting"),
        ('passphrase_strength = "none"', "passphrase_strength"),
        ('passphrase_strength = ["fair"]', "passphrase_strength"),
        ('forbidden_formats = "docx"', "forbidden_formats"),
        ('forbidden_formats = ["odt"]', "forbidden_formats"),
        ('forbidden_formats = ["pdf"]', "forbidden_formats"),
        ('forbidden_formats = [["docx"]]', "forbidden_formats"),
        ('backup_folder = "relative"', "backup_folder"),
        ('backup_folder = "/a\\u0000b"', "backup_folder"),
        ("pass_phrase_strength = 1", "pass_phrase_strength"),
    ],
)
def test_a_bad_line_is_named_and_falls_back_alone(place: Path, line: str, fault: str) -> None:
    other = 'language = "de"' if not line.startswith("language") else "idle_minutes = 3"
    found = read(place, f"{line}\n{other}\n")
    assert found.faults == (fault,)
    assert found.language == "de" or found.idle_minutes == 3


@pytest.mark.parametrize("line", ["idle_minutes = 9999", "idle_minutes_in_meeting = []", 'forbidden_formats = ["x"]'])
def test_where_a_bound_cannot_be_read_the_programs_own_measure_is_the_bound(place: Path, line: str) -> None:
    found = read(place, line)
    assert found.idle_minutes in {None, 5}
    assert found.idle_minutes_in_meeting in {None, 20}
    assert found.forbidden_formats or found.idle_minutes or found.idle_minutes_in_meeting


@pytest.mark.parametrize(
    "content", [b"= = =", b"\xff\xfe\x00", b"[" * 5000, b"a=1\n" + b"#" * 70_000, b"a = 1\na = 2\n"]
)
def test_a_broken_file_is_named_and_bounds_everything_by_the_programs_own_measure(place: Path, content: bytes) -> None:
    place.write_bytes(content)
    place.chmod(0o644)
    found = read_policy(place, ME)
    assert found.faults == (WHOLE_FILE,)
    assert (found.idle_minutes, found.idle_minutes_in_meeting) == (5, 20)
    assert found.allowed_formats == (DocumentFormat.PDF,)


@posix
@pytest.mark.parametrize("hostile", ["other owner", "group writes", "all write", "folder", "link", "pipe", "directory"])
def test_a_file_that_somebody_else_could_have_written_sets_nothing_that_is_weaker(place: Path, hostile: str) -> None:
    place.write_text('passphrase_strength = "fair"\nidle_minutes = 60\n', "utf-8")
    place.chmod({"group writes": 0o664, "all write": 0o646}.get(hostile, 0o644))
    if hostile == "folder":
        place.parent.chmod(0o777)
    elif hostile in {"link", "pipe", "directory"}:
        real = place.rename(place.with_name("real.toml"))
        {"link": lambda: place.symlink_to(real), "pipe": lambda: os.mkfifo(place), "directory": place.mkdir}[hostile]()
    found = read_policy(place, ME + 1 if hostile == "other owner" else ME)
    assert found.faults == (WHOLE_FILE,)
    assert (found.idle_minutes, found.idle_minutes_in_meeting) == (5, 20)


def test_people_cannot_choose_past_the_bounds_and_their_choice_stays_for_a_time_without(
    in_force: Path, tmp_path: Path
) -> None:
    (tmp_path / FILE).write_text('language = "en"\nlock_after_minutes = 30\n', "utf-8")
    in_force.write_text(SET, "utf-8")
    settings = load_settings(tmp_path)
    assert (settings.language, settings.lock_after_minutes, settings.lock_after_minutes_in_meeting) == ("de", 3, 10)
    settings.change(lock_after_minutes=60, language="en")
    assert (settings.language, settings.lock_after_minutes) == ("de", 3)
    settings.change(lock_after_minutes=2, text_scale=120)
    assert settings.lock_after_minutes == 2
    in_force.unlink()
    policy.organisation.cache_clear()
    assert load_settings(tmp_path).language == "en"


def test_a_new_passphrase_has_to_be_as_strong_as_is_set(in_force: Path) -> None:
    fair = "umbrella forty two"
    assert passphrases.problem(fair) is None
    in_force.write_text('passphrase_strength = "strong"', "utf-8")
    policy.organisation.cache_clear()
    assert passphrases.problem(fair) == "organisation"
    with pytest.raises(PassphraseTooWeak):
        passphrases.demand_of_organisation(fair)
    assert passphrases.problem(passphrases.generate("de")) is None


def test_a_forbidden_kind_of_file_is_not_even_offered_for_consent(in_force: Path, journal: Journal) -> None:
    in_force.write_text('forbidden_formats = ["docx"]', "utf-8")
    assert journal.release.offer(b"text", DocumentFormat.PDF).content == b"text"
    with pytest.raises(FormatForbidden):
        journal.release.offer(b"text", DocumentFormat.DOCX)
