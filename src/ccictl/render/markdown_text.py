"""Text without any meaning in Markdown or HTML."""

from __future__ import annotations

import re

from ccictl.show import show

_SIGNS = re.compile(r"([\\`*_\[\]<>|#&!~])")
# What forges make a reference of, even where it is escaped, as they look for it in what is shown: an issue, a merge
# request, a label, a milestone, a snippet, an epic, and `GH-1`.
_CALLS = re.compile(r"@|[#!](?=\d)|(?<!\w)[~%$&](?=[\w\"])|\bGH-(?=\d)", re.IGNORECASE)


def escaped(text: str) -> str:
    """`text` as it is read, whatever it holds; a sign that calls somebody or something is kept from doing so."""
    return _SIGNS.sub(r"\\\1", _CALLS.sub("\\g<0>\u200b", show(text, 0))).replace("\u200b", "&#8203;")
