"""What figures rest on."""

from __future__ import annotations

from ccictl.analysis.computed import Written
from tests.analysis.building import milestone, plan, project


def test_what_is_written_and_what_is_a_default() -> None:
    one = project(baseline={"finish": "2024"}, milestones=[milestone(due="2024")])
    assert Written(one, ("baseline", "finish"), None).given
    assert not Written(one, ("baseline", "start"), None).given
    assert not Written(one, ("weight",), 1).given
    assert Written(one.milestones["m"], ("due",), None).given
    header = plan(header={"thresholds": {"soon": 10}}).header
    assert Written(header, ("thresholds", "soon"), 10).given
    assert not Written(header, ("thresholds", "slip"), 30).given


def test_a_key_of_a_mapping_is_written_where_the_mapping_is() -> None:
    one = project(milestones=[milestone(due="2024")])
    assert Written(one, ("milestones", "m"), None).given
