"""Entities made in memory, as loading would make them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ccictl.diagnostics import Origin
from ccictl.model.header import Header, Thresholds
from ccictl.model.indicator import Indicator, Start
from ccictl.model.milestone import Milestone
from ccictl.model.period import Period
from ccictl.model.project import Project
from ccictl.model.report import Report
from ccictl.model.when import When
from ccictl.plan import Plan
from ccictl.source.document import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DATES = frozenset(
    ("start", "finish", "started", "finished", "paused", "resumed", "cancelled", "due", "baseline", "done", "adopted")
)


def origin() -> Origin:
    """A file with nothing in it."""
    return Origin(parse("a.yaml", b"title: A\n"))


def dated(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields with their texts made dates."""
    return {
        name: When.parse(value) if name in DATES and isinstance(value, str) else value for name, value in fields.items()
    }


def named(name: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields with a title, that of its name where none is given; without one where it is to be empty."""
    given = {"title": name.upper(), **fields}
    return given if given["title"] else {field: value for field, value in given.items() if field != "title"}


def milestone(name: str = "m", owner: str = "p", **fields: Any) -> Milestone:
    """A milestone of a project called `p`."""
    return Milestone(id=name, owner_id=owner, origin=origin(), **named(name, dated(fields)))


def report(day: str, owner: str = "p", **fields: Any) -> Report:
    """What was said at a date."""
    return Report(id=When.parse(day), owner_id=owner, origin=origin(), **fields)


def project(
    name: str = "p", milestones: Iterable[Milestone] = (), reports: Iterable[Report] = (), **fields: Any
) -> Project:
    """A project with its milestones and reports."""
    given = dated(fields)
    if isinstance(given.get("baseline"), dict):
        given["baseline"] = Period(**dated(given["baseline"]))
    for field, several in (("milestones", milestones), ("reports", reports)):
        found = {each.id: each for each in several}
        if found:
            given[field] = found
    return Project(id=name, origin=origin(), **named(name, given))


def indicator(measures: Mapping[str, float], targets: Mapping[str, float], **fields: Any) -> Indicator:
    """An indicator of the plan; `start` is a date and a value."""
    given = {"better": "higher", "of": "plan", "title": "I", **fields}
    if "start" in given:
        day, value = given["start"]
        given["start"] = Start(date=When.parse(day), value=value)
    series = {
        name: {When.parse(day): value for day, value in several.items()}
        for name, several in (("measures", measures), ("targets", targets))
        if several
    }
    return Indicator(id="i", origin=origin(), **given, **series)


def plan(*projects: Project, **kinds: Any) -> Plan:
    """A plan of some projects."""
    fields = {"title": "Plan", **kinds.pop("header", {})}
    if "thresholds" in fields:
        fields["thresholds"] = Thresholds(**fields["thresholds"])
    header = Header(id="plan", origin=origin(), **dated(fields))
    owners: tuple[Header | Project, ...] = (header, *projects)
    found: dict[str, Any] = {
        name: {} for name in ("obsessions", "engagements", "indicators", "organisations", "sources")
    }
    found.update(kinds)
    return Plan(
        header=header,
        projects={each.id: each for each in projects},
        milestones={m.ref: m for owner in owners for m in owner.milestones.values()},
        **found,
    )
