"""The field's words as they are shown, in one place, so that the same thing has the same name everywhere."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.i18n import Message, msg, msgn

if TYPE_CHECKING:
    from collections.abc import Mapping

# A unit that is no longer than so many letters is a sign.
_SIGN = 3

# Each kind with its article, as a sentence needs it: "is a project", « est un projet ».
A_KIND: Mapping[str, Message] = MappingProxyType(
    {
        "plan": msg("the plan"),
        "obsessions": msg("an obsession"),
        "engagements": msg("an engagement"),
        "projects": msg("a project"),
        "indicators": msg("an indicator"),
        "organisations": msg("an organisation"),
        "sources": msg("a source"),
        "milestones": msg("a milestone"),
    }
)

SEVERITIES: Mapping[str, Message] = MappingProxyType(
    {"error": msg("error"), "warning": msg("warning"), "info": msg("info"), "off": msg("off")}
)

# Several of a kind, as a heading.
KINDS: Mapping[str, Message] = MappingProxyType(
    {
        "obsessions": msg("Obsessions"),
        "engagements": msg("Engagements"),
        "projects": msg("Projects"),
        "milestones": msg("Milestones"),
        "indicators": msg("Indicators"),
        "organisations": msg("Organisations"),
        "sources": msg("Sources"),
        "plan": msg("Plan"),
    }
)

# What a list without anything in it says; there always is a plan.
NONE_OF_A_KIND: Mapping[str, Message] = MappingProxyType(
    {
        "obsessions": msg("No obsession is written in this plan."),
        "engagements": msg("No engagement is written in this plan."),
        "projects": msg("No project is written in this plan."),
        "milestones": msg("No milestone is written in this plan."),
        "indicators": msg("No indicator is written in this plan."),
        "organisations": msg("No organisation is written in this plan."),
        "sources": msg("No source is written in this plan."),
    }
)

HEALTHS: Mapping[str, Message] = MappingProxyType(
    {"late": msg("late"), "at-risk": msg("at risk"), "on-track": msg("on track"), "none": msg("not judged")}
)

PROJECT_STATUSES: Mapping[str, Message] = MappingProxyType(
    {
        "active": msg("active"),
        "planned": msg("to come"),
        "paused": msg("paused"),
        "done": msg("done"),
        "cancelled": msg("cancelled"),
    }
)

MILESTONE_STATUSES: Mapping[str, Message] = MappingProxyType(
    {
        "late": msg("late"),
        "soon": msg("soon"),
        "planned": msg("planned"),
        "undated": msg("without a date"),
        "done": msg("reached"),
        "cancelled": msg("cancelled"),
    }
)

WEATHERS: Mapping[str, Message] = MappingProxyType(
    {"sunny": msg("sunny"), "fair": msg("fair"), "cloudy": msg("cloudy"), "stormy": msg("stormy")}
)

STATES: Mapping[str, Message] = MappingProxyType(
    {
        "off-track": msg("off track"),
        "stale": msg("old measure"),
        "no-data": msg("not judged"),
        "on-track": msg("on track"),
        "met": msg("target met"),
    }
)

MODES: Mapping[str, Message] = MappingProxyType(
    {"strengthen": msg("strengthen"), "accelerate": msg("accelerate"), "explore": msg("explore")}
)

LEVELS: Mapping[str, Message] = MappingProxyType(
    {
        "national": msg("national"),
        "regional": msg("regional"),
        "local": msg("local"),
        "partner": msg("partner"),
        "team": msg("team"),
    }
)

EVERY: Mapping[str, Message] = MappingProxyType(
    {
        "month": msg("every month"),
        "quarter": msg("every quarter"),
        "half-year": msg("every half-year"),
        "year": msg("every year"),
    }
)

LANGUAGES: Mapping[str, Message] = MappingProxyType({"fr": msg("French"), "en": msg("English")})

BETTER: Mapping[str, Message] = MappingProxyType(
    {"higher": msg("the higher the better"), "lower": msg("the lower the better")}
)

# What people are told instead of a place where there is none: no file gives what is assumed.
ASSUMED = msg("what if")


# What an event of the schedule is, by the field that plans it.
EVENTS = MappingProxyType({"start": msg("beginning"), "finish": msg("end"), "due": msg("milestone")})


def amount(value: float, unit: str) -> Message:
    """A value with what it is counted in."""
    if not unit:
        return msg("{n}", n=value)
    return msg("{n}%", n=value) if unit == "%" else msg("{n}\u00a0{unit}", n=value, unit=unit)


def gap_unit(unit: str) -> str:
    """What is between two values is counted in the same; between percentages that is points."""
    return "pt" if unit == "%" else unit


def short(unit: str) -> bool:
    """Whether a unit is a sign, such as `M€`, that stands beside every value: a word is said once of several."""
    return len(unit) <= _SIGN


def many(kind: str, number: int) -> Message:
    """So many things of a kind."""
    known = {
        "obsessions": msgn("{n} obsession", "{n} obsessions", number),
        "engagements": msgn("{n} engagement", "{n} engagements", number),
        "projects": msgn("{n} project", "{n} projects", number),
        "totems": msgn("{n} totem", "{n} totems", number),
    }
    return known[kind]


def counted(word: str, number: int) -> Message:
    """So many things of a health, a status or a state: the word agrees with the number."""
    known = {
        "late": msgn("{n} late", "{n} late", number),
        "at-risk": msgn("{n} at risk", "{n} at risk", number),
        "on-track": msgn("{n} on track", "{n} on track", number),
        "none": msgn("{n} not judged", "{n} not judged", number),
        "active": msgn("{n} active", "{n} active", number),
        "planned": msgn("{n} to come", "{n} to come", number),
        "paused": msgn("{n} paused", "{n} paused", number),
        "done": msgn("{n} done", "{n} done", number),
        "cancelled": msgn("{n} cancelled", "{n} cancelled", number),
        "off-track": msgn("{n} off track", "{n} off track", number),
        "stale": msgn("{n} with an old measure", "{n} with an old measure", number),
        "no-data": msgn("{n} not judged", "{n} not judged", number),
        "met": msgn("{n} met", "{n} met", number),
    }
    return known[word]


def one_of(kinds: tuple[str, ...]) -> Message:
    """`a project or a milestone`, `the plan, an obsession or a project`."""
    *others, last = (A_KIND[kind] for kind in kinds)
    return msg("{several} or {one}", several=tuple(others), one=last) if others else last
