"""What an editor writes at once for something new: a milestone, a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ccictl.i18n import msg
from ccictl.model.milestone import Milestone
from ccictl.model.report import Report

if TYPE_CHECKING:
    from ccictl.model.record import Record
    from ccictl.schema.context import Context, Schema


def snippets(cls: type[Record] | None, context: Context) -> Schema:
    """The snippets of a mapping of things of a class; none for most."""
    say = context.say
    # The names below which it is written have no hyphen: yaml-language-server takes such a name for an item of a list.
    if cls is Milestone:
        body: dict[str, Any] = {
            f"${{1:{say(msg('id'))}}}": {"title": f"${{2:{say(msg('What is reached, in one line.'))}}}", **_DATES}
        }
        return _snippet(say(msg("New milestone")), say(msg("A milestone with its due date and its baseline.")), body)
    if cls is Report:
        body = {
            f"${{1:{say(msg('date'))}}}": {
                "weather": "${2|sunny,fair,cloudy,stormy|}",
                "progress": "${3:40}%",
                "note": "${4}",
            }
        }
        return _snippet(say(msg("New report")), say(msg("A report with its date, weather and progress.")), body)
    return {}


_DATES = {"due": "${3:2027-06-30}", "baseline": "${3:2027-06-30}"}


def _snippet(label: str, description: str, body: dict[str, Any]) -> Schema:
    return {"defaultSnippets": [{"label": label, "description": description, "body": body}]}
