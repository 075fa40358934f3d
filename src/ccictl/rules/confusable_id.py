"""Two ids differ only by what an eye misses.

Whoever writes one for the other gets no error, since both exist: the link quietly leads to the wrong
place. An eye misses a hyphen, takes l, i and 1 for each other, o for 0 and rn for m, and in words of five
letters or more reads over a doubled letter and a plural s. Numbers that differ are told apart, and so are
Roman numerals.

Bad:

    # organisations.yaml
    cci-normandie:
      title: CCI Normandie
    cci-norrnandie:  # <--
      title: CCI Normandie, antenne de Caen

    # projects.yaml
    competence:
      title: Compétence export
    competences:  # <--
      title: CCI Compétences

Good:

    # organisations.yaml
    cci-normandie:
      title: CCI Normandie
    cci-caen:
      title: CCI Normandie, antenne de Caen

    # projects.yaml
    competence-export:
      title: Compétence export
    cci-competences:
      title: CCI Compétences
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.rule import Context, Found, found, see

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ccictl.model.entity import Entity

SEVERITY = Severity.WARNING

_ALIKE = str.maketrans("i10", "llo")
# Between two digits a hyphen keeps numbers apart: phase-1-1 is not phase-11.
_LOOSE_HYPHEN = r"(?<![0-9])-|-(?![0-9])"
_WORD = r"[a-z]{5,}"
_ROMAN = r"[ivxlcdm]+"
# Not at the beginning, where only acronyms are doubled: ccifm is not cifm.
_DOUBLED = r"(?<=[a-z])([a-z])\1+"


# Names whose rests are different here have no skeleton in common: what the substitutions below change is no part of
# a rest, nor how often or in which order a letter comes. Comparing those is enough for nearly all names.
_CHANGED = str.maketrans("i10", "llo", "-rnms")
# A name without either has no other skeleton: most names, and each of the others costs several substitutions.
_MAY_CHANGE = re.compile(r"s(?:-|$)|([a-z])\1")


def check(context: Context) -> Iterator[Found]:
    """Each id that looks like one before it: among all entities, then among the milestones of each owner."""
    plan = context.plan
    # Projects that are alike have milestones of the same names.
    skeletons = cache(_skeletons)
    yield from _confused(plan.entities(), skeletons)
    for milestones in (plan.header.milestones, *(project.milestones for project in plan.projects.values())):
        if len(milestones) > 1:
            yield from _confused(milestones.values(), skeletons)


def _confused(entities: Iterable[Entity], skeletons: Callable[[str], tuple[str, ...]]) -> Iterator[Found]:
    taken: dict[str, Entity] = {}
    for entity in _near(entities):
        first = entity
        for skeleton in skeletons(entity.id):
            other = taken.setdefault(skeleton, entity)
            first = other if first is entity else first
        if first is not entity:
            yield found(
                entity,
                message=msg('"{id}" is easily taken for "{other}".', id=entity.id, other=first.id),
                remedy=msg("Give one of the two a clearly different id; references to it have to follow."),
                related=(see(first, message=msg("the other id")),),
            )


def _near(entities: Iterable[Entity]) -> Iterable[Entity]:
    """Those of the entities whose ids may look like another's, in their order."""
    alike: dict[frozenset[str], list[Entity]] = {}
    entities = tuple(entities)
    for entity in entities:
        alike.setdefault(_rest(entity.id), []).append(entity)
    if len(alike) == len(entities):
        return ()
    several = {id(entity) for group in alike.values() if len(group) > 1 for entity in group}
    return (entity for entity in entities if id(entity) in several)


def _rest(name: str) -> frozenset[str]:
    return frozenset(name.translate(_CHANGED))


def _skeletons(name: str) -> tuple[str, ...]:
    """What is left of an id where letters are only seen, and where its words are only recognised."""
    seen = _seen(name)
    if not _MAY_CHANGE.search(name):
        return (seen,)
    recognised = re.sub(_WORD, _root, name)
    return (seen,) if recognised == name else (seen, _seen(recognised))


def _seen(name: str) -> str:
    return re.sub(_LOOSE_HYPHEN, "", name).replace("rn", "m").translate(_ALIKE)


def _root(match: re.Match[str]) -> str:
    word = match[0]
    return word if re.fullmatch(_ROMAN, word) else re.sub(_DOUBLED, r"\1", word).removesuffix("s")
