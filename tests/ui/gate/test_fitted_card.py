"""Pages of the gate at their largest and smallest: what matters is in sight, and nothing scrolls without need."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from rm_desktop.domain.words import Opening
from rm_desktop.ui.gate.create.draft import Draft
from rm_desktop.ui.gate.create.wizard import Wizard
from rm_desktop.ui.gate.destroy_page import DestroyedPage, DestroyPage
from rm_desktop.ui.gate.move_page import THERE, MovePage
from rm_desktop.vault.destruction import Destruction

K = Qt.Key
DONE = Destruction(slots=6, files=24, backups=4)
INDEPENDENCE = 3
"""The page of setting up with nothing but words above its button."""


@pytest.fixture
def large(appearance, settings):
    """The largest text."""
    settings.text_scale = 200
    appearance.apply()


@pytest.fixture
def show(begin, vault_path, gate, page_of):
    """Show a page in a window of a size."""

    def run(kind, make, width, height):
        begin(vault_path)
        gate.window.setMinimumSize(0, 0)
        gate.window.resize(width, height)
        gate.pages.show_wanted.emit(lambda: make(vault_path, gate.context), None)
        return page_of(kind)

    return run


def in_sight(page, widget):
    view = page.middle.viewport()
    place = QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())
    return view.rect().contains(place)


def at_top(page):
    bar = page.middle.verticalScrollBar()
    return bar.maximum() > 0 and bar.value() == 0


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize(
    ("kind", "make"),
    [
        (DestroyedPage, lambda path, context: DestroyedPage(path, DONE, context)),
        (MovePage, lambda path, context: MovePage(path, context, THERE)),
        (Wizard, lambda path, context: Wizard(Draft(folder=path, title="T"), context, INDEPENDENCE)),
    ],
)
def test_a_page_of_words_that_scrolls_begins_at_its_first_line(show, gate, qtbot, press, kind, make):
    page = show(kind, make, 1000, 660)
    qtbot.waitUntil(lambda: at_top(page) and page.hasFocus(), timeout=10_000)
    press(K.Key_Tab)
    qtbot.waitUntil(lambda: in_sight(page, gate.window.focusWidget()), timeout=10_000)


@pytest.mark.parametrize(("language", "height"), [("de", 820), ("en", 820)])
def test_what_has_room_does_not_scroll(show, qtbot, height):
    page = show(DestroyPage, DestroyPage, 1280, height)
    qtbot.waitUntil(lambda: page.shows_all() and page.middle.verticalScrollBar().maximum() == 0, timeout=10_000)
    assert not page.middle.verticalScrollBar().isVisible()


@pytest.mark.usefixtures("large")
def test_whoever_chooses_sees_the_field_that_is_asked_for(begin, vault_path, gate, qtbot):
    page = begin(vault_path)
    gate.window.setMinimumSize(0, 0)
    gate.window.resize(1000, 660)
    page.choice.choose(Opening.SENIOR_ALONE)
    qtbot.waitUntil(lambda: in_sight(page, page.fields[0].edit), timeout=10_000)
    bar = page.middle.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    page.problem.setText("Something about this passphrase")
    page.problem.setVisible(True)
    qtbot.waitUntil(lambda: page.problem.height() > 0)
    assert bar.value() == 0, "whoever scrolls away is left there"
