"""The schemas and the loader: whatever a schema refuses the loader refuses, and where it is laxer is listed."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
import yaml
from hypothesis import event, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from ccictl.i18n import Translator
from ccictl.model import scalars
from ccictl.model.after import PREDECESSOR
from ccictl.model.engagement import Engagement
from ccictl.model.header import Header
from ccictl.model.indicator import Indicator
from ccictl.model.log import Log
from ccictl.model.obsession import Obsession
from ccictl.model.organisation import Organisation
from ccictl.model.project import Project
from ccictl.model.record import read_record
from ccictl.model.scalars import Choice, Reference, Scalar
from ccictl.model.source import Source
from ccictl.schema.context import Context
from ccictl.schema.documents import NAMES, document
from ccictl.schema.scalars import scalar
from ccictl.source.document import parse
from tests.making import checked
from tests.schema.editing import Text, Tree, raw, typed
from tests.schema.trees import odd, texts, trees

if TYPE_CHECKING:
    from pathlib import Path

    from ccictl.model.entity import Entity

KINDS: dict[str, type[Entity]] = {
    "plan": Header,
    "obsession": Obsession,
    "engagement": Engagement,
    "project": Project,
    "indicator": Indicator,
    "organisation": Organisation,
    "source": Source,
}
# How many entities of each kind are drawn: CCICTL_EXAMPLES=20000 takes an hour, and is for whoever changes a type.
_EXAMPLES = int(os.environ.get("CCICTL_EXAMPLES", "250"))
READERS: tuple[Scalar[Any], ...] = (
    scalars.ID,
    scalars.WHEN,
    scalars.PERCENT,
    scalars.NUMBER,
    scalars.POSITIVE,
    scalars.WHOLE,
    scalars.COUNT,
    scalars.LAG,
    scalars.FLAG,
    scalars.LINK,
    Choice("sunny", "fair", "cloudy", "stormy"),
    Reference("projects"),
    PREDECESSOR,
)


class Laxer(NamedTuple):
    """Where a schema is laxer than the loader: the sentence of the loader, why, and files that show it."""

    sentence: str
    why: str
    files: tuple[tuple[str, str], ...]


def one(path: str, text: str) -> tuple[tuple[str, str], ...]:
    return ((path, text),)


_PROJECT, _SERIES = "projects/a.yaml", "indicators/a.yaml"
_SMILES, _MARKS = "\U0001f600" * 201, "\u0591" * 31
_TYPED = "an editor sees the value of a number, a truth value or nothing, not how it is written"
_INDICATOR = "title: A\nof: plan\nbetter: higher\n"
DIFFERENCES = (
    Laxer(
        '"{value}" is not in the calendar.', "how many days a month has", one(_PROJECT, "title: A\nstart: 2023-02-31\n")
    ),
    Laxer('"{value}" is not a date or a period.', _TYPED, one(_PROJECT, "title: A\nstart: 02023\n")),
    Laxer('"{value}" is not a number.', _TYPED, one(_PROJECT, "title: A\nweight: 1e3\n")),
    Laxer('"{value}" is not a percentage.', _TYPED, one(_SERIES, f"{_INDICATOR}tolerance: 1e1\n")),
    Laxer('"{value}" is not an id.', _TYPED, one(_PROJECT, "title: A\nlead: 1.5\n")),
    Laxer('"{value}" is neither true nor false.', _TYPED, one(_PROJECT, "title: A\ntotem: True\n")),
    Laxer('"{value}" is not one of {values}.', _TYPED, one("engagements/a.yaml", "title: A\nmode: NULL\n")),
    Laxer(
        '"{value}" is not a link that can be followed safely.',
        "which letters a host has",
        one("sources/a.yaml", "title: A\nurl: https://-a.fr\n"),
    ),
    Laxer("Fields are expected here.", _TYPED, one(_PROJECT, "title: A\nbaseline: NULL\n")),
    Laxer("A list is expected here.", _TYPED, one(_PROJECT, "title: A\ntags: NULL\n")),
    Laxer(
        'The field "{field}" has no value.',
        "an empty title cannot be told from the word NULL (yaml-language-server underlines both)",
        one(_PROJECT, "title:\n"),
    ),
    Laxer(
        "This number has {n} digits, more than {most}.",
        "digits are not counted",
        one(_PROJECT, "title: A\nweight: 1234567890123456\n"),
    ),
    Laxer(
        "A lag of {value} days is longer than a century.",
        "a number with _ is a text to an editor, and has no bounds",
        one(_PROJECT, "title: A\nafter: [{ref: a, lag: 40_000}]\n"),
    ),
    Laxer(
        "This title has {n} characters, more than {most}.",
        "signs that some editors count twice are not counted",
        one(_PROJECT, f"title: {_SMILES}\n"),
    ),
    Laxer(
        "More than {n} marks stand on one letter here.", "marks are not counted", one(_PROJECT, f"title: a{_MARKS}\n")
    ),
    Laxer(
        '"{key}" ends on the same day as "{first}", which is already written.',
        "keys are not compared",
        one(_SERIES, f"{_INDICATOR}targets: {{2024: 1, 2024-12-31: 2}}\n"),
    ),
    Laxer(
        '"{key}" is the same as "{first}", which is already written.',
        "keys are not compared",
        one(_SERIES, f"{_INDICATOR}targets: {{2024-Q1: 1, 2024-T1: 2}}\n"),
    ),
    # What only the file as text, or the whole plan, can tell.
    Laxer(
        '"{key}" is written twice in the same place.',
        "an editor tells it by itself",
        one(_PROJECT, "title: A\ntitle: B\n"),
    ),
    Laxer(
        "A character that cannot be seen is hidden here: U+{code} ({name}).",
        "how a text looks",
        one(_PROJECT, "title: A\u200bB\n"),
    ),
    Laxer("Anchors (&name) are not accepted in a plan.", "how YAML is written", one(_PROJECT, "title: &a A\n")),
    Laxer('"{value}" is not an id.', "a schema does not know the name of a file", one("projects/A.yaml", "title: A\n")),
    Laxer(
        'The id "{id}" is already taken.',
        "another file",
        (("projects/a.yaml", "title: A\n"), ("sources/a.yaml", "title: A\n")),
    ),
    Laxer('Nothing in the plan is called "{id}".', "another file", one(_PROJECT, "title: A\nlead: nobody\n")),
    Laxer('"{id}" is {kind}; {asked} is expected here.', "another file", one(_PROJECT, "title: A\nlead: a\n")),
    Laxer(
        '"{id}" waits for itself.',
        "what waits for what",
        one(_PROJECT, "title: A\nmilestones: {b: {title: B, after: [a/b]}}\n"),
    ),
)


@cache
def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(document(name, Context(Translator("en"))))


def refused(cls: type[Entity], tree: Tree) -> list[str]:
    """What the loader says of the fields of an entity."""
    empty = parse("x.yaml", b"")
    log = Log(empty, "x")
    fields: Any = raw(tree)
    read_record(cls, {name: value for name, value in fields.items() if name != "$schema"}, (), log, id="x")
    return [problem.message.text for problem in log]


@pytest.mark.parametrize("name", KINDS)
@given(data=st.data())
@settings(max_examples=_EXAMPLES, deadline=None)
def test_a_schema_is_never_stricter_and_where_it_is_laxer_is_listed(name: str, data: st.DataObject) -> None:
    tree = data.draw(trees(KINDS[name]))
    said = refused(KINDS[name], tree)
    faults = [fault.message for fault in validator(name).iter_errors(typed(tree))]
    event(f"schema {'refuses' if faults else 'accepts'}, loader {'refuses' if said else 'accepts'}")
    assert said or not faults
    listed = {each.sentence for each in DIFFERENCES}
    assert faults or set(said) <= listed, said


@pytest.mark.parametrize(
    ("reader", "needed"),
    [
        *((each, needed) for each in READERS for needed in (True, False)),
        # No other text must be given, and a title must.
        (scalars.TEXT, False),
        (scalars.TITLE, True),
    ],
    ids=lambda each: each.name.text if isinstance(each, Scalar) else None,
)
@given(data=st.data())
@settings(max_examples=_EXAMPLES, deadline=None)
def test_the_schema_of_a_value_is_never_stricter(reader: Scalar[Any], data: st.DataObject, *, needed: bool) -> None:
    written = data.draw(st.one_of(texts(reader), odd()))
    schema = scalar(reader, Context(Translator("en")), "", needed=needed)
    log = Log(parse("x.yaml", b""), "x")
    value = raw(written)
    if value is not None:
        reader.read(value, (), log)
    accepted = not log and (value is not None or not needed)
    assert not accepted or Draft202012Validator(schema).is_valid(typed(written))


@pytest.mark.parametrize("laxer", DIFFERENCES, ids=lambda laxer: f"{laxer.sentence[:40]} {laxer.why[:20]}")
def test_each_difference_is_one(laxer: Laxer, tmp_path: Path) -> None:
    for path, text in laxer.files:
        name = path.partition("/")[0].removesuffix("s")
        values = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - texts alone
        assert not list(validator(name).iter_errors(typed(written(values))))
    found = checked(tmp_path, dict(laxer.files))
    assert laxer.sentence in {each.message.text for each in found.diagnostics}
    assert laxer.why


def written(value: Any) -> Tree:
    """Plain values as a tree of texts without quotes."""
    if isinstance(value, dict):
        return {name: written(each) for name, each in value.items()}
    if isinstance(value, list):
        return [written(each) for each in value]
    return Text(value)


def test_every_schema_is_one() -> None:
    for name in NAMES:
        Draft202012Validator.check_schema(document(name, Context(Translator("en"))))
