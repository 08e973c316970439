import copy
import pickle

import pytest

from rm_desktop.crypto.secret_bytes import SecretBytes, wipe_bytearray


def test_wiping_overwrites_the_buffer_that_views_see():
    secret = SecretBytes(b"abc")
    view = secret.view()
    secret.wipe()
    assert bytes(view) == b"\0\0\0"
    assert secret.is_blank


def test_leaving_the_block_wipes_even_after_an_error():
    secret = SecretBytes(b"abc")
    with pytest.raises(RuntimeError), secret:
        raise RuntimeError
    assert secret.is_blank


def test_the_repr_tells_only_the_length():
    assert repr(SecretBytes(b"top secret")) == "<SecretBytes of 10>"


def test_two_with_the_same_content_are_not_equal_and_each_is_its_own_buffer():
    first = SecretBytes(b"abc")
    second = first.copy()
    assert first != second
    first.wipe()
    assert bytes(second.view()) == b"abc"


@pytest.mark.parametrize("attempt", [pickle.dumps, copy.copy, copy.deepcopy])
def test_nothing_copies_it_in_passing(attempt):
    with pytest.raises(TypeError):
        attempt(SecretBytes(b"abc"))


def test_random_ones_differ_and_blank_ones_are_blank():
    assert bytes(SecretBytes.random(32).view()) != bytes(SecretBytes.random(32).view())
    assert SecretBytes.blank(5).is_blank
    assert len(SecretBytes.blank(5)) == 5


def test_a_bytearray_can_be_wiped_in_place():
    buffer = bytearray(b"abc")
    wipe_bytearray(buffer)
    assert buffer == b"\0\0\0"
