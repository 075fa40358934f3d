"""Projects or milestones wait for each other in a circle.

None of them can ever begin, and no forecast can be computed. What is written `after` a project waits for
its finish; a milestone waits for the start of its project, and the finish of a project for its
milestones: so a project that waits for one of its own milestones is a circle too.

Bad:

    # projects/cci-academie.yaml
    title: CCI Académie
    after: [cci-competences]  # <--
    milestones:
      catalogue:
        title: Catalogue de formations publié

    # projects/cci-competences.yaml
    title: CCI Compétences
    after: [cci-academie/catalogue]

Good:

    # projects/cci-academie.yaml
    title: CCI Académie
    milestones:
      catalogue:
        title: Catalogue de formations publié

    # projects/cci-competences.yaml
    title: CCI Compétences
    after: [cci-academie/catalogue]
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from ccictl.analysis.network import Edge, cycles, way, written_edges
from ccictl.diagnostics import Severity
from ccictl.i18n import Message, msg
from ccictl.rule import Context, Found, found, see

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.plan import Plan

SEVERITY = Severity.ERROR

# A circle of thousands has as many lines; the first few tell where it is.
_MOST_RELATED = 20


def check(context: Context) -> Iterator[Found]:
    """One circle of each knot, at the first line that is part of it; mending one shows the next."""
    knots = cycles(context.predecessors)
    if not knots:
        return
    for knot, (first, *others) in zip(knots, _written(context.plan, knots), strict=True):
        yield found(
            first.entity,
            "after",
            first.ref,
            message=_message(knot),
            remedy=msg("Delete the dependency that is none: nothing in this circle can begin before itself."),
            related=tuple(
                see(edge.entity, "after", edge.ref, message=msg("part of the circle"))
                for edge in others[:_MOST_RELATED]
            ),
        )


def _written(plan: Plan, knots: tuple[tuple[str, ...], ...]) -> list[list[Edge]]:
    """The lines that make each circle, in the order of the files.

    There is at least one: what is not written (a project starts, reaches its milestones, finishes) is no circle.
    """
    written: list[list[Edge]] = [[] for _ in knots]
    steps = {step: number for number, knot in enumerate(knots) for step in pairwise((*knot, knot[0]))}
    for edge in written_edges(plan):
        number = steps.pop((edge.event, edge.ref), None)
        if number is not None:
            written[number].append(edge)
    return written


def _message(knot: tuple[str, ...]) -> Message:
    """The circle as a reader names it: start and finish of a project both by its id."""
    names = [name for name, _ in groupby(event.removesuffix(">") for event in (*knot, knot[0]))]
    if len(names) == 1:
        return msg('"{id}" waits for itself.', id=names[0])
    return msg("Each of these waits for the next, without end: {path}.", path=way(names))
