"""Qt's translation files: strings out of the sources into one .ts per area and language, and .qm files out of those."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

LANGUAGES = ("de", "en")
PLACES = (
    "today",
    "sessions",
    "tasks",
    "goals",
    "skills",
    "agreement",
    "summary",
    "look_back",
    "private",
    "settings",
    "backups",
    "help",
    "search",
)


def qt_tool(site_packages: Path, name: str) -> Path:
    """Return the path of Qt's ``name`` (lrelease, lupdate) inside the environment."""
    folder = site_packages / "PySide6"
    return folder / (f"{name}.exe" if sys.platform == "win32" else name)


def compile_all(folder: Path, lrelease: Path) -> list[Path]:
    """Compile every .ts file in ``folder``; return the .qm files."""
    return [_compile(source, lrelease) for source in sorted(folder.glob("*.ts"))]


def compile_stale(folder: Path, lrelease: Path) -> list[Path]:
    """Compile those .ts files in ``folder`` that are newer than their .qm file."""
    return [_compile(source, lrelease) for source in sorted(folder.glob("*.ts")) if _stale(source)]


def areas(ui: Path) -> Iterator[tuple[str, list[Path]]]:
    """Yield every area with the sources whose strings it holds: the gate, each place, and the foundation."""
    gate = sorted((ui / "gate").rglob("*.py"))
    places = {place: sorted((ui / "workspace" / place).rglob("*.py")) for place in PLACES}
    taken = {*gate, *(source for sources in places.values() for source in sources)}
    yield "gate", gate
    yield "foundation", [source for source in sorted(ui.rglob("*.py")) if source not in taken]
    yield from places.items()


def update(root: Path, lupdate: Path, folder: Path, only: Collection[str] = ()) -> None:
    """Take the strings of every area (or of ``only`` some) into its .ts files in ``folder``.

    German holds all of them, English the plural forms alone: the sources are English already.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for area, sources in areas(root / "rm_desktop" / "ui"):
        if sources and (not only or area in only):
            for language in LANGUAGES:
                _update_one(root, lupdate, sources, folder / f"{area}_{language}.ts", language)


def unfinished(folder: Path) -> dict[str, list[str]]:
    """Return, per .ts file, the source texts that have no finished translation yet."""
    found = {}
    for source in sorted(folder.glob("*.ts")):
        messages = ET.parse(source).getroot().iter("message")  # noqa: S314 - our own files
        texts = [message.findtext("source", "") for message in messages if not _finished(message)]
        if texts:
            found[source.name] = texts
    return found


def _finished(message: ET.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type") is not None:
        return False
    forms = translation.findall("numerusform") or [translation]
    return all((form.text or "").strip() for form in forms)


def _update_one(root: Path, lupdate: Path, sources: list[Path], target: Path, language: str) -> None:
    names = [str(source.relative_to(root)) for source in sources]
    plurals = ["-pluralonly"] if language == "en" else []
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
    command = [str(lupdate), *options, *plurals, *names, "-ts", str(target)]
    subprocess.run(command, check=True, cwd=root)


def _stale(source: Path) -> bool:
    target = source.with_suffix(".qm")
    return not target.exists() or target.stat().st_mtime_ns < source.stat().st_mtime_ns


def _compile(source: Path, lrelease: Path) -> Path:
    target = source.with_suffix(".qm")
    fresh = source.with_suffix(".qm.new")
    subprocess.run([str(lrelease), "-silent", str(source), "-qm", str(fresh)], check=True)
    fresh.replace(target)  # a running program has the old file mapped: writing into it would end that program
    return target
