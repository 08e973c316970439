"""What packages hold, and what they tell the desktop, agrees with the program."""

from __future__ import annotations

import configparser
import os
import stat
import tomllib
import xml.etree.ElementTree as ET
from importlib.metadata import distributions
from pathlib import Path

import pytest

import shipping
from rm_desktop.ui.help.parts import plain_name

PACKAGING = Path(shipping.__file__).parent
LINUX = PACKAGING / "linux"
METAINFO = ET.parse(LINUX / "org.rm_desktop.RMDesktop.metainfo.xml").getroot()  # noqa: S314 - a file of ours
VERSION = tomllib.loads((shipping.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
VAULT_TYPE = "application/x-rm-desktop-vault"


def test_a_package_holds_what_the_program_asks_for_in_turn_and_no_tool_of_developers() -> None:
    found = {plain_name(one.name): one for one in distributions()}
    needed = set(shipping._needed(found))
    assert {"rm-desktop", "pyside6-essentials", "shiboken6", "sqlcipher3", "lxml", "mdurl"} <= needed
    assert not {"pytest", "hatchling", "ruff", "mypy", "pip", "cffi-backend"} & needed


def test_the_same_sources_get_the_same_times_and_rights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    program, text = tmp_path / "bin" / "rm-desktop", tmp_path / "share" / "text"
    for path in (program, text):
        path.parent.mkdir()
        path.touch(0o600)
    shipping.same_times(tmp_path)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (program, text, text.parent)] == [0o755, 0o644, 0o755]
    assert {path.stat().st_mtime for path in (program, text, text.parent, tmp_path)} == {1_700_000_000.0}


def test_every_build_carries_the_time_that_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert shipping.environ()["SOURCE_DATE_EPOCH"] == "1700000000"


def test_the_desktop_is_told_in_both_languages() -> None:
    desktop = configparser.ConfigParser(interpolation=None)
    desktop.optionxform = str  # type: ignore[assignment,method-assign]
    desktop.read(LINUX / "rm-desktop.desktop", encoding="utf-8")
    entry = desktop["Desktop Entry"]
    assert all(f"{key}[de]" in entry for key in ("GenericName", "Comment", "Keywords"))
    assert (entry["Exec"], entry["MimeType"]) == ("rm-desktop %f", f"{VAULT_TYPE};")
    assert (LINUX.parents[1] / "resources/icons/app" / f"{entry['Icon']}.svg").exists()


def test_the_store_is_told_the_present_version_and_the_same_things() -> None:
    release = METAINFO.find("releases/release")
    assert release is not None
    assert release.get("version") == VERSION
    assert METAINFO.findtext("provides/mediatype") == VAULT_TYPE
    languages = [line.get("{http://www.w3.org/XML/1998/namespace}lang") for line in METAINFO.iter("li")]
    assert languages == [None, "de"] * (len(languages) // 2)
    mime = ET.parse(LINUX / "rm-desktop.mime.xml").getroot()  # noqa: S314 - a file of ours
    assert [one.get("type") for one in mime] == [VAULT_TYPE]
    for page in ("debian/changelog", "debian/rm-desktop.1", "debian/rm-vault.1", "CHANGELOG.md"):
        assert VERSION in (PACKAGING / page).read_text(encoding="utf-8"), page


def test_no_package_asks_for_a_network() -> None:
    manifest = (PACKAGING / "flatpak/org.rm_desktop.RMDesktop.yml").read_text(encoding="utf-8")
    entitlements = (PACKAGING / "macos/entitlements.plist").read_text(encoding="utf-8")
    assert "share=network" not in manifest
    assert "com.apple.security.network" not in entitlements


@pytest.mark.parametrize("script", ["debian/try", "macos/build.sh", "dev", "run", "test"])
def test_scripts_can_be_started(script: str) -> None:
    assert os.access(PACKAGING / script, os.X_OK)
