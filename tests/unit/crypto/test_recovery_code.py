import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rm_desktop.crypto.recovery_code import ALPHABET, CODE_BYTES, format_code, new_code, parse_code
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import RecoveryCodeMistyped

CODES = st.binary(min_size=CODE_BYTES, max_size=CODE_BYTES)


@given(CODES)
def test_a_code_reads_back_as_its_secret(content):
    assert bytes(parse_code(format_code(SecretBytes(content))).view()) == content


def test_a_new_code_has_eight_groups_of_five_and_is_new():
    code = new_code()
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}", code)
    assert code != new_code()


@given(CODES, st.integers(0, 39), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_found_and_its_group_named(content, place, other):
    code = format_code(SecretBytes(content)).replace("-", "")
    if code[place] == other:
        return
    with pytest.raises(RecoveryCodeMistyped) as caught:
        parse_code(code[:place] + other + code[place + 1 :])
    assert caught.value.parameters == {"group": place // 5 + 1}


@given(CODES, st.integers(0, 7), st.integers(0, 4), st.integers(0, 4))
def test_two_characters_swapped_within_a_group_are_found(content, group, first, second):
    code = list(format_code(SecretBytes(content)).replace("-", ""))
    left, right = group * 5 + first, group * 5 + second
    if code[left] == code[right]:
        return
    code[left], code[right] = code[right], code[left]
    with pytest.raises(RecoveryCodeMistyped) as caught:
        parse_code("".join(code))
    assert caught.value.parameters == {"group": group + 1}


@given(CODES, st.integers(0, 7), st.integers(0, 7))
def test_groups_in_the_wrong_order_are_found(content, first, second):
    if first == second:
        return
    groups = format_code(SecretBytes(content)).split("-")
    groups[first], groups[second] = groups[second], groups[first]
    with pytest.raises(RecoveryCodeMistyped) as caught:
        parse_code("-".join(groups))
    assert caught.value.parameters == {"group": min(first, second) + 1}


def test_lower_case_spaces_hyphens_and_look_alikes_are_read_as_meant():
    content = bytes(19) + b"\x21"
    code = format_code(SecretBytes(content))
    assert "0" in code
    assert "1" in code
    typed = code.lower().replace("0", "o").replace("-", " \u2013 ")
    for one in "ilI":
        assert bytes(parse_code(typed.replace("1", one)).view()) == content


@pytest.mark.parametrize(
    ("spoil", "group"),
    [
        (lambda _: "", 1),
        (lambda code: code[:-1], 8),
        (lambda code: code[:-6], 8),
        (lambda code: code + "0", 8),
        (lambda code: code.replace(code[6:11], "UUUUU", 1), 2),
        (lambda code: code[:5] + "-*" + code[7:], 2),
    ],
    ids=["empty", "last character missing", "last group missing", "one too many", "letter U", "sign"],
)
def test_what_is_too_short_too_long_or_strange_names_a_group(spoil, group):
    with pytest.raises(RecoveryCodeMistyped) as caught:
        parse_code(spoil(new_code()))
    assert caught.value.parameters == {"group": group}
