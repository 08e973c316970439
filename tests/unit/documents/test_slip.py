from datetime import UTC, datetime

from rm_desktop.documents.pdf import render_pdf
from rm_desktop.documents.preview import page_text
from rm_desktop.documents.slip import slip

AT = datetime(2026, 12, 10, 13, 0, tzinfo=UTC)


def test_a_slip_holds_the_date_and_the_own_tasks():
    text = page_text(
        render_pdf(slip("de", name="Jonas", next_at=AT, minutes=60, place="Raum 2", tasks=["Kurzanleitung"]))
    )
    for words in ("für Jonas", "Donnerstag, 10. Dezember 2026", "60 Minuten", "Raum 2", "☐ Kurzanleitung"):
        assert words in text


def test_without_a_date_place_and_length_say_nothing():
    text = page_text(render_pdf(slip("en", name="Jonas", next_at=None, minutes=60, place="Room 2")))
    assert "still to be agreed" in text
    assert "No tasks until then." in text
    assert "Room 2" not in text
    assert "60" not in text
