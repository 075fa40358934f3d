"""What stands in the cells of a table."""

from __future__ import annotations

from ccictl.render.texts import Measured, Text, broken, figure, lines
from ccictl.shapes.medium import Medium
from ccictl.shapes.reports import Bar, Cell, Column, Table
from tests.french import english

PLAIN = Medium(english())


def test_texts_are_measured_with_their_signs_indents_and_bars() -> None:
    rows = ((Cell("a", "one two", "late"), Cell(5, "5 %", bar=Bar(5))), (Cell("b", "three"), Cell(None, "–")))
    measured = Measured(Table("t", (Column("a", "A"), Column("b", "B")), rows, depths=(0, 2)), PLAIN)
    assert [measured.widest(place, 10) for place in (0, 1)] == [9, 15]
    assert [measured.widest_word(place, 10) for place in (0, 1)] == [9, 11]
    assert measured.widest(1, 6) == 11
    assert Measured(Table("t", (Column("a", "A"),), ()), PLAIN).widest_word(0, 10) == 0


def test_figures_are_in_ascii_where_that_is_asked_for_and_words_as_they_are() -> None:
    ascii_ = Medium(english(), ascii=True)
    assert figure(Cell(-3, "−3"), ascii_) == "-3"
    assert figure(Cell("a·b", "a·b"), ascii_) == "a·b"
    assert figure(Cell(-3, "−3"), PLAIN) == "−3"


def test_lines() -> None:
    assert lines(Text("one two", indent=2), Column("a", "A"), 9, 4, PLAIN) == ["  one two"]
    assert lines(Text("one two", indent=2), Column("a", "A"), 5, 4, PLAIN) == ["  one", "  two"]
    assert lines(Text("threes two"), Column("a", "A"), 5, 4, PLAIN) == ["threes", "two"]
    assert lines(Text("threes two"), Column("a", "A", fit="wrap"), 5, 4, PLAIN) == ["three", "s", "two"]
    assert lines(Text("x\u00a0one two", sign="x"), Column("a", "A"), 5, 4, PLAIN) == ["x one", "two"]
    assert lines(Text("50 %", bar=Bar(50)), Column("a", "A"), 10, 4, PLAIN) == ["██░░  50 %"]


def test_breaking() -> None:
    assert broken("abcdef", 6) == ["abcdef"]
    assert broken("abcdefg", 6) == ["abcdef", "g"]
    assert broken("中中中中", 5) == ["中中", "中中"]
    assert broken("中中", 1) == ["中", "中"]
    assert broken("", 1) == [""]
