"""The bar of a lane: when it is, how much of it is done, when it was first approved to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.render.drawing import signs
from ccictl.render.drawing.markup import both, fill, number, rect, stroke
from ccictl.render.drawing.palette import tone

if TYPE_CHECKING:
    from datetime import date

    from ccictl.render.drawing.sheet import Sheet
    from ccictl.shapes.timeline import Lane, Stretch

_HALF, _GROUP, _GHOST, _STUB = 5.0, 2.5, 8.0, 9.0
_WHOLE = 100.0
_HATCH = ' fill="url(#hatch)"'


class Bar(NamedTuple):
    """What is drawn, and where the bar begins and ends; None where there is none."""

    parts: list[str]
    ends: tuple[float, float] | None


class _Places(NamedTuple):
    """Places across: the ends of the bar, what is certain of it, up to where it is done and up to where that is known;
    whether it goes on beyond what is drawn or known; where it was to end, if that is passed.
    """

    start: float
    end: float
    sure_start: float
    sure_end: float
    done: float
    known: float
    planned: float | None
    before: bool
    beyond: bool
    passed: float | None


def bar(sheet: Sheet, lane: Lane, middle: float, used: set[str]) -> Bar:
    """The bar of a lane, its middle so far from the top of its row; which signs were used is added to `used`."""
    parts = _ghost(sheet, lane.ghost, middle + _GHOST, used) if lane.ghost is not None else []
    places = _places(sheet, lane, lane.span) if lane.span is not None else None
    if places is None:
        return Bar(parts, None)
    if lane.kind == "project":
        parts += _project(lane, places, middle, used)
    else:
        parts += _group(places, middle, used)
    return Bar(parts, (places.start, places.end))


def _places(sheet: Sheet, lane: Lane, span: Stretch) -> _Places | None:
    scale = sheet.scale
    first, last = _ends(lane, span, sheet.timeline.today)
    if last < scale.first or first > scale.last:
        return None
    start, end = scale.before(first), scale.after(last)
    if end - start < 2:
        # What is shorter than can be seen is as short as can be.
        start = min(start, scale.width - 2)
        end = start + 2
    done, known = (
        min(max(scale.share(first, last, share), start), end) if share < _WHOLE else end for share in lane.shares
    )
    fuzzy_start = span.start is not None and span.start.first < span.start.last
    fuzzy_end = span.finish is not None and span.finish.first < span.finish.last
    return _Places(
        start,
        end,
        min(scale.after(span.start.last), end) if span.start is not None and fuzzy_start else start,
        max(scale.before(span.finish.first), start) if span.finish is not None and fuzzy_end else end,
        done,
        known,
        scale.share(first, last, lane.planned) if lane.planned is not None else None,
        span.start is None or first < scale.first,
        span.finish is None or last > scale.last,
        scale.after(lane.passed.last) if lane.passed is not None and scale.holds(lane.passed.last) else None,
    )


def _ends(lane: Lane, span: Stretch, today: date) -> tuple[date, date]:
    """The first day of a bar, and the last: what has no end goes on to the data date at least."""
    if span.start is not None and span.finish is not None:
        return span.start.first, span.finish.last
    dated = [*(day for mark in lane.marks for day in mark.edge), *span.days]
    return (
        span.start.first if span.start is not None else min(dated),
        span.finish.last if span.finish is not None else max(*dated, today),
    )


def _project(lane: Lane, places: _Places, middle: float, used: set[str]) -> list[str]:
    colour = tone(lane.tone, "good" if lane.status == "done" else "group" if _stopped(lane) else "plan")
    start, end, top, high = places.start, places.end, middle - _HALF, 2 * _HALF
    parts = [rect(start, top, places.known - start, high, fill(f"{colour}-light"), 2)]
    if places.known < end:
        # Inside of the outline of the critical path, its colour is still seen.
        inset = 1.4 if lane.critical else 0.0
        parts.append(unknown(start + inset, middle, end - start - 2 * inset, _HALF - inset, colour))
        used.add("unknown")
    if places.done < places.known:
        used.add("open")
    if places.done > start:
        parts.append(rect(start, top, places.done - start, high, fill(colour), 2))
        used.add("done")
    # What is done has happened, and needs no doubt about its end.
    if places.sure_end < end and places.done < end:
        parts.append(rect(places.sure_end, top, end - places.sure_end, high, _HATCH))
        used.add("fuzzy")
    if places.sure_start > start:
        parts.append(rect(start, top, min(places.sure_start, end) - start, high, _HATCH))
        used.add("fuzzy")
    if lane.critical:
        parts.append(rect(start, top, end - start, high, stroke("ink", 1.6), 2))
    if places.planned is not None and lane.status in {"active", "planned"} and start < places.planned < end:
        parts.append(planned(places.planned, middle))
        used.add("planned")
    if places.passed is not None:
        parts.append(passed(places.passed, middle))
        used.add("passed")
    return [*parts, *_open_ends(places, middle, f"{colour}", used)]


def passed(x: float, middle: float) -> str:
    """Where a project was to be finished by what is written: a stroke through its bar."""
    top, low = number(middle - _HALF - 2), number(middle + _HALF + 2)
    across = f"M{number(x)} {top}V{low}"
    return f'<path d="{across}"{stroke("back", 3.4)}/><path d="{across}"{stroke("ink", 1.6)}/>'


def unknown(start: float, middle: float, wide: float, half: float, colour: str) -> str:
    """How much of this is done is not known: hollow, so that nothing in it is a boundary."""
    line_ = 1.2
    outlined = both("back", colour, line_)
    return rect(start + line_ / 2, middle - half + line_ / 2, wide - line_, 2 * half - line_, outlined, 2)


def _stopped(lane: Lane) -> bool:
    return lane.status in {"paused", "cancelled"}


def planned(x: float, middle: float) -> str:
    """How far a project was to be by now: a notch in its bar."""
    top, low = number(middle - _HALF - 2), number(middle + _HALF)
    shape = f"M{number(x - 3)} {top}h6l-3 4z"
    return f'<path d="{shape}M{number(x - 0.6)} {top}h1.2V{low}h-1.2z"{both("ink", "back", 0.5)}/>'


def _group(places: _Places, middle: float, used: set[str]) -> list[str]:
    """A thin bar with feet at its ends, as wide as all that is below it: done, still to do, and what is not known."""
    start, end, top, low = places.start, places.end, number(middle - _GROUP), number(middle + _GROUP)
    foot = min(5.0, (end - start) / 2)
    shape = (
        f"M{number(start)} {top}H{number(end)}V{number(middle + 6)}L{number(end - foot)} {low}"
        f"H{number(start + foot)}L{number(start)} {number(middle + 6)}Z"
    )
    parts = [f'<path d="{shape}"{fill("group-light")}/>']
    if places.known < end:
        parts.append(unknown(places.known, middle, end - places.known, _GROUP, "group"))
        used.add("unknown")
    if places.known > start:
        parts.append(rect(start, middle - _GROUP, places.done - start, 2 * _GROUP, fill("group")))
        used.add("group")
    return [*parts, *_open_ends(places, middle, "group", used)]


def _open_ends(places: _Places, middle: float, colour: str, used: set[str]) -> list[str]:
    parts = []
    if places.before:
        parts.append(signs.before(places.start, middle, both(colour, "back", 0.8)))
        used.add("before")
    if places.beyond:
        parts.append(signs.beyond(places.end, middle, both(colour, "back", 0.8)))
        used.add("beyond")
    return parts


def _ghost(sheet: Sheet, ghost: Stretch, y: float, used: set[str]) -> list[str]:
    """Where it was first approved to be: a thin line with stops; of one end alone, as much as shows where it is."""
    scale = sheet.scale
    if ghost.days[-1] < scale.first or ghost.days[0] > scale.last:
        return []
    used.add("ghost")
    if ghost.start is None:
        end = scale.after(ghost.days[-1])
        return [ghost_line(max(end - _STUB, 0), end, y, end)]
    start = scale.before(ghost.days[0])
    if ghost.finish is None:
        return [ghost_line(start, min(start + _STUB, scale.width), y, start)]
    end = scale.after(ghost.days[-1])
    return [ghost_line(start, end, y, start, end)]


def ghost_line(low: float, high: float, y: float, *stops: float) -> str:
    """The line of dates that were first approved, with a stop at each end that is known."""
    ends = "".join(f"M{number(stop)} {number(y - 2)}V{number(y + 2)}" for stop in stops)
    return f'<path d="M{number(low)} {number(y)}H{number(high)}{ends}"{stroke("soft", 1.3)}/>'
