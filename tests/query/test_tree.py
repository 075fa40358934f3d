"""What conditions mean."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.model.when import When
from ccictl.query import fields_of
from tests.query.conditions import asked, holds
from tests.whens import steady


@pytest.mark.parametrize(
    ("condition", "values", "truth"),
    [
        ("totem", {"totem": True}, True),
        ("totem", {"totem": False}, False),
        ("not totem", {"totem": False}, True),
        ("totem = false", {"totem": False}, True),
        ("totem != true", {"totem": False}, True),
        ("health = late", {"health": "late"}, True),
        ("health = late", {"health": "at-risk"}, False),
        ("health in (late, at-risk)", {"health": "at-risk"}, True),
        ("health not in (late, at-risk)", {"health": "at-risk"}, False),
        ("health not in (late)", {"health": "on-track"}, True),
        ("lead = cci-france", {"lead": "cci-france"}, True),
        ("lead = cci", {"lead": "cci-france"}, False),
        ("lead ~ france", {"lead": "cci-france"}, True),
        ("tags = b", {"tags": ("a", "b")}, True),
        ("tags != b", {"tags": ("a", "b")}, False),
        ("tags in (c, b)", {"tags": ("a", "b")}, True),
        ("tags ~ x", {"tags": ("a", "bxb")}, True),
        ("tags = c", {"tags": ()}, False),
        ('title ~ "economie de PROX"', {"title": "CCI Économie de proximité"}, True),
        ('title ~ "l\'oeuvre"', {"title": "À l’œuvre"}, True),
        ('title = "Économie"', {"title": "economie"}, False),
        ('title !~ "x"', {"title": "a"}, True),
        ("weight > 2", {"weight": 2}, False),
        ("milestones >= 2", {"milestones": 2}, True),
        ("links ~ cci", {"links": ("https://www.cci.fr",)}, True),
        ('links = "https://cci.fr"', {"links": ("https://www.cci.fr",)}, False),
        ("weight >= 2.0", {"weight": 2}, True),
        ("weight < 2.5", {"weight": 2}, True),
        ("weight <= 1", {"weight": 2}, False),
        ("weight = 2", {"weight": 2.0}, True),
        ("weight > -3", {"weight": -2}, True),
        ("progress >= 40%", {"progress": 40}, True),
        ("slip > 30d", {"slip": 31}, True),
        ("slip > 30", {"slip": 30}, False),
        ("not totem and weight = 1 or slip = 0", {"totem": True, "slip": 0}, True),
        ("not (totem and weight = 1)", {"totem": True, "weight": 2}, True),
        ("totem or totem and slip > 1", {"totem": True}, True),
        ("title is empty", {"title": ""}, True),
        ("tags is empty", {"tags": ()}, True),
        ("lead is not empty", {"lead": "a"}, True),
        ("lead is not empty", {}, False),
    ],
)
def test_it_holds_or_not(condition: str, values: dict[str, object], truth: bool) -> None:
    assert holds(condition, **values) is truth


@pytest.mark.parametrize(
    "positive", ["health = late", "weight > 1", "slip <= 1", 'title ~ "a"', "tags in (a)", "finish < 2024"]
)
def test_what_is_unknown_stands_in_no_relation(positive: str) -> None:
    assert not holds(positive)
    assert holds(f"not {positive}")


@pytest.mark.parametrize(
    ("condition", "finish", "truth"),
    [
        ("finish < 2024-Q3", "2024-06-30", True),
        ("finish < 2024-Q3", "2024-07", False),
        ("finish <= 2024-Q3", "2024-09-30", True),
        ("finish <= 2024-Q3", "2024-10-01", False),
        ("finish > 2024-Q3", "2024-09-30", False),
        ("finish > 2024-T3", "2024-H2", True),
        ("finish >= 2024-Q3", "2024-07-01", True),
        ("finish >= 2024-Q3", "2024-06", False),
        ("finish = 2024", "2024-06-30", True),
        ("finish = 2024", "2023", False),
        ("finish != 2024", "2023", True),
        ("finish in (2023, 2025-Q1)", "2025-02-01", True),
    ],
)
def test_a_date_counts_as_its_last_day(condition: str, finish: str, truth: bool) -> None:
    assert holds(condition, finish=When.parse(finish)) is truth


@given(
    st.dates(date(2020, 1, 1), date(2027, 12, 31)),
    st.sampled_from(["2023", "2024-Q3", "2024-H1", "2024-02", "2024-02-29"]),
)
@steady
def test_dates_are_compared_by_days(day: date, period: str) -> None:
    within = When.parse(period)
    truths = {sign: holds(f"finish {sign} {period}", finish=day) for sign in ("<", "<=", "=", ">=", ">")}
    assert truths == {
        "<": day < within.first,
        "<=": day <= within.last,
        "=": within.first <= day <= within.last,
        ">=": day >= within.first,
        ">": day > within.last,
    }
    # Exactly one of the three is true of any day.
    assert [truths["<"], truths["="], truths[">"]].count(True) == 1


VALUES = st.fixed_dictionaries(
    {
        "totem": st.sampled_from([True, False, None]),
        "weight": st.sampled_from([1, 2, None]),
        "lead": st.sampled_from(["a", "b", None]),
    }
)
PARTS = st.sampled_from(["totem", "weight = 1", "weight > 1", "lead = a", "lead != b", "lead is empty"])


@given(PARTS, PARTS, VALUES)
@steady
def test_de_morgan(one: str, other: str, values: dict[str, object]) -> None:
    assert holds(f"not ({one} and {other})", **values) is holds(f"not {one} or not {other}", **values)
    assert holds(f"not ({one} or {other})", **values) is holds(f"not {one} and not {other}", **values)


@given(VALUES)
@steady
def test_unequal_is_not_equal(values: dict[str, object]) -> None:
    assert holds("lead != a", **values) is holds("not lead = a", **values)
    assert holds("lead not in (a, b)", **values) is holds("not lead in (a, b)", **values)


def test_the_fields_that_are_asked_for() -> None:
    assert fields_of(asked("totem and (weight > 1 or not lead is empty) and tags in (a)")) == {
        "totem",
        "weight",
        "lead",
        "tags",
    }
