from datetime import date

import pytest

from rm_desktop.documents.pdf import render_pdf
from rm_desktop.documents.preview import page_text
from rm_desktop.documents.receipt import receipt

ON = date(2026, 11, 26)
HELD = [date(2026, 6, 18), date(2026, 6, 4)]


@pytest.mark.parametrize(("minutes", "hours"), [(60, "1 Stunde\n"), (450, "7,5 Stunden"), (125, "2 Stunden")])
def test_dates_and_hours_only(minutes, hours):
    text = page_text(render_pdf(receipt("de", held=HELD, minutes=minutes, on=ON)))
    assert hours in text
    assert "4. Juni 2026 bis 18. Juni 2026" in text
    assert "Donnerstag, 18. Juni 2026" in text


def test_english_writes_half_hours_with_a_point():
    assert "7.5 hours" in page_text(render_pdf(receipt("en", held=HELD, minutes=450, on=ON)))


def test_before_the_first_meeting():
    text = page_text(render_pdf(receipt("de", held=[], minutes=0, on=ON, people="Helga und Jonas")))
    assert "Bisher kein Treffen." in text
    assert "Helga und Jonas" in text
