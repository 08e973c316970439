"""The tour's part through digital fitness: a line and what hangs on it, own fields, hidden ones, a topic, a round."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage

import driving
from rm_desktop.domain.words import Level
from rm_desktop.services.journal import Journal
from rm_desktop.ui.widgets.picture_view import PictureView
from rm_desktop.ui.workspace import places as registry
from tour_workspace import Tour, opened

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rm_desktop.ui.workspace.skills.page import SkillsPage
    from rm_desktop.ui.workspace.skills.view_page import ViewPage
    from rm_desktop.ui.workspace.skills.view_step import ViewStep
    from tour import Look

_LINE = "line.2.5.calm-reply"


def skills(out: Path, folder: Path, look: Look) -> None:
    """Look at everything the page can show."""
    with opened(out, folder, look) as tour:
        picture = _picture(folder)
        tour.window.context.operations.run(lambda journal: _prepare(journal, picture))
        tour.settle()
        tour.window.navigate(registry.SKILLS, _LINE)
        page = cast("SkillsPage", tour.window.page(registry.SKILLS))
        driving.wait_until(lambda: page.lines.detail() is not None, "the line")
        _revealed(tour, page)
        tour.show("90-skills-line")
        detail = page.lines.detail()
        if detail is not None:
            detail.examples[0].begin_edit()
            tour.show("91-skills-example")
            page._open_file(detail.examples[0].row)  # noqa: SLF001 - a press on the name of the file
            driving.wait_until(lambda: page.file_view is not None and bool(page.file_view.pages), "the picture")
            tour.show("92-skills-file")
        _round(tour, page)
        page.show_hidden(shown=True)
        tour.window.navigate(registry.SKILLS, _own_field(tour))
        _revealed(tour, page)
        tour.show("94-skills-own")
        driving.click(page.fields._buttons["work"])  # noqa: SLF001 - a press on the topic
        _revealed(tour, page)
        tour.show("95-skills-topic")
        _profile(tour, page)
        _second_view(tour, page)


def _revealed(tour: Tour, page: SkillsPage) -> None:
    """Wait until what was asked for is in view."""
    tour.settle()
    driving.wait_until(lambda: not page._reveal.isActive(), "the place")  # noqa: SLF001 - nothing else tells


def _round(tour: Tour, page: SkillsPage) -> None:
    tour.window.navigate(registry.SKILLS, "2")
    tour.settle()
    driving.click(page.lines.again)
    tour.show("93-skills-round")
    page.leave()


def _profile(tour: Tour, page: SkillsPage) -> None:
    tour.window.context.operations.run(_look_at_more)
    tour.settle()
    driving.click(page.then_and_now)
    tour.show("96-skills-then-and-now")
    if page.profile is not None:
        bar = page.profile.verticalScrollBar()
        picture, content = page.profile.findChild(PictureView), page.profile.widget()
        if picture is not None and content is not None:
            bar.setValue(picture.mapTo(content, QPoint(0, 0)).y())
        tour.show("96-skills-then-and-now-picture")
        bar.setValue(bar.maximum())
    tour.show("97-skills-development")
    if page.profile is not None:
        driving.click(page.profile.save)
        tour.show("98-skills-paper")
    page.leave()


def _second_view(tour: Tour, page: SkillsPage) -> None:
    """Switch it on for leadership, go through a field alone, seal it, look at another one together."""
    acts = page.second_view
    acts.open("L1")
    tour.show("98-view-leadership")
    acts.open("4")
    tour.settle()
    view = cast("ViewPage", acts.shown)
    tour.show("98-view-sealed")
    driving.click(cast("QWidget", view.enter_view))
    tour.show("98-view-alone")
    driving.click(cast("ViewStep", acts.shown).primary)
    tour.show("98-view-line")
    if acts.round is not None:
        driving.click(acts.round.end)
    tour.show("98-view-seal")
    page.leave()
    acts.open("2")
    tour.settle()
    view = cast("ViewPage", acts.shown)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    driving.click(cast("QWidget", view.look))
    tour.settle()
    tour.show("99-view-together")
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    tour.show("99-view-together-below")
    page.leave()


def _look_at_more(journal: Journal) -> None:
    """Give every shipped area and field a few levels, then and now."""
    journal.checklist.hide("5", hidden=False)
    course = ((1, 2), (1, 1), (2, 3), (1, 3), (2, 2))
    fields = [field.code for field in journal.skills.fields() if not field.own]
    for place, code in enumerate(fields):
        for line in journal.skills.rows(code):
            for level in course[place % len(course)]:
                journal.skills.assess(line.code, Level(level))


def _own_field(tour: Tour) -> str:
    found: list[str] = []
    tour.window.context.operations.run(lambda journal: journal.skills.fields()[-1].code, found.append)
    tour.settle()
    return found[0]


def _prepare(journal: Journal, picture: bytes) -> None:
    example, *_ = journal.skills.examples(_LINE)
    journal.example_files.put(example.id, "Antwort.png", picture)
    journal.checklist.hide("line.2.1.channel", hidden=True)
    journal.checklist.hide("5", hidden=True)


def _picture(folder: Path) -> bytes:
    """Return a small picture, as somebody might have taken one."""
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    image.fill(QColor("#E3F0EE"))
    path = folder / "picture.png"
    image.save(str(path))
    return path.read_bytes()
