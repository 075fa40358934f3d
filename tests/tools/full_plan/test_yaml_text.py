from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.full_plan.yaml_text import WIDTH, Inline, Value, document, scalar

if TYPE_CHECKING:
    from collections.abc import Mapping

# Texts that go wrong when a writer is careless, and everything else.
HARD = (
    "Pilote : 3 CCI", "Étape : la dernière", "fin :", "# dièse", "a # b", "a#b", "- tiret", "-", "--- a", "...", "? a",
    "« Guichet » : ouvert", 'dit "oui"', "l'an \"neuf\"", "C:\\temp", "[crochets]", "{accolades}", "a, b", "&ancre",
    "*étoile", "!balise", "%pourcent", "@", "`", "|", ">", "'", '"', "null", "~", "NO", "on", "yes", "012", "-3", "8.1",
    "593_000", "2026-T3", "true", " espace", "espace ", "", "deux\nlignes", "tab\tulation", "50 %", "a:b", "http://x",
    "œuvre", "et ?", "_", "=", "<<", "a\u00a0: b", "a\u3000# b", "2 : 3",
)  # fmt: skip
REFUSED = "\x00\x08\x0b\x1f\x7f\x85\xad\u061c\u180e\u200b\u200f\u2028\u202e\u2066\ufeff\ufffb\uffff\U000e0041\r"
TEXTS = st.one_of(
    st.sampled_from(HARD),
    st.text(alphabet=" :#-'\"[]{},&*!|>%@`?~\\aé0«»\n\t", max_size=12),
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=30),
)
KEYS = st.one_of(st.text("abc019-", min_size=1, max_size=8), st.sampled_from(HARD))
INLINE = st.builds(Inline, st.dictionaries(KEYS, TEXTS, max_size=3))
FLAT = st.one_of(TEXTS, INLINE, st.lists(st.one_of(TEXTS, INLINE), max_size=6))
VALUES: st.SearchStrategy[Value] = st.one_of(FLAT, st.dictionaries(KEYS, FLAT, max_size=3))


def plain(value: Value) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, Inline):
        return dict(value.fields)
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    assert isinstance(value, dict)
    return {name: plain(item) for name, item in value.items()}


def back(text: str) -> Any:
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506


@settings(deadline=None, max_examples=100)
@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4))
def test_what_is_written_is_read_again(fields: Mapping[str, Value]) -> None:
    assert back(document(fields, "un titre")) == plain(dict(fields))


@pytest.mark.parametrize("text", HARD)
def test_hard_texts_in_every_place(text: str) -> None:
    fields: dict[str, Value] = {"a": text, "b": [text, Inline({"c": text})], "d": {text: text}}
    assert back(document(fields)) == plain(fields)


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_no_sign_of_yaml_is_left_bare(text: str) -> None:
    tokens = list(yaml.scan(f"a: {scalar(text)}\n"))
    assert not any(
        isinstance(token, yaml.AliasToken | yaml.AnchorToken | yaml.TagToken | yaml.DirectiveToken) for token in tokens
    )


@pytest.mark.parametrize("character", REFUSED)
def test_a_hidden_character_is_refused(character: str) -> None:
    with pytest.raises(ValueError, match="a plan refuses"):
        scalar(f"a{character}b")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("CCI Data", "CCI Data"),
        ("Et après ?", "Et après ?"),
        ("2026-T3", "2026-T3"),
        ("-3", "-3"),
        ("50 %", "50 %"),
        ("%", '"%"'),
        ("Pilote : 3 CCI", '"Pilote : 3 CCI"'),
        ('dit "oui"', 'dit "oui"'),
        ('"oui"', "'\"oui\"'"),
        ("NO", '"NO"'),
        ("deux\nlignes", '"deux\\nlignes"'),
        ('"deux"\n', '"\\"deux\\"\\n"'),
    ],
)
def test_a_text_is_as_plain_as_it_can_be(text: str, written: str) -> None:
    assert scalar(text) == written


def test_commas_count_between_brackets_only() -> None:
    assert document({"a": "un, deux", "b": ["un, deux", "trois"]}) == 'a: un, deux\nb: ["un, deux", trois]\n'


def test_a_long_list_has_an_item_on_each_line() -> None:
    names = [f"projet-numero-{number}" for number in range(10)]
    text = document({"a": {"after": [*names, Inline({"ref": "b", "lag": "30"})]}})
    assert text.startswith("a:\n  after:\n    - projet-numero-0\n")
    assert text.endswith("    - {ref: b, lag: 30}\n")
    assert max(map(len, text.splitlines())) <= WIDTH


def test_nothing_is_written_as_nothing() -> None:
    assert document({"a": {}, "b": [], "c": Inline({})}) == "a: {}\nb: []\nc: {}\n"
