"""The tour's part through what the pair plans with: templates, questions, goals, and an agenda that is too long."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

import driving
from rm_desktop.domain.entities import PlannedItem
from rm_desktop.domain.ids import SessionId
from rm_desktop.services.journal import Journal
from rm_desktop.ui.workspace import places as registry
from tour_workspace import Tour, opened

if TYPE_CHECKING:
    from rm_desktop.ui.workspace.sessions.page import SessionsPage
    from tour import Look

_SKIPPED = 3


def plans(out: Path, folder: Path, look: Look) -> None:
    """Look at the templates, then at a planned meeting's questions and goals."""
    with opened(out, folder, look) as tour:
        found: list[SessionId] = []
        tour.window.context.operations.run(_prepare, found.append)
        tour.settle()
        tour.window.navigate(registry.SESSIONS)
        page = cast("SessionsPage", tour.window.page(registry.SESSIONS))
        tour.settle()
        _templates(tour, page)
        tour.show("98-plan-with-own-template")
        page.open(found[0])
        tour.settle()
        _questions(tour, page)
        page.sheet.agenda.goals_requested.emit()
        tour.show("98-goals-for-the-agenda")
        driving.click(page.sheet.goals.rows.widgets()[0])
        tour.show("98-agenda-too-long")


def _templates(tour: Tour, page: SessionsPage) -> None:
    driving.click(page.list.templates_button)
    view = page.templates.view
    tour.settle()
    _fold_away(tour)
    tour.show("98-templates-own")
    panel = view.panel
    line = panel.lines.rows.widgets()[1]
    line.edit_requested.emit()
    panel.lines.begin_add()
    _bring(page, panel.lines.editor)
    tour.show("98-templates-changed")
    line.end_edit()
    panel.lines.editor.cancelled.emit()
    driving.click(view.own.widgets()[1])
    tour.settle()
    driving.click(panel.hand_on)
    _bring(page, panel.leaving)
    tour.show("98-templates-leaving")
    driving.click(panel.leaving.stay)
    driving.click(view.shipped.widgets()[1])
    tour.settle()
    driving.wait_until(lambda: not view.revealing(), "the template")
    tour.show("98-templates-shipped")
    driving.click(view.own.widgets()[0])
    tour.settle()
    driving.click(panel.plan)
    tour.settle()


def _questions(tour: Tour, page: SessionsPage) -> None:
    driving.click(page.sheet.agenda.questions_button)
    tour.show("98-questions")
    picker = page.sheet.questions
    picker.skipped.setChecked(True)
    driving.click(picker.add_button)
    picker.editor.text.setText(picker.rows.widgets()[0].detail.title())
    tour.show("98-questions-own")
    picker.editor.cancelled.emit()


def _bring(page: SessionsPage, widget: QWidget) -> None:
    page.templates.view.ensureWidgetVisible(widget)


def _fold_away(tour: Tour) -> None:
    """Let notices of what was prepared go."""
    for banner in tour.window.notices.banners():
        banner.hide()


def _prepare(journal: Journal) -> SessionId:
    """Add a template with a name in it, skip some questions, and make the next agenda longer than its meeting."""
    pair = journal.pair.get()
    lines = [PlannedItem(title=f"{pair.junior_name} zeigt", minutes=15), PlannedItem(title="Ausprobieren", minutes=30)]
    journal.templates.add("Werkstatt", lines)
    for question in journal.questions.all()[1:_SKIPPED]:
        journal.questions.skip(question.code, skipped=True)
    session = journal.sessions.next_planned()
    if session is None:
        raise driving.NotOnScreen
    return session.id
