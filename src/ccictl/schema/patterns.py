r"""What texts of the single types look like, as regular expressions that every editor knows (ECMA 262, flag u).

Python reads them the same way: no classes of Unicode, no `\w` and no `\d`, which the two take for different things.
"""

from __future__ import annotations

from ccictl.model.scalars import LONGEST_ID, LONGEST_TITLE

ID = rf"(?![^/\s]{{{LONGEST_ID + 1}}})[a-z0-9]+(?:-[a-z0-9]+)*"
MILESTONE = rf"{ID}(?:/{ID})?"
# Which days a month has is not said: see the list of what a schema lets pass.
WHEN = "(?!0000)[0-9]{4}(?:-(?:(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?|[QT][1-4]|[HS][12]))?"
_DIGITS = "[0-9]+(?:_[0-9]+)*"
NUMBER = rf"-?{_DIGITS}(?:\.[0-9]+)?"
POSITIVE = rf"(?=[0-9_.]*[1-9]){_DIGITS}(?:\.[0-9]+)?"
_WHOLE = rf"{_DIGITS}(?:\.0+)?"
_ZEROS = "(?:0_?)*"
_ZERO = rf"{_ZEROS}0(?:\.0+)?"
WHOLE = f"-?{_WHOLE}"
COUNT = f"(?:{_WHOLE}|-{_ZERO})"
PERCENT = rf"(?:{_ZEROS}[0-9](?:_?[0-9])?(?:\.[0-9]+)?|{_ZEROS}1_?0_?0(?:\.0+)?|-{_ZERO})%?"
FLAG = "true|false"
_PART = r"""[^\s<>"\\^`{|}"""
LINK = rf"https://{_PART}/?#@:]+(?::[0-9]{{1,5}})?(?:[/?#]{_PART}]*)?|mailto:{_PART}@?]+@{_PART}@?]+(?:\?{_PART}@]*)?"
# Marks that may become one with the letter before them, and what lies beyond the sixteen bits that some editors count
# in, are not counted: no title is called too long that is not.
_COUNTED = r"\t -\u02ff\u0370-\u058f\u1c00-\u3098\u309b-\ud7ff\ue000-\uffff"
_LINE = rf"(?:[^\n{_COUNTED}]*[{_COUNTED}]){{0,{LONGEST_TITLE}}}[^\n{_COUNTED}]*"
TITLE = rf"^(?!(?:~|null)?(?![\s\S]))\s*{_LINE}\s*$"


def needed(pattern: str) -> str:
    """The pattern of a text that must be given: spaces and line breaks around it mean nothing."""
    return rf"^\s*(?:{pattern})\s*$"


def given_or_not(pattern: str) -> str:
    """The same of a text that may be left empty, or say in quotes that it is not given."""
    return rf"^(?:(?:~|null)?|\s*(?:{pattern})\s*)$"


def key(pattern: str) -> str:
    """The pattern of a key: nothing stands around it."""
    return f"^(?:{pattern})$"
