"""The options that several commands share, and how their texts become values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from ccictl.exits import CannotRunError
from ccictl.i18n import Message, later, msg
from ccictl.model.log import Refused
from ccictl.model.when import When
from ccictl.nearest import nearest
from ccictl.parameters import Option

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

_MOST_DIGITS, _MOST_LISTED = 9, 60

PlanFolder = Annotated[
    str,
    Option(
        "--plan",
        metavar=later("DIR"),
        help=later("The folder that holds plan.yaml. Else CCICTL_PLAN, else the nearest one going up."),
    ),
]
AsOf = Annotated[
    str, Option("--as-of", metavar=later("DATE"), help=later("The data date: what is later is not known. Else today."))
]
EndingAt = Annotated[
    str,
    Option("--at", metavar="REV", help=later("The history up to a revision of git (HEAD), or to a day, @2023-06-30.")),
]
At = Annotated[
    str,
    Option(
        "--at",
        metavar="REV",
        help=later(
            "The plan as it was written in a revision of git: v1.0, HEAD~3, or by a day, @2023-06-30. "
            "The data date is then the day of its commit."
        ),
    ),
]
Baseline = Annotated[
    str,
    Option(
        "--baseline",
        metavar="REV",
        help=later("Measure slips against the dates of that revision of git, not the baselines that are written."),
    ),
]
WhatIf = Annotated[
    list[str] | None,
    Option(
        "--what-if",
        metavar=later("CHANGE"),
        help=later(
            "Suppose other dates, writing nothing: cci-data/usage-courant+45d (-6w, +2m), cci-data=2028; may be "
            "repeated. Of a project the end moves; by + and - its milestones and its start, where still to come, "
            "move with it."
        ),
    ),
]
Output = Annotated[
    str, Option("--output", "-o", metavar=later("FILE"), help=later("Write to this file, whole or not at all."))
]


Where = Annotated[
    str,
    Option(
        "--where",
        "-w",
        metavar=later("CONDITION"),
        help=later(
            'Only what this is true of: health = late and finish < 2024-Q3. "ccictl fields KIND" lists the names.'
        ),
    ),
]
Format = Annotated[
    str,
    Option(
        "--format",
        "-f",
        metavar=later("FORMAT"),
        help=later("terminal, json, yaml, csv, tsv, markdown, html or names."),
    ),
]
Limit = Annotated[str, Option("--limit", metavar="N", help=later("At most N rows (0: all)."))]
Totem = Annotated[bool, Option("--totem", help=later("Only the flagship projects."))]
Late = Annotated[bool, Option("--late", help=later("Only the projects that are late."))]
InObsession = Annotated[
    str, Option("--obsession", metavar=later("ID"), help=later("Only the projects of this obsession."))
]
InEngagement = Annotated[
    str, Option("--engagement", metavar=later("ID"), help=later("Only the projects of this engagement."))
]
LedBy = Annotated[
    str, Option("--lead", metavar=later("ID"), help=later("Only the projects that this organisation runs."))
]
Strict = Annotated[bool, Option("--strict", help=later("Show nothing of a plan that has errors."))]
Ascii = Annotated[bool, Option("--ascii", help=later("Only signs that any font has."))]
Dialect = Annotated[
    str,
    Option(
        "--csv-dialect", metavar="fr", help=later("fr: semicolons and decimal commas, as French spreadsheets ask for.")
    ),
]


class UsageFault(CannotRunError):  # noqa: N818 - a fault of the command line, not of the program
    """The command line asks for what there is not. `place` shows where, in lines of their own."""

    def __init__(self, message: Message, remedy: Message, place: str = "") -> None:
        super().__init__(message, remedy)
        self.place = place


def as_of_date(text: str, today: date) -> date:
    """The day that `--as-of` names: the last one of a period, today where nothing was asked."""
    return day_of("--as-of", text, last=True) or today


def day_of(option: str, text: str, *, last: bool) -> date | None:
    """The first or the last day of the period that an option names, None where it is not given."""
    if not text:
        return None
    try:
        when = When.parse(text)
    except Refused as refused:
        raise UsageFault(msg("{option}: {message}", option=option, message=refused.message), refused.remedy) from None
    return when.last if last else when.first


def days_between(from_: str, to: str) -> tuple[date | None, date | None]:
    """The first day that `--from` names and the last that `--to` does, None where they are not given."""
    first, last = day_of("--from", from_, last=False), day_of("--to", to, last=True)
    if first is not None and last is not None and last < first:
        raise UsageFault(
            msg("--to ({to}) is before --from ({from_}).", to=to, from_=from_), msg("Turn the two dates round.")
        )
    return first, last


def count(option: str, text: str, *, limit: bool = True) -> int:
    """A whole number of 0 or more, of nine digits at most; as a `limit` 0 stands for none."""
    if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS:
        return int(text)
    remedy = msg("Write 0 for no limit.") if limit else msg("Write a number such as 4.")
    if text.isascii() and text.isdigit():
        message = msg("{option} takes a number of {n} digits at most.", option=option, n=_MOST_DIGITS)
    else:
        message = msg('{option} takes a whole number of 0 or more, not "{value}".', option=option, value=text)
    raise UsageFault(message, remedy)


def one_of(option: str, text: str, known: Collection[str], message: Message | None = None) -> str:
    """One of the known words; `message` says what is wrong with another, where that is not plain from the option."""
    if text in known:
        return text
    unknown = message or msg('{option} does not know "{value}".', option=option, value=text)
    raise UsageFault(unknown, proposal(text, known))


def proposal(word: str, known: Collection[str]) -> Message:
    """What to write instead of an unknown word; of very many that could be, none is listed."""
    near = nearest(word, known)
    if near:
        return msg('Did you mean "{value}"?', value=near)
    if len(known) > _MOST_LISTED:
        return msg('"ccictl list KIND" gives the ids of a kind.')
    return msg("Write one of {values}.", values=tuple(sorted(known)))


def several(texts: list[str] | None) -> list[str]:
    """The values of an option that may be repeated or hold several values with commas between."""
    return [part.strip() for text in texts or [] for part in text.split(",") if part.strip()]
