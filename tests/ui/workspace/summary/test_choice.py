from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.words import Audience, Block, DocumentFormat, NameStyle, Person, Report
from rm_desktop.services.summary import SummaryChoice
from rm_desktop.ui.workspace.summary.choice import OFFERED, REPORTS, Choice

LAST = SummaryChoice(
    audience=Audience.PROGRAMME,
    blocks=frozenset({Block.TOPICS, Block.GOALS}),
    names=NameStyle.INITIALS,
    language="en",
    format=DocumentFormat.DOCX,
)


def both(choice: Choice, block: Block) -> Choice:
    return choice.marked(Person.SENIOR, block, on=True).marked(Person.JUNIOR, block, on=True)


def test_agreed_is_what_both_marked() -> None:
    choice = both(Choice(language="de"), Block.NOTES).marked(Person.JUNIOR, Block.GOALS, on=True)
    assert choice.agreed == {Block.NOTES}
    assert choice.marked(Person.SENIOR, Block.NOTES, on=False).agreed == frozenset()


def test_another_audience_starts_with_roles_and_loses_what_is_not_for_it() -> None:
    choice = both(both(Choice(language="de", names=NameStyle.FULL), Block.NOTES), Block.NEXT)
    found = choice.for_audience(Audience.OTHERS)
    assert found.names is NameStyle.ROLES
    assert found.agreed == {Block.NEXT}
    assert OFFERED[Audience.US] == frozenset(Block)


def test_as_last_time_marks_for_both_only_what_there_is() -> None:
    choice = Choice(language="de", sessions=(SessionId("s"),)).like(LAST, {Block.TOPICS, Block.NEXT})
    assert choice.agreed == {Block.TOPICS}
    assert (choice.audience, choice.names, choice.form) == (Audience.PROGRAMME, NameStyle.INITIALS, DocumentFormat.DOCX)
    assert choice.sessions == ("s",)


def test_who_marked_more_is_not_remembered() -> None:
    choice = both(Choice(language="de"), Block.TOPICS).marked(Person.JUNIOR, Block.NOTES, on=True)
    assert choice.to_remember().blocks == {Block.TOPICS}


def test_nothing_written_shows_in_a_repr() -> None:
    assert "geheim" not in repr(Choice(language="de").reworded(Block.NOTES, "", "geheim"))


def test_a_report_offers_its_blocks_in_its_order_and_ticks_none_of_them() -> None:
    choice = both(both(Choice(language="de"), Block.NOTES), Block.GOALS)
    final = choice.as_report(Report.FINAL, (SessionId("a"), SessionId("b")))
    assert final.agreed == {Block.GOALS}
    assert final.offered == set(REPORTS[Report.FINAL])
    assert final.layout.order[:4] == REPORTS[Report.FINAL]
    assert set(final.layout.order) == set(Block)
    assert final.for_audience(Audience.OTHERS).offered == {Block.TOPICS, Block.LEARNED}
    assert Choice(language="de").as_report(Report.FINAL, ()).marks == Choice(language="de").marks


def test_only_what_is_shown_changes_places() -> None:
    moved = Choice(language="de").ordered((Block.LEARNED, Block.TOPICS))
    assert moved.layout.order.index(Block.LEARNED) == 0
    assert moved.layout.order.index(Block.TOPICS) == list(Block).index(Block.LEARNED)
    assert set(moved.layout.order) == set(Block)
