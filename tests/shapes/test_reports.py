"""The shape of what a command shows: which of its blocks formats of one table write."""

from __future__ import annotations

from ccictl.shapes.reports import Cell, Column, Facts, Line, Lines, Report, Table, Tree

FIRST = Table("projects", (Column("id", "Id"),), ())
SECOND = Table("milestones", (Column("id", "Id"),), ())
WORDS = Lines("why", ())


def test_the_main_block_is_the_first_table() -> None:
    assert Report("show", "T", blocks=(WORDS, FIRST, SECOND)).main is FIRST
    assert Report("show", "T", blocks=(SECOND, FIRST)).main is SECOND


def test_people_see_neither_silent_columns_nor_blocks_with_nothing_in_them() -> None:
    one, two = Cell(1, "1"), Cell(2, "2")
    columns = (Column("id", "Id"), Column("level", "level", silent=True), Column("slip", "Slip"))
    table = Table("projects", columns, ((one, two, one),))
    assert table.seen == Table("projects", (columns[0], columns[2]), ((one, one),))
    assert FIRST.seen is FIRST
    told, answer = Lines("slips", (Line("a"),)), FIRST._replace(empty="Nothing.")
    report = Report("show", "T", blocks=(WORDS, FIRST, answer, table, told, Facts("facts", ())))
    assert report.seen == (answer, table.seen, told, Facts("facts", ()))


def test_people_see_rows_below_the_headings_of_their_groups() -> None:
    columns = (Column("id", "Id"), Column("slip", "Slip"), Column("group", "group", silent=True))
    rows = tuple((Cell(name, name), Cell(n, str(n)), Cell("x", "")) for n, name in enumerate("abc"))
    table = Table("projects", columns, rows, groups=("One", "One", "Two"))
    seen = table.seen
    assert [row[0].text for row in seen.rows] == ["One", "a", "b", "Two", "c"]
    assert [row[1].text for row in seen.rows] == ["", "0", "1", "", "2"]
    assert (seen.depths, seen.groups, seen.columns) == ((0, 1, 1, 0, 1), (), columns[:2])
    assert table._replace(depths=(0, 1, 0)).seen.depths == (0, 1, 2, 0, 1)


def test_unless_another_is_named() -> None:
    assert Report("show", "T", blocks=(WORDS, FIRST, SECOND), heart="milestones").main is SECOND
    assert Report("show", "T", blocks=(WORDS, FIRST, SECOND), heart="figures").main is FIRST


def test_without_a_table_facts_then_trees_then_lines() -> None:
    facts, tree = Facts("facts", ()), Tree("proof", ())
    assert Report("show", "T", blocks=(WORDS, tree, facts)).main is facts
    assert Report("show", "T", blocks=(WORDS, tree)).main is tree
    assert Report("show", "T", blocks=(WORDS,)).main is WORDS
    assert Report("show", "T").main is None
