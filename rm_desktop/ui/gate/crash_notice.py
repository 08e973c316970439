"""Says above a page of the gate that something failed, and offers the report."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.gate_window import GateWindow
from rm_desktop.ui.runtime.crash_reports import CrashReports
from rm_desktop.ui.widgets.banner import ATTENTION, Banner
from rm_desktop.ui.widgets.crash_sheet import CrashSheet


def show_crash(window: GateWindow, context: GateContext, reports: CrashReports) -> None:
    """Show one message, however many faults there were; its report has them all."""
    text = QCoreApplication.translate("CrashNotice", "Something in the program failed.")
    label = QCoreApplication.translate("CrashNotice", "See the report")

    def open_sheet() -> None:
        context.dialogs.open(CrashSheet(reports.text(), context.clipboard.copy_openly, window))

    window.show_banner(Banner(ATTENTION, text, label, open_sheet, closable=False))
