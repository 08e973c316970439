"""Fields for days, choices among many, and when a task is due in words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from rm_desktop.domain.ids import ActionId
from rm_desktop.domain.rows import ActionRow
from rm_desktop.domain.words import Person
from rm_desktop.ui.application import Appearance
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.date_field import DateField
from rm_desktop.ui.widgets.drop_down import DropDown
from rm_desktop.ui.widgets.due_chip import DueChip

TODAY = date(2026, 11, 26)


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    field = DateField("Bis wann?", TODAY)
    qtbot.addWidget(field)
    field.show()
    return field


def test_a_day_is_typed_or_stepped_by_arrow_keys(field: DateField, qtbot: QtBot) -> None:
    days: list[date] = []
    field.day_changed.connect(days.append)
    field.edit.setSelectedSection(field.edit.Section.DaySection)
    qtbot.keyClick(field.edit, Qt.Key.Key_Up)
    assert days == [date(2026, 11, 27)] == [field.day]
    field.set_day(date(2027, 1, 2))
    assert field.day == date(2027, 1, 2)
    assert len(days) == 1
    assert field.edit.text() == "02.01.2027"
    assert field.edit.accessibleName() == "Bis wann?"


def test_a_day_begins_where_the_words_of_other_fields_begin(field: DateField) -> None:
    line = field.edit.findChild(QLineEdit)
    assert line is not None
    assert line.mapTo(field.edit, line.rect().topLeft()).x() + line.textMargins().left() >= px(12)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_day_is_picked_from_the_calendar_by_keys(field: DateField, qtbot: QtBot) -> None:
    qtbot.keyClick(field.pick, Qt.Key.Key_Space)
    calendar = field.calendar
    assert calendar is not None
    assert calendar.selectedDate() == QDate(2026, 11, 26)
    calendar.activated.emit(QDate(2026, 12, 10))
    assert field.day == date(2026, 12, 10)
    assert field.calendar is None


def test_the_wheel_scrolls_the_page_and_never_the_choice(qtbot: QtBot) -> None:
    choice = DropDown("Fähigkeit")
    qtbot.addWidget(choice)
    choice.addItems(["eins", "zwei", "drei"])
    choice.show()
    none = QPoint(0, 0)
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        none,
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, event)
    assert choice.currentText() == "eins"
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentText() == "zwei"
    assert choice.accessibleName() == "Fähigkeit"


def _task(**words: object) -> ActionRow:
    plain = {
        "id": ActionId("1"),
        "text": "Üben",
        "owner": Person.SENIOR,
        "due_on": None,
        "due_next": False,
        "overdue": False,
        "done_at": None,
        "outcome": "",
        "session_id": None,
        "session_title": "",
    }
    return ActionRow(**{**plain, **words})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("task", "german", "english"),
    [
        (_task(), "ohne Datum", "no date"),
        (_task(due_next=True), "bis zum nächsten Treffen", "by the next meeting"),
        (_task(due_next=True, due_on=date(2026, 11, 23)), "bis zum nächsten Treffen", "by the next meeting"),
        (_task(due_on=TODAY), "heute fällig", "due today"),
        (_task(due_on=date(2026, 12, 1)), "bis Dienstag", "by Tuesday"),
        (_task(due_on=date(2026, 12, 10)), "bis 10. Dezember", "by"),
        (_task(due_on=date(2027, 2, 3)), "bis 3. Februar 2027", "by"),
        (_task(due_on=date(2026, 11, 23), overdue=True), "fällig seit Montag", "due since Monday"),
        (_task(done_at=datetime(2026, 11, 3, 12, tzinfo=UTC)), "erledigt am 3. November", "done on"),
    ],
)
def test_a_chip_says_when_a_task_is_due(
    qtbot: QtBot, appearance: Appearance, task: ActionRow, german: str, english: str
) -> None:
    chip = DueChip()
    qtbot.addWidget(chip)
    chip.show_due(task, TODAY)
    assert chip.text() == chip.accessibleName() == german
    appearance._settings.language = "en"
    appearance.apply()
    chip.show_due(task, TODAY)
    assert chip.text().startswith(english)


def test_only_what_is_overdue_is_coloured_for_attention(qtbot: QtBot) -> None:
    chip = DueChip()
    qtbot.addWidget(chip)
    roles = []
    for task in (
        _task(due_on=TODAY),
        _task(due_on=date(2026, 11, 2), overdue=True),
        _task(overdue=True, done_at=datetime(2026, 11, 3, tzinfo=UTC)),
    ):
        chip.show_due(task, TODAY)
        roles.append(chip.property("role"))
    assert roles == ["shared", "attention", "neutral"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_long_list_opens_beside_its_field_and_not_over_the_whole_window(qtbot: QtBot) -> None:
    choice = DropDown("Gehört zu")
    qtbot.addWidget(choice)
    choice.addItems([f"Fähigkeit {number}" for number in range(90)])
    choice.show()
    choice.showPopup()
    rows = choice.view().height() / choice.view().sizeHintForRow(0)
    assert rows <= choice.maxVisibleItems() + 1
    choice.hidePopup()
