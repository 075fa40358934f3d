"""How long the past of the full plan takes to read: commits that each change one file of it.

    python -m benchmarks.past                  60, 200 and 1,000 commits
    python -m benchmarks.past --joined         the same with all projects in one projects.yaml

60 of them are a month apart, so that each of 60 monthly reviews of the 288 milestones sees another plan; more are a
few days apart, over the same five years. Each commit moves the due date of one milestone.
"""

from __future__ import annotations

import argparse
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
CCICTL = str(Path(sys.executable).with_name("ccictl"))
PLAN = ROOT / "examples" / "full-plan"
# The days of five years of twelve reviews.
DAYS = 60 * 365.25 / 12
LAST = "2026-12-31"


def joined(files: dict[str, bytes]) -> bytes:
    """All projects in one file, as a mapping by their ids."""
    parts = []
    for name in [name for name in files if "/projects/" in name]:
        lines = files[name].splitlines()
        parts.append(f"{Path(name).stem}:".encode() + b"\n" + b"".join(b"  " + line + b"\n" for line in lines if line))
    return b"".join(parts)


def build(top: Path, commits: int, *, together: bool) -> None:
    """A repository whose first commit is the full plan, and each other moves a date of one project, over five years."""
    files = {f"plan/{path.relative_to(PLAN).as_posix()}": path.read_bytes() for path in sorted(PLAN.rglob("*.yaml"))}
    projects = [name for name in files if "/projects/" in name]
    lines: list[bytes] = []
    for number in range(commits):
        name = projects[number % len(projects)]
        due = f"due: {2023 + number % 5}-{number % 12 + 1:02}".encode()
        files[name] = re.sub(rb"due: [0-9Q-]+", due, files[name], count=1)
        changed = files if number == 0 else {name: files[name]}
        if together:
            rest = {} if number else {each: data for each, data in files.items() if each not in projects}
            changed = {**rest, "plan/projects.yaml": joined(files)}
        stamp = f"A <a@example.org> {1_641_038_400 + int(number * DAYS / commits) * 86_400} +0000"
        lines.append(f"commit refs/heads/main\ncommitter {stamp}\ndata 1\nx\n".encode())
        lines += [
            f"M 100644 inline {each}\ndata {len(data)}\n".encode() + data + b"\n" for each, data in changed.items()
        ]
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", str(top)], check=True)
    subprocess.run(["git", "fast-import", "--quiet"], cwd=top, input=b"".join(lines), check=True)


def measure(top: Path, *arguments: str) -> tuple[float, float]:
    """Seconds on the clock, and of CPU with those of git."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [CCICTL, *arguments, "--plan", str(top / "plan")]
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, used


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--commits", type=int, nargs="*", default=[60, 200, 1000])
    parser.add_argument("--joined", action="store_true")
    arguments_ = parser.parse_args()
    for commits in arguments_.commits:
        with tempfile.TemporaryDirectory() as folder:
            top = Path(folder)
            build(top, commits, together=arguments_.joined)
            subprocess.run(["git", "checkout", "--quiet", "main"], cwd=top, check=True)
            for arguments in (
                ("status",),
                ("status", "--at", f"HEAD~{commits - 1}"),
                ("diff", f"HEAD~{commits - 1}", "HEAD"),
                ("diff", "@2022-03-01"),
                ("history", "cci-data"),
                ("history", "cci-data/tableaux-de-bord", "due"),
                ("trend", "--every", "month", "--to", LAST),
                ("trend", "--every", "month", "--to", LAST, "--format", "json"),
                ("validate", "--as-of", LAST, "--no-history"),
                ("validate", "--as-of", LAST),
            ):
                clock, used = min(measure(top, *arguments) for _ in range(3))
                print(f"{commits:5} commits  {' '.join(arguments):45} {clock:6.2f} s  {used:6.2f} s of CPU")


if __name__ == "__main__":
    main()
