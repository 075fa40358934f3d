"""The fields of the plan itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.fields.field import because, common, fact, given, proven, reference, written
from ccictl.fields.rolled import rolled
from ccictl.i18n import msg
from ccictl.model.header import Header
from ccictl.terms import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from ccictl.analysis.computed import Computed
    from ccictl.analysis.standing import Picture


def _recorded(kind: str) -> Callable[[Picture, Header], Computed]:
    """How many entities of a kind are recorded, beside what the adopted text announces."""

    def prove(picture: Picture, header: Header) -> Computed:
        count = len(getattr(picture.plan, kind))
        announced = given(header, "expects", kind, "at_least"), given(header, "expects", kind, "at_most")
        inputs = [each._replace(path=("expects", kind)) for each in announced if each is not None]
        return because(header, kind, count, msg("counted; the plan announces"), *inputs[:1])

    return prove


FIELDS = (
    reference(msg("What references to its milestones begin with.")),
    written(Header, "title", msg("Plan"), msg("Its name, in one line.")),
    written(Header, "ambition", msg("Ambition"), msg("The sentence that it serves.")),
    written(Header, "language", msg("Language"), msg("That of its own texts."), LANGUAGES),
    fact(Header, "adopted", msg("Adopted"), msg("When it was adopted.")),
    written(Header, "start", msg("Start"), msg("The beginning of its horizon.")),
    written(Header, "finish", msg("Finish"), msg("The end of its horizon.")),
    written(Header, "launch_start", msg("Launch from"), msg("From when on every project is to start.")),
    written(Header, "launch_finish", msg("Launch to"), msg("By when every project is to have started.")),
    proven("obsessions", "count", msg("Obsessions"), msg("How many are recorded."), _recorded("obsessions")),
    proven("engagements", "count", msg("Engagements"), msg("How many are recorded."), _recorded("engagements")),
    *rolled(own=True),
    written(Header, "consultation_platform", msg("Platform"), msg("Where it was prepared with others.")),
    written(Header, "consultation_participants", msg("Participants"), msg("How many took part.")),
    written(Header, "consultation_proposals", msg("Proposals"), msg("How many proposals were made.")),
    written(Header, "consultation_votes", msg("Votes"), msg("How many votes were cast.")),
    written(Header, "consultation_interviews", msg("Interviews"), msg("How many interviews were held.")),
    *common(Header),
)
SHOWN = ("id", "title", "health", "progress", "slip")
SPARED = ("projects", "start", "finish", "next_due", "planned_progress")
