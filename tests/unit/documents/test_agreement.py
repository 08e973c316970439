from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from rm_desktop.documents.agreement import agreement_document
from rm_desktop.documents.pdf import render_pdf
from rm_desktop.documents.preview import page_text
from rm_desktop.domain.entities import AgreementVersion, Clause, Consent, Pair
from rm_desktop.domain.ids import AgreementId
from rm_desktop.domain.words import Person

AT = datetime(2026, 6, 4, 12, 0, tzinfo=UTC)
PAIR = Pair(
    senior_name="Helga", junior_name="Jonas", junior_trusted="Ada, Jugendvertretung", started_on=date(2026, 6, 4)
)


@pytest.fixture
def version():
    return AgreementVersion(
        id=AgreementId("a"),
        number=2,
        clauses=(Clause(code="open", title="Offen", text="Wir sagen, was wir denken."),),
        created_at=AT,
        consents=tuple(Consent(person=person, at=AT, signature=b"") for person in Person),
    )


def printed(version, pair=PAIR):
    return page_text(render_pdf(agreement_document("de", version, pair)))


def test_clauses_frame_trusted_persons_and_consents_are_printed(version):
    text = printed(version)
    for words in ("Fassung 2 vom 4. Juni 2026", "Offen", "Wir sagen, was wir denken.", "Ada, Jugendvertretung"):
        assert words in text
    assert "noch nicht benannt" in text
    assert "alle 14 Tage, etwa 12 Treffen zu 60 Minuten" in text
    assert text.index("Jonas hat am 4. Juni 2026 zugestimmt.") < text.index("Helga hat am")


@pytest.mark.parametrize("given", [(), (Person.JUNIOR,), (Person.SENIOR,)])
def test_as_long_as_consent_is_missing_nothing_tells_whose(version, given):
    consents = tuple(consent for consent in version.consents if consent.person in given)
    text = printed(replace(version, consents=consents))
    assert "sobald beide zugestimmt haben" in text
    assert " hat am " not in text


def test_end_and_retention_where_agreed(version):
    pair = replace(PAIR, planned_end=date(2027, 5, 1), retention_until=date(2027, 8, 1))
    text = printed(version, pair)
    assert "1. Mai 2027" in text
    assert "1. August 2027" in text
