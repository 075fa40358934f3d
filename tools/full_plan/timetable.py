"""When each step was to be reached, is due now and was reached: worked out along the dependencies."""

from __future__ import annotations

from dataclasses import dataclass
from graphlib import TopologicalSorter
from random import Random
from typing import TYPE_CHECKING

from tools.full_plan.dates import AS_OF, ENGLISH, FRENCH, after, holding, on, when, working
from tools.full_plan.sketch import Link, Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from tools.full_plan.dates import When
    from tools.full_plan.sketch import Sketch, Step

# Plans slip a little everywhere; 30 days and more need a story.
_SMALL_SLIPS = (0, 0, 0, 0, 5, 8, 12, 14, 18, 21)
_PRECISIONS = ("day", "day", "day", "month", "month", "month", "month", "month", "quarter", "quarter", "half-year")


@dataclass(frozen=True)
class Dates:
    """The dates of a milestone, or of the end of a project."""

    baseline: When
    due: When
    done: When | None


@dataclass(frozen=True)
class Course:
    """A project with its dates: `milestones` by the id of its steps, `waits` by what waits, itself or a milestone."""

    sketch: Sketch
    story: Story
    start: When
    started: When
    end: Dates
    milestones: Mapping[str, Dates]
    waits: Mapping[str, tuple[Link, ...]]

    @property
    def stopped(self) -> When | None:
        """When it was paused for good or given up."""
        return stopped(self.story)


def stopped(story: Story) -> When | None:
    """When a project was paused for good or given up."""
    written = story.cancelled or ("" if story.resumed else story.paused)
    return when(written) if written else None


def waits_of(sketches: Sequence[Sketch], links: Iterable[Link]) -> dict[str, tuple[Link, ...]]:
    """What each milestone and project waits for: the step before, where steps are in sequence, then the links."""
    waits: dict[str, list[Link]] = {}
    for link in links:
        waits.setdefault(link.waiting, []).append(link)
    for sketch in sketches:
        refs = [sketch.ref(step) for step in sketch.steps]
        for ref, before in zip(refs[1:], refs, strict=False):
            known = waits.setdefault(ref, [])
            if not sketch.parallel and all(link.ref != before for link in known):
                known.insert(0, Link(ref, before))
    return {waiting: tuple(those) for waiting, those in waits.items()}


def courses(sketches: Sequence[Sketch], links: Iterable[Link], stories: Iterable[Story]) -> tuple[Course, ...]:
    """Every project with its dates, in the order given. Raises CycleError where something waits for itself."""
    told = {sketch.id: Story(sketch.id) for sketch in sketches} | {story.project: story for story in stories}
    waits = waits_of(sketches, links)
    graph: dict[str, list[str]] = {}
    steps: dict[str, tuple[Sketch, Step]] = {}
    for sketch in sketches:
        steps |= {sketch.ref(step): (sketch, step) for step in sketch.steps}
        graph[sketch.id] = [sketch.ref(step) for step in sketch.steps]
        graph |= {ref: [link.ref for link in waits.get(ref, ())] for ref in graph[sketch.id]}
    reached: dict[str, Dates] = {}
    owners = {sketch.id: sketch for sketch in sketches}
    for ref in TopologicalSorter(graph).static_order():
        if ref in steps:
            sketch, step = steps[ref]
            reached[ref] = _Milestone(sketch, step, told[sketch.id], waits.get(ref, ()), reached).dates()
        else:
            sketch = owners[ref]
            reached[ref] = _end(sketch, told[ref], [reached[sketch.ref(each)] for each in sketch.steps])
    return tuple(
        Course(
            sketch,
            told[sketch.id],
            when(sketch.start),
            _started(sketch),
            reached[sketch.id],
            {step.id: reached[sketch.ref(step)] for step in sketch.steps},
            {ref: waits[ref] for ref in (sketch.id, *map(sketch.ref, sketch.steps)) if ref in waits},
        )
        for sketch in sketches
    )


def _dated(written: Iterable[str]) -> dict[str, When]:
    """The dates of a story, each written "id date"."""
    pairs = (text.split(" ") for text in written)
    return {name: when(text) for name, text in pairs}


def _started(sketch: Sketch) -> When:
    chance = Random(f"{sketch.id} starts")
    start = when(sketch.start)
    return on(working(after(start.first, chance.randint(0, 20))))


def _end(sketch: Sketch, story: Story, milestones: Sequence[Dates]) -> Dates:
    """The end of a project, which is that of its last milestone where that is later than it was to be."""
    chance = Random(f"{sketch.id} ends")
    approved = when(sketch.finish)
    latest = max((dates.due for dates in milestones), key=lambda due: due.last)
    due = latest if latest.last > approved.last else approved
    facts = [dates.done.last for dates in milestones if dates.done]
    if len(facts) < len(milestones) or due.last > AS_OF or stopped(story):
        return Dates(approved, due, None)
    done = on(min(working(after(max(facts), chance.randint(1, 15))), AS_OF))
    return Dates(approved, due if due.last >= done.last else done, done)


@dataclass(frozen=True)
class _Milestone:
    """What the dates of one milestone are worked out of; `reached` holds those of all that it waits for."""

    sketch: Sketch
    step: Step
    story: Story
    waits: tuple[Link, ...]
    reached: Mapping[str, Dates]

    @property
    def place(self) -> int:
        return self.sketch.steps.index(self.step)

    def dates(self) -> Dates:
        """Its baseline, its forecast and the fact."""
        chance = Random(f"{self.sketch.id} reaches {self.step.id}")
        tight = [link for link in self.waits if link.tight]
        if tight:
            earlier, lag = self.reached[tight[0].ref], tight[0].lag
            return Dates(on(after(earlier.baseline.last, lag)), on(after(earlier.due.last, lag)), None)
        baseline = _dated(self.story.fixed).get(self.step.id) or self._baseline(chance)
        overdue = _dated(self.story.overdue).get(self.step.id)
        if overdue:
            return Dates(baseline, overdue, None)
        due = self._due(baseline, chance)
        return Dates(baseline, due, self._done(due, chance))

    def _baseline(self, chance: Random) -> When:
        """Steps are spread over the approved window, the last one at its end or a little before."""
        start, finish = when(self.sketch.start).first, when(self.sketch.finish)
        number = len(self.sketch.steps)
        share = (self.place + 1 + chance.uniform(-0.2, 0.15)) / number
        day = after(start, round((finish.last - start).days * share))
        if self.place == number - 1:
            if finish.first < finish.last and chance.random() < 0.5:
                return finish
            day = after(finish.last, -chance.randint(3, 24))
        floors = [after(self.reached[link.ref].baseline.last, link.lag) for link in self.waits]
        day = working(max(day, *floors, start))
        letters = FRENCH if Random(f"{self.sketch.id} is written").random() < 0.75 else ENGLISH
        period = holding(day, chance.choice(_PRECISIONS), letters)
        return period if period.last <= finish.last else on(min(day, finish.last))

    def _due(self, baseline: When, chance: Random) -> When:
        slips = self.story.slips or (chance.choice(_SMALL_SLIPS),)
        slip = slips[min(self.place, len(slips) - 1)]
        floors = [after(self.reached[link.ref].due.last, link.lag) for link in self.waits]
        if not slip and all(floor <= baseline.last for floor in floors):
            return baseline
        day = working(max(after(baseline.last, slip), *floors, baseline.first))
        return holding(day, "month") if slip > 30 and chance.random() < 0.4 else on(day)

    def _done(self, due: When, chance: Random) -> When | None:
        facts = [self.reached[link.ref].done for link in self.waits]
        if due.last > AS_OF or not all(facts):
            return None
        floors = [after(fact.last, max(link.lag, 0)) for fact, link in zip(facts, self.waits, strict=True) if fact]
        day = working(max(self._about(due, chance), *floors, _started(self.sketch).last))
        stop = stopped(self.story)
        if day > (stop.last if stop else AS_OF):
            return None
        period = holding(day, "month")
        # A vague fact must not look later than what was promised.
        return period if period.last <= due.last and chance.random() < 0.3 else on(day)

    def _about(self, due: When, chance: Random) -> date:
        if due.first == due.last:
            return after(due.last, -chance.choice((0, 0, 1, 2, 3, 6, 9)))
        return after(due.last, -chance.randint(0, 24))
