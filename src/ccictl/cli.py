"""The root command: what is plainly right is run at once, the rest is Typer's to read or to refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl import __version__, commands, discover, plainly
from ccictl.exits import CannotRunError, ClosedPipeError, ExitStatus
from ccictl.i18n import LANGUAGES, msg
from ccictl.options import UsageFault, one_of
from ccictl.outside.output import to_stderr, to_stdout

if TYPE_CHECKING:
    from ccictl.outside.surroundings import Surroundings

NAME = "ccictl"


def run(arguments: list[str], around: Surroundings) -> int:
    """Run the command that `arguments` ask for, and answer its exit status. Nothing is raised but for signals."""
    debug, rest = False, arguments
    try:
        debug, rest = _common(arguments)
        if rest in (["--version"], ["-V"]):
            to_stdout(f"{NAME} {__version__}\n")
            return ExitStatus.FINE
        return _invoke(rest, around)
    except CannotRunError as error:
        _complain(error, around)
        return error.status
    except ClosedPipeError:
        return ExitStatus.BROKEN_PIPE
    except KeyboardInterrupt:
        return ExitStatus.INTERRUPTED
    except Exception as error:
        return _fault(error, around, debug=debug)


def _invoke(arguments: list[str], around: Surroundings) -> int:
    if arguments and arguments[0] in discover.names(commands):
        command = discover.module(commands, arguments[0]).run
        values = plainly.values(command, arguments[1:])
        if values is not None:
            return int(command(around, **values))
    from ccictl.typed import invoke

    return invoke(arguments, around, NAME)


def _common(arguments: list[str]) -> tuple[bool, list[str]]:
    """Whether `--debug` was asked, and the arguments without the options that every command has."""
    debug, rest = False, []
    pending = iter(arguments)
    for argument in pending:
        if argument == "--":
            rest += [argument, *pending]
        elif argument == "--debug":
            debug = True
        elif argument == "--lang":
            one_of("--lang", next(pending, ""), LANGUAGES)
        elif argument.startswith("--lang="):
            one_of("--lang", argument.removeprefix("--lang="), LANGUAGES)
        else:
            rest.append(argument)
    return debug, rest


def _complain(error: CannotRunError, around: Surroundings) -> None:
    say = around.say
    place = f"{error.place}\n" if isinstance(error, UsageFault) and error.place else ""
    to_stderr(f"{say(msg('error: {message}', message=error.message))}\n{place}{say(error.remedy)}\n")


def _fault(error: Exception, around: Surroundings, *, debug: bool) -> int:
    say = around.say
    if debug:
        import traceback

        to_stderr("".join(traceback.format_exception(error)))
    name = type(error).__name__
    message = msg("ccictl itself failed ({name}): this is a fault of the program, not of your plan.", name=name)
    to_stderr(say(message) + "\n")
    if not debug:
        to_stderr(say(msg("Run the command again with --debug, and send us what it prints.")) + "\n")
    return ExitStatus.FAULT
