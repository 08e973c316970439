"""Rows follow the change feed, in their order, and Qt's own checker finds no fault."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import cast

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.ids import ActionId, LaterId
from rm_desktop.domain.rows import ActionRow, LaterRow
from rm_desktop.domain.words import Kind, Person
from rm_desktop.ui.models.roles import RowRole
from rm_desktop.ui.models.rows_model import Reading, RowsModel


def task(key: str, day: int, *, done: bool = False) -> ActionRow:
    return ActionRow(
        id=cast("ActionId", key),
        text=f"Aufgabe {key}",
        owner=Person.SENIOR,
        due_on=date(2026, 11, day),
        due_next=False,
        overdue=False,
        done_at=datetime(2026, 11, day, tzinfo=UTC) if done else None,
        outcome="",
        session_id=None,
        session_title="",
    )


OPEN_TASKS = Reading(
    row_type=ActionRow,
    kind=Kind.ACTION,
    key=lambda row: row.id,
    text=lambda row: row.text,
    spoken=lambda row: f"{row.text}, bis {row.due_on}",
    order=lambda row: row.due_on,
    belongs=lambda row: row.done_at is None,
)


@pytest.fixture
def model(qtbot: QtBot) -> RowsModel[ActionRow]:
    assert qtbot
    made = RowsModel(OPEN_TASKS)
    made._tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return made


def keys(model: RowsModel[ActionRow]) -> list[str]:
    return [row.id for row in model.rows()]


def test_rows_stand_in_their_order(model: RowsModel[ActionRow]) -> None:
    model.replace([task("b", 20), task("a", 10), task("c", 15, done=True)])
    assert keys(model) == ["a", "b"]
    assert model.rowCount() == 2
    assert model.rowCount(model.index(0, 0)) == 0


def test_a_change_repaints_one_row(qtbot: QtBot, model: RowsModel[ActionRow]) -> None:
    model.replace([task("a", 10), task("b", 20)])
    with qtbot.waitSignal(model.dataChanged) as told, qtbot.assertNotEmitted(model.modelReset):
        model.apply(Changes(upserted=(task("b", 20),)))
    assert told.args[0].row() == 1


def test_a_change_of_order_moves_the_row(model: RowsModel[ActionRow]) -> None:
    model.replace([task("a", 10), task("b", 20)])
    model.apply(Changes(upserted=(task("a", 25), task("c", 15))))
    assert keys(model) == ["c", "b", "a"]


def test_what_no_longer_belongs_goes(model: RowsModel[ActionRow]) -> None:
    model.replace([task("a", 10), task("b", 20)])
    model.apply(Changes(upserted=(task("a", 10, done=True), task("x", 1, done=True))))
    assert keys(model) == ["b"]


def test_removing_takes_only_its_own_kind(model: RowsModel[ActionRow]) -> None:
    model.replace([task("a", 10)])
    model.apply(Changes(removed=((Kind.GOAL, "a"), (Kind.ACTION, "unknown"))))
    assert keys(model) == ["a"]
    model.apply(Changes(removed=((Kind.ACTION, "a"),)))
    assert keys(model) == []


def test_rows_of_other_types_are_none_of_its_business(model: RowsModel[ActionRow]) -> None:
    other = LaterRow(id=cast("LaterId", "l"), text="später", created_at=datetime(2026, 1, 1, tzinfo=UTC))
    model.apply(Changes(upserted=(other,)))
    assert keys(model) == []


def test_views_and_screen_readers_get_what_they_ask_for(model: RowsModel[ActionRow]) -> None:
    row = task("a", 10)
    model.replace([row])
    index = model.index_of("a")
    assert index.data(Qt.ItemDataRole.DisplayRole) == "Aufgabe a"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Aufgabe a, bis 2026-11-10"
    assert (index.data(RowRole.ID), index.data(RowRole.SORT)) == ("a", date(2026, 11, 10))
    assert index.data(RowRole.ROW) == row
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.row_at(index) == row


def test_an_index_of_nothing_is_invalid(model: RowsModel[ActionRow]) -> None:
    assert not model.index_of("a").isValid()
    assert model.row_at(QModelIndex()) is None
    assert model.data(QModelIndex()) is None
