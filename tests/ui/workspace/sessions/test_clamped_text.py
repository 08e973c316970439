"""Words of any length in a bounded number of lines."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rm_desktop.ui.workspace.sessions.clamped_text import ClampedText

HEBREW = "שלום עולם זה מבחן ארוך מאוד של כותרת בעברית שצריכה להישבר לשתי שורות"


def shown(qtbot: QtBot, text: str, width: int = 240, **options: int) -> ClampedText:
    label = ClampedText(text, **options)
    qtbot.addWidget(label)
    label.resize(width, label.heightForWidth(width))
    label.show()
    return label


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "text",
    [
        "x" * 10_000,
        "Wort " * 2_000,
        "👩‍👩‍👧🎉" * 500,
        HEBREW * 5,
        "Donaudampfschifffahrtsgesellschaft" * 20,
        "a\u0301" * 900,
    ],
)
def test_any_text_keeps_to_its_lines_and_its_width(qtbot: QtBot, text: str) -> None:
    label = shown(qtbot, text, lines=2)
    assert len(label.shown()) == 2
    assert label.shown()[-1].endswith("…")
    assert all(label.fontMetrics().horizontalAdvance(line) <= 240 * 1.1 for line in label.shown())
    assert label.toolTip() == text
    assert not label.grab().isNull()


def test_what_fits_stands_there_whole_and_needs_no_tooltip(qtbot: QtBot, qapp: QApplication) -> None:
    assert qapp is not None
    label = shown(qtbot, "Nächste Schritte", lines=2)
    assert label.shown() == ["Nächste Schritte"]
    assert label.toolTip() == ""
    assert label.heightForWidth(240) < label.heightForWidth(60)


@pytest.mark.usefixtures("qapp")
def test_type_shrinks_before_words_are_cut(qtbot: QtBot) -> None:
    words = "Profil im Berufsnetzwerk fertig machen und ansehen"
    large = shown(qtbot, words, 300, lines=2, size=30)
    fitted = shown(qtbot, words, 300, lines=2, size=30, least=18)
    assert large.shown()[-1].endswith("…")
    assert not fitted.shown()[-1].endswith("…")
    assert 18 <= fitted.pixel_size() < large.pixel_size()


@pytest.mark.usefixtures("qapp")
def test_a_single_line_asks_for_its_whole_width(qtbot: QtBot) -> None:
    clock = shown(qtbot, "noch 37 Min.", lines=1, size=36)
    assert clock.minimumSizeHint().width() >= clock.sizeHint().width()


@pytest.mark.usefixtures("qapp")
def test_no_text_is_no_trouble(qtbot: QtBot) -> None:
    label = shown(qtbot, "", lines=3)
    assert "".join(label.shown()) == ""
    assert label.heightForWidth(100) > 0
    label.set_text("Neu")
    assert label.shown() == ["Neu"]
