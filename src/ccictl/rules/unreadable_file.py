"""A file or a folder of the plan cannot be read.

What it holds is not checked and not shown: a plan read without it is not the plan. Symbolic links are not
followed, so that nothing outside the plan is read in its place; pipes and devices are not opened, and a file
is at most 1 MiB.

Bad:

    # projects/cci-data.yaml -> ../cci-data.yaml  # <--

Good:

    # projects/cci-data.yaml
    title: CCI Data
"""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
FIXED = True
