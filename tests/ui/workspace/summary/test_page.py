"""Handing out a summary as the two do it: ticking, looking, consenting, saving, or not."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.documents.preview import page_text
from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.words import Audience, Block, DocumentFormat, Level, NameStyle, Opening, Person, Report
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.release_request import ReleaseAnswer, ReleaseRequest
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.summary.page import SummaryPage
from rm_desktop.vault.vault import Secrets, sign_with_passphrase

Run = Callable[[Callable[[Any], Any]], Any]
Settle = Callable[[], None]
NOTE = 'Das Profil ist **fertig**. `#read("notes.txt")`'


def hold(journal: Any, title: str, note: str) -> SessionId:
    """Hold a meeting with a note, a task, a level and something learned."""
    session = journal.sessions.start(None).value
    journal.sessions.change(session.id, title=title, place=session.place, planned_at=None, minutes=60)
    item = journal.agenda.add(session.id, "Profil im Berufsnetzwerk", 20).value
    journal.notes.save_item_note(item.id, note, 0)
    journal.actions.add("Drei Beiträge kommentieren", Person.SENIOR, session_id=session.id)
    journal.skills.assess("line.2.6.profile", Level.ALONE, session_id=session.id)
    now = journal.sessions.get(session.id)
    journal.sessions.set_learned(session.id, "Wie ein Budget entsteht", now.revision)
    return journal.sessions.finish(session.id).value.id


@pytest.fixture
def meeting(on_vault: Run) -> SessionId:
    return on_vault(lambda journal: hold(journal, "Soziale Medien", NOTE))


@pytest.fixture
def page(window: MainWindow, meeting: SessionId, settle: Settle, tmp_path: Path) -> SummaryPage:
    window.navigate("summary", meeting)
    settle()
    found = window.page("summary")
    assert isinstance(found, SummaryPage)
    folder = tmp_path / "Ziel"
    folder.mkdir()
    found.course.name_place(folder / "Zusammenfassung.pdf")
    return found


@pytest.fixture
def tick(page: SummaryPage, qtbot: QtBot, settle: Settle) -> Callable[..., None]:
    def press(*blocks: Block, persons: tuple[Person, ...] = tuple(Person)) -> None:
        for block in blocks:
            for person in persons:
                qtbot.mouseClick(page.options.marks.boxes[person, block], Qt.MouseButton.LeftButton)
        settle()

    return press


@pytest.fixture
def answer(host: Any, vault_path: Path, passphrases: Secrets, settle: Settle) -> Callable[..., ReleaseRequest]:
    words = {Person.SENIOR: passphrases.senior, Person.JUNIOR: passphrases.junior}

    def give(*, consent: bool = True) -> ReleaseRequest:
        request, answered = host.releases[-1]
        signature = None
        if consent:
            signature = sign_with_passphrase(vault_path, request.person, words[request.person], request.message)
        answered(ReleaseAnswer(signature))
        settle()
        return request

    return give


@pytest.fixture
def consent(page: SummaryPage, qtbot: QtBot, settle: Settle, answer: Any) -> Callable[[], ReleaseRequest]:
    def ask_and_give() -> ReleaseRequest:
        qtbot.mouseClick(page.bar.consent, Qt.MouseButton.LeftButton)
        settle()
        return answer()

    return ask_and_give


def texts(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def preview(page: SummaryPage) -> str:
    return page.paper.preview.text()


def test_the_meeting_is_named_before_anything_is_ticked(page: SummaryPage) -> None:
    words = [label.text() for label in page.header.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("Treffen 1: Soziale Medien · ") for text in words)


@pytest.mark.parametrize(
    ("language", "save", "count"),
    [
        ("de", "Speichern \u2013 es fehlen 2 Zustimmungen", "0 von 2 Zustimmungen"),
        ("en", "Save \u2013 2 consents missing", "0 of 2 consents"),
    ],
)
def test_nothing_is_ticked_and_nothing_can_be_saved_at_first(page: SummaryPage, save: str, count: str) -> None:
    assert not any(box.isChecked() for box in page.options.marks.boxes.values())
    assert page.bar.save.text() == save
    assert page.bar.counted.text() == count
    assert not page.bar.save.isEnabled()
    assert not page.bar.consent.isEnabled()
    assert page.bar.nothing.isEnabled()
    assert preview(page) == ""


def test_only_what_both_tick_appears(page: SummaryPage, tick: Any) -> None:
    tick(Block.NOTES)
    tick(Block.LEARNED, persons=(Person.JUNIOR,))
    tick(Block.ACTIONS, persons=(Person.SENIOR,))
    assert "Das Profil ist fertig." in preview(page)
    assert "Budget" not in preview(page)
    assert "Drei Beiträge" not in preview(page)


def test_a_tick_of_one_alone_makes_no_file(page: SummaryPage, tick: Any) -> None:
    tick(*Block, persons=(Person.JUNIOR,))
    assert preview(page) == ""
    assert page.course.file is None
    assert "Noch nichts ausgewählt" in texts(page.paper)


def test_a_note_that_looks_like_a_program_stands_there_as_written(page: SummaryPage, tick: Any) -> None:
    tick(Block.NOTES)
    assert '#read("notes.txt")' in preview(page)


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", ("Mentee", "Worüber wir gesprochen haben")), ("en", ("Mentor", "What we talked about"))],
)
def test_the_file_speaks_the_windows_language_and_names_roles(
    page: SummaryPage, tick: Any, words: tuple[str, ...]
) -> None:
    tick(Block.NOTES, Block.ACTIONS)
    assert all(word in preview(page) for word in words)
    assert "Helga" not in preview(page)
    assert "Jonas" not in preview(page)


def test_the_whole_way_to_a_file(
    page: SummaryPage, tick: Any, consent: Any, qtbot: QtBot, settle: Settle, on_vault: Run, host: Any
) -> None:
    tick(Block.NOTES, Block.ACTIONS)
    shown, marked = preview(page), page.paper.mark.text()
    first = consent()
    assert first.person is Person.JUNIOR
    assert page.bar.counted.text() == "1 von 2 Zustimmungen"
    assert page.bar.save.text() == "Speichern \u2013 es fehlt 1 Zustimmung"
    second = consent()
    assert second.person is Person.SENIOR
    assert first.message == second.message
    assert first.fingerprint in marked
    qtbot.mouseClick(page.bar.save, Qt.MouseButton.LeftButton)
    settle()
    path = page.course.path
    assert path is not None
    data = path.read_bytes()
    assert page_text(data) == shown
    assert hashlib.sha256(data).hexdigest() == first.sha256
    assert [file.name for file in path.parent.iterdir()] == ["Zusammenfassung.pdf"]
    (line,) = on_vault(lambda journal: journal.register.rows())
    assert (line.content_sha256, line.written_sha256, line.size) == (first.sha256, first.sha256, len(data))
    assert (line.purpose, line.format) == ("us", DocumentFormat.PDF)
    assert {given.person for given in line.consents} == set(Person)
    assert page.bar.saved()
    qtbot.mouseClick(page.bar.lock, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(host.locked))
    assert host.locked[0][0] is LockReason.ASKED


def test_who_withholds_leaves_no_trace(
    page: SummaryPage, tick: Any, answer: Any, consent: Any, qtbot: QtBot, settle: Settle, on_vault: Run, host: Any
) -> None:
    tick(Block.NOTES)
    qtbot.mouseClick(page.bar.consent, Qt.MouseButton.LeftButton)
    settle()
    page.bar.consent_wanted.emit()
    settle()
    assert len(host.releases) == 1
    answer(consent=False)
    assert page.bar.counted.text() == "0 von 2 Zustimmungen"
    assert page.bar.consent.isEnabled()
    assert "Jonas" not in page.bar.counted.text() + page.bar.save.text()
    assert on_vault(lambda journal: journal.register.rows()) == []
    assert on_vault(lambda journal: journal.summary.last()) is None
    consent()
    assert [request.person for request, _ in host.releases] == [Person.JUNIOR, Person.JUNIOR]


@pytest.mark.parametrize("change", ["mark", "audience", "format", "names", "language", "wording", "order"])
def test_any_change_takes_consents_back(
    page: SummaryPage, tick: Any, consent: Any, settle: Settle, change: str
) -> None:
    tick(Block.TOPICS, Block.NEXT)
    consent()
    consent()
    assert page.bar.save.isEnabled()
    acts: dict[str, Callable[[], object]] = {
        "mark": page.options.marks.boxes[Person.SENIOR, Block.ACTIONS].click,
        "audience": lambda: page.options.audience.button(Audience.PROGRAMME).click(),
        "format": lambda: page.options.form.button(DocumentFormat.DOCX).click(),
        "names": lambda: page.options.more.names.button(NameStyle.FULL).click(),
        "language": lambda: page.options.more.language.button("en").click(),
        "wording": lambda: reword(page, Block.TOPICS, "anders"),
        "order": lambda: page.options.more.order._on_step(1),
    }
    page.options.more.order.list.setCurrentRow(0)
    acts[change]()
    assert page.bar.counted.text() == "0 von 2 Zustimmungen"
    assert not page.bar.save.isEnabled()
    settle()
    assert page.bar.counted.text() == "0 von 2 Zustimmungen"


def test_an_answer_to_what_was_shown_before_counts_for_nothing(
    page: SummaryPage, tick: Any, answer: Any, qtbot: QtBot, settle: Settle
) -> None:
    tick(Block.NOTES)
    qtbot.mouseClick(page.bar.consent, Qt.MouseButton.LeftButton)
    settle()
    tick(Block.ACTIONS)
    answer()
    assert page.bar.counted.text() == "0 von 2 Zustimmungen"


def test_leaving_the_page_takes_consents_back(
    page: SummaryPage, tick: Any, consent: Any, window: MainWindow, settle: Settle
) -> None:
    tick(Block.NOTES)
    consent()
    window.navigate("today")
    settle()
    window.navigate("summary")
    settle()
    assert page.bar.counted.text() == "0 von 2 Zustimmungen"
    assert "Das Profil" in preview(page)


def test_handing_out_nothing_is_one_press_and_leaves_nothing(
    page: SummaryPage, tick: Any, consent: Any, window: MainWindow, qtbot: QtBot, settle: Settle, on_vault: Run
) -> None:
    tick(Block.NOTES)
    consent()
    assert page.bar.nothing.width() >= page.bar.consent.width()
    assert page.bar.nothing.height() == page.bar.consent.height()
    qtbot.mouseClick(page.bar.nothing, Qt.MouseButton.LeftButton)
    settle()
    assert window.current == "today"
    assert "Heute wird nichts weitergegeben." in texts(window)
    assert on_vault(lambda journal: journal.register.rows()) == []
    window.navigate("summary")
    settle()
    assert not any(box.isChecked() for box in page.options.marks.boxes.values())


def reword(page: SummaryPage, block: Block, text: str) -> None:
    page.paper.change.click()
    editor = page.paper.wording.editors[block, ""]
    editor.set_markdown(text)
    editor.edited.emit()


def test_other_words_stand_in_the_summary_alone(
    page: SummaryPage, tick: Any, qtbot: QtBot, on_vault: Run, meeting: SessionId
) -> None:
    tick(Block.NOTES)
    reword(page, Block.NOTES, "Nur das Nötigste.")
    qtbot.waitUntil(lambda: "Nur das Nötigste." in preview(page))
    assert "Das Profil" not in preview(page)
    rows = on_vault(lambda journal: journal.agenda.rows(meeting))
    notes = [on_vault(lambda journal, key=row.id: journal.notes.for_item(key).body) for row in rows if row.has_note]
    assert notes == [NOTE]


def test_other_words_survive_leaving_and_coming_back(
    page: SummaryPage, tick: Any, qtbot: QtBot, window: MainWindow, settle: Settle, context: Context
) -> None:
    tick(Block.NOTES)
    reword(page, Block.NOTES, "Nur das Nötigste.")
    qtbot.waitUntil(lambda: not context.drafts.pending())
    page.course.choice = page.course.choice.for_audience(Audience.US)
    page.course.choice = type(page.course.choice)(language="de", sessions=page.course.choice.sessions)
    window.navigate("today")
    settle()
    window.navigate("summary")
    settle()
    tick(Block.NOTES)
    assert "Nur das Nötigste." in preview(page)


def test_wording_and_preview_change_places(page: SummaryPage, tick: Any) -> None:
    tick(Block.NOTES)
    page.paper.change.click()
    assert page.paper.rewording()
    assert "nur für diese Zusammenfassung" in texts(page.paper)
    page.paper.change.click()
    assert not page.paper.rewording()


@pytest.mark.parametrize("form", [DocumentFormat.DOCX, DocumentFormat.MARKDOWN, DocumentFormat.HTML])
def test_other_kinds_of_files(
    page: SummaryPage, tick: Any, consent: Any, settle: Settle, form: DocumentFormat, on_vault: Run
) -> None:
    tick(Block.NOTES)
    if form is DocumentFormat.DOCX:
        page.options.form.button(form).click()
    else:
        page.options.form.button("more").click()
        page.options.further.button(form).click()
    settle()
    assert "Das Profil ist fertig." in preview(page)
    consent()
    consent()
    page.bar.save.click()
    settle()
    path = page.course.path
    assert path is not None
    assert path.suffix == f".{form.value}"
    if form is DocumentFormat.DOCX:
        assert "Das Profil ist fertig." in " ".join(part.text for part in docx.Document(str(path)).paragraphs)
    else:
        assert "Das Profil ist" in path.read_text(encoding="utf-8")
    assert on_vault(lambda journal: journal.register.rows())[0].format is form


def test_the_further_away_the_reader_the_less_is_offered(page: SummaryPage, settle: Settle, tick: Any) -> None:
    tick(Block.NOTES)
    assert Block.NOTES in page.options.marks.shown()
    page.options.audience.button(Audience.OTHERS).click()
    settle()
    assert set(page.options.marks.shown()) == {Block.TOPICS, Block.LEARNED, Block.NEXT}
    assert preview(page) == ""
    page.options.offer_all.click()
    assert Block.NOTES in page.options.marks.shown()
    tick(Block.NOTES)
    assert "Das Profil" in preview(page)


def test_what_the_meeting_does_not_hold_is_not_offered(page: SummaryPage) -> None:
    assert Block.GOALS not in page.options.marks.shown()
    assert "Was Jonas mitgenommen hat" in texts(page.options)


def test_as_last_time_is_one_press(
    page: SummaryPage, tick: Any, consent: Any, qtbot: QtBot, settle: Settle, on_vault: Run, window: MainWindow
) -> None:
    assert page.options.like_last.isHidden()
    page.options.audience.button(Audience.PROGRAMME).click()
    settle()
    tick(Block.ACTIONS, Block.LEARNED)
    consent()
    consent()
    page.bar.save.click()
    settle()
    later = on_vault(lambda journal: hold(journal, "Rückmeldung", "Anderes."))
    window.navigate("today")
    window.navigate("summary", later)
    settle()
    assert preview(page) == ""
    qtbot.mouseClick(page.options.like_last, Qt.MouseButton.LeftButton)
    settle()
    assert page.options.audience.value is Audience.PROGRAMME
    assert "Budget" in preview(page)
    assert "Anderes" not in preview(page)
    assert "Rückmeldung" in preview(page)


def test_names_language_and_several_meetings_stand_behind_further_possibilities(
    page: SummaryPage, tick: Any, settle: Settle, on_vault: Run, window: MainWindow, meeting: SessionId
) -> None:
    assert page.options.more.isHidden()
    page.options.more_button.click()
    assert not page.options.more.isHidden()
    tick(Block.LEARNED, Block.ACTIONS)
    page.options.more.names.button(NameStyle.FULL).click()
    settle()
    assert "Helga" in preview(page)
    page.options.more.language.button("en").click()
    settle()
    assert "What Jonas took away" in preview(page)
    on_vault(lambda journal: hold(journal, "Zweites", "Mehr."))
    window.navigate("summary", meeting)
    settle()
    (other,) = [key for key in page.options.more.meetings if key != meeting]
    page.options.more.meetings[other].click()
    settle()
    assert "Meetings 1 to 2" in preview(page)
    page.options.more.meetings[other].click()
    page.options.more.meetings[meeting].click()
    settle()
    assert page.course.choice.sessions == (meeting,)
    assert page.options.more.meetings[meeting].isChecked()


def test_the_register_says_what_left(page: SummaryPage, tick: Any, consent: Any, settle: Settle) -> None:
    page.options.more_button.click()
    assert "Alles ist im Tresor geblieben." in texts(page.options.register)
    tick(Block.NOTES)
    consent()
    consent()
    page.bar.save.click()
    settle()
    page.bar.again.click()
    settle()
    (line,) = page.options.register.words()
    assert line.startswith("Zusammenfassung nur für beide, ")
    assert "PDF" in line
    assert "Prüfzeichen" in line
    assert "Profil" not in line


def test_the_place_is_shown_changeable_and_remembered(
    page: SummaryPage, tick: Any, consent: Any, settle: Settle, context: Context, tmp_path: Path
) -> None:
    tick(Block.NOTES)
    stick = tmp_path / "Stick"
    stick.mkdir()
    context.files.answer_next_with(stick / "Für Jonas.pdf")
    page.bar.change_place.click()
    assert "Für Jonas.pdf" in page.bar.place.text()
    tick(Block.ACTIONS)
    assert "Für Jonas.pdf" in page.bar.place.text()
    consent()
    consent()
    page.bar.save.click()
    settle()
    assert (stick / "Für Jonas.pdf").is_file()
    page.bar.again.click()
    settle()
    tick(Block.NOTES)
    assert page.course.path == stick / "Zusammenfassung 2026-11-26.pdf"


def test_a_place_that_cannot_be_written_says_so_and_keeps_the_consents(
    page: SummaryPage, tick: Any, consent: Any, settle: Settle, tmp_path: Path, on_vault: Run
) -> None:
    tick(Block.NOTES)
    page.course.name_place(tmp_path / "nicht da" / "Zusammenfassung.pdf")
    consent()
    consent()
    page.bar.save.click()
    settle()
    assert page.bar.error.isVisible()
    assert page.bar.error.text()
    assert page.bar.counted.text() == "2 von 2 Zustimmungen"
    assert on_vault(lambda journal: journal.register.rows()) == []
    (tmp_path / "nicht da").mkdir()
    page.bar.save.click()
    settle()
    assert page.bar.saved()


def test_folder_and_another_summary_after_saving(
    page: SummaryPage, tick: Any, consent: Any, settle: Settle, host: Any
) -> None:
    tick(Block.NOTES)
    consent()
    consent()
    page.bar.save.click()
    settle()
    page.bar.folder.click()
    assert host.folders == [page.course.path.parent if page.course.path else None]
    assert page.frame.room.isHidden()
    page.bar.again.click()
    settle()
    assert not page.frame.room.isHidden()
    assert not page.bar.saved()
    assert not any(box.isChecked() for box in page.options.marks.boxes.values())


def test_pages_are_drawn_and_have_a_text_twin(page: SummaryPage, tick: Any, qtbot: QtBot) -> None:
    tick(Block.NOTES)
    (view,) = page.paper.preview.pages
    qtbot.waitUntil(view.drawn)
    assert view.accessibleName() == "Seite 1 von 1"
    assert "Das Profil ist fertig." in view.accessibleDescription()
    assert view.grab().toImage().pixelColor(view.width() // 2, 3).name() == "#ffffff"


def test_large_pages_take_the_whole_width(page: SummaryPage, tick: Any, settle: Settle) -> None:
    tick(Block.NOTES)
    before = page.paper.width()
    page.paper.large.click()
    settle()
    assert page.frame.card.isHidden()
    page.paper.large.click()
    assert not page.frame.card.isHidden()
    assert before < page.frame.width() * 0.7


def test_a_narrow_window_stacks_choice_paper_and_consents(page: SummaryPage, window: MainWindow, qtbot: QtBot) -> None:
    assert not page.frame.stacked()
    window.resize(1000, 660)
    qtbot.waitUntil(page.frame.stacked)
    assert page.bar.parent() is page.frame.foot
    window.resize(1280, 820)
    qtbot.waitUntil(lambda: not page.frame.stacked())
    assert page.bar.parent() is page.frame.card


def test_by_keyboard_alone(page: SummaryPage, qtbot: QtBot, settle: Settle, answer: Any, window: MainWindow) -> None:
    box = page.options.marks.boxes[Person.JUNIOR, Block.NOTES]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is page.options.marks.boxes[Person.SENIOR, Block.NOTES]
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    settle()
    assert "Das Profil" in preview(page)
    for _ in range(60):
        if window.focusWidget() is page.bar.consent:
            break
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    for _person in Person:
        assert window.focusWidget() is page.bar.consent
        qtbot.keyClick(page.bar.consent, Qt.Key.Key_Space)
        settle()
        assert window.is_covered()
        answer()
    assert window.focusWidget() is page.bar.save
    qtbot.keyClick(page.bar.save, Qt.Key.Key_Space)
    settle()
    assert page.bar.saved()
    assert window.focusWidget() is page.bar.lock


def test_the_keyboard_stands_on_saving_though_the_helpers_window_is_still_the_active_one(
    page: SummaryPage, qtbot: QtBot, tick: Any, settle: Settle, answer: Any, window: MainWindow
) -> None:
    tick(Block.NOTES)
    for _person in Person:
        qtbot.mouseClick(page.bar.consent, Qt.MouseButton.LeftButton)
        settle()
        helper = QWidget()
        qtbot.addWidget(helper)
        helper.show()
        helper.activateWindow()
        qtbot.waitUntil(helper.isActiveWindow)
        answer()
    assert window.focusWidget() is page.bar.save


def test_boxes_say_whose_and_what(page: SummaryPage) -> None:
    assert page.options.marks.boxes[Person.JUNIOR, Block.ACTIONS].accessibleName() == "Jonas: Aufgaben"


@pytest.mark.parametrize("opening", [Opening.SENIOR_ALONE, Opening.JUNIOR_ALONE])
def test_alone_nothing_can_be_handed_out(window: MainWindow, settle: Settle) -> None:
    window.navigate("summary")
    settle()
    page = window.page("summary")
    assert "Weitergeben braucht beide." in texts(page)
    assert not page.findChildren(QLabel, "consent")


def test_before_the_first_meeting_the_page_says_what_it_is_for(window: MainWindow, settle: Settle) -> None:
    window.navigate("summary")
    settle()
    page = window.page("summary")
    assert isinstance(page, SummaryPage)
    assert "Noch nichts weiterzugeben" in texts(page)
    page.closed.meetings_wanted.emit()
    settle()
    assert window.current == "sessions"


def test_the_latest_meeting_is_the_one_to_begin_with(
    window: MainWindow, settle: Settle, on_vault: Run, clock: Any
) -> None:
    on_vault(lambda journal: hold(journal, "Erstes", "Eins."))
    clock.moment = datetime(2026, 12, 10, 13, tzinfo=UTC)
    latest = on_vault(lambda journal: hold(journal, "Zweites", "Zwei."))
    window.navigate("summary")
    settle()
    page = window.page("summary")
    assert isinstance(page, SummaryPage)
    assert page.course.choice.sessions == (latest,)


def test_a_file_that_came_too_late_is_not_shown(page: SummaryPage, tick: Any) -> None:
    tick(Block.NOTES)
    shown = preview(page)
    page.course._on_made(page.course.file, this=-1)
    page.course._on_draft(SimpleNamespace(), this=-1)
    assert preview(page) == shown


def test_the_order_follows_keys_and_buttons(page: SummaryPage, tick: Any, qtbot: QtBot, settle: Settle) -> None:
    page.options.more_button.click()
    tick(Block.ACTIONS, Block.LEARNED)
    assert preview(page).index("Drei Beiträge") < preview(page).index("Budget")
    order = page.options.more.order
    assert order.blocks() == page.options.marks.shown()
    order.list.setCurrentRow(order.blocks().index(Block.LEARNED))
    while order.blocks()[0] is not Block.LEARNED:
        qtbot.keyClick(order.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        settle()
    assert preview(page).index("Budget") < preview(page).index("Drei Beiträge")
    assert page.options.marks.shown()[0] is Block.LEARNED
    while order.blocks()[-1] is not Block.LEARNED:
        order.down.click()
        settle()
    assert preview(page).index("Drei Beiträge") < preview(page).index("Budget")
    assert not [box for box in page.options.marks.boxes.values() if box.isChecked() and box.isHidden()]


def test_a_dropped_line_takes_its_new_place(page: SummaryPage, tick: Any, qtbot: QtBot) -> None:
    page.options.more_button.click()
    tick(Block.ACTIONS, Block.LEARNED)
    order = page.options.more.order
    first, *others = order.blocks()
    model = order.list.model()
    assert model.moveRow(order.list.rootIndex(), 0, order.list.rootIndex(), order.list.count())
    qtbot.waitUntil(lambda: page.course.choice.layout.order.index(first) > 0)
    assert order.blocks() == (*others, first)


def test_a_final_report_tells_of_all_meetings_and_ticks_nothing(
    page: SummaryPage, settle: Settle, on_vault: Run, window: MainWindow, tick: Any
) -> None:
    on_vault(lambda journal: journal.goals.add("Sicher auftreten"))
    on_vault(lambda journal: hold(journal, "Zweites", "Mehr."))
    window.navigate("today")
    window.navigate("summary")
    settle()
    page.options.more.report.button(Report.FINAL).click()
    settle()
    assert len(page.course.choice.sessions) == 2
    assert preview(page) == ""
    assert Block.NOTES not in page.options.marks.shown()
    assert page.options.marks.shown()[0] is Block.GOALS
    tick(Block.GOALS, Block.LEARNED)
    assert "ABSCHLUSSBERICHT" in preview(page)
    assert preview(page).index("Sicher auftreten") < preview(page).index("Budget")


def test_a_period_is_one_press(
    page: SummaryPage, tick: Any, consent: Any, settle: Settle, on_vault: Run, window: MainWindow, clock: Any
) -> None:
    more = page.options.more
    assert more.since.isHidden()
    tick(Block.LEARNED)
    consent()
    consent()
    page.bar.save.click()
    settle()
    clock.moment = datetime(2026, 12, 10, 13, tzinfo=UTC)
    later = on_vault(lambda journal: hold(journal, "Zweites", "Mehr."))
    window.navigate("today")
    window.navigate("summary")
    settle()
    assert not more.since.isHidden()
    more.all.click()
    settle()
    assert len(page.course.choice.sessions) == 2
    more.since.click()
    settle()
    assert page.course.choice.sessions == (later,)
    more.latest.click()
    settle()
    assert page.course.choice.sessions == (later,)


def test_a_second_copy_has_the_same_bytes_and_a_line_of_its_own(
    page: SummaryPage, tick: Any, consent: Any, settle: Settle, context: Context, tmp_path: Path, on_vault: Run
) -> None:
    tick(Block.NOTES)
    consent()
    consent()
    page.bar.save.click()
    settle()
    context.files.answer_next_with(tmp_path / "nicht da" / "Kopie.pdf")
    page.bar.copy.click()
    settle()
    assert page.bar.copy_error.isVisible()
    context.files.answer_next_with(tmp_path / "Kopie.pdf")
    page.bar.copy.click()
    settle()
    first = page.course.path
    assert first is not None
    assert (tmp_path / "Kopie.pdf").read_bytes() == first.read_bytes()
    assert "Kopie.pdf" in page.bar.copied_as.text()
    assert not page.bar.copy_error.isVisible()
    copy, original = on_vault(lambda journal: journal.register.rows())
    assert (copy.kind, copy.purpose, copy.content_sha256) == (original.kind, original.purpose, original.content_sha256)
    assert (len(original.consents), len(copy.consents)) == (2, 0)


def test_a_place_that_was_named_is_not_lost_to_a_free_one_that_is_found_later(
    page: SummaryPage, tick: Any, tmp_path: Path
) -> None:
    tick(Block.NOTES)
    page.course.name_place(tmp_path / "Hier.pdf")
    page.course._on_place_found(tmp_path / "Dort.pdf")
    assert page.course.path == tmp_path / "Hier.pdf"


def test_words_are_found_in_the_preview(page: SummaryPage, tick: Any, qtbot: QtBot, settle: Settle) -> None:
    tick(Block.NOTES, Block.ACTIONS, Block.LEARNED)
    bar = page.paper.preview.bar
    qtbot.keyClicks(bar.field, "ei")
    settle()
    count = len(page.paper.preview._hits)
    assert count > 1
    assert bar.found.text() == f"1 von {count}"
    bar.next.click()
    assert bar.found.text() == f"2 von {count}"
    bar.previous.click()
    bar.previous.click()
    assert bar.found.text() == f"{count} von {count}"
    view = page.paper.preview.pages[0]
    qtbot.waitUntil(view.drawn)
    marked = view.grab().toImage().pixelColor(view.box_of(page.paper.preview._hits[0]).center())
    assert marked.red() > marked.blue(), "on an amber ground"
    bar.field.setText("gibt es nicht")
    settle()
    assert bar.found.text() == "nicht gefunden"
    assert not bar.next.isVisible()
    bar.field.clear()
    assert bar.found.text() == ""


def test_pages_can_be_made_larger_and_small_again(page: SummaryPage, tick: Any, qtbot: QtBot) -> None:
    tick(Block.NOTES)
    bar = page.paper.preview.bar
    before = page.paper.preview.pages[0].width()
    assert not bar.smaller.isEnabled()
    while bar.larger.isEnabled():
        bar.larger.click()
    qtbot.waitUntil(lambda: page.paper.preview.pages[0].width() > 1.8 * before)
    while bar.smaller.isEnabled():
        bar.smaller.click()
    qtbot.waitUntil(lambda: page.paper.preview.pages[0].width() == before)
