"""What `forecast --simulate 10000 --seed 1` computes: the plan loaded, the totems and the plan simulated.

python -m benchmarks.simulation PLAN

Prints how long the simulation took, without starting, loading and importing NumPy.
"""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

from ccictl.analysis.simulation import simulate, targets
from ccictl.analysis.standing import Picture
from ccictl.load import load

RUNS, SEED, WARM = 10_000, 1, 100


def main(root: Path) -> None:
    """Simulate once, after a few runs that have NumPy imported."""
    picture = Picture(load(root).plan, date(2026, 9, 30))
    wanted = targets(picture)
    simulate(picture, wanted, WARM, SEED)
    start = time.perf_counter()
    simulate(picture, wanted, RUNS, SEED)
    print(f"{1000 * (time.perf_counter() - start):.0f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
