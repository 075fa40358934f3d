"""Something waits for what was cancelled.

It will never be reached, so it holds nothing up any more: the forecast goes on as if nothing had been waited for.
Either something else has taken its place, and the forecast is too early without it, or what waits should be
cancelled too.

Only what is still to come is looked at, at the data date.

Bad:

    # as of 2026-09-30
    # projects/cci-data.yaml
    title: CCI Data
    started: 2026-01
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-11
        cancelled: 2026-07-01
      tableau-de-bord:
        title: Tableau de bord publié
        due: 2027-03
        after: [cci-data/entrepot]  # <--

Good:

    # as of 2026-09-30
    # projects/cci-data.yaml
    title: CCI Data
    started: 2026-01
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-11
        cancelled: 2026-07-01
      location:
        title: Entrepôt de données loué
        due: 2026-12
      tableau-de-bord:
        title: Tableau de bord publié
        due: 2027-03
        after: [cci-data/location]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.status import cancelled
from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.rule import Context, Found, found, see

if TYPE_CHECKING:
    from collections.abc import Iterator


SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Found]:
    """Each dependency on something cancelled, of what is still to come."""
    plan, made = context.plan, context.schedule
    for edge in context.edges:
        entity, ref = edge.entity, edge.ref
        gone = cancelled(plan.projects.get(ref) or plan.milestones[ref], plan, context.as_of)
        if gone is None or made.events[edge.event].past or not entity.origin.document.whole:
            continue
        yield found(
            entity,
            "after",
            ref,
            message=msg('It waits for "{id}", which was cancelled {date}.', id=ref, date=str(gone.cancelled)),
            remedy=msg('Name what it waits for now, or take "{id}" out of "after".', id=ref),
            related=(see(gone, "cancelled", message=msg("cancelled here")),),
        )
