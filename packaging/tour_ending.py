"""The tour's part about the end: whether it goes on, taking a copy along, and a vault that both sealed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import driving
from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.sentences import Language
from rm_desktop.domain.words import Opening
from rm_desktop.services.demo import create_demo, demo_secrets
from rm_desktop.services.settings import load_settings
from rm_desktop.ui.workspace import places as registry
from rm_desktop.ui.workspace.agreement.page import AgreementPage
from rm_desktop.ui.workspace.private.page import PrivatePage
from rm_desktop.ui.workspace.sessions.page import SessionsPage
from rm_desktop.vault.joint import seal_vault
from rm_desktop.vault.vault import unlock
from tour_workspace import NOW, Tour, opened, opened_at

if TYPE_CHECKING:
    from rm_desktop.ui.workspace.skills.page import SkillsPage
    from tour import Look


def ending(out: Path, folder: Path, look: Look) -> None:
    """Show every screen of the end that lies behind the gate."""
    with opened(out, folder, look) as tour:
        _agreement(tour)
        _onward(tour)


def ending_alone(out: Path, folder: Path, look: Look) -> None:
    """Show what a person takes along alone."""
    with opened(out, folder, look, Opening.SENIOR_ALONE) as tour:
        tour.window.navigate(registry.PRIVATE)
        tour.settle()
        notes = cast("PrivatePage", tour.window.page(registry.PRIVATE)).notes
        if notes is not None:
            notes.more.click()
            notes.take_out.begin.click()
            driving.wait_until(notes.take_out.save.isVisible, "the copy")
            notes.take_out.save.setFocus()
        tour.show("92-private-copy")


def sealed(out: Path, folder: Path, look: Look) -> None:
    """Show a sealed vault."""
    language: Language = "de" if look.language == "de" else "en"
    path, secrets, clock = folder / "Beispiel.rmvault", demo_secrets(language), FixedClock(NOW)
    create_demo(path, language, clock=clock).wipe()
    seal_vault(path, secrets, NOW)
    settings = load_settings(folder)
    settings.change(language=language, theme=look.theme, text_scale=look.scale)
    settings.change(window_width=look.width, window_height=look.height)
    keys = unlock(path, Opening.TOGETHER, secrets)
    with opened_at(path, keys, settings=settings, passphrases={}, out=out, clock=clock) as tour:
        tour.show("93-sealed-today", registry.TODAY)
        tour.show("94-sealed-meeting", registry.SESSIONS)
        tour.window.navigate(registry.SKILLS, "2")
        tour.settle()
        cast("SkillsPage", tour.window.page(registry.SKILLS)).second_view.open("2")
        tour.show("94-sealed-view")


def _agreement(tour: Tour) -> None:
    tour.window.navigate(registry.AGREEMENT)
    tour.settle()
    page = cast("AgreementPage", tour.window.page(registry.AGREEMENT))
    bar = page._page.verticalScrollBar()  # noqa: SLF001 - the lower half of a page that scrolls
    bar.setValue(bar.maximum())
    tour.show("90-ways-out")
    page.take_out.begin.click()
    driving.wait_until(page.take_out.consent.isVisible, "the copy")
    bar.setValue(bar.maximum())
    tour.show("90-take-out")


def _onward(tour: Tour) -> None:
    tour.window.navigate(registry.SESSIONS)
    tour.settle()
    page = cast("SessionsPage", tour.window.page(registry.SESSIONS))
    started: list[Any] = []
    tour.workspace.operations.run(lambda journal: journal.sessions.start(), started.append)
    driving.wait_until(lambda: bool(started), "the meeting")
    page.open(started[0].value.id)
    tour.settle()
    page.meeting.number = 6
    page.begin_wrap_up()
    tour.settle()
    page.wrap_up.pulse.skip_button.click()
    tour.settle()
    step = page.wrap_up.onward
    tour.show("91-onward-0-independence")
    step.next_button.click()
    tour.show("91-onward-1-question")
    step.yes_card.click()
    tour.show("91-onward-2-ways-out")
    step.next_button.click()
    step.next_button.click()
    step.doubt_card.click()
    step.next_button.click()
    tour.show("91-onward-3-open")
    step.again.click()
    for _person in range(2):
        step.yes_card.click()
        step.next_button.click()
    tour.show("91-onward-4-both")
