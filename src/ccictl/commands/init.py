"""Begin a plan in DIR: a small one with comments, that validates, with its schemas and settings for VS Code.

With --example, a copy of the fictitious plan of 72 projects instead. Nothing that is there is overwritten.

    ccictl init
    ccictl init demo --example
"""

import os
import re
from pathlib import Path
from typing import Annotated

from ccictl.exits import ExitStatus
from ccictl.i18n import later, msg, msgn
from ccictl.installing import HOME, SETTINGS, first_line, schema_files, settings
from ccictl.options import UsageFault
from ccictl.outside.output import to_stdout
from ccictl.outside.surroundings import Surroundings
from ccictl.outside.together import write_together
from ccictl.parameters import Argument, Option
from ccictl.schema.context import Context
from ccictl.schema.lines import with_line
from ccictl.source.folder import ENDINGS

_PACKAGE = Path(__file__).parent.parent
# The day on which what the example tells has happened, and nothing else yet.
_EXAMPLE_AS_OF = "2026-09-30"
_PLAN = "plan"
# Where an installation has it, and where a checkout has it.
_EXAMPLES = (_PACKAGE / "example", _PACKAGE.parent.parent / "examples" / "full-plan")


def run(
    around: Surroundings,
    folder: Annotated[str, Argument(metavar=later("DIR"), help=later("Where to begin (here)."))] = ".",
    example: Annotated[bool, Option("--example", help=later("A whole fictitious plan to try things on."))] = False,
) -> int:
    say, target = around.say, around.folder / folder
    files = _files(around, example=example)
    there = [name for name in sorted(files) if os.path.lexists(target / name)]
    if there:
        raise UsageFault(
            msg('"{file}" is there already, and nothing is overwritten.', file=there[0]),
            msg("Choose another folder: ccictl init DIR."),
        )
    written = {target / name: data for name, data in sorted(files.items())}
    write_together(written, dict.fromkeys(written))
    shown = folder if folder != "." else "plan"
    told = msgn("{n} file written.", "{n} files written.", len(files))
    then = msg("Next: ccictl validate --plan {plan}, then ccictl status --plan {plan}", plan=shown)
    if example:
        # Of its fictitious facts most are later than today, or all long past.
        then = msg(
            "Next: ccictl validate --plan {plan} --as-of {date}, then ccictl status --plan {plan} --as-of {date}",
            plan=shown,
            date=_EXAMPLE_AS_OF,
        )
    to_stdout(f"{say(told)}\n{say(then)}\n")
    return ExitStatus.FINE


def _files(around: Surroundings, *, example: bool) -> dict[str, bytes]:
    """What is to be written, by its name from the folder: a plan, and what editors need to help with it."""
    start = _start(around.say.language)
    if example:
        files = {name: _lined(name, path.read_bytes()) for name, path in _example().items()}
    else:
        year = around.today.year
        files = {name: _begun(name, path, year) for name, path in start.items() if name != SETTINGS}
    schemas = schema_files(Context(around.say))
    files |= {f"{_PLAN}/{name}": text.encode() for name, text in schemas.items()}
    files[SETTINGS] = settings(start[SETTINGS].read_text(encoding="utf-8"), _PLAN).encode()
    return files


def _begun(name: str, path: Path, year: int) -> bytes:
    """A file of a plan that begins this year."""
    return _lined(name, _dated(path.read_bytes(), year))


def _lined(name: str, data: bytes) -> bytes:
    """A file of a plan below the line by which an editor finds its schema."""
    if not name.endswith(ENDINGS):
        return data
    return with_line(data, first_line(name.removeprefix(f"{_PLAN}/")), HOME)


def _dated(data: bytes, year: int) -> bytes:
    """The years of the files, which begin in 2026, moved."""
    return re.sub(rb"\b20(?:2[5-9]|3[0-9])\b", lambda match: b"%04d" % (int(match.group()) + year - 2026), data)


def _start(language: str) -> dict[str, Path]:
    return _below(_PACKAGE / "start" / language, "")


def _example() -> dict[str, Path]:
    found = next(folder for folder in _EXAMPLES if folder.is_dir())
    return _below(found, f"{_PLAN}/")


def _below(folder: Path, prefix: str) -> dict[str, Path]:
    """The files below a folder by their names from there."""
    return {f"{prefix}{path.relative_to(folder).as_posix()}": path for path in folder.rglob("*") if path.is_file()}
