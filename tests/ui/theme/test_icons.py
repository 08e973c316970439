"""Icons take the colour of their role and are drawn for the screen they are on."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication

from rm_desktop.domain.errors import ContentMissing
from rm_desktop.domain.resource_files import resources_root
from rm_desktop.ui.theme.icons import draw_icon, icon
from rm_desktop.ui.theme.theme import apply_look, colour

SIDE = QSize(20, 20)


def strongest(image: QImage) -> QColor:
    """The colour of the most opaque pixel."""
    found = QColor(0, 0, 0, 0)
    for y in range(image.height()):
        for x in range(image.width()):
            pixel = image.pixelColor(x, y)
            if pixel.alpha() > found.alpha():
                found = pixel
    return found


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_has_as_many_pixels_as_its_screen(qapp: QApplication, ratio: float) -> None:
    assert qapp
    pixmap = icon("sun").pixmap(SIDE, ratio)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (20 * ratio, ratio)
    assert strongest(pixmap.toImage()).alpha() == 255


@pytest.mark.parametrize("role", ["shared", "private", "danger"])
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_an_icon_wears_the_colour_of_its_role(qapp: QApplication, role: str, theme: str) -> None:
    apply_look(qapp, theme, 100)
    try:
        seen = strongest(icon("lock", role).pixmap(SIDE, 2.0).toImage())
        assert seen.name().lower() == colour(role).lower()
    finally:
        apply_look(qapp, "light", 100)


def test_on_a_disabled_control_it_is_quieter(qapp: QApplication) -> None:
    assert qapp
    seen = strongest(icon("lock", "shared").pixmap(SIDE, 1.0, QIcon.Mode.Disabled).toImage())
    assert seen.name().lower() == colour("disabled_ink").lower()


def test_a_copy_draws_the_same(qapp: QApplication) -> None:
    assert qapp
    first = icon("flag", "shared")
    assert QIcon(first).pixmap(SIDE).toImage() == first.pixmap(SIDE).toImage()


def test_an_icon_that_is_not_shipped_is_an_error(qapp: QApplication) -> None:
    assert qapp
    with pytest.raises(ContentMissing):
        icon("no-such-picture")


def test_widgets_can_draw_icons_themselves(qapp: QApplication) -> None:
    assert qapp
    image = QImage(24, 24, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    draw_icon(painter, QRectF(0, 0, 24, 24), "check", "attention")
    painter.end()
    assert strongest(image).name().lower() == colour("attention").lower()


def test_every_shipped_icon_is_used_and_its_licence_lies_beside_it() -> None:
    folder = resources_root() / "icons"
    shipped = {path.stem for path in folder.glob("*.svg")}
    sources = Path(__file__).parents[3] / "rm_desktop"
    words = {
        node.value
        for path in sources.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    content = "".join(path.read_text("utf-8") for path in (resources_root() / "content").rglob("*.toml"))
    assert {name for name in shipped if name not in words and f'"{name}"' not in content} == set()
    assert "ISC License" in (folder / "LICENSE").read_text("utf-8")
