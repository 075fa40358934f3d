"""A comment silences a rule that finds nothing there."""

from ccictl.diagnostics import Severity

SEVERITY = Severity.WARNING
