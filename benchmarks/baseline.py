"""The same tree merely loaded by PyYAML's CSafeLoader and checked field by field by Pydantic: what we are measured by.

python -m benchmarks.baseline PLAN
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict


class Milestone(BaseModel):
    """A milestone, its values left as YAML reads them."""

    model_config = ConfigDict(extra="allow", frozen=True)
    title: str
    due: Any = None
    baseline: Any = None
    done: Any = None
    after: list[Any] = []


class Entity(BaseModel):
    """Any entity."""

    model_config = ConfigDict(extra="allow", frozen=True)
    title: str
    summary: str = ""
    tags: list[str] = []
    sources: list[str] = []
    engagements: list[str] = []
    lead: str | None = None
    start: Any = None
    finish: Any = None
    after: list[Any] = []
    milestones: dict[str, Milestone] = {}
    reports: dict[Any, dict[str, Any]] = {}
    targets: dict[Any, Any] = {}
    measures: dict[Any, Any] = {}


def load(root: Path) -> list[Entity]:
    """Every entity below `root`, found and read in the simplest way."""
    found = []
    for path in sorted(root.rglob("*.yaml")):
        data = yaml.load(path.read_bytes(), yaml.CSafeLoader)
        single = len(path.relative_to(root).parts) > 1 or path.name == "plan.yaml"
        found += [Entity(**data)] if single else [Entity(**fields) for fields in data.values()]
    return found


if __name__ == "__main__":
    print(len(load(Path(sys.argv[1]))))
