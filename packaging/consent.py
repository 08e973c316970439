"""An answer of the release helper in its own window and process, typed as people would type it.

Reads from standard input what the parent process would send, and the passphrases; prints the signature or the sealed
answer.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import hardened


def main() -> int:
    """Show the window, take a picture, consent."""
    hardened.begin()
    import driving  # noqa: PLC0415 - Qt is loaded in a closed process
    from rm_desktop.services.settings import load_settings  # noqa: PLC0415
    from rm_desktop.ui.application import create_application  # noqa: PLC0415
    from rm_desktop.ui.gate.asking import asking_window  # noqa: PLC0415
    from rm_desktop.ui.runtime.change_feed import ChangeFeed  # noqa: PLC0415
    from rm_desktop.ui.runtime.messages import Messages  # noqa: PLC0415
    from rm_desktop.ui.runtime.operations import Operations  # noqa: PLC0415
    from rm_desktop.ui.widgets.passphrase_field import PassphraseField  # noqa: PLC0415

    told = sys.stdin.read()
    if not told:
        return 0
    asked = json.loads(told)
    app, _appearance = create_application(["rm-desktop"], load_settings(Path(asked["settings"])))
    operations: Operations[None] = Operations(ChangeFeed(app), app)
    window = asking_window(Path(asked["vault"]), asked["request"], operations, Messages(app))
    signatures: list[bytes] = []
    window.signed.connect(signatures.append)
    window.place()
    window.show()
    window.focus_first()
    for field, passphrase in zip(window.findChildren(PassphraseField), asked["passphrases"], strict=True):
        driving.write(field.edit, passphrase)
    driving.picture(window, Path(asked["picture"]))
    driving.click(window.consent)
    driving.wait_until(lambda: bool(signatures), "the signature")
    print(signatures[0].hex(), flush=True)
    driving.close_all()
    return 0


if __name__ == "__main__":
    sys.exit(main())
