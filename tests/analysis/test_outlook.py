"""Where things are heading, by hand: planned, forecast and baseline ends, floats, and what proves them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from ccictl.analysis import outlook, schedule
from ccictl.analysis.computed import Computed, Written
from ccictl.analysis.standing import Picture
from ccictl.i18n import Translator
from ccictl.model.when import LAST_DAY
from tests.making import loaded

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project

AS_OF = date(2026, 9, 30)
SAY = Translator("en")
# Data waits for the base, which is late by 30 days; the campus for the data; the rest shows what is not there.
FILES = {
    "plan.yaml": "title: Plan\nstart: 2022\nfinish: 2027\nmilestones:\n"
    "  bilan: {title: Bilan, due: 2027-12-31, baseline: 2027-12-31}\n",
    "engagements.yaml": "seul: {title: Seul}\nvide: {title: Vide}\nsans: {title: Sans}\nfini: {title: Fini}\n",
    "projects/base.yaml": "title: Base\nengagements: [seul]\nstarted: 2026-01-01\nfinish: 2026-12-31\n"
    "baseline: {finish: 2026-10-31}\nmilestones:\n"
    "  socle: {title: Socle, due: 2026-08-31, baseline: 2026-08-31}\n"
    "  pilote: {title: Pilote, due: 2026-10-15, after: [{ref: base/socle, lag: 45}]}\n",
    "projects/campus.yaml": "title: Campus\nengagements: [seul]\nstart: 2026-11-01\nfinish: 2027-06-30\n"
    "baseline: {start: 2026-11-01, finish: 2027-06-30}\nafter: [base/pilote]\n"
    "milestones: {ouvert: {title: Ouvert, due: 2027-05-31, baseline: 2027-05-31}}\n",
    "projects/court.yaml": "title: Court\nstart: 2026-Q4\nmilestones:\n"
    "  a: {title: A, due: 2027-01-31}\n  b: {title: B, due: 2027-02, cancelled: 2026-05}\n",
    "projects/fait.yaml": "title: Fait\nengagements: [fini]\nfinish: 2026-01\nfinished: 2026-02\n"
    "baseline: {finish: 2026-01}\n",
    "projects/jamais.yaml": "title: Jamais\nfinish: 2027\ncancelled: 2026-03\n"
    "milestones: {m: {title: M, due: 2027, baseline: 2027}}\n",
    "projects/tard.yaml": "title: Tard\nengagements: [sans]\nstart: 2026-09-01\nfinish: 2026-12-01\n",
    "projects/nu.yaml": "title: Nu\nmilestones: {m: {title: M}, n: {title: N, due: 2025, done: 2025-02-03}}\n",
}


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return Picture(loaded(tmp_path, FILES).plan, AS_OF)


def named(picture: Picture, name: str) -> Any:
    plan = picture.plan
    return plan.milestones.get(name) or plan.projects.get(name) or plan.engagements.get(name) or plan.header


def told(found: Computed) -> str:
    value = found.value if isinstance(found.value, int) or found.value is None else str(found.value)
    return f"{value}: {SAY(found.rule)}"


@pytest.mark.parametrize(
    ("name", "planned", "forecast"),
    [
        (
            "base/socle",
            "2026-08-31: as it is written",
            "2026-09-30: its date has passed without it: the data date at the earliest",
        ),
        (
            "base/pilote",
            "2026-10-15: as it is written",
            '2026-11-14: it waits for "base/socle", which comes later, and 45 days',
        ),
        ("base", "2026-12-31: as it is written", "2026-12-31: as it is planned: nothing that it waits for comes later"),
        # It starts 13 days later than planned, and keeps its durations.
        (
            "campus/ouvert",
            "2027-05-31: as it is written",
            "2027-06-13: its project starts later, and keeps its durations",
        ),
        (
            "campus",
            "2027-06-30: as it is written",
            "2027-07-13: it starts later, and keeps its durations",
        ),
        (
            "court",
            "2027-01-31: its last milestone, for it has no finish",
            '2027-01-31: no date of its own: it waits for "court/a"',
        ),
        ("court/b", "2027-02: as it is written", "None: what is cancelled has no forecast"),
        ("fait", "2026-02: as it is written", "2026-02: a fact"),
        ("jamais", "2027: as it is written", "None: what is cancelled has no forecast"),
        ("jamais/m", "2027: as it is written", "None: what is cancelled has no forecast"),
        (
            "tard",
            "2026-12-01: as it is written",
            "2026-12-30: it starts later, and keeps its durations",
        ),
        ("nu", "None: unknown: nothing dates it", "None: unknown: nothing dates it, nor what it waits for"),
        (
            "plan/bilan",
            "2027-12-31: as it is written",
            "2027-12-31: as it is planned: nothing that it waits for comes later",
        ),
    ],
)
def test_what_is_planned_and_forecast(picture: Picture, name: str, planned: str, forecast: str) -> None:
    entity = named(picture, name)
    assert told(outlook.planned(picture, entity)) == planned
    assert told(outlook.forecast(picture, entity)) == forecast


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("campus", '2026-11-14: it waits for "base/pilote", which comes later'),
        ("tard", "2026-09-30: its date has passed without it: the data date at the earliest"),
        ("court", "2026-Q4: as it is planned: nothing that it waits for comes later"),
        ("base", "2026-01-01: a fact"),
        ("nu", "None: unknown: nothing dates it, nor what it waits for"),
    ],
)
def test_when_a_project_is_heading_to_start(picture: Picture, name: str, expected: str) -> None:
    assert told(outlook.forecast(picture, named(picture, name), start=True)) == expected


@pytest.mark.parametrize(
    ("figure", "name", "expected"),
    [
        (outlook.forecast_slip, "campus", "13: forecast - baseline"),
        (outlook.forecast_slip, "fait", "28: forecast - baseline"),
        (outlook.forecast_slip, "base/pilote", "None: unknown without a baseline"),
        (outlook.forecast_slip, "jamais/m", "None: unknown without a forecast"),
        (outlook.total_float, "base/pilote", "171: the days to what would move the plan's end"),
        (outlook.total_float, "campus", "171: the days to what would move the plan's end"),
        (outlook.total_float, "plan/bilan", "0: the days to what would move the plan's end"),
        (outlook.total_float, "fait", "None: what is past has no float"),
        (outlook.total_float, "nu", "None: unknown without a forecast"),
        (outlook.free_float, "base/pilote", "0: the days to the first of what waits for it"),
        (outlook.free_float, "base", "365: the days to the first of what waits for it"),
        (outlook.free_float, "campus/ouvert", "30: the days to the first of what waits for it"),
        (outlook.is_critical, "plan/bilan", "True: without total float, a day of it is a day of the plan"),
        (outlook.is_critical, "base", "False: without total float, a day of it is a day of the plan"),
        (outlook.is_critical, "fait", "None: without total float, a day of it is a day of the plan"),
    ],
)
def test_slips_and_floats(
    picture: Picture, figure: Callable[[Picture, Project | Milestone], Computed], name: str, expected: str
) -> None:
    assert told(figure(picture, named(picture, name))) == expected


def test_a_proof_goes_down_to_what_is_written(picture: Picture) -> None:
    found = outlook.forecast(picture, named(picture, "campus"))
    names, places = [], []
    step: Any = found
    while step is not None:
        names.append((step.name, step.of))
        places += [(each.entity.ref, each.path) for each in step.inputs if isinstance(each, Written)]
        step = next((each for each in step.inputs if isinstance(each, Computed)), None)
    assert names == [
        ("forecast", "campus"),
        ("forecast_start", "campus"),
        ("forecast", "base/pilote"),
        ("forecast", "base/socle"),
    ]
    assert places == [
        ("campus", ("finish",)),
        ("campus", ("start",)),
        ("base/pilote", ("due",)),
        ("base/socle", ("due",)),
    ]


def test_a_long_chain_is_told_by_its_ends(tmp_path: Path) -> None:
    milestones = "".join(f"  m{n}: {{title: M, after: [{{ref: p/m{n - 1}, lag: 1}}]}}\n" for n in range(1, 1500))
    files = {
        "projects/p.yaml": f"title: P\nstarted: 2026\nmilestones:\n  m0: {{title: M, due: 2026-10-01}}\n{milestones}"
    }
    picture = Picture(loaded(tmp_path, files).plan, AS_OF)
    step: Any = outlook.forecast(picture, picture.plan.milestones["p/m1499"])
    found = []
    while step is not None:
        found.append((step.of, SAY(step.rule)))
        step = next((each for each in step.inputs if isinstance(each, Computed)), None)
    assert len(found) == 24
    assert found[0] == ("p/m1499", 'no date of its own: it waits for "p/m1498", and 1 day')
    assert found[11][1] == 'no date of its own: it waits for "p/m11", and 1 day (through 1,476 others)'
    assert found[-1] == ("p/m0", "as it is planned: nothing that it waits for comes later")


def test_what_leaves_the_calendar_is_unknown_and_told(tmp_path: Path) -> None:
    files = {
        "projects/p.yaml": "title: P\nfinish: 9999-12-30\nbaseline: {finish: 9999}\n",
        "projects/q.yaml": "title: Q\nstart: 2027\nafter: [{ref: p, lag: 36525}]\nfinish: 2028\n",
    }
    picture = Picture(loaded(tmp_path, files).plan, AS_OF)
    assert told(outlook.forecast(picture, named(picture, "q"))) == (
        "None: beyond the calendar, which ends with the year 9999"
    )
    assert outlook.beyond(picture, "q")
    assert not outlook.beyond(picture, "p")


def test_what_waits_for_itself_has_no_forecast(tmp_path: Path) -> None:
    files = {"projects/p.yaml": "title: P\nfinish: 2027\nafter: [q]\n", "projects/q.yaml": "title: Q\nafter: [p]\n"}
    picture = Picture(loaded(tmp_path, files).plan, AS_OF)
    assert told(outlook.forecast(picture, named(picture, "p"))) == (
        "None: unknown: it waits for itself, or for what does"
    )


def test_the_day_of_an_ordinal() -> None:
    assert str(outlook.on(AS_OF.toordinal())) == "2026-09-30"
    assert outlook.on(None) is outlook.on(0) is outlook.on(LAST_DAY + 1) is None


def test_a_project_does_not_end_because_it_begins(tmp_path: Path) -> None:
    files = {
        "projects/x.yaml": "title: X\nstart: 2027-03-01\nbaseline: {finish: 2027-12-01}\nmilestones: {m: {title: M}}\n",
        "projects/y.yaml": "title: Y\nstart: 2027-04-01\nafter: [x]\n"
        "milestones: {m: {title: M, after: [{ref: z, lag: 1}]}}\n",
        "projects/z.yaml": "title: Z\nfinish: 2026-12-01\n",
    }
    picture = Picture(loaded(tmp_path, files).plan, AS_OF)
    for name in ("x", "x/m"):
        assert told(outlook.forecast(picture, named(picture, name))).startswith("None: unknown")
    assert outlook.forecast_slip(picture, named(picture, "x")).value is None
    # What dates it says no more than that it is not before its project begins.
    assert str(outlook.forecast(picture, named(picture, "y/m")).value) == "2027-04-01"


def test_a_long_chain_of_late_things_takes_no_square_of_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each waits for the one before and has a date of its own that cannot be kept: each has a reason to tell."""
    asked = 0
    driver = schedule.driver

    def counting(*arguments: Any) -> Any:
        nonlocal asked
        asked += 1
        return driver(*arguments)

    monkeypatch.setattr(outlook, "driver", counting)
    counts = []
    for size in (150, 300):
        milestones = "".join(
            f"  m{n}: {{title: M, due: 2026-10, after: [{{ref: p/m{n - 1}, lag: 9}}]}}\n" for n in range(1, size)
        )
        first = "title: P\nstarted: 2026-01\nmilestones:\n  m0: {title: M, due: 2026-10}\n"
        files = {"projects/p.yaml": f"{first}{milestones}"}
        picture = Picture(loaded(tmp_path / str(size), files).plan, AS_OF)
        asked = 0
        assert len(picture.standings["p"].health.inputs) > size / 2
        counts.append(asked)
    assert counts[1] < 2.5 * counts[0]
