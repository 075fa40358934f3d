"""Files of several entities, piece by piece: the same as the whole, whatever is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.source.document import Document, parse
from ccictl.source.pieces import Pieces, pieces
from tests.runs import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

LINES = (
    "a:",
    "a: x",
    "b: {x: 1, y: [2, 3]}",
    "b-2:",
    "  title: T",
    "  list:",
    "    - x",
    "  - y",
    "  more: 'it''s'",
    "",
    "# a comment",
    "  # another",
    "c: |",
    "c: >-",
    "c: |+",
    "  text",
    " text",
    "d: 'open",
    "  and closed'",
    "e: still'",
    'd: "open',
    'still: "',
    "f: [1,",
    "2: 3]",
    "  2]",
    "g: {x: 1",
    "h: }",
    "---",
    "...",
    "- x",
    "i : x",
    '"j": x',
    "? k",
    ": v",
    "l: &a x",
    "m: *a",
    "n: !!str x",
    "%YAML 1.2",
    "$schema: x",
    "null: x",
    "no: x",
    "1: x",
    "plain",
    "  plain",
    "o: x # y",
    "p:x",
    "q: x: y",
    "r: \u00e9\u200b",
    "s: \u2028",
    "t:\t x",
    "u: \x85 x",
    "v: x\r",
)


class Counting:
    """Counts what is parsed."""

    def __init__(self) -> None:
        self.parsed: list[str] = []

    def __call__(self, path: str, data: bytes) -> Document:
        self.parsed.append(data.decode("utf-8", "replace"))
        return parse(path, data)


def same(data: bytes) -> None:
    assert Pieces().parse("x.yaml", data) == parse("x.yaml", data)


@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_whatever_is_written_it_is_the_same(lines: Sequence[str]) -> None:
    same("\n".join(lines).encode())
    same("\n".join([*lines, ""]).encode())


@given(st.text(alphabet="ab:- \n'\"#{}[]|>,&*!\r\t\u00e9", max_size=60))
def test_whatever_the_signs_it_is_the_same(text: str) -> None:
    same(text.encode())


@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_pieces_make_the_whole(lines: Sequence[str]) -> None:
    text = "\n".join(lines)
    assert "".join(pieces(text)) == text


def joined(kind: str) -> str:
    """All files of a kind of the full example in one."""
    texts = []
    for path in sorted((ROOT / "examples/full-plan" / kind).rglob("*.yaml")):
        lines = path.read_text(encoding="utf-8").splitlines()
        texts.append("\n".join([f"{path.stem}:", *(f"  {line}".rstrip() for line in lines)]))
    return "\n".join(texts) + "\n"


@pytest.mark.parametrize("kind", ["projects", "indicators"])
def test_the_full_example_in_one_file_is_the_same(kind: str) -> None:
    text = joined(kind)
    counting = Counting()
    reader = Pieces(counting)
    assert reader.parse("x.yaml", text.encode()) == parse("x.yaml", text.encode())
    count = len(counting.parsed)
    assert count == len([*pieces(text)]) > 30
    # Another version of it costs what differs.
    other = text.replace("title:", "title: Autre", 1)
    assert reader.parse("x.yaml", other.encode()) == parse("x.yaml", other.encode())
    assert len(counting.parsed) == count + 1


def test_what_is_the_same_is_one_object() -> None:
    reader = Pieces()
    one, other = reader.parse("x.yaml", b"a: {x: 1}\nb: {y: 2}\n"), reader.parse("x.yaml", b"b: {y: 2}\na: {x: 3}\n")
    assert one.raw["b"] is other.raw["b"]
    assert other.raw == {"b": {"y": other.raw["b"]["y"]}, "a": {"x": other.raw["a"]["x"]}}  # type: ignore[index, call-overload]


@pytest.mark.parametrize(
    "data", [b"", b"# x\n", b"a: 1\na: 2\n", b"a: 'x\nb: y'\n", b"\xff\xfea", b"a: [1\n", b"a:\r\n"]
)
def test_what_cannot_be_cut_is_read_as_a_whole(data: bytes) -> None:
    counting = Counting()
    found = Pieces(counting).parse("x.yaml", data)
    assert counting.parsed[-1] == data.decode("utf-8", "replace")
    assert found == parse("x.yaml", data)
