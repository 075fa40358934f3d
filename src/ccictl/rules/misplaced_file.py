"""A YAML file is where nothing reads it.

Its author believes that it is part of the plan, and it is not: its projects are not counted, its dates not
checked. The name or the folder of a file says what it holds.

Bad:

    # project/cci-data.yaml  # <--
    title: CCI Data

Good:

    # projects/cci-data.yaml
    title: CCI Data
"""

from ccictl.diagnostics import Severity

SEVERITY = Severity.WARNING
