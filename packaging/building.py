"""Builds what people install; `packaging/dev build` prepares the environment with what that needs and runs this."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import bundling
import debian_package
import environment
import sbom
import shipping

LISTED = shipping.DIST / "rm-desktop.cdx.json"


def parts() -> Path:
    """Write the list of everything that ships."""
    return sbom.write(shipping.stage(shipping.BUILD / "listed"), LISTED)


BUILDS: dict[str, Callable[[], Path]] = {
    "wheel": shipping.wheel,
    "debian": debian_package.build,
    "bundle": bundling.build,
    "parts": parts,
}


def main(wanted: list[str]) -> int:
    """Build what is ``wanted``, or everything this system can; say where it lies."""
    unknown = [name for name in wanted if name not in BUILDS]
    if unknown:
        environment.say(f"There is no {unknown[0]} to build: {', '.join(BUILDS)}.")
        return 2
    everything = [name for name in BUILDS if name != "debian" or sys.platform == "linux"]
    for name in wanted or everything:
        environment.say(f"{name}: {BUILDS[name]().relative_to(shipping.ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
