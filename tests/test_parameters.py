"""What commands say of their parameters."""

from typing import Annotated

from ccictl import commands, discover
from ccictl.parameters import Argument, Option, Parameter, parameters

WORD = Argument(metavar="WORD", help="What is said.")
LOUD = Option("--loud", "-l", help="Say it loud.")
TIMES = Option("--times", metavar="N")


def _say(around: object, word: Annotated[str, WORD], times: Annotated[str, TIMES], loud: Annotated[bool, LOUD] = False):  # type: ignore[no-untyped-def]
    """Never run: only its parameters are asked for."""


def test_they_are_read_from_the_function_itself() -> None:
    assert parameters(_say) == (
        Parameter("word", str, WORD, required=True),
        Parameter("times", str, TIMES, required=True),
        Parameter("loud", bool, LOUD, required=False, default=False),
    )


def test_they_keep_what_they_are_told() -> None:
    assert (WORD.metavar, WORD.help) == ("WORD", "What is said.")
    assert (LOUD.names, LOUD.metavar, LOUD.help) == (("--loud", "-l"), None, "Say it loud.")
    assert (TIMES.names, TIMES.metavar, TIMES.help) == (("--times",), "N", "")


def test_every_command_says_something_of_each_of_its_parameters() -> None:
    for module in discover.modules(commands).values():
        known = parameters(module.run)
        assert known
        assert all(each.says.help for each in known)
        assert all(each.type in (str, bool, list[str] | None) for each in known)
