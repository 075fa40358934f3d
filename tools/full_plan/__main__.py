"""Writes an invented plan of full size, or a larger one made of copies of it.

python -m tools.full_plan
python -m tools.full_plan --scale 10 --output plan-10
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools.full_plan.build import LARGEST_SCALE, NotOursError, write

FULL_PLAN = Path(__file__).resolve().parents[2] / "examples" / "full-plan"


def main(arguments: list[str] | None = None) -> int:
    """The command line: 1 where the folder is not ours to write."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.full_plan",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--scale", type=_scale, default=1, metavar="N", help=f"how many copies (1 to {LARGEST_SCALE})")
    parser.add_argument("--output", type=Path, default=FULL_PLAN, metavar="DIR", help="where (examples/full-plan)")
    asked = parser.parse_args(arguments)
    try:
        number = write(asked.output, asked.scale)
    except NotOursError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{number} files written to {asked.output}")
    return 0


def _scale(text: str) -> int:
    number = int(text)
    if not 1 <= number <= LARGEST_SCALE:
        raise ValueError(text)
    return number


if __name__ == "__main__":
    sys.exit(main())
