"""The main job, driven: begin a meeting, write, note tasks, wrap up, agree on a summary, save it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

import driving
from consent_helpers import Helpers
from rm_desktop.domain.words import Block, Person, PulseAnswer
from rm_desktop.ui.runtime.host import Geometry, LockReason, Printing, PrintWish
from rm_desktop.ui.runtime.release_request import ReleaseAnswer, ReleaseRequest
from rm_desktop.ui.runtime.reveal_request import RevealRequest
from rm_desktop.ui.workspace.sessions.page import SessionsPage
from rm_desktop.ui.workspace.summary.page import SummaryPage
from rm_desktop.ui.workspace.today.page import TodayPage

if TYPE_CHECKING:
    from tour_workspace import Tour


@dataclass(frozen=True, slots=True)
class Words:
    """What the two write down."""

    note: str
    tasks: tuple[str, str]
    learned: str


WORDS = {
    "de": Words(
        "Foto neu, Überschrift in eigenen Worten. Drei Beiträge gelesen und besprochen, was daran gefällt.",
        ("Zwei Beiträge kommentieren", "Kurzanleitung schreiben"),
        "Wie ein Budget entsteht",
    ),
    "en": Words(
        "New photo, headline in own words. Read three posts and talked about what is good in them.",
        ("Comment on two posts", "Write a short guide"),
        "How a budget comes about",
    ),
}
BLOCKS = (Block.TOPICS, Block.NOTES, Block.ACTIONS, Block.LEARNED)


class ConsentingHost:
    """Stands where the parent process stands and has the release helpers ask, as that does."""

    def __init__(
        self,
        vault: Path,
        settings: Path,
        passphrases: dict[Person, str],
        pictures: Callable[[str], Path],
        helpers: Helpers | None = None,
    ) -> None:
        """Type ``passphrases`` where they are asked for."""
        self.locked = False
        self._helpers = helpers
        self._vault = vault
        self._settings = settings
        self._passphrases = passphrases
        self._pictures = pictures

    def lock(self, _reason: LockReason, _geometry: Geometry) -> None:
        """Take note that everything is saved and closed."""
        self.locked = True

    def open_link(self, _url: str) -> None:
        """Open nothing."""

    def show_folder(self, _path: Path) -> None:
        """Show nothing."""

    def print_file(self, _wish: PrintWish, answered: Callable[[Printing], None]) -> None:
        """Know one printer."""
        answered(Printing(printers=("Flur_2",), done=True))

    def release(self, request: ReleaseRequest | RevealRequest, answered: Callable[[Any], None]) -> None:
        """Have the person consent, or both open a sealed view, in a process of its own."""
        one = request.person if isinstance(request, ReleaseRequest) else None
        asked = {
            "vault": str(self._vault),
            "settings": str(self._settings),
            "request": request.to_json(),
            "passphrases": [self._passphrases[person] for person in ([one] if one else (Person.JUNIOR, Person.SENIOR))],
            "picture": str(self._pictures(f"consent-{one.value}" if one else "look-together")),
        }
        helpers = self._helpers = self._helpers or Helpers()
        answered(ReleaseAnswer(helpers.ask(asked)))


class MainJob:
    """One meeting in an open window, with a picture of each stage."""

    def __init__(self, tour: Tour, language: str, first: int) -> None:
        """Count pictures from ``first`` on."""
        self._tour = tour
        self._words = WORDS[language]
        self._number = first

    def run(self, save_in: Path) -> Path:
        """Go from Today to a saved PDF; return its path."""
        self.begin()
        self.talk()
        self.wrap_up()
        return self.hand_out(save_in)

    def begin(self) -> None:
        """Begin the next meeting from Today."""
        self._tour.window.navigate("today")
        self.see("today")
        today = self._tour.window.page("today")
        if not isinstance(today, TodayPage):
            raise driving.NotOnScreen
        card = today.next_meeting
        driving.click(card.second if card.second.isVisible() else card.first)  # the first meeting begins unplanned
        driving.wait_until(lambda: self._page().meeting.running, "the running meeting")

    def talk(self) -> None:
        """Write a note, tasks and what was learned; tick every item."""
        page = self._page()
        self.see("meeting")
        driving.write(page.desk.editor.edit, self._words.note)
        for number, task in enumerate(self._words.tasks):
            driving.click(page.sheet.tasks.owner.button(tuple(Person)[number]))
            driving.write(page.sheet.tasks.field, task)
            driving.key(page.sheet.tasks.field, Qt.Key.Key_Return)
            self._tour.settle()
        driving.write(page.sheet.learned.field, self._words.learned)
        self.see("meeting-written")
        driving.click(page.sheet.header.narrow_button)
        self._tour.settle()
        self.see("narrow")
        driving.click(page.narrow.wide_button)
        self._tour.settle()
        for _item in range(30):
            done = page.sheet.note.done_button
            if not (done.isVisible() and done.isEnabled()):
                break
            driving.click(done)
            self._tour.settle()
        self.see("meeting-ticked")

    def wrap_up(self) -> None:
        """Answer the pulse, take the date, come to the two ends."""
        page = self._page()
        header = page.sheet.header
        driving.click(header.end_primary if header.end_primary.isVisible() else header.end_button)
        self._tour.settle()
        pulse = page.wrap_up.pulse
        driving.wait_until(pulse.isVisible, "the pulse")
        self.see("pulse")
        for _person in Person:
            while pulse.choices.isVisible():
                driving.click(pulse.answers[PulseAnswer.YES])
            self.see("pulse-secret")
            driving.click(pulse.show_card)
        self.see("pulse-shown")
        driving.click(pulse.next_button)
        self._tour.settle()
        self.go_on()
        self.see("next-date")
        driving.click(page.wrap_up.date.accept_button)
        self._tour.settle()
        driving.wait_until(page.wrap_up.end.isVisible, "the two ends")
        self.see("two-ends")

    def go_on(self) -> None:
        """Say yes twice where both are asked whether it goes on, as after a first meeting."""
        onward = self._page().wrap_up.onward
        if not onward.isVisible():
            return
        for _person in Person:
            if onward.check.isVisible():
                driving.click(onward.next_button)
            self.see("go-on")
            driving.click(onward.yes_card)
            driving.click(onward.next_button)
        self.see("going-on")
        driving.click(onward.next_button)
        self._tour.settle()

    def hand_out(self, save_in: Path) -> Path:
        """Choose blocks, consent twice, save."""
        driving.click(self._page().wrap_up.end.summary_card)
        self._tour.settle()
        page = self._tour.window.page("summary")
        if not isinstance(page, SummaryPage):
            raise driving.NotOnScreen
        driving.wait_until(page.frame.isVisible, "the summary")
        self.see("summary-empty")
        for block in BLOCKS:
            for person in Person:
                box = page.options.marks.boxes[person, block]
                if box.isVisible():
                    self._tick(box)
        driving.wait_until(lambda: page.course.file is not None, "the file")
        self.see("summary-ready")
        for before in range(len(Person)):
            driving.click(page.bar.consent)
            driving.wait_until(partial(_more_than, page, before), "a consent")
        self.see("summary-consented")
        target = save_in / "summary.pdf"
        target.unlink(missing_ok=True)
        self._tour.window.context.files.answer_next_with(target)
        driving.click(page.bar.change_place)
        driving.click(page.bar.save)
        driving.wait_until(target.exists, "the PDF")
        self._tour.settle()
        self.see("summary-saved")
        return target

    def see(self, name: str) -> None:
        """Take the next picture."""
        self._tour.show(f"{self._number}-{name}")
        self._number += 1

    def _tick(self, box: QAbstractButton) -> None:
        box.setFocus()
        driving.key(box, Qt.Key.Key_Space)
        self._tour.settle()

    def _page(self) -> SessionsPage:
        page = self._tour.window.page("sessions")
        if not isinstance(page, SessionsPage):
            raise driving.NotOnScreen
        return page


def _more_than(page: SummaryPage, count: int) -> bool:
    return page.course.consents is not None and page.course.consents.count > count
