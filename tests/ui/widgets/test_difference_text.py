"""A changed wording on the page."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from rm_desktop.domain.differences import differences
from rm_desktop.ui.widgets.difference_text import DifferenceText


def test_what_went_is_struck_and_what_came_is_underlined(qtbot: QtBot) -> None:
    view = DifferenceText(differences("Wir sagen viel.", "Wir sagen alles."))
    qtbot.addWidget(view)
    assert "<s " in view.text()
    assert ">viel</s>" in view.text()
    assert ">alles</u>" in view.text()


@pytest.mark.usefixtures("german")
def test_screen_readers_hear_the_change_in_words(qtbot: QtBot) -> None:
    view = DifferenceText(differences("Wir sagen viel.", "Wir sagen alles."))
    qtbot.addWidget(view)
    assert view.accessibleName() == "Wir sagen [gestrichen: viel][neu: alles]."


def test_nothing_that_was_written_is_read_as_markup(qtbot: QtBot) -> None:
    view = DifferenceText(differences("", "<b>fett</b> & <img src=x>"))
    qtbot.addWidget(view)
    assert "<b>" not in view.text()
    assert "&lt;img" in view.text()
