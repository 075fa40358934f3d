"""A project starts outside the window in which the plan launches its projects.

The plan says under `launch` when all of its projects are to start. One that starts later breaks that promise,
one that started earlier was there before the plan: the date or the window needs a second look.

The fact `started` counts once it is given, else the forecast `start`. What was cancelled is left alone. A
date that is less precise than a day has the benefit of the doubt.

Bad:

    # plan.yaml
    title: Plan stratégique
    start: 2022
    finish: 2027
    launch: {start: 2022-H2, finish: 2024}

    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    start: 2025-02  # <--

Good:

    # plan.yaml
    title: Plan stratégique
    start: 2022
    finish: 2027
    launch: {start: 2022-H2, finish: 2024}

    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    start: 2025-02
    started: 2024-12
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.diagnostics import Severity
from ccictl.i18n import Message, msg
from ccictl.rule import Context, Found, found, see

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.model.period import Period
    from ccictl.model.when import When

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Found]:
    """Each start that no reading puts inside the window."""
    header = context.plan.header
    window = header.launch
    if window.start is not None and window.finish is not None and window.finish.last < window.start.first:
        return
    for project in context.plan.projects.values():
        field = "started" if project.gives("started") else "start"
        when: When | None = getattr(project, field)
        if when is None or project.gives("cancelled"):
            continue
        beyond = _beyond(when, window)
        if beyond:
            bound, message = beyond
            there = see(header, "launch", bound, message=msg("the launch window of the plan is here"))
            remedy = msg("Correct the date, or the launch window of the plan.")
            yield found(project, field, message=message, remedy=remedy, related=(there,))


def _beyond(when: When, window: Period) -> tuple[str, Message] | None:
    """The bound of the window that `when` is beyond, and a sentence for it."""
    if window.start is not None and when.last < window.start.first:
        message = msg(
            "The start of this project ({date}) comes before the launch window opens ({start}).",
            date=str(when),
            start=str(window.start),
        )
        return "start", message
    if window.finish is not None and when.first > window.finish.last:
        message = msg(
            "The start of this project ({date}) comes after the launch window closes ({finish}).",
            date=str(when),
            finish=str(window.finish),
        )
        return "finish", message
    return None
