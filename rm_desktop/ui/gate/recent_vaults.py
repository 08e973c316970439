"""The vaults opened before, by their titles alone: no path, and no name but what a folder is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, LinkButton
from rm_desktop.ui.widgets.labels import Muted


class RecentVaults(QWidget):
    """A line for each, and beside it the way to forget where it lies."""

    wanted = Signal(object)
    forget_wanted = Signal(object)

    def __init__(self, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        """Offer the vaults at ``paths``."""
        super().__init__(parent)
        self.lines: dict[Path, LinkButton] = {}
        self.forget: dict[Path, IconButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, px(8))
        column.setSpacing(px(2))
        column.addWidget(Muted(self.tr("Opened before"), self))
        twice = Counter(path.stem for path in paths)
        for path in paths:
            column.addLayout(
                self._line(path, path.stem if twice[path.stem] == 1 else f"{path.stem} · {path.parent.name}")
            )

    def _line(self, path: Path, title: str) -> QHBoxLayout:
        button = LinkButton(title, "lock-keyhole", self)
        button.clicked.connect(lambda: self.wanted.emit(path))
        forget = IconButton("x", self.tr("Forget “{vault}”; the vault itself stays").format(vault=title), self)
        forget.clicked.connect(lambda: self.forget_wanted.emit(path))
        line = QHBoxLayout()
        line.addWidget(button)
        line.addStretch(1)
        line.addWidget(forget)
        self.lines[path], self.forget[path] = button, forget
        return line
