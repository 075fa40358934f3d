"""Tuples with named fields, made in two fifths of the time that those of `typing` take.

A start makes a hundred classes of them, and `typing` compiles the annotation of each field, which only the type checker
reads. It sees those of `typing`; while the program runs they are those of `collections`, which is all that the others
are too. See docs/decisions/0004-lean-start.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections import namedtuple

    class _Making(type):
        """Makes of a class with annotated fields a tuple with fields of these names."""

        def __new__(cls, name, bases, held):
            if not bases:
                return super().__new__(cls, name, bases, held)
            fields = held.pop("__annotations__", {})
            given = [held.pop(field) for field in fields if field in held]
            made = namedtuple(name, fields, defaults=given, module=held.pop("__module__"))
            for member, value in held.items():
                setattr(made, member, value)
            return made

    class NamedTuple(metaclass=_Making):
        """What classes are written below whose annotated fields are those of a tuple."""


__all__ = ["NamedTuple"]
