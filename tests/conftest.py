"""Vaults for every test: made once per run with the cheapest KDF the format allows, then copied."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rm_desktop.crypto.kdf import FLOOR, KdfCost
from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import Pair
from rm_desktop.domain.words import Opening, Policy
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.vault.vault import CreatedVault, OpeningKeys, Secrets, Vault, create_vault, open_vault

SENIOR = "senior passphrase one"
JUNIOR = "junior passphrase two"
SESSION = "session passphrase three"

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
