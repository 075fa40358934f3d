"""Schemas of single values: what the loader takes of a text, seen as the value that an editor makes of it first.

An editor reads YAML with types: `2023` is a number to it, `true` a truth value, `2023-06` a text, `~` nothing. The
loader reads the text, whatever it would be elsewhere: an id may be a number here, and a number a text in quotes.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ccictl.i18n import msg
from ccictl.model import scalars
from ccictl.model.scalars import LONGEST_LAG, LONGEST_TITLE, Choice, Reference
from ccictl.named import NamedTuple
from ccictl.schema import patterns
from ccictl.terms import BETTER, EVERY, LANGUAGES, LEVELS, MODES, SEVERITIES, WEATHERS

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from ccictl.i18n import Message
    from ccictl.model.scalars import Scalar
    from ccictl.schema.context import Context, Schema

_TYPES = ("string", "integer", "number", "boolean", "null", "array", "object")
_LAST_YEAR, _HUNDRED = 9999, 100
_NO_FILE = "/no/file/"
# What a choice's words mean, by the words.
_MEANINGS: Mapping[frozenset[str], Mapping[str, Message]] = MappingProxyType(
    {frozenset(each): each for each in (BETTER, EVERY, LANGUAGES, LEVELS, MODES, SEVERITIES, WEATHERS)}
)


class _Form(NamedTuple):
    """What a type takes: JSON types and their bounds, the pattern of its texts, how to write it.

    `words` says that true and false are texts like others to it: `no` is a word, and to some editors a truth value.
    """

    types: tuple[str, ...]
    how: Message
    pattern: str = ""
    bounds: Mapping[str, float] = MappingProxyType({})
    words: bool = False


_DIGITS = msg("Write digits, with a point for decimals: 593000, 593_000, 8.1, -3.")
_AN_ID = msg("Use small letters without accents, digits and hyphens, 64 characters at most.")
_A_MILESTONE = msg("Write the id of a project, or project-id/milestone-id, or plan/milestone-id.")
_FREE = msg("Put it in quotes where it holds a colon and a space, or begins with a sign.")
_FORMS: Mapping[Any, _Form] = MappingProxyType(
    {
        scalars.TEXT: _Form(("string", "number"), _FREE, words=True),
        scalars.TITLE: _Form(
            ("string", "number"), msg("Write one line of at most {n} characters.", n=LONGEST_TITLE), words=True
        ),
        scalars.ID: _Form(("string", "number"), _AN_ID, patterns.ID, {"minimum": 0}, words=True),
        scalars.WHEN: _Form(
            ("string", "integer"),
            msg("Write 2023-06-30, 2023-06, 2023-Q2 (or 2023-T2), 2023-H1 (or 2023-S1) or 2023."),
            patterns.WHEN,
            {"minimum": 1, "maximum": _LAST_YEAR},
        ),
        scalars.PERCENT: _Form(
            ("string", "number"),
            msg("Write a percentage: 40 or 40%."),
            patterns.PERCENT,
            {"minimum": 0, "maximum": _HUNDRED},
        ),
        scalars.NUMBER: _Form(("string", "number"), _DIGITS, patterns.NUMBER),
        scalars.POSITIVE: _Form(
            ("string", "number"),
            msg("Write digits, with a point for decimals: 1, 2.5."),
            patterns.POSITIVE,
            {"exclusiveMinimum": 0},
        ),
        scalars.WHOLE: _Form(("string", "integer"), msg("Write it without decimals."), patterns.WHOLE),
        scalars.COUNT: _Form(("string", "integer"), msg("Write 0 or more."), patterns.COUNT, {"minimum": 0}),
        scalars.LAG: _Form(
            ("string", "integer"),
            msg("Write a number of days, such as 30."),
            patterns.WHOLE,
            {"minimum": -LONGEST_LAG, "maximum": LONGEST_LAG},
        ),
        scalars.FLAG: _Form(("boolean", "string"), msg("Write true or false."), patterns.FLAG),
        scalars.LINK: _Form(("string",), msg("Write an address that begins with https:// or mailto:."), patterns.LINK),
    }
)


def scalar(reader: Scalar[Any], context: Context, title: str, *, needed: bool) -> Schema:
    """The schema of a value; where it is `needed`, nothing is no value.

    What is proposed has the `title` of the field, which yaml-language-server shows for each alternative that fits;
    others have none, so that it shows the description of the field instead.
    """
    form = _form(reader)
    wrong = wrong_of(reader, context)
    types = {*form.types, *(("boolean",) if form.words else ()), *(() if needed else ("null",))}
    pattern = _pattern(reader, form, needed=needed)
    text: Schema = {"pattern": pattern, "patternErrorMessage": wrong} if pattern else {}
    if reader is scalars.TITLE:
        return {**one_of_types(types | {"null"}, wrong), "then": _given(types, wrong), **text}
    if isinstance(reader, Choice) or reader is scalars.FLAG:
        words = {"title": title, "type": _one_or_list(form.types), "errorMessage": wrong, **text}
        # Told by what it is not, so that editors do not propose "null".
        nothing: list[Schema] = [] if needed else [{"not": {"type": [each for each in _TYPES if each != "null"]}}]
        return _any_of([*_choice(reader, context, title, wrong), words, *nothing])
    return _any_of([{**one_of_types(types, wrong, form.bounds), **text}, *_ids(reader, context)])


def _any_of(alternatives: list[Schema]) -> Schema:
    return alternatives[0] if len(alternatives) == 1 else {"anyOf": alternatives}


def one_of_types(types: Set[str], wrong: str, bounds: Mapping[str, float] = MappingProxyType({})) -> Schema:
    """A value of one of these types within the bounds, and what is said of any other.

    Not by `type`, of which editors would propose "null", "true" and "false"; and bounds stand in the condition, since
    elsewhere editors have words of their own for what is beyond them.
    """
    known = [each for each in _TYPES if each in types]
    # The first of them has no bounds: what breaks the condition is not of that type either.
    return {"if": {"type": known, **bounds}, "else": {"type": known[0], "errorMessage": wrong}}


def id_schemas(context: Context) -> Schema:
    """What references are completed with, by kind: no value is one of these, since new ids may follow.

    Editors propose the words of an enumeration whatever its pattern; where one matched they would list all of them
    below the mouse, as the values that are allowed.
    """
    return {
        kind: {"pattern": "(?!)", "enum": list(known), "enumDescriptions": list(known.values())}
        for kind, known in context.ids.items()
    }


def _ids(reader: Scalar[Any], context: Context) -> list[Schema]:
    if not isinstance(reader, Reference):
        return []
    return [{"$ref": f"#/$defs/{kind}"} for kind in reader.kinds if kind in context.ids]


def _given(types: Set[str], wrong: str) -> Schema:
    """An empty title cannot be told from one that is the word NULL, which the loader takes for a title.

    So no schema refuses it, but an editor underlines it: yaml-language-server alone knows `filePatternAssociation`,
    which no file fits, and takes the other way.
    """
    given = {"type": [each for each in _TYPES if each in types], "errorMessage": wrong}
    return {"if": {"filePatternAssociation": _NO_FILE}, "else": given}


def how_of(reader: Scalar[Any]) -> Message:
    """How a value of a type is written."""
    return _form(reader).how


def wrong_of(reader: Scalar[Any], context: Context) -> str:
    """What is said of a value that is none of a type, and what to write instead."""
    say = context.say
    how = say(how_of(reader))
    # Of what has few words, those are what is expected.
    if isinstance(reader, Choice) or reader is scalars.FLAG:
        return how
    return f"{say(msg('{expected} is expected here.', expected=reader.name))} {how}"


def _form(reader: Scalar[Any]) -> _Form:
    if isinstance(reader, Choice):
        how = msg("Write one of {values}.", values=reader.values)
        return _Form(("string",), how, "|".join(reader.values))
    if isinstance(reader, Reference):
        milestone = "milestones" in reader.kinds
        how, pattern = (_A_MILESTONE, patterns.MILESTONE) if milestone else (_AN_ID, patterns.ID)
        return _Form(("string", "number"), how, pattern, {"minimum": 0}, words=True)
    return _FORMS[reader]


def _pattern(reader: Scalar[Any], form: _Form, *, needed: bool) -> str:
    if reader is scalars.TITLE:
        return patterns.TITLE
    if not form.pattern:
        return ""
    return patterns.needed(form.pattern) if needed else patterns.given_or_not(form.pattern)


def _choice(reader: Scalar[Any], context: Context, title: str, wrong: str) -> list[Schema]:
    """The words of a choice with their meanings: what editors propose."""
    if not isinstance(reader, Choice):
        return []
    meanings = _MEANINGS[frozenset(reader.values)]
    said = [context.say(meanings[word]) for word in reader.values]
    return [
        {
            "title": title,
            "enum": list(reader.values),
            "enumDescriptions": said,
            "markdownEnumDescriptions": said,
            "errorMessage": wrong,
        }
    ]


def _one_or_list(types: tuple[str, ...]) -> str | list[str]:
    return types[0] if len(types) == 1 else list(types)
