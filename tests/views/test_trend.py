"""The trend of milestones as a shape: which lines, between which days, in which groups, with which tables."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.moves import Course, Point, Review
from ccictl.analysis.standing import Picture
from ccictl.git.objects import Commit
from ccictl.i18n import msg
from ccictl.model.when import When
from ccictl.views import trend as module
from ccictl.views.trend import Drawn, trend
from tests.french import english
from tests.making import loaded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from ccictl.shapes.trend import Trend

DAYS = tuple(date(2023, month, day) for month, day in ((3, 31), (6, 30), (9, 30), (12, 31)))
A = "title: A\nengagements: [e]\ntotem: true\nmilestones:\n"
B = "title: B\nengagements: [e, f]\nmilestones:\n"
PLAN = {
    "plan.yaml": "title: Plan\nstart: 2023\nfinish: 2025\nmilestones: {p: {title: Point, due: 2024}}\n",
    "engagements.yaml": "e: {title: E, obsession: o}\nf: {title: F, obsession: o}\n",
    "obsessions.yaml": "o: {title: O}\n",
    "projects/a.yaml": A
    + "  far: {title: Far, due: 2024-06}\n  back: {title: Back, due: 2024-06}\n  kept: {title: Kept, due: 2024-06}\n",
    "projects/b.yaml": B + "  once: {title: Once, due: 2024-06}\n  slow: {title: Slow, due: 2024-06}\n",
}
STATED = {
    "a/far": ("2024-06", "2024-12", "2024-12", "2025-03"),
    "a/back": ("2024-12", "2024-12", "2024-03", "2024-03"),
    "a/kept": ("2024-06",) * 4,
    "b/once": ("2023-01!",),
    "b/slow": ("2024-06", "2024-06", "2024-07", "2024-07"),
    "plan/p": ("2024", "2024", "2026-06", "9999"),
}


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return Picture(loaded(tmp_path, PLAN).plan, DAYS[-1])


def commit(name: str) -> Commit:
    return Commit(name * 8, "", (), "Jane", date(2023, 6, 20), date(2023, 6, 20), f"subject {name}")


def made(
    picture: Picture,
    drawn: Drawn,
    monkeypatch: pytest.MonkeyPatch,
    stated: dict[str, tuple[str, ...]] = STATED,
    days: tuple[date, ...] = DAYS,
) -> Trend:
    """The shape of what was stated at the reviews; every second one has commits."""

    def courses(reviews: Sequence[Review], refs: Iterable[str]) -> tuple[Course, ...]:
        found = []
        for ref in refs:
            points = tuple(
                Point(
                    day, When.parse(text.rstrip("!")), text.endswith("!"), (commit("a"), commit("b")) if n % 2 else ()
                )
                for n, (day, text) in enumerate(zip(days, stated.get(ref, ()), strict=False))
            )
            if points:
                found.append(Course(picture.plan.milestones[ref], points))
        return tuple(sorted(found, key=lambda each: (-each.days, -each.moves, each.milestone.ref)))

    monkeypatch.setattr(module, "courses", courses)
    reviews = [Review(day, picture.plan.milestones) for day in days]
    return trend(picture, reviews, drawn, english())


COMMITS = (commit("a"), commit("b"))
EVERY = Drawn(tuple(STATED), ("a", "b"))


def test_lines_are_those_that_moved_the_furthest_first(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> None:
    shape = made(picture, EVERY, monkeypatch)
    (panel,) = shape.panels
    assert [line.id for line in panel.traces] == ["plan/p", "a/back", "a/far", "b/slow", "a/kept"]
    assert [row[0].value for row in panel.table.rows] == [
        "plan/p",
        "a/far",
        "b/slow",
        "a/kept",
        "b/once",
        "a/back",
    ]
    assert (panel.title, panel.of, panel.single, panel.instead) == ("", 6, 1, "")
    # What is far beyond the plan is not what the days are drawn for.
    assert (panel.first, panel.last, panel.outside) == (DAYS[0], date(2026, 6, 30), 1)
    assert shape.reviews == DAYS
    assert shape.subtitle == "Milestones as they were stated at 4 reviews, 2023-03-31 to 2023-12-31"
    assert shape.tables[0].rows == panel.table.rows
    assert [column.key for column in shape.tables[0].columns] == [
        "id",
        "title",
        "first",
        "last",
        "moves",
        "days",
        "course",
        "reached",
        "points",
    ]


def test_what_was_asked_is_told_and_kept(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = EVERY._replace(asked=(msg("only the totems"),), most=2)
    shape = made(picture, asked, monkeypatch)
    assert shape.subtitle.endswith("; only the totems")
    assert shape.most == 2
    assert [row[0].value for row in shape.tables[0].rows] == ["plan/p", "a/far"]
    assert made(picture, EVERY._replace(most=0), monkeypatch).most == 0
    assert len(made(picture, EVERY._replace(most=0), monkeypatch).tables[0].rows) == 6


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ("project", [("Plan", ["Point"]), ("A", ["Far", "Kept", "Back"]), ("B", ["Slow", "Once"])]),
        ("obsession", [("Plan", ["Point"]), ("O", ["A / Far", "B / Slow", "A / Kept", "B / Once", "A / Back"])]),
        ("totem", [("Plan", ["Point"]), ("Totems", ["A / Far", "A / Kept", "A / Back"]), ("Other projects", None)]),
        ("engagement", [("Plan", ["Point"]), ("E", None), ("F", ["B / Slow", "B / Once"])]),
        ("lead", [("Plan", ["Point"]), ("Without a lead", None)]),
    ],
)
def test_groups_are_panels_the_worst_first(
    by: str, groups: list[tuple[str, list[str] | None]], picture: Picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    shape = made(picture, EVERY._replace(by=by), monkeypatch)
    assert [panel.title for panel in shape.panels] == [title for title, _ in groups]
    for panel, (_, titles) in zip(shape.panels, groups, strict=True):
        if titles is not None:
            assert [row[1].text for row in panel.table.rows] == titles
    # One table holds them all, with their groups.
    assert [column.key for column in shape.tables[0].columns][2] == "group"
    assert len(shape.tables[0].rows) == sum(len(panel.table.rows) for panel in shape.panels)
    assert shape.tables[0].rows[1][2].text == groups[1][0]


def test_of_one_group_alone_there_is_one_panel(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> None:
    shape = made(picture, Drawn(("b/slow",), ("b",), "project"), monkeypatch)
    assert [panel.title for panel in shape.panels] == ["B"]
    assert made(picture, Drawn((), ("b",), "project"), monkeypatch).panels == ()


def test_of_one_project_lines_have_the_names_of_milestones_alone(
    picture: Picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def names(*refs: str, by: str = "") -> tuple[str, list[str], list[str]]:
        (panel,) = made(picture, Drawn(refs, ("a", "b"), by), monkeypatch).panels
        return panel.title, [line.title for line in panel.traces], [row[1].text for row in panel.table.rows]

    assert names("a/far", "a/kept") == ("A", ["Far", "Kept"], ["A / Far", "A / Kept"])
    assert names("a/far", by="obsession") == ("O", ["A / Far"], ["A / Far"])
    assert names("a/far", "b/slow") == ("", ["A / Far", "B / Slow"], ["A / Far", "B / Slow"])
    assert names("plan/p") == ("", ["Point"], ["Point"])


def test_each_move_has_its_commits(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> None:
    shape = made(picture, EVERY._replace(moves=True), monkeypatch)
    _, moves = shape.tables
    assert (moves.name, shape.heart) == ("moves", "moves")
    rows = {(row[0].value, row[2].value): row for row in moves.rows}
    assert [*rows] == [
        ("plan/p", "2023-09-30"),
        ("plan/p", "2023-12-31"),
        ("a/far", "2023-06-30"),
        ("a/far", "2023-12-31"),
        ("b/slow", "2023-09-30"),
        ("a/back", "2023-09-30"),
    ]
    far = rows["a/far", "2023-06-30"]
    assert [cell.text for cell in far] == [
        "a/far",
        "A / Far",
        "2023-06-30",
        "Jun 2024",
        "Dec 2024",
        "+184 d",
        "aaaaaaaa, Jane, 2023-06-20: subject a; bbbbbbbb, Jane, 2023-06-20: subject b",
    ]
    assert far[-1].value == tuple(
        {"id": name * 8, "author": "Jane", "date": "2023-06-20", "subject": f"subject {name}"} for name in "ab"
    )
    (panel,) = shape.panels
    assert panel.moves is not None
    assert [root.line.text for root in panel.moves.roots] == [
        "Point: 2024 → 9999 (+2,912,808 d), 2 moves",
        "A / Far: Jun 2024 → Mar 2025 (+274 d), 2 moves",
        "B / Slow: Jun 2024 → Jul 2024 (+31 d), 1 move",
        "A / Back: Dec 2024 → Mar 2024 (-275 d), 1 move",
    ]


def test_where_nothing_moved_it_is_told(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> None:
    shape = made(picture, Drawn(("a/kept",), moves=True), monkeypatch)
    assert (shape.tables[1].rows, shape.tables[1].empty) == ((), "Nothing moved.")
    (panel,) = shape.panels
    assert panel.moves is not None
    assert [root.line.text for root in panel.moves.roots] == ["Nothing moved."]
    assert made(picture, Drawn(("a/kept",)), monkeypatch).panels[0].moves is None


def test_machines_are_told_each_point(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> None:
    row = made(picture, Drawn(("b/slow",), whole=True), monkeypatch).tables[0].rows[0]
    commits = tuple(
        {"id": name * 8, "author": "Jane", "date": "2023-06-20", "subject": f"subject {name}"} for name in "ab"
    )
    assert row[-1].value == tuple(
        {"review": str(day), "stated": stated, "reached": False, "commits": commits if n % 2 else ()}
        for n, (day, stated) in enumerate(zip(DAYS, STATED["b/slow"], strict=True))
    )
    plain = made(picture, Drawn(("b/slow",)), monkeypatch).tables[0].rows[0]
    assert plain[-1].value == {str(day): stated for day, stated in zip(DAYS, STATED["b/slow"], strict=True)}


def test_where_nothing_can_be_drawn_it_is_told_why(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> None:
    (panel,) = made(picture, EVERY, monkeypatch, days=DAYS[:1]).panels
    assert panel.traces == ()
    assert panel.instead.startswith("Nothing is drawn: there is one review")
    (panel,) = made(picture, Drawn(("b/once",)), monkeypatch).panels
    assert panel.instead == "Nothing is drawn: no milestone was stated at two reviews."
    (panel,) = made(picture, Drawn(()), monkeypatch).panels
    assert (panel.instead, panel.table.rows) == ("", ())
