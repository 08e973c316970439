"""Passphrases: refused for being short, known, taken or untypable, and for nothing else."""

import pytest

from rm_desktop.crypto.passphrase import passphrase_problem
from rm_desktop.domain.errors import PassphraseTooWeak
from rm_desktop.services import passphrases
from rm_desktop.services.passphrases import Strength

NAMES = ("Helga Brandt", "Jonas Weber")


@pytest.mark.parametrize("text", ["", "kurz", "14 Zeichen lan", "x" * 14])
def test_fewer_than_fifteen_characters_are_too_few(text):
    assert passphrases.problem(text) == "too_short"


@pytest.mark.parametrize("text", ["fünfzehn Zeichen\n", "mit\x00 einem Nullzeichen", "kein Zeichen \U000e0080 hier"])
def test_characters_that_cannot_be_typed_again_are_refused(text):
    assert passphrases.problem(text) == "untypable"


@pytest.mark.parametrize(
    "text",
    [
        "passwordpassword",
        "123456789012345",
        "qwertzuiopasdfgh",
        "qwertyuiopasdfghjkl",
        "iloveyouiloveyou",
        "aaaaaaaaaaaaaaaaaaaaaaa",
        "abcdefghijklmnopqrs",
        "Passwort12345678",
        "sommer2024sommer2024",
        "reverse mentoring",
    ],
)
def test_what_everybody_tries_is_refused(text):
    assert passphrases.problem(text, personal=NAMES) == "common"


@pytest.mark.parametrize("text", ["Helga Helga Helga", "jonas weber jonas weber", "BrandtBrandtBrandt"])
def test_the_pairs_own_names_are_refused(text):
    assert passphrases.problem(text, personal=NAMES) == "common"


def test_two_doors_need_two_keys_even_when_written_in_another_form():
    assert passphrases.problem("café am großen Markt", taken=["café am großen Markt"]) == "same"
    assert passphrases.problem("café am großen Markt", taken=["ein anderer schöner Satz"]) is None


@pytest.mark.parametrize(
    "text",
    [
        "wolke amsel tanne regal hecht besen",
        "   drei Leerzeichen davor   ",
        "ευτυχία και υγεία σε όλους",
        "nurkleinebuchstabenohnesinn",
        "senior passphrase one",
        "junior passphrase two",
        "session passphrase three",
    ],
)
def test_there_are_no_rules_about_kinds_of_characters(text):
    assert passphrases.problem(text, personal=NAMES) is None


def test_a_refused_passphrase_says_why():
    with pytest.raises(PassphraseTooWeak) as refusal:
        passphrases.demand("kurz")
    assert refusal.value.parameters == {"reason": "too_short"}
    passphrases.demand("wolke amsel tanne regal hecht besen")


def test_strength_grows_with_guesses():
    assert passphrases.strength("i love the sunshine") is Strength.FAIR
    assert passphrases.strength("sommer sonne 2026") is Strength.GOOD
    assert passphrases.strength("wolke amsel tanne regal hecht besen") is Strength.STRONG


def test_names_make_a_passphrase_weaker():
    text = "Helga Jonas Brandt Weber"
    assert passphrases.strength(text) is Strength.STRONG
    assert passphrases.strength(text, personal=NAMES) is Strength.GOOD


def test_a_very_long_passphrase_is_judged_quickly():
    assert passphrases.problem("ab" * 5000) in {None, "common"}
    assert passphrases.problem("lang " + "wolke amsel tanne " * 400) is None


@pytest.mark.parametrize("language", ["de", "en"])
def test_generated_words_are_strong_typable_anywhere_and_never_the_same(language):
    drawn = {passphrases.generate(language) for _ in range(50)}
    assert len(drawn) == 50
    for text in drawn:
        assert len(text.split(" ")) == passphrases.GENERATED_WORDS
        assert passphrase_problem(text) is None
        assert passphrases.strength(text) is Strength.STRONG
        assert text.isascii()


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("hallo welt", False),
        ("zebra", True),
        ("lily", True),
        ("größe", True),
        ("a-b", True),
        ("Haus 12, Tor 3.", False),
    ],
)
def test_the_hint_about_keyboards_knows_what_moves(text, moves):
    assert passphrases.moves_with_the_keyboard(text) is moves
