"""What people must know: a vault that was put back, is read-only or has rescued text, and a fault of ours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rm_desktop.domain.words import Opening
from rm_desktop.services.last_seen import OLDER_COPY, LastSeen
from rm_desktop.ui.runtime.crash_reports import CrashReports
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.widgets.banner import ATTENTION, INFO, SUCCESS
from rm_desktop.ui.widgets.crash_sheet import CrashSheet
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.rescue_sheet import RescueSheet
from rm_desktop.vault.final_seal import SEALED
from rm_desktop.vault.opening import ANCHOR_LOST
from rm_desktop.vault.vault import RescuedDraft, Vault


def tell_about_vault(window: MainWindow, vault: Vault, rescued: Sequence[RescuedDraft], last_seen: LastSeen) -> None:
    """Show one message for each thing that needs attention; ``last_seen`` is where an older copy is accepted."""
    shell = window.context.shell
    for text in _warnings(vault):
        shell.banner(ATTENTION, text)
    if OLDER_COPY in vault.warnings:
        _tell_about_older_copy(window, last_seen)
    if rescued:
        text = QCoreApplication.translate(
            "Warnings", "%n text(s) could not be saved last time and were kept safe.", "", len(rescued)
        )
        label = QCoreApplication.translate("Warnings", "Look at them")
        shell.banner(
            ATTENTION, text, label, lambda: window.context.dialogs.open(RescueSheet(window, window.context, rescued))
        )


def tell_about_other_vault(window: MainWindow) -> None:
    """Say that another vault was asked for, and that this one is locked before it opens."""
    shell = window.context.shell
    text = QCoreApplication.translate(
        "Warnings", "Another vault is to be opened. Only one is open at a time; for that this one is locked first."
    )
    shell.banner(INFO, text, QCoreApplication.translate("Warnings", "Lock and go there"), shell.lock)


def tell_about_crash(window: MainWindow, reports: CrashReports) -> None:
    """Say that something of ours failed, once however often, and offer the report."""
    context = window.context
    text = QCoreApplication.translate("Warnings", "Something in the program failed. What was saved is safe.")
    label = QCoreApplication.translate("Warnings", "See the report")
    context.shell.banner(
        ATTENTION,
        text,
        label,
        lambda: context.dialogs.open(CrashSheet(reports.text(), context.clipboard.copy_openly, window)),
    )


def _tell_about_older_copy(window: MainWindow, last_seen: LastSeen) -> None:
    """Warn, and let those who put the copy back on purpose say so."""
    context = window.context
    together = context.opening is Opening.TOGETHER
    text = QCoreApplication.translate(
        "Warnings",
        "This vault is older than the one last seen on this device: an earlier copy, sound, but without later "
        "changes. If that is not wanted: write nothing, lock, look for the newer copy or a backup.",
    )
    wanted = (
        QCoreApplication.translate(
            "Warnings",
            "If it is wanted, the present state counts here for what is open; what is closed now may warn once more.",
        )
        if together
        else QCoreApplication.translate(
            "Warnings",
            "If it is wanted, the present state counts here for one's own part; for what belongs to both, it is asked "
            "again until the vault is open together.",
        )
    )

    def accept() -> None:
        context.operations.run(lambda journal: last_seen.accept(journal.vault), lambda _none: accepted())

    def accepted() -> None:
        words = (
            QCoreApplication.translate("Warnings", "From now on the present state counts on this device.")
            if together
            else QCoreApplication.translate("Warnings", "From now on the present state of one's own part counts here.")
        )
        context.shell.banner(SUCCESS, words)

    label = QCoreApplication.translate("Warnings", "This older state is wanted")
    context.shell.banner(ATTENTION, f"{text} {wanted}", label, accept)


def _warnings(vault: Vault) -> list[str]:
    texts = []
    if vault.sealed_at is not None and SEALED in vault.warnings:
        texts.append(
            QCoreApplication.translate(
                "Warnings",
                "Both sealed this vault on {day}. Everything can be read, nothing can be changed. "
                "Both together can take the seal off: locked, under “Keys and backups”.",
            ).format(day=format_date(vault.sealed_at.astimezone().date()))
        )
    elif vault.read_only:
        texts.append(
            QCoreApplication.translate(
                "Warnings",
                "An older key file was put back into this vault, so it is open for reading only. "
                "Everything in it is safe and can be read. Nothing new can be written until the newer one is back.",
            )
        )
    if ANCHOR_LOST in vault.warnings:
        texts.append(
            QCoreApplication.translate(
                "Warnings",
                "A safety record of this vault was damaged and was made anew after a full check. "
                "All that can be checked is sound; whether the newest changes are missing cannot be. "
                "If somebody else had access to the folder, compare the vault with a backup.",
            )
        )
    return texts
