import re
from datetime import date

from rm_desktop.documents.checklist import ChecklistField, ChecklistLine, checklist_document
from rm_desktop.documents.pdf import render_pdf
from rm_desktop.documents.preview import page_text


def test_levels_stand_in_words_field_by_field(poppler):
    fields = (
        ChecklistField(
            title="Transparenz",
            lines=(
                ChecklistLine(title="Eigene Fehler benennen", detail="und was daraus folgt", level="mit Hilfe"),
                ChecklistLine(title="Eigene Zeile", detail="", level="allein"),
            ),
        ),
        ChecklistField(title="Inhalte erstellen", lines=()),
    )
    made = render_pdf(checklist_document("de", fields, on=date(2026, 11, 26), credit="DigComp 3.0, CC BY 4.0"))
    text = page_text(made)
    for words in (
        "Stand: 26. November 2026",
        "mit Hilfe",
        "und was daraus folgt",
        "Eigene Zeile",
        "noch nichts angesehen",
    ):
        assert words in text
    assert "DigComp 3.0, CC BY 4.0" in text
    assert re.search(r"^ +TH\b", poppler("pdfinfo", made, "-struct"), re.MULTILINE)
