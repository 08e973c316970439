"""Searching from the column's field while typing, and going where a hit leads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.rows import SearchHit
from rm_desktop.domain.words import Compartment, Kind, Opening, Person
from rm_desktop.services.demo import fill_demo
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.note_edit import NoteEdit
from rm_desktop.ui.workspace.found_words import FoundPlace, spans
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.search.hits import destination, hit_row
from rm_desktop.ui.workspace.search.page import FIRST, SearchPage

Run = Callable[[Callable[[Journal], Any]], Any]
Settle = Callable[[], None]
ALONE = [Opening.SENIOR_ALONE]


@pytest.fixture
def sample(window: MainWindow, on_vault: Run, clock: FixedClock, qtbot: QtBot) -> MainWindow:
    """The window on the sample pair, with the cursor in the search field."""
    on_vault(lambda journal: fill_demo(journal, clock))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.press_search()
    return window


def page_of(window: MainWindow, qtbot: QtBot) -> SearchPage:
    qtbot.waitUntil(lambda: window.findChild(SearchPage) is not None)
    page = window.findChild(SearchPage)
    assert isinstance(page, SearchPage)
    return page


def type_in(window: MainWindow, qtbot: QtBot, words: str) -> SearchPage:
    """Type ``words`` into the column's field and wait for the hits."""
    field = window.navigation.search
    field.clear()
    qtbot.keyClicks(field, words[:-1])
    field.insert(words[-1])
    field.textEdited.emit(field.text())
    page = page_of(window, qtbot)
    qtbot.waitUntil(lambda: page.query == words and page.header.title().endswith(words.strip()))
    return page


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def titles(page: SearchPage) -> list[str]:
    return [row.title for row in page.results.rows.rows()]


# Finding


@pytest.mark.parametrize(
    ("language", "words", "kind", "count"),
    [("de", "Ersatzcodes", "Notiz", "Treffer"), ("en", "password", "Note", "hit")],
)
def test_hits_come_while_typing_with_their_kind_and_their_number(
    sample: MainWindow, qtbot: QtBot, words: str, kind: str, count: str
) -> None:
    page = type_in(sample, qtbot, words)
    assert titles(page)
    assert sample.focusWidget() is sample.navigation.search
    assert count in texts(page.header)
    assert any(kind in row.side for row in page.results.rows.rows())
    assert all(row.title_marks or row.detail_marks for row in page.results.rows.rows())


def test_every_row_says_all_it_shows_to_screen_readers(sample: MainWindow, qtbot: QtBot) -> None:
    page = type_in(sample, qtbot, "Ersatzcodes")
    spoken = page.results.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Notiz, Zweiter Faktor für das Postfach, ")
    assert "Ersatzcodes" in spoken
    assert page.results.accessibleName() == "Treffer"


def test_an_answer_to_older_words_is_not_shown(sample: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    sample.navigate("search", "Profil")
    page = page_of(sample, qtbot)
    settle()
    shown: list[list[str]] = []
    page.results.rows.modelReset.connect(lambda: shown.append(titles(page)))
    page.search("Rückmeldung")
    page.search("Kurzanleitung")
    settle()
    assert "Kurzanleitung" in page.header.title()
    assert shown == [["Kurzanleitung für den zweiten Faktor"]]


@pytest.mark.parametrize(
    ("language", "nothing", "advice"),
    [("de", "Nichts gefunden", "Oft helfen weniger Wörter"), ("en", "Nothing found", "Fewer words")],
)
def test_no_hits_are_said_with_advice(sample: MainWindow, qtbot: QtBot, nothing: str, advice: str) -> None:
    page = type_in(sample, qtbot, "xylophon")
    assert nothing in texts(page)
    assert advice in texts(page)
    assert not page.results.isVisible()


def test_nothing_is_asked_for_yet(sample: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    type_in(sample, qtbot, "Profil")
    page = page_of(sample, qtbot)
    page.search("  ")
    settle()
    assert page.header.title() == "Suche"
    assert "Worum geht es?" in texts(page)
    assert titles(page) == []


def test_many_hits_are_shown_on_demand(window: MainWindow, on_vault: Run, qtbot: QtBot, settle: Settle) -> None:
    def fill(journal: Journal) -> None:
        for number in range(FIRST + 20):
            journal.actions.add(f"Lieferanten anrufen {number}", Person.SENIOR)

    on_vault(fill)
    window.navigate("search", "Lieferanten")
    settle()
    page = page_of(window, qtbot)
    assert len(titles(page)) == FIRST
    assert f"mehr als {FIRST} Treffer" in texts(page.header)
    page.more.setFocus()
    qtbot.keyClick(page.more, Qt.Key.Key_Return)
    settle()
    assert len(titles(page)) == FIRST + 20
    assert not page.more.isVisible()


# Going there


def test_return_leads_into_the_hits_and_return_opens_one(
    sample: MainWindow, qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = type_in(sample, qtbot, "Ersatzcodes")
    heard: list[tuple[str, Any]] = []
    context.shell.navigate_requested.connect(lambda place, target: heard.append((place, target)))
    qtbot.keyClick(sample.navigation.search, Qt.Key.Key_Return)
    assert sample.focusWidget() is page.results
    qtbot.keyClick(page.results, Qt.Key.Key_Return)
    settle()
    assert heard[0][0] == "sessions"
    assert sample.current == "sessions"


def test_a_task_a_goal_and_an_example_lead_to_their_places(
    sample: MainWindow, qtbot: QtBot, settle: Settle, context: Context
) -> None:
    heard: list[str] = []
    context.shell.navigate_requested.connect(lambda place, _target: heard.append(place))
    for words in ("Kurzanleitung", "Jede Woche", "Passwortmanager eingerichtet"):
        sample.navigate("search", words)
        settle()
        page = page_of(sample, qtbot)
        spot = page.results.visualRect(page.results.rows.index(0)).center()
        qtbot.mouseClick(page.results.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        settle()
    assert heard == ["tasks", "goals", "skills"]


def _hit(kind: Kind, part: Compartment = Compartment.SHARED, session: str | None = None) -> SearchHit:
    return SearchHit(
        kind=kind,
        id="1",
        compartment=part,
        title="Titel",
        before="davor ",
        match="Wort",
        after=" danach",
        session_id=session,  # type: ignore[arg-type]
        at=datetime(2026, 11, 26, 13, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("hit", "place"),
    [
        (_hit(Kind.SESSION), ("sessions", "1")),
        (_hit(Kind.ITEM, session="7"), ("sessions", FoundPlace(key="7", item="1", query="wort"))),
        (_hit(Kind.NOTE, session="7"), ("sessions", FoundPlace(key="7", item="1", query="wort"))),
        (_hit(Kind.NOTE, Compartment.JUNIOR), ("private", FoundPlace(key="1", query="wort"))),
        (_hit(Kind.LATER), ("sessions", None)),
        (_hit(Kind.SKILL), ("skills", "1")),
    ],
)
def test_every_kind_has_a_place(hit: SearchHit, place: tuple[str, Any]) -> None:
    assert destination(hit, "wort") == place


# Private and shared


@pytest.mark.parametrize("opening", ALONE)
def test_private_hits_carry_the_word_and_say_what_was_searched(sample: MainWindow, on_vault: Run, qtbot: QtBot) -> None:
    on_vault(lambda journal: journal.notes.save_private(None, "Sorge", "Zwischen uns: Ersatzcodes verlegt", 0))
    page = type_in(sample, qtbot, "Ersatzcodes")
    private = [row for row in page.results.rows.rows() if row.private]
    assert [(row.title, row.private) for row in private] == [("Sorge", "Privat")]
    assert private[0].spoken.startswith("Privat, Notiz, Sorge")
    assert "Durchsucht werden der gemeinsame Teil und der private Teil von Helga." in texts(page)


def test_opened_together_only_the_shared_part_is_searched(sample: MainWindow, qtbot: QtBot) -> None:
    page = type_in(sample, qtbot, "Ersatzcodes")
    assert not any(row.private for row in page.results.rows.rows())
    assert "Durchsucht wird der gemeinsame Teil. Private Teile sind verschlossen" in texts(page)


# Marking


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Rückmeldung geben", "ruck", ["Rück"]),
        ("Straße und STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("aus der Gefühlslage", "gefuehl", ["Gefühl"]),
        ("eins zwei eins", "eins zwei", ["eins", "zwei", "eins"]),
        ("Lieferantenrahmenvereinbarung", "rahmen ahmenver", ["rahmenver"]),
        ("nichts", "wort", []),
        ("nichts", "", []),
    ],
)
def test_the_words_are_marked_as_they_were_found(text: str, query: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in spans(text, query)] == marked


def test_a_hit_in_the_title_alone_is_not_told_twice() -> None:
    hit = SearchHit(
        kind=Kind.GOAL,
        id="1",
        compartment=Compartment.SHARED,
        title="Jede Woche Rückmeldung",
        before="Jede Woche ",
        match="Rückmeldung",
        after="",
        session_id=None,
        at=datetime(2026, 11, 26, 13, tzinfo=UTC),
    )
    row = hit_row(hit, "rückmeldung")
    assert (row.title, row.detail) == ("Jede Woche Rückmeldung", "")
    assert row.title_marks == ((11, 22),)


def test_signs_of_markdown_are_not_shown() -> None:
    hit = SearchHit(
        kind=Kind.NOTE,
        id="1",
        compartment=Compartment.SHARED,
        title="Notiz",
        before="## Offen  - [ ] nur **mit** ",
        match="Freigabe",
        after="** - Foto 3-fach > 2. zuerst",
        session_id=None,
        at=datetime(2026, 11, 26, 13, tzinfo=UTC),
    )
    row = hit_row(hit, "freigabe")
    assert row.detail == "Offen  nur mit Freigabe Foto 3-fach zuerst"
    assert row.detail[row.anchor :].startswith("Freigabe")


def test_nothing_is_cut_at_twice_the_text_size(
    sample: MainWindow, context: Context, qtbot: QtBot, settle: Settle
) -> None:
    context.settings.text_scale = 200
    sample.navigate("search", "Rückmeldung")
    context.shell.rebuild()
    settle()
    sample.resize(1000, 660)
    page = sample.findChildren(SearchPage)[-1]
    page.search("xylophon")
    settle()
    assert page.content.horizontalScrollBar().maximum() == 0
    assert page.empty is not None
    empty = page.empty
    qtbot.waitUntil(lambda: empty.height() >= empty.heightForWidth(empty.width()))


# Filters, tags, and the words at their place


def test_filters_narrow_and_are_taken_away_again(window: MainWindow, on_vault: Run, qtbot: QtBot) -> None:
    def fill(journal: Journal) -> None:
        done = journal.actions.add("Wortfund erledigt", Person.SENIOR).value
        journal.actions.tick(done.id, done=True)
        journal.actions.add("Wortfund Helga", Person.SENIOR)
        journal.actions.add("Wortfund Jonas #video", Person.JUNIOR)
        journal.later.add("Wortfund später #video")

    on_vault(fill)
    page = type_in(window, qtbot, "wortfund")
    bar = page.filters
    assert len(titles(page)) == 4
    bar.open_only.click()
    qtbot.waitUntil(lambda: set(titles(page)) == {"Wortfund Helga", "Wortfund Jonas #video"})
    bar.person.setCurrentIndex(bar.person.findText("Jonas"))
    qtbot.waitUntil(lambda: titles(page) == ["Wortfund Jonas #video"])
    bar.reset.click()
    qtbot.waitUntil(lambda: len(titles(page)) == 4)
    assert bar.reset.isHidden()
    qtbot.waitUntil(lambda: bar.tag.count() == 2)
    bar.tag.setCurrentIndex(1)
    qtbot.waitUntil(lambda: set(titles(page)) == {"Wortfund Jonas #video", "Wortfund später #video"})
    bar.kind.setCurrentIndex(bar.kind.findText("Aufgabe"))
    qtbot.waitUntil(lambda: titles(page) == ["Wortfund Jonas #video"])
    page.search("")
    qtbot.waitUntil(lambda: page.header.title() == "Suche: #video")
    assert titles(page) == ["Wortfund Jonas #video"]
    bar.clear()
    assert page.empty is not None
    assert page.tags.isVisible()


def test_a_tag_leads_to_its_places_and_gets_another_name(window: MainWindow, on_vault: Run, qtbot: QtBot) -> None:
    on_vault(lambda journal: journal.later.add("Erstes #video"))
    on_vault(lambda journal: journal.later.add("Zweites #film"))
    window.navigate("search")
    page = page_of(window, qtbot)
    card = page.tags
    qtbot.waitUntil(lambda: [button.text() for button in card.buttons()] == ["#film", "#video"])
    card.buttons()[1].click()
    qtbot.waitUntil(lambda: titles(page) == ["Erstes #video"])
    page.filters.clear()
    card.more.click()
    card.tag.setCurrentIndex(card.tag.findText("#video"))
    qtbot.keyClicks(card.name.field, "1")
    qtbot.keyClick(card.name.field, Qt.Key.Key_Return)
    assert "mindestens zwei" in card.name.error()
    card.name.field.selectAll()
    qtbot.keyClicks(card.name.field, "#Film")
    assert "werden eines" in texts(card.name)
    card.rename.click()
    qtbot.waitUntil(lambda: [button.text().lower() for button in card.buttons()] == ["#film"])
    assert "In einem Text geändert." in texts(card)
    assert len(on_vault(lambda journal: journal.search.find("#film").hits)) == 2


def _marked(window: MainWindow) -> list[NoteEdit]:
    return [one for one in window.findChildren(NoteEdit) if one.isVisible() and one.extraSelections()]


def test_the_words_are_marked_in_the_note_they_stand_in(
    window: MainWindow, on_vault: Run, qtbot: QtBot, clock: FixedClock
) -> None:
    def fill(journal: Journal) -> None:
        session = journal.sessions.plan("Treffen", clock.now(), 60).value
        journal.agenda.add(session.id, "Erster Punkt")
        second = journal.agenda.add(session.id, "Zweiter Punkt").value
        body = "Viel davor 🎉.\n\n" * 40 + "Hier steht **Sozialmedien** und Medien."
        journal.notes.save_item_note(second.id, body, 0)

    on_vault(fill)
    page = type_in(window, qtbot, "medien kind:note")
    qtbot.waitUntil(lambda: titles(page) == ["Zweiter Punkt"])
    page.results.opened.emit(page.results.rows.rows()[0].key)
    qtbot.waitUntil(lambda: bool(_marked(window)))
    (edit,) = _marked(window)
    assert [mark.cursor.selectedText() for mark in edit.extraSelections()] == ["medien", "Medien"]
    assert edit.textCursor().position() == edit.extraSelections()[0].cursor.selectionStart()
    qtbot.keyClicks(edit, "x")
    assert edit.extraSelections() == []


@pytest.mark.parametrize("opening", ALONE)
def test_the_words_are_marked_in_a_private_note(window: MainWindow, on_vault: Run, qtbot: QtBot) -> None:
    on_vault(lambda journal: journal.notes.save_private(None, "Alt", "Sorge um Wortfund", 0))
    on_vault(lambda journal: journal.notes.save_private(None, "Neu", "anderes", 0))
    page = type_in(window, qtbot, "wortfund")
    qtbot.waitUntil(lambda: titles(page) == ["Alt"])
    page.results.opened.emit(page.results.rows.rows()[0].key)
    qtbot.waitUntil(lambda: bool(_marked(window)))
    assert window.current == "private"
