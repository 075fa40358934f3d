"""Two entities have the same id."""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
