"""The shape of a trend."""

from __future__ import annotations

from ccictl.shapes.reports import Branch, Line, Lines, Table, Tree
from ccictl.shapes.trend import LETTERS
from tests.render.trends.sample import EARLIER, EVERYTHING, GROUPS, KEPT, LATER, REACHED, REVIEWS, panel, trace, trend


def test_letters_are_in_the_order_of_the_table() -> None:
    (made,) = EVERYTHING.panels
    assert [(letter, line.id) for letter, line in made.lettered(3)] == [
        ("A", "p/later"),
        ("B", "p/reached"),
        ("C", "p/earlier"),
    ]
    assert len(made.lettered(100)) == 6
    assert made.lettered(0) == ()
    many = panel(*(trace(f"p/{n:02}", (REVIEWS[0], REVIEWS[1]), (REVIEWS[1], REVIEWS[1])) for n in range(40)))
    letters = [letter for letter, _ in many.lettered(40)]
    assert letters == [*LETTERS, *[""] * 5]
    assert len({*LETTERS}) == len(LETTERS)


def test_what_is_read_has_the_letters_of_milestones() -> None:
    (made,) = EVERYTHING.panels
    (table,) = made.keyed({LATER.id: "A", KEPT.id: "B"})
    assert isinstance(table, Table)
    assert table.columns[0].key == "mark"
    assert [row[0].text for row in table.rows] == ["A", "", "B", "", "", ""]
    assert [row[1:] for row in table.rows] == list(made.table.rows)
    assert made.keyed({}) == (made.table,)
    below = (Branch(Line("moved")),)
    roots = (
        Branch(Line("later", value=(("id", LATER.id),)), below),
        Branch(Line("gone", value=(("id", "p/gone"),))),
        Branch(Line("nothing")),
    )
    _, moves = made._replace(moves=Tree("moves", roots)).keyed({LATER.id: "A"})
    assert isinstance(moves, Tree)
    assert [root.line.text for root in moves.roots] == ["A later", "gone", "nothing"]
    assert moves.roots[0].below == below


def test_the_same_as_tables_and_sentences() -> None:
    report = GROUPS.report
    assert (report.name, report.title, report.facts) == ("trend", "Plan", (("plan", "Plan"),))
    table, lines = report.blocks
    assert table is report.table
    assert [row[0].value for row in report.table.rows] == [each.id for each in (LATER, REACHED, KEPT, KEPT, EARLIER)]
    assert isinstance(lines, Lines)
    assert [line.text for line in lines.lines] == ["Nothing is drawn."]
    assert EVERYTHING.report.blocks == EVERYTHING.tables
    assert trend(heart="moves").report.heart == "moves"
