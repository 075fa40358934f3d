"""A file is not written in UTF-8."""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
FIXED = True
