"""rm-vault on keys: what opens afterwards, where the codes go, and how each act ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rm_desktop.cli.exits import Exit
from rm_desktop.cli.main import run
from rm_desktop.documents.preview import page_text
from rm_desktop.domain.words import Opening, Person, Policy
from rm_desktop.vault import creation, key_act
from rm_desktop.vault.lock import VaultLock
from rm_desktop.vault.vault import Secrets, open_vault, read_header, unlock

NEW, SESSION = "seven lanterns on a green hill", "an orchard behind the tall house"
ALONE = {Person.SENIOR: Opening.SENIOR_ALONE, Person.JUNIOR: Opening.JUNIOR_ALONE}


@pytest.fixture(autouse=True)
def _quick(quick_kdf, monkeypatch, cheap_kdf):
    del quick_kdf
    monkeypatch.setattr(key_act, "calibrated", lambda: cheap_kdf)
    monkeypatch.setattr(creation, "calibrated", lambda: cheap_kdf)
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")


@pytest.fixture
def template_vault(quick_templates):
    return quick_templates[Policy.EITHER]


@pytest.fixture
def template_vault_both(quick_templates):
    return quick_templates[Policy.BOTH]


@pytest.fixture
def secret(tmp_path):
    """Write a secret into a file of its own and return the file's name."""

    def write(name, text):
        file = tmp_path / f"{name}.txt"
        file.write_text(text + "\n", encoding="utf-8")
        return str(file)

    return write


@pytest.fixture
def rm_vault(secret, passphrases, capsys):
    """Run a command with the passphrases of those who are named."""

    def go(*words, who=(), new=None, codes=()):
        command = [str(word) for word in words]
        for one in who:
            command += [f"--{one}-file", secret(one, getattr(passphrases, one))]
        if new is not None:
            command += ["--new-file", secret("new", new)]
        for number, code in enumerate(codes):
            command += ["--recovery-file", secret(f"code {number}", code)]
        status = run(command)
        out, err = capsys.readouterr()
        return status, json.loads(out) if "--json" in command and out else out, err

    return go


def opens(path, opening, secrets):
    vault = open_vault(path, unlock(path, opening, secrets))
    assert vault.check(deep=True).sound
    vault.close()
    return True


def test_an_own_passphrase(rm_vault, vault_path):
    status, out, _ = rm_vault("passphrase", "change", vault_path, "--json", who=["junior"], new=NEW)
    assert (status, out) == (Exit.DONE, {"done": True, "person": "junior", "old_backups": 0})
    assert opens(vault_path, Opening.JUNIOR_ALONE, Secrets(junior=NEW))


@pytest.mark.parametrize(
    ("words", "who", "new", "expected"),
    [
        (["passphrase", "change"], ["senior"], "too short", Exit.REFUSED),
        (["passphrase", "change"], ["senior"], "passwordpassword", Exit.REFUSED),
        (["passphrase", "change"], [], NEW, Exit.USAGE),
        (["passphrase", "change", "--person", "senior"], [], NEW, Exit.PASSPHRASE),
        (["passphrase", "session"], [], NEW, Exit.USAGE),
        (["policy", "set", "both"], ["senior"], None, Exit.PASSPHRASE),
        (["rekey", "--shared"], ["junior"], None, Exit.PASSPHRASE),
        (["rekey"], ["senior", "junior"], None, Exit.USAGE),
        (["recovery", "renew"], [], None, Exit.USAGE),
        (["recovery", "use"], [], NEW, Exit.PASSPHRASE),
        (["old-backups", "--purge"], [], None, Exit.PASSPHRASE),
    ],
)
def test_what_lacks_or_is_no_good_changes_nothing(rm_vault, vault_path, words, who, new, expected):
    before = (vault_path / "vault.json").read_bytes()
    place = 2 if words[0] in {"passphrase", "policy", "recovery"} else 1
    status, _, err = rm_vault(*words[:place], vault_path, *words[place:], who=who, new=new)
    assert (status, (vault_path / "vault.json").read_bytes()) == (expected, before)
    assert err


def test_the_passphrase_for_meetings(rm_vault, vault_path):
    status, out, _ = rm_vault("passphrase", "session", vault_path, who=["senior"], new=SESSION)
    assert status is Exit.DONE
    assert "Treffen" in out
    assert opens(vault_path, Opening.TOGETHER, Secrets(session=SESSION))


def test_the_policy_there_and_back(rm_vault, vault_path, passphrases, tmp_path):
    both = ["senior", "junior"]
    status, out, _ = rm_vault("policy", "set", vault_path, "both", "--json", who=both)
    assert (status, out["policy"], set(out["recovery"])) == (Exit.DONE, "both", {"senior", "junior"})
    assert opens(vault_path, Opening.TOGETHER, Secrets(recovery=tuple(out["recovery"].values())))
    sheets = tmp_path / "sheets"
    status, out, _ = rm_vault("policy", "set", vault_path, "either", "--sheets", sheets, who=both, new=SESSION)
    assert status is Exit.DONE
    assert len(list(sheets.glob("*.pdf"))) == 2
    assert opens(vault_path, Opening.TOGETHER, Secrets(session=SESSION))
    assert opens(vault_path, Opening.JUNIOR_ALONE, passphrases)
    assert read_header(vault_path).policy is Policy.EITHER


def test_an_own_rekey_writes_the_new_sheet(rm_vault, vault_path, tmp_path, passphrases):
    sheets = tmp_path / "sheets"
    status, out, _ = rm_vault("rekey", vault_path, "--sheets", sheets, "--json", who=["junior"])
    assert (status, out["part"]) == (Exit.DONE, "junior")
    (sheet,) = sheets.glob("*.pdf")
    assert read_header(vault_path).epochs[Person.JUNIOR.compartment] == 2
    assert opens(vault_path, Opening.JUNIOR_ALONE, passphrases)
    words = page_text(sheet.read_bytes())
    code = "-".join(word for word in words.split() if len(word) == 5 and word.isalnum() and word.upper() == word)
    assert opens(vault_path, Opening.JUNIOR_ALONE, Secrets(recovery=(code,)))


def test_an_own_rekey_under_both_takes_the_present_code(rm_vault, vault_path_both, template_vault_both, passphrases):
    codes = template_vault_both.recovery
    status, out, _ = rm_vault("rekey", vault_path_both, "--json", who=["junior"], codes=[codes[Person.JUNIOR]])
    assert (status, "recovery" in out) == (Exit.DONE, False)
    assert opens(vault_path_both, Opening.TOGETHER, passphrases)
    status, _, err = rm_vault("rekey", vault_path_both, who=["junior"])
    assert (status, "Code des Blattes" in err) == (Exit.PASSPHRASE, True)


def test_a_shared_rekey_keeps_the_policy(rm_vault, vault_path, passphrases):
    status, out, _ = rm_vault("rekey", vault_path, "--shared", who=["senior", "junior"], new=SESSION)
    assert status is Exit.DONE
    assert out.count("-") >= 14, "both codes are told once"
    assert opens(vault_path, Opening.TOGETHER, Secrets(session=SESSION))
    assert opens(vault_path, Opening.SENIOR_ALONE, passphrases)


def test_where_the_act_fails_no_sheet_is_left(rm_vault, vault_path, tmp_path, secret):
    sheets = tmp_path / "sheets"
    wrong = secret("wrong", "quite another passphrase")
    status, _, _ = rm_vault("recovery", "renew", vault_path, "--sheets", sheets, "--senior-file", wrong)
    assert status is Exit.PASSPHRASE
    assert not list(sheets.iterdir())


def test_a_new_sheet(rm_vault, vault_path, template_vault):
    status, out, _ = rm_vault("recovery", "renew", vault_path, "--json", who=["senior"])
    assert (status, list(out["recovery"])) == (Exit.DONE, ["senior"])
    for code, expected in (
        (out["recovery"]["senior"], Exit.DONE),
        (template_vault.recovery[Person.SENIOR], Exit.PASSPHRASE),
    ):
        assert rm_vault("recovery", "try", vault_path, codes=[code])[0] is expected


def test_new_sheets_under_both_are_two(rm_vault, vault_path_both):
    status, out, _ = rm_vault("recovery", "renew", vault_path_both, "--json", who=["senior", "junior"])
    assert (status, set(out["recovery"])) == (Exit.DONE, {"senior", "junior"})
    assert opens(vault_path_both, Opening.TOGETHER, Secrets(recovery=tuple(out["recovery"].values())))


@pytest.mark.parametrize("person", list(Person))
def test_a_code_gives_a_new_passphrase_to_whom_it_belongs(rm_vault, vault_path, template_vault, person):
    code = template_vault.recovery[person].lower().replace("-", " ")
    status, out, _ = rm_vault("recovery", "use", vault_path, "--json", codes=[code], new=NEW)
    assert (status, out["person"]) == (Exit.DONE, person.value)
    assert opens(vault_path, ALONE[person], Secrets(**{person.value: NEW}))


def test_under_both_it_takes_both_sheets_and_the_others_passphrase(
    rm_vault, vault_path_both, template_vault_both, passphrases
):
    codes = [template_vault_both.recovery[person] for person in Person]
    status, out, err = rm_vault("recovery", "use", vault_path_both, "--json", who=["senior"], codes=codes, new=NEW)
    assert (status, out["person"]) == (Exit.DONE, "junior"), err
    assert opens(vault_path_both, Opening.TOGETHER, Secrets(senior=passphrases.senior, junior=NEW))


def test_a_mistyped_code_names_its_group(rm_vault, vault_path, template_vault):
    code = template_vault.recovery[Person.SENIOR]
    wrong = code[:-1] + ("0" if code[-1] != "0" else "2")
    status, _, err = rm_vault("recovery", "try", vault_path, codes=[wrong])
    assert (status, "Gruppe 8" in err) == (Exit.PASSPHRASE, True)


def test_old_backups_are_named_and_purged(rm_vault, vault_path, passphrases, clock, secret):
    vault = open_vault(vault_path, unlock(vault_path, Opening.SENIOR_ALONE, passphrases))
    vault.backup_now(clock.now())
    vault.close()
    assert rm_vault("old-backups", vault_path)[1].startswith("Keine Sicherung")
    _, out, _ = rm_vault("passphrase", "change", vault_path, who=["senior"], new=NEW)
    assert "26. November 2026: Mentee" in out
    _, listed, _ = rm_vault("old-backups", vault_path, "--json")
    assert [one["doors"] for one in listed["items"]] == [["senior"]]
    status, out, _ = rm_vault("old-backups", vault_path, "--purge", "--json", "--senior-file", secret("now", NEW))
    assert (status, out) == (Exit.DONE, {"renewed": 1, "removed": 0, "kept": []})
    assert rm_vault("old-backups", vault_path, "--json")[1] == {"items": []}


def test_with_four_eyes_one_alone_changes_no_backup(rm_vault, vault_path_both, passphrases, clock):
    vault = open_vault(vault_path_both, unlock(vault_path_both, Opening.TOGETHER, passphrases))
    vault.backup_now(clock.now())
    vault.close()
    rm_vault("recovery", "renew", vault_path_both, "--person", "senior", who=["senior", "junior"])
    before = rm_vault("old-backups", vault_path_both, "--json")[1]["items"]
    for alone in ("senior", "junior"):
        assert rm_vault("old-backups", vault_path_both, "--purge", who=[alone])[0] is Exit.PASSPHRASE
    assert rm_vault("old-backups", vault_path_both, "--json")[1]["items"] == before
    status, out, err = rm_vault("old-backups", vault_path_both, "--purge", "--json", who=["senior", "junior"])
    assert (status, out["kept"]) == (Exit.DONE, []), err
    assert rm_vault("old-backups", vault_path_both, "--json")[1] == {"items": []}


def test_what_stays_is_said_with_its_reason(rm_vault, vault_path, passphrases, clock):
    vault = open_vault(vault_path, unlock(vault_path, Opening.SENIOR_ALONE, passphrases))
    made = vault.backup_now(clock.now())
    vault.close()
    rm_vault("rekey", vault_path, who=["senior"])
    _, out, _ = rm_vault("old-backups", vault_path, "--purge", who=["junior"])
    assert "privater Teil: Mentee" in out
    manifest = made.path / "manifest.json"
    manifest.write_bytes(manifest.read_bytes().replace(b'"gen":1', b'"gen":2'))
    _, out, _ = rm_vault("old-backups", vault_path, "--purge", who=["senior"])
    assert "nicht echt" in out


def test_while_the_vault_is_open_elsewhere_nothing_is_changed(rm_vault, vault_path):
    lock = VaultLock.acquire(vault_path)
    try:
        assert rm_vault("rekey", vault_path, who=["senior"])[0] is Exit.IN_USE
    finally:
        lock.release()


def test_there_is_no_vault_where_there_is_none(rm_vault, tmp_path):
    assert rm_vault("rekey", Path(tmp_path / "None.rmvault"), who=["senior"])[0] is Exit.ENVIRONMENT
