"""What a terminal's timeline is drawn on: columns of days, signs with a form in ASCII, and which of them are seen."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.render.glyphs import glyph
from ccictl.render.layout.axis import axis
from ccictl.render.layout.scale import Scale
from ccictl.show import cells, show

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ccictl.i18n import Message
    from ccictl.render.layout.axis import Axis, Period
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.timeline import Lane, Timeline

# Of every hundred columns, those that titles may take at most, and what they have at least.
TITLES, NARROWEST, _STEP = 36, 16, 4
# Marks that fall into one column: the one that presses most is seen.
PRESSING = ("late", "soon", "planned", "undated", "done", "cancelled")
RED, YELLOW, GREEN, CYAN, BOLD, DIM = "31", "33", "32", "36", "1", "2"


class Sign(NamedTuple):
    """A sign of the drawing, the same in ASCII, and what it means."""

    sign: str
    plain: str
    means: Message


SIGNS = MappingProxyType(
    {
        "done": Sign("█", "#", msg("done so far")),
        "open": Sign("▒", "=", msg("still to do")),
        "unknown": Sign("═", "o", msg("progress not known")),
        "fuzzy": Sign("░", ".", msg("date not known to the day")),
        "group": Sign("▄", "%", msg("group: done so far")),
        "group-open": Sign("▁", ",", msg("group: still to do")),
        "ghost": Sign("┄", "_", msg("dates first approved")),
        "passed": Sign("╏", "!", msg("planned finish, passed")),
        "was": Sign("╎", "'", msg("finish first approved")),
        "here": Sign("▼", "|", msg("data date")),
        "today": Sign("│", "|", msg("data date")),
        "before": Sign("◂", "<", msg("begins before, or unknown")),
        "beyond": Sign("▸", ">", msg("ends beyond, or unknown")),
        "critical": Sign("»", "*", msg("critical path")),
        "totem": Sign("★", "^", msg("totem")),
        "year": Sign("┊", ":", msg("")),
    }
)


class Cell(NamedTuple):
    """A column of a line: a sign, the code of its colour, and the name under which the legend tells it."""

    sign: str = " "
    colour: str = ""
    name: str = ""


class Ruled(Protocol):
    """What has an axis of days: how far from the edge it begins, in how many columns, and where the data date is."""

    @property
    def medium(self) -> Medium: ...
    @property
    def axis(self) -> Axis: ...
    @property
    def scale(self) -> Scale: ...
    @property
    def margin(self) -> int: ...
    @property
    def columns(self) -> int: ...
    @property
    def today(self) -> int | None: ...


class Canvas:
    """What is drawn beside the titles: the scale, the signs of the medium, and what is seen of it in the end.

    `seen` are the names of signs, those of milestones after `m-`, those beside titles after `h-`; `cut` the titles of
    phases that have no room, `hidden` how many milestones are behind another whose day is another, `together` the
    milestones of one day, and `untold` what is known in part of the
    progress of groups beside whose bars that has no room; `shares` says that beside others it stands.
    """

    def __init__(self, timeline: Timeline, medium: Medium) -> None:
        self.timeline = timeline
        self.medium = medium
        # The sign of the critical path stands between titles and days.
        self._beside = 3 if any(lane.critical for lane in timeline.lanes) else 2
        self.titles = titles_width(timeline, medium)
        self.axis = self._axis(self.titles)
        narrower = range(self.titles, NARROWEST - 1, -_STEP)
        if timeline.zoom not in {"auto", self.axis.unit}:
            # Where months have no room, quarters are nearer to them than years.
            units = ("month", "quarter") if timeline.zoom == "month" else (timeline.zoom,)
            fine = (titles for unit in units for titles in narrower if self._axis(titles).unit == unit)
            self.titles = next(fine, self.titles)
            self.axis = self._axis(self.titles)
        self.margin = self.titles + self._beside
        self.columns = medium.width - self.margin
        self.scale = Scale(timeline.first, timeline.last, self.columns)
        self._cells: dict[tuple[str, str], Cell] = {}
        # What every row begins as: nothing but the beginnings of the years.
        self.empty = [Cell()] * self.columns
        for period in self.axis.years[1:]:
            self.empty[begin(self, period)] = Cell(self.sign("year"), DIM)
        self.seen: dict[str, None] = {}
        self.cut: list[str] = []
        self.hidden = 0
        self.together: list[str] = []
        self.untold: list[str] = []
        self.shares = False

    def _axis(self, titles: int) -> Axis:
        timeline, columns = self.timeline, self.medium.width - titles - self._beside
        return axis(
            timeline.first,
            timeline.last,
            timeline.zoom,
            columns,
            lambda text: float(cells(text)),
            self.medium.say,
        )

    def sign(self, name: str) -> str:
        """A sign of the drawing."""
        sign = SIGNS[name]
        return sign.plain if self.medium.ascii else sign.sign

    def cell(self, name: str, colour: str) -> Cell:
        """A column with a sign of the drawing."""
        if (name, colour) not in self._cells:
            self._cells[name, colour] = Cell(self.sign(name), colour, name)
        return self._cells[name, colour]

    def column(self, day: date) -> int:
        """The column that a day is in."""
        return min(int(self.scale.middle(day)), self.columns - 1)

    @property
    def today(self) -> int | None:
        """The column of the data date, where it is drawn."""
        return self.column(self.timeline.today) if self.scale.holds(self.timeline.today) else None


def titles_width(timeline: Timeline, medium: Medium) -> int:
    """The width of the titles: what they take, less where that leaves too little for the drawing."""
    wanted = max(cells(title_of(lane, medium)) for lane in timeline.lanes)
    return max(NARROWEST, min(wanted, medium.width * TITLES // 100))


def standing(lane: Lane) -> str:
    """What the sign beside a title tells: the health, and the status of what is stopped or done and not judged."""
    return lane.status if lane.tone == "none" and lane.status in {"done", "paused", "cancelled"} else lane.tone


def title_of(lane: Lane, medium: Medium) -> str:
    mark = glyph(standing(lane)).shown(ascii_=medium.ascii)
    star = (SIGNS["totem"].plain if medium.ascii else SIGNS["totem"].sign) if lane.totem else ""
    return "  " * lane.depth + " ".join(part for part in (mark, star, show(lane.title, 0)) if part)


def begin(canvas: Ruled, period: Period) -> int:
    return min(round(canvas.scale.before(period.first)), canvas.columns - 1)


def in_columns(text: str) -> list[str]:
    """A text column by column: a wide sign leaves the next one empty, a mark is part of the sign that it stands on."""
    columns: list[str] = []
    sign = 0
    for length, char in enumerate(text, start=1):
        width = cells(text[:length]) - len(columns)
        if width == 0 and columns:
            columns[sign] += char
        else:
            sign = len(columns)
            columns += [char, *[""] * (width - 1)]
    return columns


def joined(line: Sequence[Cell], medium: Medium) -> str:
    """The signs with their colours, each colour said once for all the signs behind each other that have it."""
    if not medium.colour:
        return "".join(cell.sign for cell in line)
    parts, colour = [], ""
    for cell in line:
        wanted = cell.colour if cell.sign != " " else ""
        if wanted != colour:
            parts.append(f"\x1b[0m\x1b[{wanted}m" if wanted and colour else f"\x1b[{wanted or 0}m")
            colour = wanted
        parts.append(cell.sign)
    return "".join(parts) + ("\x1b[0m" if colour else "")


def cut_sign(medium: Medium) -> str:
    return "..." if medium.ascii else "…"


def coloured(text: str, colour: str, medium: Medium) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if medium.colour and colour and text else text
