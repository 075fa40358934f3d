"""Check the plan: every mistake at once, with its place and its remedy.

The exit status is 0 when there is no error, 1 when there is one (with --strict a warning too), 2 when nothing could be
checked.

Rules over time look at how the plan was written before, where git has kept that.

    ccictl validate
    ccictl validate --strict --as-of 2026-09-30
    ccictl validate --format text --format sarif:ccictl.sarif
"""

from datetime import date
from pathlib import Path
from typing import Annotated

from ccictl import discover, rules
from ccictl.analysis.history import History
from ccictl.check.run import check, looks_back
from ccictl.diagnostics import Severity
from ccictl.exits import CannotRunError, ExitStatus, NoHistoryError
from ccictl.git.where import top
from ccictl.i18n import later, msg
from ccictl.load import load
from ccictl.options import AsOf, Output, PlanFolder, UsageFault, as_of_date, count, one_of, several
from ccictl.outside.output import append, to_file, to_stderr, to_stdout
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Option
from ccictl.plan import Plan
from ccictl.render import findings as formats
from ccictl.shapes.findings import Findings
from ccictl.shapes.medium import Medium
from ccictl.source.find import find, relative
from ccictl.views.findings import findings, only
from ccictl.writing import outside_plan

DEFAULT_MOST = "1000"


def run(
    around: Surroundings,
    plan: PlanFolder = "",
    as_of: AsOf = "",
    strict: Annotated[bool, Option("--strict", help=later("Fail on warnings too."))] = False,
    quiet: Annotated[
        bool, Option("--quiet", "-q", help=later("Show only what makes the command fail, and no summary."))
    ] = False,
    select: Annotated[
        list[str] | None,
        Option("--select", metavar=later("RULE"), help=later("Run only these rules, even those that are off.")),
    ] = None,
    ignore: Annotated[
        list[str] | None, Option("--ignore", metavar=later("RULE"), help=later("Leave these rules out."))
    ] = None,
    max_findings: Annotated[
        str,
        Option("--max-findings", metavar="N", help=later("Show at most N findings, the gravest (1000; 0: all).")),
    ] = DEFAULT_MOST,
    format_: Annotated[
        list[str] | None,
        Option(
            "--format",
            "-f",
            metavar=later("FORMAT[:FILE]"),
            help=later("text, json, sarif, github, gitlab, junit or rdjson; may be repeated, each with its file."),
        ),
    ] = None,
    output: Output = "",
    no_history: Annotated[
        bool, Option("--no-history", help=later("Leave out the rules over time, which read the past from git."))
    ] = False,
) -> int:
    targets = _targets(several(format_) or ["text"], output)
    known = rules.names()
    selected = {one_of("--select", name, known) for name in several(select)}
    ignored = {one_of("--ignore", name, known) for name in several(ignore)}
    for name in sorted(ignored):
        if rules.find(name).fixed:
            raise UsageFault(
                msg('"{name}" cannot be left out: what it finds must not pass unseen.', name=name),
                msg("Mend the file, or take it out of the plan."),
            )
    most = count("--max-findings", max_findings)
    day = as_of_date(as_of, around.today)
    root = find(plan or around.environment.get("CCICTL_PLAN", ""), around.folder)
    for _, file in targets:
        outside_plan(file, root, around.folder)

    every = rules.every()
    loaded = load(root, around.cache)
    history = None
    if not no_history and looks_back(loaded.plan, every, selected, ignored):
        asked = any(rule.over_time and rule.name in selected for rule in every)
        # A rule that would make the command fail does not leave it out in silence.
        failing = looks_back(loaded.plan, every, selected, ignored, Severity.ERROR)
        history = _history(around, root, loaded.plan, day, asked=asked, quiet=quiet and not asked and not failing)
    checked = check(loaded, every, day, selected, ignored, history)
    shape = findings(checked, every, day, around.say, relative(root, around.folder), most)._replace(strict=strict)
    failed = bool(shape.errors or (strict and shape.warnings))
    for name, file in targets:
        _write(name, file, only(shape, strict=strict) if quiet else shape, around)
    return ExitStatus.FINDINGS if failed else ExitStatus.FINE


def _history(around: Surroundings, root: Path, plan: Plan, day: date, *, asked: bool, quiet: bool) -> History | None:
    """What became of the plan, where git has all of it; what keeps that from being known is said.

    That there is none to know is said to who has `asked` for it alone. Who wants it `quiet` is told nothing of it.
    """
    if top(root.resolve()) is None and not asked:
        return None
    from ccictl.chronicle import history
    from ccictl.revisions import Past

    try:
        past = Past(root, around.environment, today=around.today)
        shallow = past.repository.shallow()
        if shallow is None:
            return history(past, plan, day, around.today)
        told = [shallow]
    except CannotRunError as fault:
        if isinstance(fault, NoHistoryError) and not asked:
            return None
        told = [fault.message, fault.remedy]
    if not quiet:
        sentences = [msg("The rules over time did not run."), *told]
        to_stderr(" ".join(around.say(each) for each in sentences) + "\n")
    return None


def _targets(asked: list[str], output: str) -> list[tuple[str, str]]:
    """Each format with its file, an empty name standing for standard output."""
    known = discover.names(formats)
    targets = []
    for text in asked:
        name, _, file = text.partition(":")
        targets.append((one_of("--format", name, known), file or output))
    files = [file for _, file in targets]
    if len(set(files)) < len(files):
        raise UsageFault(
            msg("Two formats would be written to the same place."),
            msg("Give each its file: --format text --format sarif:ccictl.sarif."),
        )
    return targets


def _write(name: str, file: str, shape: Findings, around: Surroundings) -> None:
    renderer = discover.module(formats, name)
    medium = Medium(around.say, around.colour and not file, around.width if not file else 100)
    text = renderer.render(shape, medium)
    if file:
        to_file(text, around.folder / file)
    else:
        to_stdout(text)
    summary = around.environment.get("GITHUB_STEP_SUMMARY", "")
    if summary and hasattr(renderer, "summary"):
        append(renderer.summary(shape, medium), Path(summary))
