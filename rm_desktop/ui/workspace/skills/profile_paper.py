"""The profile as a PDF: what then and now shows on the screen, handed out only with the consent of both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.profile import Profile
from rm_desktop.domain.sentences import Sentences
from rm_desktop.domain.words import ExportKind, Person
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.labels import Heading, Muted
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.release.file_page import About, FilePage, language_of
from rm_desktop.ui.workspace.skills.layers import Layers

AREAS, LEADERSHIP = "areas", "leadership"


class PaperOptions(QWidget):
    """Says what goes in, and asks how the person appears and which half is wanted."""

    def __init__(self, pair: Pair, changed: Callable[[], None], parent: QWidget | None = None) -> None:
        """Begin with the role instead of the name, and with both halves."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Heading(self.tr("What goes in"), self))
        halves = [
            ("", self.tr("Both")),
            (AREAS, self.tr("Digital everyday life")),
            (LEADERSHIP, self.tr("Leading today")),
        ]
        self.half = Segmented(halves, self.tr("What goes in"), "", self)
        self.half.value_changed.connect(lambda _value: changed())
        column.addWidget(self.half)
        words = self.tr("Pictures and tables of this page: the mentee's own view, nobody else's, and no examples.")
        column.addWidget(Muted(words, self))
        column.addWidget(Heading(self.tr("How the mentee appears"), self))
        choices = [(False, self.tr("As a role")), (True, pair.name(Person.SENIOR))]
        self.named = Segmented(choices, self.tr("How the mentee appears"), False, self)
        self.named.value_changed.connect(lambda _value: changed())
        column.addWidget(self.named)
        column.addStretch(1)

    def chosen(self, profile: Profile) -> Profile:
        """Return the half of ``profile`` that is wanted, or both."""
        half = self.half.value
        areas = profile.areas if half != LEADERSHIP else ()
        return replace(profile, areas=areas, leadership=profile.leadership if half != AREAS else ())


class ProfilePaper(QObject):
    """Lays the page over the profile and lifts it again."""

    def __init__(self, context: Context, layers: Layers, under: QWidget) -> None:
        """Begin without a page; leaving it leads back to ``under``."""
        super().__init__(under)
        self._context, self._layers, self._under = context, layers, under
        self._profile: Profile | None = None
        self.options: PaperOptions | None = None
        self.page: FilePage | None = None

    def open(self) -> None:
        """Show the page."""
        self._profile = None
        self.options = PaperOptions(self._context.pair, self._make)
        about = About(
            title=self.tr("Then and now as a PDF"),
            subtitle=self.tr("It leaves the vault only if both consent."),
            word=self.tr("Then and now"),
            kind=ExportKind.PROFILE,
        )
        self.page = FilePage(self._context, about, self.options)
        self.page.left.connect(self.close)
        self._layers.lay(self.page, self.page.back)
        self._context.operations.run(lambda journal: journal.skills.profile(), self._on_profile, owner=self.page)

    def close(self) -> None:
        """Go back to what was there before; consents that were given are void."""
        page, self.page, self.options = self.page, None, None
        if page is not None:
            self._layers.lift(page)
            self._under.setFocus()

    def _on_profile(self, profile: Profile) -> None:
        self._profile = profile
        self._make()

    def _make(self) -> None:
        page, options, profile, context = self.page, self.options, self._profile, self._context
        if page is None or options is None or profile is None:
            return
        chosen = options.chosen(profile)
        if not any(row.looked_at for row in (*chosen.areas, *chosen.leadership)):
            page.show_nothing()
            return
        language, today = language_of(context), context.clock.today()
        role = Sentences(language, "documents.roles")(Person.SENIOR.value)
        who = context.pair.name(Person.SENIOR) if options.named.value else role
        levels = {level: text.word for level, text in context.content.levels.items()}

        def work() -> bytes:
            from rm_desktop.documents.pdf import render_pdf  # noqa: PLC0415 - typst loads when a file is wanted
            from rm_desktop.documents.then_and_now import then_and_now  # noqa: PLC0415

            return render_pdf(then_and_now(language, chosen, levels, who=who, today=today))

        page.show_file(work, language)
