"""Tags stand in the texts; they are listed, found exactly, renamed and made one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from rm_desktop.domain.errors import EditConflict, InvalidInput
from rm_desktop.domain.words import Kind, Opening, Person
from rm_desktop.services.journal import Journal

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)


def listed(journal: Journal) -> dict[str, int]:
    return {row.name: row.texts for row in journal.tags.rows()}


def everything_tagged(journal: Journal, tag: str) -> str:
    """Tag one of everything; return the item with the note."""
    session = journal.sessions.plan(f"Treffen {tag}", NOW, 60).value
    item = journal.agenda.add(session.id, f"Punkt {tag}").value
    journal.notes.save_item_note(item.id, f"{tag} am Anfang, {tag} und noch ein {tag}", 0)
    journal.actions.add(f"Aufgabe {tag}", Person.SENIOR)
    goal = journal.goals.add(f"Ziel {tag}").value
    journal.goals.add_step(goal.id, f"Schritt {tag}")
    journal.later.add(f"{tag} für später")
    own = journal.checklist.add_line("2", f"Zeile {tag}").value
    journal.skills.add_example(own.code, f"Beispiel {tag}")
    return item.id


def test_every_thing_can_carry_one(journal: Journal) -> None:
    everything_tagged(journal, "#ki")
    assert listed(journal) == {"ki": 9}
    kinds = {hit.kind for hit in journal.search.find("#ki").hits}
    assert kinds == {
        *(Kind.SESSION, Kind.ITEM, Kind.NOTE, Kind.ACTION, Kind.GOAL, Kind.LATER, Kind.SKILL, Kind.EXAMPLE),
    }


def test_a_tag_is_found_whole_and_in_any_case(journal: Journal) -> None:
    for text in ("#KI", "#kinder", "#ki-ethik", "x#ki", "https://x.de/#ki", "(#ki)", "ki", "\\#Ki"):
        journal.later.add(text)
    assert {hit.title for hit in journal.search.find("#ki").hits} == {"#KI", "(#ki)", "\\#Ki"}
    assert listed(journal) == {"KI": 3, "ki-ethik": 1, "kinder": 1}
    others = {hit.title for hit in journal.search.find("ki -#ki art:später").hits}
    assert others == {"#kinder", "#ki-ethik", "x#ki", "https://x.de/#ki", "ki"}


def test_renaming_reaches_everything_and_the_index(journal: Journal) -> None:
    item = everything_tagged(journal, "#KI")
    kept = journal.later.add("#kiste bleibt").value
    assert journal.tags.rename("ki", "Künstliche Intelligenz").value == 9
    assert listed(journal) == {"kiste": 1, "Künstliche-Intelligenz": 9}
    assert journal.search.find("#ki").hits == ()
    assert journal.search.find("#kuenstliche-intelligenz").hits
    assert journal.notes.for_item(item).body.count("#Künstliche-Intelligenz") == 3
    assert [row.text for row in journal.later.rows() if row.id == kept.id] == ["#kiste bleibt"]
    assert journal.vault.check(deep=True).sound


def test_two_tags_become_one(journal: Journal) -> None:
    journal.later.add("#foto")
    journal.later.add("#bild")
    assert journal.tags.rename("#foto", "#bild").value == 1
    assert listed(journal) == {"bild": 2}


@pytest.mark.parametrize("name", ["", "#", "1", "#12", "a", "zu/viel", "-x"])
def test_what_cannot_be_a_tag_is_refused(journal: Journal, name: str) -> None:
    journal.later.add("#foto")
    with pytest.raises(InvalidInput):
        journal.tags.rename("foto", name)
    assert listed(journal) == {"foto": 1}


def test_an_editor_that_still_shows_the_old_name_does_not_bring_it_back(journal: Journal) -> None:
    session = journal.sessions.plan("Treffen", NOW, 60).value
    item = journal.agenda.add(session.id, "Punkt").value
    note = journal.notes.save_item_note(item.id, "#foto", 0).value
    journal.tags.rename("foto", "bild")
    with pytest.raises(EditConflict):
        journal.notes.save_item_note(item.id, "#foto mehr", note.revision)


def test_a_closed_part_keeps_its_tags_to_itself(open_as: Callable, journal: Journal) -> None:
    journal.later.add("#offen")
    journal.vault.close()
    with open_as(Opening.SENIOR_ALONE) as alone:
        alone.notes.save_private(None, "", "#sorge", 0)
        assert listed(alone) == {"offen": 1, "sorge": 1}
    with open_as(Opening.TOGETHER) as together:
        assert listed(together) == {"offen": 1}
        assert together.tags.rename("sorge", "offen").value == 0
    with open_as(Opening.SENIOR_ALONE) as alone:
        assert listed(alone) == {"offen": 1, "sorge": 1}


def test_many_different_tags_are_listed(journal: Journal) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = sorted({a + b for a in letters for b in letters})
    for start in range(0, len(names), 52):
        journal.later.add(" ".join(f"#{name}" for name in names[start : start + 52]))
    assert list(listed(journal)) == names
