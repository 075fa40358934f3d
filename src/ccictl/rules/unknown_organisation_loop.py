"""Organisations are part of each other in a circle.

Nobody is above the others, so a view by organisation has no top to begin from, and none of them is shown.
One of the lines `parent` points the wrong way.

Bad:

    # organisations.yaml
    cci-france:
      title: CCI France
      parent: cci-bretagne  # <--
    cci-bretagne:
      title: CCI Bretagne
      parent: cci-france

Good:

    # organisations.yaml
    cci-france:
      title: CCI France
    cci-bretagne:
      title: CCI Bretagne
      parent: cci-france
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.network import cycles, way
from ccictl.diagnostics import Severity
from ccictl.i18n import Message, msg
from ccictl.rule import Context, Found, found, see

if TYPE_CHECKING:
    from collections.abc import Iterator

SEVERITY = Severity.ERROR

# A circle of thousands has as many lines; the first few tell where it is.
_MOST_RELATED = 20


def check(context: Context) -> Iterator[Found]:
    """Each circle once, at the line `parent` of its first organisation in the order of the files."""
    organisations = context.plan.organisations
    above = {
        name: (organisation.parent,) if organisation.parent and organisation.parent in organisations else ()
        for name, organisation in organisations.items()
    }
    loops = cycles(above)
    loop_of = {name: number for number, loop in enumerate(loops) for name in loop}
    members: list[list[str]] = [[] for _ in loops]
    for name in organisations:
        if name in loop_of:
            members[loop_of[name]].append(name)
    for loop, (first, *others) in zip(loops, members, strict=True):
        yield found(
            organisations[first],
            "parent",
            message=_message(loop),
            remedy=msg('Delete the line "parent" of the one that is above the others.'),
            related=tuple(
                see(organisations[name], "parent", message=msg("part of the circle")) for name in others[:_MOST_RELATED]
            ),
        )


def _message(loop: tuple[str, ...]) -> Message:
    if len(loop) == 1:
        return msg('"{id}" is its own parent.', id=loop[0])
    path = way((*loop, loop[0]))
    return msg("Each of these organisations is part of the next, without end: {path}.", path=path)
