"""Files that are read without YAML: what they hold, what is left to the parser, and that both readings agree."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.source.parsing import parsed
from ccictl.source.simple import simple
from tests.hazards.test_fuzz import damaged, steady
from tests.yaml_suite.test_suite import CASES

if TYPE_CHECKING:
    from ccictl.source.document import Document

ROOT = Path(__file__).parent.parent.parent
FOLDERS = ("plan", "examples", "src/ccictl/start", "tests/plans/good")
FILES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.yaml"))


def read(text: str) -> Any:
    """What is read of a text, held against what the parser reads."""
    read = agreed(text.encode())
    return None if read is None else read.raw


def agreed(data: bytes) -> Document | None:
    """What is read of a file, if anything: all the same as the parser reads, in the same order."""
    read = simple("x.yaml", data)
    if read is not None:
        whole = parsed("x.yaml", data)
        assert read == whole
        assert repr(read.raw) == repr(whole.raw)
    return read


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_as_people_write_them_are_read_as_the_parser_reads_them(path: Path) -> None:
    data = path.read_bytes()
    windows = data.replace(b"\n", b"\r\n")
    assert (agreed(data) is None) == (agreed(windows) is None) or b"\r" in data


def test_all_of_the_plan_and_of_the_full_example_is_simple() -> None:
    left = [path for path in FILES if "tests" not in path.parts and simple("x.yaml", path.read_bytes()) is None]
    assert not left


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("title: A\n", {"title": "A"}),
        ("title: A", {"title": "A"}),
        ("# first\n\ntitle:   A b  # c\n  # last\n", {"title": "A b"}),
        ("$schema: https://a.fr/b.json#c\n", {"$schema": "https://a.fr/b.json#c"}),
        ("a: l'eau, [b] & {c} ! d?\n", {"a": "l'eau, [b] & {c} ! d?"}),
        ("a: « œuvre » : b\n", None),
        ("a: « œuvre\u202f»…\n", {"a": "« œuvre\u202f»…"}),
        ("a: (b)\nc: -5\nd: 17_300\ne: null\n", {"a": "(b)", "c": "-5", "d": "17_300", "e": None}),
        ("a: \"b: 'c' #d\" # e\nf: 'g \"h\"'\n", {"a": "b: 'c' #d", "f": 'g "h"'}),
        ("a: \"\"\nb: ''\nc: \"null\"\nd: '~'\n", {"a": None, "b": None, "c": None, "d": None}),
        ("a:\nb: # c\nd:\n", {"a": None, "b": None, "d": None}),
        ("a: []\nb: [null]\n", {"a": [], "b": [None]}),
        ('a: [b, c d, "e, f", -3]  # g\n', {"a": ["b", "c d", "e, f", "-3"]}),
        ("a: [ b ]\nc: { d: e }\n", {"a": ["b"], "c": {"d": "e"}}),
        ("a: [b/c, {ref: d/e, lag: -3}]\n", {"a": ["b/c", {"ref": "d/e", "lag": "-3"}]}),
        ('a: {b: 2022, c: "d: e", f_g: h-i}\n', {"a": {"b": "2022", "c": "d: e", "f_g": "h-i"}}),
        ("a:\n  b:\n    c: d\n  e: f\ng: h\n", {"a": {"b": {"c": "d"}, "e": "f"}, "g": "h"}),
        ("a:\n    b: c\nd:\n  e: f\n", {"a": {"b": "c"}, "d": {"e": "f"}}),
        ("a:\n- b\n-   c\nd: e\n", {"a": ["b", "c"], "d": "e"}),
        ("a:\n  b:\n    - c: d\n", None),
        ("a:\n  - b\n  - [c]\n  - {d: e}", {"a": ["b", ["c"], {"d": "e"}]}),
        ("a: >-\n  b\n  c: d\nd: e\n", {"a": "b c: d", "d": "e"}),
        ("a: >\n  b\n  # c\n\n\nd: e\n", {"a": "b # c\n", "d": "e"}),
        ("a:\n  b: |\n    - c\n    d\n  e: |-\n    f\n\n", {"a": {"b": "- c\nd\n", "e": "f"}}),
        ("a: >-\n  null\nb: |\n  null\nc: |-\n  ~\n", {"a": None, "b": "null\n", "c": None}),
        ("2024-03:\n  progress: 15%\n", {"2024-03": {"progress": "15%"}}),
        ("a: b\r\nc: |\r\n  d\r\n  e\r\nf: g", {"a": "b", "c": "d\ne\n", "f": "g"}),
    ],
)  # fmt: skip
def test_what_is_simple_is_read(text: str, raw: object) -> None:
    assert read(text) == raw


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n# a\n",
        " a: b\n",
        "a:b\n",
        "a: b\na: c\n",
        "a: {b: c, b: d}\n",
        "a: b: c\n",
        "a: b:\n",
        "a: b\n  c\n",
        "a: b\n  c: d\n",
        "a: null\n  c: d\n",
        "a:\n  b: c\n d: e\n",
        "a:\n b: c\n   d: e\n",
        "a:\n  - b\n    c: d\n",
        "a:\n  - b\n - c\n",
        "a:\n  - b\n\n  - c\n",
        "a:\n  -\n",
        "- a\n",
        "a: ~\n",
        "a: &b c\n",
        "a: *b\n",
        "a: !b c\n",
        "a: @b\n",
        "a: - b\n",
        "a: ? b\n",
        "<<: {a: b}\n",
        "? a\n",
        "---\na: b\n",
        "...\n",
        "%YAML 1.1\n",
        "é: a\n",
        f"{'a' * 101}: b\n",
        "a: 'b''c'\n",
        'a: "b\\n"\n',
        'a: "b"#c\n',
        'a: "b" c\n',
        'a: "b\n  c"\n',
        "a: [b\n",
        "a: [b,c]\n",
        "a: [b, ]\n",
        "a: [b: c]\n",
        "a: [[b]]\n",
        "a: ['b']\n",
        'a: ["b" c]\n',
        "a: [&b c]\n",
        "a: {}\n",
        "a: {b}\n",
        "a: {b: }\n",
        "a: {b: [c]}\n",
        "a: {b: c }\n  d: e\n",
        "a: {-: b}\n",
        "a: {2022: b}\n",
        "a: >-\nb: c\n",
        "a: >-\n\n\nb: c\n",
        "a: >2-\n  b\n",
        "a: >-\n  b",
        "a: >-\n  b\n    c\n",
        "a: >-\n    b\n  c\n",
        "a: >-\n  b\n\n  c\n",
        "a: >-\n\n  b\n",
        "a: >-\n  b \n",
        "a: >-\n  b\n  \n",
        "a: >-\n  b\n\n  # c\n",
        "a: >-\n  b\n# c\n",
        "a: >-\n  \u00a0b\n",
        "a: b\rc: d\n",
        "a: b\r",
        "a:\tb\n",
        "\ufeffa: b\n",
        "a: b\u200b\n",
        "a: b\u2028\n",
        "a: b\x85\n",
        "a: 🎉\n",
        "a: <<<<<<< b\n",
        "a: >>>>>>> b\n",
        "".join(f"{' ' * depth}a:\n" for depth in range(9)),
    ],
    ids=repr,
)  # fmt: skip
def test_the_rest_is_left_to_the_parser(text: str) -> None:
    assert read(text) is None


def test_so_is_what_is_not_utf_8() -> None:
    assert simple("x.yaml", "title: é\n".encode("latin-1")) is None
    assert simple("x.yaml", "title: é\n".encode("utf-16")) is None


def test_so_is_what_goes_deep() -> None:
    deep = "".join(f"{' ' * depth}a:\n" for depth in range(8))
    assert read(deep) == {"a": {"a": {"a": {"a": {"a": {"a": {"a": {"a": None}}}}}}}}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_of_the_suite_of_yaml_both_read_the_same(case: dict[str, Any]) -> None:
    agreed(case["text"].encode())


BITS = [
    *["a", "b-c", "title", "$schema", "2024-03", ":", ": ", " :", "#", " #", "\n", "\n  ", "\n    ", "\n- ", "\n  - "],
    *["- ", " ", "[", "]", "{", "}", ", ", ",", '"', "'", "\\", "|", ">-", ": >-\n  ", ": |\n    ", "?", "!", "&", "*"],
    *["~", "null", "%", "@", "`", "<<", "«", "(", "é", "œ", "\u202f", "\u00a0", "\u2028", "\t", "---", "...", "-5"],
    *["k: v\n", "k:\n", "k: [a, b]\n", "k: {a: b, c: d}\n", "'x'", '"y"', "x" * 1100, "\n\n", "\n \n", "\r\n", "²"],
    *['"y" ', " , ", "- [ref]\n", "ref"],
]  # fmt: skip
LINES = sorted({line for path in FILES for line in path.read_text(encoding="utf-8").split("\n")})


@steady(1500)
@given(st.lists(st.sampled_from(BITS), max_size=14).map("".join))
def test_any_text_is_read_as_the_parser_reads_it(text: str) -> None:
    agreed(text.encode())


@steady(800)
@given(st.data())
def test_so_are_lines_of_a_plan_in_any_order_and_with_any_damage(data: st.DataObject) -> None:
    lines = data.draw(st.lists(st.sampled_from(LINES), min_size=1, max_size=6))
    for _ in range(data.draw(st.integers(0, 3))):
        rank = data.draw(st.integers(0, len(lines) - 1))
        place = data.draw(st.integers(0, len(lines[rank])))
        rest = lines[rank][place + data.draw(st.integers(0, 2)) :]
        lines[rank] = f"{lines[rank][:place]}{data.draw(st.sampled_from(BITS))}{rest}"
    agreed("\n".join(lines).encode())


@steady(300)
@given(damaged())
def test_so_are_whole_files_with_any_damage(data: bytes) -> None:
    agreed(data)


@pytest.mark.parametrize("command", ["validate --no-history", "status", "timeline --format svg", "list projects"])
def test_where_all_is_simple_yaml_is_not_imported(command: str) -> None:
    line = [sys.executable, "-X", "importtime", "-m", "ccictl", *command.split(), "--plan", str(ROOT / "plan")]
    environment = {**os.environ, "CCICTL_NO_CACHE": "1"}
    ran = subprocess.run(line, capture_output=True, text=True, encoding="utf-8", env=environment, check=True)
    assert ran.stdout
    assert "ccictl.source.simple" in ran.stderr
    assert not re.search(r"\| +yaml\b", ran.stderr)
