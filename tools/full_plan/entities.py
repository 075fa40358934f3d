"""What is written in the files: each entity as the fields of its YAML, under the names of one copy of the plan."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from tools.full_plan.series import START, TARGETS, lower_is_better
from tools.full_plan.titles.tags import TAGS
from tools.full_plan.yaml_text import Inline

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tools.full_plan.reports import Report
    from tools.full_plan.sketch import Engagement, Gauge, Link, Obsession, Organisation, Source, Step
    from tools.full_plan.timetable import Course
    from tools.full_plan.yaml_text import Item, Value

_TOTEM_WEIGHT = "3"


@dataclass(frozen=True)
class Copy:
    """One of the copies of the plan that make a larger one; the first goes by the plain names."""

    number: int = 1

    def id(self, name: str) -> str:
        """The name of an entity in this copy; that of the plan itself is the same in all."""
        return name if self.number == 1 or name == "plan" else f"{name}-{self.number}"

    def ids(self, names: str) -> tuple[str, ...]:
        """The names in this copy of entities written with spaces between them."""
        return tuple(self.id(name) for name in names.split())

    def ref(self, ref: str) -> str:
        """The name in this copy of a project, or of one of its milestones."""
        owner, slash, milestone = ref.partition("/")
        return f"{self.id(owner)}{slash}{milestone}"

    def title(self, title: str) -> str:
        """A title that tells this copy from the others."""
        return title if self.number == 1 else f"{title} ({self.number})"

    def rank(self, place: int, number: int) -> str:
        """The rank of the `place`-th of `number` entities, counted through all copies."""
        return str(place + number * (self.number - 1))


def obsession(copy: Copy, obsession: Obsession, rank: str) -> Mapping[str, Value]:
    """An entry of obsessions.yaml."""
    return {
        "title": copy.title(obsession.title),
        "sponsor": copy.id("cci-france"),
        "order": rank,
        "sources": (copy.id("presse-adoption"),),
    }


def engagement(copy: Copy, engagement: Engagement, obsession: str, rank: str) -> Mapping[str, Value]:
    """An entry of engagements.yaml."""
    return _given(
        {
            "title": copy.title(engagement.title),
            "summary": engagement.summary,
            "obsession": copy.id(obsession),
            "mode": engagement.mode,
            "number": rank,
            "sponsor": copy.id(engagement.sponsor),
            "sources": (copy.id("presse-adoption"),) if engagement.summary else (),
        }
    )


def organisation(copy: Copy, organisation: Organisation) -> Mapping[str, Value]:
    """An entry of organisations.yaml."""
    return _given(
        {
            "title": copy.title(organisation.title),
            "level": organisation.level,
            "parent": copy.id(organisation.parent) if organisation.parent else "",
            "contact": organisation.contact,
        }
    )


def source(copy: Copy, source: Source) -> Mapping[str, Value]:
    """An entry of sources.yaml."""
    return {
        "title": copy.title(source.title),
        "publisher": source.publisher,
        "published": source.published,
        "url": source.url,
    }


def indicator(copy: Copy, gauge: Gauge, measures: Mapping[str, float]) -> Mapping[str, Value]:
    """A file of indicators/."""
    survey = gauge.every == "year" and gauge.owner == "direction-etudes"
    return _given(
        {
            "title": copy.title(gauge.title),
            "of": copy.id(gauge.of),
            "unit": gauge.unit,
            "better": "lower" if lower_is_better(gauge) else "higher",
            "owner": copy.id(gauge.owner),
            "method": gauge.method,
            "every": gauge.every,
            "start": Inline({"date": START, "value": number(gauge.start)}),
            "targets": {year: number(value) for year, value in zip(TARGETS, gauge.targets, strict=True)},
            "measures": {period: number(value) for period, value in measures.items()},
            "sources": (copy.id("enquete-clients"),) if survey else (),
        }
    )


def project(copy: Copy, course: Course, reports: Sequence[Report], sponsor: str) -> Mapping[str, Value]:
    """A file of projects/; `sponsor` answers for its main engagement."""
    sketch, story, end = course.sketch, course.story, course.end
    hand = Random(f"{sketch.id} is written by its lead")
    sign = "%" if hand.random() < 0.3 else ""
    tags = {tag: None for name in sketch.engagements.split() for tag in TAGS.get(name, ())}
    return _given(
        {
            "title": copy.title(sketch.title),
            "summary": sketch.summary,
            "engagements": copy.ids(sketch.engagements),
            "totem": "true" if sketch.totem else "",
            "lead": copy.id(sketch.lead),
            "sponsor": "" if sponsor == sketch.lead else copy.id(sponsor),
            "contributors": copy.ids(sketch.contributors),
            "tags": tuple(tags),
            "links": (f"https://example.org/projets/{copy.id(sketch.id)}",) if sketch.totem else (),
            "sources": copy.ids("presse-adoption note-de-cadrage") if sketch.totem else (),
            "weight": _TOTEM_WEIGHT if sketch.totem else "",
            "start": course.start.text,
            "finish": end.due.text,
            "started": course.started.text,
            "finished": end.done.text if end.done else "",
            "paused": story.paused,
            "resumed": story.resumed,
            "cancelled": story.cancelled,
            "baseline": _approved(course),
            "after": after(copy, course.waits.get(sketch.id, ())),
            "note": story.note,
            "milestones": {step.id: _milestone(copy, course, step, hand) for step in sketch.steps},
            "reports": {report.when.text: _report(report, sign) for report in reports},
        }
    )


def after(copy: Copy, links: Iterable[Link]) -> tuple[Item, ...]:
    """What something waits for, with the lag where there is one."""
    return tuple(
        Inline({"ref": copy.ref(link.ref), "lag": str(link.lag)}) if link.lag else copy.ref(link.ref) for link in links
    )


def number(value: float) -> str:
    """`593_000`, `1450`, `8.1`."""
    if value != int(value):
        return f"{value:.1f}"
    return f"{int(value):_}" if value >= 10_000 else str(int(value))


def _approved(course: Course) -> Value:
    if course.story.without_baseline:
        return ""
    return Inline({"start": course.start.text, "finish": course.end.baseline.text})


def _milestone(copy: Copy, course: Course, step: Step, hand: Random) -> Mapping[str, Value]:
    sketch, dates = course.sketch, course.milestones[step.id]
    cancelled = "" if dates.done else course.story.cancelled
    helpers = sketch.contributors.split()
    helped = hand.random() < 0.15 and helpers
    return _given(
        {
            "title": step.title,
            "baseline": "" if course.story.without_baseline else dates.baseline.text,
            "due": dates.due.text,
            "done": dates.done.text if dates.done else "",
            "cancelled": cancelled,
            "after": after(copy, course.waits.get(sketch.ref(step), ())),
            "weight": "2" if sketch.totem and step is sketch.steps[-1] else "",
            "owner": copy.id(hand.choice(helpers)) if helped else "",
        }
    )


def _report(report: Report, sign: str) -> Mapping[str, Value]:
    return _given(
        {
            "weather": report.weather,
            "progress": f"{report.progress}{sign}",
            "note": report.note,
            "decision": report.decision,
        }
    )


def _given(fields: Mapping[str, Value]) -> Mapping[str, Value]:
    """The fields that say something."""
    return {name: value for name, value in fields.items() if value}
