"""What a rule is: one file that holds its page, its severity and its code."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ccictl.analysis.history import History
from ccictl.analysis.network import predecessors, written_edges
from ccictl.analysis.schedule import network, roots, schedule
from ccictl.diagnostics import Severity, Spot, spot
from ccictl.model.references import Named, references
from ccictl.named import NamedTuple
from ccictl.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date
    from types import ModuleType

    from ccictl.analysis.network import Edge
    from ccictl.analysis.schedule import Schedule
    from ccictl.i18n import Message
    from ccictl.model.entity import Entity
    from ccictl.plan import Plan

_MOST_PROPOSALS = 20


class Found(NamedTuple):
    """What a rule found: the field of an entity (its key where `key` says so), what is wrong and what to do."""

    entity: Entity
    path: tuple[str | int, ...]
    message: Message
    remedy: Message
    key: bool = False
    related: tuple[tuple[Message, Spot], ...] = ()


def found(
    entity: Entity,
    *path: str | int,
    message: Message,
    remedy: Message,
    key: bool = False,
    related: tuple[tuple[Message, Spot], ...] = (),
) -> Found:
    """A finding on a field of `entity`; on the entity as a whole, where its id is written, without a field."""
    return Found(entity, path, message, remedy, key or not path, related)


def see(entity: Entity, *path: str | int, message: Message) -> tuple[Message, Spot]:
    """Another place that a finding speaks of."""
    return message, spot(entity.origin, *path, key=not path)


class Context:
    """What a rule is given: the plan and the data date, and what several rules would compute anew."""

    def __init__(
        self,
        plan: Plan,
        as_of: date,
        rule_names: tuple[str, ...] = (),
        fixed_rules: frozenset[str] = frozenset(),
        history: History | None = None,
    ) -> None:
        self.plan = plan
        self.as_of = as_of
        # There is one for rules over time: without it, they do not run.
        self.history = history or History(as_of)
        self.rule_names = rule_names
        self.fixed_rules = fixed_rules
        self._proposals: dict[tuple[str, tuple[str, ...]], str | None] = {}

    @cached_property
    def predecessors(self) -> Mapping[str, tuple[str, ...]]:
        """See `analysis.network.predecessors`."""
        return predecessors(self.plan)

    @cached_property
    def schedule(self) -> Schedule:
        """When every event is heading to be reached: see `analysis.schedule`."""
        return schedule(network(self.plan, self.as_of, self.edges, self.predecessors))

    @cached_property
    def uncertain(self) -> frozenset[str]:
        """See `analysis.certainty.uncertain`."""
        from ccictl.analysis.certainty import uncertain

        return uncertain(self.plan, self.schedule, self.as_of)

    @cached_property
    def roots(self) -> Mapping[str, str]:
        """See `analysis.schedule.roots`."""
        return roots(self.schedule)

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """See `analysis.network.written_edges`."""
        return written_edges(self.plan)

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """The kind of everything that a reference may name."""
        plan = self.plan
        kinds = {plan.header.id: plan.header.kind}
        for entities in (plan.obsessions, plan.engagements, plan.projects, plan.indicators, plan.organisations):
            kinds.update((name, entity.kind) for name, entity in entities.items())
        kinds.update((name, source.kind) for name, source in plan.sources.items())
        kinds.update((name, milestone.kind) for name, milestone in plan.milestones.items())
        return kinds

    @cached_property
    def astray(self) -> tuple[tuple[Entity, Named, str | None], ...]:
        """The references that lead nowhere, or to a kind that their field does not ask for: entity, reference, kind."""
        kinds, plan = self.kinds, self.plan
        found = []
        for entity in (*plan.entities(), *plan.milestones.values()):
            for reference in references(entity):
                kind = kinds.get(reference.target)
                if kind not in reference.kinds:
                    found.append((entity, reference, kind))
        return tuple(found)

    def proposal(self, target: str, kinds: tuple[str, ...]) -> str | None:
        """The name nearest to `target` among those of `kinds`, for a milestone written without its project that one.

        Each search goes through all names, so only the first few are made: the time of checking must not grow with
        the square of the plan.
        """
        if (target, kinds) not in self._proposals:
            if len(self._proposals) >= _MOST_PROPOSALS:
                return None
            names = [name for name, kind in self.kinds.items() if kind in kinds]
            within = [name for name in names if name.endswith(f"/{target}")]
            self._proposals[target, kinds] = within[0] if len(within) == 1 else nearest(target, names)
        return self._proposals[target, kinds]


class Rule(NamedTuple):
    """A rule as its file gives it.

    `check` is None for what is found while files are read, or by the machinery of checking itself. A `fixed` severity
    cannot be changed by a plan: a file that cannot be read must not pass in silence. A rule `from_absence` concludes
    from what is not there, so it does not run where something could not be read. A rule that looks `ahead` finds what
    lies beyond the data date alone: no figure of that date rests on it. A rule `over_time` looks at how the plan was
    written before: it runs where that is known.
    """

    name: str
    severity: Severity
    page: str
    check: Callable[[Context], Iterator[Found]] | None
    fixed: bool = False
    from_absence: bool = False
    ahead: bool = False
    over_time: bool = False

    @property
    def summary(self) -> str:
        """The first paragraph of the page, on one line."""
        return " ".join(self.page.partition("\n\n")[0].split())


def rule(name: str, module: ModuleType) -> Rule:
    """The rule that a module holds: its docstring is the page, `SEVERITY` and `check` its constants and code."""
    return Rule(
        name,
        module.SEVERITY,
        (module.__doc__ or "").strip(),
        getattr(module, "check", None),
        fixed=getattr(module, "FIXED", False),
        from_absence=getattr(module, "FROM_ABSENCE", False),
        ahead=getattr(module, "AHEAD", False),
        over_time=getattr(module, "OVER_TIME", False),
    )
