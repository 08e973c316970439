from __future__ import annotations

import re
from datetime import date

import pytest

from rm_desktop.documents.idea import idea
from rm_desktop.documents.pdf import render_pdf
from rm_desktop.documents.preview import page_sizes, page_text
from rm_desktop.documents.receipt import confirmation, overview
from rm_desktop.documents.register_file import register_table
from rm_desktop.documents.tree import Document

ON = date(2026, 11, 26)
HELD = [date(2026, 6, 18), date(2026, 6, 4)]


def text_of(document: Document) -> str:
    return re.sub(r"[ \n]+", " ", page_text(render_pdf(document)))


@pytest.mark.parametrize(("minutes", "hours"), [(60, "1 Stunde "), (450, "7,5 Stunden"), (125, "2 Stunden")])
def test_an_overview_names_period_number_and_hours_only(minutes: int, hours: str) -> None:
    text = text_of(overview("de", held=HELD, minutes=minutes, on=ON))
    assert hours in text
    assert "4. Juni 2026 bis 18. Juni 2026" in text
    assert "Donnerstag" not in text
    assert "Themenfelder" not in text


def test_names_and_fields_stand_there_only_if_wished() -> None:
    text = text_of(
        overview("en", held=HELD, minutes=450, on=ON, people="Helga and Jonas", fields=["Safety", "Leading"])
    )
    assert "7.5 hours" in text
    assert "Helga and Jonas" in text
    assert "Fields touched • Safety • Leading" in text
    assert "and the fields touched. No other content" in text


def test_before_the_first_meeting() -> None:
    assert "Bisher kein Treffen." in text_of(overview("de", held=[], minutes=0, on=ON))
    assert "Bisher kein Treffen." in text_of(confirmation("de", held=[], minutes=0, on=ON, role="Mentee"))


@pytest.mark.parametrize(("name", "shown"), [("", "Name ____"), ("Jonas", "Name Jonas")])
def test_a_confirmation_has_days_a_line_for_the_record_and_room_to_sign(name: str, shown: str) -> None:
    made = render_pdf(confirmation("de", held=HELD, minutes=120, on=ON, role="Mentor:in", name=name))
    text = re.sub(r"[ \n]+", " ", page_text(made))
    assert shown in text
    assert "Reverse Mentoring als Mentor:in: 2 Treffen, 2 Stunden, 4. Juni 2026 bis 18. Juni 2026" in text
    assert text.index("Donnerstag, 4. Juni 2026") < text.index("Donnerstag, 18. Juni 2026")
    assert "Unterschrift" in text
    assert len(page_sizes(made)) == 1


def test_a_single_day_is_no_period_and_english_counts_one() -> None:
    text = text_of(confirmation("en", held=HELD[:1], minutes=60, on=ON, role="Mentor"))
    assert "Reverse mentoring as Mentor: 1 meeting, 1 hour, 18 June 2026 Days" in text


def test_an_idea_has_its_words_and_neither_name_nor_date() -> None:
    text = text_of(idea("de", "Ein **Sprechtag** je Monat\n\n- offen für alle"))
    assert "Idee fürs Haus Ein Sprechtag je Monat • offen für alle Ohne Namen weitergegeben" in text
    assert "2026" not in text


def test_the_register_is_a_table_and_no_cell_of_it_a_formula() -> None:
    made = register_table(("When", "What"), [("2026-11-26", '=cmd|"x"'), ("2026-11-27", "Zusammenfassung; für beide")])
    assert made.decode("utf-8-sig").splitlines() == [
        '"When";"What"',
        '"2026-11-26";"\'=cmd|""x"""',
        '"2026-11-27";"Zusammenfassung; für beide"',
    ]
