"""Pages are read without SQLCipher, byte for byte as it wrote them, and one flipped bit is put back."""

import random

import pytest

from rm_desktop.crypto.page_cipher import PAGE_BYTES, PLAIN_START, PageCipher
from rm_desktop.domain.words import Compartment


@pytest.fixture
def pages(template_vault):
    content = (template_vault.path / "shared-000001.db").read_bytes()
    return [content[start : start + PAGE_BYTES] for start in range(0, len(content), PAGE_BYTES)]


@pytest.fixture
def cipher(template_vault):
    key = template_vault.compartments[Compartment.SHARED]
    made = PageCipher.of(key, template_vault.header.vault_id, Compartment.SHARED, 1)
    yield made
    made.wipe()


def flipped(page, bit):
    spoilt = bytearray(page)
    spoilt[bit // 8] ^= 1 << bit % 8
    return bytes(spoilt)


def test_every_page_of_sqlcipher_authenticates_and_the_first_one_is_sqlites(cipher, pages):
    plain = [cipher.open(number, page) for number, page in enumerate(pages, start=1)]
    assert all(plain)
    assert plain[0].startswith(PLAIN_START)


def test_a_page_in_another_place_is_none_of_ours(cipher, pages):
    assert cipher.open(4, pages[2]) is None
    assert cipher.open(3, pages[2][:-1]) is None


def test_one_flipped_bit_anywhere_is_found_and_put_back(cipher, pages):
    chance = random.Random(5)  # noqa: S311 - the same bits in every run
    for number in (1, 2, 9):
        page = pages[number - 1]
        for bit in (chance.randrange(128, 4016 * 8), 4020 * 8 + 3, 4095 * 8):
            assert cipher.open(number, flipped(page, bit)) is None
            assert cipher.mended(number, flipped(page, bit)) == cipher.open(number, page)


def test_two_flipped_bits_are_more_than_can_be_guessed(cipher, pages):
    assert cipher.mended(2, flipped(flipped(pages[1], 100), 4000)) is None
    assert cipher.mended(2, b"short") is None


def test_the_salt_at_the_start_is_no_part_of_what_is_authenticated(cipher, pages):
    assert cipher.open(1, flipped(pages[0], 5)) == cipher.open(1, pages[0])
