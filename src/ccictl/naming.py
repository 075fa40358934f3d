"""How projects and milestones are called where several of them are told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.model.project import Project

if TYPE_CHECKING:
    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Message
    from ccictl.model.milestone import Milestone


def called(picture: Picture, entity: Project | Milestone, within: str = "") -> Message | str:
    """Its title; that of a milestone behind the title of its project, unless it is `within` that one."""
    project = None if isinstance(entity, Project) else picture.plan.projects.get(entity.owner_id)
    if project is None or project.id == within:
        return entity.title
    return msg("{project}: {milestone}", project=project.title, milestone=entity.title)
