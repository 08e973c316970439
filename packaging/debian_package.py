"""The Debian package: libraries of the lock file under /usr/lib/rm-desktop, run by the system's own Python."""

from __future__ import annotations

import gzip
import hashlib
import shutil
import subprocess
import tomllib
from pathlib import Path

import shipping
import system_packages

OWN = shipping.ROOT / "packaging" / "debian"
SHARED = OWN.with_name("linux")
ICON = shipping.ROOT / "resources" / "icons" / "app" / "rm-desktop.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
METAINFO = "org.rm_desktop.RMDesktop.metainfo.xml"
CONTROL = """\
Package: rm-desktop
Version: {version}
Architecture: {architecture}
Maintainer: The authors of RM Desktop <rm-desktop@localhost>
Installed-Size: {size}
Depends: {depends}
Recommends: desktop-file-utils, hicolor-icon-theme, shared-mime-info, xdg-utils
Section: misc
Priority: optional
Description: encrypted journal of one reverse-mentoring pair
 In reverse mentoring an apprentice or trainee coaches a manager. RM Desktop
 is the journal of one such pair: meetings, notes, tasks, goals and a
 checklist of digital skills in an encrypted vault on one computer, with a
 part for both and a private one for each. A summary leaves it only when both
 consent to exactly that file.
 .
 There is no account and no server, and the program never connects to a
 network.
"""


def build() -> Path:
    """Build the package into ``dist``; return it."""
    tree = shipping.BUILD / "debian"
    shutil.rmtree(tree, ignore_errors=True)
    shipping.stage(tree / "usr/lib/rm-desktop")
    _lay_out(tree)
    shipping.same_times(tree)
    version, architecture = _version(), _said("dpkg", "--print-architecture")
    target = shipping.DIST / f"rm-desktop_{version}_{architecture}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z2", "--build", str(tree), str(target)]
    subprocess.run(command, check=True, env=shipping.environ(), stdout=subprocess.DEVNULL)
    return target


def _lay_out(tree: Path) -> None:
    for program in ("rm-desktop", "rm-vault"):
        _put(tree / f"usr/bin/{program}", (OWN / program).read_bytes())
        _put(tree / f"usr/share/man/man1/{program}.1.gz", _packed(OWN / f"{program}.1"))
    share = tree / "usr/share"
    _put(share / "applications/rm-desktop.desktop", (SHARED / "rm-desktop.desktop").read_bytes())
    _put(share / f"metainfo/{METAINFO}", (SHARED / METAINFO).read_bytes())
    _put(share / "mime/packages/rm-desktop.xml", (SHARED / "rm-desktop.mime.xml").read_bytes())
    _put(share / "icons/hicolor/scalable/apps/rm-desktop.svg", ICON.read_bytes())
    for side in SIZES:
        _draw(share / f"icons/hicolor/{side}x{side}/apps/rm-desktop.png", side)
    _put(share / "doc/rm-desktop/copyright", (OWN / "copyright").read_bytes())
    _put(share / "doc/rm-desktop/changelog.gz", _packed(OWN / "changelog"))
    _put(share / "lintian/overrides/rm-desktop", (OWN / "rm-desktop.lintian-overrides").read_bytes())
    for name in ("postinst", "prerm"):
        _put(tree / f"DEBIAN/{name}", (OWN / name).read_bytes())
    files = sorted(path for path in (tree / "usr").rglob("*") if path.is_file() and not path.is_symlink())
    sums = "".join(f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(tree)}\n" for path in files)  # noqa: S324 - dpkg's own
    _put(tree / "DEBIAN/md5sums", sums.encode())
    size = sum(path.stat().st_size for path in files) // 1024
    filled = CONTROL.format(
        version=_version(),
        architecture=_said("dpkg", "--print-architecture"),
        size=size,
        depends=", ".join(["python3 (>= 3.11)", "python3 (<< 3.12)", "libc6", *_libraries()]),
    )
    _put(tree / "DEBIAN/control", filled.encode())


def _libraries() -> list[str]:
    return sorted(set(system_packages.QT_LIBRARIES.values()))


def _version() -> str:
    project = tomllib.loads((shipping.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 9, mtime=0)


def _draw(path: Path, side: int) -> None:
    from PySide6.QtCore import Qt  # noqa: PLC0415 - only here
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(ICON)).render(painter)
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(str(path))


def _said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
