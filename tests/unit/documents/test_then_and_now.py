"""Then and now in every format: lines where there can be some, and the same words in a table everywhere."""

from __future__ import annotations

import io
import re
from datetime import date, timedelta

import docx
import pytest

from rm_desktop.documents.preview import page_text, shown_pages
from rm_desktop.documents.then_and_now import profile_blocks, then_and_now
from rm_desktop.documents.tree import Document, Drawing, Heading, Table
from rm_desktop.documents.writing import write
from rm_desktop.domain.profile import AreaRow, Profile, Step
from rm_desktop.domain.sentences import LANGUAGES, Language
from rm_desktop.domain.words import DocumentFormat, Level
from rm_desktop.services.content import Content

BEGIN, TODAY = date(2026, 6, 1), date(2026, 11, 26)
ROUTES = (
    (Level.WITH_HELP, Level.CAN_SHOW),
    (Level.ALONE, Level.ALONE),
    (Level.WITH_HELP, Level.WITH_HELP),
    (Level.NOT_LOOKED_AT, Level.NOT_LOOKED_AT),
    (Level.NOT_LOOKED_AT, Level.NOT_LOOKED_AT),
)


def rows(content: Content, codes: str) -> tuple[AreaRow, ...]:
    return tuple(row(content, code, *route) for code, route in zip(codes.split(), ROUTES, strict=True))


def row(content: Content, code: str, then: Level, now: Level) -> AreaRow:
    days = [Step(BEGIN, then), Step(BEGIN + timedelta(days=90), now)]
    steps = () if now is Level.NOT_LOOKED_AT else tuple(days[: 1 if then is now else 2])
    return AreaRow(code=code, title=content.field(code).title, then=then, now=now, steps=steps)


def words(content: Content) -> dict[Level, str]:
    return {level: text.word for level, text in content.levels.items()}


def document(language: Language) -> Document:
    content = Content.load(language)
    profile = Profile(areas=rows(content, "1 2 3 4 5"), leadership=rows(content, "L1 L2 L3 L4 L5"))
    return then_and_now(language, profile, words(content), who="Mentee", today=TODAY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_formats_say_the_same_words(language: Language) -> None:
    content, whole = Content.load(language), document(language)
    said = {form: re.sub(r"\s+", " ", text_of(write(whole, form), form)) for form in DocumentFormat}
    for code in ("1", "2", "3", "4", "5", "L1", "L2", "L3", "L4", "L5"):
        assert {form for form, text in said.items() if content.field(code).title not in text} == set()
    for level in Level:
        assert {form for form, text in said.items() if words(content)[level] not in text} == set()
    assert {form for form, text in said.items() if "2026" not in text} == set()


def text_of(data: bytes, form: DocumentFormat) -> str:
    if form is DocumentFormat.PDF:
        return page_text(data)
    if form is not DocumentFormat.DOCX:
        return data.decode()
    word = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in word.tables for line in table.rows for cell in line.cells]
    return " ".join([*(part.text for part in word.paragraphs), *cells])


@pytest.mark.parametrize("form", DocumentFormat)
def test_the_preview_shows_pictures_and_tables_read_from_the_bytes(form: DocumentFormat) -> None:
    whole = document("de")
    shown = re.sub(r"\s+", " ", page_text(shown_pages(write(whole, form), form, "de")))
    assert "Informationen suchen, bewerten und verwalten mit Hilfe kann es zeigen" in shown
    drawn = form in {DocumentFormat.PDF, DocumentFormat.HTML}
    assert (shown.count("kann es zeigen") > 6) is drawn, "the words of the rings, and those of the tables"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_screen_reader_reads_the_paper_in_its_language(language: Language, poppler) -> None:  # type: ignore[no-untyped-def]
    made = write(document(language), DocumentFormat.PDF)
    assert re.search(r"^Tagged: +yes", poppler("pdfinfo", made), re.MULTILINE)
    assert f"/Lang({language})".encode() in made
    assert b"pdfuaid:part" in made


def test_paper_has_figures_whose_alternative_text_is_the_table(poppler) -> None:  # type: ignore[no-untyped-def]
    made = write(document("de"), DocumentFormat.PDF)
    assert poppler("pdfinfo", made, "-struct-text").count("Figure") == 4
    assert (
        b"/Alt(Bild: Informationen suchen, bewerten und verwalten, Weg bis heute. Ab 1. Juni 2026: mit Hilfe." in made
    )
    assert not re.search(rb"/Subtype ?/Image", made), "lines, no pixels"


def test_a_page_has_lines_in_it_with_name_and_words() -> None:
    made = write(document("de"), DocumentFormat.HTML).decode()
    assert made.count("<svg ") == 4
    assert len(set(re.findall(r'id="([^"]+)"', made))) == 8
    assert "Kommunikation und Zusammenarbeit: am Anfang allein, heute allein." in made
    assert "<img" not in made


def test_few_areas_make_a_table_and_no_picture_and_an_untouched_group_is_not_there() -> None:
    content = Content.load("en")
    few = (row(content, "1", Level.ALONE, Level.ALONE), *rows(content, "1 2 3 4 5")[3:])
    none = tuple(row(content, code, *ROUTES[3]) for code in ("L1", "L2"))
    blocks = profile_blocks("en", Profile(areas=few, leadership=none), words(content), TODAY)
    assert [type(block) for block in blocks] == [Heading, Table]
    assert profile_blocks("en", Profile(areas=none, leadership=none), words(content), TODAY) == ()


def test_names_and_words_stay_out_of_a_repr() -> None:
    drawing = next(block for block in document("de").blocks if isinstance(block, Drawing))
    assert "Digitaler" not in repr(drawing)
