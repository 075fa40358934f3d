"""What every reading command does: open the plan at a data date, and write a report in the format asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl import discover, rules
from ccictl.analysis.network import cycles, predecessors, way
from ccictl.analysis.standing import Picture
from ccictl.check.run import errors
from ccictl.exits import CannotRunError, ExitStatus
from ccictl.i18n import msg, msgn
from ccictl.load import load
from ccictl.named import NamedTuple
from ccictl.options import UsageFault, as_of_date, one_of
from ccictl.outside.output import to_file, to_stderr, to_stdout
from ccictl.outside.surroundings import WIDTH_OFF_TERMINAL
from ccictl.pointing import Pointer
from ccictl.render import reports
from ccictl.render.assumed import sentence
from ccictl.render.inert import in_log
from ccictl.shapes.medium import Medium
from ccictl.show import show
from ccictl.source.find import find, relative
from ccictl.wording import day, when
from ccictl.writing import in_folder, outside_plan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from ccictl.i18n import Message, Translator
    from ccictl.load import Loaded
    from ccictl.model.header import Header
    from ccictl.outside.surroundings import Surroundings
    from ccictl.overlay import Change
    from ccictl.revisions import Past, Revision
    from ccictl.shapes.assumption import Assumption
    from ccictl.shapes.reports import Report


class Opened(NamedTuple):
    """A plan, open at a data date. `root` is its folder; `status` is what the command is to answer: 1 for errors.

    `loaded` is the plan as it is written; `picture` is that of what is assumed instead, which `what_if` names.
    `revision` is the one that it was read from, where that is not what the files are now, and `past` what read it.
    `baseline` is the one whose dates slips are measured against, where that is not what is written.
    """

    root: Path
    loaded: Loaded
    picture: Picture
    as_of: date
    status: ExitStatus
    what_if: tuple[Change, ...] = ()
    revision: Revision | None = None
    past: Past | None = None
    baseline: Revision | None = None

    def pointer(self, around: Surroundings) -> Pointer:
        """What finds the places of this plan."""
        revision = self.revision
        return Pointer(relative(self.root, around.folder) if revision is None else revision.folder)

    def dated(self, subtitle: str, say: Translator) -> str:
        """A subtitle that says which revision is shown, and which one it is measured against, where it is one."""
        if self.revision is not None:
            said = say(self.revision.said(say))
            subtitle = say(msg("{subtitle}; {revision}", subtitle=subtitle, revision=said)) if subtitle else said
        if self.baseline is not None:
            said = say(msg("baseline: {revision}", revision=self.baseline.said(say)))
            subtitle = say(msg("{subtitle}; {revision}", subtitle=subtitle, revision=said)) if subtitle else said
        return subtitle

    def facts(self) -> tuple[tuple[str, str], ...]:
        """The same for machines: the ids of those commits."""
        named = (("revision", self.revision), ("baseline_revision", self.baseline))
        return tuple((name, each.commit.id) for name, each in named if each is not None)

    def assumptions(self, say: Translator) -> tuple[Assumption, ...]:
        """What is assumed, as it is to be shown."""
        if not self.what_if:
            return ()
        from ccictl.views.assumptions import assumptions

        return assumptions(self.picture.plan, self.what_if, say)


class Way(NamedTuple):
    """How a report is to be written: the options of that name."""

    format: str = "terminal"
    output: str = ""
    ascii: bool = False
    dialect: str = ""

    @property
    def whole(self) -> bool:
        """Whether it is for a machine that reads all of a report, so that nothing may be cut short."""
        return self.format in discover.names(reports) and _holds(self.format) == "all"


class PlanFault(CannotRunError):  # noqa: N818 - a fault of the plan, not of the program
    """The plan has errors, and the command was asked not to go on with those."""

    status = ExitStatus.FINDINGS


def opened(
    around: Surroundings,
    plan: str,
    as_of: str,
    *,
    strict: bool = False,
    what_if: Sequence[str] | None = None,
    at: str = "",
    baseline: str = "",
) -> Opened:
    """The plan asked for, as it was in a revision (the text of `--at`), measured against another (`--baseline`), with
    what is to be assumed (the texts of `--what-if`). Says on standard error what makes figures doubtful.

    Errors of the plan do not stop a command: it shows what can be shown, and answers 1. With `strict` it shows
    nothing. They are those of the plan as it is written. Raises PlanFault, UsageFault, CannotRunError.
    """
    today = as_of_date(as_of, around.today)
    root = find(plan or around.environment.get("CCICTL_PLAN", ""), around.folder)
    revision, past = None, None
    if at:
        from ccictl.revisions import Past

        past = Past(root, around.environment, today=around.today)
        revision = past.revision(at)
        loaded = past.load(revision)
        today = today if as_of else revision.day
    else:
        loaded = load(root, around.cache)
    picture = Picture(loaded.plan, today)
    measured = None
    if baseline:
        from ccictl.analysis.changes import entities, renamed
        from ccictl.overlay import rebased
        from ccictl.revisions import Past

        past = past or Past(root, around.environment, today=around.today)
        measured = past.revision(baseline)
        then = past.load(measured).plan
        back = {now: was for was, now in renamed(entities(then), entities(loaded.plan)).items()}
        picture = Picture(rebased(loaded.plan, then, measured.folder, back), today)
    changes: tuple[Change, ...] = ()
    if what_if:
        from ccictl.supposing import supposed

        picture, changes = supposed(picture, what_if)
    count = errors(loaded, rules.every(), today, back=bool(as_of or at))
    message = msgn(
        "The plan has {n} error: figures may be wrong.", "The plan has {n} errors: figures may be wrong.", count
    )
    remedy = msg("ccictl validate says where, and what to do.")
    if count and strict:
        raise PlanFault(message, remedy)
    if count:
        to_stderr(f"{around.say(message)} {around.say(remedy)}\n")
    outside = _outside(loaded.plan.header, today, around.say)
    if outside is not None:
        to_stderr(f"{around.say(outside)}\n")
    status = ExitStatus.FINDINGS if count else ExitStatus.FINE
    return Opened(root, loaded, picture, today, status, changes, revision, past, measured)


def said_aside(around: Surroundings, open_: Opened, format_: str) -> None:
    """Say on standard error, in one line each, what is assumed in data that have no place to say it, and of which
    revision they are.
    """
    assumed = sentence(open_.assumptions(around.say), around.say) if open_.what_if else ""
    for said in filter(None, (open_.dated("", around.say), assumed)):
        why = around.say(msg('(said here, for the format "{format}" has no place for it)', format=format_))
        to_stderr(in_log(f"{show(said, 0)} {why}\n"))


def scheduled(open_: Opened) -> Opened:
    """The same, for what needs a schedule. Raises PlanFault where things wait for each other: nothing can be forecast
    of them, nor of what waits for them.
    """
    found = cycles(predecessors(open_.loaded.plan))
    if found:
        raise PlanFault(
            msg("These wait for each other: {way}. No schedule can be computed.", way=way((*found[0], found[0][0]))),
            msg('Take one of them out of "after"; ccictl validate says where each is written.'),
        )
    return open_


def _outside(header: Header, today: date, say: Translator) -> Message | None:
    """What to say of a data date that is outside the horizon of the plan."""
    date_ = day(today, say)
    if header.start is not None and today < header.start.first:
        start = when(header.start, say)
        return msg("The data date ({date}) is before the plan begins ({start}).", date=date_, start=start)
    if header.finish is not None and today > header.finish.last:
        finish = when(header.finish, say)
        return msg("The data date ({date}) is after the plan ends ({finish}).", date=date_, finish=finish)
    return None


def deliver(report: Report, around: Surroundings, way: Way, open_: Opened | None = None) -> int:
    """Write `report` to standard output, or to a file whole or not at all; answers the status of the plan, if any."""
    renderer = discover.module(reports, one_of("--format", way.format, discover.names(reports)))
    if way.dialect:
        one_of("--csv-dialect", way.dialect, ("fr",))
    left_out = _left_out(report, way.format)
    if left_out is not None:
        to_stderr(f"{around.say(left_out)}\n")
    if open_ is not None:
        report = report._replace(
            what_if=open_.assumptions(around.say),
            subtitle=open_.dated(report.subtitle, around.say),
            facts=(*report.facts, *open_.facts()),
        )
        if _holds(way.format) in {"main", "names"}:
            said_aside(around, open_, way.format)
    colour = around.colour and not way.output
    width = WIDTH_OFF_TERMINAL if way.output else around.width
    text = renderer.render(report, Medium(around.say, colour, width, way.ascii, way.dialect))
    if way.output:
        path = outside_plan(way.output, open_.root, around.folder) if open_ else in_folder(way.output, around.folder)
        to_file(text, path)
    else:
        to_stdout(text)
    return open_.status if open_ else ExitStatus.FINE


def _holds(format_: str) -> str:
    """What a format holds of a report: `all`, its `main` block, `names`; nothing is said by those for people."""
    return getattr(discover.module(reports, format_), "HOLDS", "")


def _left_out(report: Report, format_: str) -> Message | None:
    """What to say of blocks that a format of one table leaves out. Raises UsageFault where it could write nothing."""
    if not _can(report, format_):
        able = tuple(name for name in discover.names(reports) if _can(report, name))
        raise UsageFault(
            msg('The format "{format}" can write nothing of this answer.', format=format_),
            msg("These can: {formats}.", formats=able),
        )
    others = tuple(block.name for block in report.filled if block is not report.main)
    if _holds(format_) != "main" or not others:
        return None
    return msg(
        'The format "{format}" holds one table: {name}. Left out: {others}; json and yaml hold everything.',
        format=format_,
        name=report.main.name if report.main is not None else "",
        others=others,
    )


def _can(report: Report, format_: str) -> bool:
    holds = _holds(format_)
    return report.table is not None if holds == "names" else holds != "main" or report.main is not None
