"""Nothing says where an entity is published.

A plan that others rely on says where each of its statements comes from, so that anyone can check it and see
what changed since. This rule is off unless the plan turns it on, since many plans are their own source.

The plan, obsessions, engagements, projects, milestones, indicators and organisations are looked at. A
milestone needs sources of its own: the page that announces a project rarely says when its steps are due.

Bad:

    # plan.yaml
    title: Plan stratégique
    start: 2022
    finish: 2027
    sources: [communique]

    # sources.yaml
    communique:
      title: Communiqué de presse du 13 septembre 2022

    # projects/cartographie.yaml
    title: Cartographie de l'offre de services  # <--
    milestones:
      pilote:  # <--
        title: Essai dans trois chambres

Good:

    # plan.yaml
    title: Plan stratégique
    start: 2022
    finish: 2027
    sources: [communique]

    # sources.yaml
    communique:
      title: Communiqué de presse du 13 septembre 2022

    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    sources: [communique]
    milestones:
      pilote:
        title: Essai dans trois chambres
        sources: [communique]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator

SEVERITY = Severity.OFF


def check(context: Context) -> Iterator[Found]:
    """Each entity but sources that names no source."""
    plan = context.plan
    for entity in (*plan.entities(), *plan.milestones.values()):
        # What could not be read may be there all the same.
        if entity.kind == "sources" or "sources" in entity.broken or not entity.origin.document.whole:
            continue
        if not entity.sources:
            yield found(
                entity,
                message=msg("Nothing says where this is published."),
                remedy=msg('Add "sources: [...]" with the id of a source.'),
            )
