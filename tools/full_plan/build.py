"""The files of the plan: their names and texts, and how they replace those of an earlier run."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from tools.full_plan import entities
from tools.full_plan.entities import Copy
from tools.full_plan.header import header
from tools.full_plan.links import LINKS
from tools.full_plan.material import FOLDERS, GAUGES, sketches
from tools.full_plan.readme import MARKER, readme
from tools.full_plan.reports import reports
from tools.full_plan.series import measures
from tools.full_plan.stories import AT_RISK, LATE, STALE, STORIES, WATERMELONS
from tools.full_plan.timetable import courses
from tools.full_plan.titles.engagements import ENGAGEMENTS
from tools.full_plan.titles.frame import FICTITIOUS, OBSESSIONS, PLAN_MILESTONES, SOURCES
from tools.full_plan.titles.organisations import ORGANISATIONS
from tools.full_plan.yaml_text import document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tools.full_plan.sketch import Story
    from tools.full_plan.yaml_text import Value

README = "README.md"
# Files that hold many entities would pass the size that a plan allows for one.
LARGEST_SCALE = 100
_PER_OBSESSION = 10


class NotOursError(Exception):
    """The folder holds something that this program has not made."""


def write(folder: Path, scale: int = 1) -> int:
    """Write the plan to `folder` and answer the number of files; YAML files of an earlier run go.

    Raises NotOursError, before anything is touched, where the folder holds anything and not the README of an earlier
    run.
    """
    if not _ours(folder):
        raise NotOursError(f"{folder} holds files that were not made here: choose an empty folder")
    old = set(_yaml_files(folder))
    made: set[Path] = set()
    parents: set[Path] = set()
    for name, text in files(scale):
        path = folder / name
        if path.parent not in parents:
            path.parent.mkdir(parents=True, exist_ok=True)
            parents.add(path.parent)
        path.write_bytes(text.encode())
        made.add(path)
    for path in sorted(old - made):
        path.unlink()
    return len(made)


def files(scale: int = 1) -> Iterator[tuple[str, str]]:
    """The name and text of each file. The README comes first: it makes what follows ours."""
    copies = [Copy(number) for number in range(1, scale + 1)]
    yield README, readme(_counts(scale), _ids(LATE), _ids(WATERMELONS), _ids(AT_RISK), _ids(STALE))
    yield "plan.yaml", document(header(scale), FICTITIOUS)
    yield "obsessions.yaml", _mapping(entry for copy in copies for entry in _obsessions(copy))
    yield "engagements.yaml", _mapping(entry for copy in copies for entry in _engagements(copy))
    yield (
        "organisations.yaml",
        _mapping((copy.id(one.id), entities.organisation(copy, one)) for copy in copies for one in ORGANISATIONS),
    )
    yield (
        "sources.yaml",
        _mapping((copy.id(one.id), entities.source(copy, one)) for copy in copies for one in SOURCES),
    )
    yield from _projects(copies)
    yield from _indicators(copies)


def _projects(copies: list[Copy]) -> Iterator[tuple[str, str]]:
    sponsors = {engagement.id: engagement.sponsor for engagement in ENGAGEMENTS}
    folders = {sketch.id: folder.name for folder in FOLDERS for sketch in folder.sketches}
    told = [(course, reports(course)) for course in courses(sketches(), LINKS, STORIES)]
    for copy in copies:
        for course, said in told:
            sketch = course.sketch
            sponsor = "cci-france" if sketch.totem else sponsors[sketch.engagements.split()[0]]
            fields = entities.project(copy, course, said, sponsor)
            yield f"projects/{folders[sketch.id]}/{copy.id(sketch.id)}.yaml", document(fields, FICTITIOUS)


def _indicators(copies: list[Copy]) -> Iterator[tuple[str, str]]:
    measured = [(gauge, measures(gauge)) for gauge in GAUGES]
    for copy in copies:
        for gauge, values in measured:
            fields = entities.indicator(copy, gauge, values)
            yield f"indicators/{copy.id(gauge.id)}.yaml", document(fields, FICTITIOUS)


def _obsessions(copy: Copy) -> Iterator[tuple[str, Mapping[str, Value]]]:
    for place, obsession in enumerate(OBSESSIONS, start=1):
        rank = copy.rank(place, len(OBSESSIONS))
        yield copy.id(obsession.id), entities.obsession(copy, obsession, rank)


def _engagements(copy: Copy) -> Iterator[tuple[str, Mapping[str, Value]]]:
    for place, engagement in enumerate(ENGAGEMENTS):
        obsession = OBSESSIONS[place // _PER_OBSESSION].id
        rank = copy.rank(place + 1, len(ENGAGEMENTS))
        yield copy.id(engagement.id), entities.engagement(copy, engagement, obsession, rank)


def _mapping(entries: Iterator[tuple[str, Mapping[str, Value]]]) -> str:
    return document(dict(entries), FICTITIOUS)


def _counts(scale: int) -> dict[str, int]:
    every = sketches()
    counts = {
        "obsessions": len(OBSESSIONS),
        "engagements": len(ENGAGEMENTS),
        "projets": len(every),
        "dont totems": sum(sketch.totem for sketch in every),
        "jalons des projets": sum(len(sketch.steps) for sketch in every),
        "indicateurs": len(GAUGES),
        "organisations": len(ORGANISATIONS),
    }
    return {name: number * scale for name, number in counts.items()} | {"jalons du plan": len(PLAN_MILESTONES)}


def _ids(stories: tuple[Story, ...]) -> list[str]:
    return [story.project for story in stories]


def _ours(folder: Path) -> bool:
    """Whether the folder is not there, empty, or made by an earlier run."""
    try:
        return not any(folder.iterdir()) or MARKER in (folder / README).read_text(encoding="utf-8")
    except FileNotFoundError:
        return not folder.exists()


def _yaml_files(folder: Path) -> Iterator[Path]:
    """The YAML files below the folder; links are left alone, wherever they lead."""
    for parent, _, names in os.walk(folder):
        paths = (Path(parent, name) for name in names if name.endswith(".yaml"))
        yield from (path for path in paths if not path.is_symlink())
