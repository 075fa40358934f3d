"""A file cannot be read as YAML."""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
FIXED = True
