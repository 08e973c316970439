import pytest

from rm_desktop.documents.writing import write
from rm_desktop.domain.words import DocumentFormat

BEGINNINGS = {
    DocumentFormat.PDF: b"%PDF-1.7",
    DocumentFormat.DOCX: b"PK\x03\x04",
    DocumentFormat.MARKDOWN: b"# 7. Treffen",
    DocumentFormat.HTML: b"<!DOCTYPE html>",
}


@pytest.mark.parametrize("form", DocumentFormat)
def test_every_format_has_its_writer(document, form):
    assert write(document, form).startswith(BEGINNINGS[form])
