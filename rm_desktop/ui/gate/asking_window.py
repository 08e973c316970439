"""What the windows of the release helper share: small, on top, and a no as large and as near as the yes."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from rm_desktop.domain.errors import RmError, WrongPassphrase
from rm_desktop.services.opening import Patience
from rm_desktop.ui.application import NAME
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import PlainButton, PrimaryButton
from rm_desktop.ui.widgets.labels import ErrorText, Muted
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.vault.vault import read_header

_WIDTH = 560
_BUTTON_HEIGHT = 50


class Asked(Protocol):
    """What the workspace asks."""

    def fits(self, vault_id: bytes) -> bool:
        """Whether it is about this vault and what it says it is."""


class AskingWindow(QDialog):
    """``signed`` gives what came of the yes; ``declined`` tells nothing more. Whoever inherits builds its words.

    A dialog, because of one screen readers read all the words when it opens.
    """

    signed = Signal(bytes)
    declined = Signal()

    def __init__(self, path: Path, request: Asked, operations: Operations[None], messages: Messages) -> None:
        """Ask about the vault at ``path``; `put` gives the words."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self.setObjectName("page")
        self.setWindowTitle(NAME)
        self._path = path
        self._asked = request
        self._operations = operations
        self._messages = messages
        self._yes = ""
        self._patience = Patience()
        self._busy = False
        self._fits = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._page = ScrollPage(self, margins=False)
        outer.addWidget(self._page)
        content = self._page.canvas
        content.installEventFilter(self)
        self._column = self._page.body
        self._column.setContentsMargins(px(34), px(28), px(34), px(24))
        self._column.setSpacing(px(12))
        self.problem = ErrorText("", self)
        self.problem.setVisible(False)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setVisible(False)
        self.decline = PlainButton("", None, content)  # another parent later would bring back the stylesheet's height
        self.consent = PrimaryButton("", None, content)
        self.decline.clicked.connect(self.declined)
        self.consent.clicked.connect(self._on_consent)
        self.setMinimumWidth(px(_WIDTH))
        operations.aside(lambda: read_header(path).vault_id, self._on_vault_known, self._on_unfit, owner=self)

    @abstractmethod
    def typing(self) -> QWidget:
        """Return what is typed into."""

    @abstractmethod
    def focus_first(self) -> None:
        """Put the cursor where typing begins."""

    @abstractmethod
    def missing(self) -> str:
        """Name what is still to be typed, or nothing."""

    @abstractmethod
    def work(self) -> Callable[[], bytes]:
        """Return what is done on a yes, with what was typed."""

    def begin_again(self) -> None:
        """Let what was typed be typed over."""
        self.focus_first()

    def problem_words(self, error: RmError) -> str:
        """Say what went wrong."""
        return self._messages.sentence(error)

    def place(self) -> None:
        """Stand in the middle of the screen, as small as the words allow."""
        screen = QApplication.primaryScreen().availableGeometry()
        self.resize(min(px(_WIDTH), screen.width()), self.height())
        self._fit()
        self.move(screen.center() - self.rect().center())

    def _fit(self) -> None:
        """Be as high as the words, or as the screen, where the page scrolls."""
        most = QApplication.primaryScreen().availableGeometry().height()
        self.resize(self.width(), min(self._column.totalHeightForWidth(self.width()), most))

    def eventFilter(self, _content: QObject, event: QEvent) -> bool:
        """Follow the words when they come, go or get their type."""
        if event.type() is QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._fit)
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take closing the window for a no."""
        event.ignore()
        self.declined.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc leave with a no; Return is a yes from a field only when everything is typed."""
        if event.key() == Qt.Key.Key_Escape:
            self.declined.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.decline.hasFocus():
                self.declined.emit()
            else:
                self._on_consent()
        else:
            super().keyPressEvent(event)

    def put(self, *words: QWidget, yes: str, no: str, consent: bool = True) -> None:
        """Lay out ``words`` and, below them, what is typed into and the two buttons, which say ``yes`` and ``no``.

        Where it is about ``consent``, a line below says that a no is noted nowhere.
        """
        self._yes = yes
        self.decline.setText(no)
        for widget in (*words, self.typing(), self.problem, self.progress):
            self._column.addWidget(widget)
        for button in (self.consent, self.decline):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.ensurePolished()  # the stylesheet's own height would come after ours and differ between the two
            button.setFixedHeight(px(_BUTTON_HEIGHT))
            self._column.addWidget(button)
        if consent:
            silence = QCoreApplication.translate(
                "AskingWindow", "Whether somebody did not consent, and who, is neither stored nor shown anywhere."
            )
            self._column.addWidget(Muted(silence, self))
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Say on the button what it waits for."""
        wait, missing = self._patience.left(), self.missing()
        self.consent.setEnabled(self._fits and not missing and not self._busy and wait <= 0)
        self.consent.setText(self._button_words(wait, missing))
        wider = max(self.consent.sizeHint().width(), self.decline.sizeHint().width(), self.decline.minimumWidth())
        for button in (self.consent, self.decline):
            button.setMinimumWidth(wider)

    def _button_words(self, wait: float, missing: str) -> str:
        if self._busy:
            return QCoreApplication.translate("AskingWindow", "It is being checked …")
        if wait > 0:
            seconds = max(1, round(wait))
            missing = QCoreApplication.translate("AskingWindow", "in %n second(s)", None, seconds)
        return f"{self._yes} — {missing}" if missing else self._yes

    @Slot()
    def _on_consent(self) -> None:
        if not self.consent.isEnabled():
            return
        self._busy = True
        self.refresh()
        self.typing().setEnabled(False)
        self.progress.setVisible(True)
        self.problem.setVisible(False)
        self._operations.aside(self.work(), self.signed.emit, self._on_failed, owner=self)

    def _on_failed(self, error: RmError) -> None:
        wait = self._patience.failed() if isinstance(error, WrongPassphrase) else 0.0
        self._busy = False
        self.progress.setVisible(False)
        self.typing().setEnabled(True)
        self._say(self.problem_words(error))
        self.begin_again()
        self.refresh()
        if wait > 0:
            self._count_down()

    def _count_down(self) -> None:
        self.refresh()
        if self._patience.left() > 0:
            QTimer.singleShot(250, self, self._count_down)

    def _on_vault_known(self, vault_id: bytes) -> None:
        self._fits = self._asked.fits(vault_id)
        if self._fits:
            self.refresh()
        else:
            self._refuse()

    def _on_unfit(self, _error: RmError) -> None:
        self._refuse()

    def _refuse(self) -> None:
        """Do nothing with what is not what it says it is; until it is known to be, a yes is not possible."""
        self.typing().setVisible(False)
        self.consent.setVisible(False)
        self.decline.setText(QCoreApplication.translate("AskingWindow", "Close"))
        self._say(
            QCoreApplication.translate(
                "AskingWindow", "What is to be consented to does not belong to this vault. Nothing was done."
            )
        )
        self.decline.setFocus()

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(True)
        announce(self.problem, words)
