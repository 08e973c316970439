"""The tour's part about what comes in from elsewhere, and the copy that six words open."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, cast

import driving
from rm_desktop.crypto.age_file import encrypted, read_age_header
from rm_desktop.crypto.carried_key import KeyAwaited
from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.sentences import Language
from rm_desktop.domain.words import Opening
from rm_desktop.services.demo import create_demo
from rm_desktop.services.settings import load_settings
from rm_desktop.ui.application import create_application
from rm_desktop.ui.gate.file_key_window import FileKeyWindow
from rm_desktop.ui.runtime.file_key_request import FileKeyRequest
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.workspace import places as registry
from rm_desktop.ui.workspace.agreement.page import AgreementPage
from rm_desktop.ui.workspace.settings.page import IMPORT, SettingsPage
from rm_desktop.ui.workspace.take_out_card import ENCRYPTED
from rm_desktop.vault.vault import read_header
from tour_workspace import NOW, Tour, opened

if TYPE_CHECKING:
    from tour import Look

_LITTLE_WORK = 8
FOREIGN = Path(__file__).resolve().parents[1] / "tests" / "golden" / "foreign"


def imports(out: Path, folder: Path, look: Look) -> None:
    """Show taking in from choosing to done, together, and an encrypted copy."""
    with opened(out, folder, look) as tour:
        page = _at_import(tour)
        tour.show("95-import")
        _choose(tour, page, FOREIGN / "jrnl" / "markdown")
        tour.show("95-import-look")
        driving.click(page.take_in.take)
        driving.wait_until(page.take_in.file.isVisible, "what came in")
        _into_view(page)
        tour.show("95-import-done")
        (folder / "odd.json").write_text('{"entries": [], "entries": []}', encoding="utf-8")
        _choose(tour, page, folder / "odd.json")
        tour.show("95-import-refused")
        _encrypted_copy(tour)


def imports_alone(out: Path, folder: Path, look: Look) -> None:
    """Show where it goes for a person alone."""
    with opened(out, folder, look, Opening.SENIOR_ALONE) as tour:
        page = _at_import(tour)
        _choose(tour, page, FOREIGN / "day_one.json")
        tour.show("95-import-alone")


def _at_import(tour: Tour) -> SettingsPage:
    tour.window.navigate(registry.SETTINGS, IMPORT)
    tour.settle()
    page = cast("SettingsPage", tour.window.page(registry.SETTINGS))
    _into_view(page)
    return page


def _choose(tour: Tour, page: SettingsPage, path: Path) -> None:
    page.context.files.answer_next_with(path)
    driving.click(page.take_in.choose_folder if path.is_dir() else page.take_in.file)
    driving.wait_until(lambda: not page.take_in.cancel.isVisible(), "the look")
    tour.settle()
    _into_view(page)


def _into_view(page: SettingsPage) -> None:
    driving.settle()
    page._page.ensureWidgetVisible(page.take_in, 0, 0)  # noqa: SLF001 - as somebody scrolls
    bar = page._page.verticalScrollBar()  # noqa: SLF001
    bar.setValue(page.take_in.y() - 12)


def _encrypted_copy(tour: Tour) -> None:
    tour.window.navigate(registry.AGREEMENT)
    tour.settle()
    page = cast("AgreementPage", tour.window.page(registry.AGREEMENT))
    driving.click(page.take_out.begin)
    driving.wait_until(page.take_out.consent.isVisible, "the copy")
    page.take_out.form.button(ENCRYPTED).click()
    driving.settle()
    bar = page._page.verticalScrollBar()  # noqa: SLF001
    bar.setValue(page.take_out.y() - 12)
    tour.show("96-take-out-encrypted")


def file_key(out: Path, folder: Path, look: Look) -> None:
    """Show the small window that asks the passphrase of a file."""
    language: Language = "de" if look.language == "de" else "en"
    settings = load_settings(folder)
    settings.change(language=language, theme=look.theme, text_scale=look.scale)
    path = folder / "Beispiel.rmvault"
    create_demo(path, language, clock=FixedClock(NOW)).wipe()
    app, _appearance = create_application(["rm-desktop"], settings)
    header = read_age_header(io.BytesIO(b"".join(encrypted([b"x"], "x", work=_LITTLE_WORK))))
    asked = FileKeyRequest(header=header, receiver=KeyAwaited().receiver, vault_id=read_header(path).vault_id)
    operations: Operations[None] = Operations(None, app)
    window = FileKeyWindow(path, asked, operations, Messages(app))
    window.place()
    window.show()
    window.focus_first()
    driving.wait_until(lambda: not operations.busy, "the vault")
    driving.picture(window, out / "97-file-passphrase.png")
    window.hide()
    driving.close_all()
