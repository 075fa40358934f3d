"""Typer's commands in the reader's language: help, usage lines, and what is wrong with a command line.

Typer's own sentences are English in its code and cannot be translated from outside; these subclasses say them anew.
Every option of ours is text or a flag, read by our own code, so that Typer need not build Pydantic adapters for
them: that is half of what a start costs (see docs/decisions/0004-lean-start.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup, TyperOption

from ccictl.i18n import later, msg
from ccictl.options import UsageFault, proposal
from ccictl.show import cells, wrapped

if TYPE_CHECKING:
    from typer import Context
    from typer.core import TyperArgument

    from ccictl.outside.surroundings import Surroundings

_COMMON = (
    ("--lang fr|en", later("The language. Else CCICTL_LANG, else that of the system, else French.")),
    ("--debug", later("Show where a fault of ccictl itself comes from.")),
    ("-h, --help", later("Show this help.")),
)
_INDENT = "  "


class _AsWritten:
    """Stands in for Typer's coercion: a text is the text that is written, a flag is a flag."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        del ctx
        if value is None and (param.multiple or param.nargs == -1):
            return ()
        return value


def _plain(params: list[Any]) -> list[Any]:
    """The parameters, none of which asks for a Pydantic adapter any more."""
    for param in params:
        param._runtime_param = _AsWritten()  # noqa: SLF001 - the seam is tested: tests/test_usage.py
    return params


class SpokenCommand(TyperCommand):
    """A command whose help and errors are in the reader's language."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters, read as they are written."""
        return _plain(super().get_params(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments, or a UsageFault for one too many."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest:
            raise UsageFault(
                msg('There is an argument too many: "{value}".', value=rest[0]),
                msg('"{command} --help" says what it takes.', command=ctx.command_path),
            )
        return rest

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The help screen, in the reader's language."""
        formatter.write(help_text(self, ctx))


class SpokenGroup(TyperGroup):
    """The group of commands, whose help and errors are in the reader's language."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters, read as they are written."""
        return _plain(super().get_params(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The help screen, in the reader's language."""
        formatter.write(help_text(self, ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the arguments begin with, or a UsageFault with the nearest."""
        name = args[0]
        command = self.get_command(ctx, name)
        if command is None:
            raise UsageFault(msg('There is no command "{name}".', name=name), proposal(name, self.list_commands(ctx)))
        return name, command, args[1:]


def usage(command: Any, ctx: Context) -> str:
    """The usage line: `Usage: ccictl validate [OPTIONS]`."""
    around: Surroundings = ctx.obj
    say = around.say
    pieces = [ctx.command_path, say("[OPTIONS]")]
    if isinstance(command, TyperGroup):
        pieces.append(say("COMMAND ..."))
    else:
        pieces += [_argument(param, around) for param in command.params if param.param_type_name == "argument"]
    return say(msg("Usage: {line}", line=" ".join(pieces)))


def _argument(param: TyperArgument, around: Surroundings) -> str:
    name = around.say(param.metavar or param.name.upper())
    name = f"{name}..." if param.nargs == -1 else name
    return name if param.required else f"[{name}]"


def help_text(command: Any, ctx: Context) -> str:
    """The whole help screen of a command or of the group."""
    from ccictl.page import prose

    around: Surroundings = ctx.obj
    say = around.say
    lines = [usage(command, ctx), ""]
    examples = []
    for text, code in prose(command.help or ""):
        if code:
            examples += [f"{_INDENT}{line}" for line in text.split("\n")]
        else:
            lines += [*wrapped(say(text), around.width), ""]
    if isinstance(command, TyperGroup):
        rows = [(name, _summary(command, ctx, name)) for name in command.list_commands(ctx)]
        lines += _section(say("Commands:"), rows, around)
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    if arguments:
        lines += _section(say("Arguments:"), [(_argument(p, around), say(p.help or "")) for p in arguments], around)
    options = [_option(param, around) for param in command.params if isinstance(param, TyperOption)]
    common = [(names, say(text)) for names, text in _COMMON]
    if isinstance(command, TyperGroup):
        common.insert(0, ("-V, --version", say("Show the version.")))
    lines += _section(say("Options:"), [*options, *common], around)
    if examples:
        lines += [_heading(say("Examples:"), around), *examples, ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _summary(group: TyperGroup, ctx: Context, name: str) -> str:
    from ccictl.page import prose

    command = group.get_command(ctx, name)
    assert command is not None
    return ctx.obj.say(prose(command.help or "")[0][0])  # type: ignore[no-any-return]


def _option(param: TyperOption, around: Surroundings) -> tuple[str, str]:
    names = ", ".join(sorted(param.opts, key=len))
    metavar = f" {around.say(param.metavar)}" if param.metavar else ""
    return f"{names}{metavar}", around.say(param.help or "")


def _heading(text: str, around: Surroundings) -> str:
    return f"\x1b[1m{text}\x1b[0m" if around.colour else text


def _section(heading: str, rows: list[tuple[str, str]], around: Surroundings) -> list[str]:
    """Two columns; a name too long for its column has its text on the next line."""
    left = min(max(cells(name) for name, _ in rows), 28)
    lines = [_heading(heading, around)]
    for name, text in rows:
        body = wrapped(text, max(20, around.width - left - 2 * len(_INDENT)))
        gap = left + len(_INDENT)
        head = f"{_INDENT}{name}"
        if cells(name) <= left:
            lines.append(f"{head}{' ' * (gap - cells(name))}{body[0]}".rstrip())
            body = body[1:]
        else:
            lines.append(head)
        lines += [f"{_INDENT}{' ' * gap}{line}" for line in body]
    return [*lines, ""]
