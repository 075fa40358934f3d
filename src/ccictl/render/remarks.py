"""What is said below a timeline, whatever draws it: what is not drawn, and how to see it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl import wording
from ccictl.i18n import msg, msgn
from ccictl.named import NamedTuple
from ccictl.show import show

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ccictl.i18n import Message, Translator
    from ccictl.shapes.curve import Curve
    from ccictl.shapes.timeline import Lane, Timeline
    from ccictl.shapes.trend import Panel

# So many titles are told one by one, the rest are counted.
_TOLD = 30
_UNITS = MappingProxyType({"quarter": msg("quarters"), "year": msg("years")})


class Drawn(NamedTuple):
    """What came of a timeline where it was drawn: all of these are texts to be told as long as they are.

    `cut` are the titles of phases, `titles` those of lanes that were cut. `hidden` counts the milestones behind
    another, `unit` is what the axis is divided in. `untold` are the groups beside which there is no room for what is
    known in part of their progress, `together` the milestones of one day of which one sign is seen, `names` those
    whose name is not there in full. `shares` says that beside bars stands of how many projects progress is known.
    """

    cut: tuple[str, ...] = ()
    hidden: int = 0
    unit: str = ""
    untold: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    shares: bool = False


def remarks(timeline: Timeline, drawn: Drawn, say: Translator) -> Iterator[str]:
    """A sentence for each thing that is not as somebody may expect."""
    if not timeline.lanes:
        yield say(msg("No project."))
    elif empty(timeline):
        first, last = wording.day(timeline.first, say), wording.day(timeline.last, say)
        yield say(msg("Nothing of this is between {first} and {last}.", first=first, last=last))
    yield from _without_room(timeline, drawn, say)
    told, more = timeline.undated[:_TOLD], len(timeline.undated) - _TOLD
    if told and more > 0:
        yield say(msg("Without a date: {titles} and {n} more.", titles=told, n=more))
    elif told:
        yield say(msg("Without a date: {titles}.", titles=told))
    yield from _hidden(drawn, say)
    if timeline.elsewhere and not empty(timeline):
        yield say(
            msgn(
                "{n} group counts projects that are drawn below another: each has one row.",
                "{n} groups count projects that are drawn below another: each has one row.",
                timeline.elsewhere,
            )
        )
    if timeline.outside:
        yield say(msg("Dates outside of what is drawn: {n}. --from and --to move its ends.", n=timeline.outside))


def _without_room(timeline: Timeline, drawn: Drawn, say: Translator) -> Iterator[str]:
    """What has no room, or not all that it takes."""
    if timeline.lanes and timeline.zoom in {"quarter", "month"} and drawn.unit != timeline.zoom:
        words = msg("--zoom {zoom} has no room: the axis shows {units}.", zoom=timeline.zoom, units=_UNITS[drawn.unit])
        yield say(msg("{sentence} --from and --to draw less at a time.", sentence=words))
    if drawn.cut:
        yield phases(drawn.cut, say)
    for head, texts in (
        (msg("Titles in full:"), drawn.titles),
        (msg("Milestones in full:"), drawn.names),
        (msg("Progress known in part:"), drawn.untold),
    ):
        yield from _several(head, texts, say)
    if drawn.shares:
        yield say(msg("(n/N): progress is known of n projects of N."))


def _hidden(drawn: Drawn, say: Translator) -> Iterator[str]:
    """What is behind something else."""
    if drawn.hidden:
        yield say(
            msgn(
                "{n} milestone is behind another in its column: --from and --to draw them apart.",
                "{n} milestones are behind another in their column: --from and --to draw them apart.",
                drawn.hidden,
            )
        )
    yield from _several(msg("Milestones of one day:"), drawn.together, say)


def _several(head: Message, texts: Sequence[str], say: Translator) -> Iterator[str]:
    """Some texts behind what they are, each once and as long as it is: a sentence would keep a part of them."""
    if texts:
        yield f"{say(head)} {say(msg('; ')).join(dict.fromkeys(texts))}."


def phases(cut: tuple[str, ...], say: Translator) -> str:
    """The titles of phases that were cut, in full; nothing where there are none."""
    return "".join(_several(msg("Phases in full:"), tuple(show(title, 0) for title in cut), say))


def titles(cut: Sequence[str], say: Translator) -> str:
    """The titles of milestones that were cut, in full; nothing where there are none."""
    return "".join(_several(msg("Milestones in full:"), cut, say))


def no_room(curve: Curve, unit: str, say: Translator) -> str:
    """What to say where the axis of a curve is not divided as it was asked to be; nothing where it is."""
    if curve.zoom in {"auto", unit}:
        return ""
    words = msg("--by {zoom} has no room: the axis shows {units}.", zoom=curve.zoom, units=_UNITS[unit])
    return say(msg("{sentence} --from and --to draw less at a time.", sentence=words))


def undrawn(panel: Panel, drawn: int, say: Translator) -> Iterator[str]:
    """What of a trend has no line, or is not where its line is, where so many are drawn."""
    lines = panel.of - panel.single
    if drawn < lines:
        words = msgn(
            "Of {of} lines {n} is drawn, the one that moved the furthest. An ID, --where or --by choose others.",
            "Of {of} lines {n} are drawn, those that moved the furthest. An ID, --where or --by choose others.",
            drawn,
            of=lines,
        )
        yield say(words)
    if panel.single:
        words = msgn(
            "{n} milestone was stated at one review alone, and has no line.",
            "{n} milestones were stated at one review alone, and have no line.",
            panel.single,
        )
        yield say(words)
    if panel.outside:
        words = msgn(
            "{n} date is more than a year outside of the plan, and is drawn at the edge.",
            "{n} dates are more than a year outside of the plan, and are drawn at the edge.",
            panel.outside,
        )
        yield say(words)


def empty(timeline: Timeline) -> bool:
    """Whether something has a date, and nothing of that is drawn."""
    lengths = [length for lane in timeline.lanes for length in _lengths(lane, timeline.today)]
    return bool(lengths) and not any(first <= timeline.last and last >= timeline.first for first, last in lengths)


def _lengths(lane: Lane, today: date) -> Iterator[tuple[date, date]]:
    """From which day to which day something of a lane is drawn."""
    if lane.span is not None:
        known = [*lane.span.days, *(mark.edge.last for mark in lane.marks)]
        yield (
            lane.span.start.first if lane.span.start is not None else min(known),
            lane.span.finish.last if lane.span.finish is not None else max(*known, today),
        )
    if lane.ghost is not None:
        yield lane.ghost.days[0], lane.ghost.days[-1]
    for mark in lane.marks:
        yield mark.edge.last, mark.edge.last
