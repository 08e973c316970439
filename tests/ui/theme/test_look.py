"""The look in force: type, palette and sizes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from rm_desktop.ui.theme import theme
from rm_desktop.ui.widgets.labels import Heading, Title


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply_look(qapp, "light", 100)


def test_words_are_set_in_the_shipped_inter(qapp: QApplication) -> None:
    theme.apply_look(qapp, "light", 100)
    theme.load_italics()
    assert QFontInfo(qapp.font()).family() == "Inter"
    assert qapp.font().pixelSize() == 15
    assert {"Regular", "SemiBold", "Bold", "Italic"} <= {
        style.replace("Semi Bold", "SemiBold") for style in QFontDatabase.styles("Inter")
    }


@pytest.mark.parametrize(("scale", "expected"), [(80, 12), (100, 15), (150, 22), (200, 30), (20, 12), (900, 30)])
def test_type_follows_the_text_size_within_its_bounds(qapp: QApplication, scale: int, expected: int) -> None:
    theme.apply_look(qapp, "light", scale)
    assert qapp.font().pixelSize() == expected


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_the_palette_is_the_themes(qapp: QApplication, name: str) -> None:
    theme.apply_look(qapp, name, 100)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(theme.colour("paper"))
    assert qapp.palette().color(QPalette.ColorRole.PlaceholderText) == QColor(theme.colour("muted"))
    disabled = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == QColor(theme.colour("disabled_ink"))


@pytest.mark.parametrize(("made", "size"), [(Title, 27), (Heading, 18)])
def test_the_scale_of_type(qapp: QApplication, made: type[QLabel], size: int) -> None:
    for scale in (100, 200):
        theme.apply_look(qapp, "light", scale)
        label = made("Heute")
        label.ensurePolished()
        assert label.font().pixelSize() == size * scale // 100


def test_before_anything_is_applied_the_look_is_the_light_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme._InForce, "look", None)
    assert theme.look().scale == 100
    assert theme.colour("paper") == "#F7F5F1"
    assert theme.px(9) == 9
