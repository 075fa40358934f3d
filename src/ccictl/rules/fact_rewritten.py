"""A fact is not what was written before any more.

A fact is what happened: it does not change, and figures that were shown to a committee rest on it. One that changes
afterwards was wrong then or is wrong now, and whoever reads the plan should know which.

What git has kept is compared with what is written now: the day on which something started, was reached, finished or was
cancelled, the adoption of the plan, the values of measures, the weather and progress of reports. What is written more
precisely (2026-06, then 2026-06-12) is the same, and so is a date that was not past yet when it was changed. Nothing is
said where the history is not there: outside a repository, or in a shallow clone.

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

from typing import TYPE_CHECKING

from ccictl.analysis.history import rewritten
from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.model.when import When
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.analysis.history import Rewritten

SEVERITY = Severity.WARNING
OVER_TIME = True

# A pause may be followed by another, and is written over the one before: it is not among them.
_FACTS = frozenset(("started", "finished", "cancelled", "done", "adopted"))
_SAID = frozenset(("weather", "progress"))


def check(context: Context) -> Iterator[Found]:
    """Each fact that differs from what was first written of it, once it had happened."""
    for each in rewritten(context.plan, context.history):
        field = _fact(each)
        if field is None:
            continue
        # In words that are written in files, as they are there.
        names = {
            "field": ".".join(field),
            "before": str(each.first),
            "day": each.last.day.isoformat(),
            "by": each.last.by,
        }
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
            remedy=msg(
                'Write it as it was; or, if it was a mistake then, say so: "# ccictl: ignore[fact-rewritten] why".'
            ),
        )


def _fact(each: Rewritten) -> tuple[str, ...] | None:
    """The way to a fact that is not what it was; None for all else."""
    first, now, day = each.first, each.now, each.since.day
    top, _, rest = each.field.partition(".")
    if top in _FACTS and isinstance(first, When):
        refined = isinstance(now, When) and first.first <= now.first and now.last <= first.last
        return None if refined or first.last > day else (top,)
    if top == "measures" and first != now:
        return (top, rest)
    if top == "reports" and first != now:
        when, _, said = rest.rpartition(".")
        return (top, when, said) if said in _SAID else None
    return None
