"""One frozen vault per schema version and policy, for ever: every secret opens it, and nothing in it got lost."""

import json
import shutil
from pathlib import Path

import pytest

from rm_desktop.domain.words import Opening, Person, Policy
from rm_desktop.vault import schema
from rm_desktop.vault.vault import Secrets, describe, open_vault, unlock

FOLDER = Path(__file__).parent / "vaults"
PLACES = sorted(FOLDER.glob("schema-*"))
ALONE = {Person.SENIOR: Opening.SENIOR_ALONE, Person.JUNIOR: Opening.JUNIOR_ALONE}


@pytest.fixture(params=PLACES, ids=lambda place: place.name)
def golden(request, tmp_path):
    """A copy of a frozen vault and what is in it."""
    expected = json.loads((request.param / "expected.json").read_text(encoding="utf-8"))
    return Path(shutil.copytree(request.param / "Sample.rmvault", tmp_path / "Sample.rmvault")), expected


def ways(expected):
    """Every way to open the vault."""
    words, codes = Secrets(**expected["passphrases"]), expected["recovery"]
    for person, opening in ALONE.items():
        yield opening, Secrets(**{person.value: words.of(person)})
        yield opening, Secrets(recovery=(codes[person.value],))
    if expected["policy"] == Policy.BOTH.value:
        yield Opening.TOGETHER, Secrets(senior=words.senior, junior=words.junior)
        yield Opening.TOGETHER, Secrets(recovery=(codes["senior"], codes["junior"]))
    else:
        yield Opening.TOGETHER, Secrets(session=words.session)


def rows(vault, part, tables):
    with vault.read(part) as work:
        return {table: work.db.value(f'SELECT count(*) FROM "{table}"') for table in tables}


@pytest.mark.slow
def test_every_secret_opens_it_and_everything_is_still_there(golden):
    path, expected = golden
    for opening, secrets in ways(expected):
        vault = open_vault(path, unlock(path, opening, secrets))
        wanted = expected["rows"][opening.value]
        assert {part.value for part in vault.compartments} == wanted.keys()
        for part in vault.compartments:
            assert rows(vault, part, wanted[part.value]) == wanted[part.value]
            with vault.read(part) as work:
                assert schema.version_of(work.db) == schema.VERSION
        assert vault.check(deep=True).sound
        assert vault.warnings == ()
        vault.close()


def test_it_opens_together_and_tells_what_it_is(golden):
    path, expected = golden
    info = describe(path)
    assert info.policy.value == expected["policy"]
    *_, (opening, secrets) = ways(expected)
    vault = open_vault(path, unlock(path, opening, secrets))
    assert vault.check(deep=True).sound
    vault.close()


def test_every_version_up_to_the_present_one_is_frozen():
    wanted = {f"schema-{version:04}-{policy.value}" for version in range(1, schema.VERSION + 1) for policy in Policy}
    assert {place.name for place in PLACES} == wanted
