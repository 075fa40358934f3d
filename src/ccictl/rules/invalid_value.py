"""A value is not what its field asks for."""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
