"""Somebody changes, swaps or puts back what lies on the disk: all of it is noticed, or it changes no text."""

import os
import signal
from dataclasses import replace
from itertools import permutations

import pytest

from operations import Scene, broken_promises, lock, save
from place import image_of
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.vault.creation import signed_header
from rm_desktop.vault.header_files import write_header
from rm_desktop.vault.vault import open_vault, read_header
from tally import SEED, WITHOUT_END, demand_none, stride

PAGE = 4096
WAL = "shared-000001.db-wal"
SHARED = "shared-000001.db"
NAMES = [part.value for part in Compartment]
STRIDE = stride(8)
OLD_HEADERS = 6


@pytest.fixture
def scene(vault_path, keys, passphrases):
    """A vault with lines in it, and a list of what was promised."""
    said = []
    made = Scene(vault_path, keys, passphrases, said.append)
    made.said = said
    lock(made)
    made.lock()
    return made


@pytest.fixture
def try_out(place, keys, tally):
    """Lay out an image of a vault and count what comes of it: noticed, harmless, or what must not be."""

    def run(image, said, figure, *, openings=(Opening.TOGETHER,)):
        place.lay_out(image)
        found = [problem for one in openings for problem in broken_promises(place.path, keys, said, opening=one)]
        noticed = [problem for problem in found if problem.startswith(("vaults that do not open", "unexpected"))]
        tally[figure] += 1
        tally["wrong texts"] += "wrong texts" in found
        tally["undetected changes"] += len(noticed) < len(found)
        return bool(noticed)

    return run


@pytest.mark.slow
@pytest.mark.timeout(0 if WITHOUT_END else 300)
def test_every_changed_byte_of_a_wal_is_noticed_or_harmless(scene, in_child, try_out, tally):
    """The program was killed after its last promise, so that this promise is in the WAL alone."""

    def killed_after_saving():
        save(scene)
        os.kill(os.getpid(), signal.SIGKILL)

    before = len(image_of(scene.path)[SHARED])
    in_child(killed_after_saving)
    said = [*scene.said, "line 7"]
    image = image_of(scene.path)
    assert len(image[SHARED]) == before
    assert not try_out(image, said, "untouched files")
    noticed = 0
    for at in range(SEED % STRIDE, len(image[WAL]), STRIDE):
        spoilt = bytearray(image[WAL])
        spoilt[at] ^= 1 << at % 8
        noticed += try_out({**image, WAL: bytes(spoilt)}, said, "changed bytes of a WAL")
    assert noticed > tally["changed bytes of a WAL"] * 0.99, "a WAL has hardly a byte that nobody reads"
    demand_none(tally)


def test_a_page_put_back_to_what_it_was_is_noticed(scene, try_out, tally):
    """Every page has a valid MAC of its own time; after a clean lock the hash of the whole file decides."""
    old = image_of(scene.path)
    lock(scene)
    scene.lock()
    new = image_of(scene.path)
    assert not try_out(new, scene.said, "untouched files")
    for at in range(0, len(old[SHARED]), PAGE):
        was = old[SHARED][at : at + PAGE]
        if was != new[SHARED][at : at + PAGE]:
            mixed = new[SHARED][:at] + was + new[SHARED][at + PAGE :]
            assert try_out({**new, SHARED: mixed}, scene.said, "pages put back")
    assert try_out({**new, SHARED: old[SHARED]}, scene.said, "files put back")
    anchor = "shared-000001.anchor"
    assert try_out({**new, anchor: old[anchor]}, scene.said, "files put back")
    assert tally["pages put back"] > 2
    demand_none(tally)


def test_swapped_files_are_noticed(scene, template_vault_both, try_out, tally):
    image, other = image_of(scene.path), image_of(template_vault_both.path)
    openings = (Opening.SENIOR_ALONE, Opening.JUNIOR_ALONE)
    for one, two in permutations(NAMES, 2):
        for ends in (["db"], ["anchor"], ["db", "anchor"]):
            taken = {f"{one}-000001.{end}": image[f"{two}-000001.{end}"] for end in ends}
            assert try_out({**image, **taken}, [], "swapped files", openings=openings)
    for name in NAMES:
        for ends in (["db"], ["anchor"], ["db", "anchor"]):
            taken = {f"{name}-000001.{end}": other[f"{name}-000001.{end}"] for end in ends}
            assert try_out({**image, **taken}, [], "swapped files", openings=openings)
    demand_none(tally)


@pytest.mark.parametrize("whose", ["whole", "own"])
def test_an_old_header_put_back_opens_for_reading_only_and_warns(vault_path, keys, template_vault, place, tally, whose):
    """Every older header is a sound one, vouched for by the right keys; the databases have seen newer ones."""
    headers = [read_header(vault_path)]
    for _ in range(OLD_HEADERS):
        header = headers[-1]
        own = {person: count + (whose == "own") for person, count in header.own_gen.items()}
        header = replace(header, gen=header.gen + 1, own_gen=own)
        headers.append(signed_header(header, template_vault.hmk, template_vault.compartments))
        write_header(vault_path, headers[-1])
        for opening in (Opening.SENIOR_ALONE, Opening.JUNIOR_ALONE):
            open_vault(vault_path, keys(opening)).close()
    image = image_of(vault_path)
    for old in headers[:-1]:
        # a newer count around what was replaced: a holder of the master key could do that to the other person
        forged = signed_header(replace(old, gen=99), template_vault.hmk, template_vault.compartments)
        text = (forged if whose == "own" else old).serialise()
        for opening in Opening:
            place.lay_out({**image, "vault.json": text, "vault.bak.json": text})
            vault = open_vault(place.path, keys(opening))
            tally["old headers put back"] += 1
            tally["undetected changes"] += not vault.read_only or vault.warnings != ("old_header",)
            vault.close()
    demand_none(tally)
