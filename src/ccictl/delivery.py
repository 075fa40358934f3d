"""What every reading command does: open the plan at a data date, and write a report in the format asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ccictl import discover, rules
from ccictl.analysis.standing import Picture
from ccictl.check.run import errors
from ccictl.exits import CannotRunError, ExitStatus
from ccictl.i18n import msg, msgn
from ccictl.load import load
from ccictl.options import UsageFault, as_of_date, one_of
from ccictl.outside.output import data_to_file, data_to_stdout, to_file, to_stderr, to_stdout
from ccictl.outside.surroundings import WIDTH_OFF_TERMINAL
from ccictl.render import reports, timelines
from ccictl.shapes.medium import Medium
from ccictl.source.find import find
from ccictl.wording import day, when
from ccictl.writing import in_folder, outside_plan

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from ccictl.i18n import Message, Translator
    from ccictl.load import Loaded
    from ccictl.model.header import Header
    from ccictl.outside.surroundings import Surroundings
    from ccictl.shapes.reports import Report
    from ccictl.shapes.timeline import Timeline


class Opened(NamedTuple):
    """A plan, open at a data date. `root` is its folder; `status` is what the command is to answer: 1 for errors."""

    root: Path
    loaded: Loaded
    picture: Picture
    as_of: date
    status: ExitStatus


class Way(NamedTuple):
    """How a report is to be written: the options of that name."""

    format: str = "terminal"
    output: str = ""
    ascii: bool = False
    dialect: str = ""

    @property
    def whole(self) -> bool:
        """Whether it is for a machine that reads all of a report, so that nothing may be cut short."""
        return self.format in discover.names(reports) and _holds(self.format) == "all"


class Plot(NamedTuple):
    """How a timeline is to be drawn: the options of that name."""

    format: str = "terminal"
    output: str = ""
    ascii: bool = False
    paper: str = "auto"


class PlanFault(CannotRunError):  # noqa: N818 - a fault of the plan, not of the program
    """The plan has errors, and the command was asked not to go on with those."""

    status = ExitStatus.FINDINGS


def opened(around: Surroundings, plan: str, as_of: str, *, strict: bool = False) -> Opened:
    """The plan asked for. Says on standard error what makes figures doubtful.

    Errors of the plan do not stop a command: it shows what can be shown, and answers 1. With `strict` it shows
    nothing. Raises PlanFault, CannotRunError.
    """
    today = as_of_date(as_of, around.today)
    root = find(plan or around.environment.get("CCICTL_PLAN", ""), around.folder)
    loaded = load(root)
    count = errors(loaded, rules.every(), today, back=bool(as_of))
    message = msgn(
        "The plan has {n} error: figures may be wrong.", "The plan has {n} errors: figures may be wrong.", count
    )
    remedy = msg("ccictl validate says where, and what to do.")
    if count and strict:
        raise PlanFault(message, remedy)
    if count:
        to_stderr(f"{around.say(message)} {around.say(remedy)}\n")
    outside = _outside(loaded.plan.header, today, around.say)
    if outside is not None:
        to_stderr(f"{around.say(outside)}\n")
    return Opened(root, loaded, Picture(loaded.plan, today), today, ExitStatus.FINDINGS if count else ExitStatus.FINE)


def _outside(header: Header, today: date, say: Translator) -> Message | None:
    """What to say of a data date that is outside the horizon of the plan."""
    date_ = day(today, say)
    if header.start is not None and today < header.start.first:
        start = when(header.start, say)
        return msg("The data date ({date}) is before the plan begins ({start}).", date=date_, start=start)
    if header.finish is not None and today > header.finish.last:
        finish = when(header.finish, say)
        return msg("The data date ({date}) is after the plan ends ({finish}).", date=date_, finish=finish)
    return None


def draw(timeline: Timeline, around: Surroundings, plot: Plot, open_: Opened) -> int:
    """Draw a timeline of `open_` on standard output, or in a file whole or not at all; answers its status."""
    renderer = discover.module(timelines, one_of("--format", plot.format, discover.names(timelines)))
    paper = one_of("--paper", plot.paper, ("auto", "A4", "A3"))
    if paper != "auto" and not getattr(renderer, "PAPER", False):
        raise UsageFault(
            msg("--paper is for pictures, which {format} is not.", format=plot.format),
            msg("Take --format svg or --format png, or leave --paper out."),
        )
    if not plot.output and around.terminal and getattr(renderer, "BINARY", False):
        raise UsageFault(
            msg("A picture cannot be shown on a terminal."), msg("Name a file: --output {file}.", file="timeline.png")
        )
    colour = around.colour and not plot.output
    width = WIDTH_OFF_TERMINAL if plot.output else around.width
    drawn = renderer.render(timeline, Medium(around.say, colour, width, plot.ascii, paper=paper))
    missing = renderer.missing(timeline) if hasattr(renderer, "missing") else ""
    if missing:
        words = msgn(
            "{n} sign is not in the font of the picture, and is drawn as an empty box: {signs}",
            "{n} signs are not in the font of the picture, and are drawn as empty boxes: {signs}",
            len(missing),
            signs=missing,
        )
        to_stderr(f"{around.say(words)}\n")
    if plot.output:
        data = drawn if isinstance(drawn, bytes) else drawn.encode("utf-8", "backslashreplace")
        data_to_file(data, outside_plan(plot.output, open_.root, around.folder))
    elif isinstance(drawn, bytes):
        data_to_stdout(drawn)
    else:
        to_stdout(drawn)
    return open_.status


def deliver(report: Report, around: Surroundings, way: Way, open_: Opened | None = None) -> int:
    """Write `report` to standard output, or to a file whole or not at all; answers the status of the plan, if any."""
    renderer = discover.module(reports, one_of("--format", way.format, discover.names(reports)))
    if way.dialect:
        one_of("--csv-dialect", way.dialect, ("fr",))
    left_out = _left_out(report, way.format)
    if left_out is not None:
        to_stderr(f"{around.say(left_out)}\n")
    colour = around.colour and not way.output
    width = WIDTH_OFF_TERMINAL if way.output else around.width
    text = renderer.render(report, Medium(around.say, colour, width, way.ascii, way.dialect))
    if way.output:
        path = outside_plan(way.output, open_.root, around.folder) if open_ else in_folder(way.output, around.folder)
        to_file(text, path)
    else:
        to_stdout(text)
    return open_.status if open_ else ExitStatus.FINE


def _holds(format_: str) -> str:
    """What a format holds of a report: `all`, its `main` block, `names`; nothing is said by those for people."""
    return getattr(discover.module(reports, format_), "HOLDS", "")


def _left_out(report: Report, format_: str) -> Message | None:
    """What to say of blocks that a format of one table leaves out. Raises UsageFault where it could write nothing."""
    if not _can(report, format_):
        able = tuple(name for name in discover.names(reports) if _can(report, name))
        raise UsageFault(
            msg('The format "{format}" can write nothing of this answer.', format=format_),
            msg("These can: {formats}.", formats=able),
        )
    others = tuple(block.name for block in report.filled if block is not report.main)
    if _holds(format_) != "main" or not others:
        return None
    return msg(
        'The format "{format}" holds one table: {name}. Left out: {others}; json and yaml hold everything.',
        format=format_,
        name=report.main.name if report.main is not None else "",
        others=others,
    )


def _can(report: Report, format_: str) -> bool:
    holds = _holds(format_)
    return report.table is not None if holds == "names" else holds != "main" or report.main is not None
