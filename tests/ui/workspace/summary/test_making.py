import hashlib
from pathlib import Path

import pytest

from rm_desktop.documents import writing
from rm_desktop.documents.summary import Summary, SummarySection
from rm_desktop.domain.words import Block, DocumentFormat
from rm_desktop.ui.runtime.release_request import fingerprint
from rm_desktop.ui.workspace.release.made import draw
from rm_desktop.ui.workspace.summary.making import make

SUMMARY = Summary(
    language="de",
    title="7. Treffen",
    eyebrow="",
    subtitle="",
    sections=(SummarySection(block=Block.NOTES, heading="Worüber", text="Das Profil ist fertig."),),
)


@pytest.mark.parametrize("form", [DocumentFormat.MARKDOWN, DocumentFormat.HTML])
def test_what_is_shown_is_read_from_the_bytes_and_nowhere_else(
    form: DocumentFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = writing.write
    monkeypatch.setattr(
        writing, "write", lambda document, form: honest(document, form).replace(b"fertig", b"ganz anders")
    )
    made = make(SUMMARY, form)
    assert "ganz anders" in made.texts[0]
    assert "fertig" not in made.texts[0]


def test_a_pdf_is_shown_from_itself() -> None:
    made = make(SUMMARY, DocumentFormat.PDF)
    assert made.pages is made.data
    assert made.fingerprint == fingerprint(hashlib.sha256(made.data).hexdigest())


def test_a_page_is_drawn_at_the_size_wanted() -> None:
    drawn = draw(make(SUMMARY, DocumentFormat.PDF), 0, 0.5)
    assert (drawn.index, drawn.width, drawn.height) == (0, 298, 421)
    assert len(drawn.pixels) == drawn.stride * drawn.height


def test_nothing_written_shows_in_a_repr() -> None:
    made = make(SUMMARY, DocumentFormat.MARKDOWN)
    assert "Profil" not in repr(made)
    assert "Treffen" not in repr(made)


def test_making_writes_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    for form in DocumentFormat:
        make(SUMMARY, form)
    assert list(tmp_path.iterdir()) == []
