"""Choosing a new passphrase: type it, see how good it is, have six words proposed, type it once more."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.services import passphrases
from rm_desktop.services.passphrases import Strength
from rm_desktop.ui.gate.small_link import SmallLink, flush
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.labels import ErrorText, Muted
from rm_desktop.ui.widgets.passphrase_field import PassphraseField

LEAST = 15


class NewPassphrase(QWidget):
    """Two fields and what can be said about the first. ``personal`` and ``taken`` are asked when they are needed."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        language: str,
        *,
        personal: Callable[[], Collection[str]] = tuple,
        taken: Callable[[], Collection[str]] = tuple,
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Ask for the passphrase called ``name``; ``text`` is what was chosen before."""
        super().__init__(parent)
        self._language = language
        self._personal = personal
        self._taken = taken
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.first = PassphraseField(name, self)
        self.propose = SmallLink(self.tr("Propose six words"), self)
        self.propose.clicked.connect(self._on_propose)
        self.state = Muted("", self)
        self.problem = ErrorText("", self)
        self.layout_hint = Muted("", self)
        self.second = PassphraseField(self.tr("Once more, so that no slip stays unnoticed"), self, hints=False)
        self.second_problem = ErrorText("", self)
        column.addWidget(self.first)
        column.addLayout(flush(self.propose))
        for widget in (self.state, self.problem, self.layout_hint):
            column.addWidget(widget)
        column.addSpacing(px(6))
        column.addWidget(self.second)
        column.addWidget(self.second_problem)
        self.first.edit.setText(text)
        self.second.edit.setText(text)
        self.first.changed.connect(self._on_changed)
        self.second.changed.connect(self._on_changed)
        self._judge()

    def text(self) -> str:
        """Return the passphrase once nothing lacks, and nothing before."""
        return "" if self.missing() else self.first.text()

    def missing(self) -> str:
        """Return what lacks, in a few words."""
        text = self.first.text()
        if not text:
            return self.tr("the passphrase is missing")
        if self._problem(text):
            return self.tr("the passphrase is too weak")
        if self.second.text() != text:
            return self.tr("the repetition is missing")
        return ""

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()

    def _problem(self, text: str) -> str | None:
        return passphrases.problem(text, personal=self._personal(), taken=self._taken())

    @Slot()
    def _on_propose(self) -> None:
        self.first.edit.setText(passphrases.generate(self._language))
        self.first.reveal.setChecked(True)
        self.second.clear()
        self.second.setFocus()
        announce(self.first.edit, self.tr("Six words were proposed. Write them down, then type them once more."))

    @Slot()
    def _on_changed(self) -> None:
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        text = self.first.text()
        found = self._problem(text) if text else None
        self._say(self.problem, self._problem_words(found, len(text)) if found else "")
        good = bool(text) and not found
        self._say(self.state, self._strength_words(text) if good else self._first_words() if not text else "")
        moving = good and passphrases.moves_with_the_keyboard(text)
        self._say(
            self.layout_hint,
            self.tr("Some of these signs lie elsewhere on other keyboards: y and z, umlauts, most special signs.")
            if moving
            else "",
        )
        started = len(self.second.text()) >= len(text) > 0 and self.second.text() != text
        self._say(self.second_problem, self.tr("The two are not the same yet.") if started else "")

    def _say(self, label: ErrorText | Muted, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))

    def _first_words(self) -> str:
        return self.tr(
            "At least %n characters. Several words in a row are easy to remember and hard to guess.", "", LEAST
        )

    def _strength_words(self, text: str) -> str:
        words = {
            Strength.FAIR: self.tr("Strength: sufficient. One more word makes it better."),
            Strength.GOOD: self.tr("Strength: good"),
            Strength.STRONG: self.tr("Strength: very good"),
        }
        return words[passphrases.strength(text, personal=self._personal())]

    def _problem_words(self, problem: str, length: int) -> str:
        if problem == "too_short":
            return self.tr("%n more character(s) needed.", "", LEAST - length)
        words = {
            "untypable": self.tr("It contains a sign that cannot be typed reliably."),
            "same": self.tr("This passphrase opens another door already. Each door needs its own."),
            "common": self.tr("Too easy to guess: a common phrase, a row of keys, a name. A few more words help."),
            "organisation": self.tr("Set by the organisation: it has to be stronger. One or two more words help."),
        }
        return words[problem]
