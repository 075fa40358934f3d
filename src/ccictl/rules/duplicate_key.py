"""The same key is written twice in the same place.

Only one of the two values can count, and readers do not agree on which. Most often a milestone was copied and
kept its name, or a field was added that was there already, further up.

Bad:

    # projects/cci-data.yaml
    title: CCI Data
    start: 2023
    start: 2024  # <--

Good:

    # projects/cci-data.yaml
    title: CCI Data
    start: 2024
"""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
FIXED = True
