"""A file uses a part of YAML that a plan does not accept.

Anchors, aliases, merge keys, tags, directives and second documents make a value depend on another place, or
on the program that reads it. A plan is read the same by everyone, and every value stands where it is written.

Bad:

    # projects/cci-data.yaml
    title: &nom CCI Data  # <--
    summary: *nom  # <--

Good:

    # projects/cci-data.yaml
    title: CCI Data
    summary: CCI Data
"""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
FIXED = True
