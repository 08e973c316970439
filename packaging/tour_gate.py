"""The tour's part before a vault is open: welcome, setting up page by page, opening, keys, forgotten passphrases."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

import driving
from rm_desktop.crypto.kdf import FLOOR
from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.sentences import Language, texts
from rm_desktop.domain.words import Compartment, Opening, Person, Policy
from rm_desktop.services.demo import create_demo, demo_secrets
from rm_desktop.services.settings import load_settings
from rm_desktop.ui.application import create_application
from rm_desktop.ui.gate.create.agreement_step import AgreementStep
from rm_desktop.ui.gate.create.doors_step import DoorsStep
from rm_desktop.ui.gate.create.independence_step import IndependenceStep
from rm_desktop.ui.gate.create.own_passphrase_step import OwnPassphraseStep
from rm_desktop.ui.gate.create.pair_step import PairStep
from rm_desktop.ui.gate.create.sheet_step import RehearsalStep
from rm_desktop.ui.gate.create.step import Step
from rm_desktop.ui.gate.create.wizard import PAGES, Wizard
from rm_desktop.ui.gate.destroy_page import DestroyedPage, UnfinishedPage
from rm_desktop.ui.gate.gate import Gate
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.gate_host import HostSignals
from rm_desktop.ui.gate.gate_window import GateWindow
from rm_desktop.ui.gate.key_acts import OLD
from rm_desktop.ui.gate.key_question import MENTEE
from rm_desktop.ui.gate.keys_page import KeysPage
from rm_desktop.ui.gate.move_page import MovePage
from rm_desktop.ui.gate.old_backups_page import OldBackupsPage
from rm_desktop.ui.gate.problem_page import ProblemPage
from rm_desktop.ui.gate.restore_page import RestorePage
from rm_desktop.ui.gate.restore_preview_page import RestorePreviewPage
from rm_desktop.ui.gate.rotation_page import RotationPage
from rm_desktop.ui.gate.rotation_words import REKEY_OWN
from rm_desktop.ui.gate.salvage_acts import CHECK, SALVAGE
from rm_desktop.ui.gate.unlock_page import UnlockPage
from rm_desktop.ui.runtime.change_feed import ChangeFeed
from rm_desktop.ui.runtime.clipboard import Clipboard
from rm_desktop.ui.runtime.dialogs import Dialogs, FileDialogs
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.runtime.process_messages import Geometry, Start
from rm_desktop.vault.glance import Doors, glance
from rm_desktop.vault.vault import OpeningKeys, Secrets, open_vault, unlock

if TYPE_CHECKING:
    from rm_desktop.ui.gate.damage_page import DamagePage
    from tour import Look

P = TypeVar("P", bound=QWidget)

NOW = datetime(2026, 11, 26, 13, tzinfo=UTC)
NAMES = {Person.SENIOR: "Helga", Person.JUNIOR: "Jonas"}
SECRETS = {
    Person.SENIOR: "ahorn teller morgen wolke stein",
    Person.JUNIOR: "pinsel garten norden lampe fisch",
    None: "treppe kanne wiese hafen birne",
}


class LoneHost(QObject):
    """Stands where the parent process stands: every lock is granted, keys are kept for whoever asks."""

    def __init__(self) -> None:
        """Nothing was handed over yet."""
        super().__init__()
        self.signals = HostSignals()
        self.packet = b""

    def shown(self) -> None:
        """Take note of nothing."""

    def hold(self, vault: Path) -> None:
        """Grant the lock."""
        QTimer.singleShot(0, self, lambda: self.signals.held.emit(str(vault)))

    def prepare(self) -> None:
        """Let nothing load."""

    def discard(self) -> None:
        """End nothing."""

    def lock_next(self, reason: str) -> None:
        """Let nothing lock."""

    def hand_over(self, keys: OpeningKeys, _hashes: Mapping[Compartment, bytes], _geometry: Geometry) -> None:
        """Keep the keys."""
        self.packet = bytes(keys.to_bytes())
        keys.wipe()

    def start_again(self, _reason: str, _geometry: Geometry, _failures: int) -> None:
        """Stay."""

    def show_folder(self, _path: Path) -> None:
        """Show nothing."""

    def quit(self) -> None:
        """Stay."""


class GateDriver:
    """A gate in its window."""

    def __init__(self, folder: Path, look: Look, out: Path) -> None:
        """Make the gate as the program does, with vaults and settings in ``folder``."""
        language: Language = "de" if look.language == "de" else "en"
        settings = load_settings(folder)
        settings.change(language=language, theme=look.theme, text_scale=look.scale)
        app = cast("QApplication | None", QApplication.instance())
        if app is None:
            app, appearance = create_application(["rm-desktop"], settings)
        self.host = LoneHost()
        self.window = GateWindow()
        dialogs = Dialogs(app)
        self.context = GateContext(
            operations=Operations(ChangeFeed(app), app),
            settings=settings,
            language=language,
            messages=Messages(app),
            dialogs=dialogs,
            files=FileDialogs(dialogs, self.window),
            clipboard=Clipboard(app),
            clock=FixedClock(NOW),
            vault_folder=folder / "vaults",
            kdf=FLOOR,
        )
        self.gate = Gate(context=self.context, appearance=appearance, host=self.host, window=self.window, parent=app)
        self._look = look
        self._out = out

    def begin(self, vault: str = "", reason: str = "") -> None:
        """Show the gate for ``vault``, or the welcome."""
        size = Geometry(width=self._look.width, height=self._look.height, maximised=False)
        self.gate.begin(Start(vault=vault, reason=reason, geometry=size))
        driving.wait_until(lambda: self.window.page is not None and self.window.isVisible(), "the gate")
        self.window.resize(self._look.width, self._look.height)  # the offscreen screen is a small one

    def page(self, kind: type[P]) -> P:
        """Wait for a page of ``kind`` and return it."""
        driving.wait_until(lambda: isinstance(self.window.page, kind), kind.__name__)
        return cast("P", self.window.page)

    def unlock_page(self) -> UnlockPage:
        """Wait for the page that asks for what opens."""
        return self.page(UnlockPage)

    def show(self, name: str) -> None:
        """Take a picture called ``name``."""
        driving.picture(self.window, self._out / f"{name}.png")


def gate(out: Path, folder: Path, look: Look) -> None:
    """Open a vault that is there, rightly and wrongly, and look after its keys."""
    language: Language = "de" if look.language == "de" else "en"
    path = folder / "Tandem Nord.rmvault"
    _with_backups(path, create_demo(path, language, clock=FixedClock(NOW)))
    driver = GateDriver(folder, look, out)
    driver.begin(str(path), "asked")
    page = driver.page(UnlockPage)
    driver.show("01-unlock")
    page.choice.choose(Opening.SENIOR_ALONE)
    driver.show("02-unlock-alone")
    driving.write(page.fields[0].edit, "nicht die richtige")
    driving.click(page.open)
    driving.wait_until(page.problem.isVisible, "the refusal")
    driver.show("03-wrong-passphrase")
    driver.window.help_wanted.emit()
    driving.settle()
    (sheet,) = driver.context.dialogs.open_ones()
    driving.picture(sheet, out / "03-help.png")
    driver.context.dialogs.close_all()
    driver.context.settings.change(recent_vaults=tuple(str(folder / f"{name}.rmvault") for name in ("Probe", "Süd")))
    driver.gate.show_welcome()
    driving.settle()
    driver.show("03-another-vault")
    driver.gate.show_unlock()
    driver.page(UnlockPage).forgotten_wanted.emit()
    driver.show("04-forgotten")
    driver.gate.show_unlock()
    driver.page(UnlockPage).keys_wanted.emit()
    keys = driver.page(KeysPage)
    doors = glance(path) or Doors(Policy.EITHER, has_session=True)
    driver.show("05-keys")
    keys.more.click()
    driver.show("06-keys-more")
    for act in list(keys.cards):
        driver.page(KeysPage).chosen.emit(act)
        driving.wait_until(lambda: not driver.context.operations.busy, act)
        driving.settle()
        driver.show(f"07-keys-{act}")
        driver.gate.pages.show_keys(path, doors)
    _rekey(driver, path, doors)
    _bring_back(driver, path, language)
    driver.gate.pages.show_keys(path, doors)
    _damaged(driver, path, doors, language)
    (path / "DESTROYED").touch()
    driver.gate.turn_to(path)
    unfinished = driver.page(UnfinishedPage)
    driver.show("26-destroyed-unfinished")
    unfinished.act()
    driver.page(DestroyedPage)
    driver.show("27-destroyed")
    driving.close_all()


def _damaged(driver: GateDriver, path: Path, doors: Doors, language: Language) -> None:
    """Look at a vault with a few spoilt pages, without its shared part, and without a header."""
    damage(path)
    for number, act in enumerate((CHECK, SALVAGE), start=21):
        driver.page(KeysPage).chosen.emit(act)
        asked = cast("DamagePage", driver.window.page)
        driving.write(asked.senior.edit, demo_secrets(language).senior or "")
        driving.click(asked.primary)
        driving.wait_until(asked.copy.isVisible, act)
        driving.settle()
        driver.show(f"{number}-{act}-result")
        driver.gate.pages.show_keys(path, doors)
    (path / "shared-000001.db").write_bytes(b"")
    driver.begin(str(path), "fault:VaultDamaged:shared")
    driver.page(UnlockPage)
    driving.wait_until(lambda: not driver.context.operations.busy, "the newest backup")
    driving.settle()
    driver.show("24-damaged-shared")
    for name in ("vault.json", "vault.bak.json"):
        (path / name).write_bytes(b"{}")
    driver.gate.turn_to(path)
    driver.page(ProblemPage)
    driving.wait_until(lambda: not driver.context.operations.busy, "the newest backup")
    driving.settle()
    driver.show("25-damaged-header")


def _rekey(driver: GateDriver, path: Path, doors: Doors) -> None:
    """Give the mentee's private part a new key after a backup was made, and look at what still opens that."""
    typed = texts(driver.context.language, "demo")["secrets"]["senior"]
    vault = open_vault(path, unlock(path, Opening.SENIOR_ALONE, Secrets(senior=typed)))
    vault.backup_now(NOW)
    vault.close()
    driver.gate.pages.show_keys(path, doors)
    driver.page(KeysPage).chosen.emit(REKEY_OWN)
    page = driver.page(RotationPage)
    page.person.choose(Person.SENIOR)
    driving.write(page.present.edit, typed)
    driver.show("08-new-key-filled")
    page.act()
    driving.wait_until(lambda: page.file is not None, "the new sheet")
    driver.show("08-new-key-sheet")
    page.act()
    groups = next(iter(page._codes.values())).split("-")  # noqa: SLF001 - as people read it off their paper
    if page.rehearsal is not None:
        for index, field in page.rehearsal.fields.items():
            driving.write(field.field, groups[index])
    driver.show("08-new-key-rehearsal")
    page.act()
    driver.show("08-new-key-at-work")
    driver.page(KeysPage)
    driver.show("09-new-key-made")
    driver.page(KeysPage).chosen.emit(OLD)
    old = driver.page(OldBackupsPage)
    driving.wait_until(old.person.isVisible, "the old backups")
    driving.settle()
    driver.show("10-old-backups")


def damage(path: Path) -> None:
    """Spoil a few pages, as a bad disk would."""
    file = path / "shared-000001.db"
    content = bytearray(file.read_bytes())
    for page in (30, 41, 77):
        content[page * 4096 : page * 4096 + 512] = bytes(512)
    file.write_bytes(content)


def _with_backups(path: Path, keys: OpeningKeys) -> None:
    """Leave three sets in the sample vault, made on different days."""
    vault = open_vault(path, keys)
    for days in (9, 2, 0):
        vault.backup_now(NOW - timedelta(days=days))
    vault.close()


def _bring_back(driver: GateDriver, path: Path, language: Language) -> None:
    """Look at what a backup would bring back, and at the screens of moving."""
    driver.gate.pages.backups.show_restore(path)
    page = driver.page(RestorePage)
    driving.wait_until(lambda: page.question is not None, "the backups")
    if page.question is not None:
        driving.click(page.question.whose.button(MENTEE))
        driving.write(page.question.one.edit, demo_secrets(language).senior or "")
    driving.click(page.primary)
    driver.page(RestorePreviewPage)
    driver.show("18-restore-preview")
    for step in (1, 2):
        driver.gate.pages.show_wanted.emit(lambda step=step: MovePage(path, driver.context, step), None)
        driver.show(f"{18 + step}-move-{step + 1}")


def setup(out: Path, folder: Path, look: Look) -> None:
    """Go from the welcome to a new vault."""
    driver = GateDriver(folder, look, out)
    driver.begin()
    driver.show("setup-00-welcome")
    wizard = found(driver, lambda number, _step: driver.show(f"setup-{number + 1:02}"))
    driving.wait_until(lambda: bool(driver.host.packet), "the new vault")
    driving.close_all()
    if wizard.place != len(PAGES) - 1:
        raise driving.NotOnScreen


def found(driver: GateDriver, seen: object) -> Wizard:
    """Fill in every page of setting up; ``seen`` is called with each when it is filled."""
    driver.gate.pages.founding.begin()
    wizard = driver.page(Wizard)
    for number in range(len(PAGES)):
        driving.settle()
        fill(wizard.step)
        if callable(seen):
            seen(number, wizard.step)
        driving.wait_until(wizard.next.isEnabled, f"page {number} of setting up: {wizard.next.text()}")
        driving.click(wizard.next)
    return wizard


def fill(step: Step) -> None:
    """Enter on a page of setting up what the sample pair would enter."""
    match step:
        case PairStep():
            for person, field in step.names.items():
                driving.write(field.field, NAMES[person])
            step.vault_title.selectAll()
            driving.write(step.vault_title, "Tandem Nord")
        case IndependenceStep():
            for choice in step.choices.values():
                driving.click(choice.button("no"))
        case AgreementStep():
            driving.write(step.trusted[Person.JUNIOR].field, "Frau Yilmaz")
        case OwnPassphraseStep():
            _type_twice(step.passphrase.first.edit, step.passphrase.second.edit, SECRETS[step.person])
            driving.click(step.consent)
        case DoorsStep():
            driving.click(step.policies[Policy.EITHER])
            _type_twice(step.passphrase.first.edit, step.passphrase.second.edit, SECRETS[None])
        case RehearsalStep():
            groups = step.draft.codes[_person(step)].split("-")
            for index, field in step.rehearsal.fields.items():
                driving.write(field.field, groups[index])


def _person(step: RehearsalStep) -> Person:
    shown = step.rehearsal.fields
    fits = [person for person, code in step.draft.codes.items() if all(index < len(code.split("-")) for index in shown)]
    return next(person for person in fits if step.rehearsal._groups == step.draft.codes[person].split("-"))  # noqa: SLF001


def _type_twice(first: QLineEdit, second: QLineEdit, text: str) -> None:
    driving.write(first, text)
    driving.write(second, text)
