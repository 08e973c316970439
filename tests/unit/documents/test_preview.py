import pytest

from rm_desktop.documents.html import render_html
from rm_desktop.documents.markdown import render_markdown
from rm_desktop.documents.pdf import render_pdf
from rm_desktop.documents.preview import (
    find_words,
    page_images,
    page_sizes,
    page_text,
    page_texts,
    shown_pages,
)
from rm_desktop.documents.tree import Document, paragraph
from rm_desktop.documents.word import render_docx
from rm_desktop.documents.writing import write
from rm_desktop.domain.words import DocumentFormat


def test_pages_as_pictures(document):
    (image,) = page_images(render_pdf(document), 1.0)
    assert (image.width, image.height) == (596, 842)
    assert image.stride == 4 * image.width
    assert len(image.pixels) == image.stride * image.height
    assert image.pixels[:3] == b"\xff\xff\xff"
    assert len(set(image.pixels)) > 50
    assert repr(image) == f"PageImage(width=596, height=842, stride={image.stride})"


def test_a_picture_grows_with_its_scale(document):
    (image,) = page_images(render_pdf(document), 2.0)
    assert image.width in {1190, 1191}


def test_each_page_has_its_text():
    many = tuple(paragraph(f"Absatz {number}") for number in range(60))
    texts = page_texts(render_pdf(Document(language="de", title="t", blocks=many)))
    assert len(texts) == 2
    assert "Absatz 0\n" in texts[0]
    assert "Absatz 59" in texts[1]


@pytest.mark.parametrize(
    ("form", "render"),
    [
        (DocumentFormat.PDF, render_pdf),
        (DocumentFormat.DOCX, render_docx),
        (DocumentFormat.MARKDOWN, render_markdown),
        (DocumentFormat.HTML, render_html),
    ],
)
def test_every_format_is_shown_from_its_own_bytes(document, form, render):
    text = page_text(shown_pages(render(document), form, "de"))
    for words in ("7. Treffen: Soziale Medien", "Kontaktanfragen", '#read("notes.txt")', "Nur für uns beide"):
        assert words in text


@pytest.mark.parametrize("form", DocumentFormat)
def test_words_are_found_and_pages_grow_in_every_format(document, form):
    pages = shown_pages(write(document, form), form, "de")
    (hit,) = find_words(pages, "kontaktanfragen")
    assert (hit.page, len(hit.boxes)) == (0, 1)
    small, large = (page_images(pages, scale)[0].width for scale in (1.0, 2.0))
    assert abs(large - 2 * small) <= 2


def test_pdf_is_shown_as_it_is(document):
    made = render_pdf(document)
    assert shown_pages(made, DocumentFormat.PDF, "de") is made


def test_changed_bytes_change_what_is_shown(document):
    page = render_html(document).replace(b"Kontaktanfragen", b"Etwas anderes")
    assert "Etwas anderes" in page_text(shown_pages(page, DocumentFormat.HTML, "de"))


def test_words_are_found_where_they_stand_whatever_their_case(document):
    made = render_pdf(document)
    hits = find_words(made, "FERTIG")
    assert [hit.page for hit in hits] == [0]
    ((left, bottom, right, top),) = hits[0].boxes
    width, height = page_sizes(made)[0]
    assert 0 < left < right < width
    assert 0 < bottom < top < height
    assert find_words(made, "gibt es nicht") == []
    assert find_words(made, "  ") == []
