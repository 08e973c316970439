"""The tour's shortest part: what everybody sees at every meeting, first before the gate, then behind it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import driving
from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.sentences import Language
from rm_desktop.domain.words import Opening
from rm_desktop.services.demo import create_demo
from rm_desktop.ui.gate.keys_page import KeysPage
from rm_desktop.ui.gate.unlock_page import UnlockPage
from rm_desktop.ui.workspace import places as registry
from tour_gate import NOW, GateDriver
from tour_workspace import opened

if TYPE_CHECKING:
    from tour import Look


def door(out: Path, folder: Path, look: Look) -> None:
    """Look at the gate of a vault, at the one of a person alone, and at its keys."""
    language: Language = "de" if look.language == "de" else "en"
    path = folder / "Tandem Nord.rmvault"
    create_demo(path, language, clock=FixedClock(NOW)).wipe()
    driver = GateDriver(folder, look, out)
    driver.begin(str(path), "asked")
    page = driver.page(UnlockPage)
    driver.show("01-door")
    page.choice.choose(Opening.SENIOR_ALONE)
    driver.show("02-door-alone")
    page.keys_wanted.emit()
    driver.page(KeysPage)
    driver.show("03-door-keys")
    driving.close_all()


def main(out: Path, folder: Path, look: Look) -> None:
    """Visit every place of the column."""
    with opened(out, folder, look) as tour:
        for number, code in enumerate((*registry.MAIN, registry.SETTINGS, registry.HELP), start=10):
            tour.show(f"{number}-main-{code}", code)
