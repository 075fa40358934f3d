"""Time, memory and depth are bounded for any file, and so is the number of faults."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hazards.bombs import BOMBS

ROOT = Path(__file__).parent.parent.parent
# Against hangs alone: the slowest takes some seconds.
PATIENCE = 120
# A hundred of each rule and one that counts the others; a mebibyte of mistakes may break three rules.
MOST = 3 * 101
DEEP = [name for name in BOMBS if "mebibyte" not in name and "0" not in name and name != "mistakes at the end"]


def faults(name: str, *options: str) -> int:
    done = subprocess.run(
        [sys.executable, "-m", "tests.hazards.bombs", name, *options],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"src{os.pathsep}."},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert not done.stderr
    return int(done.stdout)


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_read_within_bounds(name: str) -> None:
    assert faults(name) <= MOST


@pytest.mark.parametrize("name", DEEP)
def test_a_deep_one_is_read_on_a_small_stack_too(name: str) -> None:
    assert 1 <= faults(name, "small") <= MOST
