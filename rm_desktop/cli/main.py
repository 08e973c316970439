"""rm-vault's entry point: parse, do, and say how it ended."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from rm_desktop.cli import backups, ending, entries, imports, keys, meetings, salvage, summaries, takeouts, vaults
from rm_desktop.cli.arguments import build_parser
from rm_desktop.cli.exits import Exit, exit_of
from rm_desktop.cli.output import Output
from rm_desktop.cli.wording import Words, language_of, report_code
from rm_desktop.domain.errors import RmError
from rm_desktop.services.organisation import organisation, policy_place

PRIVATE_UMASK = 0o077

Act = Callable[..., Exit]
_ACTS: dict[tuple[str, str | None], Act] = {
    ("create", None): vaults.create,
    ("info", None): vaults.info,
    ("check", None): salvage.check,
    ("salvage", None): salvage.salvage,
    ("session", "add"): meetings.add_session,
    ("session", "list"): meetings.list_sessions,
    ("session", "show"): meetings.show_session,
    ("note", "add"): meetings.add_note,
    ("note", "show"): meetings.show_note,
    ("action", "add"): entries.add_action,
    ("goal", "add"): entries.add_goal,
    ("skill", "set"): entries.set_skill,
    ("backup", "now"): backups.make,
    ("backup", "list"): backups.listed,
    ("backup", "verify"): backups.verify,
    ("backup", "restore"): backups.restore,
    ("search", None): entries.search,
    ("summary", None): summaries.summary,
    ("passphrase", "change"): keys.change_passphrase,
    ("passphrase", "session"): keys.change_session,
    ("policy", "set"): keys.set_policy,
    ("recovery", "renew"): keys.renew_sheet,
    ("recovery", "use"): keys.use_sheet,
    ("recovery", "try"): keys.try_sheet,
    ("rekey", None): keys.rekey,
    ("old-backups", None): keys.old_sets,
    ("takeout", None): takeouts.takeout,
    ("import", None): imports.take_in,
    ("seal", None): ending.seal,
    ("destroy", None): ending.destroy,
}


def run(arguments: Sequence[str] | None = None) -> Exit:
    """Run one command and return its exit status; wrong use of the command line ends in SystemExit 2."""
    os.umask(PRIVATE_UMASK)
    words = Words(language_of())
    options = build_parser(words).parse_args(arguments)
    output = Output(as_json=options.json)
    if faults := organisation().faults:
        output.warn(words("organisation.faults", file=policy_place(), lines=", ".join(faults)))
    try:
        return _ACTS[options.command, getattr(options, "act", None)](options, words, output)
    except RmError as error:
        output.warn(words.error(error))
        if options.verbose:
            output.warn(report_code(error))
        return exit_of(error)
    except KeyboardInterrupt:
        output.warn(words("errors.interrupted"))
        return Exit.REFUSED
    except Exception as error:  # noqa: BLE001 - the last line of defence: only type and place are shown, never content
        output.warn(words("errors.BugError", code=report_code(error)))
        return Exit.FAULT


def main() -> None:
    """Be the `rm-vault` program."""
    sys.exit(int(run()))
