"""Numbers as they are written in a plan."""

from __future__ import annotations

import re
import unicodedata

from ccictl.i18n import Message, msg
from ccictl.model.log import Refused

_NUMBER = re.compile(r"-?[0-9]+(?:_[0-9]+)*(?:\.[0-9]+)?")
_LONGEST = 40
# A float holds 15 digits of any decimal number unchanged: more would be rounded in silence.
_MOST_DIGITS = 15
# In French this is one and a quarter thousandths over, in English a thousand and more.
_THOUSANDS_OR_DECIMALS = r"-?[0-9]{1,3},[0-9]{3}"
_MINUS = "^[\u2010-\u2013\u2212]"
_BETWEEN_DIGITS = r"(?<=[0-9])[\s'\u2019](?=[0-9])"


def number(text: str) -> float:
    """A finite decimal of at most 15 digits: `593000`, `593_000`, `8.1`, `-3`. A whole one is an int.

    Raises Refused for anything else, with what was probably meant.
    """
    if len(text) > _LONGEST or not _NUMBER.fullmatch(text):
        raise Refused(msg('"{value}" is not a number.', value=text), _remedy(text))
    if len(text) <= _MOST_DIGITS and "." not in text:
        return int(text)
    digits = re.sub(r"[-_.]", "", text).lstrip("0")
    if len(digits) > _MOST_DIGITS:
        message = msg("This number has {n} digits, more than {most}.", n=len(digits), most=_MOST_DIGITS)
        raise Refused(message, msg("Round it: the last digits would be lost."))
    value = float(text)
    return int(value) if value.is_integer() else value


def _remedy(text: str) -> Message:
    if re.fullmatch(_THOUSANDS_OR_DECIMALS, text):
        return msg(
            "Write {decimals} with a point for decimals, or {thousands} for thousands.",
            decimals=text.replace(",", "."),
            thousands=text.replace(",", "_"),
        )
    meant = _meant(text) if len(text) <= _LONGEST else ""
    if _NUMBER.fullmatch(meant):
        return msg("Write it with a point for decimals and _ between thousands: {number}.", number=meant)
    return msg("Write digits, with a point for decimals: 593000, 593_000, 8.1, -3.")


def _meant(text: str) -> str:
    """`text` with the digits, the signs and the separators of other habits turned into ours."""
    plain = "".join(str(unicodedata.decimal(c, c)) for c in text.strip().removeprefix("+"))
    plain = re.sub(_MINUS, "-", plain)
    commas = "_" if plain.count(",") > 1 or "." in plain else "."
    plain = re.sub(_BETWEEN_DIGITS, "_", plain).replace(",", commas)
    if "e" in plain.lower():
        plain = _without_exponent(plain)
    sign, plain = ("-", plain[1:]) if plain.startswith("-") else ("", plain)
    return sign + ("0" + plain if plain.startswith(".") else plain.removesuffix("."))


def _without_exponent(text: str) -> str:
    from decimal import Decimal, InvalidOperation

    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    return f"{value:f}" if value.is_finite() and abs(value.adjusted()) < _MOST_DIGITS else text


def percent(text: str) -> float:
    """A number from 0 to 100, with or without its sign. Raises Refused."""
    digits = text.removesuffix("%")
    if digits != digits.rstrip():
        plain = f"{_meant(digits)}%" if _NUMBER.fullmatch(_meant(digits)) else f"{digits.rstrip()}%"
        raise Refused(
            msg('"{value}" is not a percentage.', value=text), msg("Write it without a space: {value}.", value=plain)
        )
    try:
        value = number(digits)
    except Refused as refused:
        raise Refused(msg('"{value}" is not a percentage.', value=text), refused.remedy) from None
    if 0 <= value <= 100:
        return value
    raise Refused(msg("{value} is not between 0 and 100.", value=text), msg("Write a percentage: 40 or 40%."))
