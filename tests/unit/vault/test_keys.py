"""The acts that change a person's own keys: what they change, what they leave alone, and what they refuse."""

import errno

import pytest

from rm_desktop.crypto.header import parse_header
from rm_desktop.crypto.kdf import KdfCost
from rm_desktop.crypto.key_slots import SlotType
from rm_desktop.crypto.recovery_code import new_code
from rm_desktop.domain.errors import (
    OpeningNotAllowed,
    PassphraseMissing,
    PassphraseTooWeak,
    RecoveryCodeMistyped,
    WrongPassphrase,
)
from rm_desktop.domain.words import Compartment, Opening, Person, Policy
from rm_desktop.vault import atomic, key_act
from rm_desktop.vault.keys import change_passphrase, change_session_passphrase, renew_recovery, use_recovery
from rm_desktop.vault.vault import Secrets, create_vault, open_vault, read_header, unlock

SENIOR, JUNIOR = Person.SENIOR, Person.JUNIOR
NEW = "a brand new passphrase"
ALONE = {SENIOR: Opening.SENIOR_ALONE, JUNIOR: Opening.JUNIOR_ALONE}


@pytest.fixture(autouse=True)
def _cheap(monkeypatch, cheap_kdf):
    monkeypatch.setattr(key_act, "calibrated", lambda: cheap_kdf)


def of(person, text):
    return Secrets(**{person.value: text})


def opens(path, opening, secrets):
    """Unlock, open, check and close; raises what unlocking raises."""
    vault = open_vault(path, unlock(path, opening, secrets))
    assert vault.check(deep=True).sound
    assert not vault.read_only
    vault.close()


def both_copies(path):
    first, second = (path / "vault.json").read_bytes(), (path / "vault.bak.json").read_bytes()
    assert first == second
    return parse_header(first)


class TestOwnPassphrase:
    @pytest.mark.parametrize("person", list(Person))
    def test_the_new_one_opens_and_the_old_one_does_not(self, vault_path, passphrases, person):
        change_passphrase(vault_path, person, passphrases.of(person), NEW)
        opens(vault_path, ALONE[person], of(person, NEW))
        opens(vault_path, Opening.TOGETHER, of(person, NEW))
        with pytest.raises(WrongPassphrase):
            unlock(vault_path, ALONE[person], passphrases)

    @pytest.mark.slow
    @pytest.mark.parametrize("person", list(Person))
    def test_everybody_elses_secrets_go_on_working(self, vault_path, passphrases, template_vault, person):
        before = read_header(vault_path)
        change_passphrase(vault_path, person, passphrases.of(person), NEW)
        after = both_copies(vault_path)
        opens(vault_path, ALONE[person.other], passphrases)
        opens(vault_path, Opening.TOGETHER, Secrets(session=passphrases.session))
        opens(vault_path, ALONE[person], Secrets(recovery=(template_vault.recovery[person],)))
        assert after.pmac[person.other] == before.pmac[person.other]
        assert after.pmac[person] != before.pmac[person]
        assert (after.gen, after.own_gen[person], after.own_gen[person.other]) == (2, 2, 1)
        changed = [slot.type for slot, old in zip(after.slots, before.slots, strict=True) if slot != old]
        assert [kind.value for kind in changed] == [person.value]

    @pytest.mark.slow
    def test_a_second_change_counts_on(self, vault_path, passphrases):
        change_passphrase(vault_path, SENIOR, passphrases.senior, NEW)
        opens(vault_path, Opening.SENIOR_ALONE, of(SENIOR, NEW))
        change_passphrase(vault_path, SENIOR, NEW, passphrases.senior)
        opens(vault_path, Opening.SENIOR_ALONE, passphrases)
        assert both_copies(vault_path).own_gen == {SENIOR: 3, JUNIOR: 1}

    @pytest.mark.parametrize(
        ("old", "new", "error"), [("wrong passphrase", NEW, WrongPassphrase), (None, "short", PassphraseTooWeak)]
    )
    def test_a_wrong_old_or_a_weak_new_one_changes_nothing(self, vault_path, passphrases, old, new, error):
        before = (vault_path / "vault.json").read_bytes()
        with pytest.raises(error):
            change_passphrase(vault_path, SENIOR, old or passphrases.senior, new)
        assert (vault_path / "vault.json").read_bytes() == before

    def test_a_new_wrap_takes_todays_cost_not_the_old_slots(self, vault_path, passphrases):
        dearer = KdfCost(memory_kib=64 * 1024, passes=4, lanes=4)
        change_passphrase(vault_path, SENIOR, passphrases.senior, NEW, kdf=dearer)
        header = both_copies(vault_path)
        assert header.slot(SlotType.SENIOR).cost == dearer
        assert header.slot(SlotType.JUNIOR).cost != dearer

    def test_without_a_cost_the_kdf_is_calibrated_once(self, vault_path_both, passphrases, monkeypatch, cheap_kdf):
        asked = []
        monkeypatch.setattr(key_act, "calibrated", lambda: asked.append(1) or cheap_kdf)
        change_passphrase(vault_path_both, SENIOR, passphrases.senior, NEW, other=passphrases.junior)
        assert asked == [1]


@pytest.mark.slow
class TestOwnPassphraseUnderBoth:
    def test_the_pairs_slot_follows(self, vault_path_both, passphrases, template_vault_both):
        path = vault_path_both
        change_passphrase(path, JUNIOR, passphrases.junior, NEW, other=passphrases.senior)
        opens(path, Opening.TOGETHER, Secrets(senior=passphrases.senior, junior=NEW))
        opens(path, Opening.JUNIOR_ALONE, of(JUNIOR, NEW))
        opens(path, Opening.SENIOR_ALONE, passphrases)
        opens(path, Opening.TOGETHER, Secrets(recovery=tuple(template_vault_both.recovery[one] for one in Person)))
        with pytest.raises(WrongPassphrase):
            unlock(path, Opening.TOGETHER, passphrases)
        assert both_copies(path).own_gen == {SENIOR: 1, JUNIOR: 2}

    def test_without_the_others_passphrase_nothing_is_changed(self, vault_path_both, passphrases):
        before = (vault_path_both / "vault.json").read_bytes()
        with pytest.raises(PassphraseMissing) as caught:
            change_passphrase(vault_path_both, JUNIOR, passphrases.junior, NEW)
        assert caught.value.parameters == {"who": "senior"}
        with pytest.raises(WrongPassphrase):
            change_passphrase(vault_path_both, JUNIOR, passphrases.junior, NEW, other="not the passphrase")
        assert (vault_path_both / "vault.json").read_bytes() == before


@pytest.mark.slow
class TestSessionPassphrase:
    @pytest.mark.parametrize("person", list(Person))
    def test_either_person_sets_it_anew(self, vault_path, passphrases, person):
        before = read_header(vault_path)
        change_session_passphrase(vault_path, person, passphrases.of(person), NEW)
        opens(vault_path, Opening.TOGETHER, Secrets(session=NEW))
        with pytest.raises(WrongPassphrase):
            unlock(vault_path, Opening.TOGETHER, Secrets(session=passphrases.session))
        after = both_copies(vault_path)
        assert after.pmac == before.pmac
        assert (after.gen, after.own_gen) == (2, {SENIOR: 1, JUNIOR: 1})
        for one in Person:
            opens(vault_path, ALONE[one], passphrases)

    def test_a_vault_without_one_can_get_one(self, tmp_path, passphrases, cheap_kdf):
        path = tmp_path / "New.rmvault"
        secrets = Secrets(senior=passphrases.senior, junior=passphrases.junior)
        create_vault(path, policy=Policy.EITHER, secrets=secrets, kdf=cheap_kdf)
        change_session_passphrase(path, SENIOR, passphrases.senior, NEW)
        opens(path, Opening.TOGETHER, Secrets(session=NEW))

    def test_under_both_there_is_none(self, vault_path_both, passphrases):
        with pytest.raises(OpeningNotAllowed):
            change_session_passphrase(vault_path_both, SENIOR, passphrases.senior, NEW)


@pytest.mark.slow
class TestOwnSheet:
    def test_the_new_code_opens_and_the_old_one_does_not(self, vault_path, passphrases, template_vault):
        old = template_vault.recovery[SENIOR]
        fresh = renew_recovery(vault_path, SENIOR, passphrases)
        assert fresh.keys() == {SENIOR}
        opens(vault_path, Opening.SENIOR_ALONE, Secrets(recovery=(fresh[SENIOR],)))
        opens(vault_path, Opening.SENIOR_ALONE, passphrases)
        opens(vault_path, Opening.JUNIOR_ALONE, Secrets(recovery=(template_vault.recovery[JUNIOR],)))
        with pytest.raises(WrongPassphrase):
            unlock(vault_path, Opening.SENIOR_ALONE, Secrets(recovery=(old,)))
        assert both_copies(vault_path).own_gen == {SENIOR: 2, JUNIOR: 1}

    def test_a_code_that_was_rehearsed_is_taken(self, vault_path, passphrases):
        code = new_code()
        assert renew_recovery(vault_path, JUNIOR, passphrases, codes={JUNIOR: code}) == {JUNIOR: code}
        opens(vault_path, Opening.JUNIOR_ALONE, Secrets(recovery=(code,)))

    def test_under_both_both_sheets_are_made_anew(self, vault_path_both, passphrases, template_vault_both):
        fresh = renew_recovery(vault_path_both, SENIOR, passphrases)
        opens(vault_path_both, Opening.TOGETHER, Secrets(recovery=(fresh[SENIOR], fresh[JUNIOR])))
        opens(vault_path_both, Opening.TOGETHER, passphrases)
        for person in Person:
            opens(vault_path_both, ALONE[person], Secrets(recovery=(fresh[person],)))
            with pytest.raises(WrongPassphrase):
                unlock(vault_path_both, ALONE[person], Secrets(recovery=(template_vault_both.recovery[person],)))
        assert both_copies(vault_path_both).own_gen == {SENIOR: 2, JUNIOR: 2}

    def test_under_both_a_missing_passphrase_is_named(self, vault_path_both, passphrases):
        with pytest.raises(PassphraseMissing) as caught:
            renew_recovery(vault_path_both, SENIOR, Secrets(senior=passphrases.senior))
        assert caught.value.parameters == {"who": "junior"}


@pytest.mark.slow
class TestRecovery:
    @pytest.mark.parametrize("person", list(Person))
    def test_the_code_buys_a_new_passphrase_and_goes_on_working(self, vault_path, template_vault, passphrases, person):
        code = template_vault.recovery[person]
        use_recovery(vault_path, person, code.lower().replace("-", " "), NEW)
        opens(vault_path, ALONE[person], of(person, NEW))
        opens(vault_path, ALONE[person], Secrets(recovery=(code,)))
        opens(vault_path, ALONE[person.other], passphrases)
        with pytest.raises(WrongPassphrase):
            unlock(vault_path, ALONE[person], passphrases)

    def test_a_mistyped_or_foreign_code_changes_nothing(self, vault_path, template_vault):
        before = (vault_path / "vault.json").read_bytes()
        with pytest.raises(RecoveryCodeMistyped):
            use_recovery(vault_path, SENIOR, template_vault.recovery[SENIOR][:-1], NEW)
        with pytest.raises(WrongPassphrase):
            use_recovery(vault_path, SENIOR, template_vault.recovery[JUNIOR], NEW)
        assert (vault_path / "vault.json").read_bytes() == before

    def test_under_both_it_takes_both_sheets_and_the_others_passphrase(
        self, vault_path_both, template_vault_both, passphrases
    ):
        mine, others = template_vault_both.recovery[SENIOR], template_vault_both.recovery[JUNIOR]
        use_recovery(vault_path_both, SENIOR, mine, NEW, other_code=others, other=passphrases.junior)
        opens(vault_path_both, Opening.TOGETHER, Secrets(senior=NEW, junior=passphrases.junior))
        opens(vault_path_both, Opening.SENIOR_ALONE, of(SENIOR, NEW))
        assert both_copies(vault_path_both).own_gen == {SENIOR: 2, JUNIOR: 1}

    @pytest.mark.parametrize(
        ("given", "who"),
        [
            ({}, "junior"),
            ({"other": "junior passphrase two"}, "recovery-junior"),
            ({"other_code": new_code()}, "junior"),
        ],
    )
    def test_under_both_what_is_missing_is_named(self, vault_path_both, template_vault_both, given, who):
        with pytest.raises(PassphraseMissing) as caught:
            use_recovery(vault_path_both, SENIOR, template_vault_both.recovery[SENIOR], NEW, **given)
        assert caught.value.parameters == {"who": who}

    def test_under_both_the_others_mistyped_passphrase_is_not_wrapped(
        self, vault_path_both, template_vault_both, passphrases
    ):
        mine, others = template_vault_both.recovery[SENIOR], template_vault_both.recovery[JUNIOR]
        with pytest.raises(WrongPassphrase):
            use_recovery(vault_path_both, SENIOR, mine, NEW, other_code=others, other="not the passphrase")
        opens(vault_path_both, Opening.TOGETHER, passphrases)


@pytest.mark.slow
def test_a_disk_that_complains_once_the_new_header_holds_makes_no_failure_of_it(vault_path, passphrases, monkeypatch):
    sync, complaints = atomic.sync_folder, [OSError(errno.EIO, "")]

    def sync_folder(path):
        if complaints:
            raise complaints.pop()
        sync(path)

    monkeypatch.setattr(atomic, "sync_folder", sync_folder)
    change_passphrase(vault_path, SENIOR, passphrases.senior, NEW)
    assert not complaints
    both_copies(vault_path)
    opens(vault_path, ALONE[SENIOR], of(SENIOR, NEW))


def test_no_act_touches_a_database(vault_path, passphrases, template_vault):
    before = {file.name: file.read_bytes() for file in vault_path.glob("s*-000001.*")}
    change_passphrase(vault_path, SENIOR, passphrases.senior, NEW)
    change_session_passphrase(vault_path, SENIOR, NEW, "another session phrase")
    renew_recovery(vault_path, JUNIOR, passphrases)
    use_recovery(vault_path, SENIOR, template_vault.recovery[SENIOR], "one more passphrase")
    assert {file.name: file.read_bytes() for file in vault_path.glob("s*-000001.*")} == before


def test_an_act_without_an_opened_slot_is_our_fault(vault_path):
    with pytest.raises(ValueError, match="no slot"):
        key_act.KeyAct.begin(vault_path).write(SENIOR)
    key_act.KeyAct.begin(vault_path).wipe()


@pytest.mark.slow
def test_what_two_slots_gave_is_kept_once(vault_path_both, passphrases):
    act = key_act.KeyAct.begin(vault_path_both)
    act.open(SlotType.SENIOR, [passphrases.senior])
    act.open(SlotType.PAIR, [passphrases.senior, passphrases.junior])
    act.open(SlotType.PAIR, [passphrases.senior, passphrases.junior])
    assert act.keys.compartments.keys() == {Compartment.SENIOR, Compartment.SHARED}
    act.wipe()
    assert act.keys.header_master_key.is_blank
