"""What a committee should look at."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from ccictl.analysis.attention import concerns
from ccictl.analysis.standing import Picture
from ccictl.i18n import Translator
from ccictl.model.engagement import Engagement
from ccictl.model.obsession import Obsession
from tests.analysis.building import indicator, milestone, origin, plan, project, report

if TYPE_CHECKING:
    from ccictl.plan import Plan

DAY = date(2024, 6, 30)


def told(whole: Plan, projects: tuple[str, ...] | None = None) -> list[str]:
    """Each concern on a line: topic, what it is about, what is said, the field that it rests on."""
    say = Translator("en")
    found = concerns(Picture(whole, DAY), tuple(whole.projects) if projects is None else projects)
    return [f"{c.topic} {c.entity.ref}: {say(c.message)} [{'.'.join(str(s) for s in c.written.path)}]" for c in found]


def test_late_milestones_the_oldest_first_those_of_the_plan_too() -> None:
    own = {"m": milestone(owner="plan", due="2024-06-28")}
    late = project(
        "p", [milestone("a", due="2024-06-29"), milestone("b", due="2024-06-01"), milestone("c", due="2024-07")]
    )
    resting = project("q", [milestone(owner="q", due="2024-01-01")], paused="2024-02")
    whole = plan(late, resting, header={"milestones": own})
    assert told(whole) == [
        "late-milestones p/b: 29 days late [due]",
        "late-milestones plan/m: 2 days late [due]",
        "late-milestones p/a: 1 day late [due]",
    ]
    assert told(whole, ("p",)) == ["late-milestones p/b: 29 days late [due]", "late-milestones p/a: 1 day late [due]"]


def test_slips_over_the_threshold_the_worst_first() -> None:
    def slipping(name: str, days: int, **facts: Any) -> Any:
        due = date.fromordinal(date(2025, 1, 1).toordinal() + days).isoformat()
        return project(name, [milestone(owner=name, baseline="2025-01-01", due=due)], **facts)

    whole = plan(slipping("p", 31), slipping("q", 90), slipping("r", 30), slipping("s", 99, paused="2024"))
    assert told(plan(*whole.projects.values())) == [
        "slips s: 99 days behind its baseline [due]",
        "slips q: 90 days behind its baseline [due]",
        "slips p: 31 days behind its baseline [due]",
    ]


def test_slips_of_the_plan_itself_where_all_of_it_is_looked_at() -> None:
    own = {
        "m": milestone("m", owner="plan", baseline="2025-01-01", due="2025-02-10"),
        "n": milestone("n", owner="plan", baseline="2023-01-01", due="2023-01-01", done="2024-01-01"),
        "o": milestone("o", owner="plan", due="2025-02-10"),
    }
    whole = plan(project("p"), project("q"), header={"milestones": own})
    assert told(whole) == ["slips plan/m: 40 days behind its baseline [due]"]
    assert told(whole, ("p",)) == []


def test_said_to_be_well_and_late() -> None:
    whole = plan(
        project("p", start="2024-05", reports=[report("2024-06", weather="sunny")]),
        project("q", start="2024-04", reports=[report("2024-06", owner="q", weather="fair")]),
        project("r", start="2024-04", reports=[report("2024-06", owner="r", weather="stormy")]),
        # A report that gives no weather takes none back.
        project(
            "s",
            start="2024-03",
            reports=[report("2024-05", owner="s", weather="fair"), report("2024-06", owner="s", note="Calme.")],
        ),
    )
    assert told(whole) == [
        "watermelons s: its last weather is fair, and it is late [weather]",
        "watermelons q: its last weather is fair, and it is late [weather]",
        "watermelons p: its last weather is sunny, and it is late [weather]",
    ]


def test_indicators_off_track_the_farthest_first() -> None:
    # Written entities are looked up in their file: these are made as if it held them.
    near = indicator({"2024-03": 90.0}, {"2024-01": 100.0}, unit="hectares")
    far = indicator({"2024-03": 10.5}, {"2024-01": 100.0, "2027": 100.0}, of="p", unit="M€")
    zero = indicator({"2024-03": 3.0}, {"2024-01": 0.0}, better="lower")
    fine = indicator({"2024-03": 100.0}, {"2024-01": 100.0})
    for each, name in ((near, "near"), (far, "far"), (zero, "zero"), (fine, "fine")):
        vars(each)["id"] = name
        each.origin.document.raw["measures"] = {"2024-03": ""}
    whole = plan(project("p"), indicators={each.id: each for each in (near, far, zero, fine)})
    assert told(whole) == [
        "off-track zero: 3 instead of 0 [measures.2024-03]",
        "off-track far: 10.5\u00a0M€ instead of 100\u00a0M€ [measures.2024-03]",
        "off-track near: 90\u00a0hectares instead of 100 [measures.2024-03]",
    ]
    two = plan(project("p"), project("q"), indicators={"far": far, "near": near})
    assert told(two, ("p",)) == ["off-track far: 10.5\u00a0M€ instead of 100\u00a0M€ [measures.2024-03]"]


def test_indicators_of_an_engagement_are_told_where_all_of_its_projects_are_chosen() -> None:
    of = {
        "e": Engagement(id="e", origin=origin(), title="E", obsession="o"),
        "alone": Engagement(id="alone", origin=origin(), title="A"),
    }
    obsessions = {"o": Obsession(id="o", origin=origin(), title="O")}
    gauges = {}
    for name, about in (("one", "e"), ("two", "o"), ("three", "plan"), ("four", "alone")):
        made = indicator({"2024-03": 1.0}, {"2024-01": 100.0}, of=about)
        vars(made)["id"] = name
        made.origin.document.raw["measures"] = {"2024-03": ""}
        gauges[name] = made
    whole = plan(
        project("p", engagements=("e",)),
        project("q", engagements=("e",)),
        project("r"),
        engagements=of,
        obsessions=obsessions,
        indicators=gauges,
    )
    assert [line.split(":")[0] for line in told(whole, ("p", "q"))] == ["off-track one", "off-track two"]
    assert told(whole, ("p",)) == []
    assert len(told(whole)) == 4


def test_decisions_asked_the_last_first() -> None:
    whole = plan(
        project("p", reports=[report("2024-05", decision="Choisir."), report("2024-07", decision="Plus tard.")]),
        project("q", reports=[report("2024-06", owner="q", decision="Ouvrir.")], paused="2024-01"),
        project("r", reports=[report("2024-06", owner="r", decision="Clore.")], finished="2024-06"),
        project(
            "s", reports=[report("2024-04", owner="s", decision="Rien."), report("2024-06", owner="s", note="Fait.")]
        ),
    )
    assert told(whole) == ["decisions q: Ouvrir. [decision]", "decisions p: Choisir. [decision]"]
