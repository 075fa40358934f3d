"""Stretches of a file."""

from ccictl.source.mark import TOP, Span


def test_a_span_of_one_line_ends_behind_its_last_column() -> None:
    assert Span.at(3, 5, 4) == Span(3, 5, 3, 9)
    assert Span.at(3, 5) == Span(3, 5, 3, 6)


def test_spans_sort_by_place() -> None:
    assert sorted([Span.at(2, 1), Span.at(1, 9), TOP]) == [TOP, Span.at(1, 9), Span.at(2, 1)]
