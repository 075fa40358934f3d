"""A timeline: lanes with spans and marks along an axis of days, links between them; the same for every medium."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from ccictl.shapes.assumption import Assumption


class Edge(NamedTuple):
    """An end of a span, known to be between two days (the same one where it is known to the day)."""

    first: date
    last: date


class Stretch(NamedTuple):
    """From a beginning to an end; None where there is none: it goes on beyond what is known."""

    start: Edge | None
    finish: Edge | None

    @property
    def days(self) -> tuple[date, ...]:
        """Every day that it is made of, in order."""
        return tuple(day for edge in (self.start, self.finish) if edge is not None for day in edge)


class Mark(NamedTuple):
    """A milestone: the day it falls on (the last of `edge`), its status as tone, its date as a person reads it.

    `id` is its reference. `was` is where it was first approved to be, `critical` that the critical path goes through
    it. `tip` says everything in a sentence.
    """

    id: str
    title: str
    tone: str
    edge: Edge
    when: str
    tip: str
    was: Edge | None = None
    critical: bool = False


class Lane(NamedTuple):
    """A row: a project, or a group of them (`kind`), below those of smaller `depth` before it.

    `tone` is its health, `word` that health in words, `status` its status. `span` is when it is, `ghost` when it was
    first approved to be; `progress` and `planned` are shares from 0 to 100, None where unknown. `known` is of how much
    of a group progress is known, from 0 to 100, and `told` says both in words where that is not all. `elsewhere` counts
    the projects of a group that are drawn below another. `passed` is the planned finish of a project whose bar goes on
    beyond it, as it is late, `passed_when` the same as a person reads it. `tip` says
    everything in a sentence, and is empty where no medium shows it, as those of marks.
    """

    id: str
    title: str
    kind: str
    depth: int
    tone: str
    word: str
    tip: str
    span: Stretch | None = None
    ghost: Stretch | None = None
    progress: float | None = None
    planned: float | None = None
    marks: tuple[Mark, ...] = ()
    status: str = ""
    totem: bool = False
    critical: bool = False
    known: float = 100.0
    told: str = ""
    elsewhere: int = 0
    passed: Edge | None = None
    passed_when: str = ""

    @property
    def shares(self) -> tuple[float, float]:
        """Of the whole, from 0 to 100: how much is done, and up to where what is done and what is left are known."""
        if self.progress is None:
            return 0.0, 0.0
        return self.progress * self.known / 100, self.known


class Link(NamedTuple):
    """A dependency: `target` waits for `source`. Each is the id of a lane (`project`) or of a mark (`project/mark`).

    `crossing` says that it goes from one project to another, `late` that what is waited for comes too late.
    """

    source: str
    target: str
    crossing: bool
    late: bool = False
    critical: bool = False


class Band(NamedTuple):
    """A phase of the plan."""

    id: str
    title: str
    start: date
    finish: date
    when: str


class Timeline(NamedTuple):
    """What `timeline` draws, from `first` to `last` day; `today` is the data date.

    `zoom` is what the axis is divided in: `year`, `quarter`, `month`, or `auto` for what there is room for. `undated`
    are the titles of what has no date to be drawn at, `outside` counts the dates that are written outside of the days
    drawn. `what_if` is what is assumed: whoever sees the rest is told first. `elsewhere` counts the groups of which
    projects are drawn below another.
    """

    title: str
    subtitle: str
    first: date
    last: date
    today: date
    bands: tuple[Band, ...]
    lanes: tuple[Lane, ...]
    links: tuple[Link, ...]
    zoom: str = "auto"
    undated: tuple[str, ...] = ()
    outside: int = 0
    what_if: tuple[Assumption, ...] = ()
    elsewhere: int = 0
