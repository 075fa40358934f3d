"""What an editor writes at once for something new: a milestone, a report, whatever stands below an id or a date."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ccictl.i18n import Message, msg
from ccictl.model.engagement import Engagement
from ccictl.model.header import Phase
from ccictl.model.indicator import Indicator
from ccictl.model.milestone import Milestone
from ccictl.model.obsession import Obsession
from ccictl.model.organisation import Organisation
from ccictl.model.project import Project
from ccictl.model.report import Report
from ccictl.model.scalars import WHEN
from ccictl.model.source import Source
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ccictl.schema.context import Context, Schema


class _New(NamedTuple):
    """A snippet: its name, what it writes, below what, and the fields with what stands in them to be typed over.

    What stands there is mostly no value that the field takes: one that is left as it is by mistake is underlined. The
    fields that are `alike` to begin with are typed at once.
    """

    label: Message
    about: Message
    key: Message
    fields: Mapping[str, Message | str]
    alike: Mapping[str, str] = MappingProxyType({})


_ID, _DATE, _VALUE = msg("id"), msg("date"), msg("value")
_ITS_TITLE = msg("What it is called, in one line.")
_TITLED: Mapping[str, Message | str] = MappingProxyType({"title": _ITS_TITLE})
_WITH_TITLE = msg("Its id, and its title.")
_NEW: Mapping[Any, _New] = MappingProxyType(
    {
        Milestone: _New(
            msg("New milestone"),
            msg("A milestone with its due date and its baseline."),
            _ID,
            {"title": msg("What is reached, in one line."), "due": _DATE, "baseline": _DATE},
            {"baseline": "due"},
        ),
        Report: _New(
            msg("New report"),
            msg("A report with its date, weather and progress."),
            _DATE,
            {"weather": "|sunny,fair,cloudy,stormy|", "progress": msg("percentage"), "note": ""},
        ),
        Phase: _New(
            msg("New phase"),
            msg("A phase, from its first to its last day."),
            _ID,
            {"title": _ITS_TITLE, "start": _DATE, "finish": _DATE},
        ),
        Obsession: _New(msg("New obsession"), _WITH_TITLE, _ID, _TITLED),
        Engagement: _New(msg("New engagement"), _WITH_TITLE, _ID, _TITLED),
        Project: _New(msg("New project"), _WITH_TITLE, _ID, _TITLED),
        Indicator: _New(
            msg("New indicator"),
            msg("Its id and title, what it is of, and which way is better."),
            _ID,
            {**_TITLED, "of": _ID, "better": "|higher,lower|"},
        ),
        Organisation: _New(msg("New organisation"), _WITH_TITLE, _ID, _TITLED),
        Source: _New(msg("New source"), _WITH_TITLE, _ID, _TITLED),
        # A series: a number below each date.
        WHEN: _New(msg("New value"), msg("A value below its date."), _DATE, {"": _VALUE}),
    }
)


def snippets(of: Any, context: Context) -> Schema:
    """The snippet of what is new of a class, or below dates; none for most."""
    new = _NEW.get(of)
    if new is None:
        return {}
    say = context.say
    stops = {name: position for position, name in enumerate(new.fields, 2)}
    fields: Any = {
        name: _stop(stops[new.alike.get(name, name)], say(hint) if isinstance(hint, Message) else hint)
        for name, hint in new.fields.items()
    }
    # The names below which it is written have no hyphen: yaml-language-server takes such a name for an item of a list.
    body = {_stop(1, say(new.key)): fields.get("", fields)}
    return {"defaultSnippets": [{"label": say(new.label), "description": say(new.about), "body": body}]}


def _stop(number: int, said: str) -> str:
    """A place to type in: `said` stands there, or is one of several `|a,b|`."""
    return f"${{{number}{said}}}" if said.startswith("|") or not said else f"${{{number}:{said}}}"
