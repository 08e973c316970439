"""Dialogs never block, and a lock closes them all. The one place that opens any, and so the seam for tests."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

LOCK_KEY = "Ctrl+L"


class Dialogs(QObject):
    """All open dialogs of the window. A dialog keeps keys from its window, so it hears the one that locks itself."""

    lock_wanted = Signal()
    opened = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with none."""
        super().__init__(parent)
        self.lock_key = LOCK_KEY
        self._open: list[QDialog] = []

    def open(self, dialog: QDialog, done: Callable[[bool], None] | None = None) -> None:
        """Show ``dialog`` over its window; ``done`` learns whether it was accepted. It is deleted when it closes."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        QShortcut(QKeySequence(self.lock_key), dialog).activated.connect(self.lock_wanted)
        self._open.append(dialog)
        dialog.finished.connect(lambda result: self._on_finished(dialog, bool(result), done))
        dialog.open()
        self.opened.emit(dialog)

    def open_ones(self) -> tuple[QDialog, ...]:
        """Return the dialogs that are open now."""
        return tuple(dialog for dialog in self._open if shiboken6.isValid(dialog))

    def close_all(self) -> None:
        """Close every dialog and every open list or menu without an answer."""
        popup = QApplication.activePopupWidget()
        while popup is not None:
            popup.close()
            following = QApplication.activePopupWidget()
            popup = following if following is not popup else None
        for dialog in reversed(self.open_ones()):
            dialog.blockSignals(True)
            dialog.close()
            dialog.deleteLater()
        self._open.clear()

    def _on_finished(self, dialog: QDialog, accepted: bool, done: Callable[[bool], None] | None) -> None:
        if dialog in self._open:
            self._open.remove(dialog)
        if done is not None:
            done(accepted)


def forbid_remembering_folders() -> None:
    """Keep Qt's own file dialog from writing visited folders into a settings file of its own."""
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        QSettings.setPath(QSettings.Format.NativeFormat, scope, "/dev/null/none")


class FileDialogs(QObject):
    """Asks where a file is or shall be, with Qt's own dialog: the system's would start helpers outside our process."""

    def __init__(self, dialogs: Dialogs, window: QWidget | None = None) -> None:
        """Open over ``window``."""
        super().__init__(dialogs)
        self._dialogs = dialogs
        self._window = window
        self._answers: list[Path | None] = []

    def answer_next_with(self, path: Path | None) -> None:
        """For tests: give ``path`` (None: cancelled) as the answer of the next question instead of asking."""
        self._answers.append(path)

    def set_window(self, window: QWidget) -> None:
        """Open over ``window`` from now on."""
        self._window = window

    def open_file(
        self, title: str, filters: Sequence[str], chosen: Callable[[Path], None], folder: Path | None = None
    ) -> None:
        """Ask for a file that is there."""
        dialog = self._dialog(title, folder)
        dialog.setFileMode(dialog.FileMode.ExistingFile)
        dialog.setNameFilters(list(filters))
        self._ask(dialog, chosen)

    def save_file(
        self,
        title: str,
        filters: Sequence[str],
        chosen: Callable[[Path], None],
        *,
        name: str,
        folder: Path | None = None,
    ) -> None:
        """Ask for a place for a new file; ``name`` is proposed."""
        dialog = self._dialog(title, folder)
        dialog.setAcceptMode(dialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.selectFile(name)
        self._ask(dialog, chosen)

    def folder(self, title: str, chosen: Callable[[Path], None], folder: Path | None = None) -> None:
        """Ask for a folder."""
        dialog = self._dialog(title, folder)
        dialog.setFileMode(dialog.FileMode.Directory)
        dialog.setOption(dialog.Option.ShowDirsOnly)
        self._ask(dialog, chosen)

    def _dialog(self, title: str, folder: Path | None) -> QFileDialog:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - a window starts without it

        dialog = QFileDialog(self._window, title)
        dialog.setOption(dialog.Option.DontUseNativeDialog)
        dialog.setHistory([])
        start = folder if folder is not None and folder.is_dir() else Path.home()
        dialog.setDirectory(str(start))
        return dialog

    def _ask(self, dialog: QFileDialog, chosen: Callable[[Path], None]) -> None:
        if self._answers:
            answer = self._answers.pop(0)
            dialog.deleteLater()
            if answer is not None:
                chosen(answer)
            return

        def done(accepted: bool) -> None:
            if accepted and dialog.selectedFiles():
                chosen(Path(dialog.selectedFiles()[0]))

        self._dialogs.open(dialog, done)
