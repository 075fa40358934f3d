"""What every reading command does: open the plan at a data date, and write a report in the format asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ccictl import discover
from ccictl.analysis.standing import Picture
from ccictl.exits import ExitStatus
from ccictl.i18n import msgn
from ccictl.load import load
from ccictl.options import as_of_date, one_of
from ccictl.outside.output import to_file, to_stderr, to_stdout
from ccictl.outside.surroundings import WIDTH_OFF_TERMINAL
from ccictl.render import reports
from ccictl.shapes import Medium
from ccictl.source.find import find

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from ccictl.load import Loaded
    from ccictl.outside.surroundings import Surroundings
    from ccictl.shapes import Report


class Opened(NamedTuple):
    """A plan, open at a data date. `root` is its folder."""

    root: Path
    loaded: Loaded
    picture: Picture
    as_of: date


class Way(NamedTuple):
    """How a report is to be written: the options of that name."""

    format: str = "terminal"
    output: str = ""
    ascii: bool = False
    dialect: str = ""


def opened(around: Surroundings, plan: str, as_of: str) -> Opened:
    """The plan asked for. Says on standard error what could not be read: a figure made of the rest may be wrong."""
    day = as_of_date(as_of, around.today)
    root = find(plan or around.environment.get("CCICTL_PLAN", ""), around.folder)
    loaded = load(root)
    if loaded.findings:
        count = len(loaded.findings)
        message = msgn(
            "{n} mistake in the plan's files: figures may be wrong. ccictl validate says where.",
            "{n} mistakes in the plan's files: figures may be wrong. ccictl validate says where.",
            count,
        )
        to_stderr(f"{around.say(message)}\n")
    return Opened(root, loaded, Picture(loaded.plan, day), day)


def deliver(report: Report, around: Surroundings, way: Way) -> int:
    """Write `report` to standard output, or to a file whole or not at all; the exit status."""
    renderer = discover.module(reports, one_of("--format", way.format, discover.names(reports)))
    if way.dialect:
        one_of("--csv-dialect", way.dialect, ("fr",))
    colour = around.colour and not way.output
    width = WIDTH_OFF_TERMINAL if way.output else around.width
    text = renderer.render(report, Medium(around.say, colour, width, way.ascii, way.dialect))
    if way.output:
        to_file(text, around.folder / way.output)
    else:
        to_stdout(text)
    return ExitStatus.FINE
