"""A passage is found by its words, whatever stands between them, and leaves a text that can still be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rm_desktop.domain.errors import InvalidInput
from rm_desktop.domain.passage import LIMIT, STAND_IN, Passage


@pytest.mark.parametrize(
    ("passage", "text"),
    [
        ("fett und kursiv", "ganz **fett** und *kursiv* hier"),
        ("fett und kursiv", "ganz FETT\n\n- und   `Kursiv`"),
        ("eins zwei", "1. eins\n2. zwei\n"),
        ("eins zwei", "- [x] eins\n- [x] zwei\n"),
        ("der Link hier", "da ist [der Link](https://example.org/weg_1) hier"),
        ("snake_case", "ein snake\\_case Name"),
        ("ja weiter", "**fett!**&#106;a weiter"),
        ("Größe", "die größe"),
        ("🙂🙂", "froh 🙂🙂 heute"),
        ("[x] fertig", "der Stand ist [x] fertig"),
        ("Zitat geht weiter", "> Zitat geht\n> weiter"),
    ],
)
def test_the_same_words_are_the_passage(passage, text):
    one = Passage(passage)
    assert one.is_in(text)
    assert not one.is_in(one.cut_from(text))


@pytest.mark.parametrize("text", ["Hannah", "ein Wort mehr dazwischen nicht", "nan", "Ann_", "xAnn", ""])
def test_other_words_and_parts_of_words_are_not(text):
    one = Passage("ann und ich")
    assert not one.is_in(text)
    assert one.cut_from(text) == text


@pytest.mark.parametrize(
    ("passage", "text", "left"),
    [
        ("das Geheimnis", "Hier ist das Geheimnis, und mehr.", "Hier ist, und mehr."),
        ("Am Anfang", "Am Anfang war es.", "war es."),
        ("am Ende", "war es am Ende", "war es "),
        ("fett", "ganz **fett** hier", "ganz hier"),
        ("fett und kursiv", "ganz **fett** und *kursiv* hier", "ganz hier"),
        ("fett und kursiv", "**sehr fett** und *kursiv sehr*", "**sehr** *sehr*"),
        ("fett und", "**sehr fett** und weiter", "**sehr** weiter"),
        ("und fett", "hier und **fett sehr**", "hier **fett sehr**".replace("fett ", "")),
        ("weg", "- bleibt\n- weg\n- bleibt auch", "- bleibt\n- \n- bleibt auch"),
        ("zwei mal", "zwei mal und noch zwei mal da", "und noch da"),
        ("alles", "alles", ""),
    ],
)
def test_what_is_left_can_be_read(passage, text, left):
    assert Passage(passage).cut_from(text) == left


def test_a_line_that_must_not_be_empty_says_that_something_was_there():
    assert Passage("nur das").cut_from_line("Nur das!") == STAND_IN
    assert Passage("nur das").cut_from_line("Nur das eine") == "eine"
    assert Passage("nur das").cut_from_line("?") == "?"


def test_a_passage_has_a_limit_and_nothing_is_nothing():
    with pytest.raises(InvalidInput):
        Passage("x" * (LIMIT + 1))
    nothing = Passage(" \n ")
    assert nothing.is_empty
    assert not nothing.is_in("alles")
    assert nothing.cut_from("alles") == "alles"
    assert nothing.hint == ""


def test_the_hint_is_in_every_text_that_holds_the_passage():
    assert Passage("die Gehaltserhöhung kommt").hint == "ehaltserh"
    assert Passage("ja ab").hint == ""
    assert Passage("ähnliches").hint == "hnliche"


def test_a_long_text_of_almost_the_same_words_is_no_trap():
    text = "wort ] ( [x] " * 20_000
    assert not Passage("wort wort wort anders").is_in(text)


WORDS = st.lists(st.sampled_from(["Haus", "grün", "a", "Öl", "x1", "und"]), min_size=1, max_size=5)
SIGNS = st.sampled_from([" ", "\n", "**", " *", "~~ ", "\n\n> ", "\n- ", ", ", "\\_", "`"])


@given(WORDS, st.data())
def test_no_sign_between_the_words_hides_the_passage(words, data):
    passage = Passage(" ".join(words))
    text = "vorher! "
    for word in words:
        text += word + data.draw(SIGNS)
    text += " nachher"
    assert passage.is_in(text)
    left = passage.cut_from(text)
    assert not passage.is_in(left)
    assert left.startswith("vorher")
    assert left.endswith("nachher")
