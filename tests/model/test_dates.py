"""Dates as they are written elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.model.dates import iso
from ccictl.model.when import When
from tests.whens import steady, whens


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("30/06/2023", "2023-06-30"),
        ("3/6/2023", "2023-06-03"),
        ("2023/06/30", "2023-06-30"),
        ("2023-6-1", "2023-06-01"),
        ("20230630", "2023-06-30"),
        ("06/2023", "2023-06"),
        ("6-2023", "2023-06"),
        ("2023/6", "2023-06"),
        ("juin 2023", "2023-06"),
        ("Août 2023", "2023-08"),
        ("août 2023", "2023-08"),
        ("30 juin 2023", "2023-06-30"),
        ("1er février 2024", "2024-02-01"),
        ("1st May 2024", "2024-05-01"),
        ("févr. 2024", "2024-02"),
        ("juil. 2024", "2024-07"),
        ("T2 2023", "2023-T2"),
        ("2023T2", "2023-T2"),
        ("2023-t2", "2023-T2"),
        ("2023 q4", "2023-Q4"),
        ("s1 2023", "2023-S1"),
        ("S1/2023", "2023-S1"),
    ],
)
def test_what_is_meant(text: str, meant: str) -> None:
    assert iso(text) == meant
    assert str(When.parse(meant)).replace("Q", "T").replace("H", "S") == meant.replace("Q", "T")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "demain",
        "31/02/2023",
        "30/13/2023",
        "13/2023",
        "T2",
        "2023 T2 2024",
        "S3 2023",
        "juin",
        "plop 2023",
        "0/0/0000",
    ],
)
def test_what_is_not_plain(text: str) -> None:
    assert iso(text) is None


@steady
@given(whens(), st.sampled_from([" ", "/", "."]))
def test_a_day_in_figures_is_turned_round(when: When, between: str) -> None:
    day = when.first
    assert iso(between.join((f"{day.day}", f"{day.month:02}", f"{day.year:04}"))) == day.isoformat()


@steady
@given(st.text(max_size=30))
def test_what_is_proposed_is_accepted(text: str) -> None:
    meant = iso(text)
    if meant is not None:
        When.parse(meant)
