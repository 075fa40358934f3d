"""A character that cannot be seen hides in a file."""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
