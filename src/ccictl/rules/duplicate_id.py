"""Two entities have the same id.

An id is the name by which everything else refers to a thing, whatever its kind. Of two that share it only the
first counts, and every reference is ambiguous.

Bad:

    # engagements.yaml
    cci-data:
      title: Partager les données du réseau

    # projects/cci-data.yaml  # <--
    title: CCI Data

Good:

    # engagements.yaml
    partager-les-donnees:
      title: Partager les données du réseau

    # projects/cci-data.yaml
    title: CCI Data
"""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
