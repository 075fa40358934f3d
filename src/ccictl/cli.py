"""The root command: command names are file names, loaded when asked for."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import typer
from typer._click.exceptions import BadOptionUsage, ClickException, MissingParameter, NoArgsIsHelpError, NoSuchOption
from typer.main import get_command

from ccictl import __version__, commands, discover
from ccictl.exits import CannotRunError, ClosedPipeError, ExitStatus
from ccictl.i18n import LANGUAGES, Message, later, msg
from ccictl.options import UsageFault, one_of, proposal
from ccictl.outside.output import to_stderr, to_stdout
from ccictl.usage import SpokenCommand, SpokenGroup, usage

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from ccictl.outside.surroundings import Surroundings

NAME = "ccictl"


class _Commands(SpokenGroup):
    """The commands, each imported when it is asked for."""

    around: Surroundings

    def list_commands(self, ctx: Any) -> list[str]:
        del ctx
        return discover.names(commands)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        del ctx
        if cmd_name not in discover.names(commands):
            return None
        return command(cmd_name, discover.module(commands, cmd_name), self.around)


def command(name: str, module: ModuleType, around: Surroundings) -> Any:
    """The command of a module: its function `run`, the surroundings given, its docstring the help."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    help_text = (module.__doc__ or "").strip()
    settings = {"help_option_names": ["-h", "--help"], "color": around.colour}
    app.command(name, cls=SpokenCommand, help=help_text, context_settings=settings)(_bound(module.run, around))
    built = get_command(app)
    # Typer cleans the indentation away that tells an example from a paragraph.
    built.help = help_text
    return built


def _bound(run: Callable[..., int], around: Surroundings) -> Callable[..., int]:
    """`run` without its first parameter, so that Typer sees only what the command line gives."""

    def call(**arguments: Any) -> int:
        return run(around, **arguments)

    signature = inspect.signature(run, eval_str=True)
    parameters = list(signature.parameters.values())[1:]
    call.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    call.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return call


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
    root = _Commands(
        name=NAME,
        help=_HELP,
        no_args_is_help=True,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"], "color": around.colour},
    )
    root.around = around
    try:
        status = root.main(arguments, prog_name=NAME, standalone_mode=False, obj=around)
    except NoArgsIsHelpError as error:
        to_stdout(error.format_message() + "\n")
        return ExitStatus.FINE
    except ClickException as error:
        raise _translated(error) from None
    return int(status or 0)


_HELP = "\n\n".join(
    (
        later("Keep a strategic plan as YAML files in git: validate it, query it, show where it stands."),
        later('"ccictl COMMAND --help" says more of each command.'),
    )
)


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


def _translated(error: ClickException) -> UsageFault:
    """What Typer found wrong with the command line, in words of ours."""
    ctx = getattr(error, "ctx", None)
    more: Message = msg('"{command} --help" says what it takes.', command=ctx.command_path if ctx else NAME)
    if isinstance(error, NoSuchOption):
        message = msg('There is no option "{name}".', name=error.option_name)
        if error.possibilities:
            return UsageFault(message, proposal(error.option_name, error.possibilities))
        return UsageFault(message, more)
    if isinstance(error, BadOptionUsage):
        if "requires" in error.message:
            return UsageFault(msg('The option "{name}" needs a value.', name=error.option_name), more)
        return UsageFault(msg('The option "{name}" takes no value.', name=error.option_name), more)
    if isinstance(error, MissingParameter) and error.param is not None:
        name = error.param.metavar or error.param.name.upper()
        return UsageFault(msg('The argument "{name}" is missing.', name=msg(name)), more)
    return UsageFault(msg("This command line cannot be understood."), more)


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


__all__ = ["NAME", "command", "run", "usage"]
