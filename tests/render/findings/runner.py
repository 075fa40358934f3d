"""GitHub's runner, as far as it reads a log for commands."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

# Of what follows a `::` the runner obeys these; the rest it prints.
REGISTERED = frozenset(
    (
        "add-mask",
        "add-matcher",
        "add-path",
        "debug",
        "echo",
        "endgroup",
        "error",
        "group",
        "notice",
        "remove-matcher",
        "save-state",
        "set-env",
        "set-output",
        "stop-commands",
        "warning",
    )
)


class Command(NamedTuple):
    """A command that the runner obeys."""

    name: str
    properties: dict[str, str]
    data: str


def commands(log: str) -> list[Command]:
    """The commands in a log: `::name properties::data` at the beginning of a line, `##[name properties]data` in it."""
    found = []
    for line in re.split(r"\r\n|\r|\n", log):
        trimmed = line.lstrip()
        head, closed, data = trimmed[2:].partition("::")
        name, _, properties = head.partition(" ")
        if trimmed.startswith("::") and closed and name.lower() in REGISTERED:
            pairs = [pair.partition("=") for pair in properties.strip().split(",") if pair]
            found.append(Command(name, {key: unquote(value) for key, _, value in pairs}, unquote(data)))
        elif re.search(r"##\w*\[", line):
            found.append(Command(line, {}, ""))
    return found
