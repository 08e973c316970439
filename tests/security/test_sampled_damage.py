"""A byte flipped anywhere in a locked database is detected, its page is named, and no text is ever shown wrong."""

import os
import random

import pytest

from rm_desktop.domain.errors import VaultDamaged
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.vault import page_file
from rm_desktop.vault.database import open_database
from rm_desktop.vault.examination import examine
from rm_desktop.vault.vault import open_vault, read_header
from tally import LONG, SEED

PAGE = 4096
POSITIONS = 1000
"""With ``RM_DESKTOP_LONG=1`` every byte."""
NAMED = 24
OPENINGS = {
    Compartment.SHARED: Opening.TOGETHER,
    Compartment.SENIOR: Opening.SENIOR_ALONE,
    Compartment.JUNIOR: Opening.JUNIOR_ALONE,
}


def chance_of(seed):
    return random.Random(seed)  # noqa: S311 - the same places in every run


@pytest.mark.slow
@pytest.mark.parametrize("part", list(Compartment))
def test_a_flipped_byte_anywhere_is_detected_before_sqlcipher_reads_it(vault_path, keys, part, monkeypatch, tally):
    file, opening = vault_path / f"{part.value}-000001.db", OPENINGS[part]
    open_vault(vault_path, keys(opening)).close()
    size = file.stat().st_size
    places = range(size) if LONG else chance_of(f"{part.value}{SEED or ''}").sample(range(size), min(size, POSITIONS))
    opened = []
    monkeypatch.setattr(
        "rm_desktop.vault.opening.open_database",
        lambda path, *rest, **more: opened.append(path) or open_database(path, *rest, **more),
    )
    detected = 0
    with file.open("r+b", buffering=0) as spoilt:
        for place in places:
            byte = os.pread(spoilt.fileno(), 1, place)
            os.pwrite(spoilt.fileno(), bytes([byte[0] ^ 1 << place % 8]), place)
            with pytest.raises(VaultDamaged) as caught:
                open_vault(vault_path, keys(opening))
            assert caught.value.parameters == {"part": part.value, "reason": "sealed_hash"}
            os.pwrite(spoilt.fileno(), byte, place)
            detected += 1
    tally["changed bytes of a database"] += detected
    assert detected == len(places) >= min(size, 1000)
    assert file not in opened
    open_vault(vault_path, keys(opening)).close()


@pytest.mark.parametrize("part", list(Compartment))
def test_the_check_names_the_very_page(vault_path, keys, part, monkeypatch):
    monkeypatch.setattr(page_file, "VAIN_ATTEMPTS", 0)
    file, opened = vault_path / f"{part.value}-000001.db", keys(OPENINGS[part])
    header, content = read_header(vault_path), file.read_bytes()
    for place in chance_of(part.value).sample(range(16, len(content)), NAMED):
        spoilt = bytearray(content)
        spoilt[place] ^= 0x41
        file.write_bytes(spoilt)
        report = examine(vault_path, header, {part: opened.compartments[part]})
        (found,) = report.parts
        assert (found.problems, found.pages) == (("page",), (place // PAGE + 1,))
    file.write_bytes(content)
    assert examine(vault_path, header, opened.compartments).sound
    opened.wipe()


def test_each_kind_of_damage_has_its_own_name(vault_path, keys):
    opened = keys(Opening.TOGETHER)
    header, shared = read_header(vault_path), vault_path / "shared-000001.db"
    anchor = shared.with_suffix(".anchor")

    def problems():
        (found,) = examine(vault_path, header, opened.compartments).parts
        return found.problems

    def tried(file, change):
        before = file.read_bytes()
        change(file, bytearray(before))
        try:
            return problems()
        finally:
            file.write_bytes(before)

    def at(place):
        def change(file, content):
            content[place] ^= 1
            file.write_bytes(content)

        return change

    assert problems() == ()
    assert tried(anchor, at(8)) == ("anchor_first",)
    assert tried(anchor, at(PAGE + 8)) == ("anchor_second",)
    assert tried(anchor, lambda file, _content: file.unlink()) == ("anchor",)
    assert tried(shared, at(3)) == ("sealed_hash",)
    assert tried(shared, lambda file, _content: file.unlink()) == ("missing",)
    assert set(tried(shared, lambda file, content: file.write_bytes(content[:-PAGE]))) == {"size", "page"}
    senior = (vault_path / "senior-000001.db").read_bytes()
    assert "page" in tried(shared, lambda file, _content: file.write_bytes(senior))
    opened.wipe()
