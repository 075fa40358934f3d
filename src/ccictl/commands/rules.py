"""List the rules: their names, how grave what they find is, and what they look for.

"ccictl explain RULE" says more of one.

    ccictl rules
    ccictl rules --format json
"""

from ccictl import rules
from ccictl.delivery import Way, deliver
from ccictl.options import Ascii, Format, Output
from ccictl.outside.surroundings import Surroundings
from ccictl.views.rules import rules_table


def run(around: Surroundings, format_: Format = "terminal", output: Output = "", ascii_: Ascii = False) -> int:
    return deliver(rules_table(rules.every(), around.say), around, Way(format_, output, ascii_))
