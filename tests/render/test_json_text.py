from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.json_text import json_text
from tests.render.findings.runner import commands
from tests.render.findings.samples import steering, texts


def test_letters_stay_letters() -> None:
    assert json_text(["jalon « é » 日本 😀\u202f!"]) == '[\n  "jalon « é » 日本 😀\u202f!"\n]\n'


@pytest.mark.parametrize(
    ("character", "escaped"),
    [
        ("\x1b", r"\u001b"),
        ("\x7f", r"\u007f"),
        ("\x9b", r"\u009b"),
        ("\xad", r"\u00ad"),
        ("\u202e", r"\u202e"),
        ("\u2028", r"\u2028"),
        ("\udce9", r"\udce9"),
        ("\U000e0041", r"\udb40\udc41"),
    ],
)
def test_what_could_steer_is_escaped(character: str, escaped: str) -> None:
    assert json_text(character) == f'"{escaped}"\n'


@given(st.recursive(texts, lambda inner: st.lists(inner) | st.dictionaries(texts, inner), max_leaves=8))
def test_it_reads_back_the_same_and_steers_nothing(value: object) -> None:
    text = json_text(value)
    assert json.loads(text) == value
    assert not steering(text) - set("\u200c\u200d")
    assert not commands(text)
