"""An engagement belongs to no obsession.

An obsession is only as far as its engagements are. What belongs to none counts nowhere but in the totals
of the plan, and is left out of every view that begins with the obsessions.

Bad:

    # engagements.yaml
    accelerer-la-rse:  # <--
      title: Accélérer l'engagement des CCI dans une démarche RSE

Good:

    # obsessions.yaml
    reseau:
      title: Être réseau pour inspirer et performer

    # engagements.yaml
    accelerer-la-rse:
      title: Accélérer l'engagement des CCI dans une démarche RSE
      obsession: reseau
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Found]:
    """Each engagement whose file could be read to the end and gives no obsession."""
    for engagement in context.plan.engagements.values():
        if engagement.origin.document.whole and not engagement.gives("obsession"):
            yield found(
                engagement,
                message=msg('The engagement "{id}" names no obsession.', id=engagement.id),
                remedy=msg('Add a line "obsession: ..." with the id of the one that it serves.'),
            )
