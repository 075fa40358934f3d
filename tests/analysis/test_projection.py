"""What a pace leads to, as figures that say what they rest on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from ccictl.analysis import projection
from ccictl.analysis.computed import Computed, Written
from ccictl.analysis.indicators import next_target
from ccictl.analysis.projection import outlooks, pace, projected, reached_on, within_reach
from ccictl.analysis.trend import Trend, trend
from ccictl.i18n import Translator
from ccictl.model.when import When
from tests.making import PLAN, loaded

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 9, 30)
HEAD = "title: I\nof: plan\nbetter: higher\n"


def found(folder: Path, text: str, head: str = HEAD) -> Trend:
    plan = loaded(folder, {"plan.yaml": PLAN, "indicators/i.yaml": head + text}).plan
    return trend(plan.indicators["i"], DAY)


def told(figure: Computed) -> tuple[str, Any, str, list[str]]:
    """Its name, value and rule, and its inputs."""
    inputs = [
        ".".join(map(str, each.path)) if isinstance(each, Written) else each.name  # type: ignore[union-attr]
        for each in figure.inputs
    ]
    return figure.name, figure.value, Translator("en")(figure.rule), inputs


# A hundred in 365 days.
STEADY = "start: {date: 2023-12-31, value: 0}\nmeasures: {2024-T4: 100, 2025: 200}\n"


def test_what_each_figure_rests_on(tmp_path: Path) -> None:
    one = found(tmp_path, STEADY.replace("2024-T4", "2024-12-30") + "targets: {2025: 150, 2026: 300, 2027: 500}\n")
    # 100 in 365 days, 200 in 731, 100 in 366: the median is the second.
    rate = 200 / 731 * 365.25
    assert told(pace(one)) == (
        "pace",
        pytest.approx(rate),
        "the median of the paces between each two of 3 measures, in units a year",
        ["start.date", "start.value", "measures.2024-12-30", "measures.2025"],
    )
    assert told(projected(one, next_target(one.indicator, DAY))) == (
        "projected",
        pytest.approx(200 + 365 * 200 / 731),
        "the last measure + the pace for 365 days of 365.25",
        ["measures.2025", "pace", "targets.2026"],
    )
    assert told(within_reach(one)) == (
        "within_reach",
        False,
        "what is projected is worse",
        ["projected", "targets.2027", "better"],
    )
    # 300 are missing: 1096.5 days.
    assert told(reached_on(one)) == (
        "reached_on",
        When.parse("2029-01"),
        "the month to which the last measure and the pace lead",
        ["measures.2025", "pace", "targets.2027"],
    )


def test_each_target_to_come_and_the_last(tmp_path: Path) -> None:
    one = found(tmp_path, STEADY + "targets: {2025: 150, 2026: 299, 2027: 500}\n")
    assert [str(each.target.when) for each in outlooks(one)] == ["2026", "2027"]
    first = outlooks(one)[0]
    assert told(first.gap) == (
        "gap",
        pytest.approx(0.8632, abs=1e-4),
        "projected - target, so that negative is always worse",
        ["projected", "targets.2026"],
    )
    assert told(first.met)[1:3] == (True, "what is projected is at least as good as the target")
    passed = found(tmp_path / "passed", STEADY + "targets: {2024: 100, 2025-T2: 150}\n")
    assert [str(each.target.when) for each in outlooks(passed)] == ["2025-Q2"]
    assert told(outlooks(passed)[0].projected) == (
        "projected",
        200,
        "the last measure: it is not from before the day of the target",
        ["measures.2025", "targets.2025-T2"],
    )
    assert outlooks(found(tmp_path / "none", STEADY)) == ()


def test_a_proof_rests_on_the_start_where_that_is_the_last_measure(tmp_path: Path) -> None:
    one = found(tmp_path, "start: {date: 2025, value: 5}\nmeasures: {2023: 1}\ntargets: {2027: 10}\n")
    assert told(pace(one))[2:] == (
        "the pace between two measures, in units a year",
        ["measures.2023", "start.date", "start.value"],
    )
    assert told(outlooks(one)[0].projected)[3] == ["start.date", "start.value", "pace", "targets.2027"]


@pytest.mark.parametrize(
    ("text", "value", "rule", "inputs"),
    [
        ("measures: {2024: 9, 2025: 12}\n", "2025", "the target is reached since this measure", ["measures.2025"]),
        ("measures: {2024: 4, 2025: 4}\n", None, "never: the pace does not lead there", ["measures.2025", "pace"]),
        ("measures: {2024: 0, 2025: 0.1}\n", None, "not by the end of 2077", ["measures.2025", "pace"]),
    ],
)
def test_when_the_last_target_is_reached(
    tmp_path: Path, text: str, value: str | None, rule: str, inputs: list[str]
) -> None:
    figure = reached_on(found(tmp_path, f"{text}targets: {{2027: 10}}\n"))
    when = None if value is None else When.parse(value)
    assert told(figure) == ("reached_on", when, rule, [*inputs, "targets.2027"])


ONE = "unknown: two measures of different days make a pace, and one is known"
NONE = "unknown: two measures of different days make a pace, and none is known"
UNSAID = "unknown: nothing says whether higher or lower is better"
NO_TARGET = "unknown: no target is written"


@pytest.mark.parametrize(
    ("head", "text", "rules"),
    [
        (HEAD, "targets: {2027: 1}\n", [NONE, NONE, NONE, NONE]),
        (HEAD, "targets: {2027: 1}\nmeasures: {2025: 1}\n", [ONE, ONE, ONE, ONE]),
        (HEAD, "", [NONE, NO_TARGET, NO_TARGET, NO_TARGET]),
        ("title: I\nof: plan\n", "targets: {2027: 1}\nmeasures: {2024: 1, 2025: 1}\n", ["", "", UNSAID, UNSAID]),
    ],
)
def test_what_is_unknown_says_why(tmp_path: Path, head: str, text: str, rules: list[str]) -> None:
    one = found(tmp_path, text, head)
    target = next_target(one.indicator, DAY)
    for figure, rule in zip(
        (pace(one), projected(one, target), within_reach(one), reached_on(one)), rules, strict=True
    ):
        assert (figure.value is None) == bool(rule)
        if rule:
            assert Translator("en")(figure.rule) == rule


def test_a_gap_that_is_unknown_says_why(tmp_path: Path) -> None:
    one = found(tmp_path, "targets: {2027: 1}\nmeasures: {2024: 1, 2025: 1}\n", "title: I\nof: plan\n")
    [ahead] = outlooks(one)
    assert (ahead.gap.value, Translator("en")(ahead.gap.rule)) == (None, UNSAID)
    assert ahead.projected.value == 1


def test_a_month_has_no_day() -> None:
    assert str(projection.month(date(9, 2, 28))) == "0009-02"
