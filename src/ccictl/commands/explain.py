"""Explain a rule: what it finds, why it matters, a bad example and a good one.

The examples are small plans, and are run as tests.

    ccictl explain unknown-reference
"""

from typing import Annotated

from ccictl import rules
from ccictl.exits import ExitStatus
from ccictl.i18n import later
from ccictl.options import one_of
from ccictl.outside.output import to_stdout
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Argument
from ccictl.render.page import render
from ccictl.shapes.medium import Medium
from ccictl.views.page import page


def run(
    around: Surroundings,
    rule: Annotated[str, Argument(metavar=later("RULE"), help=later("The name between brackets in a finding."))],
) -> int:
    bare = rule[1:-1] if rule.startswith("[") and rule.endswith("]") else rule
    name = one_of("explain", bare, rules.names())
    to_stdout(render(page(rules.find(name), around.say), Medium(around.say, around.colour, around.width)))
    return ExitStatus.FINE
