"""Where groups are heading, by hand: of the same plan as projects and milestones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ccictl.analysis import group_outlook
from ccictl.analysis.standing import Picture
from tests.analysis.test_outlook import AS_OF, FILES, named, told
from tests.making import loaded

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return Picture(loaded(tmp_path, FILES).plan, AS_OF)


@pytest.mark.parametrize(
    ("name", "planned", "forecast", "baseline", "slip", "spare"),
    [
        ("seul", "2027-06-30", "2027-07-13", "2027-06-30", 13, 171),
        ("fini", "2026-02", "2026-02", "2026-01", 28, None),
        ("sans", "2026-12-01", "2026-12-30", None, None, 366),
        ("vide", None, None, None, None, None),
        ("plan", "2027-12-31", "2027-12-31", None, None, 0),
    ],
)
def test_groups_end_with_the_last_of_what_they_are_made_of(
    picture: Picture, name: str, planned: str, forecast: str, baseline: str, slip: int, spare: int
) -> None:
    entity = named(picture, name)
    found = (group_outlook.group_planned, group_outlook.group_forecast, group_outlook.group_baseline)
    dates = [each(picture, entity).value for each in found]
    assert [None if when is None else str(when) for when in dates] == [planned, forecast, baseline]
    assert group_outlook.group_slip(picture, entity).value == slip
    assert group_outlook.group_float(picture, entity).value == spare


def test_a_group_with_nothing_approved_has_no_baseline(tmp_path: Path) -> None:
    files = {"engagements.yaml": "e: {title: E}\n", "projects/p.yaml": "title: P\nengagements: [e]\n"}
    picture = Picture(loaded(tmp_path, files).plan, AS_OF)
    assert told(group_outlook.group_baseline(picture, named(picture, "e"))) == "None: unknown without a baseline"


def test_a_group_with_something_beyond_the_calendar_has_no_end(tmp_path: Path) -> None:
    files = {
        "plan.yaml": "title: P\nstart: 2022\nfinish: 9999\nmilestones: {a: {title: A, due: 9950}}\n",
        "projects/p.yaml": "title: P\nmilestones: {m: {title: M, after: [{ref: plan/a, lag: 36000}]}}\n",
    }
    picture = Picture(loaded(tmp_path, files).plan, AS_OF)
    found = group_outlook.group_forecast(picture, picture.plan.header)
    assert told(found) == "None: beyond the calendar, which ends with the year 9999"
