"""What changed between two plans, in sentences, by obsession and the worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.differing import TONES, plain, sentence
from ccictl.i18n import msg
from ccictl.model.engagement import Engagement
from ccictl.model.indicator import Indicator
from ccictl.model.milestone import Milestone
from ccictl.model.obsession import Obsession
from ccictl.model.project import Project
from ccictl.named import NamedTuple
from ccictl.shapes.reports import Cell, Column, Facts, Report, Table
from ccictl.wording import UNKNOWN, day, days, number, when

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ccictl.analysis.change import Change
    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Message, Translator
    from ccictl.model.entity import Entity
    from ccictl.shapes.reports import Value

# What is still to come, as it is written: facts are corrected, and baselines approved, but they do not move.
_DATES = frozenset(("due", "start", "finish"))


class Group(NamedTuple):
    """The changes of an obsession; of what belongs to none where it is None."""

    obsession: Obsession | None
    changes: tuple[Change, ...]


class Since(NamedTuple):
    """The revision before: the id of its commit, and how it is told."""

    id: str
    said: Message | str


def diff(old: Picture, new: Picture, changes: Sequence[Change], since: Since, say: Translator) -> Report:
    """What changed since a revision."""
    plan = new.plan
    subtitle = msg("What changed since {revision}; data date {date}", revision=since.said, date=day(new.as_of, say))
    facts = (("plan", plan.header.title), ("as_of", new.as_of.isoformat()), ("since", since.id))
    blocks = (_summary(new, changes, say), _table(grouped(old, new, changes), new, say))
    return Report("diff", plan.header.title, say(subtitle), facts, blocks, "changes")


def grouped(old: Picture, new: Picture, changes: Iterable[Change]) -> list[Group]:
    """The changes by the main obsession of each, the worst first, in groups and within them."""
    found: dict[str, list[Change]] = {}
    for change in changes:
        found.setdefault(_obsession(change.entity, old, new), []).append(change)
    groups = []
    for name, several in found.items():
        obsession = new.plan.obsessions.get(name) or old.plan.obsessions.get(name)
        groups.append(Group(obsession, tuple(sorted(several, key=_rank))))
    return sorted(groups, key=lambda group: (_rank(group.changes[0])[:2], group.obsession is None))


def _rank(change: Change) -> tuple[int, int]:
    return (-change.severity, -abs(change.days or 0))


def _obsession(entity: Entity, old: Picture, new: Picture) -> str:
    """The main obsession that something belongs to, empty for none."""
    for picture in (new, old):
        plan = picture.plan
        if isinstance(entity, Milestone) and entity.owner_id in plan.projects:
            return _obsession(plan.projects[entity.owner_id], old, new)
        if isinstance(entity, Indicator) and entity.of:
            about = plan.projects.get(entity.of) or plan.engagements.get(entity.of) or plan.obsessions.get(entity.of)
            if about is not None:
                return _obsession(about, old, new)
        if isinstance(entity, Project) and picture.obsessions_of.get(entity.id):
            return picture.obsessions_of[entity.id][0]
    if isinstance(entity, Engagement):
        return entity.obsession or ""
    return entity.id if isinstance(entity, Obsession) else ""


# --- the summary


def _summary(new: Picture, changes: Sequence[Change], say: Translator) -> Facts:
    dates = [each for each in changes if each.what == "changed" and each.days and each.field in _DATES]
    later, earlier = (sum((each.days or 0) * sign > 0 for each in dates) for sign in (1, -1))
    totems = _delayed(changes, lambda each: isinstance(each, Project) and each.totem)
    engagements = _delayed(changes, lambda each: isinstance(each, Engagement))
    baselines = sum(each.grave and each.field.partition(".")[0] == "baseline" for each in changes)
    end = [each for each in changes if each.entity is new.plan.header and each.what == "forecast"]
    counts = {what: sum(each.what == what for each in changes) for what in ("added", "removed", "renamed")}
    return Facts(
        "summary",
        (
            ("added", say(msg("Added")), _count(counts["added"], say)),
            ("removed", say(msg("Taken out")), _count(counts["removed"], say)),
            ("renamed", say(msg("Renamed")), _count(counts["renamed"], say)),
            ("later", say(msg("Dates moved later")), _count(later, say, "at-risk")),
            ("earlier", say(msg("Dates moved earlier")), _count(earlier, say)),
            ("baselines", say(msg("Baselines changed")), _count(baselines, say, "late")),
            ("totems", say(msg("Totems delayed")), _named(totems, say, "late")),
            ("engagements", say(msg("Engagements delayed")), _named(engagements, say, "at-risk")),
            ("end", say(msg("End of the plan")), _end(end, say)),
        ),
    )


def _delayed(changes: Iterable[Change], wanted: Callable[[Entity], bool]) -> list[Entity]:
    """Those whose end, as written or as forecast, comes later; each once."""
    found = (
        each.entity
        for each in changes
        if (each.what == "forecast" or each.field == "finish") and (each.days or 0) > 0 and wanted(each.entity)
    )
    return list({each.ref: each for each in found}.values())


def _count(n: int, say: Translator, tone: str = "") -> Cell:
    return Cell(n, number(n, say), tone if n else "")


def _named(found: Sequence[Entity], say: Translator, tone: str) -> Cell:
    ids: Value = tuple(each.ref for each in found)
    if not found:
        return Cell(ids, UNKNOWN)
    titles = tuple(each.title for each in found)
    return Cell(ids, say(msg("{n}: {titles}", n=len(found), titles=titles)), tone)


def _end(found: Sequence[Change], say: Translator) -> Cell:
    if not found:
        return Cell(0, say(msg("it does not move")))
    moved = found[0].days
    return Cell(moved, f"{when(found[0].after, say)} ({days(moved, say)})", TONES[found[0].severity])


# --- the sentences


def _table(groups: Sequence[Group], new: Picture, say: Translator) -> Table:
    columns = (
        Column("text", say(msg("Change")), fit="words"),
        Column("days", say(msg("Days")), "right"),
        *(
            Column(key, key, silent=True)
            for key in (
                "obsession",
                "kind",
                "id",
                "what",
                "field",
                "before",
                "after",
                "consequence",
                "severity",
                "cause",
            )
        ),
    )
    rows: list[tuple[Cell, ...]] = []
    headings: list[str] = []
    for group in groups:
        of = group.obsession
        title = say(msg("The plan as a whole")) if of is None else of.title
        rows += (_row(change, None if of is None else of.id, new, say) for change in group.changes)
        headings += (title for _ in group.changes)
    empty = say(msg("Nothing changed in the plan."))
    return Table("changes", columns, tuple(rows), say(msg("Changes")) if rows else "", empty, groups=tuple(headings))


def _row(change: Change, obsession: str | None, new: Picture, say: Translator) -> tuple[Cell, ...]:
    said = say(sentence(change, new.plan.projects, say))
    tone = TONES[change.severity]
    moved = "" if not change.days else days(change.days, say)
    machine: tuple[Value, ...] = (
        obsession,
        change.entity.kind,
        change.entity.ref,
        change.what,
        change.field or None,
        plain(change.before),
        plain(change.after),
        change.follows,
        change.severity,
        None if change.cause is None else change.cause.ref,
    )
    return (Cell(said, said, tone), Cell(change.days, moved), *(Cell(value, "") for value in machine))
