"""What commands say of their parameters: names, placeholders, help. Typer is told the same when it is needed.

A command's function is its own description, `run(around, plan: PlanFolder = "", ...)`: the type says text, flag or
texts, the default whether a parameter may be left out, and the annotation is one of these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Option:
    """An option by its names (`--as-of`, `-o`), with the placeholder of its value (none where it is a flag)."""

    __slots__ = ("help", "metavar", "names")

    def __init__(self, *names: str, metavar: str | None = None, help: str = "") -> None:  # noqa: A002 - the field's word
        self.names = names
        self.metavar = metavar
        self.help = help


class Argument:
    """An argument by its placeholder: its place among the others is its place in the function."""

    __slots__ = ("help", "metavar")

    def __init__(self, *, metavar: str, help: str = "") -> None:  # noqa: A002 - the field's word
        self.metavar = metavar
        self.help = help


class Parameter(NamedTuple):
    """A parameter of a command: its name in the function, its type, what it says of itself.

    `required` says that it has no default.
    """

    name: str
    type: Any
    says: Option | Argument
    required: bool
    default: Any = None


def parameters(run: Callable[..., int]) -> tuple[Parameter, ...]:
    """The parameters of a command, but for the surroundings, which come first and not from the command line."""
    annotations = [(name, each) for name, each in run.__annotations__.items() if name != "return"][1:]
    defaults = run.__defaults__ or ()
    least = len(annotations) - len(defaults)
    return tuple(
        Parameter(
            name, each.__origin__, each.__metadata__[0], rank < least, None if rank < least else defaults[rank - least]
        )
        for rank, (name, each) in enumerate(annotations)
    )
