"""What is said of a plan as a whole, the same in every format for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import Message, msg, msgn

if TYPE_CHECKING:
    from ccictl.i18n import Translator
    from ccictl.shapes.findings import Findings


def verdict(findings: Findings) -> Message:
    """`The plan is not valid: 2 errors, 5 warnings.`"""
    counts = tally(findings.errors, findings.warnings, findings.infos)
    if findings.errors:
        return msg("The plan is not valid: {counts}.", counts=counts)
    if findings.strict and findings.warnings:
        return msg("The plan is valid, and --strict does not let warnings pass: {counts}.", counts=counts)
    if counts:
        return msg("The plan is valid: {counts}.", counts=counts)
    return msg("The plan is valid: no finding.")


def tally(errors: int, warnings: int, infos: int) -> tuple[Message, ...]:
    """How many there are of each gravity; what is none is not named."""
    counts = (
        msgn("{n} error", "{n} errors", errors),
        msgn("{n} warning", "{n} warnings", warnings),
        msgn("{n} info", "{n} infos", infos),
    )
    return tuple(count for count in counts if count.number)


def reading(findings: Findings, say: Translator) -> Message:
    """What the verdict is about: what was read, from how many files, at which data date."""
    counts = dict(findings.counts)
    kinds = (
        msgn("{n} obsession", "{n} obsessions", counts["obsessions"]),
        msgn("{n} engagement", "{n} engagements", counts["engagements"]),
        msg(
            "{projects} ({totems})",
            projects=msgn("{n} project", "{n} projects", counts["projects"]),
            totems=msgn("{n} totem", "{n} totems", counts["totems"]),
        ),
        msgn("{n} milestone", "{n} milestones", counts["milestones"]),
        msgn("{n} indicator", "{n} indicators", counts["indicators"]),
        msgn("{n} organisation", "{n} organisations", counts["organisations"]),
        msgn("{n} source", "{n} sources", counts["sources"]),
    )
    files = msgn("{n} file", "{n} files", findings.files)
    return msg("Read: {kinds}; {files}, data date {date}.", kinds=kinds, files=files, date=say.day(findings.as_of))


def omission(findings: Findings) -> Message | None:
    """What is left out, and how to see it; None where nothing is."""
    if not findings.omitted:
        return None
    return msgn(
        "and {n} more finding; --max-findings 0 shows it.",
        "and {n} more findings; --max-findings 0 shows them.",
        findings.omitted,
    )
