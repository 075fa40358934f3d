"""Text without any meaning in Markdown or HTML."""

from __future__ import annotations

import re

from ccictl.show import show


def escaped(text: str) -> str:
    """`text` as it is read, whatever it holds; a sign that calls somebody is kept from doing so."""
    return re.sub(r"([\\`*_\[\]<>|#&!~])", r"\\\1", show(text, 0)).replace("@", "@&#8203;")
