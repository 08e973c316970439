"""The command line itself: commands, options, and their help in the locale's language."""

from __future__ import annotations

import argparse
from pathlib import Path

from rm_desktop import __version__
from rm_desktop.cli.wording import Words
from rm_desktop.domain.words import Block, Compartment, DocumentFormat, Level, NameStyle, Person, Policy
from rm_desktop.services.imports.entries import ImportKind

DEFAULT_BLOCKS = (Block.TOPICS, Block.NOTES, Block.ACTIONS, Block.GOALS, Block.LEARNED, Block.NEXT)
Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


def build_parser(words: Words) -> argparse.ArgumentParser:
    """Return the parser for every command."""
    parser = argparse.ArgumentParser(prog="rm-vault", description=words("help.about"), epilog=words("help.json"))
    parser.add_argument("--version", action="version", version=f"rm-vault {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    common = _common(words)
    _vault_commands(commands, common, words)
    _meeting_commands(commands, common, words)
    _entry_commands(commands, common, words)
    _summary_command(commands, common, words)
    _key_commands(commands, common, words)
    _backup_commands(commands, common, words)
    _ending_commands(commands, common, words)
    return parser


def _common(words: Words) -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    for who in ("senior", "junior", "session"):
        common.add_argument(f"--{who}-file", metavar="FILE", help=words(f"help.{who}_file"))
    common.add_argument("--recovery-file", metavar="FILE", action="append", help=words("help.recovery_file"))
    common.add_argument("--open", choices=("together", "senior", "junior"), help=words("help.open"))
    common.add_argument("--json", action="store_true", help=words("help.as_json"))
    common.add_argument("--verbose", action="store_true", help=words("help.verbose"))
    return common


def _command(
    commands: Commands,  # type: ignore[valid-type]
    name: str,
    common: argparse.ArgumentParser,
    help_text: str,
) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(  # type: ignore[attr-defined]
        name, parents=[common], help=help_text, description=help_text
    )
    command.add_argument("vault", type=Path, metavar="VAULT")
    return command


def _group(commands: Commands, name: str, help_text: str) -> Commands:  # type: ignore[valid-type]
    group = commands.add_parser(name, help=help_text, description=help_text)  # type: ignore[attr-defined]
    return group.add_subparsers(dest="act", required=True, metavar="ACT")  # type: ignore[no-any-return]


def _vault_commands(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:  # type: ignore[valid-type]
    create = _command(commands, "create", common, words("help.create"))
    create.add_argument("--senior-name", required=True, help=words("help.senior_name"))
    create.add_argument("--junior-name", required=True, help=words("help.junior_name"))
    create.add_argument("--policy", type=Policy, choices=list(Policy), default=Policy.EITHER, metavar="either|both")
    create.add_argument("--lang", choices=("de", "en"), help=words("help.lang"))
    create.add_argument("--sheets", type=Path, metavar="DIR", help=words("help.sheets"))
    _command(commands, "info", common, words("help.info"))
    check = _command(commands, "check", common, words("help.check"))
    check.add_argument("--deep", action="store_true", help=words("help.deep"))
    salvage = _command(commands, "salvage", common, words("help.salvage"))
    salvage.add_argument("--to", type=Path, required=True, metavar="NEW", help=words("help.salvage_to"))


def _meeting_commands(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:  # type: ignore[valid-type]
    acts = _group(commands, "session", words("help.session"))
    add = _command(acts, "add", common, words("help.session_add"))
    add.add_argument("--title", required=True)
    add.add_argument("--at", metavar="ISO", help=words("help.at"))
    add.add_argument("--minutes", type=int, default=60)
    add.add_argument("--template", metavar="ID", help=words("help.template"))
    _command(acts, "list", common, words("help.session_list"))
    show = _command(acts, "show", common, words("help.session_show"))
    show.add_argument("id", metavar="ID")
    acts = _group(commands, "note", words("help.note"))
    add = _command(acts, "add", common, words("help.note_add"))
    add.add_argument("--session", metavar="ID", help=words("help.note_session"))
    add.add_argument("--private", action="store_true", help=words("help.private"))
    add.add_argument("--title", default="", help=words("help.note_title"))
    add.add_argument("--file", default="-", metavar="FILE", help=words("help.note_file"))
    show = _command(acts, "show", common, words("help.note_show"))
    show.add_argument("id", metavar="ID")


def _entry_commands(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:  # type: ignore[valid-type]
    add = _command(_group(commands, "action", words("help.action")), "add", common, words("help.action_add"))
    add.add_argument("--text", required=True)
    add.add_argument("--owner", type=Person, choices=list(Person), required=True, metavar="senior|junior")
    add.add_argument("--session", metavar="ID")
    add.add_argument("--due", metavar="ISO", help=words("help.due"))
    add = _command(_group(commands, "goal", words("help.goal")), "add", common, words("help.goal_add"))
    add.add_argument("--title", required=True)
    add.add_argument("--why", default="")
    add.add_argument("--success", default="")
    add.add_argument("--due", metavar="ISO")
    put = _command(_group(commands, "skill", words("help.skill")), "set", common, words("help.skill_set"))
    put.add_argument("code", metavar="CODE")
    put.add_argument("level", choices=[level.name.lower() for level in Level], metavar="LEVEL")
    find = _command(commands, "search", common, words("help.search"))
    find.add_argument("text", metavar="TEXT")
    find.add_argument("--limit", type=int, default=50)


def _summary_command(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:  # type: ignore[valid-type]
    summary = _command(commands, "summary", common, words("help.summary"))
    summary.add_argument("--session", action="append", required=True, metavar="ID")
    summary.add_argument("--to", type=Path, required=True, metavar="FILE")
    summary.add_argument("--format", type=DocumentFormat, choices=list(DocumentFormat), metavar="pdf|docx|md|html")
    summary.add_argument("--lang", choices=("de", "en"))
    summary.add_argument("--blocks", type=_blocks, default=DEFAULT_BLOCKS, help=words("help.blocks"))
    summary.add_argument("--names", type=NameStyle, choices=list(NameStyle), default=NameStyle.ROLES)
    summary.add_argument("--encrypt-file", metavar="F", help=words("help.encrypt_file"))


def _key_commands(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:  # type: ignore[valid-type]
    acts = _group(commands, "passphrase", words("help.passphrase"))
    change = _command(acts, "change", common, words("help.passphrase_change"))
    _person(change, words)
    _new_file(change, words("help.new_file"))
    _new_file(_command(acts, "session", common, words("help.passphrase_session")), words("help.new_file"))
    put = _command(_group(commands, "policy", words("help.policy")), "set", common, words("help.policy_set"))
    put.add_argument("policy", type=Policy, choices=list(Policy), metavar="either|both")
    _new_file(put, words("help.new_session_file"))
    _sheets(put, words)
    acts = _group(commands, "recovery", words("help.recovery"))
    renew = _command(acts, "renew", common, words("help.recovery_renew"))
    _person(renew, words)
    _sheets(renew, words)
    use = _command(acts, "use", common, words("help.recovery_use"))
    _person(use, words)
    _new_file(use, words("help.new_file"))
    _command(acts, "try", common, words("help.recovery_try"))
    rekey = _command(commands, "rekey", common, words("help.rekey"))
    rekey.add_argument("--shared", action="store_true", help=words("help.rekey_shared"))
    _person(rekey, words)
    _new_file(rekey, words("help.new_session_file"))
    _sheets(rekey, words)
    old = _command(commands, "old-backups", common, words("help.old_backups"))
    old.add_argument("--purge", action="store_true", help=words("help.purge"))


def _person(command: argparse.ArgumentParser, words: Words) -> None:
    command.add_argument(
        "--person", type=Person, choices=list(Person), metavar="senior|junior", help=words("help.person")
    )


def _new_file(command: argparse.ArgumentParser, help_text: str) -> None:
    command.add_argument("--new-file", metavar="FILE", help=help_text)


def _sheets(command: argparse.ArgumentParser, words: Words) -> None:
    command.add_argument("--sheets", type=Path, metavar="DIR", help=words("help.sheets"))


def _backup_commands(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:  # type: ignore[valid-type]
    acts = _group(commands, "backup", words("help.backup"))
    now = _command(acts, "now", common, words("help.backup_now"))
    now.add_argument("--to", type=Path, metavar="DIR", help=words("help.backup_to"))
    _command(acts, "list", common, words("help.backup_list"))
    _command(acts, "verify", common, words("help.backup_verify"))
    restore = _command(acts, "restore", common, words("help.backup_restore"))
    restore.add_argument("id", metavar="ID", help=words("help.backup_id"))
    restore.add_argument(
        "--part",
        type=Compartment,
        choices=list(Compartment),
        action="append",
        metavar="shared|senior|junior",
        help=words("help.backup_part"),
    )
    restore.add_argument("--to", type=Path, metavar="VAULT", help=words("help.backup_as_new"))


def _ending_commands(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:  # type: ignore[valid-type]
    takeout = _command(commands, "takeout", common, words("help.takeout"))
    takeout.add_argument("--to", type=Path, required=True, metavar="DIR", help=words("help.takeout_to"))
    takeout.add_argument("--lang", choices=("de", "en"))
    takeout.add_argument("--encrypt-file", metavar="FILE", help=words("help.takeout_encrypt"))
    take_in = _command(commands, "import", common, words("help.import"))
    take_in.add_argument(
        "--from", type=Path, required=True, dest="source", metavar="PATH", help=words("help.import_from")
    )
    kinds = [kind.value for kind in ImportKind]
    take_in.add_argument("--format", choices=kinds, metavar="|".join(kinds), help=words("help.import_format"))
    take_in.add_argument("--from-file", dest="source_file", metavar="FILE", help=words("help.import_key"))
    take_in.add_argument("--preview", action="store_true", help=words("help.import_preview"))
    seal = _command(commands, "seal", common, words("help.seal"))
    seal.add_argument("--undo", action="store_true", help=words("help.seal_undo"))
    destroy = _command(commands, "destroy", common, words("help.destroy"))
    destroy.add_argument("--yes-destroy", action="store_true", help=words("help.yes_destroy"))
    destroy.add_argument("--confirmation", type=Path, metavar="FILE", help=words("help.confirmation"))


def _blocks(text: str) -> tuple[Block, ...]:
    return tuple(Block(word.strip()) for word in text.split(","))
