"""Tuples with named fields: those that run are as those that the type checker sees."""

from __future__ import annotations

import typing

import pytest

from ccictl.named import NamedTuple


class Point(NamedTuple):
    """A place."""

    x: int
    y: int = 2
    name: str = ""

    @property
    def sum(self) -> int:
        return self.x + self.y

    @classmethod
    def at(cls, x: int) -> Point:
        return cls(x)


class Other(typing.NamedTuple):
    """A place."""

    x: int
    y: int = 2
    name: str = ""


class Nothing(NamedTuple):
    """No fields."""


def test_it_is_a_tuple_of_its_fields() -> None:
    point = Point(1, name="a")
    assert point == (1, 2, "a")
    assert point._fields == Other._fields
    assert Point._field_defaults == Other._field_defaults
    assert (point.x, point.y, point.name) == (1, 2, "a")
    assert point._replace(x=3) == (3, 2, "a")
    assert Nothing() == ()


def test_what_else_is_written_in_the_class_is_its_own() -> None:
    assert Point.at(1).sum == 3
    assert isinstance(Point.at(1), Point)
    assert not hasattr(Point(1), "__dict__")


def test_it_is_called_and_shown_as_it_is_written() -> None:
    assert (Point.__name__, Point.__qualname__, Point.__module__) == ("Point", "Point", __name__)
    assert Point.__doc__ == Other.__doc__
    assert repr(Point(1)) == "Point(x=1, y=2, name='')"
    assert Point.__mro__[1:] == Other.__mro__[1:]


def test_a_field_must_be_given_and_cannot_be_set() -> None:
    with pytest.raises(TypeError, match="x"):
        Point()  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Point(1).x = 2  # type: ignore[misc]
