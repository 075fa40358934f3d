"""Slips inside braces are told once, in words of their own, and spoil nothing else."""

from __future__ import annotations

import pytest

from tests.reading import document, told


@pytest.mark.parametrize(
    ("text", "expected", "raw"),
    [
        (
            "baseline: {start:2024, finish: 2025}\n",
            "1:17: A space is missing behind this colon. | Write: start: 2024",
            {"baseline": {"finish": "2025"}},
        ),
        (
            "start: {date: 2022, value: 3,5}\n",
            "1:29: A comma separates fields here: decimals take a point. | Write: 3.5",
            {"start": {"date": "2022"}},
        ),
        (
            "reports: {2024: {progress: 40,5 %, note: x}}\n",
            "1:30: A comma separates fields here: decimals take a point. | Write: 40.5%",
            {"reports": {"2024": {"note": "x"}}},
        ),
    ],
)
def test_what_was_meant(text: str, expected: str, raw: object) -> None:
    read = document(text)
    assert told(read.faults) == [expected]
    assert read.raw == raw
    assert not read.whole


@pytest.mark.parametrize(
    "text",
    [
        "a: {b, c}\n",
        "a: {b: 3, 5}\n",
        "a: {b: x,5}\n",
        "a: {b: 3,c}\n",
        "a: {5}\n",
        "a: {b: [3],5}\n",
        "a: {b: 3,'5'}\n",
        "a: {'b:2'}\n",
        "a: {http://x}\n",
    ],
)
def test_what_is_no_slip_is_left_to_the_fields(text: str) -> None:
    assert not [
        fault for fault in document(text).faults if "decimals" in told([fault])[0] or "space" in told([fault])[0]
    ]
