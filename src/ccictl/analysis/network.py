"""The network of dependencies: what waits for what."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from ccictl.i18n import Message, msg, msgn
from ccictl.model.project import Project
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ccictl.model.milestone import Milestone
    from ccictl.plan import Plan

_ENDS = 6  # names shown at each end of a way that is too long to be read


class Edge(NamedTuple):
    """A dependency that is written: `entity.after` names `ref`, to be reached `lag` days before."""

    entity: Project | Milestone
    ref: str
    lag: int

    @property
    def event(self) -> str:
        """What waits: the start of a project, or a milestone; as `predecessors` names it."""
        return start_of(self.entity.id) if isinstance(self.entity, Project) else self.entity.ref


def start_of(project_id: str) -> str:
    """The name of the event that is the start of a project; its id alone names its finish."""
    return f"{project_id}>"


def written_edges(plan: Plan) -> tuple[Edge, ...]:
    """Every dependency between things that exist, in the order of the files."""
    return tuple(
        Edge(entity, after.ref, after.lag)
        for entity in _waiting(plan)
        for after in entity.after
        if after.ref in plan.projects or after.ref in plan.milestones
    )


def _waiting(plan: Plan) -> Iterator[Project | Milestone]:
    yield from plan.header.milestones.values()
    for project in plan.projects.values():
        yield project
        yield from project.milestones.values()


def predecessors(plan: Plan) -> Mapping[str, tuple[str, ...]]:
    """For each event, the events that must come before it.

    A project has two events: its start, named by its id with `>` behind, and its finish, named by its id. What
    is written `after` a project waits for its finish. A milestone waits for the start of its project, and the
    finish of a project for its milestones: so a project that waits for one of its own milestones is a cycle too.
    """
    projects, milestones = plan.projects, plan.milestones
    before: dict[str, tuple[str, ...]] = {}

    def awaited(entity: Project | Milestone) -> tuple[str, ...]:
        return tuple(after.ref for after in entity.after if after.ref in projects or after.ref in milestones)

    for milestone in plan.header.milestones.values():
        before[milestone.ref] = awaited(milestone)
    for project in projects.values():
        start = start_of(project.id)
        before[start] = awaited(project)
        before.update({milestone.ref: (start, *awaited(milestone)) for milestone in project.milestones.values()})
        before[project.id] = (start, *(milestone.ref for milestone in project.milestones.values()))
    return before


def way(names: Sequence[str]) -> Message | str:
    """`a → b → a`; the middle of a way of more than a dozen names is only counted."""
    parts: list[Message | str] = [*names]
    if len(parts) > 2 * _ENDS:
        hidden = len(parts) - 2 * _ENDS
        parts[_ENDS:-_ENDS] = [msgn("(… {n} more)", "(… {n} more)", hidden)]
    line = parts[0]
    for part in parts[1:]:
        line = msg("{one} → {other}", one=line, other=part)
    return line


def cycles(before: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """One cycle of each knot of events that wait for each other, each from its smallest name on, without the
    repetition of the first at the end; the shortest that goes through that event.

    Whatever an event waits for is itself a key of `before`. Knots are the strongly connected components
    (Tarjan, 1972, without recursion: chains may be 30,000 long).
    """
    return tuple(sorted(_shortest(min(knot), set(knot), before) for knot in _knots(before)))


def _shortest(start: str, knot: set[str], before: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The shortest way from `start` back to it inside the knot, breadth first."""
    came: dict[str, str] = {}
    queue = deque([start])
    # It cannot run out: in a knot every event leads back to `start`.
    while True:
        event = queue.popleft()
        for other in before[event]:
            if other == start:
                path = [event]
                while path[-1] != start:
                    path.append(came[path[-1]])
                return tuple(reversed(path))
            if other in knot and other not in came:
                came[other] = event
                queue.append(other)


def _knots(before: Mapping[str, tuple[str, ...]]) -> list[list[str]]:
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    knots: list[list[str]] = []
    for root in before:
        if root in index:
            continue
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        walk = [(root, iter(before[root]))]
        while walk:
            event, following = walk[-1]
            for other in following:
                if other not in index:
                    index[other] = low[other] = len(index)
                    stack.append(other)
                    on_stack.add(other)
                    walk.append((other, iter(before[other])))
                    break
                if other in on_stack:
                    low[event] = min(low[event], index[other])
            else:
                walk.pop()
                if walk:
                    low[walk[-1][0]] = min(low[walk[-1][0]], low[event])
                if low[event] == index[event]:
                    knot = _unstacked(stack, on_stack, event)
                    if len(knot) > 1 or event in before[event]:
                        knots.append(knot)
    return knots


def _unstacked(stack: list[str], on_stack: set[str], event: str) -> list[str]:
    knot = []
    while True:
        top = stack.pop()
        on_stack.discard(top)
        knot.append(top)
        if top == event:
            return knot
