r"""A file is not written in UTF-8.

The same bytes are other letters elsewhere: « Académie » becomes « AcadÃ©mie », or nothing at all. The rest of
the file is checked all the same, read in the encoding that it seems to be in.

Bad:

    # projects/cci-academie.yaml
    title: CCI Acad\xe9mie  # <--

Good:

    # projects/cci-academie.yaml
    title: CCI Académie
"""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
FIXED = True
