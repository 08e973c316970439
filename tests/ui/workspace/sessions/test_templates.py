"""Templates in the window: kept from an agenda, made, changed, planned with, handed on and taken in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from rm_desktop.domain.entities import PlannedItem
from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.words import ExportKind
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.sessions.page import SessionsPage
from rm_desktop.ui.workspace.sessions.template_files import names_in
from rm_desktop.ui.workspace.sessions.templates_view import TemplatesView

Settle = Callable[[], None]
OnVault = Callable[[Callable[[Any], Any]], Any]
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
ITEMS = (("Ankommen", 5), ("Zeigen", 15), ("Ausprobieren", 30))


@pytest.fixture
def code(on_vault: OnVault) -> str:
    lines = [PlannedItem(title=title, minutes=minutes) for title, minutes in ITEMS]
    return str(on_vault(lambda journal: journal.templates.add("Werkstatt", lines)).value)


@pytest.fixture
def view(page: SessionsPage, code: str, hand: Any) -> TemplatesView:
    assert code
    hand.click(page.list.templates_button)
    return page.templates.view


def lines(view: TemplatesView) -> list[str]:
    return [line.row.detail.title() for line in view.panel.lines.rows.widgets()]


def kept(on_vault: OnVault, code: str) -> list[tuple[str, int]]:
    template = on_vault(lambda journal: journal.templates.get(code))
    return [(item.title, item.minutes) for item in template.items]


def focus_line(view: TemplatesView, place: int) -> None:
    view.panel.lines.rows.widgets()[place].row.detail.setFocus()


def test_the_list_leads_to_the_templates_and_esc_back(page: SessionsPage, view: TemplatesView, hand: Any) -> None:
    assert page.views.currentWidget() is view
    assert [row.title() for row in view.own.widgets()] == ["Werkstatt"]
    assert view.own.widgets()[0].detail() == "3 Punkte · 50 Minuten"
    assert view.shipped.count() == len(page.context.content.templates)
    assert lines(view) == ["Ankommen", "Zeigen", "Ausprobieren"]
    assert view.panel.lines.sum.text() == "Zusammen 50 Minuten"
    hand.press(Qt.Key.Key_Escape)
    assert page.views.currentWidget() is page.list


def test_a_shipped_template_is_read_and_duplicated(page: SessionsPage, view: TemplatesView, hand: Any) -> None:
    shipped = page.context.content.templates[0]
    hand.click(view.shipped.widgets()[0])
    panel = view.panel
    assert lines(view) == [item.title for item in shipped.items]
    assert not panel.title.isVisible()
    assert not panel.lines.add_button.isVisible()
    assert not panel.delete.isVisible()
    assert not panel.hand_on.isVisible()
    assert not panel.lines.rows.widgets()[0].row.bin.isVisible()
    hand.click(panel.duplicate)
    assert [row.title() for row in view.own.widgets()] == ["Werkstatt", f"{shipped.title}, eigene Fassung"]
    assert hand.focus() is panel.title.field
    assert lines(view) == [item.title for item in shipped.items]
    hand.press(Qt.Key.Key_Z, CONTROL)
    assert [row.title() for row in view.own.widgets()] == ["Werkstatt"]


def test_a_template_is_made_by_keyboard_alone(view: TemplatesView, hand: Any, on_vault: OnVault) -> None:
    hand.tab_to(view.add_button)
    hand.press(Qt.Key.Key_Return)
    assert hand.focus() is view.panel.title.field
    assert view.panel.lines.empty.isVisible()
    assert not view.panel.hand_on.isEnabled()
    hand.write("Labor")
    hand.press(Qt.Key.Key_Return)
    hand.tab_to(view.panel.lines.add_button)
    hand.press(Qt.Key.Key_Return)
    for words in ("Erstes", "Zweites"):
        hand.write(words)
        hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_Escape)
    assert not view.panel.lines.editor.isVisible()
    own = on_vault(lambda journal: journal.templates.all())[-1]
    assert (own.title, [(item.title, item.minutes) for item in own.items]) == (
        "Labor",
        [("Erstes", 10), ("Zweites", 10)],
    )
    assert [row.title() for row in view.own.widgets()] == ["Werkstatt", "Labor"]


def test_lines_are_moved_changed_and_deleted_by_keys_and_taken_back(
    view: TemplatesView, hand: Any, on_vault: OnVault, code: str
) -> None:
    focus_line(view, 0)
    hand.press(Qt.Key.Key_Down, ALT)
    hand.press(Qt.Key.Key_Down, ALT)
    hand.press(Qt.Key.Key_Down, ALT)
    assert lines(view) == ["Zeigen", "Ausprobieren", "Ankommen"]
    assert hand.focus() is view.panel.lines.rows.widgets()[2].row.detail
    hand.press(Qt.Key.Key_F2)
    editor = view.panel.lines.rows.widgets()[2].editor
    assert editor is not None
    hand.write("Abschluss")
    editor.minutes.setValue(0)
    hand.press(Qt.Key.Key_Up, ALT)
    hand.press(Qt.Key.Key_Return)
    assert kept(on_vault, code) == [("Zeigen", 15), ("Abschluss", 0), ("Ausprobieren", 30)]
    assert view.panel.lines.sum.text() == "Zusammen 45 Minuten"
    focus_line(view, 0)
    hand.press(Qt.Key.Key_Delete)
    assert lines(view) == ["Abschluss", "Ausprobieren"]
    assert hand.focus() is view.panel.lines.rows.widgets()[0].row.detail
    for _step in range(5):
        hand.press(Qt.Key.Key_Z, CONTROL)
    assert kept(on_vault, code) == list(ITEMS)
    assert lines(view) == [title for title, _minutes in ITEMS]
    for _step in range(5):
        hand.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert kept(on_vault, code) == [("Abschluss", 0), ("Ausprobieren", 30)]


def test_quick_moves_do_not_wait_for_the_vault(
    view: TemplatesView, qtbot: QtBot, settle: Settle, on_vault: OnVault, code: str
) -> None:
    focus_line(view, 0)
    detail = view.panel.lines.rows.widgets()[0].row.detail
    for _press in range(2):
        qtbot.keyClick(detail, Qt.Key.Key_Down, ALT)
    assert lines(view) == ["Zeigen", "Ausprobieren", "Ankommen"]
    settle()
    assert kept(on_vault, code) == [("Zeigen", 15), ("Ausprobieren", 30), ("Ankommen", 5)]
    assert lines(view) == ["Zeigen", "Ausprobieren", "Ankommen"]


def test_a_line_is_dragged_to_its_place(
    view: TemplatesView, qtbot: QtBot, settle: Settle, on_vault: OnVault, code: str
) -> None:
    first, last = (view.panel.lines.rows.widgets()[place].row.detail for place in (0, 2))
    below = last.mapTo(view, QPoint(60, last.height() - 4)) - first.mapTo(view, QPoint(0, 0))
    qtbot.mousePress(first, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    qtbot.mouseMove(first, QPoint(60, 40))
    qtbot.mouseMove(first, below)
    qtbot.mouseRelease(first, Qt.MouseButton.LeftButton, pos=below)
    settle()
    assert kept(on_vault, code) == [("Zeigen", 15), ("Ausprobieren", 30), ("Ankommen", 5)]
    assert view.panel.lines.rows.widgets()[2].editor is None


def test_an_empty_title_is_said_and_not_kept(view: TemplatesView, hand: Any, on_vault: OnVault, code: str) -> None:
    field = view.panel.title.field
    field.setFocus()
    field.selectAll()
    hand.press(Qt.Key.Key_Delete)
    hand.press(Qt.Key.Key_Return)
    assert view.panel.title.error() == "Hier braucht es ein paar Worte."
    hand.write("Neu")
    hand.press(Qt.Key.Key_Return)
    assert view.panel.title.error() == ""
    assert on_vault(lambda journal: journal.templates.get(code)).title == "Neu"
    assert view.own.widgets()[0].title() == "Neu"


def test_a_deleted_template_comes_back(
    view: TemplatesView, hand: Any, on_vault: OnVault, code: str, window: MainWindow
) -> None:
    hand.click(view.panel.delete)
    assert view.own.count() == 0
    assert view.no_own.isVisible()
    banner = window.undo_notice.banner()
    assert banner is not None
    assert banner.action_button is not None
    hand.click(banner.action_button)
    assert [row.title() for row in view.own.widgets()] == ["Werkstatt"]
    assert kept(on_vault, code) == list(ITEMS)


def test_a_meeting_is_planned_with_an_own_template(
    page: SessionsPage, view: TemplatesView, hand: Any, on_vault: OnVault, code: str
) -> None:
    hand.click(view.panel.plan)
    form = page.form
    assert page.views.currentWidget() is form
    assert form.template.field.currentData() == code
    assert form.template.field.currentText() == "Werkstatt (eigene)"
    assert form.title.field.text() == "Werkstatt"
    assert form.preview.text() == "50 Min.: Ankommen · Zeigen · Ausprobieren"
    hand.click(form.save_button)
    (row,) = on_vault(lambda journal: journal.sessions.rows())
    session = on_vault(lambda journal: journal.sessions.get(row.id))
    assert (session.title, session.template, row.items) == ("Werkstatt", code, 3)


def test_the_form_leads_to_the_templates_and_keeps_what_was_typed(
    page: SessionsPage, hand: Any, on_vault: OnVault, code: str
) -> None:
    page.plan()
    hand.press(Qt.Key.Key_Shift)
    form = page.form
    form.template.field.setCurrentIndex(form.template.field.findData(code))
    form.title.field.setText("")
    form.title.field.setFocus()
    hand.write("Mein Titel")
    hand.click(form.templates_button)
    view = page.templates.view
    assert page.views.currentWidget() is view
    hand.click(view.panel.delete)
    hand.click(view.back)
    assert page.views.currentWidget() is form
    assert form.title.field.text() == "Mein Titel"
    assert form.template.field.currentText() == "Ohne Vorlage"
    assert form.template.field.findData(code) == -1
    hand.click(form.save_button)
    (row,) = on_vault(lambda journal: journal.sessions.rows())
    assert (row.title, row.items) == ("Mein Titel", 0)


def test_a_meeting_is_added_afterwards_with_an_own_template(
    page: SessionsPage, hand: Any, on_vault: OnVault, code: str
) -> None:
    hand.click(page.list.log_button)
    field = page.form.template.field
    assert field.currentText() == "Ohne Vorlage"
    field.setCurrentIndex(field.findData(code))
    hand.click(page.form.save_button)
    (row,) = on_vault(lambda journal: journal.sessions.rows())
    assert (row.title, row.items, row.items_done) == ("Werkstatt", 3, 3)


@pytest.mark.parametrize("state", ["planned", "running", "finished"])
def test_an_agenda_is_kept_as_a_template_and_that_is_taken_back(
    page: SessionsPage,
    planned: SessionId,
    hand: Any,
    on_vault: OnVault,
    window: MainWindow,
    settle: Settle,
    state: str,
) -> None:
    if state != "planned":
        on_vault(lambda journal: journal.sessions.start(planned))
    if state == "finished":
        on_vault(lambda journal: journal.sessions.finish(planned))
    page.open(planned)
    settle()
    menu = page.sheet.header.menu()
    words = [action.text() for action in menu.actions()]
    hand.choose(menu, words.index("Tagesordnung als Vorlage aufheben"))
    assert page.views.currentWidget() is page.sheet
    own = on_vault(lambda journal: journal.templates.all())[-1]
    assert (own.title, own.minutes, len(own.items)) == ("Soziale Medien", 60, 5)
    banner = window.undo_notice.banner()
    assert banner is not None
    assert "als Vorlage aufgehoben" in banner.text()
    assert banner.action_button is not None
    hand.click(banner.action_button)
    assert on_vault(lambda journal: journal.templates.all())[-1].code != own.code


def test_an_empty_agenda_is_no_template(page: SessionsPage, on_vault: OnVault, settle: Settle) -> None:
    session = on_vault(lambda journal: journal.sessions.plan("Leer", None, 60)).value
    page.open(session.id)
    settle()
    assert not any("Vorlage" in action.text() for action in page.sheet.header.menu().actions())


def test_a_template_leaves_as_a_file_only_after_it_was_said_what_leaves(
    page: SessionsPage, view: TemplatesView, hand: Any, on_vault: OnVault, tmp_path: Path, qtbot: QtBot
) -> None:
    panel, target = view.panel, tmp_path / "Werkstatt.rmtemplate"
    hand.click(panel.hand_on)
    assert panel.leaving.isVisible()
    assert "verlässt den Tresor" in panel.leaving.words.text()
    assert not panel.leaving.named.isVisible()
    assert hand.focus() is panel.leaving.stay
    hand.press(Qt.Key.Key_Return)
    assert not panel.leaving.isVisible()
    hand.click(panel.hand_on)
    page.context.files.answer_next_with(target)
    hand.click(panel.leaving.save)
    qtbot.waitUntil(lambda: bool(on_vault(lambda journal: journal.register.rows())), timeout=10_000)
    assert not panel.leaving.isVisible()
    text = target.read_text("utf-8")
    assert text.startswith("rm-template 1\n; Eine Vorlage für Treffen")
    assert text.endswith("# Werkstatt\n- 5 Ankommen\n- 15 Zeigen\n- 30 Ausprobieren\n")
    (export,) = on_vault(lambda journal: journal.register.rows())
    assert (export.kind, export.size) == (ExportKind.TEMPLATE, target.stat().st_size)


def test_a_name_of_the_pair_in_it_is_pointed_out(view: TemplatesView, hand: Any, on_vault: OnVault, code: str) -> None:
    named = [PlannedItem(title="JONAS zeigt, Helgas Frage", minutes=5)]
    on_vault(lambda journal: journal.templates.change(code, items=named))
    view._book.read()
    hand.press(Qt.Key.Key_Shift)
    hand.click(view.panel.hand_on)
    assert view.panel.leaving.named.text() == "Ein Name steht darin: Jonas"
    template, pair = on_vault(lambda journal: (journal.templates.get("T1"), journal.pair.get()))
    assert names_in(template, pair) == []


def test_a_file_comes_in_once_and_what_is_none_is_answered_in_words(
    page: SessionsPage, view: TemplatesView, hand: Any, tmp_path: Path, window: MainWindow, qtbot: QtBot
) -> None:
    path = tmp_path / "Vorlage.rmtemplate"

    def take(content: bytes) -> None:
        path.write_bytes(content)
        page.context.files.answer_next_with(path)
        hand.click(view.take_button)

    good = b"rm-template 1\n# Aus einem anderen Haus\n- 20 Fragen sammeln\n"
    take(good)
    qtbot.waitUntil(lambda: view.own.count() == 2)
    assert lines(view) == ["Fragen sammeln"]
    take(good)
    qtbot.waitUntil(lambda: any("schon da" in banner.text() for banner in window.notices.banners()))
    assert view.own.count() == 2
    take(b"rm-template 1\n# A\n- -5 b\n")
    qtbot.waitUntil(lambda: any("Zeile 3" in banner.text() for banner in window.notices.banners()))
    take(b"rm-checklist 1\n# A\n- b\n")
    qtbot.waitUntil(lambda: any("keine Vorlage" in banner.text() for banner in window.notices.banners()))
    assert view.own.count() == 2
    view.back.setFocus()
    hand.press(Qt.Key.Key_Z, CONTROL)
    assert view.own.count() == 1
    hand.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert view.own.count() == 2


def test_a_lock_takes_over_what_was_typed(view: TemplatesView, hand: Any, reopen: Any, qtbot: QtBot, code: str) -> None:
    focus_line(view, 0)
    hand.press(Qt.Key.Key_F2)
    hand.write("Begrüßen")
    hand.click(view.panel.lines.add_button)
    hand.write("Noch schnell")
    view.panel.title.field.setText("Andere Werkstatt")
    page = reopen()
    found: list[Any] = []
    page.context.operations.run(lambda journal: journal.templates.get(code), found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=10_000)
    assert found[0].title == "Andere Werkstatt"
    assert [item.title for item in found[0].items] == ["Begrüßen", "Zeigen", "Ausprobieren", "Noch schnell"]


def test_tab_walks_from_the_list_to_the_open_template_as_they_stand_on_the_page(view: TemplatesView, hand: Any) -> None:
    view.back.setFocus()
    walk = [
        *(view.take_button, view.add_button, view.own.widgets()[0]),
        *view.shipped.widgets(),
        *(view.panel.title.field, view.panel.lines.rows.widgets()[0].row.detail),
    ]
    for stop in walk:
        hand.press(Qt.Key.Key_Tab)
        assert hand.focus() is stop


def test_in_a_narrow_window_the_template_that_was_chosen_comes_into_view(
    view: TemplatesView, hand: Any, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1000, 660)
    qtbot.waitUntil(view.sides.stacked)
    hand.click(view.own.widgets()[0])

    def in_view() -> bool:
        return 0 <= view.panel.mapTo(view.viewport(), QPoint(0, 0)).y() < view.viewport().height() // 2

    qtbot.waitUntil(in_view, timeout=10_000)
    view.panel.hand_on.click()
    qtbot.waitUntil(
        lambda: 0 <= view.panel.leaving.mapTo(view.viewport(), QPoint(0, 0)).y() < view.viewport().height(),
        timeout=10_000,
    )


@pytest.mark.parametrize("language", ["en"])
def test_the_templates_speak_english(view: TemplatesView) -> None:
    assert view.own.widgets()[0].detail() == "3 items · 50 minutes"
    assert view.panel.lines.sum.text() == "50 minutes in all"
    assert view.panel.plan.text() == "Plan a meeting with it"
