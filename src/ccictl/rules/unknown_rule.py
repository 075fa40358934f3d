"""`rules` in plan.yaml sets a severity that nothing takes.

Either no rule has this name, so that the one that was meant goes on as before; or the rule is always an
error, because a file that cannot be read must not pass in silence.

Bad:

    # plan.yaml
    title: Projet stratégique des CCI
    start: 2022
    finish: 2027
    rules:
      project-without-leader: off  # <--
      invalid-yaml: info  # <--

Good:

    # plan.yaml
    title: Projet stratégique des CCI
    start: 2022
    finish: 2027
    rules:
      project-without-lead: off
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.diagnostics import Severity
from ccictl.i18n import Message, msg
from ccictl.nearest import nearest
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator

SEVERITY = Severity.WARNING

# A proposal costs a comparison with every rule: in a file full of wrong names only the first get one.
_MOST_PROPOSALS = 20


def check(context: Context) -> Iterator[Found]:
    """Each name that is no rule's, and each severity of a rule whose severity is fixed."""
    header = context.plan.header
    proposals = 0
    for name, severity in header.rules.items():
        if name in context.fixed_rules and severity != Severity.ERROR.word:
            yield found(
                header,
                "rules",
                name,
                message=msg('"{name}" is always an error: no plan can change that.', name=name),
                remedy=msg("Delete this line, and mend the files that the rule speaks of."),
                key=True,
            )
        elif name not in context.rule_names:
            near = nearest(name, context.rule_names) if proposals < _MOST_PROPOSALS else None
            proposals += 1
            message = msg('No rule is called "{name}".', name=name)
            yield found(header, "rules", name, message=message, remedy=_remedy(near), key=True)


def _remedy(near: str | None) -> Message:
    if near:
        return msg('Did you mean "{name}"?', name=near)
    return msg("Delete this line, or write the name that is shown with each finding of the rule.")
