"""An indicator has no target.

Without a target a measure says where one is, never whether that is enough: the indicator cannot be met nor
missed, and no status or gap can be computed for it.

Bad:

    # indicators.yaml
    conseillers-formes:  # <--
      title: Conseillers formés à la transition écologique
      of: plan
      better: higher
      measures: {2024: 120, 2025: 310}

Good:

    # indicators.yaml
    conseillers-formes:
      title: Conseillers formés à la transition écologique
      of: plan
      better: higher
      targets: {2025: 400, 2027: 900}
      measures: {2024: 120, 2025: 310}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator

SEVERITY = Severity.INFO


def check(context: Context) -> Iterator[Found]:
    """Each indicator without `targets`, or with none in them."""
    for indicator in context.plan.indicators.values():
        # What could not be read may be there all the same.
        if "targets" in indicator.broken or not indicator.origin.document.whole:
            continue
        if not indicator.targets:
            yield found(
                indicator,
                *(("targets",) if indicator.gives("targets") else ()),
                message=msg("No target is written for this indicator."),
                remedy=msg('Add "targets", with a date and a value on each line, such as "2026: 100".'),
                key=True,
            )
