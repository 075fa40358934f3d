"""List the rules: their names, how grave what they find is, and what they look for.

"ccictl explain RULE" says more of one.

    ccictl rules
    ccictl rules --format json
"""

from typing import Annotated

from typer import Option

from ccictl import discover, rules
from ccictl.exits import ExitStatus
from ccictl.i18n import later
from ccictl.options import Output, one_of
from ccictl.outside.output import to_file, to_stdout
from ccictl.outside.surroundings import Surroundings
from ccictl.render import tables
from ccictl.shapes import Medium
from ccictl.views.rules import rules_table


def run(
    around: Surroundings,
    format_: Annotated[
        str, Option("--format", "-f", metavar=later("FORMAT"), help=later("terminal, json or markdown."))
    ] = "terminal",
    output: Output = "",
) -> int:
    renderer = discover.module(tables, one_of("--format", format_, discover.names(tables)))
    medium = Medium(around.say, around.colour and not output, 100 if output else around.width)
    text = renderer.render(rules_table(rules.every(), around.say), medium)
    if output:
        to_file(text, around.folder / output)
    else:
        to_stdout(text)
    return ExitStatus.FINE
