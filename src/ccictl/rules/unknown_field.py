"""A field is not one of those that the format knows.

What is written under a misspelt name is read by nobody: a due date that is not there is never late. French
names are understood well enough to propose the right one.

Bad:

    # projects/cci-data.yaml
    title: CCI Data
    échéance: 2024  # <--
    stat: 2023  # <--

Good:

    # projects/cci-data.yaml
    title: CCI Data
    start: 2023
    finish: 2024
"""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
