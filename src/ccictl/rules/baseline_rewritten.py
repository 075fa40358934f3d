"""A baseline is not what was first approved any more.

A baseline is the date that was first approved, and slips are measured from it: who rewrites it makes a slip
disappear, and with it the promise that it was measured by. A date that moves is written under due or finish.

What git has kept is compared with what is written now: the first baseline that reached the main line of HEAD by the
data date, and the one of today. One that is written with more or less precision, and ends on the same day, is the same.
A milestone or a project that was taken out with its baseline is told where it was: what is given up is cancelled.
Nothing is said where the history is not there: outside a repository, or in a shallow clone.

Bad:

    # as of 2026-09-30
    # committed on 2026-01-12
    # projects/cci-data.yaml
    title: CCI Data
    finish: 2026-06
    baseline: {start: 2026-01, finish: 2026-06}
    # now
    # projects/cci-data.yaml
    title: CCI Data
    finish: 2026-12
    baseline: {start: 2026-01, finish: 2026-12}  # <--

Good:

    # as of 2026-09-30
    # committed on 2026-01-12
    # projects/cci-data.yaml
    title: CCI Data
    finish: 2026-06
    baseline: {start: 2026-01, finish: 2026-06}
    # now
    # projects/cci-data.yaml
    title: CCI Data
    finish: 2026-12
    baseline: {start: 2026-01, finish: 2026-06}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.history import rewritten, where
from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.model.milestone import Milestone
from ccictl.model.project import Project
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.model.entity import Entity
    from ccictl.model.when import When

SEVERITY = Severity.WARNING
OVER_TIME = True


def check(context: Context) -> Iterator[Found]:
    """Each date of a baseline that differs from the first one."""
    for each in rewritten(context.plan, context.history):
        field = each.field.split(".")
        if field[0] != "baseline" or _same(field[-1], each.first, each.now):
            continue
        names = {"before": str(each.first), **each.rewrites[-1].told}
        message = (
            msg("The baseline was {before}, and was taken out on {day} ({by}).", **names)
            if each.now is None
            else msg(
                "The baseline was {before}, and was rewritten to {after} on {day} ({by}).", **names, after=str(each.now)
            )
        )
        yield found(
            each.entity,
            *field,
            message=message,
            remedy=msg(
                "Write {before} again: a slip is measured from what was first approved. If another was approved since, "
                'say so: "# ccictl: ignore[baseline-rewritten] why".',
                before=str(each.first),
            ),
        )
    removed = {each.change.entity.ref for each in context.history.removed}
    for removal in context.history.removed:
        entity = removal.change.entity
        baseline = _end(entity)
        # What goes with its project is told with it.
        if baseline is None or (isinstance(entity, Milestone) and entity.owner_id in removed):
            continue
        owner, path = where(context.plan, entity)
        yield found(
            owner,
            *path,
            key=True,
            message=msg(
                '"{id}", whose baseline was {before}, was taken out on {day} ({by}).',
                id=entity.ref,
                before=str(baseline),
                **removal.told,
            ),
            remedy=msg(
                'Put it back, and write "cancelled" if it was given up. If its end was approved, say so: '
                '"# ccictl: ignore[baseline-rewritten] why".'
            ),
        )


def _end(entity: Entity) -> When | None:
    """The baseline of a milestone or of a project, its end if that was approved."""
    if isinstance(entity, Milestone):
        return entity.baseline
    baseline = entity.baseline if isinstance(entity, Project) else None
    return None if baseline is None else baseline.finish or baseline.start


def _same(field: str, one: object, other: object) -> bool:
    end = "first" if field == "start" else "last"
    return getattr(one, end, one) == getattr(other, end, other)
