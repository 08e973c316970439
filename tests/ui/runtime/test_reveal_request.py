"""What both are asked to open goes through the pipe in one piece, and nobody on the way can read it."""

from __future__ import annotations

from rm_desktop.crypto.sealed_blob import public_sealing_key
from rm_desktop.crypto.sealed_view import seal_view
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.words import Level, Person
from rm_desktop.services.second_views import KEPT
from rm_desktop.ui.runtime.process_messages import Start, encode
from rm_desktop.ui.runtime.reveal_request import RevealRequest

VAULT = b"v" * 16
RECEIVER = public_sealing_key(SecretBytes(b"j" * 32), VAULT)
PIPE = 65536
"""What a pipe of Linux holds: so the parent never waits for the helper to read."""


def request(lines: int) -> RevealRequest:
    levels = {f"own.{place:032x}": Level.ALONE for place in range(lines)}
    return RevealRequest(
        author=Person.JUNIOR,
        field_code="2",
        blobs=tuple(seal_view(RECEIVER, levels, Person.JUNIOR, "2") for _time in range(KEPT)),
        matched=tuple(levels),
        receiver=RECEIVER,
        vault_id=VAULT,
    )


def test_the_largest_question_fits_into_a_pipe() -> None:
    assert len(encode(Start(vault="/a/place/Name.rmvault", request=request(150).to_json()))) < PIPE


def test_it_survives_the_pipe_and_belongs_to_one_vault() -> None:
    asked = request(3)
    assert RevealRequest.from_json(asked.to_json()) == asked
    assert asked.fits(VAULT)
    assert not asked.fits(b"w" * 16)
    assert "own." not in repr(asked)
