"""The types of single values: each turns the text that is written into a value, or says what to write instead."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Generic, TypeVar

from ccictl.i18n import Message, msg
from ccictl.model.links import link
from ccictl.model.log import Log, Refused
from ccictl.model.numbers import number, percent
from ccictl.model.synonyms import meant
from ccictl.model.when import When

if TYPE_CHECKING:
    from collections.abc import Callable

    from ccictl.source.document import Path, Raw

T = TypeVar("T")

LONGEST_TITLE = 200
LONGEST_ID = 64
RESERVED = "plan"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_OF_MILESTONE = rf"{_ID.pattern}/{_ID.pattern}"
# What an editor writes between two ids that were to be two items: a semicolon, or a hyphen out of its column.
_BETWEEN_IDS = r"\s*[;|]\s*|\s+-\s+"
_MOST_MARKS = 30
# What is neither Latin, Greek nor punctuation may be a mark: only there the marks are counted.
_RARE = "[^\x00-\u02ff\u0370-\u03ff\u1e00-\u206f]{31}"
LONGEST_LAG = 36_525  # a century of days: a longer one is a slip of the finger


class Scalar(Generic[T]):
    """A type of single values: its name as a person says it, and how its text is read."""

    def __init__(self, name: Message, parse: Callable[[str], T]) -> None:
        self.name = name
        self.parse = parse

    def read(self, raw: Raw, path: Path, log: Log) -> T | None:
        """The value of `raw`, or None with a problem in `log`."""
        if not isinstance(raw, str):
            log.refuse(
                path,
                msg("{expected} is expected here.", expected=self.name),
                msg("Write one value, not a list or fields."),
            )
            return None
        try:
            return self.parse(raw.strip())
        except Refused as refused:
            log.refuse(path, refused.message, refused.remedy)
            return None


class Reference(Scalar[str]):
    """The id of an entity of one of `kinds`; `milestones` among them allows `project-id/milestone-id`."""

    def __init__(self, *kinds: str) -> None:
        super().__init__(msg("A reference"), self._reference)
        self.kinds = kinds

    def _reference(self, text: str) -> str:
        if "milestones" not in self.kinds and re.fullmatch(_OF_MILESTONE, text):
            raise Refused(
                msg('"{value}" is a reference to a milestone, which this field does not take.', value=text),
                msg('Write the id alone: "{id}".', id=text.partition("/")[0]),
            )
        parts = text.split("/") if "milestones" in self.kinds else [text]
        if len(parts) > 2:
            raise Refused(
                msg('"{value}" is not a reference to a milestone.', value=text),
                msg("Write project-id/milestone-id, or plan/milestone-id."),
            )
        for part in parts:
            identifier(part)
        return text


def identifier(text: str) -> str:
    """An id: small letters, digits and hyphens, at most 64 characters."""
    if _ID.fullmatch(text) and len(text) <= LONGEST_ID:
        return text
    message = msg('"{value}" is not an id.', value=text)
    several = [part for part in re.split(_BETWEEN_IDS, text) if part]
    if len(several) > 1 and all(_ID.fullmatch(part) for part in several):
        raise Refused(message, msg("Write each of them as an item of its own: [{items}].", items=tuple(several)))
    proposal = slug(text) if len(text) <= LONGEST_ID else ""
    if proposal and len(proposal) <= LONGEST_ID:
        raise Refused(message, msg('Use small letters without accents, digits and hyphens: "{id}".', id=proposal))
    raise Refused(message, msg("Use small letters without accents, digits and hyphens, 64 characters at most."))


def slug(text: str) -> str:
    """The id that a text would make: without accents and capitals, hyphens for what is neither letter nor digit."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def _text(text: str) -> str:
    if not text.isascii() and len(text) > _MOST_MARKS and re.search(_RARE, text) and _marks(text) > _MOST_MARKS:
        # Bringing them in order takes the square of their number, and no language has so many (Unicode, UAX 15).
        raise Refused(
            msg("More than {n} marks stand on one letter here.", n=_MOST_MARKS), msg("Delete them, or write it anew.")
        )
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _marks(text: str) -> int:
    """How many marks stand behind each other, at most."""
    most = here = 0
    for character in text:
        here = here + 1 if unicodedata.combining(character) else 0
        most = max(most, here)
    return most


def _title(text: str) -> str:
    if "\n" in text:
        raise Refused(msg("A title is one line of text."), msg("Write it on one line, or move the rest to summary."))
    title = _text(text)
    if len(title) > LONGEST_TITLE:
        message = msg("This title has {n} characters, more than {most}.", n=len(title), most=LONGEST_TITLE)
        raise Refused(message, msg("Shorten it, or move the rest to summary."))
    return title


def _positive(text: str) -> float:
    value = number(text)
    if value > 0:
        return value
    raise Refused(msg("This must be greater than zero, and is {value}.", value=text), msg("Write 1, or leave it out."))


def _whole(text: str) -> int:
    value = number(text)
    if isinstance(value, int):
        return value
    raise Refused(msg("{value} is not a whole number.", value=text), msg("Write it without decimals."))


def _count(text: str) -> int:
    value = _whole(text)
    if value >= 0:
        return value
    raise Refused(msg("{value} is less than zero.", value=text), msg("Write 0 or more."))


def _lag(text: str) -> int:
    value = _whole(text)
    if abs(value) <= LONGEST_LAG:
        return value
    raise Refused(
        msg("A lag of {value} days is longer than a century.", value=text), msg("Write a number of days, such as 30.")
    )


def _flag(text: str) -> bool:
    if text in ("true", "false"):
        return text == "true"
    proposal = meant(text, ("true", "false"))
    remedy = msg("Did you mean {value}?", value=proposal) if proposal else msg("Write true or false.")
    raise Refused(msg('"{value}" is neither true nor false.', value=text), remedy)


class Choice(Scalar[str]):
    """One of a few words."""

    def __init__(self, *values: str) -> None:
        super().__init__(msg("One of {values}", values=values), self._choice)
        self.values = values

    def _choice(self, text: str) -> str:
        if text in self.values:
            return text
        near = meant(text, self.values)
        message = msg('"{value}" is not one of {values}.', value=text, values=self.values)
        if near:
            raise Refused(message, msg('Did you mean "{value}"?', value=near))
        raise Refused(message, msg("Write one of {values}.", values=self.values))


ID = Scalar(msg("An id"), identifier)
TEXT = Scalar(msg("A text"), _text)
TITLE = Scalar(msg("A title"), _title)
WHEN = Scalar(msg("A date or a period"), When.parse)
PERCENT = Scalar(msg("A percentage"), percent)
NUMBER = Scalar(msg("A number"), number)
POSITIVE = Scalar(msg("A number greater than zero"), _positive)
WHOLE = Scalar(msg("A whole number"), _whole)
COUNT = Scalar(msg("A whole number"), _count)
LAG = Scalar(msg("A number of days"), _lag)
FLAG = Scalar(msg("true or false"), _flag)
LINK = Scalar(msg("A link"), link)
