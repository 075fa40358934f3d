"""What a steering committee should look at, the worst first, each with what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from ccictl.analysis import indicators
from ccictl.analysis.computed import Computed, Written
from ccictl.analysis.lateness import late_milestones
from ccictl.analysis.slip import open_slips
from ccictl.analysis.status import last_weather
from ccictl.i18n import msg, msgn
from ccictl.named import NamedTuple
from ccictl.terms import amount, short

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from ccictl.analysis.standing import Picture, Standing
    from ccictl.i18n import Message
    from ccictl.model.entity import Entity

Topic: TypeAlias = Literal["late-milestones", "slips", "watermelons", "off-track", "decisions"]


class Concern(NamedTuple):
    """One thing to look at: what it is about (with the project that this belongs to), what there is to say.

    `weight` orders the concerns of a topic, the greatest first.
    """

    topic: Topic
    entity: Entity
    message: Message
    written: Written
    tone: str
    weight: float


def concerns(picture: Picture, projects: Collection[str]) -> tuple[Concern, ...]:
    """The concerns of some projects, and of the plan itself where they are all of its projects; topic by topic."""
    whole = len(projects) == len(picture.plan.projects)
    standings = [standing for name, standing in picture.standings.items() if name in projects]
    found = [
        *_late(picture, standings, whole=whole),
        *_slips(picture, standings, whole=whole),
        *_watermelons(standings, picture.as_of),
        *_off_track(picture, projects),
        *_decisions(standings),
    ]
    topics = list(dict.fromkeys(concern.topic for concern in found))
    return tuple(sorted(found, key=lambda each: (topics.index(each.topic), -each.weight, each.entity.ref)))


def _late(picture: Picture, standings: list[Standing], *, whole: bool) -> Iterator[Concern]:
    """Late milestones; those of projects that are over or at rest wait for nobody."""
    milestones = [m for s in standings if s.status in {"active", "planned"} for m in s.project.milestones.values()]
    if whole:
        milestones += picture.plan.header.milestones.values()
    for late in late_milestones(milestones, picture.as_of):
        message = msgn("{n} day late", "{n} days late", late.days)
        yield Concern("late-milestones", late.entity, message, _field(late.entity, "due"), "late", late.days)


def _slips(picture: Picture, standings: list[Standing], *, whole: bool) -> Iterator[Concern]:
    """The slips over the threshold: of each project its worst one, of the plan those of its own open milestones."""
    header = picture.plan.header
    found: list[tuple[Entity, Computed]] = []
    for standing in standings:
        if standing.status in {"active", "planned"} and standing.slip.value is not None:
            parts = (part for part in standing.slip.inputs if isinstance(part, Computed))
            found.append((standing.project, max(parts, key=lambda part: part.value)))
    if whole:
        slips = open_slips(header.milestones.values(), picture.as_of)
        found += [(picture.plan.milestones[slip.of], slip) for slip in slips if slip.value is not None]
    for entity, slip in found:
        if slip.value > header.thresholds.slip:
            message = msgn("{n} day behind its baseline", "{n} days behind its baseline", slip.value)
            written = next(part for part in slip.inputs if isinstance(part, Written))
            yield Concern("slips", entity, message, written, "at-risk", slip.value)


def _watermelons(standings: list[Standing], as_of: date) -> Iterator[Concern]:
    """Declared sunny or fair while late: green outside, red inside."""
    for standing in standings:
        report = last_weather(standing.project, as_of)
        if standing.health.value == "late" and report is not None and report.weather in {"sunny", "fair"}:
            said = msg("its last weather is sunny, and it is late")
            if report.weather == "fair":
                said = msg("its last weather is fair, and it is late")
            days = max(reason.days for reason in standing.health.inputs)  # type: ignore[union-attr]
            yield Concern("watermelons", standing.project, said, _field(report, "weather"), "late", days)


def _concerned(picture: Picture, of: str | None, projects: Collection[str]) -> bool:
    """Whether what an indicator is of is among these projects: itself, or all the projects that serve it."""
    if of in picture.plan.projects or len(projects) == len(picture.plan.projects):
        return of in projects or of not in picture.plan.projects
    own = picture.rollup(of).projects if of is not None else ()
    return bool(own) and set(own) <= set(projects)


def _off_track(picture: Picture, projects: Collection[str]) -> Iterator[Concern]:
    for indicator in picture.plan.indicators.values():
        if not _concerned(picture, indicator.of, projects):
            continue
        if indicators.state(indicator, picture.as_of) != "off-track":
            continue
        point = indicators.measured(indicator, picture.as_of)
        assert point is not None
        expected = indicators.expected(indicator, point.when.last)
        gap = indicators.gap(indicator, picture.as_of)
        assert expected is not None
        assert gap is not None
        unit = indicator.unit
        message = msg(
            "{measured} instead of {expected}",
            measured=amount(point.value, unit),
            expected=amount(expected, unit if short(unit) else ""),
        )
        share = abs(gap / expected) if expected else abs(gap)
        written = indicators.written(indicator, "measures", point)
        yield Concern("off-track", indicator, message, written, "off-track", share)


def _decisions(standings: list[Standing]) -> Iterator[Concern]:
    for standing in standings:
        report = standing.report
        if report is not None and report.decision and standing.status in {"active", "planned", "paused"}:
            written = _field(report, "decision")
            yield Concern(
                "decisions",
                standing.project,
                msg("{decision}", decision=report.decision),
                written,
                "",
                report.id.last.toordinal(),
            )


def _field(entity: Entity, field: str) -> Written:
    return Written(entity, (field,), getattr(entity, field))
