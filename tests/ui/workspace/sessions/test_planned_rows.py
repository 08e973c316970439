"""Lines of a template keep their keys while they are moved, changed and read anew."""

from __future__ import annotations

from rm_desktop.domain.entities import PlannedItem
from rm_desktop.ui.workspace.sessions.planned_rows import PlannedRows


def item(title: str, minutes: int = 5) -> PlannedItem:
    return PlannedItem(title=title, minutes=minutes)


def test_equal_lines_keep_their_keys_whatever_their_order() -> None:
    rows = PlannedRows()
    rows.take([item("a"), item("b"), item("b"), item("c")])
    before = dict(rows.rows())
    rows.take([item("c"), item("b"), item("a"), item("b")])
    assert dict(rows.rows()) == before
    assert [one.title for one in rows.items()] == ["c", "b", "a", "b"]


def test_a_changed_line_keeps_its_key_and_a_new_one_gets_a_fresh_one() -> None:
    rows = PlannedRows()
    rows.take([item("a"), item("b")])
    a, b = (key for key, _item in rows.rows())
    rows.take([item("a"), item("anders"), item("neu")])
    keys = [key for key, _item in rows.rows()]
    assert keys[:2] == [a, b]
    assert keys[2] not in (a, b)


def test_moves_stay_within_the_list() -> None:
    rows = PlannedRows()
    rows.take([item("a", 1), item("b", 2), item("c", 3)])
    a = rows.rows()[0][0]
    assert not rows.move(a, -1)
    assert not rows.move(a, 3)
    assert not rows.move(a, 0)
    assert not rows.move("unknown", 1)
    assert rows.move(a, 2)
    assert [one.title for one in rows.items()] == ["b", "c", "a"]
    assert (rows.place(a), rows.place("unknown"), rows.minutes()) == (2, -1, 6)
    rows.drop(a)
    rows.change(a, item("gone"))
    assert [one.title for one in rows.items()] == ["b", "c"]
