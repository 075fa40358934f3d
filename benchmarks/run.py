"""Start-up and the reading commands against bare imports and against merely loading the same files; medians of one run.

    python -m benchmarks.run                 1, 10 and 100 times the full plan
    python -m benchmarks.run --scales 1 10   fewer
    python -m benchmarks.run --rounds 21     more rounds

The commands are run in turn, round after round, so that a busy moment of the machine falls on all of them alike.
`cold` parses every file, as a first run and CI do (CCICTL_NO_CACHE=1); `warm` is a second run of a plan in which
nothing changed: what its files hold was kept.
`marginal` is the time beyond that of checking a plan of one file: the cost of the plan, without that of starting.
"""

from __future__ import annotations

import argparse
import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import resource

ROOT = Path(__file__).parent.parent
CCICTL = str(Path(sys.executable).with_name("ccictl"))
BARE = "import typer, rich, pydantic, yaml"
ASKED = {
    "validate": ("validate",),
    "status": ("status",),
    "list projects, CSV": ("list", "projects", "--format", "csv"),
    "timeline, terminal": ("timeline",),
    "timeline, SVG": ("timeline", "--format", "svg"),
}
SIMULATION = "forecast --simulate 10000"


class Command(NamedTuple):
    """What is run, and with what cache: a folder, or none of all."""

    line: list[str]
    cache: Path | None = None


class Measure(NamedTuple):
    """Median seconds and greatest resident size in MiB of one command."""

    seconds: float
    mebibytes: float


def measure(commands: dict[str, Command], rounds: int) -> dict[str, Measure]:
    """Run each command once a round, after one round to warm the disk, and take medians."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    sizes: dict[str, float] = {}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            size = _peak(command)
            if turn:
                seconds[name].append(time.perf_counter() - start)
            sizes[name] = max(size, sizes.get(name, 0))
    return {name: Measure(statistics.median(times), sizes[name]) for name, times in seconds.items()}


def _peak(command: Command) -> float:
    """Run a command to its end and answer its greatest resident size in MiB; statuses 0 and 1 are both fine."""
    own = {name: value for name, value in os.environ.items() if name not in ("CI", "CCICTL_NO_CACHE")}
    kept = {"CCICTL_NO_CACHE": "1"} if command.cache is None else {"CCICTL_CACHE_DIR": str(command.cache)}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command.line, stdout=quiet, stderr=quiet, cwd=ROOT, env={**own, **kept}) as process:
        _, status, usage = _wait(process.pid)
        process.returncode = status
    if status not in (0, 1):
        raise SystemExit(f"{' '.join(command.line)}: exit status {status}")
    return usage.ru_maxrss / 1024


def _wait(pid: int) -> tuple[int, int, resource.struct_rusage]:
    done, status, usage = os.wait4(pid, 0)
    return done, os.waitstatus_to_exitcode(status), usage


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scales", type=int, nargs="*", default=[1, 10, 100])
    parser.add_argument("--rounds", type=int, default=11)
    arguments = parser.parse_args()
    # As `pip install` leaves the modules, wherever they are and whatever the environment says of writing bytecode.
    compileall.compile_dir(ROOT / "src", quiet=1)
    compileall.compile_dir(ROOT / "benchmarks", quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        trees = {scale: Path(folder) / f"plan-{scale}" for scale in arguments.scales}
        for scale, tree in trees.items():
            make = [sys.executable, "-m", "tools.full_plan", "--scale", str(scale), "--output", str(tree)]
            subprocess.run(make, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        tiny = Path(folder) / "tiny"
        tiny.mkdir()
        (tiny / "plan.yaml").write_text("title: Plan\nstart: 2022\nfinish: 2027\n", encoding="utf-8")
        commands = {
            "python -c pass": Command([sys.executable, "-c", "pass"]),
            "bare imports": Command([sys.executable, "-c", BARE]),
            "ccictl --version": Command([CCICTL, "--version"]),
            "ccictl validate --help": Command([CCICTL, "validate", "--help"]),
            "validate, one file": Command([CCICTL, "validate", "--plan", str(tiny)]),
        }
        for scale, tree in trees.items():
            for name, arguments_ in ASKED.items():
                line = [CCICTL, *arguments_, "--plan", str(tree), "--as-of", "2026-09-30"]
                commands[f"{name}, cold x{scale}"] = Command(line)
                commands[f"{name}, warm x{scale}"] = Command(line, Path(folder) / "cache")
            simulate = [sys.executable, "-m", "benchmarks.simulation", str(tree)]
            commands[f"{SIMULATION} x{scale}"] = Command(simulate)
            baseline = [sys.executable, "-m", "benchmarks.baseline", str(tree)]
            commands[f"CSafeLoader + Pydantic x{scale}"] = Command(baseline)
        _print(measure(commands, arguments.rounds), arguments.scales)


def _print(measures: dict[str, Measure], scales: list[int]) -> None:
    bare = measures["bare imports"].seconds
    floor = measures["validate, one file"].seconds
    print(f"{'':35} {'median':>9} {'/ bare imports':>15} {'peak':>9}")
    for name, one in measures.items():
        print(f"{name:35} {one.seconds * 1000:6.0f} ms {one.seconds / bare:15.2f} {one.mebibytes:5.0f} MiB")
    print()
    first = scales[0]
    for scale in scales:
        loaded = measures[f"CSafeLoader + Pydantic x{scale}"].seconds
        cold = measures[f"validate, cold x{scale}"].seconds
        print(f"x{scale}: validate, cold, in {cold / loaded:.2f} of CSafeLoader + Pydantic")
        for command in (*(f"{name}, {how}" for name in ASKED for how in ("cold", "warm")), SIMULATION):
            base = measures[f"{command} x{first}"].seconds - floor
            marginal = measures[f"{command} x{scale}"].seconds - floor
            print(
                f"    {command}: {marginal / base:.1f} times the marginal time of x{first} "
                f"for {scale // first} times the plan"
            )


if __name__ == "__main__":
    main()
