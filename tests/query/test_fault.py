"""A mistake is pointed at, whatever the condition holds."""

from __future__ import annotations

from ccictl.i18n import msg
from ccictl.query import QueryFault, pointed


def fault(start: int, end: int) -> QueryFault:
    return QueryFault(msg("a"), msg("b"), start, end)


def test_the_caret_stands_below() -> None:
    assert pointed("totem and helth", fault(10, 15)) == ("totem and helth", "          ^^^^^")


def test_at_the_end_there_is_one_caret() -> None:
    assert pointed("weight =", fault(8, 8)) == ("weight =", "        ^")


def test_of_a_long_condition_what_is_around_the_mistake_is_shown() -> None:
    line, caret = pointed("a" * 900 + "b" * 900 + "c" * 900, fault(900, 1800))
    assert line == f"…{'a' * 200}{'b' * 200}…{'c' * 200}…"
    assert caret == " " * 201 + "^" * 201


def test_wide_and_hidden_characters_keep_the_caret_in_its_place() -> None:
    assert pointed("'中' x", fault(4, 5)) == ("'中' x", "     ^")
    assert pointed("\x1b x", fault(2, 3)) == ("\\u{1b} x", "       ^")
