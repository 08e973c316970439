"""A calendar file for the day a task is due, from wherever tasks are shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from rm_desktop.domain.rows import ActionRow
from rm_desktop.domain.words import ExportKind
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.small_file import SmallFile, SmallFileWriter


def save_task_day(context: Context, files: SmallFileWriter, row: ActionRow) -> None:
    """Write a file that marks the day ``row`` is due, where somebody chooses; nothing of the task stands in it."""
    day = row.due_on
    if day is None:
        return

    def make() -> SmallFile:
        from rm_desktop.documents.calendar import day_file  # noqa: PLC0415 - its library loads when one is wanted

        language = context.content.language
        content = day_file(language, uid=row.id, day=day, made_at=context.clock.now())
        return SmallFile(kind=ExportKind.CALENDAR, format=None, content=content)

    context.files.save_file(
        QCoreApplication.translate("TaskCalendar", "Save the calendar file"),
        [QCoreApplication.translate("TaskCalendar", "Calendar file (*.ics)")],
        lambda path: files.write(path, make),
        name=QCoreApplication.translate("TaskCalendar", "Due date") + ".ics",
    )
