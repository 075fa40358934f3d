"""`watermelon`: which report counts, what it is held against, and how it is said."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "watermelon"
AS_OF = date(2026, 6, 15)
REMEDY = 'Report the weather as it is, or bring "done", "due" or "finish" up to date.'
LATE = "title: P\nstarted: 2025\nfinish: 2026-06-13\n"


def reports(*dated: str) -> str:
    """Reports from `2026-01 sunny`."""
    return "reports:\n" + "".join("  {}: {{weather: {}}}\n".format(*one.split()) for one in dated)


def found(folder: Path, text: str) -> list[str]:
    return said(checked(folder, {"projects/p.yaml": text}, as_of=AS_OF, select=(RULE,)), RULE)


@pytest.mark.parametrize(("weather", "expected"), [("sunny", 1), ("fair", 1), ("cloudy", 0), ("stormy", 0)])
def test_only_a_bright_report_hides_anything(tmp_path: Path, weather: str, expected: int) -> None:
    assert len(found(tmp_path, LATE + reports(f"2026-05 {weather}"))) == expected


def test_one_reason_is_said_in_full(tmp_path: Path) -> None:
    assert found(tmp_path, LATE + reports("2026-05 sunny")) == [
        (
            'projects/p.yaml:5:22: The last weather is "sunny", but the project is late: '
            f"it was to end 2 days ago. | {REMEDY}"
        )
    ]


def test_of_several_reasons_the_oldest_is_said_and_five_are_shown(tmp_path: Path) -> None:
    milestones = "".join(f"  m{day}: {{title: M, due: 2026-06-0{day}}}\n" for day in range(1, 7))
    files: dict[str, str | bytes] = {"projects/p.yaml": f"{LATE}milestones:\n{milestones}{reports('2026-05 fair')}"}
    result = checked(tmp_path, files, as_of=AS_OF, select=(RULE,))
    assert said(result, RULE) == [
        (
            'projects/p.yaml:12:22: The last weather is "fair", but the project is late for 7 reasons, '
            f'first of all: milestone "m1" is 14 days late. | {REMEDY}'
        )
    ]
    (diagnostic,) = result.diagnostics
    assert [related.place.span.line for related in diagnostic.related] == [5, 6, 7, 8, 9]
    assert (diagnostic.subject, diagnostic.field) == ("p/2026-05", "weather")


@pytest.mark.parametrize(
    ("dated", "expected"),
    [
        (("2026-05 sunny", "2026-06-15 cloudy"), 0),
        (("2026-06-15 cloudy", "2026-05 sunny"), 0),
        (("2026-05 cloudy", "2026-06-15 sunny"), 1),
        (("2026-05 sunny", "2026-06-16 cloudy"), 1),
        (("2026-06-16 sunny",), 0),
        (("2026-05 sunny", "2026-06 cloudy"), 0),
        (("2026-05 sunny", "2026-06 fair"), 1),
        (("2026-05 cloudy", "2026-06 sunny"), 0),
        (("2026 sunny",), 0),
        (("2026-05 sunny", "2026 stormy", "2026-Q2 sunny"), 0),
    ],
)
def test_the_last_report_that_is_known_counts(tmp_path: Path, dated: tuple[str, ...], expected: int) -> None:
    assert len(found(tmp_path, LATE + reports(*dated))) == expected


@pytest.mark.parametrize(
    "more",
    [
        "  2026-06-01: {weather: ensoleillé}\n",
        "  2026: {weather: ensoleillé}\n",
        "  hier: {weather: stormy}\n",
        "  2026-06-01: {weather: [stormy\n",
    ],
)
def test_a_later_weather_that_cannot_be_read_may_say_otherwise(tmp_path: Path, more: str) -> None:
    assert not found(tmp_path, LATE + reports("2026-05 sunny") + more)


@pytest.mark.parametrize("more", ["2026-06-01: {progress: 40}", "2026: {note: Rien.}"])
def test_a_report_that_gives_no_later_weather_replaces_nothing(tmp_path: Path, more: str) -> None:
    assert len(found(tmp_path, f"{LATE}{reports('2026-05 sunny')}  {more}\n")) == 1


@pytest.mark.parametrize(
    ("project", "expected"),
    [
        ("started: 2025\nfinish: 2026-06-15\n", 0),
        ("started: 2025\nfinish: 2026-06\n", 0),
        ("start: 2026-01\n", 1),
        ("start: 2026-01\nstarted: 2026\n", 0),
        ("finish: 2026-01\nfinished: 2026-05\n", 0),
        ("finish: 2026-01\nfinished: 2026\n", 0),
        ("finish: 2026-01\ncancelled: 2026-05\n", 0),
        ("finish: 2026-01\npaused: 2026-05\n", 0),
        ("finish: 2026-01\nfinished: 2026-07\n", 1),
        ("milestones: {m: {title: M, due: 2026-01}}\n", 1),
        ("milestones: {m: {title: M, due: 2026-01, done: 2026}}\n", 0),
        ("", 0),
    ],
)
def test_a_bright_report_is_right_unless_the_project_is_late_for_certain(
    tmp_path: Path, project: str, expected: int
) -> None:
    assert len(found(tmp_path, f"title: P\n{project}{reports('2026-05 sunny')}")) == expected


def test_without_a_report_nothing_is_hidden(tmp_path: Path) -> None:
    assert not found(tmp_path, LATE)
