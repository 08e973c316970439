"""Identifiers: 128 random bits as 32 hexadecimal digits, one type per kind of thing."""

from __future__ import annotations

import secrets
from typing import NewType

SessionId = NewType("SessionId", str)
ItemId = NewType("ItemId", str)
NoteId = NewType("NoteId", str)
ActionId = NewType("ActionId", str)
GoalId = NewType("GoalId", str)
StepId = NewType("StepId", str)
LaterId = NewType("LaterId", str)
ExampleId = NewType("ExampleId", str)
AssessmentId = NewType("AssessmentId", str)
OwnSkillId = NewType("OwnSkillId", str)
OwnFieldId = NewType("OwnFieldId", str)
OwnTemplateId = NewType("OwnTemplateId", str)
OwnQuestionId = NewType("OwnQuestionId", str)
AgreementId = NewType("AgreementId", str)
PulseId = NewType("PulseId", str)
ExportId = NewType("ExportId", str)

SkillCode = NewType("SkillCode", str)
"""A line of the checklist: a catalogue code such as ``line.2.5.calm-reply`` or ``own.<id>``."""


def new_id() -> str:
    """Return a fresh random identifier; cast it to the kind it names."""
    return secrets.token_hex(16)
