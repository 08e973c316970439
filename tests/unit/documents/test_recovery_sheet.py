from datetime import date

import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from rm_desktop.documents.preview import page_images, page_text
from rm_desktop.documents.recovery_sheet import render_recovery_sheet
from rm_desktop.domain.words import Person

CODE = "ABCD1-EFGH2-JKMN3-PQRS4-TVWX5-YZ016-23457-89AB8"
MODULE = 1.25 / 25.4 * 72


def sheet(**changes):
    given = {"person": Person.JUNIOR, "code": CODE, "vault_title": "Tandem", "language": "de"}
    return render_recovery_sheet(**(given | changes))


def test_code_role_and_steps_are_printed():
    text = page_text(sheet(on=date(2026, 11, 26)))
    for group in CODE.split("-"):
        assert group in text
    assert "Mentor:in · Tresor „Tandem“ · 26. November 2026" in text
    assert "beide Blätter" not in text
    for blank in ("Erstellt am", "Aufbewahrt von", "Ausprobiert am", "Ort"):
        assert blank in text


def test_four_eyes_are_explained():
    assert "needs both sheets" in page_text(sheet(language="en", four_eyes=True, person=Person.SENIOR)).replace(
        " \n", " "
    )


def test_it_is_tagged_and_the_qr_code_has_a_text_twin(poppler):
    made = sheet()
    assert "<pdfuaid:part>1</pdfuaid:part>" in poppler("pdfinfo", made, "-meta")
    structure = poppler("pdfinfo", made, "-struct")
    assert "Figure" in structure


def test_the_qr_code_is_drawn_module_by_module():
    expected = [[bool(module) for module in row] for row in segno.make(CODE, error="q", micro=False).matrix]
    scale = 4
    (image,) = page_images(sheet(), scale)

    def dark(x, y):
        return image.pixels[y * image.stride + 4 * x] < 128

    black = [
        (x, y)
        for y in range(image.height)
        for x in range(image.width // 2, image.width)
        if image.pixels[y * image.stride + 4 * x : y * image.stride + 4 * x + 3] == b"\0\0\0"
    ]
    left, top = min(x for x, _ in black), min(y for _, y in black)
    drawn = [
        [
            dark(round(left + (column + 0.5) * MODULE * scale), round(top + (row + 0.5) * MODULE * scale))
            for column in range(len(expected))
        ]
        for row in range(len(expected))
    ]
    assert drawn == expected


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=40))
def test_any_title_of_a_vault_can_be_printed(title):
    assert sheet(vault_title=title).startswith(b"%PDF")
