import pytest
from hypothesis import given
from hypothesis import strategies as st

from rm_desktop.crypto.sealed_draft import open_draft, seal_draft
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.words import Compartment

KEY = SecretBytes(bytes(range(32)))
VAULT = b"v" * 16


@given(st.binary(max_size=700))
def test_a_draft_opens_to_what_it_was(content):
    file = seal_draft(KEY, VAULT, Compartment.SHARED, content)
    assert open_draft(KEY, VAULT, Compartment.SHARED, file) == content


def test_its_length_does_not_tell_a_word_from_a_sentence():
    sizes = {len(seal_draft(KEY, VAULT, Compartment.SHARED, bytes(count))) for count in range(255)}
    assert len(sizes) == 1


@pytest.mark.parametrize(
    ("key", "vault", "part"),
    [
        (SecretBytes(bytes(32)), VAULT, Compartment.SHARED),
        (KEY, b"w" * 16, Compartment.SHARED),
        (KEY, VAULT, Compartment.SENIOR),
    ],
    ids=["key", "vault", "part"],
)
def test_other_keys_vaults_and_parts_see_nothing(key, vault, part):
    file = seal_draft(KEY, VAULT, Compartment.SHARED, b"content")
    assert open_draft(key, vault, part, file) is None


def test_every_changed_byte_is_found():
    file = seal_draft(KEY, VAULT, Compartment.SHARED, b"content")
    for place in range(len(file)):
        spoilt = bytearray(file)
        spoilt[place] ^= 1
        assert open_draft(KEY, VAULT, Compartment.SHARED, bytes(spoilt)) is None
