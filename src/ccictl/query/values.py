"""The types of fields in conditions: which comparisons they take, and what is written to compare them with."""

from __future__ import annotations

import operator as operator_
import re
import unicodedata
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ccictl.i18n import msg
from ccictl.model.log import Refused
from ccictl.model.when import When
from ccictl.named import NamedTuple
from ccictl.nearest import nearest
from ccictl.query.fault import QueryFault
from ccictl.terms import A_KIND, one_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from ccictl.query.tokens import Token

_EQUAL, _ORDER, _LIKE = ("=", "!=", "in"), ("<", "<=", ">", ">="), ("~", "!~")
OPERATORS = MappingProxyType(
    {
        "text": (*_LIKE, *_EQUAL),
        "id": (*_EQUAL, *_LIKE),
        "ids": (*_EQUAL, *_LIKE),
        "choice": _EQUAL,
        "links": (*_LIKE, *_EQUAL),
        "count": (*_EQUAL, *_ORDER),
        "number": (*_EQUAL, *_ORDER),
        "percent": (*_EQUAL, *_ORDER),
        "days": (*_EQUAL, *_ORDER),
        "date": (*_EQUAL, *_ORDER),
        "flag": ("=", "!="),
    }
)
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?")
_FOLDED = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "\u202f": " ", "\u00a0": " "})


class Asked(NamedTuple):
    """A field that can be asked for: its name, its type, and what it may be: words, or the ids there are.

    `kinds` are those of what the ids of a field name, where it names some only; `known` gives the kind of every id.
    """

    name: str
    type: str
    choices: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    known: Mapping[str, str] = MappingProxyType({})


def value_of(asked: Asked, token: Token, *, whole: bool = True) -> Any:
    """What a token says in the type of a field; a part of it where it is not `whole`. Raises QueryFault."""
    match asked.type:
        case "id" | "ids":
            return _name(asked, token) if whole and (asked.choices or asked.known) else token.text
        case "choice":
            return _choice(asked, token)
        case "flag":
            return _flag(token)
        case "date":
            return _date(token)
        case "count" | "number" | "percent" | "days":
            return _number(asked, token)
        case _:
            return token.text


def _name(asked: Asked, token: Token) -> str:
    """The name of something of the plan: one that nothing has would find nothing, and look like an answer."""
    if token.text in asked.choices:
        return token.text
    if token.text in asked.known:
        wanted, kind = one_of(asked.kinds), A_KIND[asked.known[token.text]]
        message = msg('"{id}" is {kind}; {asked} is expected here.', id=token.text, kind=kind, asked=wanted)
        remedy = msg('"ccictl list KIND" gives the ids of a kind.')
        raise QueryFault(message, remedy, token.start, token.end)
    near = nearest(token.text, asked.choices)
    remedy = msg('Did you mean "{value}"?', value=near) if near else msg('"ccictl list KIND" gives the ids of a kind.')
    message = msg('Nothing in the plan is called "{target}".', target=token.text)
    raise QueryFault(message, remedy, token.start, token.end)


def _choice(asked: Asked, token: Token) -> str:
    if token.text in asked.choices:
        return token.text
    near = nearest(token.text, asked.choices)
    remedy = msg("Write one of {values}.", values=asked.choices)
    if near:
        remedy = msg('Did you mean "{value}"?', value=near)
    message = msg('"{value}" is not one of {values}.', value=token.text, values=asked.choices)
    raise QueryFault(message, remedy, token.start, token.end)


def _flag(token: Token) -> bool:
    if token.text in ("true", "false"):
        return token.text == "true"
    message = msg('"{value}" is neither true nor false.', value=token.text)
    raise QueryFault(message, msg("Write true or false."), token.start, token.end)


def _date(token: Token) -> When:
    try:
        return When.parse(token.text)
    except Refused as refused:
        raise QueryFault(refused.message, refused.remedy, token.start, token.end) from None


def _number(asked: Asked, token: Token) -> float:
    sign = {"percent": "%", "days": "d"}.get(asked.type, "")
    text = token.text.removesuffix(sign) if sign else token.text
    if _NUMBER.fullmatch(text):
        return float(text)
    message = msg('"{value}" is not a number.', value=token.text)
    raise QueryFault(message, msg("Write digits, with a point for decimals: 12, 8.1, -3."), token.start, token.end)


def compare(operator: str, value: Any, wanted: Any) -> bool:
    """Whether a known value stands in the relation `=`, `<`, `<=`, `>`, `>=` or `~` to what is wanted."""
    if isinstance(value, tuple) and not isinstance(value, When):
        return any(compare(operator, one, wanted) for one in value)
    if isinstance(wanted, When):
        return _compare_days(operator, value, wanted)
    if operator == "~":
        return fold(wanted) in fold(str(value))
    relations: dict[str, Callable[[Any, Any], bool]] = {
        "=": operator_.eq,
        "<": operator_.lt,
        "<=": operator_.le,
        ">": operator_.gt,
        ">=": operator_.ge,
    }
    return bool(relations[operator](value, wanted))


def _compare_days(operator: str, value: When | date, wanted: When) -> bool:
    """A date counts as its last day; what it is compared with is all the days of its period."""
    day = value.last if isinstance(value, When) else value
    match operator:
        case "<":
            return day < wanted.first
        case "<=":
            return day <= wanted.last
        case ">":
            return day > wanted.last
        case ">=":
            return day >= wanted.first
        case _:
            return wanted.first <= day <= wanted.last


def fold(text: str) -> str:
    """`text` without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_FOLDED))
    return "".join(c for c in plain if not unicodedata.combining(c))
