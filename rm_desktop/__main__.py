"""The program's one door: the parent for people, ``--role`` for the children it starts."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

_OBJECTS_BETWEEN_COLLECTIONS = 50_000
"""Python's 700 let a start look for garbage dozens of times among modules and classes that all stay."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program, or the child that the parent asked for; return the exit code."""
    line = sys.argv[1:] if arguments is None else list(arguments)
    return _child(line) if "--role" in line else _parent(line)


def _child(line: Sequence[str]) -> int:
    """Run as a child. The parent writes this line, so nothing in it needs an explanation to people."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    from rm_desktop.ui.runtime import hardening  # noqa: PLC0415 - first of all, before anything else is loaded

    values = {line[place]: line[place + 1] for place in range(len(line) - 1) if line[place].startswith("--")}
    ends = values["--ends"]
    hardening.harden_child(keep=[int(number) for number in ends.split(",")])

    from rm_desktop.ui import late_signatures  # noqa: PLC0415 - the parent must never load Qt

    late_signatures.import_shiboken()

    from rm_desktop import app  # noqa: PLC0415 - as above

    return app.run_child(
        values["--role"], ends, values.get("--platform", ""), values.get("--data-dir", ""), "--demo" in line
    )


def _parent(line: Sequence[str]) -> int:
    """Run as the parent. The first gate is on its way before the rest of the parent is loaded."""
    umask = os.umask(0o077)
    from rm_desktop.processes import one_program, quick_start  # noqa: PLC0415 - next to nothing

    environ = dict(os.environ)
    options = quick_start.plain_options(line, environ)
    try:
        alone = one_program.claim(options.data_dir, environ, options.vault) if options is not None else None
    except one_program.AnotherRuns:
        return 0
    first = quick_start.start_gate(options, environ) if options is not None else None
    from rm_desktop import parent  # noqa: PLC0415 - loaded while the gate loads, too

    return parent.launch(line, environ, umask, options, first, alone=alone)


if __name__ == "__main__":
    sys.exit(main())
