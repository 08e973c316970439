"""The two equal ends: everything stays, or a summary goes out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from rm_desktop.ui.runtime.formats import format_day_of_year, format_time
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.choice_card import ChoiceCard
from rm_desktop.ui.widgets.side_by_side import SideBySide
from rm_desktop.ui.workspace.sessions.date_step import NextMeeting
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.slip_card import SlipCard
from rm_desktop.ui.workspace.sessions.wrap_up_step import WrapUpStep

CARD_HEIGHT = 220
STACKED_UNDER = 480


class EndStep(WrapUpStep):
    """Both cards have the same size and take one click."""

    stay_requested = Signal()
    summary_requested = Signal()

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Offer both ends."""
        super().__init__(3, parent)
        self.say(
            self.tr("Shall anything go out?"),
            self.tr("Most meetings simply stay here. Both are equally right."),
        )
        self.stay_card = ChoiceCard(
            "lock",
            self.tr("Everything stays in the vault"),
            self.tr("Lock now. Nothing leaves this device."),
            self,
            upright=True,
        )
        self.stay_card.setProperty("chosen", True)
        self.summary_card = ChoiceCard(
            "file-check",
            self.tr("Pass on a summary"),
            self.tr("Choose together what it says. Without both consents there is no file."),
            self,
            upright=True,
        )
        self.slip = SlipCard(meeting, self)
        cards = SideBySide(self.stay_card, self.summary_card, narrow=STACKED_UNDER, shares=(1, 1), parent=self)
        self.stay_card.setMinimumHeight(px(CARD_HEIGHT))
        cards.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.body.addWidget(cards, 1)
        self.body.addWidget(self.slip)
        self.stay_card.clicked.connect(self.stay_requested)
        self.summary_card.clicked.connect(self.summary_requested)

    def show_next(self, following: NextMeeting | None) -> None:
        """Say when the next meeting is."""
        self.slip.show_next(following)
        if following is None:
            self.remark.setText(self.tr("There is no next date yet."))
        else:
            day = format_day_of_year(following.at.astimezone().date())
            when = f"{day}, {format_time(following.at)}"
            self.remark.setText(self.tr("Next meeting: {when}").format(when=when))
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
