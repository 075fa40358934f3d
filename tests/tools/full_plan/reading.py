"""The plan as its files say it, read again without anything of the program that wrote them but dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

from tools.full_plan.dates import AS_OF, When, when

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from pathlib import Path

Fields: TypeAlias = "Mapping[str, Any]"
KINDS = ("obsessions", "engagements", "projects", "indicators", "organisations", "sources")


@dataclass(frozen=True)
class Read:
    """The plan's own fields, and the entities of each kind by their ids."""

    header: Fields
    kinds: Mapping[str, Mapping[str, Fields]]

    @property
    def projects(self) -> Mapping[str, Fields]:
        return self.kinds["projects"]

    def milestones(self) -> dict[str, Fields]:
        """Every milestone of a project by its reference."""
        return {
            f"{name}/{key}": fields
            for name, project in self.projects.items()
            for key, fields in project["milestones"].items()
        }


def read(folder: Path) -> Read:
    """The plan in `folder`."""
    kinds: dict[str, dict[str, Fields]] = {kind: {} for kind in KINDS}
    for path in sorted(folder.rglob("*.yaml")):
        parts = path.relative_to(folder).parts
        if len(parts) > 1:
            kinds[parts[0]][path.stem] = load(path)
        elif path.stem != "plan":
            kinds[path.stem].update(load(path))
    return Read(load(folder / "plan.yaml"), kinds)


def load(path: Path) -> dict[str, Any]:
    """A file, every scalar of it as the text that is written."""
    # The C loader reads the same; the plan at twice its size would cost seconds without it.
    found: dict[str, Any] = yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506
    return found


def waits(fields: Fields) -> Iterator[tuple[str, int]]:
    """What an entity waits for, and the days after that."""
    for item in fields.get("after", ()):
        yield (item, 0) if isinstance(item, str) else (item["ref"], int(item["lag"]))


def last(fields: Fields, name: str) -> date | None:
    """The last day of a date."""
    return when(fields[name]).last if name in fields else None


def status(project: Fields) -> str:
    """`cancelled`, `paused`, `done` or `active`: every project of this plan has started."""
    if "cancelled" in project:
        return "cancelled"
    if "paused" in project and "resumed" not in project:
        return "paused"
    return "done" if "finished" in project else "active"


def overdue(project: Fields) -> list[str]:
    """The milestones of a project that are past their date."""
    return [
        key
        for key, fields in project["milestones"].items()
        if "done" not in fields and "cancelled" not in fields and when(fields["due"]).last < AS_OF
    ]


def slips(project: Fields) -> list[int]:
    """The days by which its milestones, and its end, are later than was first approved."""
    found = []
    for fields in project["milestones"].values():
        if "baseline" in fields:
            reached = when(fields.get("done", fields["due"])).last
            late = "done" not in fields and reached < AS_OF
            found.append(((AS_OF if late else reached) - when(fields["baseline"]).last).days)
    if "baseline" in project:
        found.append((when(project["finish"]).last - when(project["baseline"]["finish"]).last).days)
    return found


def last_report(project: Fields) -> tuple[When, Fields]:
    """The last thing that was said of a project."""
    text, report = max(project["reports"].items(), key=lambda item: when(item[0]).last)
    return when(text), report
