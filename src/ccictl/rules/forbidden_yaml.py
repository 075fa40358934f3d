"""A file uses a part of YAML that a plan does not accept."""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
FIXED = True
