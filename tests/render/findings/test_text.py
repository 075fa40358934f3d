from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ccictl.render.findings.text import render
from ccictl.shapes.findings import Aside
from ccictl.show import cells
from ccictl.source.mark import TOP, Span
from tests.render.findings.samples import item, medium, passage, sample, shape

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_a_person_reads(language: str, snapshot: SnapshotAssertion) -> None:
    assert render(sample(language), medium(language)) == snapshot


def test_what_a_person_reads_in_colour(snapshot: SnapshotAssertion) -> None:
    assert render(sample("en"), medium(colour=True)).replace("\x1b", "ESC") == snapshot


def test_what_a_person_reads_in_a_narrow_window(snapshot: SnapshotAssertion) -> None:
    assert render(sample("en"), medium(width=40)) == snapshot


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_plan_without_findings(language: str, snapshot: SnapshotAssertion) -> None:
    assert render(shape(), medium(language)) == snapshot


def test_a_finding_is_a_line_to_search_its_source_and_a_remedy() -> None:
    text = render(shape((item(),), quiet=True), medium())
    assert text.splitlines() == [
        'plan/projects/p.yaml:1:7: error[unknown-reference] Nothing is called "nobody".',
        "1 | lead: nobody",
        "  |       ^^^^^^",
        "  = help: Write its id.",
    ]


def test_another_place_has_its_line_too_in_the_same_gutter() -> None:
    first = Aside("first written here", passage("plan/a.yaml", "lead: x", Span.at(1205, 1, 4)))
    text = render(shape((item(asides=(first,)),), quiet=True), medium())
    assert text.splitlines()[1:6] == [
        "   1 | lead: nobody",
        "     |       ^^^^^^",
        "     → plan/a.yaml:1205:1: first written here",
        "1205 | lead: x",
        "     | ^^^^",
    ]


def test_a_place_without_text_has_no_excerpt() -> None:
    text = render(shape((item(text="  ", span=TOP),), quiet=True), medium())
    assert len(text.splitlines()) == 2


def test_the_first_line_is_never_wrapped_and_the_remedy_is() -> None:
    long = "word " * 60 + "end"
    first, *_, second, third = render(shape((item(message=long, remedy=long),), quiet=True), medium(width=200)).split(
        "\n"
    )[:-1]
    assert first.endswith("word end")
    assert second.startswith("  = help: word")
    assert third.startswith("          word")
    assert cells(second) <= 200


def test_quiet_without_findings_says_nothing() -> None:
    assert render(shape(quiet=True), medium()) == ""


@pytest.mark.parametrize(
    ("items", "style"),
    [((item(),), "\x1b[1;31m"), ((item(severity="warning"),), "\x1b[1m"), ((), "\x1b[1;32m")],
)
def test_the_verdict_has_the_colour_of_the_worst(items: tuple[object, ...], style: str) -> None:
    text = render(shape(items), medium(colour=True))  # type: ignore[arg-type]
    assert f"{style}The plan is" in text


def test_a_file_with_the_name_of_a_command_is_no_command() -> None:
    text = render(shape((item(file="::set-output name=x::y.yaml"),), quiet=True), medium())
    assert text.startswith(r"\u{3a}:set-output name=x::y.yaml:1:7: error")


def test_a_wrapped_remedy_begins_no_command() -> None:
    remedy = f"{'x' * 60} ::stop-commands::x"
    lines = render(shape((item(remedy=remedy),), quiet=True), medium(width=60)).splitlines()
    assert lines[-1].strip() == r"\u{3a}:stop-commands::x"
