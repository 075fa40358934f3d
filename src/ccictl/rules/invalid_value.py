"""A value is not what its field asks for.

A date that is not in the calendar, a word that is not on the list, a number with a comma: what is meant cannot
be known for sure, and guessing would put a wrong figure before the committee.

Bad:

    # projects/cci-data.yaml
    title: CCI Data
    start: 2023-02-30  # <--
    totem: oui  # <--

Good:

    # projects/cci-data.yaml
    title: CCI Data
    start: 2023-02-28
    totem: true
"""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
