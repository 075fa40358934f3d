"""A milestone was done before its project started.

Both are facts, and they cannot both be right: a project has started by the time its first milestone is
reached. Its duration, and its slip against the baseline, would be counted from the wrong day.

A date that is less precise than a day has the benefit of the doubt: a milestone done in 2024-03 and a project
started in 2024 go together.

Bad:

    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    started: 2024-09-02
    milestones:
      cadrage:
        title: Note de cadrage
        done: 2024-06-30  # <--

Good:

    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    started: 2024-03-04
    milestones:
      cadrage:
        title: Note de cadrage
        done: 2024-06-30
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.rule import Context, Found, found, see

if TYPE_CHECKING:
    from collections.abc import Iterator

SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Found]:
    """Each milestone of which even the last day it may have been done is before its project's first day."""
    for project in context.plan.projects.values():
        started = project.started
        if started is None:
            continue
        for milestone in project.milestones.values():
            if milestone.done is not None and milestone.done.last < started.first:
                yield found(
                    milestone,
                    "done",
                    message=msg(
                        "This milestone was done ({done}) before its project started ({started}).",
                        done=str(milestone.done),
                        started=str(started),
                    ),
                    remedy=msg('Correct "done" here, or "started" in the project.'),
                    related=(see(project, "started", message=msg("the project started here")),),
                )
