"""The print dialog, in the page: which printer, how many copies, one side or both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from rm_desktop.ui.runtime.host import PrintWish
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.drop_down import DropDown
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.form_field import FormField
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.widgets.spin_inset import inset

_MOST_COPIES = 99


class PrintCard(QWidget):
    """``wanted`` gives printer, copies and sides as a `PrintWish` that names no file yet."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without printers."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.printer = DropDown(self.tr("Printer"), self)
        self.copies = inset(QSpinBox(self))
        self.copies.setRange(1, _MOST_COPIES)
        self._fields: list[QWidget] = [
            FormField(self.tr("Printer"), self.printer, parent=self),
            FormField(self.tr("Copies"), self.copies, parent=self),
        ]
        for field in self._fields:
            column.addWidget(field)
        self.both_sides = CheckBox(self.tr("On both sides"), self)
        column.addWidget(self.both_sides)
        self.go = PlainButton(self.tr("Print now"), "printer", self)
        self.go.clicked.connect(self._on_go)
        column.addWidget(flow(self.go))
        self.told = Muted("", self)
        column.addWidget(self.told)
        self.hide()

    def look(self) -> None:
        """Say that printers are being looked for."""
        self._show(())
        self.show()
        self._tell(self.tr("Looking for printers …"))

    def show_printers(self, names: Sequence[str]) -> None:
        """Offer these, the usual one first."""
        self._show(names)
        self._tell(
            self.tr("The print queue and the printer may keep a copy.")
            if names
            else self.tr("No printer was found. Another program can print the saved file.")
        )
        if names:
            self.printer.setFocus()

    def show_done(self, *, done: bool) -> None:
        """Say what came of it."""
        self.go.setEnabled(True)
        taken, refused = self.tr("Handed to the printer."), self.tr("The printer did not take it.")
        self._tell(taken if done else refused)

    def _show(self, names: Sequence[str]) -> None:
        self.printer.clear()
        self.printer.addItems(list(names))
        for part in (*self._fields, self.both_sides, self.go):
            part.setVisible(bool(names))
        self.go.setEnabled(bool(names))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        announce(self.told, words)

    def _on_go(self) -> None:
        self.go.setEnabled(False)
        self._tell(self.tr("Being handed over …"))
        printer, copies, both_sides = self.printer.currentText(), self.copies.value(), self.both_sides.isChecked()
        self.wanted.emit(PrintWish(printer=printer, copies=copies, both_sides=both_sides))
