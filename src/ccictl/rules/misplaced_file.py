"""A YAML file is where nothing reads it."""

from ccictl.diagnostics import Severity

SEVERITY = Severity.WARNING
