"""What every drawing command does: write a shape in the format asked for, on standard output or in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl import discover
from ccictl.exits import ExitStatus
from ccictl.i18n import msg, msgn
from ccictl.named import NamedTuple
from ccictl.options import UsageFault, one_of
from ccictl.outside.output import data_to_file, data_to_stdout, to_stderr, to_stdout
from ccictl.outside.surroundings import WIDTH_OFF_TERMINAL
from ccictl.render import timelines
from ccictl.shapes.medium import Medium
from ccictl.writing import outside_plan

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from ccictl.delivery import Opened
    from ccictl.outside.surroundings import Surroundings
    from ccictl.shapes.curve import Curve
    from ccictl.shapes.timeline import Timeline
    from ccictl.shapes.trend import Trend


class Plot(NamedTuple):
    """How a shape is to be drawn: the options of that name."""

    format: str = "terminal"
    output: str = ""
    ascii: bool = False
    paper: str = "auto"


def draw(
    drawing: Timeline | Curve, around: Surroundings, plot: Plot, open_: Opened, media: ModuleType = timelines
) -> int:
    """Draw a shape as `paint` does, with what is assumed of `open_` and its revision; answers the status of `open_`."""
    drawing = drawing._replace(
        what_if=open_.assumptions(around.say), subtitle=open_.dated(drawing.subtitle, around.say)
    )
    paint(drawing, around, plot, open_.root, media)
    return open_.status


def paint(
    drawing: Timeline | Curve | Trend, around: Surroundings, plot: Plot, root: Path, media: ModuleType
) -> ExitStatus:
    """Draw a shape of the plan in `root` on standard output, or in a file whole or not at all; answers that it did.

    `media` is the package of the formats that there are of it.
    """
    renderer = discover.module(media, one_of("--format", plot.format, discover.names(media)))
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
    drawn = renderer.render(drawing, Medium(around.say, colour, width, plot.ascii, paper=paper))
    missing = renderer.missing(drawing) if hasattr(renderer, "missing") else ""
    if missing:
        words = msgn(
            "{n} sign is not in the font of the picture, and is drawn as an empty box: {signs}",
            "{n} signs are not in the font of the picture, and are drawn as empty boxes: {signs}",
            len(missing),
            signs=missing,
        )
        to_stderr(f"{around.say(words)}\n")
    if isinstance(drawn, bytes) and renderer.is_reduced(drawn):
        words_ = msg("The picture is as high as can be, and its letters are small: --where and --level draw less.")
        to_stderr(f"{around.say(words_)}\n")
    if plot.output:
        data = drawn if isinstance(drawn, bytes) else drawn.encode("utf-8", "backslashreplace")
        data_to_file(data, outside_plan(plot.output, root, around.folder))
    elif isinstance(drawn, bytes):
        data_to_stdout(drawn)
    else:
        to_stdout(drawn)
    return ExitStatus.FINE
