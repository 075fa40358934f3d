"""Projects put together by obsession, engagement, lead, totem or health: what tables and timelines fold by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.health import HEALTHS
from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.terms import HEALTHS as HEALTH_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Message
    from ccictl.model.engagement import Engagement
    from ccictl.model.project import Project

GROUPINGS = ("obsession", "engagement", "lead", "totem", "health")
LEVELS = ("obsession", "engagement", "project")


class Group(NamedTuple):
    """Some projects under a name; `depth` counts from 0. A project that serves several is in each of them.

    `kind` says what the group is: a grouping, or `project` where it is one project alone. The id is empty for the
    projects that are of no group.
    """

    id: str
    title: Message | str
    kind: str
    depth: int
    projects: tuple[str, ...]


def grouped(picture: Picture, projects: Sequence[str], by: str, level: str) -> tuple[Group, ...]:
    """The groups of some projects in the order of the plan, each followed by what is below it, down to `level`.

    By obsession there are engagements below; otherwise projects alone. Without a choice of projects, groups that
    have none are there too: that nobody serves an engagement is worth seeing. By `project`, each is alone.
    """
    if by == "project":
        return tuple(_alone(picture, projects, 0))
    if by == "obsession":
        return tuple(_by_obsession(picture, projects, level))
    return tuple(_flat(picture, projects, by, with_projects=level == "project"))


def within(picture: Picture, groups: Sequence[Group], name: str) -> tuple[Group, ...]:
    """Of groups by obsession or by engagement, the obsession or the engagement of this name, with what is below it.

    Those of its engagements stand for an obsession where there are no obsessions. Where there is neither, as by lead,
    all of the groups are there.
    """
    names = {name, *(each.id for each in picture.plan.engagements.values() if each.obsession == name)}
    kept: list[Group] = []
    top: int | None = None
    for group in groups:
        if top is None or group.depth <= top:
            top = group.depth if group.id in names and group.kind in {"obsession", "engagement"} else None
        if top is not None:
            kept.append(group._replace(depth=group.depth - top))
    return tuple(kept) or tuple(groups)


def _by_obsession(picture: Picture, projects: Sequence[str], level: str) -> Iterator[Group]:
    plan = picture.plan
    whole = len(projects) == len(plan.projects)
    members = _members((name, picture.obsessions_of[name]) for name in projects)
    serving = _members((name, plan.projects[name].engagements) for name in projects)
    of: dict[str | None, list[Engagement]] = {}
    for engagement in plan.engagements.values() if level != "obsession" else ():
        of.setdefault(engagement.obsession, []).append(engagement)
    for obsession in sorted(plan.obsessions.values(), key=lambda each: (each.order is None, each.order or 0)):
        if obsession.id in members or whole:
            yield Group(obsession.id, obsession.title, "obsession", 0, members.get(obsession.id, ()))
        for engagement in of.get(obsession.id, ()):
            below = serving.get(engagement.id, ())
            if below or whole:
                yield Group(engagement.id, engagement.title, "engagement", 1, below)
                yield from _alone(picture, below if level == "project" else (), 2)
    others = tuple(name for name in projects if not picture.obsessions_of[name])
    if others:
        yield Group("", msg("Without an obsession"), "obsession", 0, others)
        yield from _alone(picture, others if level == "project" else (), 1)


def _members(pairs: Iterable[tuple[str, Iterable[str]]]) -> dict[str, tuple[str, ...]]:
    """The projects of each group, from the groups of each project; one named twice counts once."""
    found: dict[str, list[str]] = {}
    for name, groups in pairs:
        for group in dict.fromkeys(groups):
            found.setdefault(group, []).append(name)
    return {group: tuple(names) for group, names in found.items()}


def _flat(picture: Picture, projects: Sequence[str], by: str, *, with_projects: bool) -> Iterator[Group]:
    titles, keys, none = _keys(picture, by)
    of = {name: keys(picture.plan.projects[name]) for name in projects}
    members = _members(of.items())
    groups = [Group(key, title, by, 0, members.get(key, ())) for key, title in titles]
    known = {key for key, _ in titles}
    rest = tuple(name for name in projects if known.isdisjoint(of[name]))
    for group in (*groups, Group("", none, by, 0, rest)):
        if group.projects:
            yield group
            yield from _alone(picture, group.projects if with_projects else (), 1)


def _keys(
    picture: Picture, by: str
) -> tuple[list[tuple[str, Message | str]], Callable[[Project], tuple[str, ...]], Message]:
    """The groups of a grouping with their titles, those that a project is in, and what to call having none."""
    plan = picture.plan
    match by:
        case "engagement":
            return _titles(plan.engagements), lambda p: p.engagements, msg("Without an engagement")
        case "lead":
            return _titles(plan.organisations), lambda p: (p.lead or "",), msg("Without a lead")
        case "totem":
            titles: list[tuple[str, Message | str]] = [("true", msg("Totems")), ("false", msg("Other projects"))]
            return titles, lambda p: ("true" if p.totem else "false",), msg("Other projects")
        case _:
            words: list[tuple[str, Message | str]] = [(name, HEALTH_WORDS[name]) for name in HEALTHS]
            return words, lambda p: (picture.standings[p.id].health.value,), msg("Other projects")


def _titles(entities: Mapping[str, object]) -> list[tuple[str, Message | str]]:
    return [(name, entity.title) for name, entity in entities.items()]  # type: ignore[attr-defined]


def _alone(picture: Picture, names: Iterable[str], depth: int) -> Iterator[Group]:
    for name in names:
        yield Group(name, picture.plan.projects[name].title, "project", depth, (name,))
