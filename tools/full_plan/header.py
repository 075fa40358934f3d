"""The plan's own file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.full_plan.dates import when
from tools.full_plan.entities import Copy, after
from tools.full_plan.links import PLAN_LINKS
from tools.full_plan.titles.frame import AMBITION, PHASES, PLAN_MILESTONES, SUMMARY, TITLE
from tools.full_plan.yaml_text import Inline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.full_plan.yaml_text import Value


def header(scale: int) -> Mapping[str, Value]:
    """plan.yaml, which announces as many entities as `scale` copies hold."""
    return {
        "title": TITLE,
        "summary": SUMMARY,
        "ambition": AMBITION,
        "language": "fr",
        "adopted": "2022-09",
        "start": "2022-09",
        "finish": "2027",
        "launch": Inline({"start": "2022-H2", "finish": "2024"}),
        "expects": {
            "obsessions": str(3 * scale),
            "engagements": str(30 * scale),
            "projects": Inline({"at_least": str(70 * scale)}),
            "totems": str(8 * scale),
        },
        "consultation": {
            "platform": "Consultation en ligne (chiffres fictifs)",
            "participants": "17_300",
            "proposals": "940",
            "votes": "88_500",
            "interviews": "36",
        },
        "thresholds": Inline({"soon": "30", "slip": "30", "report_every": "92"}),
        "sources": ("presse-adoption", "note-de-cadrage", "revue-2025", "tableau-de-bord"),
        "phases": {name: {"title": title, "start": start, "finish": finish} for name, title, start, finish in PHASES},
        "milestones": {line[0]: _milestone(*line) for line in PLAN_MILESTONES},
    }


def _milestone(name: str, title: str, baseline: str, due: str, done: str) -> Mapping[str, Value]:
    links = [link for link in PLAN_LINKS if link.waiting == f"plan/{name}"]
    fields: dict[str, Value] = {"title": title, "baseline": baseline, "due": due or baseline}
    if done:
        fields["done"] = when(done).text
    if links:
        fields["after"] = after(Copy(), links)
    return fields
