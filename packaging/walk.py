"""The main job without a display: set up a vault, open it, hold a meeting, hand out a summary, lock.

Gate, workspace and release helper are processes of their own, closed as in the program; the keys go from one to the
next through a pipe. What stays behind in the folder: pictures, the PDF, and nothing of the vault.
"""

from __future__ import annotations

import argparse
import locale
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import hardened
from consent_helpers import Helpers
from tour import Look

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is loaded

STAGES = ("found", "open", "meet", "locked")


def main(arguments: list[str]) -> int:
    """Run the stages one after the other, or the one that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--stage", choices=STAGES, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help="keep vault and settings there, an empty folder")
    options = parser.parse_args(arguments)
    if options.stage:
        _stage(options.stage, options.out, options.folder)
        return 0
    options.out.mkdir(parents=True, exist_ok=True)
    for old in (*options.out.glob("*.png"), *options.out.glob("*.pdf")):
        old.unlink()
    kept = nullcontext(str(options.folder)) if options.folder else tempfile.TemporaryDirectory(prefix="rm-walk-")
    with kept as folder:
        if failed := _run_stages(options.out, folder):
            return failed
    print(f"{len(list(options.out.glob('*.png')))} pictures and summary.pdf are in {options.out}", flush=True)
    return 0


def _run_stages(out: Path, folder: str) -> int:
    """Give what one stage says to the next; return the first code that is not zero."""
    keys = b""
    for stage in STAGES:
        command = [sys.executable, __file__, str(out), "--stage", stage, "--folder", folder]
        done = subprocess.run(command, check=False, input=keys, stdout=subprocess.PIPE)
        if done.returncode:
            return done.returncode
        keys = done.stdout
    return 0


def _stage(stage: str, out: Path, folder: Path) -> None:
    stages: dict[str, Callable[[Path, Path], None]] = {"found": _found, "open": _open, "meet": _meet, "locked": _locked}
    stages[stage](out, folder)


def _found(out: Path, folder: Path) -> None:
    """Set up a vault in the gate."""
    hardened.begin()
    import driving  # noqa: PLC0415 - Qt is loaded by the stages alone
    import tour_gate  # noqa: PLC0415

    driver = tour_gate.GateDriver(folder, _look(), out)
    driver.begin()
    driver.show("01-welcome")
    tour_gate.found(driver, lambda number, _step: driver.show(f"{number + 2:02}-setup"))
    driving.wait_until(lambda: bool(driver.host.packet), "the new vault")
    driving.close_all()


def _open(out: Path, folder: Path) -> None:
    """Open it with the passphrase for meetings; the keys go to standard output, a pipe."""
    hardened.begin()
    import driving  # noqa: PLC0415
    import tour_gate  # noqa: PLC0415

    driver = tour_gate.GateDriver(folder, _look(), out)
    driver.begin(str(vault(folder)))
    page = driver.unlock_page()
    driving.write(page.fields[0].edit, tour_gate.SECRETS[None])
    driver.show("20-unlock")
    driving.click(page.open)
    driving.wait_until(lambda: bool(driver.host.packet), "the keys")
    sys.stdout.buffer.write(driver.host.packet)
    sys.stdout.flush()
    driving.close_all()


def _meet(out: Path, folder: Path) -> None:
    """Hold the meeting in the workspace, hand out a summary, look at every place."""
    helpers = Helpers()
    hardened.begin()
    import tour_gate  # noqa: PLC0415
    import tour_workspace  # noqa: PLC0415
    from main_job import MainJob  # noqa: PLC0415
    from rm_desktop.domain.clock import SystemClock  # noqa: PLC0415
    from rm_desktop.domain.words import Person  # noqa: PLC0415
    from rm_desktop.services.settings import load_settings  # noqa: PLC0415
    from rm_desktop.ui.workspace import places as registry  # noqa: PLC0415
    from rm_desktop.vault.vault import OpeningKeys  # noqa: PLC0415

    keys = OpeningKeys.from_bytes(bytearray(sys.stdin.buffer.read()))
    passphrases = {person: tour_gate.SECRETS[person] for person in Person}
    settings, clock = load_settings(folder), SystemClock()
    with tour_workspace.opened_at(
        vault(folder), keys, settings=settings, passphrases=passphrases, out=out, clock=clock, helpers=helpers
    ) as tour:
        MainJob(tour, _look().language, 30).run(out)
        for number, code in enumerate((*registry.MAIN, registry.SETTINGS, registry.HELP), start=70):
            tour.show(f"{number}-{code}", code)


def _locked(out: Path, folder: Path) -> None:
    """Look at what the screen shows afterwards."""
    hardened.begin()
    import driving  # noqa: PLC0415
    import tour_gate  # noqa: PLC0415

    driver = tour_gate.GateDriver(folder, _look(), out)
    driver.begin(str(vault(folder)), "asked")
    driver.unlock_page()
    driver.show("60-locked")
    driving.close_all()


def vault(folder: Path) -> Path:
    """Return where the walk's vault lies."""
    return next((folder / "vaults").glob("*.rmvault"))


def _look() -> Look:
    told = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    language = next((name for name in told if name), "") or locale.getlocale()[0] or ""
    return Look("de" if language.startswith(("de", "German")) else "en", "light")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
