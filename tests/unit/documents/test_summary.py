import pytest

from rm_desktop.documents.summary import Summary, SummarySection
from rm_desktop.documents.tree import Heading, ItemList
from rm_desktop.domain.words import Block


def headings(document):
    return [
        (block.level, "".join(span.text for span in block.spans))
        for block in document.blocks
        if isinstance(block, Heading)
    ]


@pytest.fixture
def summary():
    return Summary(
        language="de",
        title="7. Treffen: Soziale Medien",
        eyebrow="Zusammenfassung",
        subtitle="26. November 2026",
        sections=(
            SummarySection(block=Block.NOTES, heading="Worüber", text="# Profil\n\nFertig."),
            SummarySection(block=Block.ACTIONS, heading="Vorgenommen", text="- [ ] Drei Beiträge"),
            SummarySection(block=Block.LEARNED, heading="Mitgenommen", text=" \n"),
        ),
        footer="Nur für uns beide",
    )


def test_headings_of_notes_stand_below_the_sections(summary):
    document = summary.document()
    assert headings(document) == [(2, "Worüber"), (3, "Profil"), (2, "Vorgenommen")]
    assert isinstance(document.blocks[-1], ItemList)
    assert (document.title, document.footer) == (summary.title, summary.footer)


def test_only_marked_blocks_stay(summary):
    assert headings(summary.only({Block.ACTIONS}).document()) == [(2, "Vorgenommen")]
    assert summary.only(()).document().blocks == ()


def test_wording_changes_the_summary_alone(summary):
    changed = summary.reworded(1, "- [ ] Zwei Beiträge")
    assert summary.sections[1].text == "- [ ] Drei Beiträge"
    assert changed.sections[1].text == "- [ ] Zwei Beiträge"


def test_an_emptied_section_leaves_no_heading(summary):
    assert headings(summary.reworded(0, "").document()) == [(2, "Vorgenommen")]


def test_several_meetings_get_headings_of_their_own():
    summary = Summary(
        language="de",
        title="1. bis 2. Treffen",
        eyebrow="",
        subtitle="",
        sections=(
            SummarySection(block=Block.NOTES, heading="Worüber", text="# Eins", meeting="1. Treffen"),
            SummarySection(block=Block.NOTES, heading="Worüber", text="Zwei", meeting="2. Treffen"),
        ),
    )
    expected = [(2, "1. Treffen"), (3, "Worüber"), (4, "Eins"), (2, "2. Treffen"), (3, "Worüber")]
    assert headings(summary.document()) == expected


def test_nothing_of_a_summary_shows_in_a_repr(summary):
    assert "Treffen" not in repr(summary)
    assert "Fertig" not in repr(summary)
