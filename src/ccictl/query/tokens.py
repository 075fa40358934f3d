"""From the text of a condition to its words and signs."""

from __future__ import annotations

import re

from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.query.fault import QueryFault

LONGEST = 2000
_TOKEN = re.compile(
    r"""(?P<space>\s+)|(?P<word>[\w.:/%+-]+)|(?P<sign><=|>=|!=|!~|[=<>~(),])"""
    r"""|"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^'\\]|\\.)*)'"""
)
# What other languages write for our signs.
_HABITS = (
    ("==", "="),
    ("=<", "<="),
    ("=>", ">="),
    ("<>", "!="),
    ("&&", "and"),
    ("||", "or"),
    ("!", "not"),
    ("&", "and"),
    ("|", "or"),
)


class Token(NamedTuple):
    """A word, a text in quotes or a sign, and where it is; `end` tells the end of the condition."""

    kind: str
    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The tokens of a condition, the last of kind `end`. Raises QueryFault."""
    if len(text) > LONGEST:
        message = msg("This condition has {n} characters, more than {most}.", n=len(text), most=LONGEST)
        raise QueryFault(message, msg("Write a shorter one."), LONGEST, len(text))
    found: list[Token] = []
    position = 0
    while position < len(text):
        habit = next(((wrong, right) for wrong, right in _HABITS if text.startswith(wrong, position)), None)
        match = _TOKEN.match(text, position)
        # `!=` and `!~` are ours, and begin like a habit.
        if habit and not (habit[0] == "!" and match):
            end = position + len(habit[0])
            message = msg('"{sign}" is not a sign that is known here.', sign=habit[0])
            raise QueryFault(message, msg('Did you mean "{value}"?', value=habit[1]), position, end)
        if match is None:
            raise _stray(text, position)
        if match.lastgroup != "space":
            found.append(_token(match))
        position = match.end()
    found.append(Token("end", "", len(text), len(text)))
    return found


def _token(match: re.Match[str]) -> Token:
    kind = match.lastgroup or ""
    if kind in ("double", "single"):
        return Token("text", re.sub(r"\\(.)", r"\1", match[kind], flags=re.DOTALL), match.start(), match.end())
    return Token(kind, match[kind], match.start(), match.end())


def _stray(text: str, position: int) -> QueryFault:
    if text[position] in "\"'":
        message = msg("The quotes that open here are never closed.")
        return QueryFault(message, msg("Close them at the end of the text."), position, len(text))
    message = msg('"{sign}" is not a sign that is known here.', sign=text[position])
    return QueryFault(message, msg("Put a text that holds it in quotes."), position, position + 1)
