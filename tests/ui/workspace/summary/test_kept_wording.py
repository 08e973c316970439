from dataclasses import replace

from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.words import Block, NameStyle
from rm_desktop.ui.workspace.summary.choice import Choice
from rm_desktop.ui.workspace.summary.kept_wording import KeptWording, as_text, from_text

CHOICE = Choice(language="de", sessions=(SessionId("s"),)).reworded(Block.NOTES, "", "Kürzer.")


def test_wording_comes_back_for_the_same_meetings_names_and_language() -> None:
    kept = as_text(CHOICE)
    assert from_text(kept, replace(CHOICE, wording={})) == CHOICE.wording
    assert from_text(kept, replace(CHOICE, language="en")) == {}
    assert from_text(kept, replace(CHOICE, sessions=(SessionId("t"),))) == {}
    assert from_text(kept, replace(CHOICE, names=NameStyle.FULL)) == {}


def test_no_wording_is_no_text() -> None:
    assert as_text(replace(CHOICE, wording={})) == ""
    assert from_text("", CHOICE) == {}


def test_nothing_written_shows_in_a_repr() -> None:
    assert "Kürzer" not in repr(KeptWording(text="Kürzer.", revision=1))
