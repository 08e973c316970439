"""Whoever writes to the disk: every change of header, database, WAL or anchor is detected, or changes no text."""

import os
import shutil
import signal
from contextlib import suppress

import pytest

from rm_desktop.crypto import kdf
from rm_desktop.crypto.canonical import canonical, parse_strictly
from rm_desktop.crypto.header import checksum
from rm_desktop.domain.errors import AcknowledgedDataLost, RmError, VaultDamaged, VaultTooNew
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.vault.database import wal_of
from rm_desktop.vault.vault import open_vault, unlock

SHARED = Compartment.SHARED
PAGE = 4096
TEXTS = [f"line {number} " + "ä" * 300 for number in range(40)]
HEADERS = ("vault.json", "vault.bak.json")
STRIDES = (11, pytest.param(1, marks=pytest.mark.slow))
"""Every byte in the full run; the fast one trusts the parser's own tests, which try every bit."""


@pytest.fixture
def kdf_never_runs(monkeypatch):
    """Fail the test when Argon2 is called."""
    monkeypatch.setattr(kdf, "Argon2id", lambda **_: pytest.fail("the KDF ran"))


@pytest.fixture
def locked(vault_path, keys, lines):
    """A vault with content after a clean lock."""
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    lines.write(vault, *TEXTS)
    vault.close()
    return vault_path


@pytest.fixture
def crashed(vault_path, keys, lines, in_child):
    """A vault whose program was killed: half of the content in the file, half in the WAL."""
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    lines.write(vault, *TEXTS[:20])
    vault.close()

    def work():
        killed = open_vault(vault_path, keys(Opening.TOGETHER))
        for text in TEXTS[20:]:
            lines.write(killed, text)
        kill_this_process()

    in_child(work)
    assert wal_of(vault_path / "shared-000001.db").stat().st_size > 20 * PAGE
    return vault_path


def kill_this_process():
    os.kill(os.getpid(), signal.SIGKILL)


def snapshot(folder):
    return {file: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def put_back(files):
    (folder,) = {file.parent for file in files}
    for file in folder.iterdir():
        if file.is_file() and file not in files:
            file.unlink()
    for file, content in files.items():
        if not file.exists() or file.read_bytes() != content:
            file.write_bytes(content)


def outcome(path, keys, lines):
    """Open, read everything, check; return "detected" with the reason, or "harmless" when every text is right."""
    try:
        vault = open_vault(path, keys(Opening.TOGETHER))
    except VaultDamaged as error:
        return f"refused: {error.parameters['reason']}"
    try:
        found = lines.read(vault)
        assert found == TEXTS, "a wrong text was shown"
        return "harmless" if vault.check(deep=True).sound else "found by the check"
    except VaultDamaged as error:
        return f"refused: {error.parameters['reason']}"
    finally:
        with suppress(RmError):
            vault.close()


def flipped(content, place, bit=0):
    spoilt = bytearray(content)
    spoilt[place] ^= 1 << bit
    return bytes(spoilt)


class TestHeader:
    @pytest.mark.usefixtures("kdf_never_runs")
    @pytest.mark.parametrize("stride", STRIDES)
    def test_every_changed_byte_in_both_copies_is_refused_before_the_kdf(self, vault_path, passphrases, stride, tally):
        text = (vault_path / HEADERS[0]).read_bytes()
        for place in range(0, len(text), stride):
            tally["changed bytes of a header"] += 1
            for name in HEADERS:
                (vault_path / name).write_bytes(flipped(text, place, place % 8))
            with pytest.raises((VaultDamaged, VaultTooNew)):
                unlock(vault_path, Opening.TOGETHER, passphrases)

    @pytest.mark.usefixtures("kdf_never_runs")
    @pytest.mark.parametrize("stride", STRIDES)
    def test_every_truncation_in_both_copies_is_refused_before_the_kdf(self, vault_path, passphrases, stride, tally):
        text = (vault_path / HEADERS[0]).read_bytes()
        for end in range(0, len(text), stride):
            tally["headers cut short"] += 1
            for name in HEADERS:
                (vault_path / name).write_bytes(text[:end])
            with pytest.raises(VaultDamaged):
                unlock(vault_path, Opening.TOGETHER, passphrases)

    @pytest.mark.usefixtures("kdf_never_runs")
    @pytest.mark.parametrize(("name", "value"), [("m", 2**40), ("m", 8), ("t", 1), ("t", 1000), ("p", 64), ("p", 0)])
    def test_a_resummed_header_with_a_forged_cost_never_reaches_the_kdf(self, vault_path, passphrases, name, value):
        whole = parse_strictly((vault_path / HEADERS[0]).read_bytes())
        for slot in whole["body"]["slots"]:
            slot["kdf"][name] = value
        self.write(vault_path, whole)
        with pytest.raises(VaultDamaged) as caught:
            unlock(vault_path, Opening.TOGETHER, passphrases)
        assert caught.value.parameters["reason"] == "kdf"

    @pytest.mark.usefixtures("kdf_never_runs")
    def test_a_newer_format_says_so(self, vault_path, passphrases):
        whole = parse_strictly((vault_path / HEADERS[0]).read_bytes())
        whole["body"]["version"] = 2
        self.write(vault_path, whole)
        with pytest.raises(VaultTooNew):
            unlock(vault_path, Opening.TOGETHER, passphrases)

    @pytest.mark.parametrize(
        "tamper",
        [
            lambda body: body.update(gen=99),
            lambda body: body["own_gen"].update(senior=99),
            lambda body: body["dbs"].update(shared={"epoch": 2, "file": "shared-000002.db"}),
            lambda body: body.update(vault_id="A" * 22),
            lambda body: body["slots"].pop(),
            lambda body: body["slots"][0].update(wrap=body["slots"][1]["wrap"]),
            lambda body: body["slots"][0].update(body["slots"][2] | {"type": "senior"}),
            lambda body: body["slots"][4]["kdf"].update(t=4),
        ],
        ids=["gen", "own gen", "epoch", "vault id", "slot dropped", "wrap moved", "slot relabelled", "cost raised"],
    )
    def test_resummed_tampering_is_never_accepted(self, vault_path, passphrases, tamper):
        whole = parse_strictly((vault_path / HEADERS[0]).read_bytes())
        tamper(whole["body"])
        self.write(vault_path, whole)
        for opening in Opening:
            with pytest.raises(RmError):
                unlock(vault_path, opening, passphrases)

    @staticmethod
    def write(path, whole):
        whole["sum"] = checksum(whole)
        for name in HEADERS:
            (path / name).write_bytes(canonical(whole) + b"\n")


class TestDatabaseAfterACleanLock:
    def test_a_changed_byte_in_any_page_is_refused_before_sqlcipher_sees_it(self, locked, keys, lines):
        file = locked / "shared-000001.db"
        content = file.read_bytes()
        for number, page in enumerate(range(0, len(content), PAGE)):
            file.write_bytes(flipped(content, page + number * 997 % PAGE, number % 8))
            assert outcome(locked, keys, lines) == "refused: sealed_hash"
        file.write_bytes(content)
        assert outcome(locked, keys, lines) == "harmless"

    @pytest.mark.parametrize("cut", [1, 100, PAGE, 5 * PAGE])
    def test_a_truncated_file_is_refused(self, locked, keys, lines, cut):
        file = locked / "shared-000001.db"
        file.write_bytes(file.read_bytes()[:-cut])
        assert outcome(locked, keys, lines) == "refused: sealed_hash"

    def test_pages_put_back_to_an_older_state_are_refused(self, locked, keys):
        file = locked / "shared-000001.db"
        old = file.read_bytes()
        vault = open_vault(locked, keys(Opening.TOGETHER))
        with vault.begin(SHARED) as work:
            work.db.execute("UPDATE line SET text = upper(text)")
        vault.close()
        new = file.read_bytes()
        assert len(new) == len(old)
        changed = [page for page in range(0, len(new), PAGE) if new[page : page + PAGE] != old[page : page + PAGE]]
        assert len(changed) > 3
        for page in changed:
            file.write_bytes(new[:page] + old[page : page + PAGE] + new[page + PAGE :])
            with pytest.raises(VaultDamaged):
                open_vault(locked, keys(Opening.TOGETHER))
        file.write_bytes(old)
        with pytest.raises(VaultDamaged):
            open_vault(locked, keys(Opening.TOGETHER))

    def test_an_old_wal_laid_beside_the_sealed_file_is_refused(self, crashed, keys):
        file = crashed / "shared-000001.db"
        old_wal = wal_of(file).read_bytes()
        vault = open_vault(crashed, keys(Opening.TOGETHER))
        with vault.begin(SHARED) as work:
            work.db.execute("DELETE FROM line")
        vault.close()
        wal_of(file).write_bytes(old_wal)
        with pytest.raises(VaultDamaged) as caught:
            open_vault(crashed, keys(Opening.TOGETHER))
        assert caught.value.parameters == {"part": "shared", "reason": "wal_after_seal"}

    @pytest.mark.parametrize("with_anchor", [False, True])
    def test_compartment_files_swapped_are_refused(self, locked, keys, with_anchor):
        for end in ("db", "anchor") if with_anchor else ("db",):
            first, second = locked / f"shared-000001.{end}", locked / f"senior-000001.{end}"
            content = first.read_bytes()
            first.write_bytes(second.read_bytes())
            second.write_bytes(content)
        for opening in Opening:
            with pytest.raises(VaultDamaged):
                open_vault(locked, keys(opening))

    @pytest.mark.parametrize("part", ["shared", "senior"])
    def test_a_missing_compartment_is_named(self, locked, keys, part):
        (locked / f"{part}-000001.db").unlink()
        with pytest.raises(VaultDamaged) as caught:
            open_vault(locked, keys(Opening.SENIOR_ALONE))
        assert caught.value.parameters == {"part": part, "reason": "missing"}
        if part == "senior":
            open_vault(locked, keys(Opening.TOGETHER)).close()

    def test_the_same_compartment_of_another_vault_is_refused(self, locked, keys, template_vault_both):
        for end in ("db", "anchor"):
            shutil.copy(template_vault_both.path / f"shared-000001.{end}", locked)
        with pytest.raises(VaultDamaged):
            open_vault(locked, keys(Opening.TOGETHER))

    @pytest.mark.parametrize(
        ("statement", "reason"),
        [
            ("UPDATE vault_state SET vault_id = randomblob(16)", "tag"),
            ("UPDATE vault_state SET part = 'senior'", "tag"),
            ("UPDATE vault_state SET epoch = 2", "tag"),
            ("DELETE FROM vault_state", "tag"),
            ("DROP TABLE vault_state", "tag"),
        ],
    )
    def test_a_tag_that_is_not_this_compartments_is_refused(self, locked, keys, statement, reason):
        vault = open_vault(locked, keys(Opening.TOGETHER))
        vault._stores[SHARED]._break_seal()
        vault._stores[SHARED].db.execute(statement)
        vault._stores[SHARED].abandon()
        with pytest.raises(VaultDamaged) as caught:
            open_vault(locked, keys(Opening.TOGETHER))
        assert caught.value.parameters == {"part": "shared", "reason": reason}

    def test_another_history_with_the_same_number_of_commits_is_refused(self, vault_path, keys, lines, tmp_path):
        other = tmp_path / "Other.rmvault"
        shutil.copytree(vault_path, other)
        for path in (vault_path, other):
            vault = open_vault(path, keys(Opening.TOGETHER))
            lines.write(vault, "one")
            vault._stores[SHARED].abandon()
            vault._stores.clear()
        shutil.copy(other / "shared-000001.db", vault_path)
        with pytest.raises(VaultDamaged) as caught:
            open_vault(vault_path, keys(Opening.TOGETHER))
        assert caught.value.parameters == {"part": "shared", "reason": "commit"}


class TestAfterAnUncleanEnd:
    def test_the_killed_programs_vault_opens_with_every_text(self, crashed, keys, lines):
        assert outcome(crashed, keys, lines) == "harmless"

    @pytest.mark.parametrize("step", [4999, pytest.param(307, marks=pytest.mark.slow)])
    @pytest.mark.parametrize("kind", ["wal", "file"])
    def test_a_changed_byte_anywhere_never_shows_a_wrong_text(self, crashed, keys, lines, kind, step):
        file = crashed / "shared-000001.db"
        self.try_each(crashed, keys, lines, wal_of(file) if kind == "wal" else file, step=step)

    def test_a_truncated_wal_loses_nothing_silently(self, crashed, keys, lines):
        before = snapshot(crashed)
        wal = wal_of(crashed / "shared-000001.db")
        content = before[wal]
        for end in range(0, len(content) - 1, 9973):
            put_back(before)
            wal.write_bytes(content[:end])
            assert outcome(crashed, keys, lines) == "refused: anchor"
        put_back(before)
        wal.unlink()
        with pytest.raises(AcknowledgedDataLost) as caught:
            open_vault(crashed, keys(Opening.TOGETHER))
        assert caught.value.parameters == {"part": "shared", "reason": "anchor"}

    @pytest.mark.parametrize("piece", [1, 512, PAGE - 512])
    def test_a_piece_of_a_page_left_by_an_interrupted_checkpoint_is_made_whole_from_the_wal(
        self, crashed, keys, lines, piece
    ):
        file = crashed / "shared-000001.db"
        file.write_bytes(file.read_bytes() + os.urandom(piece))
        assert outcome(crashed, keys, lines) == "harmless"
        assert file.stat().st_size % PAGE == 0

    def test_what_was_refused_is_left_for_salvage(self, crashed, keys):
        wal = wal_of(crashed / "shared-000001.db")
        wal.write_bytes(flipped(wal.read_bytes(), 5000))
        before = snapshot(crashed)
        with pytest.raises(AcknowledgedDataLost):
            open_vault(crashed, keys(Opening.TOGETHER))
        after = {file: content for file, content in snapshot(crashed).items() if not file.name.endswith("-shm")}
        assert after == before

    @staticmethod
    def try_each(path, keys, lines, file, *, step):
        before = snapshot(path)
        seen = []
        for place in range(0, len(before[file]), step):
            put_back(before)
            file.write_bytes(flipped(before[file], place, place % 8))
            seen.append(outcome(path, keys, lines))
        assert sum(1 for one in seen if one != "harmless") > len(seen) // 2


class TestAnchor:
    @pytest.mark.parametrize("start", [0, PAGE])
    @pytest.mark.parametrize("stride", STRIDES)
    def test_every_changed_byte_of_a_record_is_detected_or_harmless(self, crashed, keys, lines, start, stride, tally):
        before = snapshot(crashed)
        file = crashed / "shared-000001.anchor"
        for place in (*range(start, start + 96, stride), start + 96, start + PAGE - 1):
            tally["changed bytes of an anchor"] += 1
            put_back(before)
            file.write_bytes(flipped(before[file], place, place % 8))
            assert outcome(crashed, keys, lines) == "harmless"

    def test_both_slots_bad_means_a_full_check_a_warning_and_new_slots(self, crashed, keys, lines):
        file = crashed / "shared-000001.anchor"
        for content in (b"", bytes(2 * PAGE), None):
            if content is None:
                file.unlink()
            else:
                file.write_bytes(content)
            vault = open_vault(crashed, keys(Opening.TOGETHER))
            assert vault.warnings == ("anchor",)
            assert lines.read(vault) == TEXTS
            vault.close()
            vault = open_vault(crashed, keys(Opening.TOGETHER))
            assert vault.warnings == ()
            vault.close()

    def test_without_its_seal_a_closed_database_is_checked_and_people_are_told(self, locked, keys, lines):
        """Pages put back would pass every check but the seal's: whoever spoils the seal must not stay unnoticed."""
        file = locked / "shared-000001.anchor"
        sealed = file.read_bytes()
        seen = []
        for start in (0, PAGE):
            file.write_bytes(flipped(sealed, start + 20))
            vault = open_vault(locked, keys(Opening.TOGETHER))
            assert lines.read(vault) == TEXTS
            seen.append(vault.warnings)
            vault.close()
            vault = open_vault(locked, keys(Opening.TOGETHER))
            assert vault.warnings == ()
            vault.close()
            sealed = file.read_bytes()
        assert ("anchor",) in seen

    def test_without_its_seal_a_damaged_page_is_refused(self, locked, keys, lines):
        anchor, file = locked / "shared-000001.anchor", locked / "shared-000001.db"
        good, content = anchor.read_bytes(), file.read_bytes()
        file.write_bytes(flipped(content, len(content) - PAGE // 2))
        for start in (0, PAGE):
            anchor.write_bytes(flipped(good, start + 20))
            assert outcome(locked, keys, lines) in {"refused: page", "refused: sealed_hash"}

    def test_both_slots_bad_and_a_damaged_page_are_refused(self, locked, keys, lines):
        (locked / "shared-000001.anchor").unlink()
        file = locked / "shared-000001.db"
        content = file.read_bytes()
        for page in range(PAGE, len(content), PAGE):
            (locked / "shared-000001.anchor").unlink(missing_ok=True)
            file.write_bytes(flipped(content, page + 100))
            assert outcome(locked, keys, lines) == "refused: page"

    def test_the_anchor_of_another_compartment_is_none(self, locked, keys, lines):
        shutil.copy(locked / "senior-000001.anchor", locked / "shared-000001.anchor")
        vault = open_vault(locked, keys(Opening.TOGETHER))
        assert vault.warnings == ("anchor",)
        assert lines.read(vault) == TEXTS
        vault.close()
