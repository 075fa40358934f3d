"""A required field is missing."""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
