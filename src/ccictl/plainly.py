"""Command lines in which everything is in order, read without Typer, whose import costs a third of a start.

Whatever is not plainly right (a help screen asked for, an option unknown, a value missing, a form that is seldom
used) is left to Typer, which then also says what is wrong with it: a property test holds the two readings against
each other (tests/test_plainly.py; docs/decisions/0004-lean-start.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ccictl.parameters import Option, parameters

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ccictl.parameters import Parameter


def values(run: Callable[..., int], words: Sequence[str]) -> dict[str, Any] | None:
    """What `words` give the parameters of a command, all of them; None where that is for Typer to say."""
    known = parameters(run)
    options = {name: each for each in known if isinstance(each.says, Option) for name in each.says.names}
    arguments = [each for each in known if not isinstance(each.says, Option)]
    found: dict[str, Any] = {}
    given = []
    pending = iter(words)
    for word in pending:
        if not word.startswith("-"):
            given.append(word)
            continue
        name, equals, value = word.partition("=") if word.startswith("--") else (word, "", "")
        option = options.get(name)
        if option is None or not _taken(option, pending, value if equals else None, found):
            return None
    least = sum(each.required for each in arguments)
    if not least <= len(given) <= len(arguments) or any(each.type is not str for each in arguments):
        return None
    found.update(zip((each.name for each in arguments), given, strict=False))
    return {each.name: found.get(each.name, each.default) for each in known}


def _taken(option: Parameter, pending: Any, value: str | None, found: dict[str, Any]) -> bool:
    """Whether an option could be put where it belongs: a flag has no value, any other has one, behind `=` or next."""
    if option.type is bool:
        found[option.name] = True
        return value is None
    text = next(pending, None) if value is None else value
    if text is None:
        return False
    if option.type is str:
        found[option.name] = text
    else:
        found.setdefault(option.name, []).append(text)
    return True
