"""A file or a folder of the plan cannot be read."""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
FIXED = True
