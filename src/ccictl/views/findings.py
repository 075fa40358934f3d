"""What checking found, as a shape."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ccictl import __version__
from ccictl.check.locate import order
from ccictl.check.run import Checked, worst
from ccictl.shapes.findings import Aside, FindingItem, Findings, Passage, RuleInfo

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ccictl.diagnostics import Diagnostic, Place
    from ccictl.i18n import Translator
    from ccictl.rule import Rule


def findings(
    checked: Checked, rules: Sequence[Rule], as_of: date, say: Translator, folder: str, most: int = 0
) -> Findings:
    """The shape of `checked`, at most `most` items of it (0: all), the gravest kept when some must go.

    `folder` leads from where the program runs to the plan, with `/`; empty where they are the same.
    """
    diagnostics = checked.diagnostics
    kept: Sequence[Diagnostic] = diagnostics
    if most and len(diagnostics) > most:
        kept = sorted(list(worst(diagnostics))[:most], key=order)
    grave = Counter(diagnostic.severity.word for diagnostic in diagnostics)
    seen: Counter[tuple[str, str, str]] = Counter()
    items = []
    for diagnostic in kept:
        name = (diagnostic.rule, diagnostic.subject, diagnostic.field)
        items.append(_item(diagnostic, seen[name], say, folder))
        seen[name] += 1
    plan = checked.plan
    counts = (
        ("obsessions", len(plan.obsessions)),
        ("engagements", len(plan.engagements)),
        ("projects", len(plan.projects)),
        ("totems", sum(project.totem for project in plan.projects.values())),
        ("milestones", len(plan.milestones)),
        ("indicators", len(plan.indicators)),
        ("organisations", len(plan.organisations)),
        ("sources", len(plan.sources)),
    )
    return Findings(
        version=__version__,
        title="" if plan.header.lacks("title") else plan.header.title,
        as_of=as_of.isoformat(),
        items=tuple(items),
        omitted=len(diagnostics) - len(kept),
        errors=grave["error"],
        warnings=grave["warning"],
        infos=grave["info"],
        files=checked.files,
        counts=counts,
        rules=tuple(RuleInfo(rule.name, rule.severity.word, say(rule.summary)) for rule in rules),
    )


def only(shape: Findings, *, strict: bool) -> Findings:
    """The shape with only what makes `validate` fail: errors, with `strict` warnings too. The rest is omitted."""
    grave = ("error", "warning") if strict else ("error",)
    items = tuple(item for item in shape.items if item.severity in grave)
    return shape._replace(items=items, omitted=shape.omitted + len(shape.items) - len(items), quiet=True)


def _item(diagnostic: Diagnostic, occurrence: int, say: Translator, folder: str) -> FindingItem:
    return FindingItem(
        rule=diagnostic.rule,
        severity=diagnostic.severity.word,
        passage=_passage(diagnostic.place, folder),
        message=say(diagnostic.message),
        remedy=say(diagnostic.remedy),
        subject=diagnostic.subject,
        field=diagnostic.field,
        occurrence=occurrence,
        asides=tuple(Aside(say(related.message), _passage(related.place, folder)) for related in diagnostic.related),
    )


def _passage(place: Place, folder: str) -> Passage:
    file = f"{folder}/{place.file}" if folder else place.file
    return Passage(file, place.span, place.text, place.end_text)
