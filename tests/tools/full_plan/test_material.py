"""What was written by hand, looked at for what a hand gets wrong."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tools.full_plan.links import LINKS, PLAN_LINKS
from tools.full_plan.material import FOLDERS, GAUGES, sketches
from tools.full_plan.stories import STORIES
from tools.full_plan.titles.engagements import ENGAGEMENTS
from tools.full_plan.titles.frame import OBSESSIONS, PHASES
from tools.full_plan.titles.organisations import ORGANISATIONS
from tools.full_plan.titles.tags import TAGS

if TYPE_CHECKING:
    from tools.full_plan.sketch import Sketch

EVERY = sketches()
TOTEMS = {
    "CCI France 2030",
    "CCI Académie",
    "CCI Transitions",
    "CCI Compétences",
    "CCI Économie de proximité",
    "CCI Commerce extérieur",
    "CCI Transmission-Reprise",
    "CCI Data",
}


def test_the_totems_have_their_names() -> None:
    assert {sketch.title for sketch in EVERY if sketch.totem} == TOTEMS


@pytest.mark.parametrize("sketch", EVERY, ids=[sketch.id for sketch in EVERY])
def test_a_project_is_written_as_it_should(sketch: Sketch) -> None:
    steps = [step.id for step in sketch.steps]
    assert len(set(steps)) == len(steps)
    texts = [sketch.title, sketch.summary, *(step.title for step in sketch.steps), *sketch.remarks]
    assert all(text == text.strip() and "  " not in text and "'" not in text[:1] for text in texts)
    assert sketch.summary.endswith(".")
    assert not any(step.title.endswith(".") for step in sketch.steps)
    assert all(remark.endswith((".", "? ».")) for remark in (*sketch.remarks, sketch.worry or "."))
    assert {name for name, bar, _ in (remark.rpartition(" | ") for remark in sketch.remarks) if bar} <= {*steps}


def test_remarks_are_said_by_one_project_only() -> None:
    said = Counter(text.split(" | ")[-1] for sketch in EVERY for text in (*sketch.remarks, sketch.worry) if text)
    assert max(said.values()) == 1


def test_names_are_made_of_small_letters() -> None:
    names = [sketch.id for sketch in EVERY] + [step.id for sketch in EVERY for step in sketch.steps]
    names += [gauge.id for gauge in GAUGES] + [engagement.id for engagement in ENGAGEMENTS]
    names += [organisation.id for organisation in ORGANISATIONS] + [obsession.id for obsession in OBSESSIONS]
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) and len(name) <= 60 for name in names)


def test_stories_and_links_speak_of_what_is_there() -> None:
    known = {sketch.id: {step.id for step in sketch.steps} for sketch in EVERY}
    for story in STORIES:
        assert {text.split(" ")[0] for text in (*story.fixed, *story.overdue)} <= known[story.project]
    assert len({story.project for story in STORIES}) == len(STORIES)
    for link in (*LINKS, *PLAN_LINKS):
        for ref in {link.waiting, link.ref}:
            owner, slash, step = ref.partition("/")
            assert owner == "plan" or (step in known[owner] if slash else owner in known)
    assert len({(link.waiting, link.ref) for link in LINKS}) == len(LINKS)


def test_every_engagement_has_a_project_of_its_own() -> None:
    main = {sketch.engagements.split()[0] for sketch in EVERY}
    assert main == {engagement.id for engagement in ENGAGEMENTS}
    assert TAGS.keys() <= main


def test_engagements_are_of_all_three_modes() -> None:
    modes = Counter(engagement.mode for engagement in ENGAGEMENTS)
    assert modes.keys() == {"strengthen", "accelerate", "explore"}
    assert min(modes.values()) >= 5


def test_folders_and_phases_follow_each_other() -> None:
    assert len({folder.name for folder in FOLDERS}) == len(FOLDERS)
    starts = [start for _, _, start, _ in PHASES]
    assert starts == sorted(starts)
