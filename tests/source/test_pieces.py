"""Files of several entities, piece by piece: the same as the whole, whatever is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.source.document import Document, parse
from ccictl.source.pieces import Pieces, pieces
from ccictl.source.pieces import joined as put_together
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


SOUND = (
    "a{}: x",
    "a{}:",
    "a{}:\n  title: T\n  list:\n    - x",
    "a{}:\n  text: |\n    one\n\n    # two\n\n",
    "a{}: |+\n  one\n\n\n",
    "a{}: >-\n  one\n  two\n# a comment\n\n  # another",
    "a{}: 'one\n\n  two'",
    'a{}: "one\\\n  two"',
    "a{0}: [x,\n  y]\nB_{0}: z",
    "a{}: {{x: 1,\n  y: 2}} # a comment",
    "a{}: x\ty\t",
    "a{}: \u00a0 \u2019\u00e9",
)


class Counting:
    """Counts what is parsed."""

    def __init__(self) -> None:
        self.parsed: list[str] = []

    def __call__(self, path: str, data: bytes) -> Document:
        self.parsed.append(data.decode("utf-8", "replace"))
        return parse(path, data)


def read(reader: Pieces, data: bytes) -> Document | None:
    """The document that the pieces of a file make, None where it is to be read as a whole."""
    found = reader.cut(data)
    return put_together("x.yaml", found) if found else None


def same(data: bytes) -> None:
    whole = parse("x.yaml", data)
    found = read(Pieces(), data)
    assert found is None or found == whole
    # In the order in which they are written, too.
    assert found is None or str(found.raw) == str(whole.raw)


LINE_ENDS = st.sampled_from(["\n", "\n", "\r\n"])


@given(st.lists(st.sampled_from(LINES), max_size=12), LINE_ENDS, st.sampled_from(["", "", "\ufeff"]))
def test_whatever_is_written_it_is_the_same(lines: Sequence[str], end: str, start: str) -> None:
    same((start + end.join(lines)).encode())
    same((start + end.join([*lines, ""])).encode())


@given(st.lists(st.sampled_from(SOUND), min_size=1, max_size=8), LINE_ENDS, st.sampled_from(["", "---\n", "\ufeff"]))
def test_what_is_sound_is_cut(lines: Sequence[str], end: str, start: str) -> None:
    # Each under a key of its own.
    data = (start + "".join(f"{line.format(number)}\n" for number, line in enumerate(lines))).replace("\n", end)
    assert read(Pieces(), data.encode()) == parse("x.yaml", data.encode())


@given(st.text(alphabet="ab:- \n'\"#{}[]|>,&*!%?$\r\t\u00e9", max_size=60))
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
    assert read(reader, text.encode()) == parse("x.yaml", text.encode())
    count = len(counting.parsed)
    assert count == len([*pieces(text)]) > 30
    # Another version of it costs what differs.
    other = text.replace("title:", "title: Autre", 1)
    assert read(reader, other.encode()) == parse("x.yaml", other.encode())
    assert len(counting.parsed) == count + 1


def test_what_is_the_same_is_one_object() -> None:
    reader = Pieces()
    one, other = reader.cut(b"a: {x: 1}\nb: {y: 2}\n"), reader.cut(b"b: {y: 2}\na: {x: 3}\n")
    assert one[1] is other[0]
    assert other[1].raw == {"a": {"x": "3"}}


def test_what_is_bare_has_no_text() -> None:
    found = put_together("x.yaml", Pieces().cut(b"a: 1\nb: 2\n"), bare=True)
    assert found == Document("x.yaml", "", "", {"a": "1", "b": "2"}, (), whole=True)


@pytest.mark.parametrize(
    "start", ["$schema: x\n", "---\n", "---\r\n", "\ufeff", "# x\n\n", "---\n# x\n$schema: x\n", "\n"]
)
def test_what_a_file_may_begin_with_is_no_matter(start: str) -> None:
    data = f"{start}a: 1\nb:\r\n  c: 2\n".encode()
    assert read(Pieces(), data) == parse("x.yaml", data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"# x\n",
        b"a: 1\na: 2\n",
        b"$schema: 1\na: 1\n$schema: 2\nb: 1\n$schema: 2\n",
        b"a: 'x\nb: y'\n",
        b"\xff\xfea",
        b"a: [1\n",
        b"a: 1\rb: 2\n",
        b"a: 1\n---\nb: 1\n",
        b"a: 1\n...\nb: 1\n",
        b"%YAML 1.2\n---\na: 1\n",
        b"a: 1\n<<<<<<< x\nb: 1\n=======\nb: 2\n>>>>>>> y\n",
        b"a: 1\n'b': 2\n",
        "a: \u2028b\n".encode(),
        "a: \x85b\n".encode(),
    ],
)
def test_what_cannot_be_cut_is_read_as_a_whole(data: bytes) -> None:
    assert Pieces().cut(data) == ()
