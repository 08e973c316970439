import re
from itertools import groupby

import pytest

from rm_desktop.documents.checklist import ChecklistGroup, ChecklistLine, render_checklist
from rm_desktop.documents.preview import page_sizes, page_text, page_texts
from rm_desktop.domain.words import Level
from rm_desktop.services.catalogue import shipped_lines
from rm_desktop.services.content import Content


def sheet(language, code):
    content = Content.load(language)
    groups = [
        ChecklistGroup(
            title=content.competence(code).title,
            lines=tuple(
                ChecklistLine(title=line.title, detail=line.detail)
                for line in content.lines_of(code.partition(".")[0])
                if line.competence == code
            ),
        )
        for code in content.field(code).competences
    ]
    return render_checklist(
        language,
        content.field(code).title,
        groups,
        levels=[content.levels[level].word for level in Level],
        credit=content.text("fitness.credit.full"),
    )


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_screen_reader_reads_it_in_its_language(language, poppler):
    made = sheet(language, "4")
    assert re.search(r"^Tagged: +yes", poppler("pdfinfo", made), re.MULTILINE)
    assert f"/Lang({language})".encode() in made
    assert b"pdfuaid:part" in made
    assert Content.load(language).field("4").title in poppler("pdfinfo", made)


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_page_holds_small_print_alone(language):
    content = Content.load(language)
    for field in content.fields:
        rows = [line for line in shipped_lines(content) if line.field == field.code]
        groups = [
            ChecklistGroup(
                title=content.competence(code).title if code else "",
                lines=tuple(ChecklistLine(title=line.title, detail=line.detail) for line in lines),
            )
            for code, lines in groupby(rows, key=lambda line: line.competence)
        ]
        words = [content.levels[level].word for level in Level]
        credit = content.text("fitness.credit.full")
        made = render_checklist(language, field.title, groups, levels=words, credit=credit)
        pages = [re.sub(r"\s+", " ", text) for text in page_texts(made)]
        assert len(pages) <= 2
        assert rows[-1].title in pages[-1], field.code


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("code", ["1", "2", "3", "4", "5"])
def test_a_field_fits_on_two_pages_and_names_where_it_comes_from(language, code):
    made = sheet(language, code)
    assert len(page_sizes(made)) <= 2
    text = re.sub(r"\s+", " ", page_text(made))
    content = Content.load(language)
    for line in content.lines_of(code):
        assert line.title in text
    assert "CC BY 4.0" in text


def test_words_of_people_are_data_and_the_table_has_headings(poppler):
    groups = [ChecklistGroup(lines=(ChecklistLine(title="#let x = 1 *fett* \u202e$a$"),))]
    made = render_checklist("de", "", groups, levels=["eins", "zwei", "drei", "vier"], credit="")
    assert "#let x = 1 *fett* $a$" in page_text(made)
    assert re.search(r"^ +TH\b", poppler("pdfinfo", made, "-struct"), re.MULTILINE)


@pytest.mark.parametrize(("count", "pages"), [(66, 2), (90, 2), (400, 9)])
def test_a_long_field_of_ones_own_stays_readable(count, pages):
    lines = tuple(ChecklistLine(title=f"Eigene Zeile Nummer {number}") for number in range(count))
    made = render_checklist(
        "de", "Im Verein", [ChecklistGroup(lines=lines)], levels=["noch nicht angesehen", "b", "c", "d"], credit=""
    )
    assert len(page_sizes(made)) <= pages
    texts = page_texts(made)
    assert all("angesehen" in text for text in texts[: -1 if pages > 2 else None]), "the head stands on every page"
    assert f"Im Verein · Seite 2 von {len(texts)}" in texts[1]
