"""The dark column: search, places, how the vault is open, cover and lock; a rail of pictures where room is short."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rm_desktop.domain.words import Opening
from rm_desktop.services.settings import SHORTCUTS
from rm_desktop.ui.runtime.keys import keys_text
from rm_desktop.ui.theme.icons import icon
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LockButton
from rm_desktop.ui.widgets.chip import Chip
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Text
from rm_desktop.ui.widgets.one_of_several import OneOfSeveral
from rm_desktop.ui.workspace import places

WIDTH, RAIL_WIDTH = 232, 68
_BAR = 8
"""Width of the column's scroll bar."""


class _PlaceButton(OneOfSeveral):
    """An entry of the column: a picture and a word, or the picture alone with the word as its name."""

    def __init__(self, text: str, picture: str, parent: QWidget, *, role: str = "navigation_ink") -> None:
        super().__init__(text, parent)
        self.words = text
        self.setProperty("kind", "place")
        self.setAutoDefault(False)
        self.setIcon(icon(picture, role))
        self.setIconSize(QSize(px(18), px(18)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set_rail(self, on: bool) -> None:
        self.setText("" if on else self.words)
        self.setToolTip(self.words if on else "")


class _FoldButton(_PlaceButton):
    """Shows the column's names where room is short, or hides them."""

    def __init__(self, show: str, hide: str, parent: QWidget) -> None:
        super().__init__(show, "panel-left-open", parent)
        self._ways = {True: (show, "panel-left-open"), False: (hide, "panel-left-close")}

    def show_way(self, *, folded: bool) -> None:
        self.words, picture = self._ways[folded]
        self.setIcon(icon(picture, "navigation_ink"))
        self.setAccessibleName(self.words)
        self.set_rail(folded)


class _SearchField(QLineEdit):
    """One field over everything that is open."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


class Navigation(QFrame):
    """The column. It tells what was asked for and shows where one is."""

    place_chosen = Signal(str)
    search_wanted = Signal(str)
    search_left = Signal()
    private_wanted = Signal()
    cover_wanted = Signal()
    lock_wanted = Signal()

    def __init__(
        self,
        opening: Opening,
        main: Sequence[str],
        parent: QWidget | None = None,
        *,
        sample: bool = False,
        keys: Mapping[str, str] = SHORTCUTS,
    ) -> None:
        """Show the places ``main`` of a vault open by ``opening``; ``sample`` says that nothing in it is real.

        ``keys`` are those in force, to be told beside what they do.
        """
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setAccessibleName(self.tr("Navigation"))
        self._opening = opening
        self._main = main
        self._sample = sample
        self._keys = keys
        self._rail = False
        self._wide_wanted = False
        self._narrow = False
        self._edge = 16
        self._buttons: dict[str, _PlaceButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(14), px(16), px(14), px(16))
        self._column.setSpacing(px(10))
        self._build_search()
        self._build_body()
        self.lock_button = LockButton(self.tr("Lock vault"), "lock", self)
        self.lock_button.setToolTip(
            self.tr("Save everything and lock ({keys})").format(keys=keys_text(self._keys["lock"]))
        )
        self.lock_button.clicked.connect(self.lock_wanted)
        self._lock_words = self.lock_button.text()
        self.lock_button.setAccessibleName(self._lock_words)
        self._column.addWidget(self.lock_button)
        self.setFixedWidth(self._wide())

    def _build_search(self) -> None:
        self.search = _SearchField(self)
        words = self.tr("Search   {keys}").format(keys=keys_text(self._keys["search"]))
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(self.tr("Search everything that is open"))
        self.search.textEdited.connect(self._on_search)
        self.search.returnPressed.connect(self._on_search)
        self.search.left.connect(self.search_left)
        self._search_icon = _PlaceButton(places.place_title(places.SEARCH), "search", self)
        self._search_icon.clicked.connect(self.focus_search)
        self._unfold = _FoldButton(self.tr("Show the names"), self.tr("Hide the names"), self)
        self._unfold.clicked.connect(self._on_unfold)
        for button in (self._unfold, self._search_icon):
            button.set_rail(True)
            button.hide()
            self._column.addWidget(button)
        self._column.addWidget(self.search)

    def _build_body(self) -> None:
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setObjectName("navigationBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        self._entries = column
        for code in self._main:
            column.addWidget(self._place(code))
        column.addSpacing(px(8))
        column.addWidget(self._private())
        column.addStretch(1)
        column.addSpacing(px(4))
        column.addWidget(self._place(places.SETTINGS))
        column.addWidget(self._place(places.HELP))
        self._sample_chip = Chip(self.tr("Sample data"), "attention", body)
        self._sample_chip.setVisible(self._sample)
        column.addWidget(self._sample_chip)
        column.addWidget(self._opening_label())
        column.addWidget(self._cover())
        scroll.setWidget(body)
        self._scroll = scroll
        self._body = body
        self._column.addWidget(scroll, 1)

    def _place(self, code: str, role: str = "navigation_ink") -> _PlaceButton:
        button = _PlaceButton(places.place_title(code), places.ENTRIES[code].icon, self, role=role)
        button.tell_choice()
        self._group.addButton(button)
        self._buttons[code] = button
        button.clicked.connect(lambda: self.place_chosen.emit(code))
        return button

    def _private(self) -> _PlaceButton:
        if self._opening.person is None:
            button = _PlaceButton(self.tr("Private (closed)"), "eye-off", self, role="navigation_muted")
            button.setProperty("closed", True)
            button.clicked.connect(self.private_wanted)
            self._closed = button
            return button
        button = self._place(places.PRIVATE, "navigation_private")
        button.setProperty("role", "private")
        return button

    def _opening_label(self) -> QWidget:
        alone = self._opening.person is not None
        words = self.tr("Opened alone") if alone else self.tr("Opened together")
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(px(14), px(6), 0, px(6))
        self._opening_row = row
        row.setSpacing(px(5))
        picture = IconLabel(
            "user" if alone else "users", "navigation_private" if alone else "navigation_accent", 18, holder, says=words
        )
        picture.setToolTip(words)
        self._opening_words = Text(words, holder)
        row.addWidget(picture)
        row.addWidget(self._opening_words, 1)
        return holder

    def _cover(self) -> _PlaceButton:
        self.cover_button = _PlaceButton(
            self.tr("Cover   {keys}").format(keys=keys_text(self._keys["cover"])), "eye-off", self
        )
        self.cover_button.setAccessibleName(self.tr("Cover what is on the screen"))
        self.cover_button.clicked.connect(self.cover_wanted)
        return self.cover_button

    def show_place(self, code: str) -> None:
        """Mark where one is; a place without an entry marks none."""
        button = self._buttons.get(code)
        if button is not None:
            button.setChecked(True)
            QTimer.singleShot(0, self, self._keep_in_sight)
        else:
            checked = self._group.checkedButton()
            if checked is not None:
                self._group.setExclusive(False)
                checked.setChecked(False)
                self._group.setExclusive(True)

    def focus_search(self) -> None:
        """Put the cursor into the search field, unfolding the column if it is a rail."""
        self._wide_wanted = self._wide_wanted or self._rail
        self._show_rail(False)
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def fit(self, window: QSize) -> None:
        """Be a rail where names would take the page's room, and close up where the window is low."""
        self._narrow = window.width() < self._wide() + px(560)
        if not self._narrow:
            self._wide_wanted = False
        self._show_rail(self._narrow and not self._wide_wanted)
        high = window.height() >= px(740)
        self._entries.setSpacing(px(3) if high else 0)
        self._column.setSpacing(px(10 if high else 6))
        self._edge = 16 if high else 8
        self._set_margins()
        QTimer.singleShot(0, self, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        """Scroll to the place one is at, once the layout has settled."""
        checked = self._group.checkedButton()
        if checked is not None:
            self._scroll.ensureWidgetVisible(checked, 0, 0)

    def is_rail(self) -> bool:
        """Whether only pictures are shown."""
        return self._rail

    def _on_unfold(self) -> None:
        """Show the names where room is short, or hide them again."""
        self._wide_wanted = self._rail
        self._show_rail(not self._rail)
        current = self._group.checkedButton()
        if current is not None:
            current.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rail(self, on: bool) -> None:
        self._unfold.show_way(folded=on)
        self._unfold.setVisible(self._narrow)
        if on == self._rail:
            return
        self._rail = on
        for button in self.findChildren(_PlaceButton):
            if button not in {self._unfold, self._search_icon}:
                button.set_rail(on)
        self._search_icon.setVisible(on)
        self.search.setVisible(not on)
        self._opening_words.setVisible(not on)
        self._sample_chip.setVisible(self._sample and not on)
        self.setProperty("rail", on)
        for widget in (self, *self.findChildren(QPushButton)):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.lock_button.setText("" if on else self._lock_words)
        self._set_margins()
        self._opening_row.setContentsMargins(px(17) if on else px(14), px(6), 0, px(6))
        self.setFixedWidth(px(RAIL_WIDTH) + _BAR if on else self._wide())

    def _set_margins(self) -> None:
        """Leave less room around where the window is low, so that covering and locking stay in sight."""
        side = px(8 if self._rail else 14)
        self._column.setContentsMargins(side, px(self._edge), side, px(self._edge))

    def _wide(self) -> int:
        """Return a width in which no name is cut."""
        needed = self._body.sizeHint().width() + 2 * px(14) + _BAR
        return max(px(WIDTH), needed, self.lock_button.sizeHint().width() + 2 * px(14))

    def _on_search(self) -> None:
        self.search_wanted.emit(self.search.text())
