"""New keys: what opens afterwards, what no longer does, what stays when somebody cancels, and what is tidied up."""

import os
import resource
import shutil
import signal
from contextlib import nullcontext

import pytest

from rm_desktop.crypto.header import parse_header
from rm_desktop.crypto.recovery_code import new_code
from rm_desktop.crypto.sealed_blob import seal
from rm_desktop.domain.errors import (
    Cancelled,
    DiskFull,
    DraftsWaiting,
    OpeningNotAllowed,
    PassphraseMissing,
    PassphraseTooWeak,
    ReadOnlyVault,
    RecoveryCodeMistyped,
    VaultDamaged,
    WrongPassphrase,
)
from rm_desktop.domain.words import Compartment, Opening, Person, Policy
from rm_desktop.vault import identity, rotation
from rm_desktop.vault.files import Layout
from rm_desktop.vault.keys import change_passphrase, use_recovery
from rm_desktop.vault.rotation import Course, prove_own, prove_shared, rekey_own, rekey_shared
from rm_desktop.vault.vault import Secrets, open_vault, read_header, unlock

SENIOR, JUNIOR = Person.SENIOR, Person.JUNIOR
ALONE = {SENIOR: Opening.SENIOR_ALONE, JUNIOR: Opening.JUNIOR_ALONE}
SESSION = "a new passphrase for meetings"


@pytest.fixture
def template_vault(quick_kdf, quick_templates):
    """The KDF is not what is asked about here, and hundreds of slots are opened."""
    del quick_kdf
    return quick_templates[Policy.EITHER]


@pytest.fixture
def template_vault_both(quick_kdf, quick_templates):
    del quick_kdf
    return quick_templates[Policy.BOTH]


def of(person, text):
    return Secrets(**{person.value: text})


def opened(path, opening, secrets):
    return open_vault(path, unlock(path, opening, secrets))


def opens(path, opening, secrets):
    """Unlock, open, check and close; raises what unlocking raises."""
    vault = opened(path, opening, secrets)
    assert vault.check(deep=True).sound
    assert not vault.read_only
    assert not vault.warnings
    vault.close()


def refuses(path, opening, secrets):
    with pytest.raises(WrongPassphrase):
        unlock(path, opening, secrets)
    return True


def files(path):
    return sorted(file.name for file in path.iterdir() if file.is_file() and file.name not in {"LOCK", "BALLAST"})


def joint(passphrases, session=SESSION):
    """What a joint act is given."""
    return Secrets(
        senior=passphrases.senior, junior=passphrases.junior, session=session, recovery=(new_code(), new_code())
    )


@pytest.fixture
def written(vault_path, passphrases, lines, private_lines):
    """The vault with something in the shared and in the senior's compartment."""
    vault = opened(vault_path, Opening.SENIOR_ALONE, passphrases)
    lines.write(vault, *[f"shared {number}:" + "x" * 700 for number in range(300)])
    private_lines.write(vault, *[f"private {number}:" + "y" * 700 for number in range(300)])
    vault.close()
    return vault_path


class TestOwnKey:
    @pytest.mark.parametrize("person", list(Person))
    def test_everything_is_there_under_the_new_key_and_the_other_person_notices_nothing(
        self, written, passphrases, private_lines, lines, cheap_kdf, template_vault, person
    ):
        before, code = read_header(written), new_code()
        rekey_own(written, person, passphrases.of(person), code, kdf=cheap_kdf)
        header = read_header(written)
        assert header.epochs == {part: 1 + (part is person.compartment) for part in Compartment}
        assert (header.gen, header.own_gen[person], header.own_gen[person.other]) == (2, 2, 1)
        assert header.pmac[person.other] == before.pmac[person.other]
        for opening, secrets in (
            (ALONE[person.other], passphrases),
            (ALONE[person.other], Secrets(recovery=(template_vault.recovery[person.other],))),
            (Opening.TOGETHER, Secrets(session=passphrases.session)),
            (ALONE[person], of(person, passphrases.of(person))),
            (ALONE[person], Secrets(recovery=(code,))),
        ):
            opens(written, opening, secrets)
        assert refuses(written, ALONE[person], Secrets(recovery=(template_vault.recovery[person],)))
        vault = opened(written, Opening.SENIOR_ALONE, passphrases)
        assert len(private_lines.read(vault)) == len(lines.read(vault)) == 300
        vault.close()

    def test_the_old_file_goes_and_the_last_seen_record_finds_nothing_older(self, written, passphrases, cheap_kdf):
        vault = opened(written, Opening.SENIOR_ALONE, passphrases)
        _, gen, sequences = vault.seen()
        vault.close()
        rekey_own(written, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
        assert files(written) == sorted(
            [
                "vault.json",
                "vault.bak.json",
                *(
                    f"{part}.{end}"
                    for part in ("junior-000001", "senior-000002", "shared-000001")
                    for end in ("db", "anchor")
                ),
                "senior-000002.keys",
            ]
        )
        vault = opened(written, Opening.SENIOR_ALONE, passphrases)
        _, later, now = vault.seen()
        assert later > gen
        assert all(now[part] >= sequences[part] for part in sequences)
        vault.close()

    def test_it_can_be_done_again_and_again(self, written, passphrases, private_lines, cheap_kdf):
        for epoch in range(2, 5):
            rekey_own(written, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
            assert read_header(written).epochs[Compartment.SENIOR] == epoch
        vault = opened(written, Opening.SENIOR_ALONE, passphrases)
        assert len(private_lines.read(vault)) == 300
        vault.close()

    def test_under_four_eyes_the_present_sheet_goes_on_and_nobody_else_is_needed(
        self, vault_path_both, passphrases, cheap_kdf, template_vault_both
    ):
        path, codes = vault_path_both, template_vault_both.recovery
        rekey_own(path, JUNIOR, passphrases.junior, codes[JUNIOR], kdf=cheap_kdf)
        opens(path, Opening.JUNIOR_ALONE, passphrases)
        opens(path, Opening.TOGETHER, passphrases)
        opens(path, Opening.JUNIOR_ALONE, Secrets(recovery=(codes[JUNIOR],)))
        opens(path, Opening.TOGETHER, Secrets(recovery=(codes[SENIOR], codes[JUNIOR])))
        opens(path, Opening.SENIOR_ALONE, passphrases)

    def test_under_four_eyes_another_code_is_refused(self, vault_path_both, passphrases, cheap_kdf):
        before = files(vault_path_both), (vault_path_both / "vault.json").read_bytes()
        with pytest.raises(WrongPassphrase) as caught:
            rekey_own(vault_path_both, JUNIOR, passphrases.junior, new_code(), kdf=cheap_kdf)
        assert caught.value.parameters == {"who": "recovery-junior"}
        assert (files(vault_path_both), (vault_path_both / "vault.json").read_bytes()) == before

    def test_a_wrong_passphrase_changes_nothing(self, written, cheap_kdf):
        before = files(written), (written / "vault.json").read_bytes()
        with pytest.raises(WrongPassphrase):
            rekey_own(written, SENIOR, "not the right passphrase", new_code(), kdf=cheap_kdf)
        assert (files(written), (written / "vault.json").read_bytes()) == before


class TestSharedKey:
    def test_only_todays_passphrases_and_sheets_open_it(
        self, written, passphrases, lines, private_lines, cheap_kdf, template_vault
    ):
        secrets = joint(passphrases)
        rekey_shared(written, secrets, kdf=cheap_kdf)
        header = read_header(written)
        assert header.epochs == {Compartment.SHARED: 2, Compartment.SENIOR: 1, Compartment.JUNIOR: 1}
        assert (header.gen, header.own_gen) == (2, {SENIOR: 2, JUNIOR: 2})
        assert refuses(written, Opening.TOGETHER, Secrets(session=passphrases.session))
        for person, code in zip(Person, secrets.recovery, strict=True):
            assert refuses(written, ALONE[person], Secrets(recovery=(template_vault.recovery[person],)))
            opens(written, ALONE[person], Secrets(recovery=(code,)))
            opens(written, ALONE[person], of(person, passphrases.of(person)))
        opens(written, Opening.TOGETHER, Secrets(session=SESSION))
        vault = opened(written, Opening.SENIOR_ALONE, passphrases)
        assert len(private_lines.read(vault)) == len(lines.read(vault)) == 300
        vault.close()

    def test_the_present_passphrase_for_meetings_is_refused_as_the_new_one(self, written, passphrases, cheap_kdf):
        with pytest.raises(PassphraseTooWeak) as caught:
            rekey_shared(written, joint(passphrases, passphrases.session), kdf=cheap_kdf)
        assert caught.value.parameters == {"reason": "same", "who": "session"}
        assert read_header(written).gen == 1

    def test_without_a_passphrase_for_meetings_there_is_none_any_more(self, written, passphrases, cheap_kdf):
        rekey_shared(written, joint(passphrases, None), kdf=cheap_kdf)
        with pytest.raises(OpeningNotAllowed):
            unlock(written, Opening.TOGETHER, Secrets(session=passphrases.session))
        opens(written, Opening.TOGETHER, of(JUNIOR, passphrases.junior))

    @pytest.mark.parametrize("missing", ["senior", "junior", "recovery"])
    def test_it_takes_both_and_both_new_sheets(self, written, passphrases, cheap_kdf, missing):
        given = joint(passphrases)
        secrets = Secrets(
            senior=None if missing == "senior" else given.senior,
            junior=None if missing == "junior" else given.junior,
            recovery=() if missing == "recovery" else given.recovery,
        )
        with pytest.raises(PassphraseMissing):
            rekey_shared(written, secrets, kdf=cheap_kdf)

    def test_whose_passphrase_is_wrong_is_said_before_anything_is_made(
        self, vault_path, vault_path_both, passphrases, template_vault_both
    ):
        prove_shared(vault_path, Secrets(senior=passphrases.senior, junior=passphrases.junior, session=SESSION))
        with pytest.raises(WrongPassphrase) as caught:
            prove_shared(vault_path, Secrets(senior=passphrases.senior, junior="not the right one"))
        assert caught.value.parameters == {"who": "junior"}
        with pytest.raises(PassphraseTooWeak):
            prove_shared(vault_path, passphrases)
        prove_shared(vault_path_both, Secrets(senior=passphrases.senior, junior=passphrases.junior))
        prove_own(vault_path, SENIOR, passphrases.senior)
        prove_own(vault_path_both, SENIOR, passphrases.senior, template_vault_both.recovery[SENIOR])
        with pytest.raises(RecoveryCodeMistyped):
            prove_own(vault_path_both, SENIOR, passphrases.senior)


class TestPolicy:
    def test_from_either_to_both_and_back(self, written, passphrases, lines, cheap_kdf):
        both = joint(passphrases, None)
        rekey_shared(written, both, policy=Policy.BOTH, kdf=cheap_kdf)
        assert read_header(written).policy is Policy.BOTH
        opens(written, Opening.TOGETHER, passphrases)
        opens(written, Opening.TOGETHER, Secrets(recovery=both.recovery))
        for person in Person:
            keys = unlock(written, ALONE[person], passphrases)
            assert set(keys.compartments) == {person.compartment}
            keys.wipe()
        with pytest.raises(PassphraseMissing):
            unlock(written, Opening.TOGETHER, Secrets(session=passphrases.session))
        either = joint(passphrases)
        rekey_shared(written, either, policy=Policy.EITHER, kdf=cheap_kdf)
        header = read_header(written)
        assert (header.policy, header.epochs[Compartment.SHARED]) == (Policy.EITHER, 3)
        vault = opened(written, Opening.TOGETHER, Secrets(session=SESSION))
        assert len(lines.read(vault)) == 300
        vault.close()
        opens(written, Opening.JUNIOR_ALONE, Secrets(recovery=(either.recovery[1],)))

    def test_a_passphrase_for_meetings_has_no_place_under_both(self, written, passphrases, cheap_kdf):
        with pytest.raises(OpeningNotAllowed):
            rekey_shared(written, joint(passphrases), policy=Policy.BOTH, kdf=cheap_kdf)


class TestOnTheWay:
    def test_it_tells_how_far_it_is(self, written, passphrases, cheap_kdf):
        told = []
        course = Course(report=lambda *step: told.append(step))
        rekey_shared(written, joint(passphrases), course=course, kdf=cheap_kdf)
        stages = [stage for stage, _, _ in told]
        assert sorted(set(stages), key=stages.index) == ["keys", "copy", "check"]
        assert ("keys", 5, 5) in told
        copied = [done for stage, done, _ in told if stage == "copy"]
        assert copied == sorted(copied)
        assert len(copied) > 1

    @pytest.mark.parametrize("stage", ["keys", "copy", "check"])
    def test_whoever_cancels_keeps_the_vault_as_it_was(self, written, passphrases, cheap_kdf, stage):
        before = files(written), (written / "vault.json").read_bytes()
        reached = []
        course = Course(report=lambda now, *_: reached.append(now), cancelled=lambda: stage in reached)
        with pytest.raises(Cancelled):
            rekey_own(written, SENIOR, passphrases.senior, new_code(), course=course, kdf=cheap_kdf)
        assert (files(written), (written / "vault.json").read_bytes()) == before
        opens(written, Opening.SENIOR_ALONE, passphrases)

    def test_drafts_that_wait_under_the_old_key_come_first(self, written, passphrases, cheap_kdf):
        vault = opened(written, Opening.SENIOR_ALONE, passphrases)
        vault.put_rescue(Compartment.SENIOR, "note", b"not saved before the lock")
        vault.close()
        with pytest.raises(DraftsWaiting):
            rekey_own(written, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
        vault = opened(written, Opening.SENIOR_ALONE, passphrases)
        vault.drop_rescue(vault.rescued()[0].id)
        vault.close()
        rekey_own(written, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)

    def test_a_damaged_database_is_left_as_it_is(self, written, passphrases, cheap_kdf):
        file = written / "senior-000001.db"
        content = bytearray(file.read_bytes())
        content[5 * 4096 + 7] ^= 1
        file.write_bytes(content)
        with pytest.raises(VaultDamaged):
            rekey_own(written, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
        assert file.read_bytes() == content
        assert read_header(written).gen == 1

    def test_a_page_that_does_not_pass_is_no_fault_of_ours(
        self, written, passphrases, private_lines, cheap_kdf, in_child
    ):
        def work():
            vault = opened(written, Opening.SENIOR_ALONE, passphrases)
            private_lines.write(vault, "so that no seal tells it first")
            vault._stores[Compartment.SENIOR].db.checkpoint()
            os.kill(os.getpid(), signal.SIGKILL)

        in_child(work)
        file = written / "senior-000001.db"
        content = bytearray(file.read_bytes())
        content[30 * 4096 + 7] ^= 1
        file.write_bytes(content)
        with pytest.raises(VaultDamaged) as caught:
            rekey_own(written, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
        assert caught.value.parameters == {"part": "senior", "reason": "page"}
        assert files(written) == [name for name in files(written) if "000002" not in name]

    def test_an_old_header_put_back_is_not_counted_on_from(self, written, passphrases, cheap_kdf):
        old = (written / "vault.json").read_bytes()
        change_passphrase(written, SENIOR, passphrases.senior, "another passphrase", kdf=cheap_kdf)
        opens(written, Opening.SENIOR_ALONE, of(SENIOR, "another passphrase"))
        for name in ("vault.json", "vault.bak.json"):
            (written / name).write_bytes(old)
        with pytest.raises(ReadOnlyVault):
            rekey_own(written, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)

    def test_what_was_not_sealed_is_taken_along(self, written, passphrases, private_lines, cheap_kdf, in_child):
        def work():
            vault = opened(written, Opening.SENIOR_ALONE, passphrases)
            private_lines.write(vault, "written just before the end")
            os.kill(os.getpid(), signal.SIGKILL)

        in_child(work)
        assert (written / "senior-000001.db-wal").stat().st_size > 0
        rekey_own(written, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
        vault = opened(written, Opening.SENIOR_ALONE, passphrases)
        assert private_lines.read(vault)[-1] == "written just before the end"
        vault.close()


@pytest.mark.parametrize("stride", [23, pytest.param(2, marks=pytest.mark.slow)])
def test_at_every_step_of_a_limit_on_files_the_old_vault_stays(
    written, passphrases, private_lines, cheap_kdf, in_child, stride
):
    before = {file.name: file.read_bytes() for file in written.iterdir() if file.is_file()}
    pages = (written / "senior-000001.db").stat().st_size // 4096
    for step in range(1, pages, stride):

        def attempt(step=step):
            resource.setrlimit(resource.RLIMIT_FSIZE, (step * 4096, resource.RLIM_INFINITY))
            rekey_own(written, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)

        assert in_child(attempt) is DiskFull
        assert {file.name: file.read_bytes() for file in written.iterdir() if file.is_file()} == before
    vault = opened(written, Opening.SENIOR_ALONE, passphrases)
    assert len(private_lines.read(vault)) == 300
    vault.close()


class TestAHeaderThatHoldsAlready:
    @pytest.mark.parametrize("failures", [1, 2])
    def test_a_failure_after_the_rename_takes_nothing_away(
        self, written, passphrases, cheap_kdf, monkeypatch, failures
    ):
        """It is written once more, so that it outlasts a power cut; where that fails too, it is not called done."""
        real, calls = rotation.write_header, []

        def fails_late(path, header):
            real(path, header)
            calls.append(header)
            if len(calls) <= failures:
                raise rotation.Cancelled

        monkeypatch.setattr(rotation, "write_header", fails_late)
        with pytest.raises(rotation.Cancelled) if failures > 1 else nullcontext():
            rekey_own(written, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
        assert len(calls) == 2
        assert "senior-000001.db" in files(written)
        opens(written, Opening.SENIOR_ALONE, passphrases)
        assert "senior-000001.db" not in files(written)
        assert not list(written.glob(".*"))


class TestLeftovers:
    @pytest.fixture
    def interrupted(self, written, passphrases, cheap_kdf, monkeypatch):
        """The vault as a program leaves it that was killed right before the header's rename."""

        def killed(_path, _header):
            raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr(rotation, "write_header", killed)
            patch.setattr(rotation.epochs, "discard", lambda *_: None)
            with pytest.raises(KeyboardInterrupt):
                rekey_own(written, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
        assert {"senior-000002.db", "senior-000002.anchor", "senior-000002.keys", ".senior-000002.new"} <= {
            *files(written)
        }
        return written

    def test_they_go_at_the_next_opening_of_that_compartment_and_not_before(self, interrupted, passphrases):
        opens(interrupted, Opening.TOGETHER, passphrases)
        assert "senior-000002.db" in files(interrupted)
        opens(interrupted, Opening.SENIOR_ALONE, passphrases)
        assert not [name for name in files(interrupted) if "000002" in name]

    def test_they_go_at_the_next_rotation(self, interrupted, passphrases, cheap_kdf):
        rekey_own(interrupted, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
        assert read_header(interrupted).epochs[Compartment.SENIOR] == 2
        opens(interrupted, Opening.SENIOR_ALONE, passphrases)
        assert not list(interrupted.glob(".*"))

    def test_a_newer_database_beside_an_old_header_is_never_taken_for_one(self, written, passphrases, cheap_kdf):
        older = shutil.copytree(written, written.with_name("Older.rmvault"))
        rekey_own(written, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
        newer = (written / "senior-000002.db").read_bytes()
        for file in older.iterdir():
            if file.is_file():
                shutil.copy(file, written)
        opens(written, Opening.SENIOR_ALONE, passphrases)
        assert (written / "senior-000002.db").read_bytes() == newer
        rekey_own(written, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
        assert read_header(written).epochs[Compartment.SENIOR] == 3
        assert (written / "senior-000002.db").exists() is False, "lower than the living epoch it is outdated for good"


class TestIdentity:
    def test_signatures_hold_after_a_rotation_also_where_nobody_opens_both_parts(
        self, vault_path_both, passphrases, cheap_kdf, template_vault_both
    ):
        path = vault_path_both
        vault = opened(path, Opening.TOGETHER, passphrases)
        before = vault.public_key(JUNIOR), vault.sealing_key(JUNIOR)
        vault.close()
        for _ in range(2):
            rekey_own(path, JUNIOR, passphrases.junior, template_vault_both.recovery[JUNIOR], kdf=cheap_kdf)
        keys = unlock(path, Opening.JUNIOR_ALONE, passphrases)
        expected = identity._public(keys.vault_id, keys.compartments[Compartment.JUNIOR])
        keys.wipe()
        vault = opened(path, Opening.TOGETHER, passphrases)
        after = vault.public_key(JUNIOR), vault.sealing_key(JUNIOR)
        with vault.read(Compartment.SHARED) as work:
            kept = work.db.all("SELECT signing, sealing FROM earlier_public_key ORDER BY until_epoch")
        vault.close()
        assert after == expected
        assert tuple(kept[0]) == before
        assert len(kept) == 2

    def test_under_either_the_own_key_at_hand_has_the_last_word(self, vault_path, passphrases, cheap_kdf):
        rekey_own(vault_path, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
        (vault_path / "senior-000002.keys").unlink()
        vault = opened(vault_path, Opening.TOGETHER, passphrases)
        stale = vault.public_key(SENIOR)
        vault.close()
        vault = opened(vault_path, Opening.SENIOR_ALONE, passphrases)
        assert vault.public_key(SENIOR) != stale
        vault.close()
        assert (vault_path / "senior-000002.keys").exists(), "a link that is missing is laid again"

    def test_nobody_else_can_put_public_halves_in_place(self, vault_path, passphrases, keys):
        mine, other = keys(Opening.SENIOR_ALONE), keys(Opening.JUNIOR_ALONE)
        forged = identity.new_link(
            mine.vault_id, SENIOR, 1, other.compartments[Compartment.JUNIOR], other.compartments[Compartment.JUNIOR]
        )
        identity.link_file(Layout(vault_path), SENIOR, 1).write_bytes(forged)
        vault = opened(vault_path, Opening.TOGETHER, passphrases)
        assert vault.public_key(SENIOR) == identity._public(mine.vault_id, mine.compartments[Compartment.SENIOR])[0]
        vault.close()
        mine.wipe()
        other.wipe()

    @pytest.mark.parametrize("change", [b"", b"{}", b"not json", b'{"body":{},"signature":""}'])
    def test_a_damaged_link_is_passed_over(self, vault_path, passphrases, cheap_kdf, change):
        rekey_own(vault_path, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
        (vault_path / "senior-000002.keys").write_bytes(change)
        opens(vault_path, Opening.TOGETHER, passphrases)
        opens(vault_path, Opening.SENIOR_ALONE, passphrases)

    def test_a_link_under_another_name_is_passed_over(self, vault_path, passphrases, cheap_kdf):
        rekey_own(vault_path, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
        (vault_path / "senior-000002.keys").rename(vault_path / "senior-000003.keys")
        opens(vault_path, Opening.TOGETHER, passphrases)

    def test_what_was_sealed_before_is_opened_after(self, vault_path, passphrases, cheap_kdf):
        blobs = []
        for number in range(3):
            vault = opened(vault_path, Opening.TOGETHER, passphrases)
            blobs.append(seal(vault.sealing_key(SENIOR), b"for her eyes", context=b"view"))
            vault.close()
            if number < 2:
                rekey_own(vault_path, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
        vault = opened(vault_path, Opening.SENIOR_ALONE, passphrases)
        for blob in blobs:
            assert vault.unseal(SENIOR, blob, b"view") == b"for her eyes"
        with pytest.raises(VaultDamaged):
            vault.unseal(SENIOR, blobs[0], b"another purpose")
        vault.close()


def test_a_header_after_a_rotation_is_a_header_like_any_other(vault_path, passphrases, cheap_kdf):
    rekey_shared(vault_path, joint(passphrases), kdf=cheap_kdf)
    first, second = (vault_path / "vault.json").read_bytes(), (vault_path / "vault.bak.json").read_bytes()
    assert first == second
    assert parse_header(first).serialise() == first


def test_after_a_rotation_a_code_still_opens_no_compartment_it_is_not_for(vault_path, passphrases, cheap_kdf):
    secrets = joint(passphrases)
    rekey_shared(vault_path, secrets, kdf=cheap_kdf)
    for person, code in zip(Person, secrets.recovery, strict=True):
        assert refuses(vault_path, ALONE[person.other], Secrets(recovery=(code,)))
        with pytest.raises(WrongPassphrase):
            use_recovery(vault_path, person.other, code, "quite another passphrase", kdf=cheap_kdf)
