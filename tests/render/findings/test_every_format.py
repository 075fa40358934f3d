"""What must hold of each format of findings, whatever the findings are."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl import discover
from ccictl.render import findings as formats
from ccictl.render.findings.github import MOST_OF_A_KIND
from ccictl.show import show
from tests.render.findings.runner import commands
from tests.render.findings.samples import findings, medium, sample, shape, steering

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ccictl.shapes.findings import FindingItem, Findings

NAMES = discover.names(formats)
# A finding as every format must carry it: its rule, its file, its line.
Carried = Counter[tuple[str, str, int]]


def render(name: str, findings: Findings, language: str = "en", *, colour: bool = False) -> str:
    text = discover.module(formats, name).render(findings, medium(language, colour=colour))
    assert isinstance(text, str)
    return text


def carried(items: tuple[FindingItem, ...], *, shown: bool = False) -> Carried:
    """What the items say, their files as people are shown them where `shown`."""
    return Counter(
        (one.rule, show(one.passage.file, 0) if shown else one.passage.file, one.passage.span.line) for one in items
    )


def from_json(text: str) -> Carried:
    return Counter((one["rule"], one["path"], one["line"]) for one in json.loads(text)["findings"])


def from_sarif(text: str) -> Carried:
    (run,) = json.loads(text)["runs"]

    def one(result: Any) -> tuple[str, str, int]:
        (location,) = result["locations"]
        place = location["physicalLocation"]
        uri = unquote(place["artifactLocation"]["uri"], errors="surrogatepass")
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        return result["ruleId"], uri, place["region"]["startLine"]

    return Counter(map(one, run["results"]))


def from_gitlab(text: str) -> Carried:
    return Counter(
        (one["check_name"], one["location"]["path"], one["location"]["lines"]["begin"]) for one in json.loads(text)
    )


def from_rdjson(text: str) -> Carried:
    return Counter(
        (one["code"]["value"], one["location"]["path"], one["location"]["range"]["start"]["line"])
        for one in json.loads(text)["diagnostics"]
    )


def from_junit(text: str) -> Carried:
    found: Carried = Counter()
    for case in ET.fromstring(text).iter("testcase"):  # noqa: S314 - our own text
        for result in case:
            place = case.attrib["name"].removeprefix(result.attrib["type"]).split()[0]
            found[result.attrib["type"], case.attrib["classname"], int(place.split(":")[0])] += 1
    return found


def from_github(text: str) -> Carried:
    return Counter(
        (one.properties["title"], one.properties["file"], int(one.properties["line"])) for one in commands(text)
    )


READERS: dict[str, tuple[Callable[[str], Carried], bool]] = {
    "json": (from_json, False),
    "sarif": (from_sarif, False),
    "gitlab": (from_gitlab, False),
    "rdjson": (from_rdjson, False),
    "junit": (from_junit, True),
}


def test_each_format_is_read_here() -> None:
    assert sorted([*READERS, "github", "text"]) == NAMES


@pytest.mark.parametrize("name", READERS)
@given(shape=findings())
def test_a_format_carries_the_findings(name: str, shape: Findings) -> None:
    read, shown = READERS[name]
    assert read(render(name, shape)) == carried(shape.items, shown=shown)


@given(findings())
def test_github_carries_ten_of_each_kind(shape: Findings) -> None:
    kinds = [[one for one in shape.items if one.severity == kind] for kind in ("error", "warning", "info")]
    kept = tuple(one for items in kinds for one in items[:MOST_OF_A_KIND])
    assert from_github(render("github", shape)) == carried(kept, shown=True)


@given(findings())
def test_text_carries_the_findings(shape: Findings) -> None:
    blocks = render("text", shape).split("\n\n")
    for one, block in zip(shape.items, blocks, strict=False):
        span = one.passage.span
        head = f"{show(one.passage.file, 0)}:{span.line}:{span.column}: {one.severity}[{one.rule}] "
        # What a runner would obey is written otherwise, and nothing else is.
        said = block.replace(r"#\u{23}", "##").replace(r"\u{3a}:", "::")
        assert said.startswith(head.replace(r"#\u{23}", "##").replace(r"\u{3a}:", "::"))
    assert len(blocks) == max(1, len(shape.items) + (not shape.quiet))


@pytest.mark.parametrize("name", NAMES)
@given(shape=findings(), language=st.sampled_from(("en", "fr")))
def test_a_text_is_whole_and_steers_neither_terminal_nor_runner(name: str, shape: Findings, language: str) -> None:
    text = render(name, shape, language)
    assert text == render(name, shape, language)
    if text:
        assert text.endswith("\n")
        assert not text.endswith("\n\n")
    else:
        assert shape.quiet
    assert not steering(text)
    if name != "github":
        assert not commands(text)
    assert {one.name for one in commands(text)} <= {"error", "warning", "notice"}


@given(findings())
def test_colour_adds_its_own_codes_alone(shape: Findings) -> None:
    plain = re.sub(r"\x1b\[[0-9;]*m", "", render("text", shape, colour=True))
    assert plain == render("text", shape)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_same_in_each_language_but_for_sentences(name: str, language: str) -> None:
    """Only what is said changes: as many findings, at the same places."""
    text = render(name, sample(language), language)
    read = READERS.get(name, (from_github, True))[0] if name != "text" else None
    if read:
        assert read(text) == carried(sample("en").items)


@pytest.mark.parametrize("name", NAMES)
def test_no_finding_is_no_fault(name: str) -> None:
    assert render(name, shape())


def test_a_format_is_quick_to_import() -> None:
    """Start-up is imports: what a format needs besides is imported when it renders."""
    slow = ("rich", "json", "hashlib", "xml", "pydantic", "typer", "yaml")
    modules = ", ".join(f"ccictl.render.findings.{name}" for name in NAMES if name != "json")
    # What watches the tests may have imported some of them already.
    code = (
        f"import sys; before = set(sys.modules); import ccictl.render.findings.json_, {modules}\n"
        f"print([name for name in {slow} if name in sys.modules and name not in before])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
