"""No file anywhere holds a word of the vault, a passphrase, a code or a key: not vault, not home, not temp folder."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

WORK = """
import json, os, signal, sys
from pathlib import Path
from rm_desktop.crypto.kdf import FLOOR
from rm_desktop.domain.words import Compartment, Opening, Policy
from rm_desktop.vault.vault import Secrets, create_vault, open_vault

path, canaries = Path(sys.argv[1]), json.loads(sys.argv[2])
secrets = Secrets(senior=canaries["senior"], junior=canaries["junior"], session=canaries["session"])
created = create_vault(path, policy=Policy.EITHER, secrets=secrets, kdf=FLOOR)
hold = [*created.recovery.values(), *(bytes(k.view()).hex() for k in (created.hmk, *created.compartments.values()))]
vault = open_vault(path, created.keys_for(Opening.SENIOR_ALONE))
for part, word in ((Compartment.SHARED, canaries["shared"]), (Compartment.SENIOR, canaries["private"])):
    with vault.begin(part) as work:
        db = work.db
        db.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT)")
        db.execute("CREATE VIRTUAL TABLE of_lines USING fts5(text, tokenize = 'trigram')")
        db.execute("INSERT INTO of_lines (of_lines, rank) VALUES ('secure-delete', 1)")
        texts = [(f"{number:05} {word} " * 20,) for number in range(3000)]
        db.many("INSERT INTO line (text) VALUES (?)", texts)
        db.many("INSERT INTO of_lines (text) VALUES (?)", texts[:300])
        db.execute("CREATE TEMP TABLE sorted AS SELECT text FROM line ORDER BY substr(text, 4) DESC")
        db.all("SELECT text, count(*) FROM line GROUP BY text ORDER BY 2, 1")
    vault.put_rescue(part, word, word.encode())
vault.backup_now()
with vault.begin(Compartment.SHARED) as work:
    work.db.execute("DELETE FROM line WHERE id % 2 = 0")
print(json.dumps(hold), flush=True)
if canaries["end"] == "kill":
    os.kill(os.getpid(), signal.SIGKILL)
vault.close()
"""
CANARIES = {
    "shared": "Quittenmarmelade",
    "private": "Zwetschgenknödel",
    "senior": "Senfgurken im Keller",
    "junior": "Rhabarber im Garten",
    "session": "Dampfnudeln am Sonntag",
}


def spellings(words):
    """Every form in which a word could stand in a file."""
    for word in words:
        yield from (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"), word.encode("latin-1"))
        yield word.encode().hex().encode()
        try:
            yield bytes.fromhex(word)
        except ValueError:
            continue


def found_in(folder, words):
    forms = tuple(spellings(words))
    return sorted(
        str(file.relative_to(folder))
        for file in folder.rglob("*")
        if file.is_file() and any(form in file.read_bytes() for form in forms)
    )


@pytest.mark.parametrize("end", [pytest.param("close", marks=pytest.mark.slow), "kill"])
def test_nothing_readable_is_left_in_any_file(tmp_path, end):
    places = {name: tmp_path / name for name in ("home", "tmp", "run")}
    for place in places.values():
        place.mkdir()
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(places["home"]),
        "TMPDIR": str(places["tmp"]),
        "SQLITE_TMPDIR": str(places["tmp"]),
        "XDG_RUNTIME_DIR": str(places["run"]),
    }
    argument = json.dumps({**CANARIES, "end": end})
    result = subprocess.run(
        [sys.executable, "-c", WORK, str(tmp_path / "Pair.rmvault"), argument],
        env=environment,
        cwd=places["home"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert result.stderr == ""
    assert result.returncode == (0 if end == "close" else -9)
    words = [*CANARIES.values(), *json.loads(result.stdout)]
    assert len(words) == 11
    assert sum(1 for file in (tmp_path / "Pair.rmvault").rglob("*") if file.is_file()) > 12
    assert found_in(tmp_path, words) == []


def test_the_search_itself_finds_a_word_in_every_spelling(tmp_path):
    word = "Zwetschgenknödel"
    for number, form in enumerate(spellings([word])):
        (tmp_path / str(number)).write_bytes(b"before " + form + b" after")
    assert len(found_in(tmp_path, [word])) == 5
    assert found_in(Path(tmp_path), ["Pflaumenmus"]) == []
