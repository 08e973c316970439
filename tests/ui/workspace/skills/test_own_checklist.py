"""The checklist made one's own: fields and lines, order, what is hidden, files; by mouse, by keys, and taken back."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from rm_desktop.documents.preview import page_text
from rm_desktop.domain.words import ExportKind, Level
from rm_desktop.services.content import Direction
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.skills.file_view import MOST_PAGES
from rm_desktop.ui.workspace.skills.page import SkillsPage
from rm_desktop.ui.workspace.skills.wishes import Wish

Run = Callable[[Callable[[Any], Any]], Any]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(window: MainWindow, settle: Callable[[], None]) -> SkillsPage:
    window.navigate("skills", "2")
    settle()
    found = window.findChild(SkillsPage)
    assert isinstance(found, SkillsPage)
    return found


def titles(page: SkillsPage) -> list[str]:
    return [row.title for row in page.lines.lines()]


def fields(page: SkillsPage) -> list[str]:
    return [row.title for row in page._fields.values()]


def texts(page: SkillsPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def take_back(qtbot: QtBot, page: SkillsPage, settle: Callable[[], None]) -> None:
    page.undo.undo()
    settle()
    qtbot.waitUntil(lambda: not page._again.isActive())
    settle()


def do_again(qtbot: QtBot, page: SkillsPage, settle: Callable[[], None]) -> None:
    page.undo.redo()
    settle()
    qtbot.waitUntil(lambda: not page._again.isActive())
    settle()


def drag(qtbot: QtBot, handle: QAbstractButton, by: int) -> None:
    start = QPoint(20, handle.height() // 2)
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    for part in (by // 3, by):
        qtbot.mouseMove(handle, start + QPoint(0, part))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start + QPoint(0, by))


def test_a_field_is_added_renamed_deleted_and_had_back(
    page: SkillsPage, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    page.fields.add_field.click()
    qtbot.keyClicks(page.fields.field_name, "Unser Haus")
    qtbot.keyClick(page.fields.field_name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.lines.heading.text() == "Unser Haus")
    assert "Hier steht noch nichts" in texts(page)
    page.fields._add.click()
    qtbot.keyClicks(page.fields._line, "Wer entscheidet was")
    qtbot.keyClick(page.fields._line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(page) == ["Wer entscheidet was"])
    code = page._chosen
    qtbot.keyClick(page.fields._buttons[code], Qt.Key.Key_F2)
    page.lines.field_name.selectAll()
    qtbot.keyClicks(page.lines.field_name, "Im Haus")
    qtbot.keyClick(page.lines.field_name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Im Haus" in fields(page))
    qtbot.keyClick(page.fields._buttons[code], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Im Haus" not in fields(page))
    assert page.lines.heading.text() != "Im Haus"
    take_back(qtbot, page, settle)
    qtbot.waitUntil(lambda: "Im Haus" in fields(page))
    take_back(qtbot, page, settle)
    qtbot.waitUntil(lambda: "Unser Haus" in fields(page))
    do_again(qtbot, page, settle)
    qtbot.waitUntil(lambda: "Im Haus" in fields(page))


def test_an_own_line_is_renamed_in_its_detail(page: SkillsPage, qtbot: QtBot, on_vault: Run) -> None:
    code = on_vault(lambda journal: journal.checklist.add_line("2", "Erst so")).value.code
    qtbot.waitUntil(lambda: "Erst so" in titles(page))
    row = page.lines.rows.widget(code)
    assert row is not None
    assert row.heading.text() == "Eigene Fähigkeiten"
    qtbot.keyClick(row.button, Qt.Key.Key_F2)
    detail = page.lines.detail()
    assert detail is not None
    assert detail.words is not None
    qtbot.keyClicks(detail.words, "Dann anders")
    qtbot.keyClick(detail.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Dann anders" in titles(page))


def test_alt_and_an_arrow_move_a_line_and_its_level_stays(
    page: SkillsPage, qtbot: QtBot, settle: Callable[[], None], on_vault: Run
) -> None:
    first, second, *_ = page.lines.lines()
    on_vault(lambda journal: journal.skills.assess(first.code, Level.ALONE))
    button = page.lines.rows.widgets()[0].button
    qtbot.keyClick(button, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: titles(page)[:2] == [second.title, first.title])
    assert page.lines.lines()[1].level is Level.ALONE
    take_back(qtbot, page, settle)
    assert titles(page)[:2] == [first.title, second.title]
    qtbot.keyClick(page.lines.rows.widgets()[0].button, Qt.Key.Key_Up, ALT)
    settle()
    assert titles(page)[0] == first.title


def test_a_line_is_dragged_below_the_next(page: SkillsPage, qtbot: QtBot) -> None:
    first, second, third, *_ = titles(page)
    qtbot.waitUntil(lambda: not page.lines.rows._next.isActive() and not page._reveal.isActive())
    rows = page.lines.rows.widgets()
    handle = rows[0].button
    centre = handle.mapTo(page.lines.rows, QPoint(0, handle.height() // 2)).y()
    drag(qtbot, handle, rows[1].geometry().bottom() - centre)
    qtbot.waitUntil(lambda: titles(page)[:3] == [second, first, third])
    assert page.lines.open_code() is None


def test_a_field_is_moved_by_keys(page: SkillsPage, qtbot: QtBot) -> None:
    first, second, *_ = fields(page)
    qtbot.keyClick(page.fields._buttons["L1"], Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: fields(page)[:2] == [second, first])


def test_what_does_not_matter_is_hidden_and_shown_again(
    page: SkillsPage, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    first = page.lines.lines()[0]
    page.lines.rows.widgets()[0].wished.emit(first.code, Wish.HIDE)
    qtbot.waitUntil(lambda: first.title not in titles(page))
    assert not any(action.isChecked() for action in page.menu().actions())
    page.show_hidden(shown=True)
    qtbot.waitUntil(lambda: first.title in titles(page))
    assert "ausgeblendet, noch nicht angesehen" in texts(page)
    page.lines.wished.emit(first.code, Wish.SHOW)
    qtbot.waitUntil(lambda: not page.lines.lines()[0].hidden)
    page._on_field_wish("2", Wish.HIDE)
    page.show_hidden(shown=False)
    qtbot.waitUntil(lambda: "2" not in page._fields)
    take_back(qtbot, page, settle)
    qtbot.waitUntil(lambda: "2" in page._fields)


def test_a_link_to_a_hidden_line_shows_it(
    window: MainWindow, page: SkillsPage, on_vault: Run, settle: Callable[[], None]
) -> None:
    code = page.lines.lines()[0].code
    on_vault(lambda journal: journal.checklist.hide(code, hidden=True))
    window.navigate("skills", code)
    settle()
    assert page.lines.open_code() == code


def test_a_level_chosen_by_mistake_is_taken_back(
    page: SkillsPage, qtbot: QtBot, settle: Callable[[], None], on_vault: Run
) -> None:
    code = page.lines.lines()[0].code
    qtbot.keyClick(page.lines.rows.widgets()[0].button, Qt.Key.Key_3)
    settle()
    take_back(qtbot, page, settle)
    assert on_vault(lambda journal: journal.skills.history(code)) == []
    do_again(qtbot, page, settle)
    assert on_vault(lambda journal: journal.skills.row(code)).level is Level.ALONE


def test_an_example_gets_another_day_a_meeting_and_a_picture(
    page: SkillsPage, qtbot: QtBot, settle: Callable[[], None], on_vault: Run, tmp_path: Path
) -> None:
    code = page.lines.lines()[0].code
    session = on_vault(lambda journal: journal.sessions.start()).value
    page.lines.open_line(code)
    settle()
    detail = page.lines.detail()
    assert detail is not None
    qtbot.keyClicks(detail.example_field, "Sofort gefunden")
    qtbot.keyClick(detail.example_field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(detail.examples) == 1)
    assert detail.examples[0].row.session_id == session.id
    detail.examples[0].edit.click()
    editor = detail.examples[0].editor
    assert editor is not None
    editor.meeting.setCurrentIndex(0)
    qtbot.keyClicks(editor.text, " und geteilt")
    editor.apply.click()
    qtbot.waitUntil(lambda: bool(detail.examples) and detail.examples[0].row.text == "Sofort gefunden und geteilt")
    assert detail.examples[0].row.session_id is None
    picture = tmp_path / "Bild.png"
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(picture))
    page.context.files.answer_next_with(picture)
    detail.file_wanted.emit(detail.examples[0].row)
    qtbot.waitUntil(lambda: bool(detail.examples) and detail.examples[0].row.file_name == "Bild.png")
    picture.unlink()
    detail.examples[0].file.click()
    qtbot.waitUntil(lambda: page.file_view is not None and len(page.file_view.pages) == 1)
    assert page.file_view is not None
    qtbot.keyClick(page.file_view, Qt.Key.Key_Escape)
    assert page.file_view is None
    take_back(qtbot, page, settle)
    qtbot.waitUntil(lambda: bool(detail.examples) and detail.examples[0].row.file_name == "")


def test_a_damaged_picture_and_a_program_are_answered_in_words(
    page: SkillsPage, qtbot: QtBot, on_vault: Run, tmp_path: Path, window: MainWindow
) -> None:
    code = page.lines.lines()[0].code
    example = on_vault(lambda journal: journal.skills.add_example(code, "Beispiel")).value
    on_vault(lambda journal: journal.example_files.put(example.id, "Bild.png", b"\x89PNG\r\n\x1a\nkaputt"))
    row = on_vault(lambda journal: journal.skills.story(code)).examples[0]
    page._open_file(row)
    qtbot.waitUntil(lambda: page.file_view is not None and "lässt sich nicht zeigen" in page.file_view.told.text())
    page._close_file()
    on_vault(lambda journal: journal.example_files.put(example.id, "Blatt.pdf", b"%PDF-1.7 kaputt"))
    page._open_file(row)
    qtbot.waitUntil(lambda: page.file_view is not None and "lässt sich nicht zeigen" in page.file_view.told.text())
    program = tmp_path / "setup.exe"
    program.write_bytes(b"MZ")
    page.context.files.answer_next_with(program)
    page._examples.ask_file(row)
    qtbot.waitUntil(lambda: any("Nur Bilder" in banner.text() for banner in window.notices.banners()))


def test_of_a_long_pdf_the_first_pages_are_shown_and_it_says_so(page: SkillsPage, qtbot: QtBot, on_vault: Run) -> None:
    code = page.lines.lines()[0].code
    example = on_vault(lambda journal: journal.skills.add_example(code, "Beispiel")).value
    for count, said in ((MOST_PAGES, False), (MOST_PAGES + 1, True)):
        content = blank_pdf(count)
        on_vault(lambda journal, content=content: journal.example_files.put(example.id, "Heft.pdf", content))
        page._open_file(on_vault(lambda journal: journal.skills.story(code)).examples[0])
        qtbot.waitUntil(lambda: page.file_view is not None and bool(page.file_view.pages), timeout=20_000)
        assert page.file_view is not None
        assert len(page.file_view.pages) == MOST_PAGES
        assert page.file_view.told.isVisible() is said
        page._close_file()


def blank_pdf(pages: int) -> bytes:
    made, out = pypdfium2.PdfDocument.new(), io.BytesIO()
    for _page in range(pages):
        made.new_page(200, 200).close()
    made.save(out)
    made.close()
    return out.getvalue()


def test_the_sheet_leaves_without_levels_and_stands_in_the_register(
    page: SkillsPage, qtbot: QtBot, on_vault: Run, tmp_path: Path
) -> None:
    first, second, *_ = page.lines.lines()
    on_vault(lambda journal: journal.checklist.hide(second.code, hidden=True))
    qtbot.waitUntil(lambda: second.title not in titles(page))
    page.context.files.answer_next_with(tmp_path / "Bogen.pdf")
    page._print()
    qtbot.waitUntil(lambda: bool(on_vault(lambda journal: journal.register.rows())), timeout=20_000)
    text = " ".join(page_text((tmp_path / "Bogen.pdf").read_bytes()).split())
    assert first.title in text
    assert second.title not in text
    assert "CC BY 4.0" in text
    assert on_vault(lambda journal: journal.register.rows())[0].kind is ExportKind.CHECKLIST


def test_a_checklist_goes_out_and_comes_in_and_is_taken_back(
    page: SkillsPage, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path, window: MainWindow
) -> None:
    path = tmp_path / "Liste.rmcheck"
    page.context.files.answer_next_with(path)
    page._paper.save_list(())
    qtbot.waitUntil(path.exists)
    settle()
    text = path.read_text("utf-8")
    assert text.startswith("rm-checklist 1\n; Grundlage: DigComp 3.0")
    path.write_text(text + "\n# Aus einem anderen Haus\n- Fragen sammeln\n", "utf-8")
    page.context.files.answer_next_with(path)
    page._paper.take_list()
    qtbot.waitUntil(lambda: "Aus einem anderen Haus" in fields(page))
    assert any("1 Zeile ist neu." in banner.text() for banner in window.notices.banners())
    take_back(qtbot, page, settle)
    qtbot.waitUntil(lambda: "Aus einem anderen Haus" not in fields(page))
    do_again(qtbot, page, settle)
    qtbot.waitUntil(lambda: "Aus einem anderen Haus" in fields(page))
    path.write_bytes(b"rm-checklist 1\nlose\n")
    page.context.files.answer_next_with(path)
    page._paper.take_list()
    qtbot.waitUntil(lambda: any("Zeile 2" in banner.text() for banner in window.notices.banners()))


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_topic_gives_a_question_to_the_next_meeting(
    page: SkillsPage, settle: Callable[[], None], on_vault: Run
) -> None:
    page.fields._buttons["recruiting"].click()
    assert page.topic.isVisible()
    assert not page.lines.isVisible()
    assert not page.fields._add.isEnabled()
    asked = page.context.content.questions_on("recruiting")
    settle()
    assert len(page.topic.asks) == len(asked) >= 5
    page.topic.asks[1].click()
    settle()
    assert [row.text for row in on_vault(lambda journal: journal.later.rows())] == [asked[1].text]
    page.fields._buttons["L1"].click()
    settle()
    assert page.lines.isVisible()


def test_a_topic_offers_own_questions_and_none_that_is_skipped(
    page: SkillsPage, settle: Callable[[], None], on_vault: Run
) -> None:
    shipped = page.context.content.questions_on("recruiting")
    on_vault(lambda journal: journal.questions.skip(shipped[0].code, skipped=True))
    on_vault(lambda journal: journal.questions.add("Wer fehlt uns?", "recruiting", Direction.EACH_OTHER))
    page.fields._buttons["recruiting"].click()
    settle()
    offered = [ask.accessibleDescription() for ask in page.topic.asks]
    assert offered == ["Wer fehlt uns?", *(question.text for question in shipped[1:])]


def test_a_round_goes_back_shows_what_was_chosen_and_takes_arrows(
    page: SkillsPage, qtbot: QtBot, settle: Callable[[], None], on_vault: Run
) -> None:
    assert page.lines.again.text() == "Anfangen: höchstens acht Zeilen"
    page.lines.again.click()
    walk = page.round
    assert walk is not None
    first = walk.current()
    qtbot.keyClick(walk.choices[Level.NOT_LOOKED_AT], Qt.Key.Key_3)
    qtbot.keyClick(walk.choices[Level.NOT_LOOKED_AT], Qt.Key.Key_Left)
    assert walk.current().code == first.code
    assert walk.choices[Level.ALONE].property("chosen")
    qtbot.keyClick(walk.choices[Level.ALONE], Qt.Key.Key_Right)
    assert walk.current().code != first.code
    for _line in range(7):
        walk.skip.click()
    settle()
    assert page.round is None
    assert on_vault(lambda journal: journal.skills.row(first.code)).level is Level.ALONE
    qtbot.waitUntil(lambda: page.lines.again.text() == "Neu einschätzen")


def test_a_practised_line_leads_to_its_meeting(
    page: SkillsPage, qtbot: QtBot, settle: Callable[[], None], on_vault: Run, window: MainWindow
) -> None:
    code = page.lines.lines()[0].code
    session = on_vault(lambda journal: journal.sessions.start()).value
    item = on_vault(lambda journal: journal.agenda.add(session.id, "Am eigenen Beispiel")).value
    on_vault(lambda journal: journal.agenda.set_skill(item.id, code))
    page.lines.open_line(code)
    settle()
    detail = page.lines.detail()
    assert detail is not None
    qtbot.waitUntil(lambda: len(detail.practised) == 1)
    assert detail.practised[0].title() == "Am eigenen Beispiel"
    detail.practised[0].click()
    settle()
    assert window.frame.current == "sessions"
