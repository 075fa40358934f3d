"""The rules, one file each: its docstring is its page, `ccictl explain` prints it and the tests run its examples."""

from __future__ import annotations

import sys

from ccictl import discover
from ccictl.rule import Rule, rule


def names() -> tuple[str, ...]:
    """The names of all rules, sorted."""
    return tuple(discover.names(sys.modules[__name__]))


def find(name: str) -> Rule:
    """The rule of this name, which exists."""
    return rule(name, discover.module(sys.modules[__name__], name))


def every() -> tuple[Rule, ...]:
    """All rules, sorted by name."""
    return tuple(rule(name, module) for name, module in discover.modules(sys.modules[__name__]).items())
