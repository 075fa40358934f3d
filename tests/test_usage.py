"""Help screens and refusals of a command in the reader's language."""

from types import SimpleNamespace
from typing import Annotated, Any

import pytest

from ccictl import typed
from ccictl.options import UsageFault
from ccictl.parameters import Argument, Option
from ccictl.usage import SpokenGroup, help_text, usage
from tests.french import english
from tests.runs import around

Word = Annotated[str, Argument(metavar="WORD", help="What is said.")]
More = Annotated[list[str] | None, Argument(metavar="MORE", help="What is said then.")]
Times = Annotated[str, Option("--times", "-t", metavar="N", help="How often.")]
Tone = Annotated[str, Option("--tone-of-the-voice", metavar="WORD-FOR-A-TONE", help="How.")]


def _run(where: object, word: Word, more: More = None, times: Times = "", tone: Tone = "") -> int:
    """Never run: only its command line is asked for."""
    raise NotImplementedError


MODULE: Any = SimpleNamespace(__doc__="Say a\nword.\n\nLouder.\n\n    ccictl say hello\n", run=_run)


def made(*arguments: str, colour: bool = False) -> tuple[Any, Any]:
    where = around(colour=colour)
    command = typed.command("say", MODULE, where)
    return command, command.make_context("ccictl say", list(arguments), obj=where)


def test_the_usage_line_names_every_argument() -> None:
    assert usage(*made("hello")) == "Usage: ccictl say [OPTIONS] WORD [MORE...]"


def test_a_help_screen_has_prose_arguments_options_and_examples_last() -> None:
    text = help_text(*made("hello"))
    assert text.startswith("Usage: ccictl say [OPTIONS] WORD [MORE...]\n\nSay a word.\n\nLouder.\n\nArguments:\n")
    assert "  WORD       What is said.\n  [MORE...]  What is said then.\n\nOptions:\n" in text
    assert f"  {'-t, --times N':28}  How often.\n" in text
    assert f"  --tone-of-the-voice WORD-FOR-A-TONE\n{' ' * 32}How.\n" in text
    assert f"  {'--debug':28}  Show where a fault of ccictl itself comes from.\n" in text
    assert text.endswith("\n\nExamples:\n  ccictl say hello\n")


def test_headings_are_bold_where_there_is_colour() -> None:
    text = help_text(*made("hello", colour=True))
    headings = [line for line in text.splitlines() if line.startswith("\x1b")]
    assert headings == [f"\x1b[1m{word}:\x1b[0m" for word in ("Arguments", "Options", "Examples")]


def test_values_are_the_text_that_is_written() -> None:
    _, context = made("1", "2", "true", "-t", "03")
    assert context.params == {"word": "1", "more": ("2", "true"), "times": "03", "tone": ""}


def test_an_argument_too_many_is_named() -> None:
    narrow: Any = SimpleNamespace(__doc__="Say.", run=_narrow)
    command = typed.command("say", narrow, around())
    with pytest.raises(UsageFault) as caught:
        command.make_context("ccictl say", ["a", "b", "c"], obj=around())
    assert english()(caught.value.message) == 'There is an argument too many: "b".'
    assert english()(caught.value.remedy) == '"ccictl say --help" says what it takes.'


def _narrow(where: object, word: Word) -> int:
    """Never run: only its command line is asked for."""
    raise NotImplementedError


def test_a_command_that_is_not_there_is_told_with_the_nearest() -> None:
    say, context = made("hello")
    group = SpokenGroup(name="ccictl", commands={"say": say, "listen": say})
    with pytest.raises(UsageFault) as caught:
        group.resolve_command(context, ["lisen", "hello"])
    assert english()(caught.value.message) == 'There is no command "lisen".'
    assert english()(caught.value.remedy) == 'Did you mean "listen"?'
    assert group.resolve_command(context, ["listen", "hello"]) == ("listen", say, ["hello"])
