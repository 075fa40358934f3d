from __future__ import annotations

import pytest

from ccictl.render.verdict import omission, reading, tally, verdict
from tests.french import english, french
from tests.render.findings.samples import item, shape

ERROR, WARNING, INFO = (item(severity=severity) for severity in ("error", "warning", "info"))


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ((), "The plan is valid: no finding."),
        ((WARNING,), "The plan is valid: 1 warning."),
        ((INFO, INFO), "The plan is valid: 2 infos."),
        ((ERROR,), "The plan is not valid: 1 error."),
        ((ERROR, ERROR, WARNING, INFO), "The plan is not valid: 2 errors, 1 warning, 1 info."),
    ],
)
def test_the_verdict_names_what_there_is(items: tuple[object, ...], expected: str) -> None:
    assert english()(verdict(shape(items))) == expected  # type: ignore[arg-type]


def test_strict_says_why_a_valid_plan_fails() -> None:
    strict = shape((WARNING, INFO))._replace(strict=True)
    assert english()(verdict(strict)) == (
        "The plan is valid, and --strict does not let warnings pass: 1 warning, 1 info."
    )
    assert english()(verdict(shape((INFO,))._replace(strict=True))) == "The plan is valid: 1 info."


def test_a_tally_of_nothing_is_empty() -> None:
    assert tally(0, 0, 0) == ()


def test_the_reading_says_what_the_verdict_is_about() -> None:
    assert english()(reading(shape(), english())) == (
        "Read: 3 obsessions, 30 engagements, 72 projects (8 totems), 1,290 milestones, 40 indicators, 1 organisation, "
        "0 sources; 88 files, data date 2026-09-30."
    )


def test_the_reading_is_french_for_the_french() -> None:
    said = french()(reading(shape(), french()))
    assert "72\u00a0projets (dont 8\u00a0totems), 1\u202f290\u00a0jalons" in said
    assert "0\u00a0source\u202f; 88\u00a0fichiers" in said
    assert said.endswith("30/09/2026.")


@pytest.mark.parametrize(
    ("omitted", "expected"),
    [
        (1, "and 1 more finding; --max-findings 0 shows it."),
        (19900, "and 19,900 more findings; --max-findings 0 shows them."),
    ],
)
def test_what_is_left_out_is_said(omitted: int, expected: str) -> None:
    said = omission(shape(omitted=omitted))
    assert said is not None
    assert english()(said) == expected


def test_nothing_left_out_is_not_said() -> None:
    assert omission(shape()) is None
