"""An indicator is measured in the future.

A measure says what was counted at a date. One that is dated ahead is a target in the wrong field or a
mistyped year, and until then it would hide that nothing was measured.

A period that has begun, such as 2026 seen in June, may be right and is left alone. Measures are compared with the
data date: with `--as-of` in the past, so is what was measured since. What shows a plan (`status`, `list` and the
others) at a date that was asked for does not count it: what was not known then changes no figure.

Bad:

    # as of 2026-09-30
    # indicators.yaml
    conseillers-formes:
      title: Conseillers formés à la transition écologique
      of: plan
      better: higher
      targets: {2027: 900}
      measures:
        2025: 310
        2026-T4: 450  # <--

Good:

    # as of 2026-09-30
    # indicators.yaml
    conseillers-formes:
      title: Conseillers formés à la transition écologique
      of: plan
      better: higher
      targets:
        2026-T4: 450
        2027: 900
      measures:
        2025: 310
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.model.indicator import Indicator
    from ccictl.model.when import When

SEVERITY = Severity.ERROR
AHEAD = True


def check(context: Context) -> Iterator[Found]:
    """Each measure of which even the first day is still to come."""
    until = context.as_of
    for indicator in context.plan.indicators.values():
        for when in indicator.measures:
            if when.first > until:
                yield found(
                    indicator,
                    "measures",
                    _as_written(indicator, when),
                    message=msg(
                        "This measure is dated {date}, after {until}: nobody can have taken it yet.",
                        date=str(when),
                        until=until.isoformat(),
                    ),
                    remedy=msg('Write what is expected under "targets", or correct the date.'),
                    key=True,
                )


def _as_written(indicator: Indicator, when: When) -> str:
    """The key of a measure as the file has it: a quarter is written Q or T, a half-year H or S."""
    written: Any = indicator.origin.document.raw
    for step in (*indicator.origin.path, "measures"):
        written = written[step]
    name = str(when)
    return name if name in written else name.replace("Q", "T").replace("H", "S")
