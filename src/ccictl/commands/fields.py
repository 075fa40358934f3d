"""List the fields of a kind: their names in conditions and columns, their types, and what they say.

KIND is obsessions, engagements, projects, milestones, indicators, organisations or sources.

    ccictl fields projects
    ccictl fields milestones --format markdown
"""

from typing import Annotated

from ccictl.asking import kind_of
from ccictl.delivery import Way, deliver
from ccictl.i18n import later
from ccictl.options import Ascii, Format, Output
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Argument
from ccictl.views.fields import fields_table


def run(
    around: Surroundings,
    kind: Annotated[str, Argument(metavar=later("KIND"), help=later("Of what: projects, milestones ..."))],
    format_: Format = "terminal",
    output: Output = "",
    ascii_: Ascii = False,
) -> int:
    return deliver(fields_table(kind_of(kind), around.say), around, Way(format_, output, ascii_))
