"""The S-curve of what is chosen, with its pace: what was to be reached, is to be and has been."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl import charting, wording
from ccictl.analysis import curve as analysis
from ccictl.analysis.earned import earned, whole
from ccictl.analysis.extent import extent
from ccictl.analysis.status import known
from ccictl.i18n import msg, msgn
from ccictl.model.when import LAST_DAY
from ccictl.named import NamedTuple
from ccictl.shapes.curve import Curve, Series
from ccictl.shapes.reports import Cell, Column, Facts, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ccictl.analysis.curve import Part, Step
    from ccictl.analysis.earned import Earned
    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Message, Translator

# A table by months of at most so many days, else by quarters, else by years.
_BY_MONTHS, _BY_QUARTERS = 3 * 366, 12 * 366
_TITLES = MappingProxyType({"baseline": msg("baseline"), "forecast": msg("forecast"), "fact": msg("reached so far")})


class Drawn(NamedTuple):
    """What to draw: which projects, what was asked to choose them, by which periods, and between which days.

    `tabled` says that the medium shows the series as a table too.
    """

    projects: Sequence[str]
    asked: Sequence[Message] = ()
    by: str = "auto"
    first: date | None = None
    last: date | None = None
    tabled: bool = True


def curve(picture: Picture, drawn: Drawn, say: Translator) -> Curve:
    """The curve of what is asked for; of the whole plan, the milestones of the plan itself are part."""
    header = picture.plan.header
    own = len(drawn.projects) == len(picture.plan.projects)
    made = analysis.curve(picture, drawn.projects, own=own)
    pace = earned(made, picture.as_of, header.id)
    bands = tuple(charting.bands(picture, say))
    dated = [_day(step) for steps in (made.baseline, made.forecast, made.fact) for step in steps if _dated(step)]
    dated += [day for band in bands for day in (band.start, band.finish)]
    first, last = extent(header, [*dated, picture.as_of], picture.as_of, drawn.first, drawn.last)
    subtitle = say(msg("Data date {date}", date=wording.day(picture.as_of, say)))
    return Curve(
        header.title,
        charting.joined([subtitle, *map(say, drawn.asked)], say),
        first,
        last,
        picture.as_of,
        tuple(_series(made, say)),
        _facts(made, pace, say),
        _table(made, picture, _unit(drawn.by, first, last), (first, last), say) if drawn.tabled else None,
        tuple(map(say, _notes(made, picture, drawn, (first, last), say))),
        tuple(band for band in bands if band.start <= last and band.finish >= first),
        drawn.by,
        (("plan", header.title), ("as_of", picture.as_of.isoformat())),
    )


def _day(step: Step) -> date:
    return date.fromordinal(step.day)


def _dated(step: Step) -> bool:
    """Whether a step is on a day of the calendar: lags may put a forecast beyond it."""
    return step.day <= LAST_DAY


def _series(made: analysis.Curve, say: Translator) -> Iterator[Series]:
    """The series that something is known of: that nothing is reached is known too."""
    for name, steps, there in (
        ("baseline", made.baseline, bool(made.baseline)),
        ("forecast", made.forecast, bool(made.forecast)),
        ("fact", made.fact, bool(made.parts)),
    ):
        if there:
            points = tuple((_day(step), step.total) for step in steps if _dated(step))
            title = say(_TITLES[name])
            yield Series(name, title, points, say(_tip(title, points, say)))


def _tip(title: str, points: Sequence[tuple[date, float]], say: Translator) -> Message | str:
    if not points:
        return title
    start, finish = wording.day(points[0][0], say), wording.day(points[-1][0], say)
    share = wording.percent(points[-1][1], say)
    return msg("{title}: {start} to {finish}, {percent}", title=title, start=start, finish=finish, percent=share)


def _facts(made: analysis.Curve, pace: Earned, say: Translator) -> Facts:
    items = [("reached", say(msg("Reached")), _reached(made, pace, say))]
    share = made.baseline[-1].total if made.baseline else 0.0
    if 0 < share < 100:
        items.append(("with_baseline", say(msg("Of what has a baseline")), _compared(pace, share, say)))
    items += [
        ("spi_t", say(msg("SPI(t)")), _performance(made, pace, say)),
        ("sv_t", say(msg("SV(t)")), _variance(pace, say)),
        ("finish_at_pace", say(msg("Finish at that pace")), _finish(made, pace, say)),
    ]
    days = {"baseline_start": pace.start.value, "baseline_finish": pace.end.value}
    figures = (pace.planned, pace.value, pace.duration, pace.schedule, pace.time)
    return Facts(
        "summary",
        tuple(items),
        besides=(
            *((each.name, _rounded(each.value)) for each in figures),
            ("with_baseline", _rounded(share)),
            *((name, None if day is None else day.isoformat()) for name, day in days.items()),
            ("rules", {each.name: say(each.rule) for each in pace}),
        ),
    )


def _reached(made: analysis.Curve, pace: Earned, say: Translator) -> Cell:
    """What is reached, and what was to be, where the two are of the same milestones."""
    text = wording.percent(pace.reached.value, say)
    if made.baseline and made.baseline[-1].total == 100:
        text = say(msg("{percent}, planned {planned}", percent=text, planned=wording.percent(pace.planned.value, say)))
    return Cell(_rounded(pace.reached.value), text)


def _compared(pace: Earned, share: float, say: Translator) -> Cell:
    """The same of what has a baseline, where that is not all."""
    done, planned = (wording.percent(100 * each.value / share, say) for each in (pace.value, pace.planned))
    text = msg("{percent}, planned {planned}", percent=done, planned=planned)
    words = msg("{sentence} ({share} of the weight has one)", sentence=text, share=wording.percent(share, say))
    return Cell(_rounded(share), say(words))


def _performance(made: analysis.Curve, pace: Earned, say: Translator) -> Cell:
    value = pace.performance.value
    if value is None:
        return Cell(None, say(msg("n/a: {reason}", reason=pace.performance.rule)))
    hundred = msg(
        "{index}: {n} days of plan made in 100 days", index=say.number(value), n=say.number(round(100 * value))
    )
    if whole(made):
        hundred = msg("{sentence}; everything is reached, and it stays so", sentence=hundred)
    return Cell(_rounded(value, 4), say(hundred))


def _variance(pace: Earned, say: Translator) -> Cell:
    value = pace.variance.value
    if value is None:
        return Cell(None, say(_NOT_AVAILABLE))
    shown = round(value)
    if not shown:
        said = msg("on plan")
    elif shown < 0:
        said = msgn("{n} day behind the baseline", "{n} days behind the baseline", -shown)
    else:
        said = msgn("{n} day ahead of the baseline", "{n} days ahead of the baseline", shown)
    return Cell(_rounded(value), say(msg("{days}: {said}", days=wording.days(shown, say), said=said)))


_NOT_AVAILABLE = msg("n/a")


def _finish(made: analysis.Curve, pace: Earned, say: Translator) -> Cell:
    day = pace.finish.value
    if day is None:
        alone = pace.performance.value is not None
        return Cell(None, say(msg("n/a: {reason}", reason=pace.finish.rule) if alone else _NOT_AVAILABLE))
    text = wording.day(day, say)
    baseline = wording.day(pace.end.value, say)
    words = msg("{date} (baseline {baseline})", date=text, baseline=baseline)
    # A forecast of a part would not be the finish of the whole.
    if all(part.forecast is not None for part in made.parts) and _dated(made.forecast[-1]):
        forecast = wording.day(_day(made.forecast[-1]), say)
        words = msg(
            "{date} (baseline {baseline}, forecast {forecast})", date=text, baseline=baseline, forecast=forecast
        )
    return Cell(day.isoformat(), say(words))


def _unit(by: str, first: date, last: date) -> str:
    if by != "auto":
        return by
    days = (last - first).days + 1
    return "month" if days <= _BY_MONTHS else "quarter" if days <= _BY_QUARTERS else "year"


def _table(made: analysis.Curve, picture: Picture, unit: str, between: tuple[date, date], say: Translator) -> Table:
    """The series at the end of each period, the facts of the one that the data date is in as of that date."""
    columns = (
        Column("period", say(msg("Period"))),
        Column("baseline", say(msg("Baseline")), "right"),
        Column("forecast", say(msg("Forecast")), "right"),
        Column("fact", say(msg("Reached")), "right"),
    )
    rows = []
    for period in analysis.periods(*between, unit):
        end = period.last.toordinal()
        totals = (
            analysis.reached(made.baseline, end) if made.baseline else None,
            analysis.reached(made.forecast, end) if made.forecast else None,
            analysis.reached(made.fact, end) if made.parts and period.first <= picture.as_of else None,
        )
        cells = (Cell(_rounded(total), wording.percent(total, say)) for total in totals)
        rows.append((Cell(str(period), wording.when(period, say)), *cells))
    return Table("series", columns, tuple(rows))


def _notes(
    made: analysis.Curve, picture: Picture, drawn: Drawn, between: tuple[date, date], say: Translator
) -> Iterator[Message]:
    yield from _without_baseline(made, say)
    undated = sum(part.forecast is None for part in made.parts)
    if undated:
        yield msgn(
            "{n} milestone has no forecast: it has no date, or waits in a circle.",
            "{n} milestones have no forecast: they have no date, or wait in a circle.",
            undated,
        )
    far = sum(part.forecast is not None and part.forecast > LAST_DAY for part in made.parts)
    if far:
        yield msgn(
            "{n} milestone is forecast beyond the calendar.", "{n} milestones are forecast beyond the calendar.", far
        )
    yield from _differences(made, picture, drawn)
    outside = 0 if drawn.first or drawn.last else sum(_outside(part, *between) for part in made.parts)
    if outside:
        yield msg("Dates outside of what is drawn: {n}. --from and --to move its ends.", n=outside)


def _without_baseline(made: analysis.Curve, say: Translator) -> Iterator[Message]:
    """What was never planned, and how much higher what is reached stands for it."""
    bare = [part for part in made.parts if part.baseline is None]
    if not bare or not made.baseline:
        return
    told = msgn(
        "{n} milestone has no baseline: it is part of the forecast and of what is reached alone",
        "{n} milestones have no baseline: they are part of the forecast and of what is reached alone",
        len(bare),
    )
    share = sum(part.share for part in bare if part.fact is not None)
    if share:
        yield msg("{sentence}, by {share} of the weight so far.", sentence=told, share=wording.percent(share, say))
    else:
        yield msg("{sentence}.", sentence=told)


def _differences(made: analysis.Curve, picture: Picture, drawn: Drawn) -> Iterator[Message]:
    """Why the curve and the progress that `status` tells may differ."""
    owners = {part.milestone.owner_id for part in made.parts}
    alive = [name for name in drawn.projects if picture.standings[name].status != "cancelled"]
    without = sum(name not in owners for name in alive)
    if without:
        yield msgn(
            "{n} project has no milestone, and is no part of the curve.",
            "{n} projects have no milestone, and are no part of the curve.",
            without,
        )
    if picture.plan.header.id in owners:
        yield msg(
            "The milestones of the plan itself count together as a project of weight 1; ccictl status leaves them out."
        )
    said = sum(_said(picture, name) for name in alive)
    if said:
        yield msgn(
            "{n} project reports its progress: ccictl status takes that, the curve takes milestones.",
            "{n} projects report their progress: ccictl status takes that, the curve takes milestones.",
            said,
        )


def _said(picture: Picture, name: str) -> bool:
    reports = picture.plan.projects[name].reports.values()
    return any(report.progress is not None and known(report.id, picture.as_of) for report in reports)


def _outside(part: Part, first: date, last: date) -> int:
    """How many days of a milestone that is counted are not drawn, a fact and the forecast that it was as one."""
    days = [day for day in (part.baseline, part.forecast) if day is not None]
    return sum(not first.toordinal() <= day <= last.toordinal() for day in days)


def _rounded(value: float | None, digits: int = 2) -> float | None:
    return None if value is None else round(value, digits)
