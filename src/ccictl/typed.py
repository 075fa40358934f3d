"""The command line as Typer reads it: command names are file names, imported when they are asked for.

This is imported only where a command line is not plainly right (see `plainly`), and for help screens.
"""

from __future__ import annotations

from inspect import Parameter as InspectedParameter
from inspect import Signature
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer._click.exceptions import BadOptionUsage, ClickException, MissingParameter, NoArgsIsHelpError, NoSuchOption
from typer.main import get_command

from ccictl import commands, discover
from ccictl.exits import ExitStatus
from ccictl.i18n import Message, later, msg
from ccictl.options import UsageFault, proposal
from ccictl.outside.output import to_stdout
from ccictl.parameters import Option, parameters
from ccictl.usage import SpokenCommand, SpokenGroup

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from ccictl.outside.surroundings import Surroundings
    from ccictl.parameters import Parameter


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

    signature = Signature([_declared(each) for each in parameters(run)])
    call.__signature__ = signature  # type: ignore[attr-defined]
    call.__annotations__ = {name: each.annotation for name, each in signature.parameters.items()}
    return call


def _declared(parameter: Parameter) -> InspectedParameter:
    """A parameter of ours as Typer has it declared."""
    says = parameter.says
    info: Any
    if isinstance(says, Option):
        info = typer.Option(*says.names, metavar=says.metavar, help=says.help)
    else:
        info = typer.Argument(metavar=says.metavar, help=says.help)
    default = InspectedParameter.empty if parameter.required else parameter.default
    kind = InspectedParameter.POSITIONAL_OR_KEYWORD
    return InspectedParameter(parameter.name, kind, default=default, annotation=Annotated[parameter.type, info])


def invoke(arguments: list[str], around: Surroundings, name: str) -> int:
    """Run what the command line asks for; raises UsageFault where it cannot be understood."""
    root = _Commands(
        name=name,
        help=_HELP,
        no_args_is_help=True,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"], "color": around.colour},
    )
    root.around = around
    try:
        status = root.main(arguments, prog_name=name, standalone_mode=False, obj=around)
    except NoArgsIsHelpError as error:
        to_stdout(error.format_message() + "\n")
        return ExitStatus.FINE
    except ClickException as error:
        raise _translated(error, name) from None
    return int(status or 0)


_HELP = "\n\n".join(
    (
        later("Keep a strategic plan as YAML files in git: validate it, query it, show where it stands."),
        later('"ccictl COMMAND --help" says more of each command.'),
    )
)


def _translated(error: ClickException, name: str) -> UsageFault:
    """What Typer found wrong with the command line, in words of ours."""
    ctx = getattr(error, "ctx", None)
    more: Message = msg('"{command} --help" says what it takes.', command=ctx.command_path if ctx else name)
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
        argument = error.param.metavar or error.param.name.upper()
        return UsageFault(msg('The argument "{name}" is missing.', name=msg(argument)), more)
    return UsageFault(msg("This command line cannot be understood."), more)
