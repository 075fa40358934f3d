"""Text without any meaning in Markdown or HTML, or to a forge: it calls nobody, refers to nothing and leads nowhere."""

from __future__ import annotations

import re

from ccictl.show import show

_SIGNS = re.compile(r"[\\`*_\[\]<>|#&!~$]")
# What forges make a reference of, even where it is escaped, as they look for it in what is shown: an issue, a merge
# request, a label, a milestone, a snippet, an epic, `GH-1`, an emoji, `[work_item:1]`, `*iteration:1`. Of numbers
# two are an emoji.
_CALLS = re.compile(
    r"@|[#!](?=\d)|(?<!\w)[~%$&](?=[\w\"])|\bGH-(?=\d)"
    r"|:(?=(?:[a-z]|[+-]1|\d+[a-z])[\w+-]*:|(?:100|1234):)|[\[*](?=[a-z_]+:)",
    re.IGNORECASE,
)
_APART = "\u200b"
# What begins an address, which leads away, and refers to an issue where it is that of one; what two of may make a
# formula of all that is between them; and what may be the id of a commit, of which forges need seven digits. None does
# where a part of it is alone in an element, and it can still be copied.
_ALONE = re.compile(r"(?<=:)//|(?<=www)\.|\\\$|[0-9a-f]{6}(?=[0-9a-f])", re.IGNORECASE)
# What begins a list, a line below a heading or a command to a forge where it begins a paragraph.
_OPENING = re.compile(r"\d{1,9}(?=[.)])|(?=[-+=/])")


def escaped(text: str) -> str:
    """`text` as it is read, whatever it holds; a sign that calls somebody or something is kept from doing so."""
    apart = _CALLS.sub(rf"\g<0>{_APART}", show(text, 0))
    marked = _SIGNS.sub(r"\\\g<0>", apart)
    return _ALONE.sub(r"<span>\g<0></span>", marked).replace(_APART, "&#8203;")


def opening(text: str) -> str:
    """The same where it begins a paragraph or an item of a list."""
    marked = escaped(text)
    if marked.startswith(" "):
        return f"&#32;{marked[1:]}"
    found = _OPENING.match(marked)
    return marked if found is None else f"{found[0]}\\{marked[found.end() :]}"
