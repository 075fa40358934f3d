"""Projects put together."""

from __future__ import annotations

from datetime import date

from ccictl.analysis.groups import grouped, within
from ccictl.analysis.standing import Picture
from ccictl.i18n import Translator
from ccictl.model.obsession import Obsession
from ccictl.model.organisation import Organisation
from tests.analysis.building import origin, plan, project
from tests.analysis.test_standing import served

DAY = date(2024, 6, 30)


def told(picture: Picture, projects: list[str], by: str, level: str = "engagement") -> list[str]:
    """Each group on a line: indented by its depth, its id, its title, its projects."""
    say = Translator("en")
    return [
        f"{'  ' * g.depth}{g.id}|{g.title if isinstance(g.title, str) else say(g.title)}|{','.join(g.projects)}"
        for g in grouped(picture, projects, by, level)
    ]


def test_by_obsession_down_to_each_level() -> None:
    picture = Picture(served(project("p", engagements=("b", "c")), project("q", engagements=("d",))), DAY)
    every = ["p", "q"]
    assert told(picture, every, "obsession", "obsession") == ["one|one|p", "two|two|p", "|Without an obsession|q"]
    assert told(picture, every, "obsession") == [
        "one|one|p",
        "  a|a|",
        "  b|b|p",
        "two|two|p",
        "  c|c|p",
        "|Without an obsession|q",
    ]
    assert told(picture, every, "obsession", "project") == [
        "one|one|p",
        "  a|a|",
        "  b|b|p",
        "    p|P|p",
        "two|two|p",
        "  c|c|p",
        "    p|P|p",
        "|Without an obsession|q",
        "  q|Q|q",
    ]


def test_of_a_choice_of_projects_groups_without_any_are_left_out() -> None:
    picture = Picture(served(project("p", engagements=("b",)), project("q", engagements=("c",))), DAY)
    assert told(picture, ["q"], "obsession") == ["two|two|q", "  c|c|q"]


def test_within_an_obsession_or_an_engagement() -> None:
    picture = Picture(served(project("p", engagements=("b", "c")), project("q", engagements=("a",))), DAY)

    def kept(name: str, by: str, level: str = "project") -> list[str]:
        found = within(picture, grouped(picture, ["p", "q"], by, level), name)
        return [f"{'  ' * group.depth}{group.id}" for group in found]

    assert kept("one", "obsession") == ["one", "  a", "    q", "  b", "    p"]
    assert kept("two", "obsession") == ["two", "  c", "    p"]
    assert kept("b", "obsession") == ["b", "  p"]
    assert kept("one", "engagement") == ["a", "  q", "b", "  p"]
    # What these are not groups of is whole.
    assert kept("b", "obsession", "obsession") == ["one", "two"]
    assert kept("b", "lead", "obsession") == [""]


def test_obsessions_in_their_order() -> None:
    obsessions = {
        name: Obsession(id=name, title=name, origin=origin(), **({"order": order} if order else {}))
        for name, order in (("a", 2), ("b", None), ("c", 1))
    }
    picture = Picture(plan(obsessions=obsessions), DAY)
    assert [line[0] for line in told(picture, [], "obsession")] == ["c", "a", "b"]


def test_by_engagement_lead_totem_and_health() -> None:
    lead = {"cci": Organisation(id="cci", title="CCI", origin=origin())}
    base = served(
        project("p", engagements=("a", "c"), lead="cci", totem=True, start="2023"), project("q", lead="nobody")
    )
    picture = Picture(base._replace(organisations=lead), DAY)
    every = ["p", "q"]
    assert told(picture, every, "engagement") == ["a|a|p", "c|c|p", "|Without an engagement|q"]
    assert told(picture, every, "lead", "project") == ["cci|CCI|p", "  p|P|p", "|Without a lead|q", "  q|Q|q"]
    assert told(picture, every, "totem") == ["true|Totems|p", "false|Other projects|q"]
    assert told(picture, every, "health") == ["late|late|p", "none|not judged|q"]
    assert told(picture, ["q", "p"], "project") == ["q|Q|q", "p|P|p"]
