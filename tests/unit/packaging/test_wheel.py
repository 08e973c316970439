"""The wheel holds everything the program ships and finds it without a checkout beside it."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("rm_desktop-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def _below(folder: Path, *, without: str) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() and path.suffix != without}


@pytest.mark.slow
def test_every_shipped_file_is_inside(unpacked: Path) -> None:
    assert _below(ROOT / "resources", without=".qm") <= _below(unpacked / "rm_desktop" / "resources", without=".qm")


@pytest.mark.slow
def test_every_translation_is_compiled(unpacked: Path) -> None:
    folder = unpacked / "rm_desktop" / "resources" / "i18n"
    assert {path.stem for path in folder.glob("*.qm")} == {path.stem for path in folder.glob("*.ts")} != set()


@pytest.mark.slow
def test_neither_tests_nor_scripts_nor_caches_are_inside(unpacked: Path) -> None:
    assert {path.name for path in unpacked.iterdir() if path.suffix != ".dist-info"} == {"rm_desktop"}
    assert list(unpacked.rglob("__pycache__")) == []


@pytest.mark.slow
def test_the_licence_goes_along(unpacked: Path) -> None:
    (licence,) = unpacked.glob("*.dist-info/licenses/LICENSE")
    assert "Apache License" in licence.read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_program_finds_its_files_in_it(unpacked: Path) -> None:
    code = f"""
import sys
sys.path.insert(0, {str(unpacked)!r})
from rm_desktop.domain.resource_files import resource_path
from rm_desktop.services.content import Content
assert str(resource_path("help", "de", "about.md")).startswith({str(unpacked)!r})
print(len(Content.load("en").templates))
"""
    done = subprocess.run([sys.executable, "-I", "-B", "-c", code], check=True, capture_output=True, text=True)
    assert int(done.stdout) > 0
