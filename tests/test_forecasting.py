"""What the views of the schedule have in common: cells of what was computed, and what is to be known besides."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.computed import Computed
from ccictl.analysis.standing import Picture
from ccictl.forecasting import counted, dated, lasting, reasoned, remarks
from ccictl.i18n import msg
from ccictl.model.after import After
from ccictl.model.when import When
from tests.analysis.building import milestone, plan, project
from tests.french import english

if TYPE_CHECKING:
    from ccictl.model.project import Project

AS_OF = date(2026, 1, 15)


def proof(value: object) -> Computed:
    return Computed("forecast", "p", value, msg("nothing dates it"), ())


def test_cells_hold_what_machines_want_and_what_people_read() -> None:
    say = english()
    assert dated(proof(When.parse("2026-Q1")), say)[:2] == ("2026-Q1", "Q1 2026")
    assert dated(proof(None), say)[:2] == (None, "–")
    assert counted(proof(3), say)[:2] == (3, "+3 d")
    assert lasting(proof(3), say)[:2] == (3, "3 d")
    assert reasoned(proof(3), lasting, say).text == "3 d"
    assert reasoned(proof(None), dated, say).text == "– (nothing dates it)"


def told(*projects: Project, slips: bool = True) -> list[str]:
    picture = Picture(plan(*projects), AS_OF)
    found = list(remarks(picture, list(picture.plan.projects.values()), english(), slips=slips))
    assert len(found) <= 1
    return [line.text for block in found for line in block.lines]


GOOD = project("good", start="2026-02", finish="2026-03", baseline={"finish": "2026-03"})


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ([], []),
        ([project("x", cancelled="2025")], []),
        ([project("x")], ["1 has no date, nor waits for anything that has one: x."]),
        (
            [project(f"x{n}") for n in range(9)],
            ["9 have no date, nor wait for anything that has one: x0, x1, x2, x3, x4, x5, x6, x7, …."],
        ),
        ([project("x", finish="2026-06")], ["1 has no baseline: what it is part of has no slip. x"]),
        (
            [project("x", finish="2026-06", paused="2025-12-01", baseline={"finish": "2026-06"})],
            ['"x" is paused since 2025-12-01: its forecast supposes that it is resumed at once.'],
        ),
        (
            [
                project(
                    "x",
                    start="9999-11",
                    finish="9999-12",
                    baseline={"finish": "9999"},
                    after=(After(ref="good/far", lag=36525),),
                ),
                project("good", [milestone("far", "good", due="9999", baseline="9999")], baseline={"finish": "9999"}),
            ],
            [
                "The forecast of x is beyond the calendar, which ends with the year 9999: look at its dates and lags.",
            ],
        ),
        (
            [
                project(
                    "x",
                    [
                        milestone("m", "x", due="2026-05", cancelled="2025"),
                        milestone("n", "x", due="2026-06", after=(After(ref="x/m", lag=0),)),
                    ],
                    finish="2026-06",
                    baseline={"finish": "2026-06"},
                )
            ],
            ['"x/n" waits for "x/m", which was cancelled: that holds nothing up, until "after" says what does.'],
        ),
    ],
)
def test_what_is_to_be_known(others: list[Project], said: list[str]) -> None:
    assert told(GOOD, *others) == said


def test_where_nothing_can_be_told() -> None:
    assert told() == ["No project."]
    assert told(project("x", cancelled="2025")) == ["It was cancelled: it has no forecast."]
    assert told(project("x", finish="2026-06")) == ["Nothing here has a baseline: no slip can be told."]
    assert told(project("x", finish="2026-06"), slips=False) == []
