"""Command lines read without Typer: what they give, what is left to Typer, and that both readings agree."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl import commands, discover, plainly
from ccictl.commands import export, list_, validate
from ccictl.exits import CannotRunError
from ccictl.parameters import Option, parameters
from ccictl.typed import command
from tests.runs import around
from tests.whens import steady

if TYPE_CHECKING:
    from ccictl.outside.surroundings import Surroundings

MODULES = discover.modules(commands)


def given_by(words: str, run: Any = list_.run) -> dict[str, Any] | None:
    """What differs from the defaults."""
    values = plainly.values(run, words.split())
    if values is None:
        return None
    defaults = {each.name: each.default for each in parameters(run)}
    return {name: value for name, value in values.items() if value != defaults[name]}


def test_arguments_options_and_flags_in_any_order() -> None:
    expected = {"kind": "projects", "where": "late", "limit": "3", "ascii_": True, "sort": "-slip"}
    assert given_by("projects --where late --limit=3 --ascii --sort -slip") == expected
    assert given_by("--ascii --sort -slip -w late projects --limit 3") == expected


def test_what_is_repeated_is_kept_where_it_may_be_and_else_the_last_one_counts() -> None:
    assert given_by("--select a --select=b,c", validate.run) == {"select": ["a", "b,c"]}
    assert given_by("projects --limit 1 --limit 2") == {"kind": "projects", "limit": "2"}


def test_a_value_may_be_empty() -> None:
    values = plainly.values(list_.run, ["projects", "--limit="])
    assert values is not None
    assert values["limit"] == ""


@pytest.mark.parametrize(
    "words",
    [
        "",
        "projects milestones",
        "projects --help",
        "projects -h",
        "projects --wher late",
        "projects --where",
        "projects --ascii=yes",
        "projects -wlate",
        "projects -- late",
        "-",
    ],
)
def test_the_rest_is_left_to_typer(words: str) -> None:
    assert given_by(words) is None


def test_an_argument_that_is_missing_is_left_to_typer() -> None:
    assert given_by("sqlite", export.run) is None


def _texts() -> st.SearchStrategy[str]:
    names = sorted({name for module in MODULES.values() for each in parameters(module.run) for name in _names(each)})
    odd = ["-", "--", "-h", "--help", "--strange", "-x", "-fx", "--format=csv", "--ascii=1", "a b", "", "é", "-1", "="]
    return st.sampled_from(names) | st.sampled_from(odd) | st.text(max_size=6) | st.sampled_from(["x", "y"])


def _names(parameter: Any) -> tuple[str, ...]:
    return parameter.says.names if isinstance(parameter.says, Option) else ()


@given(st.sampled_from(sorted(MODULES)), st.lists(_texts(), max_size=6))
@steady
def test_it_reads_what_typer_reads(name: str, words: list[str]) -> None:
    run = MODULES[name].run
    mine = plainly.values(run, words)
    if mine is None:
        return
    seen: list[dict[str, Any]] = []

    def record(_: Surroundings, /, **values: Any) -> int:
        seen.append(values)
        return 0

    record.__annotations__ = run.__annotations__
    record.__defaults__ = run.__defaults__
    built = command(name, SimpleNamespace(__doc__="Say.", run=record), around())  # type: ignore[arg-type]
    try:
        built.main(list(words), prog_name=name, standalone_mode=False, obj=around())
    except CannotRunError as error:
        raise AssertionError(words) from error
    assert len(seen) == 1
    theirs = seen[0]
    assert {key: value or None for key, value in mine.items()} == {key: _list(value) for key, value in theirs.items()}


def _list(value: Any) -> Any:
    """Typer gives a tuple or a list for what may be repeated, an empty one where nothing was given."""
    return (list(value) if isinstance(value, tuple) else value) or None
