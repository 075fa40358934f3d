"""What a run finds around it, looked at once, at the edge, and handed down."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ccictl.i18n import Translator, choose_language, translator
from ccictl.named import NamedTuple
from ccictl.outside.cache import Cache, cache

if TYPE_CHECKING:
    from collections.abc import Mapping

WIDTH_OFF_TERMINAL = 100
_NARROWEST, _WIDEST = 40, 400


class Surroundings(NamedTuple):
    """The language, the current folder, the environment, today, and what standard output can show.

    `terminal` says whether that is one, `width` is in columns. Off a terminal it is fixed and there is no colour: the
    same input gives the same bytes. `cache` is where something may be kept for the next run, if anywhere.
    """

    say: Translator
    folder: Path
    environment: Mapping[str, str]
    today: date
    colour: bool
    width: int
    terminal: bool = False
    cache: Cache | None = None


def look_around(arguments: list[str]) -> Surroundings:
    """The surroundings of this run."""
    environment = dict(os.environ)
    say = translator(choose_language(arguments, environment), Path(__file__).parent.parent / "locale")
    terminal = sys.stdout is not None and sys.stdout.isatty()
    today = date.today()  # noqa: DTZ011 - a data date is a day in the calendar of whoever runs the program
    colour, columns = wants_colour(environment, terminal), width(environment, terminal)
    kept = cache(environment, sys.platform)
    return Surroundings(say, _here(), environment, today, colour, columns, terminal, kept)


def _here() -> Path:
    """The folder the program runs in; one that was deleted meanwhile is only called so."""
    try:
        return Path.cwd()
    except FileNotFoundError:
        return Path()


def wants_colour(environment: Mapping[str, str], terminal: bool) -> bool:
    """NO_COLOR (no-color.org) wins over FORCE_COLOR, which wins over what the terminal says of itself."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return terminal and environment.get("TERM") != "dumb"


def width(environment: Mapping[str, str], terminal: bool) -> int:
    """The columns to fill: COLUMNS or the terminal's own, within reason; fixed where there is no terminal."""
    if not terminal:
        return WIDTH_OFF_TERMINAL
    asked = environment.get("COLUMNS", "")
    if asked.isascii() and asked.isdigit() and len(asked) < 6 and int(asked):
        columns = int(asked)
    else:
        try:
            columns = os.get_terminal_size(sys.stdout.fileno()).columns
        except (OSError, ValueError):
            columns = 0
    return min(max(columns or WIDTH_OFF_TERMINAL, _NARROWEST), _WIDEST)
