"""The same key is written twice."""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
FIXED = True
