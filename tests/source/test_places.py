"""The places of keys and values are exactly where they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.source.document import parse
from ccictl.source.mark import TOP, Span
from ccictl.source.places import Places
from tests.reading import document
from tests.whens import steady

if TYPE_CHECKING:
    from ccictl.source.document import Path, Raw


class Written(NamedTuple):
    """A text with the places that its writer knows."""

    lines: list[str]
    keys: dict[Path, Span]
    values: dict[Path, Span]


NAMES = st.sampled_from(["title", "due", "été", "a-b", "🎉", "e\u0301t", "日本", "2023-Q2", "x y", "clé 🎉 longue"])
TEXTS = st.sampled_from(
    ["x", "Pilote 3", "Académie 🎉 fin", "e\u0301\u0300", "日本語", "2023-06", "a#b", "a:b", "l'avenir", "tab\tici"]
)
QUOTED = st.sampled_from(['"x: y"', "'l''avenir 🎉'", '"a # b"', '"\\t"'])
COMMENTS = st.sampled_from(["", "", "", "  # une note 🎉", "\t# tab"])
BETWEEN = st.lists(st.sampled_from(["", "   ", "# commentaire : x", "      # 🎉"]), max_size=2)


def write(draw: st.DrawFn, written: Written, value: Raw, path: Path, depth: int) -> None:
    """Write a mapping or a list below the line that opens it, taking note of the place of all that is in it."""
    pad = "  " * depth
    steps = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
    for step, child in steps:
        written.lines.extend(draw(BETWEEN))
        here = (*path, step)
        line = f"{pad}- " if isinstance(value, list) else f"{pad}{step}:"
        number = len(written.lines) + 1
        if not isinstance(value, list):
            written.keys[here] = Span.at(number, len(pad) + 1, len(str(step)))
        if isinstance(child, str):
            gap = "" if isinstance(value, list) else draw(st.sampled_from([" ", "   ", "\t"]))
            text = draw(QUOTED) if child == "QUOTED" else child
            written.values[here] = Span.at(number, len(line + gap) + 1, len(text))
            written.lines.append(line + gap + text + draw(COMMENTS))
        elif isinstance(child, list | dict) and child:
            written.lines.append(line.rstrip() + draw(COMMENTS).replace("\t", " "))
            write(draw, written, child, here, depth + 1)


LEAVES = st.one_of(TEXTS, st.just("QUOTED"))
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3), st.dictionaries(NAMES, inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


@st.composite
def plain_files(draw: st.DrawFn) -> Written:
    """Files with comments, blank lines, emoji, combining and wide characters in between."""
    raw = draw(st.dictionaries(NAMES, VALUES, min_size=1, max_size=4))
    written = Written([], {}, {})
    write(draw, written, raw, (), 0)
    return written


@steady
@given(plain_files(), st.sampled_from(["\n", "\r\n"]), st.booleans(), st.booleans())
def test_every_key_and_value_is_where_it_was_written(written: Written, end: str, bom: bool, last: bool) -> None:
    text = end.join(written.lines) + (end if last else "")
    read = parse("x.yaml", (b"\xef\xbb\xbf" if bom else b"") + text.encode())
    assert not read.faults
    places = Places(read)
    assert {path: places.of(path, key=True) for path in written.keys} == written.keys
    assert {path: places.of(path) for path in written.values} == written.values
    # Every text of the file is among the scalars, and nothing else.
    assert set(places.scalars()) == {*written.keys.values(), *written.values.values()}


TEXT = """\
title: A
note: |
  un
    deux

# commentaire
summary: >-
   trois
   quatre 🎉


baseline:
  start: 2023   # de


  # reste
  finish: 2024
tags:
- a
- b

links: [x,
  y]
after:
  - ref: p/m
    lag: 3
  - q
lead:
owner: ~
"""
PLACES = Places(document(TEXT))


@pytest.mark.parametrize(
    ("path", "span"),
    [
        (("note",), Span(2, 7, 4, 9)),
        (("summary",), Span(7, 10, 9, 12)),
        (("baseline",), Span(13, 3, 17, 15)),
        (("tags",), Span(19, 1, 20, 4)),
        (("tags", 1), Span(20, 3, 20, 4)),
        (("links",), Span(22, 8, 23, 5)),
        (("links", "y"), Span(23, 3, 23, 4)),
        (("after",), Span(25, 3, 27, 6)),
        (("after", 0), Span(25, 5, 26, 11)),
        (("after", "p/m"), Span(25, 10, 25, 13)),
        (("after", "q"), Span(27, 5, 27, 6)),
        (("after", 0, "lag"), Span(26, 10, 26, 11)),
        # What has no value is where its name is; what is not there, where it would be.
        (("lead",), Span(28, 1, 28, 5)),
        (("owner",), Span(29, 8, 29, 9)),
        (("baseline", "title"), Span(12, 1, 12, 9)),
        (("after", 0, "x"), Span(25, 5, 26, 11)),
        (("after", 7), Span(24, 1, 24, 6)),
        (("nothing",), Span(1, 1, 1, 6)),
        (("title", "deeper"), Span(1, 1, 1, 6)),
        ((), Span(1, 1, 1, 6)),
    ],
)
def test_a_value_ends_where_its_text_ends(path: Path, span: Span) -> None:
    found = PLACES.of(path)
    assert found == span


def test_a_block_of_text_ends_with_the_file() -> None:
    for end in ("", "\n", "\n\n  \n"):
        assert Places(document(f"note: |\n  un\n  deux{end}")).of(("note",)) == Span(1, 7, 3, 7)
    assert Places(document("note: |\n\n\nlead: a\n")).of(("note",)) == Span(1, 1, 1, 5)


def test_the_first_line_of_a_block_of_text_is_not_its_text() -> None:
    spans = list(Places(document("note: |  # comment\n  un\n  deux\n")).scalars())
    assert Span(2, 1, 3, 7) in spans


def test_a_key_written_twice_is_where_it_is_first() -> None:
    assert Places(document("a: 1\nb: 2\na: 3\n")).of(("a",)) == Span(1, 4, 1, 5)


def test_an_odd_key_is_found_by_its_plain_name() -> None:
    read = document("title\u00a0: x\n\u200bnote: y\n")
    assert read.raw == {"title": "x", "note": "y"}
    assert Places(read).of(("title",)) == Span(1, 9, 1, 10)
    assert Places(read).of(("note",)) == Span(2, 8, 2, 9)


def test_items_that_were_lost_do_not_count() -> None:
    read = document("tags: [*a, b]\nlinks:\n  - *a\n  - d\n")
    assert read.raw == {"tags": ["b"], "links": ["d"]}
    assert Places(read).of(("tags", 0)) == Span(1, 12, 1, 13)
    assert Places(read).of(("links", 0)) == Span(4, 5, 4, 6)


def test_a_file_without_values_has_places_all_the_same() -> None:
    for text in ("", "# rien\n", "a: [[\n", "- c\n- b\n"):
        assert Places(document(text)).of(("a", "b")) in {TOP, Span(1, 1, 1, 2)}


def test_a_complex_key_has_no_name() -> None:
    read = document("{a: 1}: 2\n[b]: 3\nc: 4\n")
    assert Places(read).of(("c",)) == Span(3, 4, 3, 5)
    assert Places(read).of(()) == Span(1, 1, 1, 7)
