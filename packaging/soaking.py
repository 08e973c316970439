"""Rounds of all proofs until the time is over, each with another seed, and one tally of what they did."""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import environment

PROOFS = (
    "tests/security/test_power_cut.py",
    "tests/security/test_kill.py",
    "tests/security/test_kill_keys.py",
    "tests/security/test_kill_backups.py",
    "tests/security/test_endings.py",
    "tests/security/test_faults.py",
    "tests/security/test_tampering.py",
    "tests/security/test_sampled_damage.py",
    "tests/security/test_vault_damage.py",
    "tests/security/test_long_jobs.py",
    "tests/unit/crypto/test_header_fuzz.py",
)
WORKERS = 2
LONGEST_SHARE = 30.0
"""Seconds that one proof goes on in one round."""
SHARES_IN_THE_TIME = 60
"""A short soak has short rounds, so that every proof has its turn."""


def soak(root: Path, python: Path, minutes: float) -> int:
    """Run rounds for so many minutes, print the tally, and return 1 where a test failed or a figure is not zero."""
    end, seed = time.monotonic() + minutes * 60, int(time.time())
    share = min(LONGEST_SHARE, max(1.0, minutes * 60 / SHARES_IN_THE_TIME))
    total, failed, number = Counter[str](), 0, 0
    zero: list[str] = []
    while not failed and (number == 0 or time.monotonic() < end):
        left = max(0.0, end - time.monotonic()) / 60
        environment.say(f"Round {number + 1}, seed {seed + number}, {left:.0f} minutes left")
        failed, kept = _round(root, python, share, seed + number)
        total.update(kept["figures"])
        zero = kept["must_be_zero"]
        number += 1
    _print(total, zero)
    wrong = [name for name in zero if total[name]]
    environment.say(f"{number} rounds: {'failed' if failed or wrong else 'nothing was lost'}")
    return 1 if failed or wrong else 0


def _round(root: Path, python: Path, share: float, seed: int) -> tuple[int, dict[str, Any]]:
    """Run every proof once; what it says is shown only where it fails."""
    with tempfile.TemporaryDirectory() as folder:
        tally = Path(folder) / "tally.json"
        own = {
            "RM_DESKTOP_SOAK_SECONDS": f"{share:.1f}",
            "RM_DESKTOP_SEED": str(seed),
            "RM_DESKTOP_TALLY": str(tally),
            "QT_QPA_PLATFORM": "offscreen",
        }
        command = [str(python), "-m", "pytest", "-q", "--no-header", "-n", str(WORKERS), *PROOFS]
        done = subprocess.run(
            command, check=False, cwd=root, env={**environment.clean_environ(), **own}, capture_output=True, text=True
        )
        if done.returncode:
            environment.say(done.stdout + done.stderr)
        found = json.loads(tally.read_text(encoding="utf-8")) if tally.exists() else {"figures": {}, "must_be_zero": []}
    return done.returncode, found


def _print(total: Counter[str], zero: list[str]) -> None:
    for name in sorted(total, key=lambda name: (name in zero, name)):
        environment.say(f"{total[name]:>12,}  {name}{' (must be 0)' if name in zero else ''}")
