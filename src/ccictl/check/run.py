"""Running the rules on what was loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.check.locate import locate, order
from ccictl.check.silence import UNUSED, silence, unused_finding
from ccictl.diagnostics import Diagnostic, Finding, Severity, spot
from ccictl.named import NamedTuple
from ccictl.rule import Context, Found, Rule

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date

    from ccictl.analysis.history import History
    from ccictl.load import Loaded
    from ccictl.plan import Plan


# Looking for what was probably meant takes a while: it is done for the first few.
_MOST_PROPOSALS = 100


class Checked(NamedTuple):
    """What checking says: the plan, its diagnostics sorted by place, and how many files were read."""

    plan: Plan
    diagnostics: tuple[Diagnostic, ...]
    files: int


def check(
    loaded: Loaded,
    rules: Sequence[Rule],
    as_of: date,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    history: History | None = None,
) -> Checked:
    """Run `rules` on what was loaded, at the data date.

    `select` limits them to some names and makes those run that are off; `ignore` leaves names out. Those over time
    run where there is a `history`.
    """
    severities = _severities(loaded.plan, rules, select, ignore)
    if history is None:
        severities = {**severities, **{rule.name: Severity.OFF for rule in rules if rule.over_time}}
    findings = [finding for finding in loaded.findings if severities[finding.rule]]
    fixed = frozenset(rule.name for rule in rules if rule.fixed)
    context = Context(loaded.plan, as_of, tuple(rule.name for rule in rules), fixed, history)
    for rule in rules:
        if severities[rule.name] and rule.check and (loaded.plan.whole or not rule.from_absence):
            findings += (_finding(rule, found) for found in rule.check(context))
    located = locate(findings, severities)
    documents = loaded.documents
    if not severities[UNUSED]:
        # Of files in which nothing was found, comments silence nothing, and that is not asked.
        documents = {one.place.file: documents[one.place.file] for one in located if one.place.file in documents}
    kept, unused = silence(located, documents, fixed)
    if severities[UNUSED]:
        # A rule that did not run cannot have found what a comment silences; what one over time finds depends on the
        # data date and the clone.
        names = {rule.name for rule in rules}
        idle = {rule.name for rule in rules if rule.over_time or not severities[rule.name]}
        told = [one for one in unused if one[1].rule not in idle]
        more = [unused_finding(*one, names, fixed, proposing=rank < _MOST_PROPOSALS) for rank, one in enumerate(told)]
        kept = sorted([*kept, *locate(more, severities)], key=order)
    return Checked(loaded.plan, tuple(kept), len(loaded.documents))


def looks_back(
    plan: Plan,
    rules: Sequence[Rule],
    select: Collection[str],
    ignore: Collection[str],
    gravest: Severity = Severity.INFO,
) -> bool:
    """Whether a rule over time is to run that is as grave, so that it is worth reading the history."""
    severities = _severities(plan, rules, select, ignore)
    return any(rule.over_time and severities[rule.name] >= gravest for rule in rules)


def errors(loaded: Loaded, rules: Sequence[Rule], as_of: date, *, back: bool = False) -> int:
    """How many errors `check` finds, without what it costs to find all the rest.

    Who looks `back` from later to a data date has files that hold what has happened since: those are no errors then.
    """
    rules = [rule for rule in rules if not (back and rule.ahead)]
    severities = _severities(loaded.plan, rules, (), ())
    # What silences nothing is known only where every rule has run.
    needless = (
        []
        if severities[UNUSED] is Severity.ERROR
        else [name for name, severity in severities.items() if severity is not Severity.ERROR]
    )
    found = check(loaded, rules, as_of, ignore=needless).diagnostics
    return sum(diagnostic.severity is Severity.ERROR for diagnostic in found)


def _severities(
    plan: Plan, rules: Sequence[Rule], select: Collection[str], ignore: Collection[str]
) -> Mapping[str, Severity]:
    """The severity of each rule: its own, the plan's, then the command line's."""
    severities = {}
    for rule in rules:
        severity = rule.severity
        if rule.name in plan.header.rules and not rule.fixed:
            severity = Severity[plan.header.rules[rule.name].upper()]
        # What cannot be read must not pass unseen, whatever was asked for.
        if select and not rule.fixed:
            # Asked for by name, a rule that is off still has something to say.
            severity = (severity or Severity.WARNING) if rule.name in select else Severity.OFF
        severities[rule.name] = Severity.OFF if rule.name in ignore and not rule.fixed else severity
    return severities


def _finding(rule: Rule, found: Found) -> Finding:
    entity = found.entity
    where = spot(entity.origin, *found.path, key=found.key)
    field = ".".join(str(step) for step in found.path)
    return Finding(rule.name, where, found.message, found.remedy, entity.ref, field, found.related)


def worst(diagnostics: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """The diagnostics with the gravest first, each gravity in the order of places."""
    yield from sorted(diagnostics, key=lambda diagnostic: -diagnostic.severity)
