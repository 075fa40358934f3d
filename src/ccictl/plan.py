"""The plan: every entity, indexed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ccictl.model.engagement import Engagement
    from ccictl.model.entity import Entity
    from ccictl.model.header import Header
    from ccictl.model.indicator import Indicator
    from ccictl.model.milestone import Milestone
    from ccictl.model.obsession import Obsession
    from ccictl.model.organisation import Organisation
    from ccictl.model.project import Project
    from ccictl.model.source import Source


class Plan(NamedTuple):
    """Everything that could be read. Each mapping goes from id to entity in the order of the files.

    `unread` are the ids of files that could not be read: something has those names, but nothing else is known of it.
    `unread_kinds` are the kinds of which a file of several entities, or a folder, could not be read whole. `whole` is
    false where anything could not be read: what is absent here may be there in the files.
    """

    header: Header
    obsessions: Mapping[str, Obsession]
    engagements: Mapping[str, Engagement]
    projects: Mapping[str, Project]
    indicators: Mapping[str, Indicator]
    organisations: Mapping[str, Organisation]
    sources: Mapping[str, Source]
    milestones: Mapping[str, Milestone]
    unread: frozenset[str] = frozenset()
    unread_kinds: frozenset[str] = frozenset()
    whole: bool = True

    def entities(self) -> Iterator[Entity]:
        """Every entity but milestones: the plan itself first, then kind by kind."""
        yield self.header
        for kind in (
            self.obsessions,
            self.engagements,
            self.projects,
            self.indicators,
            self.organisations,
            self.sources,
        ):
            yield from kind.values()

    def may_have(self, ref: str, kinds: tuple[str, ...]) -> bool:
        """Whether `ref` may be the name of something that could not be read: nobody can call it unknown."""
        owner, slash, _ = ref.partition("/")
        if owner in self.unread or not self.unread_kinds.isdisjoint(kinds):
            return True
        # A milestone may be among those of a file that was read in part only.
        of = self.header if owner == self.header.id else self.projects.get(owner)
        return bool(slash) and of is not None and ("milestones" in of.broken or not of.origin.document.whole)
