"""What was typed and not sent is sent by a lock, not lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from rm_desktop.domain.words import Compartment, Kind
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.drafts import Rescue, RescueTag
from rm_desktop.ui.runtime.unsent import Unsent

TAG = RescueTag(Compartment.SHARED, Kind.ACTION, "")


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    field = QLineEdit()
    qtbot.addWidget(field)
    return field


def _flush(context: Context) -> list[list[Rescue]]:
    left: list[list[Rescue]] = []
    context.drafts.flush(left.append, 50)
    return left


def test_a_form_with_words_is_sent_before_a_lock(context: Context, field: QLineEdit) -> None:
    sent: list[str] = []

    def send(then: Callable[[], None]) -> None:
        sent.append(field.text())
        field.clear()
        then()

    Unsent(context, field, text=field.text, send=send, tag=TAG)
    assert not context.drafts.pending()
    assert _flush(context) == [[]]
    field.setText("Drei Beiträge kommentieren")
    assert context.drafts.pending()
    assert _flush(context) == [[]]
    assert sent == ["Drei Beiträge kommentieren"]


def test_what_cannot_be_sent_is_handed_over_for_rescue(context: Context, field: QLineEdit) -> None:
    draft = Unsent(context, field, text=field.text, send=lambda then: then(), tag=TAG)
    field.setText("Üben")
    assert _flush(context) == [[Rescue(tag=TAG, text="Üben")]]
    field.clear()
    called: list[bool] = []
    draft.flush(lambda: called.append(True))
    assert called == [True]
    assert draft.rescue() is None


def test_a_form_that_is_gone_is_forgotten(context: Context) -> None:
    form = QLineEdit("Worte")
    Unsent(context, form, text=lambda: "Worte", send=lambda then: then(), tag=TAG)
    form.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not context.drafts.pending()
