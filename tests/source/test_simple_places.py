"""Places in files in which everything is simple: they are those that YAML has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.source.composed import composed
from ccictl.source.document import parse
from ccictl.source.mark import Span
from ccictl.source.places import Places, find
from ccictl.source.simple_places import simply_written
from tests.hazards.test_fuzz import steady
from tests.source.test_simple import BITS, FILES, LINES, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ccictl.source.document import Path as Way
    from ccictl.source.document import Raw


def ways(raw: Raw, way: Way = ()) -> Iterator[Way]:
    """The ways to all that is in it, and to what is not there."""
    yield way
    yield (*way, "not-there")
    if isinstance(raw, dict):
        for name, value in raw.items():
            yield from ways(value, (*way, name))
    elif isinstance(raw, list):
        for rank, value in enumerate(raw):
            yield from ways(value, (*way, rank))
            target = value.get("ref") if isinstance(value, dict) else value
            if isinstance(target, str):
                yield (*way, target.strip())
        for name in found_in(raw):
            yield (*way, name)
            yield (*way, name, 0)


def found_in(raw: Raw) -> set[str]:
    """All texts in it, and names in the lists of a list, which name nothing from without."""
    if isinstance(raw, list):
        return {name for value in raw for name in found_in(value)}
    if isinstance(raw, dict):
        return {"ref", *(name for value in raw.values() for name in found_in(value))}
    return set() if raw is None else {str(raw).strip()}


def agreed(data: bytes) -> bool:
    """Whether its places are known without YAML, in which case they are those of YAML."""
    read = parse("x.yaml", data)
    simple = simply_written(read)
    if simple is None:
        return False
    whole = composed(read.clean)
    assert whole is not None
    for way in ways(read.raw):
        for key in (False, True):
            assert find(simple, way, key=key) == find(whole, way, key=key), (way, key)
    assert sorted(simple.scalars()) == sorted(whole.scalars())
    return True


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_as_people_write_them_have_the_places_of_yaml(path: Path) -> None:
    data = path.read_bytes()
    assert agreed(data) or "tests" in path.parts
    assert agreed(data.replace(b"\n", b"\r\n")) == agreed(data) or b"\r" in data


TEXT = """\
# first
title: « A »   # no value

note: |
  un
  deux
summary: >-
   trois

baseline:
  start: 2023   # de


  # reste
  finish: "2024" # b
tags:
- a
-   'b c'
links:   [x, "y, z", {ref: p/m, lag: -3}]
empty: []
after:
  - {ref: p/m, lag: 3}
  - [ q ]
lead:
sponsor: ""
"""


@pytest.mark.parametrize(
    ("way", "span"),
    [
        ((), Span(2, 1, 2, 6)),
        (("title",), Span(2, 8, 2, 13)),
        (("note",), Span(4, 7, 6, 7)),
        (("summary",), Span(7, 10, 8, 9)),
        (("baseline",), Span(11, 3, 15, 17)),
        (("baseline", "finish"), Span(15, 11, 15, 17)),
        (("baseline", "finish", "deeper"), Span(15, 3, 15, 9)),
        (("tags",), Span(17, 1, 18, 10)),
        (("tags", "b c"), Span(18, 5, 18, 10)),
        (("after",), Span(22, 3, 23, 10)),
        (("after", "p/m"), Span(22, 11, 22, 14)),
        (("after", 0, "lag"), Span(22, 21, 22, 22)),
        (("after", 1, "q"), Span(23, 7, 23, 8)),
        (("lead",), Span(24, 1, 24, 5)),
        (("sponsor",), Span(25, 1, 25, 8)),
    ],
)
def test_they_are_where_they_are_written(way: Way, span: Span) -> None:
    assert agreed(TEXT.encode())
    assert Places(parse("x.yaml", TEXT.encode())).of(way) == span


def test_the_rest_is_left_to_yaml() -> None:
    assert not agreed(f"{TEXT}owner: ~\n".encode())
    assert not agreed(b"a: *b\n")
    assert not agreed(b"")
    assert not agreed(b"a: b\rc: d\n")


@pytest.mark.parametrize(
    ("text", "way", "span"),
    [
        ('a: {ref: "x" , lag: 3}\n', ("a", "ref"), Span(1, 10, 1, 13)),
        ('a: {b: "" , lag: 3}\n', ("a", "b"), Span(1, 5, 1, 6)),
        ("a:\n- [ref]\n- ref\n", ("a", "ref"), Span(3, 3, 3, 6)),
        ("a: [{ref: b}, b]\n", ("a", "b"), Span(1, 11, 1, 12)),
    ],
)
def test_what_is_looked_up_is_what_is_there(text: str, way: Way, span: Span) -> None:
    assert agreed(text.encode())
    assert Places(parse("x.yaml", text.encode())).of(way) == span


@steady(1500)
@given(st.lists(st.sampled_from(BITS), max_size=14).map("".join))
def test_any_text_has_the_places_of_yaml(text: str) -> None:
    agreed(text.encode())


@steady(800)
@given(st.data())
def test_so_have_lines_of_a_plan_in_any_order_and_with_any_damage(data: st.DataObject) -> None:
    lines = data.draw(st.lists(st.sampled_from(LINES), min_size=1, max_size=8))
    for _ in range(data.draw(st.integers(0, 2))):
        rank = data.draw(st.integers(0, len(lines) - 1))
        place = data.draw(st.integers(0, len(lines[rank])))
        lines[rank] = f"{lines[rank][:place]}{data.draw(st.sampled_from(BITS))}{lines[rank][place:]}"
    agreed("\n".join(lines).encode())
