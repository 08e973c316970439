"""Cards, pages, headers, banners, fields: they hold what they are given and never cut it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.ui.runtime.save_state import SaveState
from rm_desktop.ui.theme.theme import apply_look
from rm_desktop.ui.widgets.banner import ATTENTION, DANGER, INFO, Banner
from rm_desktop.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from rm_desktop.ui.widgets.cards import Card, Separator, TintCard
from rm_desktop.ui.widgets.empty_state import EmptyState
from rm_desktop.ui.widgets.flow_layout import FlowLayout, flow
from rm_desktop.ui.widgets.form_field import FormField
from rm_desktop.ui.widgets.labels import Muted, Text
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.save_state import SaveStateLabel
from rm_desktop.ui.widgets.scroll_page import CenteredCard, ScrollPage


def boxes(*widgets: QWidget) -> list[QRect]:
    return [widget.geometry() for widget in widgets]


def test_a_row_of_buttons_breaks_instead_of_growing(qtbot: QtBot) -> None:
    buttons = [PlainButton(f"Knopf Nummer {number}") for number in range(4)]
    holder = flow(*buttons)
    qtbot.addWidget(holder)
    holder.resize(900, 60)
    holder.show()
    assert len({box.y() for box in boxes(*buttons)}) == 1
    holder.resize(300, 300)
    assert len({box.y() for box in boxes(*buttons)}) > 1
    assert all(box.right() <= 300 for box in boxes(*buttons))
    assert holder.heightForWidth(300) > holder.heightForWidth(900)


def test_a_row_can_start_from_the_right(qtbot: QtBot) -> None:
    button = PlainButton("Weiter")
    holder = flow(button, align_right=True)
    qtbot.addWidget(holder)
    holder.resize(500, 60)
    holder.show()
    assert button.geometry().right() == 499
    layout = holder.layout()
    assert isinstance(layout, FlowLayout)
    layout.set_align_right(on=False)
    layout.activate()
    assert button.x() == 0


def test_a_flow_gives_its_items_back(qtbot: QtBot) -> None:
    button = PlainButton("Weiter")
    holder = flow(button)
    qtbot.addWidget(holder)
    layout = holder.layout()
    assert isinstance(layout, FlowLayout)
    assert layout.count() == 1
    assert layout.itemAt(5) is None
    taken = layout.takeAt(0)
    assert taken is not None
    assert taken.widget() is button
    assert layout.takeAt(0) is None
    assert layout.expandingDirections() == Qt.Orientation(0)


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    first, second = PlainButton("eins"), PlainButton("zwei")
    holder = flow(first, second)
    qtbot.addWidget(holder)
    holder.resize(500, 60)
    holder.show()
    first.hide()
    holder.layout().activate()
    assert second.x() == 0


@pytest.mark.parametrize(("width", "beside"), [(1000, True), (420, False)])
def test_a_header_puts_its_buttons_where_there_is_room(qtbot: QtBot, width: int, beside: bool) -> None:
    header = PageHeader("7. Treffen", "Donnerstag, 26. November 2026")
    button, other = PlainButton("Anhalten"), PrimaryButton("Abschließen")
    header.add(button)
    header.add(other)
    qtbot.addWidget(header)
    header.resize(width, header.heightForWidth(width))
    header.show()
    title = header.mapFromGlobal(header._title.mapToGlobal(header._title.rect().bottomLeft())).y()
    top = header.mapFromGlobal(button.mapToGlobal(button.rect().topLeft())).y()
    assert (top < title) is beside
    assert header.mapFromGlobal(other.mapToGlobal(other.rect().topRight())).x() <= width


def test_a_header_changes_its_words(qtbot: QtBot) -> None:
    header = PageHeader("Heute", note="7. Treffen von etwa 12")
    qtbot.addWidget(header)
    header.set_title("Ziele")
    header.set_subtitle("Ein bis drei")
    header.set_note("")
    assert (header.title(), header.accessibleName()) == ("Ziele", "Ziele")
    assert header._subtitle.text() == "Ein bis drei"
    assert header._note.isHidden()
    assert header.minimumSizeHint().width() < header.sizeHint().width()


def test_cards_have_a_heading_and_a_body(qtbot: QtBot) -> None:
    card, bare, tint = Card("Ziele"), Card(), TintCard("private", "Privat")
    for made in (card, bare, tint):
        qtbot.addWidget(made)
    card.set_title("Ziel")
    bare.set_title("nichts")
    assert card.heading is not None
    assert (card.heading.text(), card.accessibleName(), bare.heading) == ("Ziel", "Ziel", None)
    assert tint.property("role") == "private"
    card.body.addWidget(Separator())
    assert card.body.count() == 2


def test_a_page_scrolls_when_its_content_is_higher(qtbot: QtBot, qapp: QApplication) -> None:
    apply_look(qapp, "light", 200)
    try:
        page = ScrollPage()
        qtbot.addWidget(page)
        for number in range(20):
            page.body.addWidget(Text(f"Zeile {number}"))
        page.resize(400, 300)
        page.show()
        assert isinstance(page, QScrollArea)
        assert page.verticalScrollBar().maximum() > 0
        assert page.focusPolicy() is Qt.FocusPolicy.NoFocus
    finally:
        apply_look(qapp, "light", 100)


def test_a_page_without_margins_has_none(qtbot: QtBot) -> None:
    page = ScrollPage(margins=False)
    qtbot.addWidget(page)
    assert page.body.contentsMargins().left() == 0


def test_a_centred_card_keeps_its_measure(qtbot: QtBot) -> None:
    page = CenteredCard(600)
    qtbot.addWidget(page)
    page.card.body.addWidget(Text("Worauf wir uns verlassen"))
    page.resize(1200, 700)
    page.show()
    card = page.card
    left = card.mapTo(page, card.rect().topLeft()).x()
    assert card.width() == 600
    assert abs(left - (1200 - 600) // 2) <= 2


def test_a_banner_says_one_thing_and_offers_one_act(qtbot: QtBot) -> None:
    pressed: list[str] = []
    banner = Banner(INFO, "Zwei Notizen geändert.", "Ansehen", lambda: pressed.append("ansehen"))
    qtbot.addWidget(banner)
    banner.show()
    assert (banner.text(), banner.accessibleName()) == ("Zwei Notizen geändert.", "Zwei Notizen geändert.")
    assert banner.action_button is not None
    with qtbot.waitSignal(banner.acted):
        qtbot.mouseClick(banner.action_button, Qt.MouseButton.LeftButton)
    assert pressed == ["ansehen"]
    with qtbot.waitSignal(banner.dismissed):
        qtbot.mouseClick(banner.close_button, Qt.MouseButton.LeftButton)
    banner.set_text("Drei.")
    assert banner.accessibleName() == "Drei."


def test_a_report_code_is_folded_and_can_be_copied(qtbot: QtBot) -> None:
    banner = Banner(DANGER, "Etwas ging schief.", details="UnexpectedFault kind=KeyError")
    qtbot.addWidget(banner)
    banner.show()
    code = next(label for label in banner.findChildren(Muted) if "UnexpectedFault" in label.text())
    assert code.isHidden()
    button = next(found for found in banner.findChildren(LinkButton))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert code.isVisible()
    assert code.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_a_banner_may_refuse_to_go(qtbot: QtBot) -> None:
    banner = Banner(ATTENTION, "Nur zum Lesen.", closable=False)
    qtbot.addWidget(banner)
    banner.show()
    assert banner.close_button.isHidden()
    assert banner.action_button is None


def test_a_field_is_named_for_eyes_and_ears_and_names_mistakes(qtbot: QtBot) -> None:
    field = FormField("Titel", QLineEdit(), "Höchstens 120 Zeichen")
    qtbot.addWidget(field)
    assert field.field.accessibleName() == "Titel"
    assert field.field.accessibleDescription() == "Höchstens 120 Zeichen"
    assert field.keyboard_part() is field.field
    field.set_error("Hier fehlt noch etwas.")
    assert field.error() == "Hier fehlt noch etwas."
    assert field.field.property("wrong") is True
    field.set_error("")
    assert field.field.property("wrong") is False
    field.set_hint("")
    assert field.field.accessibleDescription() == ""


def test_an_empty_place_says_what_it_is_for_and_offers_a_step(qtbot: QtBot) -> None:
    empty = EmptyState("target", "Noch kein Ziel", "Ein bis drei Ziele geben eine Richtung.", "Erstes Ziel setzen")
    bare = EmptyState("target", "Noch kein Ziel", "Später.")
    qtbot.addWidget(empty)
    qtbot.addWidget(bare)
    assert empty.action is not None
    assert empty.action.text() == "Erstes Ziel setzen"
    assert bare.action is None


def test_the_save_state_is_always_words(qtbot: QtBot) -> None:
    label = SaveStateLabel()
    qtbot.addWidget(label)
    assert label.text() == ""
    seen = set()
    for state in SaveState:
        label.set_state(state)
        assert label.state() is state
        assert label.accessibleName() == label.text()
        seen.add(label.text())
    assert len(seen) == len(SaveState)
