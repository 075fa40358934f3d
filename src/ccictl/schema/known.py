"""The ids of a plan with their titles, for editors to propose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.show import show

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ccictl.plan import Plan


def known_ids(plan: Plan) -> Mapping[str, Mapping[str, str]]:
    """The titles of everything that can be referred to, by kind and reference, in the order of the plan."""
    ids: dict[str, dict[str, str]] = {}
    for entity in (plan.header, *plan.entities(), *plan.milestones.values()):
        ids.setdefault(entity.kind, {})[entity.ref] = show(entity.title)
    return ids
