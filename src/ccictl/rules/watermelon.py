"""A project is reported sunny or fair although it is late.

Green outside, red inside: the report says that all is well while the project's own dates say that it is late.
A steering committee that reads the weather alone is not asked for help until help comes too late.

The last weather that is known at the data date is compared with the dates: a milestone that is overdue, a
finish that has passed, a start that went by although nothing started. Whatever may have been reached by then,
such as a milestone that was done in 2026, seen in June, is no reason; neither is a weather that a later report
replaced. A later report that gives no weather replaces nothing.

Bad:

    # as of 2026-09-30
    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    started: 2026-01
    milestones:
      pilote:
        title: Essai dans trois chambres
        due: 2026-06
    reports:
      2026-07-15:
        weather: sunny  # <--

Good:

    # as of 2026-09-30
    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    started: 2026-01
    milestones:
      pilote:
        title: Essai dans trois chambres
        due: 2026-06
    reports:
      2026-07-15:
        weather: sunny
      2026-09-15:
        weather: cloudy
        note: L'essai attend la troisième chambre.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.lateness import Late, surely_late
from ccictl.analysis.status import last_weather, pending
from ccictl.diagnostics import Severity
from ccictl.i18n import Message, msg, msgn
from ccictl.rule import Context, Found, found, see

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ccictl.model.project import Project
    from ccictl.model.report import Report

SEVERITY = Severity.WARNING

_BRIGHT = frozenset({"sunny", "fair"})
_MOST_RELATED = 5


def check(context: Context) -> Iterator[Found]:
    """Each last weather that is bright while its project is late."""
    for project in context.plan.projects.values():
        report = _bright_report(project, context.as_of)
        if report is None:
            continue
        reasons = surely_late(project, context.as_of)
        if reasons:
            yield found(
                report,
                "weather",
                message=_message(report, reasons),
                remedy=msg('Report the weather as it is, or bring "done", "due" or "finish" up to date.'),
                related=tuple(see(late.entity, late.field, message=late.message) for late in reasons[:_MOST_RELATED]),
            )


def _bright_report(project: Project, as_of: date) -> Report | None:
    """The report of the last weather, if that is bright, and if none that may be a later one says otherwise."""
    report = last_weather(project, as_of)
    if report is None or "reports" in project.broken:
        return None
    later = (other for other in project.reports.values() if other.weather is not None and pending(other.id, as_of))
    return report if all(other.weather in _BRIGHT for other in (report, *later)) else None


def _message(report: Report, reasons: tuple[Late, ...]) -> Message:
    return msgn(
        'The last weather is "{weather}", but the project is late: {reason}.',
        'The last weather is "{weather}", but the project is late for {n} reasons, first of all: {reason}.',
        len(reasons),
        weather=report.weather,
        reason=reasons[0].message,
    )
