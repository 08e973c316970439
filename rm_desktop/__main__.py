"""The program's one door: the parent for people, ``--role`` for the children it starts."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program, or the child that the parent asked for; return the exit code."""
    line = sys.argv[1:] if arguments is None else list(arguments)
    if "--role" in line:
        from rm_desktop.ui.runtime import hardening  # noqa: PLC0415 - first of all, before anything else is loaded

        hardening.harden_child()
    options = _parser().parse_args(line)
    if options.role:
        from rm_desktop import app  # noqa: PLC0415 - the parent must never load Qt

        return app.run_child(options.role, options.ends, options.platform, options.data_dir, options.demo)
    from rm_desktop import parent  # noqa: PLC0415 - children have no use for it

    return parent.launch(
        vault=options.vault,
        platform=options.platform,
        data_dir=options.data_dir,
        demo=options.demo,
        environ=dict(os.environ),
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rm-desktop", description="The encrypted journal of one reverse-mentoring pair."
    )
    parser.add_argument("vault", nargs="?", default="", metavar="VAULT", help="the vault to open (a folder *.rmvault)")
    parser.add_argument("--platform", help="Qt platform: offscreen, xcb or wayland")
    parser.add_argument("--data-dir", default="", metavar="DIR", help="settings and default place of vaults")
    parser.add_argument("--demo", action="store_true", help="open a filled sample vault")
    parser.add_argument("--role", help=argparse.SUPPRESS)
    parser.add_argument("--ends", default="", help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    sys.exit(main())
