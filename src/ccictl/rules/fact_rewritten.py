"""A fact is not what was written before any more.

A fact is what happened: it does not change, and figures that were shown to a committee rest on it. One that changes
afterwards was wrong then or is wrong now, and whoever reads the plan should know which.

What git has kept is compared with what is written now: the day on which something started, was reached, finished or was
cancelled, the adoption of the plan, the values of measures, the weather and progress of reports. What is written more
precisely (2026-06, then 2026-06-12) is the same, and so is a date that was not past yet when it was changed. That a
milestone was taken out that was reached, or a project that was finished, is told where it was. Nothing is said where
the history is not there: outside a repository, or in a shallow clone.

Bad:

    # as of 2026-09-30
    # committed on 2026-07-06
    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-06
        done: 2026-06-12
    # now
    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-06
        done: 2026-08-31  # <--

Good:

    # as of 2026-09-30
    # committed on 2026-07-06
    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-06
        done: 2026-06
    # now
    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-06
        done: 2026-06-12
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ccictl.analysis.history import rewritten, where
from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.model.milestone import Milestone
from ccictl.model.project import Project
from ccictl.model.when import When
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.analysis.history import Rewritten
    from ccictl.model.entity import Entity

SEVERITY = Severity.WARNING
OVER_TIME = True

# A pause may be followed by another, and is written over the one before: it is not among them.
_FACTS = frozenset(("started", "finished", "cancelled", "done", "adopted"))
_SAID = frozenset(("weather", "progress"))
_AS_IT_WAS = msg('Write it as it was; or, if it was a mistake then, say so: "# ccictl: ignore[fact-rewritten] why".')


def check(context: Context) -> Iterator[Found]:
    """Each fact that differs from what was first written of it, once it had happened."""
    for each in rewritten(context.plan, context.history):
        field = _fact(each)
        if field is None:
            continue
        # In words that are written in files, as they are there.
        names = {"field": ".".join(field), "before": str(_stated(each)), **each.rewrites[-1].told}
        message = (
            msg('"{field}" was {before}, and was taken out on {day} ({by}).', **names)
            if each.now is None
            else msg(
                '"{field}" was {before}, and was rewritten to {after} on {day} ({by}).', **names, after=str(each.now)
            )
        )
        yield found(
            each.entity,
            *field,
            message=message,
            remedy=_AS_IT_WAS,
        )
    for removal in context.history.removed:
        entity = removal.change.entity
        fact = entity.done if isinstance(entity, Milestone) else getattr(entity, "finished", None)
        if fact is not None and fact.last <= removal.day:
            owner, path = where(context.plan, entity)
            names = {"id": entity.ref, "fact": str(fact), **removal.told}
            yield found(
                owner,
                *path,
                key=True,
                message=(
                    msg('"{id}" was reached ({fact}), and was taken out on {day} ({by}).', **names)
                    if isinstance(entity, Milestone)
                    else msg('"{id}" was finished ({fact}), and was taken out on {day} ({by}).', **names)
                ),
                remedy=_AS_IT_WAS,
            )


def _stated(each: Rewritten) -> Any:
    """What was first stated, as precisely as it was then without being another."""
    stated = each.first
    for rewrite in each.rewrites:
        after = rewrite.change.after
        if _within(after, stated):
            stated = after
    return stated


def _within(one: Any, other: Any) -> bool:
    """Whether a date is another, written as precisely or more so."""
    return isinstance(one, When) and isinstance(other, When) and other.first <= one.first and one.last <= other.last


def _fact(each: Rewritten) -> tuple[str, ...] | None:
    """The way to a fact that is not what it was; None for all else."""
    first, now, day = each.first, each.now, each.rewrites[0].day
    top, _, rest = each.field.partition(".")
    if top in _FACTS and isinstance(first, When):
        return None if _within(now, _stated(each)) or first.last > day else (top,)
    if top == "measures":
        return None if now is None and _dated_otherwise(each.entity, rest, "", first) else (top, rest)
    if top == "reports":
        when, _, said = rest.rpartition(".")
        dated = now is None and _dated_otherwise(each.entity, when, said, first)
        return (top, when, said) if said in _SAID and not dated else None
    return None


def _dated_otherwise(entity: Entity, when: str, said: str, first: Any) -> bool:
    """Whether a measure, or what is said in a report, is there under a day that is written more precisely."""
    series = entity.reports if isinstance(entity, Project) else entity.measures  # type: ignore[attr-defined]
    period = When.parse(when)
    within = (each for day, each in series.items() if _within(day, period))
    return any((getattr(each, said) if said else each) == first for each in within)
