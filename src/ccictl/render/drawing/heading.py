"""What stands above the days on every page: phases, years, quarters or months, the data date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl import wording
from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.render.drawing.markup import both, fill, group, label, line, number, rect, stroke
from ccictl.render.drawing.sheet import SMALL
from ccictl.render.drawing.widths import fitted, width
from ccictl.render.layout import packing
from ccictl.show import show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.render.drawing.sheet import Sheet
    from ccictl.render.layout.axis import Period
    from ccictl.shapes.timeline import Band

_PHASE, _YEAR, _PART, _TODAY = 19.0, 19.0, 16.0, 15.0
_YEAR_SIZE, _PART_SIZE = 11.0, 9.0


class Heading(NamedTuple):
    """What is drawn above the days, from 0 to the width of the scale, how high it is, and whether phases are in it."""

    height: float
    parts: list[str]
    phases: bool


def heading(sheet: Sheet, *, phases: bool) -> Heading:
    """Phases where they are asked for, the axis, the data date."""
    parts: list[str] = []
    y = 0.0
    phases = phases and bool(sheet.timeline.bands)
    if phases:
        rows = _phase_rows(sheet)
        parts += _phases(sheet, rows)
        y = (max(rows) + 1) * _PHASE + 2
    parts += _periods(sheet, sheet.axis.years, y, _YEAR, _YEAR_SIZE, bold=True)
    y += _YEAR
    if sheet.axis.parts:
        parts += _periods(sheet, sheet.axis.parts, y, _PART, _PART_SIZE, bold=False)
        y += _PART
    if sheet.scale.holds(sheet.timeline.today):
        parts.append(_today(sheet, y))
        y += _TODAY
    parts.append(line(0, y, sheet.scale.width, y, stroke("rule")))
    return Heading(y, parts, phases)


def phases_title(sheet: Sheet) -> str:
    """The word beside the phases."""
    return sheet.say(msg("Phases"))


def _phase_rows(sheet: Sheet) -> list[int]:
    """Phases below each other where they are at the same time."""
    bands = sheet.timeline.bands
    return packing.rows([(band.start.toordinal(), band.finish.toordinal() + 1.0) for band in bands])


def _phases(sheet: Sheet, rows: list[int]) -> Iterator[str]:
    for band, row in zip(sheet.timeline.bands, rows, strict=True):
        start, end, y = sheet.scale.before(band.start), sheet.scale.after(band.finish), row * _PHASE
        wide = max(end - start - 1, 1)
        parts = [_ground(sheet, band, min(start + 0.5, sheet.scale.width - wide), wide, y + 1)]
        name = _name(sheet, band)
        if name:
            parts.append(label((start + end) / 2, y + 12.2, name, SMALL, fill("ink"), anchor="middle"))
        yield group(parts, sheet.say(msg("{title}: {dates}", title=band.title, dates=band.when)))


def _ground(sheet: Sheet, band: Band, x: float, wide: float, y: float) -> str:
    """What a phase is written on, without an edge where it goes on beyond the days that are drawn."""
    before, beyond = band.start < sheet.timeline.first, band.finish > sheet.timeline.last
    high = _PHASE - 3
    if not before and not beyond:
        return rect(x, y, wide, high, both("band", "rule"), 3)
    right, low = number(x + wide), number(y + high)
    edges = f"M{number(x)} {number(y)}H{right}{f'M{right} {low}' if beyond else f'V{low}'}H{number(x)}"
    edges += "" if before else f"V{number(y)}"
    return rect(x, y, wide, high, fill("band")) + f'<path d="{edges}"{stroke("rule")}/>'


def _name(sheet: Sheet, band: Band) -> str:
    room = sheet.scale.after(band.finish) - sheet.scale.before(band.start) - 10
    return fitted(show(band.title, 0), room, SMALL)


def cut_phases(sheet: Sheet) -> tuple[str, ...]:
    """The titles of the phases that have no room for them in full."""
    return tuple(band.title for band in sheet.timeline.bands if _name(sheet, band) != show(band.title, 0))


def _periods(
    sheet: Sheet, periods: tuple[Period, ...], y: float, height: float, size: float, *, bold: bool
) -> Iterator[str]:
    places = [(sheet.scale.before(period.first), sheet.scale.after(period.last)) for period in periods]
    full = all(
        width(period.label, size, bold=bold) + 4 <= end - start
        for period, (start, end) in zip(periods, places, strict=True)
        if period.whole
    )
    for rank, (period, (start, end)) in enumerate(zip(periods, places, strict=True)):
        yield rect(start, y, end - start, height, fill("head" if rank % 2 == 0 else "band"))
        # Parts are named alike, a year that is cut short as there is room.
        shown = (period.label, period.short) if bold else (period.label if full else period.short,)
        text = next((text for text in shown if width(text, size, bold=bold) <= end - start), "")
        if text:
            look = fill("ink" if bold else "soft")
            yield label((start + end) / 2, y + height / 2 + size * 0.36, text, size, look, bold=bold, anchor="middle")


def _today(sheet: Sheet, y: float) -> str:
    """The data date on a flag at its day, moved inwards where the edge is near."""
    at = sheet.scale.middle(sheet.timeline.today)
    text = wording.day(sheet.timeline.today, sheet.say)
    wide = width(text, SMALL, bold=True) + 10
    start = min(max(at - wide / 2, 0), sheet.scale.width - wide)
    parts = [
        rect(start, y + 1, wide, _TODAY - 1, fill("today"), 3),
        label(start + wide / 2, y + 11.4, text, SMALL, fill("back"), bold=True, anchor="middle"),
    ]
    return group(parts, sheet.say(msg("Data date {date}", date=text)))


def grid(sheet: Sheet, low: str) -> Iterator[str]:
    """Lines down from the divisions of the axis to `low`, which is a place or a share of what holds them."""
    for period in sheet.axis.parts[1:]:
        yield _down(sheet.scale.before(period.first), low, stroke("line", 0.8))
    for period in sheet.axis.years[1:]:
        yield _down(sheet.scale.before(period.first), low, stroke("rule"))


def today_line(sheet: Sheet, low: str) -> str:
    """The line of the data date, nothing where it is not drawn."""
    if not sheet.scale.holds(sheet.timeline.today):
        return ""
    return _down(sheet.scale.middle(sheet.timeline.today), low, stroke("today", 1.4))


def _down(x: float, low: str, look: str) -> str:
    at = f"{x:.2f}"
    return f'<line x1="{at}" x2="{at}" y1="0" y2="{low}"{look}/>'
