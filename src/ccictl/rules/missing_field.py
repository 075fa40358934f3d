"""A required field is missing.

Without a title there is only an id to show, without a direction an indicator cannot be judged. Few fields are
required; an honest plan may leave out whatever is not known yet.

Bad:

    # indicators/satisfaction.yaml
    title: Satisfaction des entreprises  # <--
    of: plan

Good:

    # indicators/satisfaction.yaml
    title: Satisfaction des entreprises
    of: plan
    better: higher
"""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
