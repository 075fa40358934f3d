"""A comment silences a rule that finds nothing there.

The mistake that it excused is mended, or the name of the rule is misspelt. Left behind, it would hide the next
mistake on its line, with a reason that is no longer true.

Bad:

    # projects/cci-data.yaml
    title: CCI Data  # ccictl: ignore[mising-field] le titre viendra  # <--

Good:

    # projects/cci-data.yaml
    title: CCI Data
"""

from ccictl.diagnostics import Severity

SEVERITY = Severity.WARNING
