"""A field is not one of the format's."""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
