"""The release helper: one person, one fingerprint, one passphrase. Refusing is as large and as near as consenting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from rm_desktop.domain.errors import RmError, WrongPassphrase
from rm_desktop.domain.words import Person
from rm_desktop.services.opening import Patience
from rm_desktop.ui.application import NAME
from rm_desktop.ui.gate.code_view import Signs
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.runtime.release_request import Purpose, ReleaseRequest
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import PlainButton, PrimaryButton
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.labels import ErrorText, Muted, Note, Title
from rm_desktop.ui.widgets.passphrase_field import PassphraseField
from rm_desktop.vault.vault import read_header, sign_with_passphrase

_WIDTH = 560
_BUTTON_HEIGHT = 50


class ReleaseWindow(QWidget):
    """Asks ``request.person``. ``signed`` gives the signature; ``declined`` tells nothing more."""

    signed = Signal(bytes)
    declined = Signal()

    def __init__(self, path: Path, request: ReleaseRequest, operations: Operations[None], messages: Messages) -> None:
        """Ask for the vault at ``path``."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self.setObjectName("page")
        self.setWindowTitle(NAME)
        self._path = path
        self._request = request
        self._operations = operations
        self._messages = messages
        self._patience = Patience()
        self._busy = False
        self._fits = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(34), px(28), px(34), px(24))
        self._column.setSpacing(px(12))
        self._build_words()
        self._build_field()
        self._build_buttons()
        self.setMinimumWidth(px(_WIDTH))
        operations.aside(lambda: read_header(path).vault_id, self._on_vault_known, self._on_unfit, owner=self)

    def focus_first(self) -> None:
        """Put the cursor into the passphrase."""
        self.field.setFocus()

    def place(self) -> None:
        """Stand in the middle of the screen, as small as the words allow."""
        screen = QApplication.primaryScreen().availableGeometry()
        self.resize(min(px(_WIDTH), screen.width()), 0)
        self.adjustSize()
        self.move(screen.center() - self.rect().center())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take closing the window for not consenting."""
        event.ignore()
        self.declined.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc leave without consent; Return consents from the field only when something is typed there."""
        if event.key() == Qt.Key.Key_Escape:
            self.declined.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.decline.hasFocus():
                self.declined.emit()
            else:
                self._on_consent()
        else:
            super().keyPressEvent(event)

    def _build_words(self) -> None:
        request = self._request
        title = (
            self.tr("Consent of the mentee") if request.person is Person.SENIOR else self.tr("Consent of the mentor")
        )
        words = {
            Purpose.SUMMARY: self.tr(
                "Whoever consents agrees that exactly this file leaves the vault, and nothing else."
            ),
            Purpose.AGREEMENT: self.tr("Whoever consents agrees to exactly this version of the agreement."),
            Purpose.TAKEOUT: self.tr("Whoever consents agrees that the whole shared part leaves the vault."),
        }
        self._column.addWidget(Title(title, self))
        self._column.addWidget(Note(words[request.purpose], self))
        card = TintCard("shared", None, self)
        card.body.addWidget(Muted(self.tr("Fingerprint, the same as in the other window:"), self))
        self.fingerprint = Signs(request.fingerprint, 22, self)
        self.fingerprint.setAccessibleName(self.tr("Fingerprint {signs}").format(signs=" ".join(request.fingerprint)))
        card.body.addWidget(self.fingerprint)
        self._column.addWidget(card)

    def _build_field(self) -> None:
        name = (
            self.tr("Passphrase of the mentee")
            if self._request.person is Person.SENIOR
            else self.tr("Passphrase of the mentor")
        )
        self.field = PassphraseField(name, self)
        self.field.changed.connect(self._refresh)
        self.problem = ErrorText("", self)
        self.problem.setVisible(False)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setVisible(False)
        for widget in (self.field, self.problem, self.progress):
            self._column.addWidget(widget)

    def _build_buttons(self) -> None:
        self.decline = PlainButton(self.tr("Do not consent"), None, self)
        self.consent = PrimaryButton(self.tr("Consent"), None, self)
        for button in (self.consent, self.decline):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.ensurePolished()  # the stylesheet's own height would come after ours and differ between the two
            button.setFixedHeight(px(_BUTTON_HEIGHT))
            self._column.addWidget(button)
        self.decline.clicked.connect(self.declined)
        self.consent.clicked.connect(self._on_consent)
        self._column.addWidget(
            Muted(self.tr("Whether somebody did not consent, and who, is neither stored nor shown anywhere."), self)
        )
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        wait = self._patience.left()
        self.consent.setEnabled(self._fits and bool(self.field.text()) and not self._busy and wait <= 0)
        if self._busy:
            self.consent.setText(self.tr("The passphrase is being checked …"))
        elif wait > 0:
            self.consent.setText(self.tr("Consent — in %n second(s)", "", max(1, round(wait))))
        elif not self.field.text():
            self.consent.setText(self.tr("Consent — the passphrase is missing"))
        else:
            self.consent.setText(self.tr("Consent"))
        wider = max(self.consent.sizeHint().width(), self.decline.sizeHint().width(), self.decline.minimumWidth())
        for button in (self.consent, self.decline):
            button.setMinimumWidth(wider)

    @Slot()
    def _on_consent(self) -> None:
        if not self.consent.isEnabled():
            return
        self._busy = True
        self._refresh()
        self.field.setEnabled(False)
        self.progress.setVisible(True)
        self.problem.setVisible(False)
        self._operations.aside(self._work(), self.signed.emit, self._on_failed, owner=self)

    def _work(self) -> Callable[[], bytes]:
        path, request, text = self._path, self._request, self.field.text()
        return lambda: sign_with_passphrase(path, request.person, text, request.message)

    def _on_failed(self, error: RmError) -> None:
        wait = self._patience.failed() if isinstance(error, WrongPassphrase) else 0.0
        self._busy = False
        self.progress.setVisible(False)
        self.field.setEnabled(True)
        self._say(self._messages.sentence(error))
        self.field.setFocus()
        self.field.edit.selectAll()
        self._refresh()
        if wait > 0:
            self._count_down()

    def _count_down(self) -> None:
        self._refresh()
        if self._patience.left() > 0:
            QTimer.singleShot(250, self, self._count_down)

    def _on_vault_known(self, vault_id: bytes) -> None:
        self._fits = self._request.fits(vault_id)
        if self._fits:
            self._refresh()
        else:
            self._refuse()

    def _on_unfit(self, _error: RmError) -> None:
        self._refuse()

    def _refuse(self) -> None:
        """Sign nothing that is not what it says it is; until it is known to be, consenting is not possible."""
        self.field.setVisible(False)
        self.consent.setVisible(False)
        self.decline.setText(self.tr("Close"))
        self._say(self.tr("What is to be consented to does not belong to this vault. Nothing was signed."))
        self.decline.setFocus()

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(True)
        announce(self.problem, words)
