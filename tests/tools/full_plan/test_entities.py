from __future__ import annotations

import pytest

from tests.tools.full_plan.small import LONG, course
from tools.full_plan.dates import when
from tools.full_plan.entities import Copy, after, number, project
from tools.full_plan.reports import Report
from tools.full_plan.sketch import Link, Story
from tools.full_plan.yaml_text import Inline


def test_the_first_copy_goes_by_the_plain_names() -> None:
    assert Copy().id("cci-data") == "cci-data"
    assert Copy().title("CCI Data") == "CCI Data"
    assert Copy().rank(3, 30) == "3"


def test_the_others_are_numbered() -> None:
    second = Copy(2)
    assert second.ids("cci-data mentors") == ("cci-data-2", "mentors-2")
    assert second.ref("cci-data/gouvernance") == "cci-data-2/gouvernance"
    assert second.ref("cci-data") == "cci-data-2"
    assert second.ref("plan/revue") == "plan/revue"
    assert second.title("CCI Data") == "CCI Data (2)"
    assert second.rank(3, 30) == "33"


def test_a_lag_is_written_where_there_is_one() -> None:
    assert after(Copy(), (Link("a", "b"), Link("a", "c/d", 30))) == ("b", Inline({"ref": "c/d", "lag": "30"}))


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (9999, "9999"), (10_000, "10_000"), (8.1, "8.1"), (7.0, "7"), (-3, "-3")]
)
def test_numbers(value: float, text: str) -> None:
    assert number(value) == text


def test_what_is_not_given_is_not_written() -> None:
    fields = project(Copy(), course(LONG), (Report(when("2026-09-01"), "fair", 40),), LONG.lead)
    assert fields.keys().isdisjoint({"totem", "sponsor", "finished", "paused", "cancelled", "note", "after", "weight"})
    assert fields["reports"] in [{"2026-09-01": {"weather": "fair", "progress": text}} for text in ("40", "40%")]


def test_a_story_is_written() -> None:
    story = Story(LONG.id, cancelled="2025-01-10", note="Abandonné.", without_baseline=True)
    fields = project(Copy(2), course(LONG, story), (), "direction-transitions")
    assert fields["cancelled"] == "2025-01-10"
    assert fields["note"] == "Abandonné."
    assert fields["sponsor"] == "direction-transitions-2"
    assert "baseline" not in fields
    milestones = fields["milestones"]
    assert isinstance(milestones, dict)
    assert all("baseline" not in milestone for milestone in milestones.values())
    assert milestones["bilan"]["cancelled"] == "2025-01-10"
