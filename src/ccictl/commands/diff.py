"""Show what changed in the plan between two revisions of git: not lines of text, but dates, facts, what follows.

A is HEAD where nothing is asked, B the files as they are; A..B names both. A revision is a branch, a tag, a commit, or
a day: @2023-06-30. Both are seen at the same data date: today, or the day of B where that is a revision.

With --exit-code, 1 is for what is to be approved again: a baseline, or the end of a totem (as written or as forecast),
that moves by a day at least or is taken out, a totem that is one no more, and a totem, or what has a baseline, that is
taken out. A first date moves nothing, and errors that leave the plan readable do not count, unless --strict asks for
it; 2 says that none of this is certain, for something could not be read.

    ccictl diff
    ccictl diff v1.0..v2.0 --format markdown
    ccictl diff @2026-01-01 --exit-code
"""

from typing import Annotated

from ccictl.analysis.changes import changes
from ccictl.analysis.standing import Picture
from ccictl.analysis.unread import unread
from ccictl.delivery import PlanFault, Way, deliver, opened
from ccictl.exits import CannotRunError, ExitStatus
from ccictl.i18n import Message, later, msg
from ccictl.options import Ascii, AsOf, Dialect, Format, Output, PlanFolder, Strict, UsageFault, WhatIf
from ccictl.outside.output import to_stderr
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Argument, Option
from ccictl.revisions import Past
from ccictl.views.diff import Since, diff


def run(
    around: Surroundings,
    a: Annotated[str, Argument(metavar="A", help=later("The revision before (HEAD), or A..B."))] = "",
    b: Annotated[str, Argument(metavar="B", help=later("The revision after; else the files as they are."))] = "",
    exit_code: Annotated[
        bool,
        Option(
            "--exit-code",
            help=later(
                "Answer 1 where the end of a totem moves, or any baseline, 2 where that is not certain, else 0."
            ),
        ),
    ] = False,
    plan: PlanFolder = "",
    as_of: AsOf = "",
    what_if: WhatIf = None,
    strict: Strict = False,
    format_: Format = "terminal",
    output: Output = "",
    ascii_: Ascii = False,
    csv_dialect: Dialect = "",
) -> int:
    before, after = _sides(a, b)
    try:
        open_ = opened(around, plan, as_of, strict=strict, what_if=what_if, at=after)
    except PlanFault as fault:
        if exit_code:  # 1 is for something else then
            raise CannotRunError(fault.message, fault.remedy) from None
        raise
    past = open_.past or Past(open_.root, around.environment, today=around.today)
    revision = past.revision(before)
    loaded, said = past.load(revision), revision.said(around.say)
    if not loaded.plan.whole:
        left_out = msg("Some files of {revision} cannot be read: nothing is said of them.", revision=said)
        to_stderr(f"{around.say(left_out)}\n")
    old = Picture(loaded.plan, open_.as_of)
    found = changes(old, open_.picture)
    report = diff(old, open_.picture, found, Since(revision.commit.id, said), around.say)
    status = deliver(report, around, Way(format_, output, ascii_, csv_dialect), open_)
    if not exit_code:
        return status
    if any(change.grave for change in found):
        return ExitStatus.FINDINGS
    if unread(open_.picture).hides_approved:
        doubt = _uncertain("" if open_.revision is None else around.say(open_.revision.said(around.say)))
    elif unread(old).hides_approved:
        doubt = _uncertain(around.say(said))
    else:
        return ExitStatus.FINE
    to_stderr(f"{around.say(doubt)}\n")
    return ExitStatus.USAGE


def _uncertain(revision: str) -> Message:
    """What to say where something could not be read, in a revision or (where that is empty) in the files."""
    if revision:
        return msg(
            "Whether a baseline or the end of a totem moves is not certain, for something in {revision} cannot be read:"
            " compare with a revision that can be read.",
            revision=revision,
        )
    return msg(
        "Whether a baseline or the end of a totem moves is not certain, for something cannot be read: mend what"
        " ccictl validate says, and compare again."
    )


def _sides(a: str, b: str) -> tuple[str, str]:
    """The revision before, and the one after, empty for the files as they are. Raises UsageFault."""
    first, dots, second = a.partition("..")
    if not dots:
        return a or "HEAD", b
    if b or second.startswith(".") or ".." in second:
        raise UsageFault(
            msg('"{a}" does not name two revisions.', a=f"{a} {b}".strip()),
            msg("Write two revisions, A B or A..B; one alone is compared with the files as they are."),
        )
    return first or "HEAD", second or "HEAD"
