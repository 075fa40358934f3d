"""The chances of meeting dates, and what they rest on: how many runs, which record, what is not in it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl import wording
from ccictl.analysis.draws import FEW
from ccictl.analysis.track_record import LEAST
from ccictl.i18n import msg, msgn
from ccictl.model.when import LAST_DAY
from ccictl.shapes.reports import Cell, Column, Line, Lines, Table
from ccictl.terms import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.analysis.simulation import Outcome, Simulation
    from ccictl.analysis.standing import Picture
    from ccictl.analysis.track_record import TrackRecord
    from ccictl.i18n import Message, Translator
    from ccictl.model.when import When
    from ccictl.shapes.reports import Block


# A day on which one run of so many falls, or more, is told.
_LUMP = 4


def odds(picture: Picture, simulation: Simulation, say: Translator) -> tuple[Block, ...]:
    """The table `odds`, a row a target, and the sentences `sample`."""
    columns = (
        Column("id", say(msg("Id")), under="title"),
        Column("title", say(msg("Title")), fit="wrap"),
        Column("finish", say(msg("Planned")), priority=5),
        Column("chance", say(msg("Chance")), "right"),
        Column("baseline_chance", say(msg("Baseline chance")), "right", priority=8),
        Column("p50", "P50", priority=2),
        Column("p80", "P80", priority=1),
        Column("p95", "P95", priority=3),
    )
    rows = tuple(_row(picture, outcome, say) for outcome in simulation.outcomes)
    lines = (*_sample(simulation, say), *_doubts(simulation, say))
    return Table("odds", columns, rows, empty=say(msg("No project."))), Lines("sample", lines)


def _row(picture: Picture, outcome: Outcome, say: Translator) -> tuple[Cell, ...]:
    return (
        Cell(outcome.id, outcome.id),
        _title(picture, outcome.id, say),
        _when(outcome.planned, say),
        _percent(outcome.chance(outcome.planned), say),
        _percent(outcome.chance(outcome.baseline), say),
        *(_day(outcome.day(percent), say) for percent in (50, 80, 95)),
    )


def _title(picture: Picture, name: str, say: Translator) -> Cell:
    """That of an entity; a milestone has that of its project before it, the plan is the whole."""
    plan = picture.plan
    if name == plan.header.id:
        return Cell(plan.header.title, say(msg("Whole")))
    if name in plan.milestones:
        milestone = plan.milestones[name]
        project = plan.projects.get(milestone.owner_id)
        title = milestone.title if project is None else f"{project.title}, {milestone.title}"
    else:
        kinds = (plan.projects, plan.engagements, plan.obsessions, plan.organisations)
        title = next(kind[name].title for kind in kinds if name in kind)
    return Cell(title, title)


def _when(when: When | None, say: Translator) -> Cell:
    return Cell(None if when is None else str(when), wording.when(when, say))


def _day(day: date | None, say: Translator) -> Cell:
    return Cell(None, wording.UNKNOWN) if day is None else Cell(day.isoformat(), wording.day(day, say))


def _percent(chance: float | None, say: Translator) -> Cell:
    return Cell(None if chance is None else round(chance, 2), wording.percent(chance, say))


def _sample(simulation: Simulation, say: Translator) -> Iterator[Line]:
    """What was done, and from what."""
    runs, seed, record, draws, _ = simulation
    drawn = len(draws.of)
    said = msgn(
        "{runs} runs from seed {seed}, in each of which {n} open date slips by chance.",
        "{runs} runs from seed {seed}, in each of which {n} open dates slip by chance.",
        drawn,
        runs=runs,
        seed=str(seed),
    )
    yield Line(say(said), value=(("runs", runs), ("seed", seed), ("drawn", drawn)))
    done = record.whole.done
    # The greatest number that half of them reach at least.
    middle = done[len(done) // 2]
    said = msg(
        "Drawn from the plan's own record: {n} milestones done, with slips of {least} to {most} days, "
        "half of them of {middle} or more.",
        n=len(done),
        least=done[0],
        most=done[-1],
        middle=middle,
    )
    figures = (("milestones", len(done)), ("least", done[0]), ("middle", middle), ("most", done[-1]))
    yield Line(say(said), value=figures)
    groups = {level or "none": len(sample.done) for level, sample in record.groups.items()}
    yield Line(say(_groups(record)), value=(("groups", groups),))
    still = sum(days > 0 for days in record.whole.open)
    if still:
        said = msgn(
            "{n} milestone that is open beyond its baseline counts too: it has slipped so far at least.",
            "{n} milestones that are open beyond their baselines count too: they have slipped so far at least.",
            still,
        )
        yield Line(say(said), value=(("open", still),))
    said = msg("The draws are independent: what would delay several things at once is not in them.")
    yield Line(say(said), value=(("independent", True),))


def _groups(record: TrackRecord) -> Message:
    """Which levels are judged by themselves, the largest first."""
    if not record.groups:
        return msg("No level has {least} of them: all are drawn from the whole.", least=LEAST)
    ordered = sorted(record.groups.items(), key=lambda group: -len(group[1].done))
    parts = tuple(
        msg("{level} {n}", level=msg("no level") if level is None else LEVELS[level], n=len(sample.done))
        for level, sample in ordered
    )
    return msg("By the level of the organisation that leads: {groups}; the others by the whole.", groups=parts)


def _doubts(simulation: Simulation, say: Translator) -> Iterator[Line]:
    """What makes some of the figures doubtful."""
    held, scarce = simulation.draws.held, simulation.draws.scarce
    if held:
        said = msgn(
            "{n} date has already slipped by more than anything in the record: it is held at its forecast.",
            "{n} dates have already slipped by more than anything in the record: they are held at their forecasts.",
            len(held),
        )
        yield Line(say(said), "warning", value=(("held", held),))
    if scarce:
        said = msgn(
            "{n} date has slipped so far that fewer than {few} milestones of the record have gone further.",
            "{n} dates have slipped so far that fewer than {few} milestones of the record have gone further.",
            len(scarce),
            few=FEW,
        )
        yield Line(say(said), "warning", value=(("scarce", scarce),))
    for outcome in simulation.outcomes:
        most = max(outcome.counts, key=lambda each: each[1], default=(0, 0))
        # That many keep their date says nothing against the record.
        kept = outcome.planned is not None and most[0] <= outcome.planned.last.toordinal()
        if len(outcome.counts) > 1 and not kept and most[1] * _LUMP >= simulation.runs and most[0] <= LAST_DAY:
            day = date.fromordinal(most[0])
            said = msg(
                "{id}: {percent} of the runs fall on {day}, for one long slip of the record decides them.",
                id=outcome.id,
                percent=wording.percent(100 * most[1] / simulation.runs, say),
                day=wording.day(day, say),
            )
            yield Line(say(said), "warning", value=(("id", outcome.id), ("lump", day.isoformat()), ("runs", most[1])))
    said = msg(
        "A slip that another has caused is in the record and in the network: what waits closely comes late rather "
        "than early."
    )
    yield Line(say(said), value=(("counted_twice", True),))
    moved = tuple(outcome.id for outcome in simulation.outcomes if _moved(outcome))
    if moved:
        said = msg("A date that was moved since it was first approved counts as new: it slips as first dates have.")
        yield Line(say(said), value=(("moved", moved),))
    for outcome in simulation.outcomes:
        if outcome.remark is not None:
            said = msg("{id}: {remark}.", id=outcome.id, remark=outcome.remark)
            yield Line(say(said), "warning", value=(("id", outcome.id), ("remark", say(outcome.remark))))


def _moved(outcome: Outcome) -> bool:
    planned, baseline = outcome.planned, outcome.baseline
    return planned is not None and baseline is not None and planned.last > baseline.last
