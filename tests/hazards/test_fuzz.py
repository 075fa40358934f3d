"""Random bytes, and real files of a plan with random damage: never an exception, never a place outside the file."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.hazards.saying import checked
from tests.making import PLAN
from tests.reading import assert_inside, assert_sound, document
from tests.source.test_reading_on import TEXT

if TYPE_CHECKING:
    from ccictl.check.run import Checked

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "full-plan"
FILES = [TEXT.encode(), *(path.read_bytes() for path in sorted(EXAMPLES.rglob("*.yaml"))[:40])]
# What YAML makes something of, and what nobody should.
WORDS = [
    *[": ", "- ", "? ", " #", "\n\n", "---\n", "...\n", "<<: ", "&a ", "*a", "!!str ", "%YAML 1.1\n", "<<<<<<< a\n"],
    *["=======\n", ">>>>>>> b\n", "\u00a0", "\u200b", "\u2028", "\ufeff", "🎉", "    ", "\r\n"],
]  # fmt: skip
SIGNS = b"\t\n\r !\"#%&'*,-.:<=>?@[\\]`{|}~\0\x1b\x80\xe9\xff"
BITS = [*(bytes([sign]) for sign in SIGNS), *(word.encode() for word in WORDS)]


def steady(examples: int) -> settings:
    return settings(
        deadline=None,
        derandomize=True,
        database=None,
        max_examples=examples,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A real file in which stretches were cut, doubled, moved or written over."""
    data = draw(st.sampled_from(FILES))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        kind = draw(st.sampled_from(["insert", "cut", "double", "replace", "move"]))
        bit = draw(st.sampled_from(BITS)) * draw(st.sampled_from([1, 1, 1, 2, 40]))
        piece = data[start:end]
        if kind == "insert":
            data = data[:start] + bit + data[start:]
        elif kind == "cut":
            data = data[:start] + data[end:]
        elif kind == "double":
            data = data[:end] + piece + data[end:]
        elif kind == "replace":
            data = data[:start] + bit + data[end:]
        else:
            rest = data[:start] + data[end:]
            place = draw(st.integers(0, len(rest)))
            data = rest[:place] + piece + rest[place:]
    return data


TEXTS = st.lists(st.sampled_from([*BITS, b"a", b"title", b"a: b", b"2023-01-01", b"[a, b]"]), max_size=30).map(b"".join)


@steady(600)
@given(st.one_of(st.binary(max_size=200), TEXTS, st.text(max_size=80).map(str.encode)))
def test_any_bytes_are_read(data: bytes) -> None:
    assert_sound(document(data))


@steady(600)
@given(damaged())
def test_any_damage_is_read(data: bytes) -> None:
    assert_sound(document(data))


def places_inside(result: Checked) -> None:
    for diagnostic in result.diagnostics:
        for place in (diagnostic.place, *(related.place for related in diagnostic.related)):
            assert place.span.line >= 1
            if place.text:
                assert_inside(place.span._replace(end_line=1, line=1, end_column=place.span.column), [place.text])


@pytest.mark.parametrize(
    "name", ["plan.yaml", "projects/x.yaml", "projects.yaml", "indicators/x.yaml", "engagements.yaml"]
)
@steady(60)
@given(st.one_of(damaged(), TEXTS))
def test_a_plan_with_any_file_is_checked(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "plan.yaml").write_text(PLAN)
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_bytes(data)
        places_inside(checked(root))
