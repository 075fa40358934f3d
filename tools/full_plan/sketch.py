"""What is written by hand, before dates, facts and reports are worked out of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Organisation:
    """An organisation; `parent` and `contact` are empty where there is none."""

    id: str
    title: str
    level: str
    parent: str = ""
    contact: str = ""


@dataclass(frozen=True)
class Obsession:
    """An obsession."""

    id: str
    title: str


@dataclass(frozen=True)
class Engagement:
    """An engagement; its number is its place in the list."""

    id: str
    title: str
    mode: str
    sponsor: str
    summary: str = ""


@dataclass(frozen=True)
class Source:
    """A publication."""

    id: str
    title: str
    publisher: str
    published: str
    url: str


@dataclass(frozen=True)
class Step:
    """A milestone before its dates are known."""

    id: str
    title: str


@dataclass(frozen=True)
class Sketch:
    """A project: what it is, the window that was first approved, and its steps in order.

    Lists of ids are written with spaces between them, steps as "id | title"; `parallel` ones do not wait for each
    other. `remarks` are what its lead may say when all is well, "id | text" only once that step is done and the next
    is not; `worry` is said when all is not well.
    """

    id: str
    title: str
    summary: str
    engagements: str
    lead: str
    start: str
    finish: str
    written_steps: tuple[str, ...]
    contributors: str = ""
    totem: bool = False
    parallel: bool = False
    remarks: tuple[str, ...] = ()
    worry: str = ""

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The milestones to be, in order."""
        return tuple(Step(*line.split(" | ", 1)) for line in self.written_steps)

    def ref(self, step: Step) -> str:
        """The name of a milestone for those that wait for it."""
        return f"{self.id}/{step.id}"


@dataclass(frozen=True)
class Folder:
    """The projects that share a folder."""

    name: str
    sketches: tuple[Sketch, ...]


@dataclass(frozen=True)
class Link:
    """`waiting` (a milestone, or a project that cannot start) waits for `ref`, then `lag` days more.

    A `tight` milestone comes as soon as that: it follows every slip of what it waits for, to the day.
    """

    waiting: str
    ref: str
    lag: int = 0
    tight: bool = False


@dataclass(frozen=True)
class Story:
    """What happened to a project that did not simply go its way.

    `slips` are days of delay, a number for each step, the last one for all that follow. `fixed` gives baselines and
    `overdue` due dates of milestones that are late, both as "id date". `weather`, `said` and `decision` make its last
    report, dated `last_report` where that is given; `bright` is weather that hides what is late.
    """

    project: str
    slips: tuple[int, ...] = ()
    fixed: tuple[str, ...] = ()
    overdue: tuple[str, ...] = ()
    weather: str = ""
    said: str = ""
    decision: str = ""
    last_report: str = ""
    paused: str = ""
    resumed: str = ""
    cancelled: str = ""
    without_baseline: bool = False
    note: str = ""


@dataclass(frozen=True)
class Gauge:
    """An indicator: where it stood in 2022, its targets for the ends of 2024 to 2027 and how it has fared since.

    `fares` is `met`, `on-track`, `off-track`, `stale` or `no-data`. Where it is off track, `reach` is the share of the
    expected change that its last measure shows. Nothing was measured before `since`.
    """

    id: str
    title: str
    of: str
    unit: str
    start: float
    targets: tuple[float, float, float, float]
    fares: str = "on-track"
    every: str = "half-year"
    owner: str = ""
    method: str = ""
    reach: float = 0.55
    since: str = "2023"
