"""The first glance tells the doors of a sound vault and nothing of anything else."""

import pytest

from rm_desktop.domain.words import Policy
from rm_desktop.vault.description import describe
from rm_desktop.vault.glance import Doors, glance


def test_it_sees_what_the_strict_reader_sees(vault_path, vault_path_both):
    assert glance(vault_path) == Doors(Policy.EITHER, has_session=True)
    assert glance(vault_path_both) == Doors(Policy.BOTH, has_session=False)
    for path in (vault_path, vault_path_both):
        info = describe(path)
        assert glance(path) == Doors(info.policy, info.has_session)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"body":[]}',
        b'{"body":{"policy":"none","slots":[]}}',
        b'{"body":{"slots":[1]}}',
        b"\xff\xfe",
    ],
)
def test_whatever_is_odd_is_left_to_the_strict_reader(tmp_path, content):
    (tmp_path / "vault.json").write_bytes(content)
    assert glance(tmp_path) is None


def test_a_missing_or_huge_header_is_not_read(tmp_path):
    assert glance(tmp_path) is None
    (tmp_path / "vault.json").write_bytes(b" " * 70_000 + b'{"body":{"policy":"both","slots":[]}}')
    assert glance(tmp_path) is None
