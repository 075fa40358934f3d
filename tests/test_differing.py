"""What differs between two plans, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ccictl.analysis.change import Change
from ccictl.analysis.standing import Picture
from ccictl.differing import sentence
from ccictl.model.when import When
from tests.making import AS_OF, loaded
from tests.runs import say

if TYPE_CHECKING:
    from pathlib import Path

MARCH, MAY = When.parse("2026-03"), When.parse("2026-05-01")


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    files = {
        "obsessions.yaml": "o: {title: O}\n",
        "engagements.yaml": "e: {title: E, obsession: o}\nf: {title: F}\n",
        "projects/a.yaml": "title: A\nengagements: [e]\nmilestones:\n  m: {title: M}\n",
        "projects/b.yaml": "title: B\n",
        "indicators/i.yaml": "title: I\nof: a\nbetter: higher\n",
        "indicators/j.yaml": "title: J\nof: o\nbetter: higher\n",
    }
    return Picture(loaded(tmp_path, files).plan, AS_OF)


@pytest.mark.parametrize(
    ("what", "field", "one", "other", "english", "french"),
    [
        (
            "forecast",
            "forecast",
            None,
            MAY,
            "A: as a consequence, forecast on 2026-05-01",
            "A\u00a0: par conséquent, prévision le 01/05/2026",
        ),
        (
            "forecast",
            "forecast",
            MARCH,
            None,
            "A: as a consequence, no forecast any more instead of Mar 2026",
            "A\u00a0: par conséquent, plus de prévision au lieu de mars 2026",
        ),
        (
            "changed",
            "tags",
            ("x", "y"),
            ("y", "z"),
            "A: tags: z added, x taken out",
            "A\u00a0: étiquettes\u00a0: ajout de z, retrait de x",
        ),
        (
            "changed",
            "finish",
            None,
            MARCH,
            "A: finish in Mar 2026, nothing was written",
            "A\u00a0: fin en mars 2026, rien n'était écrit",
        ),
        (
            "changed",
            "finished",
            MARCH,
            MAY,
            "A: finished: 2026-05-01 instead of Mar 2026",
            "A\u00a0: terminé le\u00a0: 01/05/2026 au lieu de mars 2026",
        ),
        ("changed", "note", None, "x", "A: note, a new text", "A\u00a0: note, texte nouveau"),
        (
            "changed",
            "reports.2026-01-05.tags",
            None,
            ("x",),
            "A: tags in the report of 2026-01-05: x added",
            "A\u00a0: étiquettes au rapport du 05/01/2026\u00a0: ajout de x",
        ),
        (
            "changed",
            "reports.2026-01-05.unknown",
            None,
            "x",
            "A: unknown in the report of 2026-01-05: x, nothing was written",
            "A\u00a0: unknown au rapport du 05/01/2026\u00a0: x, rien n'était écrit",
        ),
    ],
)
def test_a_change_is_a_sentence(
    what: Any, field: str, one: Any, other: Any, english: str, french: str, picture: Picture
) -> None:
    change = Change(picture.plan.projects["a"], what, field, one, other)
    for language, said in (("en", english), ("fr", french)):
        words = say(language)
        assert words(sentence(change, picture.plan.projects, words)) == said


def test_a_consequence_says_what_is_behind_it(picture: Picture) -> None:
    projects = picture.plan.projects
    change = Change(projects["b"], "forecast", "forecast", MARCH, MAY, 31, follows=True)
    for cause, named in ((picture.plan.milestones["a/m"], "A / M"), (projects["a"], "A")):
        caused = change._replace(cause=cause)
        assert say("en")(sentence(caused, projects, say("en"))) == (
            f'B: as a consequence, forecast on 2026-05-01 instead of Mar 2026, because of "{named}"'
        )
        assert say("fr")(sentence(caused, projects, say("fr"))) == (
            f"B\u00a0: par conséquent, prévision le 01/05/2026 au lieu de mars 2026, du fait de «\u00a0{named}\u00a0»"
        )


def test_what_has_no_title_is_called_by_its_id(tmp_path: Path) -> None:
    picture = Picture(loaded(tmp_path, {"projects/a.yaml": "finish: 2026\n"}).plan, AS_OF)
    change = Change(picture.plan.projects["a"], "added")
    assert say("en")(sentence(change, picture.plan.projects, say("en"))) == "Added: a project, a (a)"
