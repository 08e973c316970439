"""Pictures and PDFs beside examples; read one at a time, never with a list."""

from __future__ import annotations

from rm_desktop.domain.entities import ExampleFile
from rm_desktop.domain.errors import NotFound
from rm_desktop.domain.ids import ExampleId
from rm_desktop.vault.database import Connection


class ExampleFileRepository:
    """At most one file per example; it goes to the wastebasket and back with it."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``, inside the caller's transaction."""
        self.db = db

    def get(self, example_id: str) -> ExampleFile:
        """Return the file of an example."""
        row = self.db.one("SELECT name, content FROM example_file WHERE example_id = ?", (example_id,))
        if row is None:
            raise NotFound(kind="example_file")
        return ExampleFile(example_id=ExampleId(example_id), name=row[0], content=bytes(row[1]))

    def put(self, file: ExampleFile) -> None:
        """Keep ``file`` instead of what the example had."""
        self.db.execute(
            "INSERT INTO example_file (example_id, name, content) VALUES (?, ?, ?) "
            "ON CONFLICT DO UPDATE SET name = excluded.name, content = excluded.content",
            (file.example_id, file.name, file.content),
        )

    def remove(self, example_id: str) -> None:
        """Drop the file of an example, for good."""
        self.db.execute("DELETE FROM example_file WHERE example_id = ?", (example_id,))

    def names_of(self, skill: str) -> dict[str, str]:
        """Return the names of the files beside the examples of a skill, by example."""
        rows = self.db.all(
            "SELECT f.example_id, f.name FROM example_file f JOIN example e ON e.id = f.example_id "
            "WHERE e.skill = ? AND e.deleted_at IS NULL",
            (skill,),
        )
        return {row[0]: row[1] for row in rows}
