"""Drives the real windows through every screen, in both languages and every theme, and saves a picture of each.

Gate and workspace never live in one process, so each part of the tour is a process of its own, as in the program.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is loaded

STAGES = (
    *("gate", "setup", "workspace", "meeting", "plans", "skills", "private", "notes"),
    *("files", "ending", "ending-alone", "sealed", "imports", "imports-alone", "file-key"),
)
SHORT = ("door", "main")
"""What the other stages show too, in short; taken when asked for by name."""
LANGUAGES = ("de", "en")
THEMES = ("light", "dark", "contrast")


@dataclass(frozen=True, slots=True)
class Look:
    """One way the windows are shown."""

    language: str
    theme: str
    scale: int = 100
    width: int = 1280
    height: int = 820
    stretched: bool = False
    mirrored: bool = False

    @property
    def name(self) -> str:
        """The folder of its pictures."""
        if self.stretched:
            return "mirrored" if self.mirrored else "stretched"
        return f"{self.language}-{self.theme}" + (f"-{self.scale}" if self.scale != 100 else "")  # noqa: PLR2004


LOOKS = (
    *(Look(language, theme) for language in LANGUAGES for theme in THEMES),
    *(Look(language, "light", 200, 1000, 660) for language in LANGUAGES),
)
"""Every language and theme, and the largest text in the smallest window."""
PSEUDO = (
    Look("en", "light", 100, 1000, 660, stretched=True),
    Look("de", "dark", 100, 1280, 820, stretched=True, mirrored=True),
)
"""A language that nobody speaks, twice as long, and from right to left; taken when asked for by name."""
FINDINGS = "findings.txt"


def main(arguments: list[str]) -> int:
    """Run all stages for all looks (or those named), or the one stage that was asked for."""
    options = _parser().parse_args(arguments)
    if options.stage:
        look = next(look for look in (*LOOKS, *PSEUDO) if look.name == options.only[0])
        return _run_stage(options.stage, options.out, look)
    failed = 0
    named = [look for look in PSEUDO if look.name in options.only]
    chosen = named or [look for look in LOOKS if _wanted(look, options.only)]
    stages = [stage for stage in (*STAGES, *SHORT) if stage in options.only] or list(STAGES)
    for look in chosen:
        (options.out / look.name / FINDINGS).unlink(missing_ok=True)
        for stage in stages:
            command = [sys.executable, __file__, str(options.out), look.name, "--stage", stage]
            failed |= subprocess.run(command, check=False).returncode
        count = len(list((options.out / look.name).glob("*.png")))
        wrong = (options.out / look.name / FINDINGS).read_text("utf-8").count("\n")
        print(f"{look.name}: {count} pictures and {wrong} findings in {options.out / look.name}", flush=True)
    return failed


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("only", nargs="*", help="looks such as de-light, languages, themes or stages to keep to")
    parser.add_argument("--stage", choices=(*STAGES, *SHORT), help=argparse.SUPPRESS)
    return parser


def _wanted(look: Look, only: Iterable[str]) -> bool:
    wishes = [wish for wish in only if wish not in (*STAGES, *SHORT)]
    names = {look.name}
    fits = [wish in names or (look.scale == 100 and wish in (look.language, look.theme)) for wish in wishes]  # noqa: PLR2004
    return all(fits)


def _run_stage(stage: str, out: Path, look: Look) -> int:
    import driving  # noqa: PLC0415 - the stages load Qt, the start of the tour does not
    import inspecting  # noqa: PLC0415
    import pseudo  # noqa: PLC0415
    import tour_ending  # noqa: PLC0415
    import tour_files  # noqa: PLC0415
    import tour_gate  # noqa: PLC0415
    import tour_imports  # noqa: PLC0415
    import tour_main  # noqa: PLC0415
    import tour_plans  # noqa: PLC0415
    import tour_skills  # noqa: PLC0415
    import tour_workspace  # noqa: PLC0415

    stages: dict[str, Callable[[Path, Path, Look], None]] = {
        "gate": tour_gate.gate,
        "setup": tour_gate.setup,
        "workspace": tour_workspace.places,
        "meeting": tour_workspace.meeting,
        "plans": tour_plans.plans,
        "skills": tour_skills.skills,
        "private": tour_workspace.private,
        "notes": tour_workspace.notes,
        "files": tour_files.files,
        "ending": tour_ending.ending,
        "ending-alone": tour_ending.ending_alone,
        "sealed": tour_ending.sealed,
        "imports": tour_imports.imports,
        "imports-alone": tour_imports.imports_alone,
        "file-key": tour_imports.file_key,
        "door": tour_main.door,
        "main": tour_main.main,
    }
    if look.stretched:
        pseudo.speak_it(mirrored=look.mirrored)
    (out / look.name).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="rm-tour-") as folder, (out / look.name / FINDINGS).open("a") as findings:

        def inspect(window: QWidget, name: str) -> None:
            for finding in inspecting.settled_findings(window):
                findings.write(f"{name}: {finding}\n")

        driving.watchers.append(inspect)
        stages[stage](out / look.name, Path(folder), look)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
