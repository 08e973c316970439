"""A choice of one among many words."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from rm_desktop.ui.widgets.drop_down import DropDown

LONG = "Strategiethema: Arbeitsorganisation und Zusammenarbeit an mehreren Orten"


def test_words_that_do_not_fit_end_in_dots_and_stand_in_the_tooltip(qtbot: QtBot) -> None:
    box = DropDown("Vorlage")
    qtbot.addWidget(box)
    box.addItem("Kurz")
    box.addItem(LONG)
    box.resize(260, 44)
    box.show()
    assert (box.shown_text(), box.toolTip()) == ("Kurz", "")
    box.setCurrentIndex(1)
    assert box.shown_text().endswith("…")
    assert box.toolTip() == LONG
    box.resize(900, 44)
    qtbot.waitUntil(lambda: box.toolTip() == "")
    assert box.shown_text() == LONG
