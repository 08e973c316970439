"""The test command and the translations tool: what they run, and what they tell."""

from __future__ import annotations

import importlib.util
import subprocess
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest

import environment
import system_packages
import translations

FOLDER = Path(environment.__file__).parent


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_loader(name, SourceFileLoader(name, str(FOLDER / name)))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], dict[str, str]]]:
    """What would be started, with everything set up already."""
    commands: list[tuple[list[str], dict[str, str]]] = []

    def note(command: list[str], *, env: dict[str, str], **_options: object) -> subprocess.CompletedProcess[str]:
        commands.append((command, env))
        return subprocess.CompletedProcess(command, 3)

    monkeypatch.setattr(environment, "prepare", lambda _level: Path("python"))
    monkeypatch.setattr(system_packages, "missing_for_app", list)
    monkeypatch.setattr(system_packages, "missing_for_tests", list)
    monkeypatch.setattr(subprocess, "run", note)
    return commands


def test_all_tests_run_on_every_core_without_a_display(
    started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("PYTEST_ADDOPTS", "-x")
    assert _script("test").main([]) == 3
    (command, environ) = started[0]
    assert command[:3] == ["python", "-m", "pytest"]
    assert int(command[command.index("-n") + 1]) >= 2
    assert environ["QT_QPA_PLATFORM"] == "offscreen"
    assert not {"DISPLAY", "PYTEST_ADDOPTS"} & set(environ)
    assert environ["HOME"]


def test_pytests_own_words_are_passed_on(started: list[tuple[list[str], dict[str, str]]]) -> None:
    _script("test").main(["tests/unit", "-k", "anchor"])
    assert started[0][0] == ["python", "-m", "pytest", "tests/unit", "-k", "anchor"]


def test_the_benchmarks_are_found_only_when_asked_for(
    started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "venv_python", lambda: Path("python"))
    assert _script("dev").main(["bench", "save"]) == 3
    command = started[0][0]
    assert "python_files=bench_*.py" in command
    assert command[-2:] == ["-k", "save"]


def test_what_waits_for_a_translation_is_named(tmp_path: Path) -> None:
    (tmp_path / "today_de.ts").write_text(
        "<TS><context><name>A</name>"
        "<message><source>Save</source><translation>Speichern</translation></message>"
        '<message><source>Lock</source><translation type="unfinished"></translation></message>'
        "<message numerus='yes'><source>%n task(s)</source><translation><numerusform>%n Aufgabe</numerusform>"
        "<numerusform></numerusform></translation></message></context></TS>",
        encoding="utf-8",
    )
    assert translations.unfinished(tmp_path) == {"today_de.ts": ["Lock", "%n task(s)"]}


def test_one_area_is_brought_up_to_date_alone(tmp_path: Path) -> None:
    source = tmp_path / "rm_desktop" / "ui" / "workspace" / "today" / "page.py"
    source.parent.mkdir(parents=True)
    source.write_text(
        "class Page(QObject):\n    def words(self):\n        return self.tr('Save'), self.tr('%n task(s)', '', 2)\n",
        encoding="utf-8",
    )
    gate = tmp_path / "rm_desktop" / "ui" / "gate" / "page.py"
    gate.parent.mkdir(parents=True)
    gate.write_text("class Gate(QObject):\n    def words(self):\n        return self.tr('Open')\n", encoding="utf-8")
    folder = tmp_path / "i18n"
    translations.update(tmp_path, translations.qt_tool(environment.site_packages(), "lupdate"), folder, ["today"])
    assert sorted(path.name for path in folder.iterdir()) == ["today_de.ts", "today_en.ts"]
    assert translations.unfinished(folder) == {"today_de.ts": ["Save", "%n task(s)"], "today_en.ts": ["%n task(s)"]}
