"""Search: inside words, with or without accents and case, the newest first, and only what is open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.filters import Filters
from rm_desktop.domain.rows import SearchHit
from rm_desktop.domain.words import Compartment, Kind, Opening, Person
from rm_desktop.services.journal import Journal
from rm_desktop.services.search_words import spellings, words_of
from rm_desktop.services.snippets import snippet

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)


def _later(journal: Journal, *texts: str) -> None:
    for text in texts:
        journal.later.add(text)


def _found(journal: Journal, query: str) -> list[str]:
    """Return what the pair wrote; lines of the shipped checklist have no day."""
    return sorted(hit.title for hit in journal.search.find(query).hits if hit.at is not None)


def _one(journal: Journal, query: str) -> SearchHit:
    (hit,) = (hit for hit in journal.search.find(query).hits if hit.at is not None)
    return hit


@pytest.mark.parametrize(
    ("kept", "query"),
    [
        ("Sozialmedien", "medien"),
        ("Sozialmedien", "ZIALMED"),
        ("Gefühl", "gefuhl"),
        ("Gefühl", "Gefuehl"),
        ("gefuhl", "Gefühl"),
        ("Straße", "STRASSE"),
        ("Strasse", "straße"),
        ("Grüße aus dem Süden", "suden grusse"),
        ("naïve Frage", "naive"),
        ("Größe", "groesse"),
        ("100 % sicher (fast)", "(fast)"),
        ('Er sagte "nein"', '"nein"'),
        ("a*b^c:d", "a*b^c"),
        ("wie NEAR AND NOT", "near and"),
        ("مرحبا بالعالم", "بالعالم"),
        ("👩‍💻🙂🙂🙂", "🙂🙂🙂"),
        ("KI-Antwort prüfen", "ki"),
        ("mit KI entwerfen", "KI"),
        ("Ötzi", "öt"),
        ("Netzwerk X verlassen", "x"),
        ("(C) lernen", "c"),
    ],
)
def test_what_is_there_is_found(journal: Journal, kept: str, query: str) -> None:
    _later(journal, kept)
    assert _found(journal, query) == [kept]


@pytest.mark.parametrize(
    ("kept", "query"),
    [
        ("Sozialmedien", "median"),
        ("abc bcd", "abcd"),
        ("Kaiser", "ki"),
        ("Ski fahren", "ki"),
        ("Xylophon", "x"),
        ("neues Haus", "nues"),
        ("Profil", ""),
        ("Profil", "  \n"),
        ("Profil", "-"),
        ("🙂🙂", "🙂🙂"),
        ("Profil", "\x00"),
        ("Profil", "\ud83d"),
    ],
)
def test_what_is_not_there_is_not(journal: Journal, kept: str, query: str) -> None:
    _later(journal, kept)
    assert _found(journal, query) == []


def test_every_word_must_stand_there(journal: Journal) -> None:
    _later(journal, "Profil im Netz", "Profil im Haus")
    assert _found(journal, "netz profil") == ["Profil im Netz"]
    assert _found(journal, "profil im") == ["Profil im Haus", "Profil im Netz"]
    assert _found(journal, "profil garten") == []


def test_every_kind_of_thing_is_found_and_leads_to_its_place(journal: Journal) -> None:
    session = journal.sessions.plan("Wortfund Treffen", NOW, 60, place="Zimmerlinde").value
    item = journal.agenda.add(session.id, "Wortfund Punkt").value
    journal.notes.save_item_note(item.id, "Wortfund in der Notiz", 0)
    action = journal.actions.add("Wortfund Aufgabe", Person.SENIOR, session.id).value
    goal = journal.goals.add("Ziel", why="Wortfund Grund").value
    other = journal.goals.add("Anderes Ziel").value
    journal.goals.add_step(other.id, "Wortfund Schritt")
    example = journal.skills.add_example("line.2.6.profile", "Wortfund Beispiel").value
    own = journal.checklist.add_line("2", "Wortfund Fähigkeit").value
    later = journal.later.add("Wortfund später").value
    hits = {(hit.kind, hit.id, hit.session_id) for hit in journal.search.find("wortfund").hits}
    assert hits == {
        (Kind.SESSION, session.id, session.id),
        (Kind.ITEM, item.id, session.id),
        (Kind.NOTE, item.id, session.id),
        (Kind.ACTION, action.id, session.id),
        (Kind.GOAL, goal.id, None),
        (Kind.GOAL, other.id, None),
        (Kind.EXAMPLE, example.skill, None),
        (Kind.SKILL, own.code, None),
        (Kind.LATER, later.id, None),
    }
    assert _one(journal, "Zimmerlinde").kind is Kind.SESSION
    journal.sessions.set_learned(session.id, "wie ein Budget entsteht", session.revision)
    assert _one(journal, "budget").kind is Kind.SESSION
    journal.actions.tick(action.id, done=True, outcome="Kuchen gegessen")
    assert _one(journal, "kuchen").id == action.id


def test_the_index_follows_every_change(journal: Journal) -> None:
    session = journal.sessions.plan("Treffen", NOW, 60).value
    item = journal.agenda.add(session.id, "alter Titel").value
    journal.agenda.edit(item.id, title="frischer Titel")
    assert _found(journal, "alter") == []
    assert _found(journal, "frischer") == ["frischer Titel"]
    other = journal.agenda.add(session.id, "zweiter").value
    for key, text in ((item.id, "Apfelkuchen"), (other.id, "Birnenmus"), (item.id, "Zitronen")):
        journal.notes.save_item_note(key, text, journal.notes.for_item(key).revision)
        assert _one(journal, text).id == key
    assert _found(journal, "Apfelkuchen") == []
    assert _one(journal, "Birnenmus").id == other.id
    assert journal.vault.check(deep=True).parts[0].problems == ()


def test_the_wastebasket_is_not_searched(journal: Journal) -> None:
    later = journal.later.add("Quarkspeise").value
    journal.later.remove(later.id)
    assert _found(journal, "quark") == []
    journal.later.restore(later.id)
    assert _found(journal, "quark") == ["Quarkspeise"]


def test_an_entry_without_its_thing_does_not_stop_the_search(journal: Journal) -> None:
    _later(journal, "Quarkspeise")
    with journal.vault.begin(Compartment.SHARED) as work:
        work.db.execute("INSERT INTO search_key (source, id, waiting) VALUES ('note', 'gone', 1)")
    assert _found(journal, "quark") == ["Quarkspeise"]


def test_the_newest_come_first_and_more_is_told(journal: Journal, clock: FixedClock) -> None:
    for number in range(70):
        clock.moment += timedelta(minutes=1)
        _later(journal, f"Quark {number}")
    result = journal.search.find("quark", limit=3)
    assert [hit.title for hit in result.hits] == ["Quark 69", "Quark 68", "Quark 67"]
    assert result.more
    whole = journal.search.find("quark", limit=70)
    assert (len(whole.hits), whole.more) == (70, False)
    assert journal.search.find("quark", limit=0).hits == ()


def test_candidates_that_only_look_alike_do_not_hide_the_rest(journal: Journal) -> None:
    _later(journal, "abcdef", *("abc def bcd cde" for _number in range(150)))
    assert _found(journal, "abcdef") == ["abcdef"]


def test_a_step_and_its_goal_are_one_hit(journal: Journal) -> None:
    goal = journal.goals.add("Beitrag").value
    journal.goals.add_step(goal.id, "ersten Beitrag schreiben")
    assert _one(journal, "beitrag").id == goal.id


def test_a_hit_shows_the_match_in_its_surroundings(journal: Journal) -> None:
    session = journal.sessions.plan("Treffen", NOW, 60).value
    item = journal.agenda.add(session.id, "Profil").value
    body = (
        "## Foto\n\nDas **Foto** ist fertig, der Kurztext auch. "
        + "Mehr Worte davor. " * 5
        + "Hier: Kundennamen bleiben "
    )
    journal.notes.save_item_note(item.id, body + "draußen. " + "Und danach noch viel mehr Worte. " * 20, 0)
    hit = _one(journal, "kundennamen")
    assert hit.title == "Profil"
    assert hit.match == "Kundennamen"
    assert hit.before.startswith("…")
    assert hit.before.endswith("Hier: ")
    assert hit.after.startswith(" bleiben draußen. Und")
    assert hit.after.endswith("…")
    assert "*" not in _one(journal, "kurztext").before


def test_a_match_across_marks_is_shown_as_written() -> None:
    words = words_of("to**f")
    assert words is not None
    assert snippet("Fo**to**fertig", (4, 9), words) == ("Fo**", "to**f", "ertig")
    before, match, _after = snippet("x" * 300 + " to**fertig", (301, 306), words)
    assert (before, match) == ("…" + "x" * 39 + " ", "to**f")
    assert snippet("Titel", None, words) == ("", "", "Titel")


def test_only_open_compartments_are_searched(open_as: Callable, journal: Journal, clock: FixedClock) -> None:
    _later(journal, "gemeinsam Geheimnis")
    journal.vault.close()
    for opening, text in ((Opening.SENIOR_ALONE, "Geheimnis Helga"), (Opening.JUNIOR_ALONE, "Geheimnis Jonas")):
        clock.moment += timedelta(minutes=1)
        with open_as(opening) as alone:
            alone.notes.save_private(None, "", text, 0)
            hits = alone.search.find("geheimnis").hits
            assert [hit.compartment for hit in hits] == [opening.person.compartment, Compartment.SHARED]
            assert hits[0].match == "Geheimnis"
    with open_as(Opening.TOGETHER) as together:
        assert _found(together, "geheimnis") == ["gemeinsam Geheimnis"]


def test_spellings_stay_few() -> None:
    assert spellings("gefuehl") == ["gefuehl", "gefuhl"]
    assert spellings("Fußgrösse") == ["fußgrosse", "fußgroße", "fussgrosse"]
    assert spellings("neue") == ["neue"]
    assert spellings("Öl") == ["ol"]
    assert len(spellings("aeoeuessß" * 9)) <= 6


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=40), st.data())
def test_no_text_breaks_the_search_and_what_was_kept_is_found(journal: Journal, text: str, data: st.DataObject) -> None:
    query = data.draw(st.text(max_size=100))
    journal.search.find(query)
    words = [word for word in text.split() if len(word) >= 3]
    session = journal.sessions.plan("Behälter", NOW, 60).value
    item = journal.agenda.add(session.id, "Punkt").value
    saved = journal.notes.save_item_note(item.id, text, 0).value
    for word in words:
        if word.isalnum() and word.isascii() and word in saved.body:
            assert any(hit.id == item.id for hit in journal.search.find(word, limit=500).hits)


# Phrases, exclusion and filters


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('"rotes Haus"', ["ein rotes  Haus", "ein rotes **Haus**", "rotes Hausboot"]),
        ("„rotes Haus“", ["ein rotes  Haus", "ein rotes **Haus**", "rotes Hausboot"]),
        ('"haus rotes"', ["Haus, rotes und Haus rotes"]),
        ("haus -boot", ["Haus, rotes und Haus rotes", "ein rotes  Haus", "ein rotes **Haus**"]),
        ('haus -"rotes haus"', ["Haus, rotes und Haus rotes"]),
        ('rotes -"haus rotes" -boot', ["ein rotes  Haus", "ein rotes **Haus**"]),
        ('"am zu', ["am zu"]),
        ('"am zu"', ["am zu"]),
    ],
)
def test_phrases_and_what_must_not_be_there(journal: Journal, query: str, found: list[str]) -> None:
    texts = (
        "ein rotes  Haus",
        "ein rotes **Haus**",
        "rotes Hausboot",
        "Haus, rotes und Haus rotes",
        "am zu",
        "am x zu",
    )
    _later(journal, *texts)
    assert _found(journal, query) == sorted(found)


def _filled(journal: Journal, clock: FixedClock) -> None:
    clock.moment = datetime(2026, 3, 10, 12, tzinfo=UTC)
    first = journal.actions.add("Wortfund Helga alt", Person.SENIOR).value
    journal.actions.tick(first.id, done=True)
    clock.moment = datetime(2026, 5, 20, 12, tzinfo=UTC)
    journal.actions.add("Wortfund Helga neu", Person.SENIOR)
    journal.actions.add("Wortfund Jonas", Person.JUNIOR)
    journal.later.add("Wortfund später")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("wortfund art:aufgabe", ["Wortfund Helga alt", "Wortfund Helga neu", "Wortfund Jonas"]),
        ("wortfund kind:task,later", None),
        ("kind:later wortfund", ["Wortfund später"]),
        ("ART:SPÄTER", ["Wortfund später"]),
        ("ist:offen", ["Wortfund Helga neu", "Wortfund Jonas"]),
        ("is:open who:mentee", ["Wortfund Helga neu"]),
        ("wortfund wer:jonas", ["Wortfund Jonas"]),
        ("wortfund wer:Helga bis:2026-03", ["Wortfund Helga alt"]),
        ("wortfund since:2026-05-20 -jonas -später", ["Wortfund Helga neu"]),
        ("wortfund seit:11.3.2026 kind:task who:senior", ["Wortfund Helga neu"]),
        ("seit:2027", []),
        ("wer:niemand", []),
        ("art:unsinn", []),
        ("seit:2026-13", []),
    ],
)
def test_filters_can_be_typed_in_both_languages(
    journal: Journal, clock: FixedClock, query: str, found: list[str] | None
) -> None:
    _filled(journal, clock)
    assert _found(journal, query) == (_found(journal, "wortfund") if found is None else found)


def test_filters_can_be_set_and_typed_ones_come_first(journal: Journal, clock: FixedClock) -> None:
    _filled(journal, clock)

    def found(query: str, filters: Filters) -> list[str]:
        return [hit.title for hit in journal.search.find(query, filters=filters).hits]

    helga = Filters(person=Person.SENIOR, open_only=True)
    assert found("", helga) == ["Wortfund Helga neu"]
    assert found("wer:jonas", helga) == ["Wortfund Jonas"]
    assert found("", Filters(kinds=frozenset({Kind.LATER}))) == ["Wortfund später"]
    assert found("", Filters(until=date(2026, 3, 31))) == ["Wortfund Helga alt"]


def test_lines_of_the_checklist_are_found_last_but_not_those_out_of_sight(journal: Journal) -> None:
    line = journal.content.lines[0]
    _later(journal, f"{line.title} üben")
    hits = journal.search.find(f'"{line.title}"').hits
    assert [(hit.kind, hit.id) for hit in hits][1:] == [(Kind.SKILL, line.code)]
    assert journal.search.find(f'"{line.title}" art:später').hits == hits[:1]
    assert journal.search.find(f'"{line.title}"', limit=1).more
    journal.checklist.hide(line.code, hidden=True)
    assert journal.search.find(f'"{line.title}"').hits == hits[:1]


def test_the_name_of_a_file_leads_to_its_example(journal: Journal) -> None:
    example = journal.skills.add_example("line.2.6.profile", "Neues Bild").value
    journal.example_files.put(example.id, "Portrait-Wortfund.png", PNG)
    assert (_one(journal, "wortfund").kind, _one(journal, "bild wortfund").match) == (Kind.EXAMPLE, "Wortfund")
    journal.skills.remove_example(example.id)
    assert _found(journal, "wortfund") == []


def test_private_notes_belong_to_whoever_wrote_them(open_as: Callable) -> None:
    with open_as(Opening.JUNIOR_ALONE) as journal:
        journal.notes.save_private(None, "", "Wortfund", 0)
        assert len(journal.search.find("wortfund wer:mentor").hits) == 1
        assert journal.search.find("wortfund wer:mentee").hits == ()


def test_a_damaged_index_is_found_and_made_anew(journal: Journal) -> None:
    session = journal.sessions.plan("Treffen", NOW, 60).value
    for text in ("Apfelkuchen", "Birnenmus"):
        journal.notes.save_item_note(journal.agenda.add(session.id, text).value.id, f"Notiz {text}", 0)
    with journal.vault.begin(Compartment.SHARED) as work:
        work.db.execute("INSERT INTO search (search) VALUES ('delete-all')")
    assert _found(journal, "apfelkuchen") == []
    assert journal.vault.check(deep=True).parts[0].problems
    journal.search.mend()
    assert _found(journal, "apfelkuchen") == ["Apfelkuchen", "Apfelkuchen"]
    assert journal.vault.check(deep=True).parts[0].problems == ()
    assert not journal.search.mend()
