"""The backups: made now, checked, copied to another place, and what is said when that does not work."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from rm_desktop.domain.words import ExportKind, Opening
from rm_desktop.ui.workspace.backups.page import COPY, VERIFY, BackupsPage
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.vault import copies
from rm_desktop.vault.vault import Secrets, open_vault, unlock

OnVault = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture
def page(window: MainWindow, settle: Callable[[], None]) -> BackupsPage:
    window.navigate("backups")
    settle()
    found = window.page("backups")
    assert isinstance(found, BackupsPage)
    return found


@pytest.fixture
def press(qtbot: QtBot, settle: Callable[[], None]) -> Callable[[QAbstractButton], None]:
    def click(button: QAbstractButton) -> None:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        settle()

    return click


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def test_it_is_reached_from_the_settings(window: MainWindow, qtbot: QtBot, settle: Callable[[], None]) -> None:
    window.navigate("settings")
    settings: Any = window.page("settings")
    qtbot.mouseClick(settings.backups, Qt.MouseButton.LeftButton)
    settle()
    assert window.current == "backups"


def test_without_a_backup_it_says_so_and_offers_one(page: BackupsPage) -> None:
    assert page.rows.empty.isVisible()
    assert page.make.isEnabled()


def test_back_up_now_makes_a_checked_set_and_shows_it(
    page: BackupsPage, press: Callable[[QAbstractButton], None], on_vault: OnVault
) -> None:
    press(page.make)
    rows = on_vault(lambda journal: journal.backups.rows())
    assert len(rows) == 1
    assert page.state.text() == "Gesichert und geprüft: Donnerstag, 26. November 2026 · 13:00"
    view = page.rows.views[rows[0].id]
    assert view.holds.text() == (
        "Enthält: Gemeinsam\nNicht enthalten, weil verschlossen und noch nie gesichert: Privat (Helga), Privat (Jonas)"
    )
    assert not page.progress.isVisible()


@pytest.mark.parametrize("opening", [Opening.SENIOR_ALONE])
def test_alone_the_own_private_part_is_in_it(page: BackupsPage, press: Callable[[QAbstractButton], None]) -> None:
    press(page.make)
    (view,) = page.rows.views.values()
    assert view.holds.text().startswith("Enthält: Gemeinsam, Privat (Helga)\n")


def test_checking_says_what_was_opened_and_names_what_is_damaged(
    page: BackupsPage, press: Callable[[QAbstractButton], None], vault_path: Path
) -> None:
    press(page.make)
    (view,) = page.rows.views.values()
    press(view.buttons[VERIFY])
    assert view.result.text() == "In Ordnung. Geöffnet und vollständig geprüft: Gemeinsam"
    file = next((vault_path / "backups" / view.row.id).glob("*.db"))
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    press(view.buttons[VERIFY])
    assert view.result.text() == "Beschädigt: Gemeinsam. Die anderen Sicherungen betrifft das nicht."
    assert page.problem.isVisible()


def test_a_copy_lies_on_the_stick_and_in_the_register(
    page: BackupsPage,
    press: Callable[[QAbstractButton], None],
    on_vault: OnVault,
    stick: Path,
    passphrases: Secrets,
) -> None:
    press(page.make)
    (view,) = page.rows.views.values()
    press(view.buttons[COPY])
    page.context.files.answer_next_with(stick)
    press(page.copying.choose)
    press(page.copying.begin)
    assert page.copying.success.isVisible()
    copied = stick / "Tandem Nord (Sicherung 2026-11-26).rmvault"
    assert copied.name in page.copying.success.text()
    (line,) = on_vault(lambda journal: journal.register.rows())
    assert (line.kind, line.purpose) == (ExportKind.BACKUP, "")
    vault = open_vault(copied, unlock(copied, Opening.TOGETHER, passphrases))
    vault.close()


class TestWhenItDoesNotWork:
    @pytest.fixture
    def offered(
        self, page: BackupsPage, press: Callable[[QAbstractButton], None], stick: Path
    ) -> Callable[[Path], None]:
        press(page.make)
        (view,) = page.rows.views.values()
        press(view.buttons[COPY])

        def choose(folder: Path) -> None:
            page.context.files.answer_next_with(folder)
            press(page.copying.choose)

        choose(stick)
        return choose

    def test_no_room_is_said_and_the_register_takes_its_line_back(
        self,
        page: BackupsPage,
        offered: object,
        press: Callable[[QAbstractButton], None],
        on_vault: OnVault,
        stick: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        assert offered
        monkeypatch.setattr(copies.shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 0))  # type: ignore[attr-defined]
        press(page.copying.begin)
        assert page.copying.problem.text().startswith("An diesem Ort ist nicht genug Platz.")
        assert on_vault(lambda journal: journal.register.rows()) == []
        assert list(stick.iterdir()) == []
        assert page.copying.begin.isVisible()

    def test_a_stick_pulled_out_is_said(
        self, page: BackupsPage, offered: object, press: Callable[[QAbstractButton], None], stick: Path
    ) -> None:
        assert offered
        stick.rmdir()
        press(page.copying.begin)
        assert page.copying.problem.text().startswith("Der Ort lässt sich nicht beschreiben oder ist weg")

    def test_a_place_inside_the_vault_is_refused_when_it_is_chosen(
        self, page: BackupsPage, offered: Callable[[Path], None], vault_path: Path
    ) -> None:
        offered(vault_path / "backups")
        assert page.copying.problem.text().startswith("Dieser Ort liegt in einem Tresor.")

    def test_a_synchronised_folder_is_named(
        self, page: BackupsPage, offered: Callable[[Path], None], tmp_path: Path
    ) -> None:
        folder = tmp_path / "Nextcloud"
        folder.mkdir()
        offered(folder)
        assert page.copying.warning.isVisible()
        assert page.copying.warning.text().startswith("Nextcloud gleicht diesen Ordner")

    def test_no_room_for_a_new_set_leaves_the_earlier_ones(
        self,
        page: BackupsPage,
        offered: object,
        press: Callable[[QAbstractButton], None],
        on_vault: OnVault,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        from rm_desktop.domain.errors import DiskFull  # noqa: PLC0415
        from rm_desktop.vault import backup  # noqa: PLC0415

        def full(*_args: object) -> None:
            raise DiskFull

        assert offered
        before = on_vault(lambda journal: journal.backups.rows())
        monkeypatch.setattr(backup, "demand_sound", full)
        press(page.make)
        assert page.problem.text().startswith("Für eine neue Sicherung ist nicht genug Platz.")
        assert on_vault(lambda journal: journal.backups.rows()) == before
