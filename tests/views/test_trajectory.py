"""Where indicators are heading: a sentence, its targets, and all of them side by side."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.standing import Picture
from ccictl.load import load
from ccictl.render.reports import json_, terminal
from ccictl.shapes.medium import Medium
from ccictl.shapes.reports import Lines, Report, Table
from ccictl.views.trajectory import trajectories, trajectory
from tests.making import loaded
from tests.runs import ROOT, say

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

    from ccictl.shapes.reports import Block

AS_OF = date(2026, 9, 30)
FULL = Picture(load(ROOT / "examples/full-plan").plan, AS_OF)


def drawn(*blocks: Block, language: str, width: int = 100) -> str:
    return terminal.render(Report("trajectory", "T", blocks=blocks), Medium(say(language), width=width))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "name",
    ["hectares-rouverts", "delai-des-certificats", "emissions-a-quai", "emissions-du-reseau", "collegiens-accueillis"],
)
def test_one_of_the_full_example(name: str, language: str, snapshot: SnapshotAssertion) -> None:
    blocks = trajectory(FULL, FULL.plan.indicators[name], say(language))
    assert drawn(*blocks, language=language) == snapshot


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("width", [80, 140])
def test_all_of_the_full_example(width: int, language: str, snapshot: SnapshotAssertion) -> None:
    assert drawn(trajectories(FULL, say(language)), language=language, width=width) == snapshot


def test_for_machines(snapshot: SnapshotAssertion) -> None:
    blocks = trajectory(FULL, FULL.plan.indicators["hectares-rouverts"], say("en"))
    assert json_.render(Report("trajectory", "T", blocks=blocks), Medium(say("en"))) == snapshot


PLAIN = {
    "indicators.yaml": """
met: {title: Met, of: plan, better: higher, measures: {2024: 1, 2025: 2}, targets: {2027: 3}}
unsaid: {title: Unsaid, of: plan, measures: {2024: 1, 2025: 2}, targets: {2027: 3}}
close: {title: Close, of: plan, better: higher, measures: {2024: 1, 2025: 2}, targets: {2027: 4.1}}
passed: {title: Passed, of: plan, better: higher, measures: {2024: 1, 2025: 2}, targets: {2025: 3}}
once: {title: Once, of: plan, better: higher, measures: {2025: 2}, targets: {2027: 3}}
aimless: {title: Aimless, of: plan, better: higher, measures: {2024: 1, 2025: 2}}
never: {title: Never, of: plan, better: higher, measures: {2024: 2, 2025: 1}, targets: {2026: 1, 2027: 9}}
far: {title: Far, of: plan, better: higher, measures: {2024: 0, 2025: 1}, targets: {2027: 99}}
kept: {title: Kept, of: plan, better: lower, measures: {2024-12-31: 2, 2025: 1}, targets: {2027: 3}}
"""
}


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return Picture(loaded(tmp_path, PLAIN).plan, AS_OF)


def test_what_is_out_of_reach_comes_first(picture: Picture) -> None:
    table = trajectories(picture, say("en"))
    keys = [column.key for column in table.columns]
    rows = [dict(zip(keys, row, strict=True)) for row in table.rows]
    told = [(row["id"].value, row["within_reach"].tone, row["reached_on"].text) for row in rows]
    assert told == [
        ("never", "off-track", "never"),
        ("far", "off-track", "after 2077"),
        ("close", "at-risk", "Feb 2028"),
        ("unsaid", "no-data", "–"),
        ("met", "on-track", "Dec 2026"),
        ("kept", "on-track", "2024-12-31"),
    ]
    assert [row["within_reach"].value for row in rows] == [False, False, False, None, True, True]


def test_without_any_it_is_said(tmp_path: Path) -> None:
    table = trajectories(Picture(loaded(tmp_path, {}).plan, AS_OF), say("fr"))
    assert (table.rows, table.empty) == ((), "Aucun indicateur n'a deux mesures et une cible à venir.")


@pytest.mark.parametrize(
    ("name", "tone", "sentence"),
    [
        ("once", "no-data", "It takes two measures of different days to tell a pace."),
        ("aimless", "no-data", "At the pace of its measures (+1 a year over 2 measures); no target is written."),
        (
            "unsaid",
            "no-data",
            "At the pace of its measures (+1 a year over 2 measures); nothing says whether higher or lower is better.",
        ),
        (
            "passed",
            "off-track",
            "At the pace of its measures (+1 a year over 2 measures), its target (2025: 3) is reached in Dec 2026, "
            "12 months late.",
        ),
    ],
)
def test_the_sentence(picture: Picture, name: str, tone: str, sentence: str) -> None:
    lines, *tables = trajectory(picture, picture.plan.indicators[name], say("en"))
    assert isinstance(lines, Lines)
    assert [(line.text, line.tone) for line in lines.lines] == [(sentence, tone)]
    assert bool(tables) == (name in {"unsaid", "passed"})


def test_the_last_target_is_shown_when_its_day_has_passed(picture: Picture) -> None:
    [_, table] = trajectory(picture, picture.plan.indicators["passed"], say("en"))
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [["2025", "3", "2", "-1", "no"]]
    assert table.title == "Targets at this pace"
