from rm_desktop.documents import glyphs
from rm_desktop.domain.resource_files import resource_path


def test_the_main_font_has_every_usual_sign():
    usual = {
        *range(0x20, 0x7F),
        *range(0xA0, 0x149),
        *range(0x14A, 0x180),
        0x2013,
        *range(0x2018, 0x201F),
        0x2014,
        0x2022,
        0x2026,
        0x20AC,
    }
    assert usual <= glyphs.characters_of(resource_path("fonts", "Inter-Regular.otf")) | {0xAD}


def test_boxes_to_tick_are_shipped():
    assert glyphs.all_shown("☐☑😀→✓ הש")
    assert not glyphs.all_shown("漢")


def test_missing_signs_are_replaced():
    assert glyphs.only_shown("a漢☐") == "a\ufffd☐"
    assert glyphs.only_main("ä漢☐") == "ä\ufffd\ufffd"
    assert glyphs.REPLACEMENT in glyphs.only_main("漢")


def test_maps_of_both_kinds_are_read():
    deja_vu = glyphs.characters_of(resource_path("typst", "fonts", "DejaVuSans.ttf"))
    emoji = glyphs.characters_of(resource_path("typst", "fonts", "NotoEmoji-Regular.ttf"))
    assert {0x05D0, 0x2610, 0x1D7D8} <= deja_vu
    assert {0x1F600, 0x1F3FD} <= emoji
    assert not {0x4E00, 0xFFFF} & deja_vu
