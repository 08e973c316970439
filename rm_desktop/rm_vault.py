"""The `rm-vault` program: one process that sees passphrases and content, hardened before it reads either."""

from __future__ import annotations

from rm_desktop.ui.runtime.hardening import harden_child


def main() -> None:
    """Close core dumps, memory and network, then be the command line."""
    harden_child()
    from rm_desktop.cli.main import main as command_line  # noqa: PLC0415 - libraries load after the process is hardened

    command_line()


if __name__ == "__main__":
    main()
