"""Vaults for every test: made once per run with the cheapest KDF the format allows, then copied."""

from __future__ import annotations

import ctypes
import hashlib
import os
import pickle
import shutil
import struct
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import hypothesis
import pytest

from rm_desktop.crypto import key_slots
from rm_desktop.crypto.kdf import FLOOR, KdfCost
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import Pair
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import Compartment, Opening, Policy
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.vault.vault import CreatedVault, OpeningKeys, Secrets, Vault, create_vault, open_vault
from tally import pytest_runtest_logreport, pytest_terminal_summary, tally  # noqa: F401 - pytest finds them here

SENIOR = "senior passphrase one"
JUNIOR = "junior passphrase two"
SESSION = "session passphrase three"

hypothesis.settings.register_profile("patient", deadline=None)  # a busy machine is no failure
hypothesis.settings.load_profile("patient")

KeysOf = Callable[[Opening], OpeningKeys]


@pytest.fixture(scope="session")
def passphrases() -> Secrets:
    """The three passphrases of the template vault."""
    return Secrets(senior=SENIOR, junior=JUNIOR, session=SESSION)


@pytest.fixture(scope="session")
def cheap_kdf() -> KdfCost:
    """The floor of the format: nothing cheaper is accepted."""
    return FLOOR


@pytest.fixture(scope="session")
def template_vault(
    tmp_path_factory: pytest.TempPathFactory, passphrases: Secrets, cheap_kdf: KdfCost
) -> Iterator[CreatedVault]:
    """A vault under `either`, never opened itself; tests take copies."""
    path = tmp_path_factory.mktemp("template") / "Template.rmvault"
    created = create_vault(path, policy=Policy.EITHER, secrets=passphrases, kdf=cheap_kdf)
    yield created
    created.wipe()


@pytest.fixture(scope="session")
def template_vault_both(
    tmp_path_factory: pytest.TempPathFactory, passphrases: Secrets, cheap_kdf: KdfCost
) -> Iterator[CreatedVault]:
    """A vault under `both`, never opened itself; tests take copies."""
    path = tmp_path_factory.mktemp("template") / "Four eyes.rmvault"
    secrets = Secrets(senior=passphrases.senior, junior=passphrases.junior)
    created = create_vault(path, policy=Policy.BOTH, secrets=secrets, kdf=cheap_kdf)
    yield created
    created.wipe()


def _one_hash(
    secret: SecretBytes, *, salt: bytes, cost: KdfCost, index: int, vault_id: bytes, slot_id: bytes
) -> SecretBytes:
    """Stand where Argon2id stands."""
    del cost
    return SecretBytes(hashlib.sha256(b"%d" % index + salt + vault_id + slot_id + bytes(secret.view())).digest())


@pytest.fixture
def quick_kdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """One hash instead of Argon2id, for tests that open vaults hundreds of times; every other step is the real one."""
    monkeypatch.setattr(key_slots, "derive_root", _one_hash)


@pytest.fixture(scope="session")
def quick_templates(
    tmp_path_factory: pytest.TempPathFactory, passphrases: Secrets, cheap_kdf: KdfCost
) -> Iterator[dict[Policy, CreatedVault]]:
    """Vaults under either policy whose slots were made with `quick_kdf`; only with it they open."""
    made = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(key_slots, "derive_root", _one_hash)
        for policy in Policy:
            session = passphrases.session if policy is Policy.EITHER else None
            secrets = Secrets(senior=passphrases.senior, junior=passphrases.junior, session=session)
            path = tmp_path_factory.mktemp("template") / f"Quick {policy.value}.rmvault"
            made[policy] = create_vault(path, policy=policy, secrets=secrets, kdf=cheap_kdf)
    yield made
    for one in made.values():
        one.wipe()


@pytest.fixture
def vault_path(template_vault: CreatedVault, tmp_path: Path) -> Path:
    """A copy of the template vault of this test's own."""
    return Path(shutil.copytree(template_vault.path, tmp_path / "Vault.rmvault"))


@pytest.fixture
def vault_path_both(template_vault_both: CreatedVault, tmp_path: Path) -> Path:
    """A copy of the four-eyes vault of this test's own."""
    return Path(shutil.copytree(template_vault_both.path, tmp_path / "Both.rmvault"))


@pytest.fixture
def keys(template_vault: CreatedVault) -> KeysOf:
    """Keys of the template vault for an opening, without a KDF; a fresh set at each call."""
    return template_vault.keys_for


@pytest.fixture
def vault(vault_path: Path, keys: KeysOf) -> Iterator[Vault]:
    """A vault opened together."""
    opened = open_vault(vault_path, keys(Opening.TOGETHER))
    yield opened
    opened.close()


class Lines:
    """A table of lines beside the schema, for tests that ask whether what was written is still there."""

    def __init__(self, part: Compartment = Compartment.SHARED) -> None:
        self.part = part

    def write(self, vault: Vault, *texts: str) -> None:
        """Add each text in one transaction."""
        with vault.begin(self.part) as work:
            work.db.execute("CREATE TABLE IF NOT EXISTS line (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
            work.db.many("INSERT INTO line (text) VALUES (?)", [(text,) for text in texts])

    def read(self, vault: Vault) -> list[str]:
        """Return every text in the order in which it was written."""
        with vault.read(self.part) as work:
            return [row[0] for row in work.db.all("SELECT text FROM line ORDER BY id")]


@pytest.fixture(scope="session")
def lines() -> Lines:
    """Lines in the shared compartment."""
    return Lines()


@pytest.fixture(scope="session")
def private_lines() -> Lines:
    """Lines in the senior's private compartment."""
    return Lines(Compartment.SENIOR)


def _drop_capabilities() -> None:
    """Make root obey the modes of files, as everybody else must."""
    header = struct.pack("Ii", 0x20080522, 0)
    if ctypes.CDLL(None, use_errno=True).capset(header, bytes(24)):
        raise OSError(ctypes.get_errno(), "capset")


InChild = Callable[..., Any]


@pytest.fixture
def in_child() -> InChild:
    """Run something in a forked child and return its value, or the class of our error that it raised.

    A child that kills itself answers None.
    """

    def run(work: Callable[[], Any], *, ordinary_user: bool = False) -> Any:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            answer: object = "crashed"
            try:
                if ordinary_user:
                    _drop_capabilities()
                answer = work()
            except RmError as error:
                answer = type(error)
            except BaseException:  # noqa: BLE001 - nothing may escape into the parent's test run
                traceback.print_exc()
            finally:
                os.write(writing, pickle.dumps(answer))
                os._exit(0)
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            content = pipe.read()
        os.waitpid(child, 0)
        return pickle.loads(content) if content else None  # noqa: S301 - written by this test run

    return run


@pytest.fixture
def clock() -> FixedClock:
    """The afternoon of the seventh meeting in the sample pair's calendar."""
    return FixedClock(datetime(2026, 11, 26, 13, 0, tzinfo=UTC))


@pytest.fixture
def journal(vault: Vault, clock: FixedClock) -> Journal:
    """All use cases on the vault opened together, with a pair, in German, in Berlin."""
    made = Journal(vault, clock, Content.load("de"), ZoneInfo("Europe/Berlin"))
    made.pair.save(Pair(senior_name="Helga", junior_name="Jonas", started_on=date(2026, 6, 4)))
    return made
