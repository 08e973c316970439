"""Templates of the pair's own: made, kept from a meeting, changed, deleted, handed on as a file and taken in."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import PlannedItem
from rm_desktop.domain.errors import InvalidInput, NotFound, UnreadableImport
from rm_desktop.domain.rules import LONGEST_MINUTES, MAX_TEMPLATE_ITEMS
from rm_desktop.domain.words import Compartment, Discarded, ItemOrigin, Kind
from rm_desktop.services.journal import Journal
from rm_desktop.services.template_file import HEAD, LARGEST, writing

TITLE = "Werkstatt"
ITEMS = (PlannedItem(title="Ankommen", minutes=5), PlannedItem(title="Ausprobieren", minutes=40))


def lines(template):
    return [(item.title, item.minutes) for item in template.items]


@pytest.fixture
def code(journal):
    return journal.templates.add(TITLE, ITEMS).value


def test_own_templates_stand_after_the_shipped_ones_and_fill_a_meeting(journal, code, clock):
    every = journal.templates.all()
    assert [one.code for one in every] == [*(one.code for one in journal.content.templates), code]
    assert (every[-1].title, every[-1].minutes, lines(every[-1])) == (
        TITLE,
        45,
        [("Ankommen", 5), ("Ausprobieren", 40)],
    )
    session = journal.sessions.plan("", clock.now(), 60, code).value
    assert (session.title, session.template) == (TITLE, code)
    rows = journal.agenda.rows(session.id)
    assert [(row.title, row.minutes, row.origin) for row in rows] == [
        ("Ankommen", 5, ItemOrigin.TEMPLATE),
        ("Ausprobieren", 40, ItemOrigin.TEMPLATE),
    ]


def test_an_agenda_is_kept_without_notes_ticks_or_what_hangs_on_it(journal, clock):
    session = journal.sessions.plan("Profile ansehen", clock.now(), 60).value
    journal.sessions.start(session.id)
    item = journal.agenda.add(session.id, "Profil", 25, skill=journal.skills.rows("2")[0].code).value
    journal.agenda.add(session.id, "Allgemeines", 0, origin=ItemOrigin.GENERAL)
    journal.notes.save_item_note(item.id, "Streng vertraulich", 0)
    journal.agenda.tick(item.id, done=True)
    journal.sessions.finish(session.id)
    saved = journal.templates.from_meeting(session.id)
    assert saved.changes.stale == {Kind.TEMPLATE}
    kept = journal.templates.get(saved.value)
    assert (kept.title, lines(kept)) == ("Profile ansehen", [("Profil", 25)])
    text = writing(kept, "").decode()
    for word in ("vertraulich", "line.", item.id, session.id):
        assert word not in text


def test_a_shipped_template_is_duplicated_and_never_changed(journal):
    shipped = journal.templates.get("T2")
    own = journal.templates.duplicate("T2", "Unsere Lerneinheit").value
    assert lines(journal.templates.get(own)) == lines(shipped)
    journal.templates.change(own, items=[PlannedItem(title="Nur dies", minutes=10)])
    assert lines(journal.templates.get("T2")) == lines(shipped)
    for act in (lambda: journal.templates.change("T2", title="Anders"), lambda: journal.templates.remove("T2")):
        with pytest.raises(NotFound):
            act()


def test_title_and_lines_are_changed_and_put_back(journal, code):
    before = journal.templates.state(code)
    journal.templates.change(code, title="Labor", items=[ITEMS[1], ITEMS[0], PlannedItem(title="Neu")])
    changed = journal.templates.get(code)
    assert (changed.title, lines(changed)) == ("Labor", [("Ausprobieren", 40), ("Ankommen", 5), ("Neu", 0)])
    journal.templates.put_back(code, before)
    assert journal.templates.state(code) == before


def test_a_deleted_template_leaves_its_meetings_alone_and_comes_back(journal, code, clock):
    session = journal.sessions.plan("", clock.now(), 60, code).value
    journal.templates.remove(code)
    assert journal.templates.state(code) is None
    assert len(journal.agenda.rows(session.id)) == 2
    assert journal.sessions.suggestion().template != code
    with pytest.raises(NotFound):
        journal.sessions.plan("", clock.now(), 60, code)
    with pytest.raises(NotFound):
        journal.sessions.plan("Mit Titel", clock.now(), 60, code)
    (row,) = journal.wastebasket.rows()
    assert (row.what, row.title) == (Discarded.OWN_TEMPLATE, TITLE)
    assert journal.wastebasket.restore(row.what, row.id).value == code
    assert lines(journal.templates.get(code)) == [("Ankommen", 5), ("Ausprobieren", 40)]
    assert journal.sessions.suggestion().template == code


def test_after_thirty_days_a_deleted_template_is_gone_with_its_lines(journal, code, clock):
    journal.templates.remove(code)
    later = FixedClock(clock.now() + timedelta(days=31))
    Journal(journal.vault, later, journal.content).wastebasket.empty_old()
    with journal.vault.read(Compartment.SHARED) as work:
        assert work.db.value("SELECT count(*) FROM own_template_item") == 0


@pytest.mark.parametrize(
    ("title", "items"),
    [
        ("  ", ITEMS),
        (TITLE, [PlannedItem(title="", minutes=5)]),
        (TITLE, [PlannedItem(title="x", minutes=-1)]),
        (TITLE, [PlannedItem(title="x", minutes=LONGEST_MINUTES + 1)]),
        (TITLE, [PlannedItem(title="x" * 301)]),
        (TITLE, [PlannedItem(title="x")] * (MAX_TEMPLATE_ITEMS + 1)),
    ],
)
def test_what_cannot_be_planned_is_not_kept(journal, code, title, items):
    with pytest.raises(InvalidInput):
        journal.templates.add(title, items)
    with pytest.raises(InvalidInput):
        journal.templates.change(code, title=title, items=items)
    assert journal.templates.state(code).items == ITEMS
    assert len(journal.templates.all()) == len(journal.content.templates) + 1


def test_a_template_leaves_as_a_file_and_comes_in_elsewhere(journal, code):
    data = writing(journal.templates.get(code), "Ein Hinweis\nin zwei Zeilen")
    assert data.decode() == (
        f"{HEAD}\n; Ein Hinweis\n; in zwei Zeilen\n\n# Werkstatt\n- 5 Ankommen\n- 40 Ausprobieren\n"
    )
    again = journal.templates.take_in(data)
    assert (again.value.code, again.value.known) == (code, True)
    assert not again.changes.stale
    journal.templates.remove(code)
    taken = journal.templates.take_in(data).value
    assert (taken.code != code, taken.known) == (True, False)
    assert journal.templates.get(taken.code).items == journal.templates.all()[-1].items


def test_every_shipped_template_survives_the_way_out_and_in(journal):
    for template in journal.content.templates:
        assert journal.templates.take_in(writing(template, "")).value.code == template.code


def test_a_file_from_another_editor_is_read(journal):
    data = f"\ufeff{HEAD}\r\n\r\n; Hinweis\r\n#  Zuhören \r\n-\t0\tAusreden lassen\r\n".encode()
    with pytest.raises(UnreadableImport):
        journal.templates.take_in(data.replace(b"-\t0", b"-0"))
    taken = journal.templates.take_in(data).value
    assert lines(journal.templates.get(taken.code)) == [("Ausreden lassen", 0)]


BODY = "# A\n- 5 b\n"


@pytest.mark.parametrize(
    ("data", "reason", "line"),
    [
        (b"", "no_head", None),
        (b"rm-template 2\n# A\n- 5 b\n", "no_head", None),
        (b"rm-checklist 1\n# A\n- b\n", "no_head", None),
        (b"\x89PNG\r\n\x1a\n", "no_text", None),
        (f"{HEAD}\n{BODY}".encode("utf-16"), "no_text", None),
        (f"{HEAD}\n# Ä\n- 5 b\n".encode("latin-1"), "no_text", None),
        (f"{HEAD}\n".encode(), "nothing", None),
        (f"{HEAD}\n# A\n".encode(), "nothing", None),
        (f"{HEAD}\n- 5 ohne Titel\n".encode(), "line", 2),
        (f"{HEAD}\n{BODY}# Zweiter\n".encode(), "line", 4),
        (f"{HEAD}\n{BODY}# A\n- 5 b\n".encode(), "line", 4),
        (f"{HEAD}\n# A\n- -5 b\n".encode(), "line", 3),
        (f"{HEAD}\n# A\n- 05 b\n".encode(), "line", 3),
        (f"{HEAD}\n# A\n- {LONGEST_MINUTES + 1} b\n".encode(), "line", 3),
        (f"{HEAD}\n# A\n- 99999999999999999999 b\n".encode(), "line", 3),
        (f"{HEAD}\n# A\n- \u0665 b\n".encode(), "line", 3),
        (f"{HEAD}\n# A\n- 5.5 b\n".encode(), "line", 3),
        (f"{HEAD}\n# A\n- b\n".encode(), "line", 3),
        (f"{HEAD}\n# A\n- 5\n".encode(), "line", 3),
        (f"{HEAD}\n#\n- 5 b\n".encode(), "line", 2),
        (f"{HEAD}\n{BODY}lose Worte\n".encode(), "line", 4),
        (f"{HEAD}\n# A\n- 5 b\x00\n".encode(), "line", 3),
        (f"{HEAD}\n# A\n- 5 b\x1b[2J\n".encode(), "line", 3),
        (f"{HEAD}\n# A\n- 5 \u202egnp.exe\n".encode(), "line", 3),
        (f"{HEAD}\n# A\n- 5 a\u2028- 5 b\n".encode(), "line", 3),
        (f"{HEAD}\n# {'x' * 301}\n".encode(), "line", 2),
        (f"{HEAD}\n# A\n".encode() + b"- 5 b\n" * (MAX_TEMPLATE_ITEMS + 1), "too_much", None),
        (f"{HEAD}\n".encode() + b";" * LARGEST, "too_large", None),
    ],
)
def test_a_file_that_is_no_template_changes_nothing(journal, data, reason, line):
    before = journal.templates.all()
    with pytest.raises(UnreadableImport) as caught:
        journal.templates.take_in(data)
    assert (caught.value.parameters["reason"], caught.value.parameters["what"]) == (reason, "template")
    assert caught.value.parameters.get("line") == line
    assert journal.templates.all() == before


def test_the_largest_template_fits_into_its_file(journal):
    code = journal.templates.add("界" * 300, [PlannedItem(title="界" * 300, minutes=5)] * MAX_TEMPLATE_ITEMS).value
    data = writing(journal.templates.get(code), "界" * 300)
    assert len(data) <= LARGEST
    assert journal.templates.take_in(data).value.known


def test_emoji_and_words_from_right_to_left_survive_the_way_out_and_in(journal):
    title = "Familie 👩‍👩‍👧 und اجتماع"
    code = journal.templates.add(f"{title}\u200e", [PlannedItem(title=f"\u200f{title}\u00ad")]).value
    taken = journal.templates.take_in(writing(journal.templates.get(code), "")).value
    read = journal.templates.get(taken.code)
    assert (read.title, lines(read)) == (title, [(title, 0)])
