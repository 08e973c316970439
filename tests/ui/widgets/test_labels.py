"""Words are plain text, wrap, and keep their letters for those who listen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rm_desktop.ui.widgets.labels import ClockText, ErrorText, Eyebrow, Heading, Muted, Note, Strong, Text, Title


@pytest.mark.parametrize("made", [Title, Heading, Text, Strong, Note, Muted, ErrorText, Eyebrow, ClockText])
def test_nothing_anybody_wrote_is_read_as_markup(qtbot: QtBot, made: type[QLabel]) -> None:
    label = made("<b>fett</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_text_wraps_and_is_as_wide_as_its_longest_word_at_least(qtbot: QtBot) -> None:
    label = Text("Ein Wort und Datenschutzgrundverordnung dazu")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.heightForWidth(120) > label.heightForWidth(800)
    assert label.minimumSizeHint().width() >= label.fontMetrics().horizontalAdvance("Datenschutzgrundverordnung")


def test_a_label_that_must_not_wrap_stays_on_its_line(qtbot: QtBot) -> None:
    label = Muted("60 Min.", wrap=False)
    qtbot.addWidget(label)
    assert not label.wordWrap()


def test_capitals_are_a_matter_of_looks(qtbot: QtBot) -> None:
    eyebrow = Eyebrow("Nächstes Treffen")
    qtbot.addWidget(eyebrow)
    assert eyebrow.text() == "Nächstes Treffen"
    assert eyebrow.font().capitalization() == eyebrow.font().Capitalization.AllUppercase


def test_selectable_text_can_be_reached_by_keyboard(qtbot: QtBot) -> None:
    label = Text("4f1a 09bc")
    qtbot.addWidget(label)
    label.set_selectable()
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_a_clock_that_runs_out_draws_attention(qtbot: QtBot) -> None:
    clock = ClockText("noch 4 Min.")
    qtbot.addWidget(clock)
    calm = clock.palette().color(clock.foregroundRole())
    clock.set_attention(True)
    clock.ensurePolished()
    assert clock.palette().color(clock.foregroundRole()) != calm
