import pytest

from rm_desktop.crypto.passphrase import normalised, passphrase_problem, passphrase_secret


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("fifteen letters", None),
        ("fourteen chars", "too_short"),
        ("", "too_short"),
        ("   fifteen     ", None),
        ("tabulator\tin the middle", "untypable"),
        ("line\nfeed in the middle", "untypable"),
        ("private \ue000 use character", "untypable"),
        ("unassigned \u0378 character", "untypable"),
        ("lone \ud800 surrogate here", "untypable"),
        ("schöne Grüße an Zoë", None),
        ("🦉🦉🦉🦉🦉🦉🦉🦉🦉🦉🦉🦉🦉🦉🦉", None),
    ],
)
def test_length_and_typability_are_all_that_is_asked(text, problem):
    assert passphrase_problem(text) == problem


def test_length_counts_what_reaches_the_kdf():
    assert passphrase_problem("ﬃ" * 5) is None
    assert len(normalised("ﬃ" * 5)) == 15


def test_composed_and_decomposed_letters_are_one_passphrase():
    composed, decomposed = passphrase_secret("Grüße an alle"), passphrase_secret("Gru\u0308ße an alle")
    assert composed is not None
    assert decomposed is not None
    assert bytes(composed.view()) == bytes(decomposed.view()) == "Grüße an alle".encode()


def test_nothing_is_trimmed():
    secret = passphrase_secret(" a ")
    assert secret is not None
    assert bytes(secret.view()) == b" a "


@pytest.mark.parametrize("text", ["", "a\0b", "\ud800"])
def test_what_can_be_nobodys_passphrase_gives_no_secret(text):
    assert passphrase_secret(text) is None
