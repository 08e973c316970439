"""The checklist as the pair wants it: own fields and lines, order, what is hidden. A level is never touched by any."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rm_desktop.domain.errors import InvalidInput, NotFound, UnreadableImport
from rm_desktop.domain.ids import SkillCode
from rm_desktop.domain.words import Discarded, Level
from rm_desktop.services.checklist_file import HEAD, LARGEST, MOST_LINES, writing
from rm_desktop.services.journal import Journal


def fields(journal, *, hidden=False):
    return [field.title for field in journal.skills.fields(hidden=hidden)]


def lines(journal, code, *, hidden=False):
    return [row.title for row in journal.skills.rows(code, hidden=hidden)]


@pytest.fixture
def own(journal):
    """A field of the pair's own with two lines, the first of which was looked at and shown."""
    code = journal.checklist.add_field("Führen auf Abstand").value
    line = journal.checklist.add_line(code, "Kameras dürfen aus sein").value
    journal.checklist.add_line(code, "Ein Treffen absagen")
    journal.skills.assess(line.code, Level.ALONE)
    journal.skills.add_example(line.code, "Am Montag so gemacht")
    return code


def test_an_own_field_stands_last_and_takes_lines(journal, own):
    row = journal.skills.fields()[-1]
    assert (row.code, row.title, row.own, row.lines) == (own, "Führen auf Abstand", True, 2)
    assert lines(journal, own) == ["Kameras dürfen aus sein", "Ein Treffen absagen"]
    assert journal.checklist.rename_field(own, "Führen aus der Ferne").value == "Führen auf Abstand"
    assert fields(journal)[-1] == "Führen aus der Ferne"
    with pytest.raises(InvalidInput):
        journal.checklist.add_field("  ")
    with pytest.raises(NotFound):
        journal.checklist.rename_field("2", "Anders")


def test_a_field_goes_and_comes_back_with_its_lines_and_levels(journal, own):
    later = journal.checklist.add_line(own, "Ging schon vorher").value
    journal.checklist.remove_line(later.code)
    journal.checklist.remove_field(own)
    assert "Führen auf Abstand" not in fields(journal, hidden=True)
    assert not journal.search.find("Kameras").hits
    found = [(row.what, row.title) for row in journal.wastebasket.rows()]
    assert (Discarded.OWN_FIELD, "Führen auf Abstand") in found
    assert (Discarded.OWN_SKILL, "Kameras dürfen aus sein") not in found
    gone = next(row for row in journal.wastebasket.rows() if row.what is Discarded.OWN_FIELD)
    journal.wastebasket.restore(gone.what, gone.id)
    assert lines(journal, own)[0] == "Kameras dürfen aus sein"
    row = journal.skills.rows(own)[0]
    assert (row.level, row.examples) == (Level.ALONE, 1)


def test_an_own_field_is_found_by_its_name(journal, own):
    (hit,) = journal.search.find("abstand").hits
    assert hit.id == own


def test_what_is_hidden_is_offered_nowhere_and_keeps_its_level(journal):
    first, *_ = journal.skills.rows("2")
    journal.skills.assess(first.code, Level.WITH_HELP)
    journal.checklist.hide(first.code, hidden=True)
    assert first.title not in lines(journal, "2")
    assert first.title in lines(journal, "2", hidden=True)
    assert journal.skills.row(first.code).hidden
    assert journal.skills.practise_next() is None or journal.skills.practise_next().code != first.code
    journal.checklist.hide("2", hidden=True)
    assert lines(journal, "2") == []
    assert all(field.code != "2" for field in journal.skills.fields())
    journal.checklist.hide("2", hidden=False)
    journal.checklist.hide(first.code, hidden=False)
    assert journal.skills.rows("2")[0].level is Level.WITH_HELP
    with pytest.raises(NotFound):
        journal.checklist.hide("line.9.9.nothing", hidden=True)


def test_lines_and_fields_are_moved_and_moved_back(journal):
    before = [row.code for row in journal.skills.rows("2")]
    order = journal.checklist.order_of(before[3])
    journal.checklist.move(before[3], before=before[0])
    assert [row.code for row in journal.skills.rows("2")] == [before[3], *before[:3], *before[4:]]
    journal.checklist.arrange(order)
    assert [row.code for row in journal.skills.rows("2")] == before
    fields_before = [field.code for field in journal.skills.fields()]
    journal.checklist.move(fields_before[-1], before=fields_before[0])
    assert journal.skills.fields()[0].code == fields_before[-1]


def test_a_new_line_stands_last_even_where_the_others_were_arranged(journal):
    first = journal.skills.rows("2")[0]
    journal.checklist.move(first.code, before=None)
    journal.checklist.add_line("2", "Ganz neu")
    assert lines(journal, "2")[-2:] == [first.title, "Ganz neu"]


def test_a_newer_catalogue_touches_no_level_and_no_place(journal, clock):
    content = journal.content
    rows = journal.skills.rows("2")
    for place, row in enumerate(rows[:6]):
        journal.skills.assess(row.code, Level(1 + place % 3))
        journal.skills.add_example(row.code, f"Beispiel {place}")
    journal.checklist.move(rows[5].code, before=rows[0].code)
    journal.checklist.hide(rows[1].code, hidden=True)
    gone = rows[2].code
    fresh = replace(content.lines_of("2")[0], code=SkillCode("line.2.1.fresh"), title="Kam neu dazu")
    renamed = {rows[0].code: "Anders gesagt"}
    shipped = [replace(line, title=renamed.get(line.code, line.title)) for line in content.lines if line.code != gone]
    behind = next(place for place, line in enumerate(shipped) if line.code == rows[0].code) + 1
    newer = replace(content, lines=(*shipped[:behind], fresh, *shipped[behind:]))
    after = Journal(journal.vault, clock, newer)
    levels = {row.code: (row.level, row.examples, row.hidden) for row in after.skills.rows("2", hidden=True)}
    for row in journal.skills.rows("2", hidden=True):
        if row.code != gone:
            assert levels[row.code] == (row.level, row.examples, row.hidden)
    assert after.skills.row(rows[0].code).title == "Anders gesagt"
    assert after.skills.rows("2")[0].code == rows[5].code
    assert "Kam neu dazu" in lines(after, "2")
    assert [one.level for one in after.skills.history(gone)] == [Level(3)]
    assert journal.skills.row(gone).level is Level(3)


def test_a_checklist_leaves_without_levels_and_comes_in_elsewhere(journal, own):
    journal.checklist.hide("1", hidden=True)
    data = writing(journal.checklist.listed(), "Ein Hinweis")
    text = data.decode()
    assert text.startswith(f"{HEAD}\n; Ein Hinweis\n")
    assert "# Führen auf Abstand\n- Kameras dürfen aus sein\n" in text
    assert "# @2 " in text
    assert "# @1 " not in text
    for word in ("allein", "alone", "Montag", own):
        assert word not in text
    again = journal.checklist.take_in(data).value
    assert (again.fields, again.lines) == ((), ())
    journal.checklist.remove_field(own)
    taken = journal.checklist.take_in(data).value
    assert (len(taken.fields), len(taken.lines)) == (1, 2)
    (came,) = taken.fields
    assert lines(journal, came) == ["Kameras dürfen aus sein", "Ein Treffen absagen"]
    journal.checklist.take_back(taken)
    assert journal.checklist.still_there(taken) == ()
    assert "Führen auf Abstand" not in fields(journal)
    journal.checklist.bring_back(taken)
    assert journal.checklist.still_there(taken) == (*taken.fields, *taken.lines)
    assert lines(journal, came) == ["Kameras dürfen aus sein", "Ein Treffen absagen"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no_head"),
        (b"rm-checklist 2\n# A\n- b\n", "no_head"),
        (b"\x89PNG\r\n\x1a\n", "no_text"),
        (f"{HEAD}\n- ohne Feld\n".encode(), "line"),
        (f"{HEAD}\n# @99 Fremd\n- x\n".encode(), "line"),
        (f"{HEAD}\n# A\nlose Worte\n".encode(), "line"),
        (f"{HEAD}\n# A\n- b\x00\n".encode(), "line"),
        (f"{HEAD}\n# A\n- \u202egnp.exe\n".encode(), "line"),
        (f"{HEAD}\n# {'x' * 301}\n".encode(), "line"),
        (f"{HEAD}\n# A\n".encode() + b"- b\n" * (MOST_LINES + 1), "too_much"),
        (f"{HEAD}\n".encode() + b"# A\n" * 51, "too_much"),
        (b"x" * (LARGEST + 1), "too_large"),
    ],
)
def test_a_file_that_is_no_checklist_changes_nothing(journal, data, reason):
    before = fields(journal, hidden=True)
    with pytest.raises(UnreadableImport) as caught:
        journal.checklist.take_in(data)
    assert caught.value.parameters["reason"] == reason
    assert fields(journal, hidden=True) == before


def test_a_file_from_another_editor_is_read(journal):
    data = f"\ufeff{HEAD}\r\n\r\n; Hinweis\r\n# Zuhören\r\n-  Ausreden lassen \r\n- Ausreden lassen\r\n".encode()
    taken = journal.checklist.take_in(data).value
    assert len(taken.lines) == 1
    assert lines(journal, taken.fields[0]) == ["Ausreden lassen"]


def test_two_thousand_lines_come_in_at_once(journal):
    data = (f"{HEAD}\n# Viel\n" + "".join(f"- Zeile {n}\n" for n in range(MOST_LINES))).encode()
    taken = journal.checklist.take_in(data).value
    assert len(taken.lines) == MOST_LINES
    assert taken.known == 0
