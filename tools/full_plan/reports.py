"""What the leads of projects said, quarter by quarter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import TYPE_CHECKING

from tools.full_plan.dates import AS_OF, after, holding, in_french, on, when, working

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tools.full_plan.dates import When
    from tools.full_plan.timetable import Course

# Steering begins with the phase of that name: nobody reported before.
_QUARTERS = tuple(date(year, month, 1) for year in (2024, 2025, 2026) for month in (3, 6, 9, 12))[:11]
_FAIR = ("sunny", "sunny", "sunny", "fair", "fair", "fair", "fair", "cloudy")
_REACHED = (
    "« {title} » : c'est fait, {date}.",
    "« {title} » : jalon tenu {date}.",
    "Étape franchie {date} : « {title} ».",
    "Une étape de plus {date} : « {title} ».",
)
_REACHED_LATE = (
    "« {title} » : fait {date}, avec {weeks} semaines de retard.",
    "Étape franchie {date}, {weeks} semaines après l'échéance prévue : « {title} ».",
)
_WEEKS = ("", "", "", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")


@dataclass(frozen=True)
class Report:
    """What was said at a date; `note` and `decision` are empty where nothing was."""

    when: When
    weather: str
    progress: int
    note: str = ""
    decision: str = ""


def reports(course: Course) -> tuple[Report, ...]:
    """The reports of a project, oldest first."""
    return tuple(_Reporter(course).reports())


class _Reporter:
    """Writes the reports of one project in order, and remembers what it has said."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.chance = Random(f"{course.sketch.id} reports")
        self.unsaid = [_remark(text) for text in course.sketch.remarks]
        self.worry = course.sketch.worry
        self.weather = self.chance.choice(_FAIR[:-1])
        self.progress = 0

    def reports(self) -> Iterator[Report]:
        days = self._days()
        monthly = not self.course.story.last_report and self.chance.random() < 0.12
        since = date(2024, 1, 1)
        for place, day in enumerate(days):
            last = place == len(days) - 1
            period = holding(day, "month")
            # A vague date must not name a period that is not over.
            at = period if monthly and not last and period.last <= AS_OF else on(day)
            self.progress = max(self.progress, self._progress(day))
            recent = place >= len(days) - 3
            weather = self._weather(last=last, recent=recent)
            yield self._report(at, weather, since, last=last)
            since = at.last

    def _days(self) -> list[date]:
        """The days on which it reported: each quarter while it ran, and the day on which it ended."""
        course, story = self.course, self.course.story
        stop = course.end.done or course.stopped
        until = when(story.last_report).last if story.last_report else AS_OF
        end = stop.last if stop else until
        days = [working(after(month, self.chance.randint(8, 25))) for month in _QUARTERS]
        if not stop and not story.last_report and self.chance.random() < 0.25:
            # Somebody is always on holiday in June and has not written yet in September.
            days[-2:] = [working(date(2026, 7, self.chance.randint(1, 9)))]
        gap = (when(story.paused).last, when(story.resumed).first) if story.resumed else (AS_OF, AS_OF)
        begun = after(course.started.last, 45)
        days = [day for day in days if begun <= day < after(end, -20) and not gap[0] < day < gap[1]]
        if stop or story.last_report:
            days.append(end)
        elif days[-1] < date(2026, 7, 1):
            days.append(working(date(2026, 9, self.chance.randint(8, 18))))
        return days

    def _progress(self, day: date) -> int:
        """Steps done, and part of the one under way; never quite finished before the end."""
        facts = sorted(dates.done.last for dates in self.course.milestones.values() if dates.done)
        done = [fact for fact in facts if fact <= day]
        end = self.course.end.done
        if end and day >= end.last:
            return 100
        number = len(self.course.milestones)
        before = done[-1] if done else self.course.started.last
        following = facts[len(done)] if len(done) < len(facts) else self._next_due(before)
        part = min((day - before).days / max((following - before).days, 1), 1) * 0.8
        return min(round(100 * (len(done) + part) / number / 5) * 5, 95)

    def _next_due(self, before: date) -> date:
        open_ = [dates.due.last for dates in self.course.milestones.values() if not dates.done]
        return min((due for due in open_ if due > before), default=self.course.end.due.last)

    def _weather(self, *, last: bool, recent: bool) -> str:
        """Weather lasts; before trouble it was a little better than it is now."""
        told = self.course.story.weather
        if last and told:
            return told
        if recent and told in {"cloudy", "stormy"} and not self.course.end.done:
            return "fair" if told == "cloudy" and self.chance.random() < 0.5 else "cloudy"
        if recent:
            return "fair" if self.weather == "cloudy" else self.weather
        if self.chance.random() < 0.45:
            self.weather = self.chance.choice(_FAIR)
        return self.weather

    def _report(self, at: When, weather: str, since: date, *, last: bool) -> Report:
        story = self.course.story
        if last and story.said:
            return Report(at, weather, self.progress, story.said, story.decision)
        reached = list(self._reached(since, at.last))
        parts = reached[-2:]
        if weather == "cloudy" and self.worry:
            parts.append(self.worry)
            self.worry = ""
        elif self.chance.random() < (0.3 if parts else 0.7):
            parts += self._remark(at.last)
        return Report(at, weather, self.progress, " ".join(parts))

    def _reached(self, since: date, until: date) -> Iterator[str]:
        for step in self.course.sketch.steps:
            dates = self.course.milestones[step.id]
            if dates.done is None or not since < dates.done.last <= until:
                continue
            late = (dates.done.last - dates.baseline.last).days // 7
            if 3 <= late < len(_WEEKS) and not self.course.story.without_baseline:
                form = self.chance.choice(_REACHED_LATE)
            else:
                form, late = self.chance.choice(_REACHED), 0
            yield form.format(title=step.title, date=in_french(dates.done), weeks=_WEEKS[late])

    def _remark(self, day: date) -> Sequence[str]:
        """The first remark that is not said yet and whose time it is."""
        done = [step.id for step in self.course.sketch.steps if self._known(step.id, day)]
        latest = done[-1] if done else ""
        for remark in self.unsaid:
            if remark[0] in {"", latest}:
                self.unsaid.remove(remark)
                return [remark[1]]
        return []

    def _known(self, step: str, day: date) -> bool:
        done = self.course.milestones[step].done
        return done is not None and done.last <= day


def _remark(written: str) -> tuple[str, str]:
    """The step that a remark comes after, empty where it comes at any time, and its text."""
    step, bar, text = written.rpartition(" | ")
    return (step, text) if bar else ("", written)
