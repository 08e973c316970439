"""FORMAT.md is enough to open a vault: its script runs as it stands, with cryptography and sqlcipher3 alone."""

import ast
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import rm_desktop.vault
from rm_desktop.crypto import header, kdf, key_slots, recovery_code
from rm_desktop.crypto.recovery_code import new_code
from rm_desktop.domain.words import Compartment, Opening, Person, Policy
from rm_desktop.vault import anchors, opening_order
from rm_desktop.vault.opening_keys import MESSAGE_BYTES
from rm_desktop.vault.rotation import rekey_own, rekey_shared
from rm_desktop.vault.vault import open_vault

FORMAT = (Path(rm_desktop.vault.__file__).parent / "FORMAT.md").read_text(encoding="utf-8")
(SCRIPT,) = re.findall(r"```python\n(.*?)```", FORMAT, re.DOTALL)


def run(path, kind, *typed):
    return subprocess.run(
        [sys.executable, "-I", "-W", "ignore", "-c", SCRIPT, str(path), kind],
        input="".join(f"{text}\n" for text in typed),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        start_new_session=True,
    )


def rows(result):
    assert result.returncode == 0, result.stderr
    lines = (line.split() for line in result.stdout.splitlines())
    return {(name, table): int(count) for name, table, count in lines if name in {"shared", "senior", "junior"}}


def test_it_is_short_and_needs_nothing_of_ours():
    assert len(SCRIPT.splitlines()) < 60
    modules = set()
    for node in ast.walk(ast.parse(SCRIPT)):
        if isinstance(node, ast.Import):
            modules |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            modules.add(str(node.module).partition(".")[0])
    assert modules - set(sys.stdlib_module_names) == {"cryptography", "sqlcipher3"}


@pytest.mark.parametrize(
    ("kind", "parts"),
    [("senior", {"shared", "senior"}), ("junior", {"shared", "junior"}), ("session", {"shared"})],
)
def test_it_opens_what_the_passphrase_opens_and_reads_it(vault_path, keys, lines, passphrases, kind, parts):
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    lines.write(vault, "one", "two", "three")
    vault.close()
    before = {file.name: file.read_bytes() for file in vault_path.iterdir() if file.is_file()}
    found = rows(run(vault_path, kind, getattr(passphrases, kind)))
    assert {name for name, _ in found} == parts
    assert found["shared", "line"] == 3
    assert {file.name: file.read_bytes() for file in vault_path.iterdir() if file.is_file()} == before


def test_it_reads_what_waits_in_the_wal_of_a_program_that_was_killed(vault_path, keys, lines, passphrases):
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    lines.write(vault, "one")
    assert rows(run(vault_path, "session", passphrases.session))["shared", "line"] == 1
    vault.close()


def test_a_pair_opens_with_both(vault_path_both, passphrases):
    found = rows(run(vault_path_both, "pair", passphrases.senior, passphrases.junior))
    assert {name for name, _ in found} == {"shared"}


def test_a_wrong_passphrase_is_told_apart(vault_path):
    result = run(vault_path, "senior", "not the passphrase")
    assert result.returncode == 1
    assert "wrong passphrase" in result.stderr


class TestFiguresInTheText:
    """The text and the code say the same."""

    def test_kdf_bounds(self):
        assert (
            f"{kdf.FLOOR_MIB} MiB ≤ m ≤ {kdf.CEILING_MIB // 1024} GiB, {kdf.FLOOR_PASSES} ≤ t ≤ {kdf.CEILING_PASSES}, "
            f"1 ≤ p ≤ {kdf.CEILING_LANES}, m · t ≤ {kdf.CEILING_WORK_MIB // 1024} GiB" in FORMAT
        )

    def test_sizes(self):
        assert f"Plaintext, {key_slots.PLAIN_BYTES} bytes" in FORMAT
        assert f'"wrap": b64 {key_slots.WRAP_BYTES}' in FORMAT
        assert f"at most {header.LARGEST_BYTES // 1024} KiB" in FORMAT
        assert f"slots at 0 and {anchors.SLOT_BYTES}" in FORMAT
        assert f"one message of {MESSAGE_BYTES} bytes" in FORMAT
        assert recovery_code.ALPHABET in FORMAT

    def test_order_of_slots(self):
        assert ", ".join(f"`{kind.value}`" for kind in key_slots.SlotType) in FORMAT

    def test_every_setting_of_the_opening_order(self):
        settings = (*opening_order.SETTINGS_BEFORE_WAL, *opening_order.SETTINGS_WRITABLE)
        for name, value, _ in settings:
            assert f"`{name}`" in FORMAT
            shown = value.replace("-", "\N{MINUS SIGN}")
            assert f"{name}` {shown}" in FORMAT or f"` {shown}" in FORMAT
        for fact, value in opening_order.CIPHER_FACTS:
            assert f"`{fact}` {value}" in FORMAT
        assert f"0x{opening_order.APPLICATION_ID:X}" in FORMAT

    def test_every_compartment_has_its_files(self):
        for part in Compartment:
            assert header.database_name(part, 1) in FORMAT


def test_a_vault_with_new_keys_opens_the_same_way(vault_path, keys, lines, passphrases, cheap_kdf):
    vault = open_vault(vault_path, keys(Opening.SENIOR_ALONE))
    lines.write(vault, "one", "two", "three")
    vault.close()
    rekey_own(vault_path, Person.SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
    secrets = replace(passphrases, session=None, recovery=(new_code(), new_code()))
    rekey_shared(vault_path, secrets, policy=Policy.BOTH, kdf=cheap_kdf)
    found = rows(run(vault_path, "pair", passphrases.senior, passphrases.junior))
    assert found["shared", "line"] == 3
    found = rows(run(vault_path, "senior", passphrases.senior))
    assert {name for name, _ in found} == {"senior"}
    assert found["senior", "earlier_key"] == 1
