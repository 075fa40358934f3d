"""A file cannot be read as YAML.

Indentation, quotes, colons and brackets carry the meaning of a file: where they contradict each other nobody
can say what was meant. Each such mistake is told on its own, and what is around it is checked all the same.

Bad:

    # projects/pilote.yaml
    title: Pilote : 3 CCI  # <--

Good:

    # projects/pilote.yaml
    title: "Pilote : 3 CCI"
"""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
FIXED = True
