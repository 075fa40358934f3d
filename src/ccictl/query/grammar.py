"""From tokens to a condition."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NoReturn

from ccictl.i18n import msg
from ccictl.model.synonyms import meant
from ccictl.query.fault import QueryFault
from ccictl.query.tokens import Token, tokens
from ccictl.query.tree import All, Comparison, Empty, Not, Some
from ccictl.query.values import OPERATORS, Asked, value_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ccictl.i18n import Message
    from ccictl.query.tree import Condition

DEEPEST = 50
_WORDS = ("and", "or", "not", "in", "is", "empty")
_FRENCH = MappingProxyType(
    {"et": "and", "ou": "or", "non": "not", "pas": "not", "dans": "in", "parmi": "in", "est": "is", "vide": "empty"}
)


def parse(text: str, fields: Mapping[str, Asked]) -> Condition:
    """The condition that a text says of these fields. Raises QueryFault."""
    parser = _Parser(tokens(text), fields)
    if parser.next.kind == "end":
        raise QueryFault(msg("This condition is empty."), msg("Write one, such as health = late."), 0, len(text))
    found = parser.either(0)
    parser.expect_end()
    return found


class _Parser:
    """Goes through the tokens once. Lives only while a condition is read."""

    def __init__(self, found: list[Token], fields: Mapping[str, Asked]) -> None:
        self._tokens = found
        self._at = 0
        self._fields = fields

    @property
    def next(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self.next
        self._at += token.kind != "end"
        return token

    def _is(self, *texts: str) -> bool:
        return self.next.kind in ("word", "sign") and self.next.text in texts

    def either(self, depth: int) -> Condition:
        parts = self._several("or", self._each_of, depth)
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def _each_of(self, depth: int) -> Condition:
        parts = self._several("and", self._each, depth)
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _several(self, word: str, part: Callable[[int], Condition], depth: int) -> list[Condition]:
        parts = [part(depth)]
        while self._is(word):
            self._take()
            parts.append(part(depth))
        return parts

    def _each(self, depth: int) -> Condition:
        token = self.next
        if depth > DEEPEST:
            message = msg("This condition is nested deeper than {n} levels.", n=DEEPEST)
            raise QueryFault(message, msg("Take parentheses away."), token.start, token.end)
        if self._is("not"):
            self._take()
            return Not(self._each(depth + 1))
        if self._is("("):
            self._take()
            inside = self.either(depth + 1)
            if not self._is(")"):
                self._misplaced(msg("This parenthesis is never closed."), msg('Close it by ")".'), token)
            self._take()
            return inside
        return self._comparison()

    def _comparison(self) -> Condition:
        field = self._field()
        if self._is("is"):
            return self._empty(field)
        contrary = self._is("not")
        if contrary:
            self._take()
        if self._is("in"):
            self._allowed(field, self._take())
            found = Comparison(field.name, "=", self._values(field))
            return Not(found) if contrary else found
        if not contrary and self.next.kind == "sign" and self.next.text not in ("(", ")", ","):
            return self._related(field)
        if field.type != "flag" or contrary:
            self._no_operator(field)
        return Comparison(field.name, "=", (True,))

    def _field(self) -> Asked:
        token = self._take()
        if token.kind != "word" or token.text in _WORDS:
            self._at -= token.kind != "end"
            self._misplaced(msg("The name of a field is expected here."), self._known())
        if token.text in self._fields:
            return self._fields[token.text]
        near = _meant(token.text) or meant(token.text, self._fields)
        remedy = msg('Did you mean "{value}"?', value=near) if near else self._known()
        message = msg('There is no field "{name}" here.', name=token.text)
        raise QueryFault(message, remedy, token.start, token.end)

    def _known(self) -> Message:
        return msg("The fields known here: {fields}.", fields=tuple(self._fields))

    def _empty(self, field: Asked) -> Condition:
        self._take()
        contrary = self._is("not")
        if contrary:
            self._take()
        if not self._is("empty"):
            self._misplaced(msg('"empty" or "not empty" is expected behind "is".'), msg('Write "is empty" or "=".'))
        self._take()
        found = Empty(field.name)
        return Not(found) if contrary else found

    def _related(self, field: Asked) -> Condition:
        sign = self._take()
        self._allowed(field, sign)
        first = self.next
        found = Comparison(field.name, sign.text.removeprefix("!"), (self._value(field, whole="~" not in sign.text),))
        self._no_comma(first)
        return Not(found) if sign.text.startswith("!") else found

    def _no_comma(self, first: Token) -> None:
        """Decimals behind a comma, as French has them: a comma is between values here."""
        comma, *others = self._tokens[self._at :]
        if comma.text != "," or not first.end == comma.start == others[0].start - 1:
            return
        if re.fullmatch("[0-9]+%?", others[0].text) and re.fullmatch("-?[0-9]+", first.text):
            remedy = msg('Write "{value}".', value=f"{first.text}.{others[0].text}")
            raise QueryFault(msg("Decimals stand behind a point here."), remedy, first.start, others[0].end)

    def _allowed(self, field: Asked, sign: Token) -> None:
        possible = OPERATORS[field.type]
        if sign.text not in possible:
            message = msg('"{field}" cannot be compared by "{sign}".', field=field.name, sign=sign.text)
            raise QueryFault(message, msg("What it takes: {signs}.", signs=possible), sign.start, sign.end)

    def _values(self, field: Asked) -> tuple[object, ...]:
        opened = self.next
        if not self._is("("):
            self._misplaced(msg('Values in parentheses are expected behind "in".'), msg("Write them as (a, b)."))
        self._take()
        values = [self._value(field)]
        while self._is(","):
            self._take()
            values.append(self._value(field))
        if not self._is(")"):
            self._misplaced(msg("This parenthesis is never closed."), msg('Close it by ")".'), opened)
        self._take()
        return tuple(values)

    def _value(self, field: Asked, *, whole: bool = True) -> object:
        token = self.next
        if token.kind not in ("word", "text"):
            self._misplaced(
                msg('A value is expected here, to compare "{field}" with.', field=field.name), _example(field)
            )
        self._take()
        # Two words in a row are most often one text that lacks its quotes.
        if token.kind == "word" and self.next.kind == "word" and not self._goes_on():
            message = msg("Two words stand side by side here.")
            both = f"{token.text} {self.next.text}"
            raise QueryFault(message, msg('Put a text in quotes: "{text}".', text=both), token.start, self.next.end)
        try:
            return value_of(field, token, whole=whole)
        except QueryFault:
            if token.kind != "word" or token.text not in self._fields:
                raise
            message = msg('"{name}" is a field, and a field stands on the left only.', name=token.text)
            remedy = msg('Compare "{field}" with a value; "ccictl sql" compares two fields.', field=field.name)
            raise QueryFault(message, remedy, token.start, token.end) from None

    def _goes_on(self) -> bool:
        return self.next.text in ("and", "or") or _meant(self.next.text) is not None

    def _no_operator(self, field: Asked) -> NoReturn:
        possible = OPERATORS[field.type]
        message = msg('A comparison is expected behind "{field}".', field=field.name)
        self._misplaced(message, msg("What it takes: {signs}.", signs=possible))

    def expect_end(self) -> None:
        if self.next.kind != "end":
            self._misplaced(
                msg('"and" or "or" is expected here.'), msg("Join comparisons by and or or; put a text in quotes.")
            )

    def _misplaced(self, message: Message, remedy: Message, token: Token | None = None) -> NoReturn:
        token = token or self.next
        near = _meant(token.text) if token.kind == "word" else None
        if near:
            remedy = msg('Did you mean "{value}"?', value=near)
        raise QueryFault(message, remedy, token.start, token.end)


def _meant(text: str) -> str | None:
    """One of our words, written in French or in capitals."""
    plain = text.lower()
    if plain in _FRENCH:
        return _FRENCH[plain]
    return plain if plain in _WORDS and plain != text else None


def _example(field: Asked) -> Message:
    examples: dict[str, Message | str] = {
        "choice": ", ".join(field.choices),
        "date": msg("2024, 2024-Q3, 2024-06-30"),
        "flag": "true, false",
        "count": "12",
        "number": "12",
        "links": "https://www.cci.fr",
        "percent": "40%",
        "days": "30",
    }
    return msg("Such as: {examples}.", examples=examples.get(field.type, '"CCI Data"'))
