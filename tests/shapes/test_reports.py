"""The shape of what a command shows: which of its blocks is the table of one-table formats."""

from __future__ import annotations

from ccictl.shapes.reports import Column, Lines, Report, Table

FIRST = Table("projects", (Column("id", "Id"),), ())
SECOND = Table("milestones", (Column("id", "Id"),), ())
WORDS = Lines("why", ())


def test_the_table_of_a_report_is_its_first() -> None:
    assert Report("show", "T", blocks=(WORDS, FIRST, SECOND)).table is FIRST
    assert Report("show", "T", blocks=(SECOND, FIRST)).table is SECOND


def test_a_report_without_one_has_none() -> None:
    assert Report("show", "T", blocks=(WORDS,)).table is None
    assert Report("show", "T").table is None
