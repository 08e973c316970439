"""What a package holds: the program with the libraries it needs, taken by their hashes from the lock file."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from importlib.metadata import Distribution, PackageNotFoundError, distributions
from pathlib import Path

import environment
from rm_desktop.ui.help.parts import needed, plain_name

ROOT = environment.ROOT
BUILD = ROOT / "build"
DIST = ROOT / "dist"
NAME = "rm-desktop"
LEFT_OUT = (
    *("bin", "PySide6/Qt/qml", "PySide6/Qt/libexec", "PySide6/Qt/metatypes", "PySide6/Qt/translations"),
    *("PySide6/include", "PySide6/typesystems", "PySide6/glue", "PySide6/scripts", "PySide6/doc", "PySide6/support"),
    *("PySide6/assistant*", "PySide6/designer*", "PySide6/linguist*", "PySide6/lupdate*", "PySide6/lrelease*"),
    *("PySide6/qml*", "PySide6/balsam*", "PySide6/svgtoqml*", "PySide6/Qt/plugins/qmltooling"),
    *("PySide6/Qt/plugins/designer", "PySide6/Qt/plugins/sqldrivers", "PySide6/Qt/plugins/networkinformation"),
    *("PySide6/Qt/plugins/tls", "PySide6/Qt/plugins/qmllint", "PySide6/Qt/plugins/qmlls"),
    *("PySide6/Qt*Qml*", "PySide6/QtQuick*", "PySide6/QtSql*", "PySide6/QtDesigner*", "PySide6/QtUiTools*"),
    *("PySide6/Qt/lib/libQt6Qml*", "PySide6/Qt/lib/libQt6Quick*", "PySide6/Qt/lib/libQt6Designer*"),
    *("PySide6/Qt/lib/libQt6Sql*", "PySide6/Qt/lib/libQt6Labs*", "PySide6/libpyside6qml*"),
    *("**/*.pyi", "**/__pycache__", "**/direct_url.json", "**/REQUESTED", "**/INSTALLER"),
)
"""Of Qt for Python's tools, languages and modules none is used; the rest would carry this machine's paths."""


def epoch() -> str:
    """Return the time that everything built carries, in seconds: that of the last commit."""
    asked = os.environ.get("SOURCE_DATE_EPOCH")
    command = ["git", "log", "-1", "--format=%ct"]
    return asked or subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


def environ() -> dict[str, str]:
    """Return the environment of every tool that builds, so that the same sources give the same bytes."""
    fixed = {"SOURCE_DATE_EPOCH": epoch(), "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}
    return {**environment.clean_environ(), **fixed}


def wheel() -> Path:
    """Build the wheel and the source archive into ``dist``; return the wheel."""
    for old in DIST.glob("rm_desktop-*"):
        old.unlink()
    targets = ["--target", "wheel", "--target", "sdist"]
    command = [str(environment.venv_python()), "-m", "hatchling", "build", *targets, "--directory", str(DIST)]
    subprocess.run(command, cwd=ROOT, check=True, env=environ())
    (made,) = DIST.glob("rm_desktop-*.whl")
    return made


def stage(target: Path) -> list[Distribution]:
    """Fill ``target`` with the program and its libraries, nothing else; return what is in it, by name."""
    shutil.rmtree(target, ignore_errors=True)
    locked = ["--require-hashes", "--only-binary", ":all:", "--requirement", str(ROOT / "packaging/requirements.lock")]
    for what in (locked, ["--no-index", str(wheel())]):
        pip = [str(environment.venv_python()), "-I", "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
        subprocess.run([*pip, "--no-deps", "--no-compile", "--target", str(target), *what], check=True, env=environ())
    found = {plain_name(one.name): one for one in distributions(path=[str(target)])}
    kept = _needed(found)
    for name in found.keys() - kept.keys():
        _remove(target, found[name])
    for pattern in LEFT_OUT:
        for path in list(target.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    return [kept[name] for name in sorted(kept)]


def same_times(folder: Path) -> None:
    """Give everything in ``folder`` the time and the rights it has in every build."""
    moment = int(epoch())
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_program(path) else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)


def _is_program(path: Path) -> bool:
    return path.parent.name in {"bin", "DEBIAN"} and path.name not in {"control", "md5sums"}


def _needed(found: Mapping[str, Distribution]) -> Mapping[str, Distribution]:
    """Return what the program asks for, among what was ``found``."""

    def find(name: str) -> Distribution:
        if name not in found:
            raise PackageNotFoundError(name)
        return found[name]

    return needed(find)


def _remove(target: Path, unwanted: Distribution) -> None:
    for name in {file.parts[0] for file in unwanted.files or []} - {".."}:  # its commands go with all others
        path = target / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
