"""Everything that must hold, in one command: what CI runs, and what a contributor runs before asking for a review.

    python -m tools.checks
    python -m tools.checks --fast

The second leaves the tests out.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
_PYTHON = (sys.executable, "-m")
_LINT_IMPORTS = str(Path(sys.executable).with_name("lint-imports"))
_TESTS = (*_PYTHON, "pytest", "-n", "auto", "--cov", "--cov-report=term-missing:skip-covered", "-q")

CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("catalogue, compiled", (*_PYTHON, "tools.catalogue", "compile")),
    ("ruff", (*_PYTHON, "ruff", "check", ".")),
    ("format", (*_PYTHON, "ruff", "format", "--check", ".")),
    ("types", (*_PYTHON, "mypy")),
    ("import contracts", (_LINT_IMPORTS,)),
    ("French catalogue", (*_PYTHON, "tools.catalogue", "check")),
    ("documentation", (*_PYTHON, "tools.docs", "check")),
    ("tests", _TESTS),
)


def main() -> int:
    """Run every check, even behind one that fails: every mistake at once."""
    fast = "--fast" in sys.argv[1:]
    failed = []
    for name, command in CHECKS:
        if fast and name == "tests":
            continue
        print(f"== {name}", flush=True)
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(name)
    print(f"== failed: {', '.join(failed)}" if failed else "== all checks passed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
