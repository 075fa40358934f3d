r"""A character that cannot be seen hides in a file.

Two titles that look the same are not, a line reads otherwise than it is, and a search finds nothing. Control,
zero-width and bidirectional characters are refused anywhere, comments included; they come with text pasted
from a web page or a word processor, or on purpose.

Bad:

    # projects/cci-data.yaml
    title: CCI\u{200b} Data  # <--

Good:

    # projects/cci-data.yaml
    title: CCI Data
"""

from ccictl.diagnostics import Severity

SEVERITY = Severity.ERROR
FIXED = True
