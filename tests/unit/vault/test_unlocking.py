import shutil
from dataclasses import replace

import pytest

from rm_desktop.crypto import kdf
from rm_desktop.crypto.key_slots import open_slot
from rm_desktop.crypto.signing_keys import verify
from rm_desktop.domain.errors import (
    NotReadable,
    OpeningNotAllowed,
    PassphraseMissing,
    RecoveryCodeMistyped,
    VaultDamaged,
    VaultMissing,
    WrongPassphrase,
)
from rm_desktop.domain.words import Compartment, Opening, Person, Policy
from rm_desktop.vault import unlocking
from rm_desktop.vault.keys import change_session_passphrase
from rm_desktop.vault.opening_keys import MESSAGE_BYTES, OpeningKeys, Secrets, WrongKeyMessage, granted
from rm_desktop.vault.vault import create_vault, open_vault, sign_with_passphrase, unlock

SHARED, SENIOR, JUNIOR = Compartment.SHARED, Compartment.SENIOR, Compartment.JUNIOR


@pytest.fixture
def kdf_runs(monkeypatch):
    """The costs of every Argon2 run, in order."""
    runs = []
    real = kdf.Argon2id

    def counting(**parameters):
        runs.append(parameters["memory_cost"])
        return real(**parameters)

    monkeypatch.setattr(kdf, "Argon2id", counting)
    return runs


EITHER = [
    (Opening.TOGETHER, ("session",), {SHARED}),
    (Opening.TOGETHER, ("senior",), {SHARED}),
    (Opening.TOGETHER, ("junior",), {SHARED}),
    (Opening.SENIOR_ALONE, ("senior",), {SHARED, SENIOR}),
    (Opening.JUNIOR_ALONE, ("junior",), {SHARED, JUNIOR}),
]
BOTH = [
    (Opening.TOGETHER, ("senior", "junior"), {SHARED}),
    (Opening.SENIOR_ALONE, ("senior",), {SENIOR}),
    (Opening.JUNIOR_ALONE, ("junior",), {JUNIOR}),
]


def only(passphrases, *names):
    return Secrets(**{name: getattr(passphrases, name) for name in names})


@pytest.mark.parametrize(("opening", "typed", "parts"), EITHER)
def test_under_either_each_opening_gives_the_keys_of_the_table_for_one_kdf_run(
    vault_path, passphrases, kdf_runs, opening, typed, parts
):
    keys = unlock(vault_path, opening, only(passphrases, *typed))
    assert keys.compartments.keys() == parts
    assert len(kdf_runs) == 1


@pytest.mark.parametrize(("opening", "typed", "parts"), BOTH)
def test_under_both_the_pair_opens_the_shared_part_and_each_the_own(
    vault_path_both, passphrases, kdf_runs, opening, typed, parts
):
    keys = unlock(vault_path_both, opening, only(passphrases, *typed))
    assert keys.compartments.keys() == parts
    assert len(kdf_runs) == len(typed)


def test_together_by_ones_own_passphrase_wipes_the_private_key_before_it_is_returned(
    vault_path, passphrases, monkeypatch
):
    given = []

    def spy(*arguments, **more):
        keys = open_slot(*arguments, **more)
        given.append(dict(keys.compartments))
        return keys

    monkeypatch.setattr(unlocking, "open_slot", spy)
    keys = unlock(vault_path, Opening.TOGETHER, only(passphrases, "senior"))
    assert list(keys.compartments) == [SHARED]
    assert {part: key.is_blank for part, key in given[0].items()} == {SHARED: False, SENIOR: True}


def test_what_was_typed_is_wiped_whether_it_was_right_or_wrong(vault_path, passphrases, monkeypatch):
    typed = []

    def spy(slot, secrets, **more):
        typed.extend(secrets)
        return open_slot(slot, secrets, **more)

    monkeypatch.setattr(unlocking, "open_slot", spy)
    unlock(vault_path, Opening.TOGETHER, passphrases)
    with pytest.raises(WrongPassphrase):
        unlock(vault_path, Opening.TOGETHER, Secrets(session="not the passphrase"))
    assert [secret.is_blank for secret in typed] == [True, True]


@pytest.mark.parametrize("opening", list(Opening))
def test_a_wrong_passphrase_is_said_to_be_wrong(vault_path, opening):
    secrets = Secrets(senior="not the passphrase", junior="not the passphrase", session="not the passphrase")
    with pytest.raises(WrongPassphrase):
        unlock(vault_path, opening, secrets)


def test_the_other_persons_passphrase_opens_nothing_of_mine(vault_path, passphrases):
    with pytest.raises(WrongPassphrase):
        unlock(vault_path, Opening.SENIOR_ALONE, Secrets(senior=passphrases.junior))


@pytest.mark.parametrize("text", ["", "line\nfeed", "\ud800"])
def test_what_can_be_no_passphrase_is_wrong_without_a_kdf_run(vault_path, kdf_runs, text):
    with pytest.raises(WrongPassphrase):
        unlock(vault_path, Opening.SENIOR_ALONE, Secrets(senior=text))
    assert kdf_runs == []


@pytest.mark.parametrize(
    ("opening", "secrets", "who"),
    [
        (Opening.TOGETHER, Secrets(), "session"),
        (Opening.SENIOR_ALONE, Secrets(junior="x", session="x"), "senior"),
        (Opening.JUNIOR_ALONE, Secrets(senior="x"), "junior"),
    ],
)
def test_a_missing_passphrase_is_named(vault_path, opening, secrets, who):
    with pytest.raises(PassphraseMissing) as caught:
        unlock(vault_path, opening, secrets)
    assert caught.value.parameters == {"who": who}


@pytest.mark.parametrize(("typed", "who"), [(("junior",), "senior"), (("senior",), "junior"), ((), "senior")])
def test_under_both_the_missing_one_is_named(vault_path_both, passphrases, typed, who):
    with pytest.raises(PassphraseMissing) as caught:
        unlock(vault_path_both, Opening.TOGETHER, only(passphrases, *typed))
    assert caught.value.parameters == {"who": who}


@pytest.mark.slow
def test_a_session_passphrase_where_none_was_set_is_said_to_be_impossible(tmp_path, passphrases, cheap_kdf):
    path = tmp_path / "New.rmvault"
    create_vault(path, policy=Policy.EITHER, secrets=only(passphrases, "senior", "junior"), kdf=cheap_kdf)
    with pytest.raises(OpeningNotAllowed):
        unlock(path, Opening.TOGETHER, only(passphrases, "session"))


@pytest.mark.parametrize("person", list(Person))
def test_a_recovery_code_opens_what_the_own_passphrase_opens(vault_path, template_vault, person):
    opening = {Person.SENIOR: Opening.SENIOR_ALONE, Person.JUNIOR: Opening.JUNIOR_ALONE}[person]
    keys = unlock(vault_path, opening, Secrets(recovery=(template_vault.recovery[person],)))
    assert keys.compartments.keys() == {SHARED, person.compartment}
    with pytest.raises(WrongPassphrase):
        unlock(vault_path, opening, Secrets(recovery=(template_vault.recovery[person.other],)))


def test_under_both_the_two_codes_open_the_shared_part_in_their_order(vault_path_both, template_vault_both):
    senior, junior = (template_vault_both.recovery[person] for person in Person)
    keys = unlock(vault_path_both, Opening.TOGETHER, Secrets(recovery=(senior, junior)))
    assert keys.compartments.keys() == {SHARED}
    with pytest.raises(WrongPassphrase):
        unlock(vault_path_both, Opening.TOGETHER, Secrets(recovery=(junior, senior)))


def test_a_mistyped_code_names_its_group_without_a_kdf_run(vault_path, template_vault, kdf_runs):
    code = template_vault.recovery[Person.SENIOR]
    with pytest.raises(RecoveryCodeMistyped):
        unlock(vault_path, Opening.SENIOR_ALONE, Secrets(recovery=(code[:-1],)))
    assert kdf_runs == []


def test_there_is_no_vault_where_there_is_none(tmp_path):
    with pytest.raises(VaultMissing):
        unlock(tmp_path / "none", Opening.TOGETHER, Secrets(session="x"))


def test_databases_without_a_header_are_a_damaged_vault(vault_path):
    (vault_path / "vault.json").unlink()
    (vault_path / "vault.bak.json").unlink()
    with pytest.raises(VaultDamaged) as caught:
        unlock(vault_path, Opening.TOGETHER, Secrets(session="x"))
    assert caught.value.parameters == {"part": "header", "reason": "missing"}


class TestSigning:
    def test_the_own_passphrase_signs_and_the_vaults_public_key_verifies(self, vault_path, passphrases, keys, kdf_runs):
        for person in Person:
            text = passphrases.of(person)
            assert text is not None
            signature = sign_with_passphrase(vault_path, person, text, b"message")
            vault = open_vault(vault_path, keys(Opening.TOGETHER))
            assert verify(vault.public_key(person), b"message", signature)
            assert not verify(vault.public_key(person.other), b"message", signature)
            vault.close()
        assert len(kdf_runs) == 2

    def test_it_writes_nothing_and_needs_no_database(self, vault_path, passphrases):
        for file in vault_path.glob("*.db"):
            file.unlink()
        (vault_path / "vault.bak.json").write_bytes(b"damaged")
        assert sign_with_passphrase(vault_path, Person.SENIOR, passphrases.senior, b"message")
        assert (vault_path / "vault.bak.json").read_bytes() == b"damaged"

    def test_the_other_persons_passphrase_does_not_sign(self, vault_path, passphrases):
        with pytest.raises(WrongPassphrase):
            sign_with_passphrase(vault_path, Person.SENIOR, passphrases.junior, b"message")


class TestKeyMessage:
    @pytest.mark.parametrize("opening", list(Opening))
    def test_keys_survive_the_pipe(self, keys, opening):
        sent = keys(opening)
        message = sent.to_bytes()
        assert len(message) == MESSAGE_BYTES
        received = OpeningKeys.from_bytes(message)
        assert received.to_bytes() == message
        assert received.compartments.keys() == sent.compartments.keys()
        assert (received.opening, received.policy, received.gen) == (sent.opening, sent.policy, sent.gen)

    def test_closed_compartments_have_no_key_in_it(self, keys, template_vault):
        message = bytes(keys(Opening.TOGETHER).to_bytes())
        for part in (SENIOR, JUNIOR):
            assert bytes(template_vault.compartments[part].view()) not in message

    @pytest.mark.parametrize("spoil", [lambda m: m[:-1], lambda m: m + b"\0", lambda m: b"x" + m[1:], lambda _: b""])
    def test_anything_else_is_refused(self, keys, spoil):
        with pytest.raises(WrongKeyMessage):
            OpeningKeys.from_bytes(spoil(bytes(keys(Opening.TOGETHER).to_bytes())))

    def test_a_copy_has_buffers_of_its_own(self, keys):
        first = keys(Opening.SENIOR_ALONE)
        second = first.copy()
        first.wipe()
        assert first.hmk.is_blank
        assert not second.hmk.is_blank
        assert not any(key.is_blank for key in second.compartments.values())

    def test_no_key_shows_in_a_repr(self, keys):
        found = keys(Opening.SENIOR_ALONE)
        assert bytes(found.hmk.view()).hex() not in repr(found)
        assert "SecretBytes of 32" in repr(found)


@pytest.mark.parametrize(
    ("opening", "policy", "parts"),
    [(opening, Policy.EITHER, parts) for opening, _, parts in EITHER]
    + [(opening, Policy.BOTH, parts) for opening, _, parts in BOTH],
)
def test_what_an_opening_reads_is_the_table_of_the_product(opening, policy, parts):
    assert granted(opening, policy) == parts


class TestTwoHeaderCopies:
    def test_a_damaged_first_copy_is_repaired_from_the_second(self, vault_path, passphrases):
        good = (vault_path / "vault.json").read_bytes()
        (vault_path / "vault.json").write_bytes(good[:100])
        unlock(vault_path, Opening.TOGETHER, passphrases)
        assert (vault_path / "vault.json").read_bytes() == good

    @pytest.mark.parametrize("name", ["vault.json", "vault.bak.json"])
    def test_a_missing_copy_is_written_again(self, vault_path, passphrases, name):
        good = (vault_path / name).read_bytes()
        (vault_path / name).unlink()
        unlock(vault_path, Opening.TOGETHER, passphrases)
        assert (vault_path / name).read_bytes() == good

    def test_what_a_killed_change_left_beside_them_is_removed(self, vault_path, passphrases):
        text = (vault_path / "vault.json").read_bytes()
        left = [vault_path / f".{name}.0123abcd.new" for name in ("vault.json", "vault.bak.json")]
        for file in left:
            file.write_bytes(text)
        unlock(vault_path, Opening.TOGETHER, passphrases).wipe()
        assert not any(file.exists() for file in left)
        assert (vault_path / "vault.json").read_bytes() == text

    def test_a_wrong_passphrase_repairs_nothing(self, vault_path):
        (vault_path / "vault.bak.json").write_bytes(b"damaged")
        with pytest.raises(WrongPassphrase):
            unlock(vault_path, Opening.TOGETHER, Secrets(session="not the passphrase"))
        assert (vault_path / "vault.bak.json").read_bytes() == b"damaged"

    @pytest.mark.slow
    def test_the_higher_generation_wins_and_replaces_the_other(self, vault_path, passphrases, cheap_kdf):
        old = (vault_path / "vault.json").read_bytes()
        change_session_passphrase(
            vault_path, Person.SENIOR, passphrases.senior, "another session phrase", kdf=cheap_kdf
        )
        new = (vault_path / "vault.json").read_bytes()
        for name in ("vault.json", "vault.bak.json"):
            (vault_path / name).write_bytes(old)
            with pytest.raises(WrongPassphrase):
                unlock(vault_path, Opening.TOGETHER, passphrases)
            unlock(vault_path, Opening.TOGETHER, Secrets(session="another session phrase"))
            assert (vault_path / name).read_bytes() == new

    def test_a_forged_copy_with_a_higher_generation_does_not_lock_anybody_out(
        self, vault_path, passphrases, template_vault
    ):
        forged = replace(template_vault.header, gen=99).serialise()
        good = (vault_path / "vault.json").read_bytes()
        (vault_path / "vault.json").write_bytes(forged)
        unlock(vault_path, Opening.TOGETHER, passphrases)
        assert (vault_path / "vault.json").read_bytes() == good

    def test_two_forged_copies_are_damage(self, vault_path, passphrases, template_vault):
        forged = replace(template_vault.header, gen=99).serialise()
        (vault_path / "vault.json").write_bytes(forged)
        (vault_path / "vault.bak.json").write_bytes(forged)
        with pytest.raises(VaultDamaged) as caught:
            unlock(vault_path, Opening.TOGETHER, passphrases)
        assert caught.value.parameters == {"part": "header", "reason": "mac"}

    def test_a_folder_that_cannot_be_written_opens_from_its_good_copy(self, vault_path, passphrases, in_child):
        (vault_path / "vault.bak.json").write_bytes(b"damaged")

        def attempt():
            vault_path.chmod(0o500)
            return sorted(part.value for part in unlock(vault_path, Opening.TOGETHER, passphrases).compartments)

        assert in_child(attempt, ordinary_user=True) == ["shared"]
        vault_path.chmod(0o700)
        assert (vault_path / "vault.bak.json").read_bytes() == b"damaged"


def test_a_header_that_may_not_be_read_says_so(vault_path, passphrases, in_child):
    def attempt():
        for name in ("vault.json", "vault.bak.json"):
            (vault_path / name).chmod(0)
        unlock(vault_path, Opening.TOGETHER, passphrases)

    assert in_child(attempt, ordinary_user=True) is NotReadable


def test_keys_of_another_vault_do_not_fit(vault_path, template_vault_both, tmp_path):
    keys = template_vault_both.keys_for(Opening.TOGETHER)
    with pytest.raises(VaultDamaged):
        open_vault(vault_path, keys)
    assert keys.hmk.is_blank
    shutil.rmtree(tmp_path / "Vault.rmvault")
