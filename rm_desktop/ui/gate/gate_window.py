"""The gate's window: one page, and above it language and text size for whoever needs them before anything opens."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QPushButton, QVBoxLayout, QWidget

from rm_desktop.services.settings import THEMES
from rm_desktop.ui.application import NAME
from rm_desktop.ui.gate.dropped import dropped_vault
from rm_desktop.ui.gate.next_input import press_focused
from rm_desktop.ui.runtime.first_sight import FirstSight
from rm_desktop.ui.runtime.hand_over import stand
from rm_desktop.ui.runtime.process_messages import Geometry
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.banner import Banner
from rm_desktop.ui.widgets.buttons import IconButton, QuietButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.one_of_several import OneOfSeveral

LEAST_WIDTH, LEAST_HEIGHT = 1000, 660
LANGUAGES = (("de", "Deutsch"), ("en", "English"))
"""Each in its own words: whoever cannot read the present language finds the other."""


class _LanguageButton(OneOfSeveral, QuietButton):
    """One language, in its own words."""


class GateWindow(QMainWindow):
    """Holds one page at a time."""

    closed = Signal()
    first_shown = Signal()
    language_wanted = Signal(str)
    larger_wanted = Signal()
    smaller_wanted = Signal()
    theme_wanted = Signal(str)
    help_wanted = Signal()
    vault_dropped = Signal(object)

    def __init__(self) -> None:
        """Start without a page."""
        super().__init__()
        self.setWindowTitle(NAME)
        self.setObjectName("gate")
        self.setAcceptDrops(True)
        self.may_close = True
        self.seen = False
        FirstSight(self, self._on_seen)
        self.page: QWidget | None = None
        self.notice: Banner | None = None
        self.languages: dict[str, QPushButton] = {}
        self.language_fixed = False
        self.theme_chosen = "system"
        self._content = QWidget(self)
        self._content.setObjectName("page")
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(px(18), px(10), px(18), px(10))
        self._column.setSpacing(px(6))
        self.setCentralWidget(self._content)
        for keys, wish in (
            ("Ctrl++", self.larger_wanted),
            ("Ctrl+=", self.larger_wanted),
            ("Ctrl+-", self.smaller_wanted),
            ("F1", self.help_wanted),
        ):
            QShortcut(keys, self).activated.connect(wish)

    def place(self, geometry: Geometry | None) -> None:
        """Stand where the last window stood, as far as the screen allows."""
        screen = self.screen().availableGeometry()
        self.setMinimumSize(min(LEAST_WIDTH, screen.width()), min(LEAST_HEIGHT, screen.height()))
        if geometry is None:
            self.resize(min(1280, screen.width()), min(820, screen.height()))
            return
        stand(self, geometry)

    def geometry_now(self) -> Geometry:
        """Return where the window stands, for the next one."""
        normal = self.normalGeometry() if self.isMaximized() else self.geometry()
        return Geometry(
            width=normal.width(),
            height=normal.height(),
            x=self.frameGeometry().x(),
            y=self.frameGeometry().y(),
            maximised=self.isMaximized(),
        )

    def show_page(self, page: QWidget, language: str, notice: tuple[str, str] | None = None) -> None:
        """Put ``page`` in the place of the last one, under ``notice`` if there is something to tell."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._column.setContentsMargins(px(18), px(10), px(18), px(10))
        self._column.addWidget(self._tools(language))
        self.page, self.notice = page, None
        self._column.addWidget(page, 1)
        page.show()
        if notice is not None:
            self.show_notice(notice)

    def show_notice(self, notice: tuple[str, str]) -> None:
        """Tell something, as (kind, text), above the page that is there."""
        self.show_banner(Banner(*notice, closable=False))

    def show_banner(self, banner: Banner) -> None:
        """Show ``banner`` above the page, in the place of the last one."""
        if self.notice is not None:
            self.notice.hide()
            self.notice.deleteLater()
        self.notice = banner
        self._column.insertWidget(1, self.notice)
        self.notice.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Return press the button that has the focus, where a page does not want it for more."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or not press_focused(self):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a vault be dropped, and nothing else."""
        if dropped_vault(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say which vault was dropped."""
        path = dropped_vault(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.vault_dropped.emit(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask for the end, unless a vault is being made right now."""
        event.ignore()
        if self.may_close:
            self.closed.emit()

    @Slot(bool)
    def stay_open(self, busy: bool) -> None:
        """Refuse to close while something is at work that must not end halfway."""
        self.may_close = not busy

    def _on_seen(self) -> None:
        self.seen = True
        self.first_shown.emit()

    def _tools(self, language: str) -> QWidget:
        self.languages = {}
        for code, name in LANGUAGES:
            button = _LanguageButton(name)
            button.tell_choice()
            button.setChecked(code == language)
            if code == language:
                font = button.font()
                font.setBold(True)
                button.setFont(font)
            button.clicked.connect(lambda _checked=False, code=code: self.language_wanted.emit(code))
            button.setEnabled(not self.language_fixed)
            self.languages[code] = button
        self.theme = IconButton("contrast", self._theme_words(), role="muted")
        self.theme.clicked.connect(self._on_theme)
        self.help = IconButton("circle-question-mark", self.tr("Help"), role="muted")
        self.help.clicked.connect(self.help_wanted)
        self.smaller = QuietButton(self.tr("A-"))
        self.smaller.setAccessibleName(self.tr("Smaller text"))
        self.smaller.setToolTip(self.tr("Smaller text"))
        self.smaller.clicked.connect(self.smaller_wanted)
        self.larger = QuietButton(self.tr("A+"))
        self.larger.setAccessibleName(self.tr("Larger text"))
        self.larger.setToolTip(self.tr("Larger text"))
        self.larger.clicked.connect(self.larger_wanted)
        looks = (self.theme, self.smaller, self.larger, self.help)
        return flow(*self.languages.values(), *looks, spacing=2, align_right=True)

    def _theme_words(self) -> str:
        words = {
            "system": self.tr("Colours: as the computer"),
            "light": self.tr("Colours: light"),
            "dark": self.tr("Colours: dark"),
            "contrast": self.tr("Colours: strong contrast"),
        }
        return words[self.theme_chosen]

    def theme_has_focus(self) -> bool:
        """Whether the theme was just changed by its button."""
        return self.page is not None and self.theme.hasFocus()

    @Slot()
    def _on_theme(self) -> None:
        """Wish for the next theme, round and round."""
        following = THEMES.index(self.theme_chosen) + 1
        self.theme_wanted.emit(THEMES[following % len(THEMES)])
