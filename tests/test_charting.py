"""What is drawn of projects and milestones: spans, ghosts, bands, marks and links, on plans made by hand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from ccictl import charting
from ccictl.analysis.standing import Picture
from ccictl.model.after import After
from ccictl.model.header import Phase
from ccictl.model.when import When
from ccictl.shapes.timeline import Edge, Stretch
from tests.analysis.building import milestone, plan, project, report
from tests.french import english, french

if TYPE_CHECKING:
    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project

AS_OF = date(2026, 1, 15)
TODAY = Edge(AS_OF, AS_OF)


def edge(text: str) -> Edge:
    when = When.parse(text)
    return Edge(when.first, when.last)


def picture(*projects: Project, **kinds: Any) -> Picture:
    return Picture(plan(*projects, **kinds), AS_OF)


@pytest.mark.parametrize(
    ("fields", "begin", "end"),
    [
        ({}, None, None),
        ({"start": "2026-Q2", "finish": "2027"}, edge("2026-Q2"), edge("2027")),
        ({"start": "2025", "finish": "2025-06"}, edge("2025"), TODAY),
        ({"start": "2025", "finish": "2025-06", "paused": "2025-03"}, edge("2025"), edge("2025-06")),
        ({"start": "2024", "finish": "2027", "started": "2025-02-03"}, edge("2025-02-03"), edge("2027")),
        ({"start": "2024", "finish": "2027", "started": "2026-02"}, edge("2024"), edge("2027")),
        ({"started": "2024", "finish": "2027", "finished": "2025-12-01"}, edge("2024"), edge("2025-12-01")),
        ({"start": "2024", "finish": "2027", "cancelled": "2025-05"}, edge("2024"), edge("2025-05")),
        ({"start": "2026-05", "finish": "2027", "cancelled": "2025-05-02"}, edge("2025-05-02"), edge("2025-05-02")),
        ({"start": "2027", "finish": "2026-03"}, edge("2027"), edge("2027")),
        ({"finish": "2027"}, None, edge("2027")),
        ({"start": "2025"}, edge("2025"), None),
    ],
    ids=repr,
)
def test_a_project_is_drawn_by_facts_then_by_its_forecast(
    fields: dict[str, Any], begin: Edge | None, end: Edge | None
) -> None:
    one = project(**fields)
    expected = None if (begin, end) == (None, None) else Stretch(begin, end)
    assert charting.span(picture(one), one) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"start": "2025", "finish": "2025-06"}, "2025-06"),
        ({"finish": "2025-06", "started": "2025"}, "2025-06"),
        ({"start": "2025", "finish": "2026-01"}, None),
        ({"start": "2025", "finish": "2025-06", "paused": "2025-03"}, None),
        ({"start": "2025", "finish": "2025-06", "finished": "2025-07"}, None),
        ({"start": "2025", "finish": "2025-06", "cancelled": "2025-03"}, None),
        ({"start": "2025"}, None),
    ],
    ids=repr,
)
def test_a_finish_is_passed_that_nothing_says_to_be_reached(fields: dict[str, Any], expected: str | None) -> None:
    one = project(**fields)
    found = charting.passed(picture(one), one)
    assert (None if found is None else str(found)) == expected


@pytest.mark.parametrize(
    ("baseline", "expected"),
    [
        ({"start": "2024", "finish": "2025-Q1"}, Stretch(edge("2024"), edge("2025-Q1"))),
        ({"finish": "2025"}, Stretch(None, edge("2025"))),
        ({"start": "2024"}, Stretch(edge("2024"), None)),
        ({}, None),
        ({"start": "2026", "finish": "2025"}, None),
    ],
)
def test_its_ghost_has_the_ends_that_are_written_in_their_order(
    baseline: dict[str, str], expected: Stretch | None
) -> None:
    assert charting.ghost(project(baseline=baseline)) == expected


def test_phases_that_begin_before_they_end_are_bands() -> None:
    phases = {
        "a": Phase(id="a", title="A", start=When.parse("2022"), finish=When.parse("2023-Q2")),
        "b": Phase(id="b", start=When.parse("2023-07-01"), finish=When.parse("2027")),
        "c": Phase(id="c", title="C", start=When.parse("2024"), finish=When.parse("2023")),
        "d": Phase(id="d", title="D", start=When.parse("2024")),
    }
    found = list(charting.bands(picture(header={"phases": phases}), english()))
    assert [(band.id, band.title, band.start, band.finish) for band in found] == [
        ("a", "A", date(2022, 1, 1), date(2023, 6, 30)),
        ("b", "b", date(2023, 7, 1), date(2027, 12, 31)),
    ]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "P ; à venir"),
        ({"start": "2025", "finish": "2027"}, "P ; à venir ; en retard ; 2025 à 2027 ; avancement inconnu"),
        ({"paused": "2025-03-01"}, "P ; suspendu depuis le 01/03/2025"),
        ({"cancelled": "2025-03"}, "P ; annulé (mars 2025)"),
        ({"start": "2026", "cancelled": "2025-03-02"}, "P ; annulé le 02/03/2025"),
        (
            {"start": "2026", "after": (After(ref="p", lag=0),)},
            "P ; à venir ; en bonne voie ; depuis 2026 ; avancement inconnu ; attend P",
        ),
        (
            {"start": "2026-02", "finish": "2027", "baseline": {"start": "2026-01", "finish": "2026-12"}},
            "P ; à venir ; à risque ; févr. 2026 à 2027 ; référence : janv. 2026 à déc. 2026",
        ),
    ],
    ids=repr,
)
def test_its_tip_says_all_that_is_drawn(fields: dict[str, Any], said: str) -> None:
    one = project(**fields)
    found = charting.project_tip(picture(one), one, french())
    assert found.replace("\u00a0", " ").replace("\u202f", " ").startswith(said)


@pytest.mark.parametrize(
    ("made", "planned", "said"),
    [
        ("40%", 50, "progress 40%, planned 50%"),
        ("", 50, "progress not known, planned 50%"),
        ("4%", None, "progress 4%"),
    ],
)
def test_progress_in_words(made: str, planned: float | None, said: str) -> None:
    assert charting.progress(made, planned, english()) == said


def test_progress_is_known_of_a_share_of_a_group_by_weight() -> None:
    told = project("a", reports=[report("2025-12-01", "a", progress=50)], weight=3)
    silent, off = project("b"), project("c", cancelled="2025")
    made = picture(told, silent, off)
    assert charting.known_share(made, made.group("plan", ["a", "b", "c"])) == 75
    assert charting.known_share(made, made.group("plan", ["a", "c"])) == 100


def test_milestones_are_marks_in_the_order_of_their_dates() -> None:
    one = project(
        milestones=[
            milestone("z", due="2026-06", baseline="2026-03"),
            milestone("late", due="2025-12-01", baseline="2025-12-01"),
            milestone("met", due="2025-11", done="2025-10-02"),
            milestone("none"),
            milestone("only", baseline="2027"),
        ],
        title="Projet",
    )
    made = picture(one)
    marks = charting.marks(made, one.milestones.values(), frozenset({"p/z"}), english())
    assert [(mark.id, mark.tone, mark.edge, mark.critical) for mark in marks] == [
        ("p/met", "done", edge("2025-10-02"), False),
        ("p/late", "late", edge("2025-12-01"), False),
        ("p/z", "planned", edge("2026-06"), True),
        ("p/only", "undated", edge("2027"), False),
    ]
    assert [mark.was for mark in marks] == [None, None, edge("2026-03"), None]
    assert [mark.tip.replace("\u00a0", " ") for mark in marks] == [
        "MET; reached; 2025-10-02",
        "LATE; late; 2025-12-01; first approved for 2025-12-01 (+45 d)",
        "Z; planned; Jun 2026; first approved for Mar 2026 (+91 d)",
        "ONLY; without a date; first approved for 2027",
    ]


def test_they_are_named_after_their_project_where_that_has_no_row() -> None:
    one = project(milestones=[milestone(due="2026")], title="Projet")
    (mark,) = charting.marks(picture(one), one.milestones.values(), frozenset(), english(), named=True, told=False)
    assert (mark.title, mark.tip) == ("Projet: M", "")


def test_links_are_late_where_what_is_awaited_comes_after_what_waits() -> None:
    def waiting(name: str, due: str, lag: int = 0) -> Milestone:
        return milestone(name, "q", due=due, after=(After(ref="p/m", lag=lag),))

    first = project(milestones=[milestone(due="2026-06-30")])
    others = [waiting("a", "2026-06-30"), waiting("b", "2026-06-30", 1), waiting("c", "2026-06-29")]
    second = project("q", milestones=others)
    made = picture(first, second, project("r", after=(After(ref="r/x", lag=0),)))
    shown = frozenset({"p/m", "q/a", "q/b", "q/c"})
    found = list(charting.links(made, made.schedule, frozenset(), shown))
    assert [(link.source, link.target, link.crossing, link.late) for link in found] == [
        ("p/m", "q/a", True, False),
        ("p/m", "q/b", True, True),
        ("p/m", "q/c", True, True),
    ]
    assert list(charting.links(made, made.schedule, frozenset(), shown - {"p/m"})) == []
