"""Settings of VS Code: the schemas are put in, and nothing is lost."""

from __future__ import annotations

import json
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.schema.settings import SETTING, with_schemas

OURS = {"./a.json": ["/plan/plan.yaml"], "./b.json": ["/plan/x.yaml", "/plan/x.yml"]}


@pytest.mark.parametrize("text", ["", "\n", "// nothing yet\n"])
def test_where_nothing_is(text: str) -> None:
    found = with_schemas(text, OURS)
    assert found is not None
    assert found.startswith(text)
    assert json.loads(found.removeprefix("// nothing yet\n")) == {SETTING: OURS}


@pytest.mark.parametrize("text", ["{}", "{\n}\n", "{ }", "{/* none */}"])
def test_where_no_setting_is(text: str) -> None:
    found = with_schemas(text, OURS)
    assert found is not None
    assert json.loads(found.replace("/* none */", "")) == {SETTING: OURS}


def test_comments_commas_and_the_order_stay() -> None:
    text = """{
    // how wide a tab is
    "editor.tabSize": 4, /* four */
    "a": "// no comment, ]", // the last
}
"""
    assert with_schemas(text, {"./a.json": ["/x"]}) == (
        """{
    // how wide a tab is
    "editor.tabSize": 4, /* four */
    "a": "// no comment, ]", // the last
    "yaml.schemas": {
      "./a.json": [
        "/x"
      ]
    }
}
"""
    )


def test_a_comma_is_put_where_none_is() -> None:
    text = '{\n  "a": 1 // one, and the last\n}\n'
    found = with_schemas(text, {"./a.json": ["/x"]})
    assert found is not None
    assert found.startswith('{\n  "a": 1, // one, and the last\n  "yaml.schemas": {\n')
    assert json.loads(re.sub("//.*", "", found)) == {"a": 1, SETTING: {"./a.json": ["/x"]}}


def test_schemas_of_others_stay_and_ours_are_brought_up_to_date() -> None:
    text = '{"yaml.schemas": {\n    // theirs\n    "https://x/y.json": "*.yml", "./a.json": "old"\n  },\n  "z": 1.10}\n'
    found = with_schemas(text, OURS)
    assert found is not None
    assert "// theirs" in found
    assert '"z": 1.10}' in found
    read = json.loads(found.replace("// theirs", ""))
    assert read == {SETTING: {"https://x/y.json": "*.yml", **OURS}, "z": 1.1}
    assert with_schemas(found, OURS) == found


def test_an_empty_object_of_schemas_is_filled_deeper_than_it_stands() -> None:
    found = with_schemas('{\n  "yaml.schemas": {}\n}\n', {"./a.json": []})
    assert found == '{\n  "yaml.schemas": {\n    "./a.json": []\n  }\n}\n'


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '"a"',
        "{'a': 1}",
        '{"a": 1 "b": 2}',
        '{"yaml.schemas": []}',
        '{"a": 1, "a": 2}',
        "?",
        "[" * 200_000,
        '{"a":' * 100_000,
    ],
    ids=lambda text: text[:20],
)
def test_what_nothing_can_be_added_to_is_left_alone(text: str) -> None:
    assert with_schemas(text, OURS) is None


@pytest.mark.parametrize(
    "text", ['"a\\"' * 200_000, "/*" * 300_000, '"a' * 300_001, ", " * 300_000], ids=lambda text: text[:5]
)
def test_a_large_text_takes_no_longer_than_its_length(text: str) -> None:
    started = time.process_time()
    assert with_schemas(text, OURS) is None
    assert time.process_time() - started < 5


@pytest.mark.parametrize("text", ["\ufeff{}", '\ufeff{\r\n  "a": 1 // one\r\n}\r\n', "\ufeff", "// none\r\n"])
def test_the_mark_at_the_beginning_and_the_ends_of_the_lines_stay(text: str) -> None:
    found = with_schemas(text, OURS)
    assert found is not None
    assert found.startswith("\ufeff") == text.startswith("\ufeff")
    assert ("\r\n" in found) == ("\r\n" in text)
    assert "\n" not in found.replace("\r\n", "") or "\r\n" not in text
    assert json.loads(re.sub("//[^\r\n]*", "", found.removeprefix("\ufeff")))[SETTING] == OURS
    assert with_schemas(found, OURS) == found


def test_where_the_lines_end_in_two_ways_they_stay_as_they_are() -> None:
    found = with_schemas('{\r\n  "a": 1\n}\n', OURS)
    assert found is not None
    assert found.count("\r\n") == 1


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(
    before=st.dictionaries(st.text(), _JSON, max_size=4),
    schemas=st.none() | st.dictionaries(st.text(), _JSON, max_size=3),
    indent=st.sampled_from([None, 0, 2, 4, "\t"]),
)
def test_nothing_is_lost_of_any_settings(
    before: dict[str, object], schemas: dict[str, object] | None, indent: int | str | None
) -> None:
    settings = {**before, **({} if schemas is None else {SETTING: schemas})}
    if not isinstance(settings.get(SETTING, {}), dict):
        return
    found = with_schemas(json.dumps(settings, indent=indent), OURS)
    assert found is not None
    assert json.loads(found) == {**settings, SETTING: {**(schemas or {}), **OURS}}
