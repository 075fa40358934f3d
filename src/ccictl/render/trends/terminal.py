"""The trend of milestones on a terminal: for each group its lines, what their signs mean, then their table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.render.glyphs import glyph, plain
from ccictl.render.inert import in_log
from ccictl.render.remarks import undrawn
from ccictl.render.reports import terminal
from ccictl.render.rows.canvas import BOLD, DIM, GREEN, YELLOW, coloured
from ccictl.render.rows.legend import Entry, legend
from ccictl.render.rows.trend import SEVERAL, Board
from ccictl.shapes.reports import Table
from ccictl.show import show, wrapped
from ccictl.terms import MILESTONE_STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ccictl.shapes.medium import Medium
    from ccictl.shapes.trend import Panel, Trend


def render(trend: Trend, medium: Medium) -> str:
    """Title and subtitle, then each group."""
    if not trend.panels:
        return terminal.render(trend.report, medium)
    head = terminal.render(trend.report._replace(blocks=()), medium)
    lines = [line for panel in trend.panels for line in _panel(panel, trend, medium)]
    return head + in_log("".join(f"{line.rstrip()}\n" for line in lines))


def _panel(panel: Panel, trend: Trend, medium: Medium) -> Iterator[str]:
    yield ""
    if panel.title:
        yield from (coloured(line, BOLD, medium) for line in wrapped(show(panel.title, 0), medium.width))
    letters: Mapping[str, str] = {}
    remarks = [panel.instead]
    if panel.traces:
        board = Board(panel, trend.reviews, trend.most, medium)
        yield from board.lines()
        yield ""
        yield from legend(_entries(board), medium)
        letters = board.letters
        remarks = [*undrawn(panel, len(board.traces), medium.say)]
    for remark in filter(None, remarks):
        shown = show(remark, 0)
        yield from wrapped(plain(shown, words=True) if medium.ascii else shown, medium.width)
    for rank, block in enumerate(panel.keyed(letters)):
        if panel.title or panel.traces or panel.instead or rank:
            yield ""
        yield from terminal.block_lines(block.seen if isinstance(block, Table) else block, medium)


def _entries(board: Board) -> Iterator[Entry]:
    """What is seen, and which way is later."""
    say, ascii_ = board.medium.say, board.medium.ascii
    yield Entry(board.letters[board.traces[0].id], "", say(msg("milestone: first stated, moved, last stated")))
    for signs, there, colour, means in (
        ("↗/", any(trace.days > 0 for trace in board.traces), YELLOW, msg("put off")),
        ("↘\\", any(trace.days < 0 for trace in board.traces), GREEN, msg("brought forward")),
    ):
        if there:
            yield Entry(signs[ascii_], colour, say(means))
    for tone in ("done", "undated"):
        if tone in board.seen:
            sign = glyph(tone)
            yield Entry(sign.shown(ascii_=ascii_), sign.colour, say(MILESTONE_STATUSES[tone]))
    if "several" in board.seen:
        yield Entry(SEVERAL[ascii_], "", say(msg("several milestones")))
    if "diagonal" in board.seen:
        means = msg("diagonal: reached, or due that day; below it, overdue")
        yield Entry(".." if ascii_ else "⡠⠊", DIM, say(means))
