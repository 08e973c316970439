"""import: what other programs or a take-out hold, into what is open; a look first, and twice is once."""

from __future__ import annotations

import argparse
import getpass
import sys

from rm_desktop.cli.exits import Exit, exit_of
from rm_desktop.cli.opened import opened
from rm_desktop.cli.output import Output
from rm_desktop.cli.secrets_input import read_secret
from rm_desktop.cli.wording import Words
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import RmError, UnreadableImport
from rm_desktop.services.imports.entries import ImportKind
from rm_desktop.services.imports.reading import age_header, read_import
from rm_desktop.services.imports.words import ImportWords
from rm_desktop.services.taking_in import Look


def take_in(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Take in a file or folder; with ``--preview`` only say what it would be."""
    say = ImportWords(words.language)
    file_key: SecretBytes | None = None
    with opened(options, words, output) as it:
        try:
            file_key = _file_key(options, words)
            kind = None if options.format is None else ImportKind(options.format)
            incoming = read_import(options.source, it.journal.taking_in.part(), kind=kind, file_key=file_key)
            look = it.journal.taking_in.look(incoming)
            added = 0 if options.preview else it.journal.taking_in.take_in(look).value
        except RmError as error:
            refusal = say.refusal(error)
            if refusal is None:
                raise
            output.warn(refusal)
            return exit_of(error)
        finally:
            if file_key is not None:
                file_key.wipe()
    _tell(look, words, say, output, preview=options.preview)
    output.document(_document(look, added))
    return Exit.DONE


def _file_key(options: argparse.Namespace, words: Words) -> SecretBytes | None:
    """Return the key of an encrypted file, by the passphrase that goes with it."""
    header = age_header(options.source)
    if header is None:
        return None
    if options.source_file is not None:
        return header.file_key(read_secret(options.source_file))
    if not sys.stdin.isatty():
        raise UnreadableImport(reason="age_key")
    return header.file_key(getpass.getpass(words("import.prompt")))


def _tell(look: Look, words: Words, say: ImportWords, output: Output, *, preview: bool) -> None:
    output.say(words("import.kind", kind=say.kind(look.incoming.kind)))
    if look.count:
        output.say(words("import.would" if preview else "import.done", what=say.counts(look.new)))
    else:
        output.say(words("import.nothing"))
    if there := say.counts(look.there):
        output.say(words("import.there", what=there))
    if look.closed:
        output.warn(words("import.closed"))
    if look.incoming.pictures:
        output.warn(words.plural("import.pictures", look.incoming.pictures))


def _document(look: Look, added: int) -> dict[str, object]:
    return {
        "kind": look.incoming.kind,
        "parts": look.parts,
        "left": look.closed,
        "new": look.new,
        "there": look.there,
        "pictures_left": look.incoming.pictures,
        "rows_added": added,
    }
