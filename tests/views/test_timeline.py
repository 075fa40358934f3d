"""What a timeline is made of."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl import wording
from ccictl.analysis.slip import milestone_slip
from ccictl.analysis.standing import Picture
from ccictl.i18n import msg
from ccictl.shapes.timeline import Edge, Link, Stretch
from ccictl.views.timeline import Drawn, timeline
from tests.french import english, french
from tests.making import loaded

if TYPE_CHECKING:
    from pathlib import Path

    from ccictl.shapes.timeline import Lane, Timeline

AS_OF = date(2025, 7, 1)
FILES = {
    "plan.yaml": (
        "title: Plan\nstart: 2024\nfinish: 2026\n"
        "phases:\n  one: {title: One, start: 2024, finish: 2024}\n  none: {title: None, start: 2026, finish: 2025}\n"
        "milestones:\n  vote: {title: Vote, due: 2024-03-01, done: 2024-03-02}\n"
    ),
    "obsessions.yaml": "agir:\n  title: Agir\nvide:\n  title: Vide\n",
    "engagements.yaml": (
        "premier: {title: Premier, obsession: agir}\nsecond: {title: Second, obsession: agir}\nseul: {title: Seul}\n"
    ),
    "projects/a.yaml": (
        "title: A\ntotem: true\nengagements: [premier, second]\n"
        "start: 2024-02\nstarted: 2024-03-01\nfinish: 2025-Q4\n"
        "baseline: {start: 2024-02, finish: 2025-H1}\n"
        "milestones:\n"
        "  m1: {title: M1, due: 2024-06-30, baseline: 2024-05-31, done: 2024-06-15}\n"
        "  m2: {title: M2, due: 2025-03-31, baseline: 2025-03-31}\n"
        "  m3: {title: M3, due: 2025-Q4, after: [a/m2]}\n"
        "  m4: {title: M4}\n"
        "reports: {2025-06: {weather: fair, progress: 40}}\n"
    ),
    "projects/b.yaml": (
        "title: B\nengagements: [seul, second]\nstart: 2024-01-01\nfinish: 2025-01-01\n"
        "after: [a/m3, {ref: c, lag: 3}]\n"
    ),
    "projects/c.yaml": "title: C\nstarted: 2024-01-15\nfinished: 2024-12-01\nstart: 2024-01-15\nfinish: 2024-11-30\n",
    "projects/d.yaml": "title: D\nstart: 2026-05-01\nfinish: 2026-01-01\n",
    "projects/e.yaml": "title: E\nmilestones: {late: {title: Late, due: 2062}}\n",
    "projects/f.yaml": "title: F\ncancelled: 2024-08-01\nstart: 2024-01-01\nbaseline: {start: 2025, finish: 2024}\n",
    "projects/g.yaml": "title: G\nfinish: 2025-12-31\n",
}


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return Picture(loaded(tmp_path, FILES).plan, AS_OF)


def everything(picture: Picture, **more: object) -> Timeline:
    return timeline(picture, Drawn(tuple(picture.plan.projects))._replace(**more), english())  # type: ignore[arg-type]


def lane(drawn: Timeline, name: str) -> Lane:
    (found,) = [each for each in drawn.lanes if each.id == name]
    return found


def names(drawn: Timeline) -> list[str]:
    return [each.id for each in drawn.lanes]


def day(text: str) -> Edge:
    on = date.fromisoformat(text)
    return Edge(on, on)


def test_each_project_is_in_one_place(picture: Picture) -> None:
    assert names(everything(picture)) == [
        "plan",
        "agir",
        "premier",
        "a",
        "second",
        "b",
        "vide",
        "obsession-none",
        "c",
        "d",
        "e",
        "f",
        "g",
    ]
    assert names(everything(picture, by="engagement"))[:6] == ["plan", "premier", "a", "second", "seul", "b"]
    assert names(everything(picture, by="totem")) == ["plan", "true", "a", "false", "b", "c", "d", "e", "f", "g"]


def test_groups_without_a_row_of_their_own_are_left_out_where_some_projects_are_chosen(picture: Picture) -> None:
    assert names(everything(picture, projects=("a",))) == ["agir", "premier", "a"]
    assert names(everything(picture, projects=("a",), level="engagement")) == ["agir", "premier", "second"]
    assert names(everything(picture, projects=("b",))) == ["agir", "second", "b"]


def test_a_project_is_drawn_from_its_facts_with_a_fuzzy_end(picture: Picture) -> None:
    a = lane(everything(picture), "a")
    assert a.span == Stretch(day("2024-03-01"), Edge(date(2025, 10, 1), date(2025, 12, 31)))
    assert a.ghost == Stretch(Edge(date(2024, 2, 1), date(2024, 2, 29)), Edge(date(2025, 1, 1), date(2025, 6, 30)))
    assert (a.totem, a.tone, a.status, a.progress, a.critical) == (True, "late", "active", 40, False)
    assert a.tip == (
        "A; active; late; 2024-03-01 to Q4 2025; first approved: Feb 2024 to H1 2025; progress 40%, planned 50%"
    )
    assert lane(everything(picture), "c").span == Stretch(day("2024-01-15"), day("2024-12-01"))


def test_what_is_late_ends_at_the_data_date_at_least(picture: Picture) -> None:
    drawn = everything(picture)
    assert lane(drawn, "b").span == Stretch(day("2024-01-01"), day("2025-07-01"))
    # What ends before it begins is a mistake that is told elsewhere.
    assert lane(drawn, "d").span == Stretch(day("2026-05-01"), day("2026-05-01"))
    assert lane(drawn, "f").span == Stretch(day("2024-01-01"), day("2024-08-01"))
    assert lane(drawn, "f").ghost is None
    assert lane(drawn, "g").span == Stretch(None, day("2025-12-31"))
    assert lane(drawn, "e").span is None


def test_marks_are_in_the_order_of_their_days_and_know_where_they_were(picture: Picture) -> None:
    marks = lane(everything(picture), "a").marks
    assert [(mark.id, mark.tone, str(mark.edge.last), mark.when) for mark in marks] == [
        ("a/m1", "done", "2024-06-15", "2024-06-15"),
        ("a/m2", "late", "2025-03-31", "2025-03-31"),
        ("a/m3", "planned", "2025-12-31", "Q4 2025"),
    ]
    assert [mark.was for mark in marks] == [day("2024-05-31"), None, None]
    assert marks[0].tip == "M1; reached; 2024-06-15; first approved for 2024-05-31 (+15 d)"
    assert marks[1].tip == "M2; late; 2025-03-31; first approved for 2025-03-31 (+92 d)"


def test_groups_go_from_their_first_start_to_their_last_finish(picture: Picture) -> None:
    drawn = everything(picture)
    group = lane(drawn, "agir")
    assert group.span == Stretch(day("2024-01-01"), Edge(date(2025, 10, 1), date(2025, 12, 31)))
    assert group.tip.startswith("Agir; late; 2 projects; progress ")
    assert (lane(drawn, "vide").span, lane(drawn, "vide").marks, group.marks) == (None, (), ())


@pytest.mark.parametrize("level", ["obsession", "engagement"])
def test_folded_groups_have_the_marks_that_press(level: str, picture: Picture) -> None:
    drawn = everything(picture, level=level)
    folded = lane(drawn, "agir" if level == "obsession" else "premier")
    assert [mark.id for mark in folded.marks] == ["a/m2"]
    assert not lane(drawn, "agir").marks or level == "obsession"
    assert folded.marks[0].title == "A: M2"
    assert folded.marks[0].tip.startswith("A: M2; late; ")


def test_links_between_what_is_drawn(picture: Picture) -> None:
    links = everything(picture).links
    assert links == (
        Link("a/m2", "a/m3", crossing=False, late=False, critical=False),
        Link("a/m3", "b", crossing=True, late=True, critical=False),
        # What was reached eleven months after what waits for it was to begin is told too: b is drawn from there.
        Link("c", "b", crossing=True, late=True, critical=False),
    )
    assert everything(picture, projects=("b",)).links == ()


@pytest.mark.parametrize(
    ("of", "late"),
    [
        # Both overdue, and the one that waits was to begin first.
        ("start: 2025-04-10\nfinish: 2026-06-30\nafter: [early]\n", True),
        # It has begun, and what it waits for is not reached.
        ("started: 2025-04-10\nfinish: 2026-06-30\nafter: [early]\n", True),
        # What it waits for may still be reached before it is to begin.
        ("start: 2025-08-01\nfinish: 2026-06-30\nafter: [early]\n", False),
        ("start: 2025-08-01\nfinish: 2026-06-30\nafter: [{ref: early, lag: 60}]\n", True),
        # Reached, but after the day on which what waits was to begin; once that has begun, it is history.
        ("start: 2025-04-10\nfinish: 2026-06-30\nafter: [reached]\n", True),
        ("started: 2025-04-10\nfinish: 2026-06-30\nafter: [reached]\n", False),
        ("start: 2025-06-01\nfinish: 2026-06-30\nafter: [reached/m]\n", False),
        ("started: 2025-02-01\nfinish: 2026-06-30\nafter: [reached/m]\n", False),
        # What is over waits for nothing, nor does what has no date.
        ("started: 2025-04-10\nfinished: 2025-06-01\nafter: [early]\n", False),
        ("start: 2025-04-10\nfinish: 2026-06-30\ncancelled: 2025-06-01\nafter: [early]\n", False),
        ("finish: 2026-06-30\nafter: [early]\n", False),
        ("milestones: {x: {title: X, due: 2025-05-01, after: [early]}}\n", True),
        ("milestones: {x: {title: X, due: 2025-05-01, done: 2025-05-02, after: [early]}}\n", False),
        ("milestones: {x: {title: X, due: 2025-05-01, cancelled: 2025-05-02, after: [early]}}\n", False),
    ],
)
def test_what_comes_too_late_is_told_by_the_dates_that_are_drawn(of: str, late: bool, tmp_path: Path) -> None:
    files = {
        "projects/early.yaml": "title: E\nstarted: 2024-02-01\nfinish: 2025-03-31\n",
        "projects/reached.yaml": (
            "title: R\nstarted: 2024-02-01\nfinished: 2025-05-31\n"
            "milestones: {m: {title: M, due: 2025-03-01, done: 2025-03-01}}\n"
        ),
        "projects/waits.yaml": f"title: W\n{of}",
    }
    (link,) = everything(Picture(loaded(tmp_path, files).plan, AS_OF)).links
    assert link.late is late


def test_the_critical_path_leads_to_the_end_of_the_plan(tmp_path: Path) -> None:
    files = {
        "projects/p.yaml": (
            "title: P\nstart: 2026-01-01\nfinish: 2026-06-30\nmilestones: {m: {title: M, due: 2026-06-30}}\n"
        ),
        "projects/q.yaml": (
            "title: Q\nafter: [p/m]\nmilestones: {end: {title: End, due: 2026-07-01, after: [{ref: p/m, lag: 10}]}}\n"
        ),
    }
    drawn = everything(Picture(loaded(tmp_path, files).plan, AS_OF))
    assert [each.id for each in drawn.lanes if each.critical] == ["p", "q"]
    assert [(each.source, each.target, each.critical, each.late) for each in drawn.links] == [
        ("p/m", "q", False, False),
        ("p/m", "q/end", True, True),
    ]


def test_title_phases_and_notes(picture: Picture) -> None:
    drawn = everything(picture, asked=(msg("only the totems"), msg("only {condition}", condition="slip > 1")))
    assert drawn.title == "Plan"
    assert drawn.subtitle == "Data date 2025-07-01; only the totems; only slip > 1"
    assert [(band.id, band.when) for band in drawn.bands] == [("one", "2024")]
    assert drawn.undated == ("A: M4",)
    assert (str(drawn.first), str(drawn.last), drawn.outside) == ("2024-01-01", "2026-12-31", 1)
    narrow = everything(picture, first=date(2025, 1, 1), last=date(2025, 3, 31), zoom="month")
    assert (str(narrow.first), str(narrow.last), narrow.outside, narrow.bands) == ("2025-01-01", "2025-03-31", 0, ())


@pytest.mark.parametrize("level", ["obsession", "project"])
def test_dates_outside_of_what_is_drawn_are_counted_as_they_are_written(level: str, tmp_path: Path) -> None:
    files = {
        "plan.yaml": (
            "title: Plan\nstart: 2024\nfinish: 2026\nmilestones:\n  m: {title: M, due: 2040}\n"
            "  n: {title: N, due: 2025}\n"
        ),
        "obsessions.yaml": "agir:\n  title: Agir\n",
        "engagements.yaml": "premier: {title: Premier, obsession: agir}\n",
        # A start and a finish that are far away, a milestone that is, and one that begins before what is drawn ends.
        "projects/a.yaml": (
            "title: A\nengagements: [premier]\nstart: 2019\nfinish: 2040\nmilestones: {x: {title: X, due: 2041-Q1}}\n"
        ),
        "projects/b.yaml": "title: B\nengagements: [premier]\nstart: 2025\nfinish: 2026\n",
    }
    plan = loaded(tmp_path, files).plan
    assert everything(Picture(plan, AS_OF), level=level).outside == 4
    assert everything(Picture(plan, AS_OF), level=level, projects=("b",)).outside == 0
    # Seen long after its end, the bar of B goes on to the data date: that is no date that anybody wrote.
    assert everything(Picture(plan, date(2045, 1, 1)), level=level, projects=("b",)).outside == 0


def test_what_was_stopped_says_when_and_its_bar_agrees(tmp_path: Path) -> None:
    files = {
        "projects/c.yaml": "title: C\nstart: 2024-01-01\nfinish: 2026-01-01\ncancelled: 2024-08-01\n",
        "projects/d.yaml": "title: D\nstart: 2024-01-01\nfinish: 2026-01-01\ncancelled: 2024-08\n",
        "projects/p.yaml": "title: P\nstart: 2024-01-01\nfinish: 2025-01-01\npaused: 2024-06-01\n",
    }
    drawn = everything(Picture(loaded(tmp_path, files).plan, AS_OF))
    assert [lane(drawn, name).tip for name in "cdp"] == [
        "C; cancelled on 2024-08-01; 2024-01-01 to 2024-08-01",
        "D; cancelled (Aug 2024); 2024-01-01 to Aug 2024",
        "P; paused since 2024-06-01; 2024-01-01 to 2025-01-01; progress not known",
    ]
    assert lane(drawn, "c").span == Stretch(day("2024-01-01"), day("2024-08-01"))
    assert lane(drawn, "p").span == Stretch(day("2024-01-01"), day("2025-01-01"))


def test_unknown_progress_stays_unknown_and_what_is_finished_is_whole(tmp_path: Path) -> None:
    files = {
        "projects/a.yaml": "title: A\nstarted: 2024-01-01\nfinished: 2024-12-01\n",
        "projects/b.yaml": "title: B\nstarted: 2024-01-01\nfinish: 2026-01-01\n",
        "projects/c.yaml": "title: C\nstarted: 2024-01-01\nfinish: 2026-01-01\nreports: {2025-06: {progress: 0}}\n",
        "projects/d.yaml": "title: D\nstarted: 2024-01-01\nfinished: 2024-12-01\nreports: {2024-11: {progress: 80}}\n",
        "projects/e.yaml": "title: E\nstart: 2026-02-01\n",
    }
    drawn = everything(Picture(loaded(tmp_path, files).plan, AS_OF))
    assert [lane(drawn, name).progress for name in "abcde"] == [100, None, 0, 100, None]
    assert [lane(drawn, name).shares for name in "abc"] == [(100, 100), (0, 0), (0, 100)]
    assert [lane(drawn, name).tip.rpartition("; ")[2] for name in "abcde"] == [
        "2024-01-01 to 2024-12-01",
        "progress not known",
        "progress 0%",
        "progress 80%",
        "progress not known",
    ]


def test_a_group_is_as_far_as_is_known_of_it(tmp_path: Path) -> None:
    files = {
        "projects/a.yaml": (
            "title: A\nweight: 3\nstart: 2024-01-01\nfinish: 2026-01-01\n"
            "milestones: {m: {title: M, done: 2025-01-01}}\n"
        ),
        "projects/b.yaml": "title: B\nweight: 9\nstarted: 2024-01-01\nfinish: 2026-01-01\n",
        "projects/c.yaml": "title: C\nweight: 90\nstart: 2024-01-01\ncancelled: 2025-01-01\n",
    }
    drawn = everything(Picture(loaded(tmp_path, files).plan, AS_OF), level="obsession")
    (group,) = drawn.lanes
    assert (group.progress, group.known, group.shares, group.told) == (100, 25, (25, 25), "100% (1/2)")
    assert group.tip == "Without an obsession; on track; 3 projects; progress 100% (1/2)"
    picture = Picture(loaded(tmp_path / "b", {"projects/a.yaml": files["projects/b.yaml"]}).plan, AS_OF)
    (group,) = everything(picture, level="obsession").lanes
    assert (group.progress, group.shares, group.told) == (None, (0, 0), "")
    assert group.tip.endswith("; 1 project; progress not known")


def test_what_has_no_date_is_named(tmp_path: Path) -> None:
    drawn = everything(Picture(loaded(tmp_path, {"projects/p.yaml": "title: P\n"}).plan, AS_OF))
    assert drawn.undated == ("P",)
    assert lane(drawn, "p").tip == "P; to come"


def test_what_no_medium_shows_is_not_said(picture: Picture) -> None:
    told, untold = everything(picture), everything(picture, told=False)
    assert untold.links == ()
    assert {each.tip for each in untold.lanes if each.kind != "plan"} == {""}
    assert {mark.tip for each in untold.lanes for mark in each.marks} == {""}
    # All else is the same.
    plain = [each._replace(tip="", marks=tuple(m._replace(tip="") for m in each.marks)) for each in told.lanes]
    plain[0] = plain[0]._replace(tip=told.lanes[0].tip)
    assert untold == told._replace(lanes=tuple(plain), links=())


def test_slips_are_those_of_the_analysis(picture: Picture) -> None:
    says = english()
    for project in picture.plan.projects.values():
        for mark in lane(everything(picture), project.id).marks:
            slip = milestone_slip(picture.plan.milestones[mark.id], picture.as_of).value
            assert (f"({wording.days(slip, says)})" in mark.tip) == bool(slip)


def test_french(picture: Picture) -> None:
    drawn = timeline(picture, Drawn(("a",)), french())
    assert drawn.subtitle == "Données au 01/07/2025"
    assert lane(drawn, "a").word == "en retard"
