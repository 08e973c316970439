"""What to practise next."""

from __future__ import annotations

from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import GoalState, Level
from rm_desktop.services.catalogue import skill_rows
from rm_desktop.services.content import Content
from rm_desktop.vault.unit_of_work import Work


def next_to_practise(work: Work, content: Content) -> SkillRow | None:
    """Return the line that fits best: begun and not yet done alone, for a goal first, the longest ago first.

    Where nothing is begun, it is a line of a goal, then one of the field looked at last. A pair that has not
    looked at anything yet gets nothing: it chooses its field itself.
    """
    rows = [row for row in skill_rows(work, content) if not row.hidden]
    wanted = {code for goal in work.goals.all() if goal.state is GoalState.OPEN for code in goal.skills}
    begun = [row for row in rows if row.level is Level.WITH_HELP]
    if begun:
        return min(begun, key=lambda row: (row.code not in wanted, row.assessed_at))
    looked_at = [row for row in rows if row.assessed_at is not None]
    latest = max(looked_at, key=lambda row: str(row.assessed_at), default=None)
    unseen = [row for row in rows if row.level is Level.NOT_LOOKED_AT]
    for_goals = [row for row in unseen if row.code in wanted]
    same_field = [row for row in unseen if latest is not None and row.field_code == latest.field_code]
    return next(iter(for_goals + same_field), None)
