"""The environment is built once, again when something it was built from changes, and says what it cannot do."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

import environment
import system_packages
import translations


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout whose environment is this very interpreter and whose pip only writes down what it was asked."""
    folder = tmp_path / "packaging"
    folder.mkdir()
    for name in (*environment.LOCKS.values(), "hatch_build.py"):
        (folder / name).write_text("first\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("first\n", encoding="utf-8")
    (tmp_path / "resources" / "i18n").mkdir(parents=True)
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment, "STAMP", tmp_path / ".venv" / "installed.json")
    monkeypatch.setattr(environment, "venv_python", lambda: Path(sys.executable))
    return tmp_path


@pytest.fixture
def installed(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(environment, "_pip", lambda *arguments: asked.append(arguments))
    assert checkout.exists()
    return asked


def test_everything_is_installed_once(installed: list[tuple[str, ...]]) -> None:
    assert environment.prepare("run") == Path(sys.executable)
    assert environment.prepare("run") == Path(sys.executable)
    assert len(installed) == 2


def test_the_locked_files_are_the_only_ones_taken(installed: list[tuple[str, ...]]) -> None:
    environment.prepare("dev")
    libraries, checkout = installed
    assert {"--require-hashes", "--only-binary", "--no-deps"} <= set(libraries)
    assert libraries[-1].endswith("requirements-dev.lock")
    assert {"--no-index", "--editable", "--no-deps"} <= set(checkout)


@pytest.mark.parametrize("name", ["packaging/requirements.lock", "pyproject.toml", "packaging/hatch_build.py"])
def test_a_changed_part_is_installed_again(installed: list[tuple[str, ...]], checkout: Path, name: str) -> None:
    environment.prepare("run")
    (checkout / name).write_text("second\n", encoding="utf-8")
    environment.prepare("run")
    assert len(installed) == 4


def test_tools_for_developers_do_not_undo_what_people_run(installed: list[tuple[str, ...]], checkout: Path) -> None:
    environment.prepare("run")
    environment.prepare("dev")
    environment.prepare("run")
    assert len(installed) == 4
    assert set(json.loads((checkout / ".venv" / "installed.json").read_text(encoding="utf-8"))) == {"run", "dev"}


@pytest.mark.parametrize("content", ["", "[]", "{broken"])
def test_a_broken_stamp_counts_as_none(installed: list[tuple[str, ...]], checkout: Path, content: str) -> None:
    (checkout / ".venv" / "installed.json").write_text(content, encoding="utf-8")
    environment.prepare("run")
    assert len(installed) == 2


def test_variables_that_mislead_python_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert not {"PYTHONPATH", "PYTHONDONTWRITEBYTECODE"} & set(environment.clean_environ())


def test_a_failed_installation_says_how_to_go_on(checkout: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="goes on where it stopped"):
        environment.prepare("run")
    assert capfd.readouterr().err
    assert not (checkout / ".venv" / "installed.json").exists()


def test_without_rights_the_command_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "_privilege", lambda: None)
    monkeypatch.setattr(system_packages.shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(SystemExit, match=r"sudo apt-get install libgl1 xvfb"):
        system_packages.install(["libgl1", "xvfb"], why="Two things")


def test_elsewhere_than_on_debian_the_names_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages.shutil, "which", lambda _name: None)
    with pytest.raises(SystemExit, match=r"By their Debian names: libgl1"):
        system_packages.install(["libgl1"], why="Qt's system libraries")


def test_nothing_missing_installs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages.subprocess, "run", lambda *_a, **_k: pytest.fail("nothing was to be installed"))
    system_packages.install([], why="Nothing")


def test_a_missing_library_names_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "QT_LIBRARIES", {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"})
    assert system_packages.missing_for_app() == ["libnowhere9"]
    monkeypatch.setattr(system_packages, "TEST_PROGRAMS", {"sh": "dash", "no-such-program": "no-such-package"})
    assert system_packages.missing_for_tests() == ["no-such-package"]


def test_only_stale_translations_are_compiled(tmp_path: Path) -> None:
    folder = tmp_path / "i18n"
    folder.mkdir()
    (folder / "today_de.ts").write_text('<!DOCTYPE TS><TS version="2.1" language="de"></TS>', encoding="utf-8")
    tool = translations.qt_tool(environment.site_packages(), "lrelease")
    assert translations.compile_stale(folder, tool) == [folder / "today_de.qm"]
    assert translations.compile_stale(folder, tool) == []


def test_every_source_of_the_window_belongs_to_one_area(tmp_path: Path) -> None:
    for name in ("crash.py", "gate/page.py", "workspace/main_window.py", "workspace/today/page.py", "widgets/chip.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    found = {area: [path.name for path in paths] for area, paths in translations.areas(tmp_path) if paths}
    assert found == {"gate": ["page.py"], "today": ["page.py"], "foundation": ["crash.py", "chip.py", "main_window.py"]}
