"""Many runs of a network at once, against one run after the other."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.analysis import sampling
from ccictl.analysis.draws import Draw
from ccictl.analysis.sampling import sampled
from ccictl.analysis.schedule import Event, Wait, schedule
from ccictl.analysis.track_record import WHOLE, Sample, slips_of
from tests.analysis.test_schedule import networks, tangles
from tests.whens import steady

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ccictl.analysis.sampling import Counts
    from ccictl.analysis.schedule import Schedule

    Events = dict[str, Event]

SLIPS = slips_of(Sample((-3, 0, 0, 4, 9)))
LONG = 30_000


def bits(name: str, seed: int, runs: int) -> list[int]:
    """The upper halves of the raw words of the stream of an event."""
    key = int.from_bytes(sha256(name.encode()).digest()[:8], "big")
    raw = np.random.PCG64(np.random.SeedSequence([seed, key])).random_raw(runs)
    return [int(word) >> 32 for word in raw]


def slip(draw: Draw, word: int) -> int:
    """Slip by slip: the first of those left up to which the share is more than the 32 bits say, of what is left."""
    left = [
        (day, end - start)
        for day, start, end in zip(draw.slips.days, (0, *draw.slips.upto), draw.slips.upto, strict=False)
        if day >= draw.least
    ]
    wanted = word * sum(share for _, share in left) // WHOLE
    for day, share in left:
        wanted -= share
        if wanted < 0:
            return day
    raise AssertionError


def forward(made: Schedule, own: Mapping[str, int]) -> dict[str, int]:
    """The day of each event that the schedule dates, some with another date of their own; none before its least."""
    days: dict[str, int] = {}
    for name in made.order:
        event = made.events[name]
        if made.forecast[name] is not None:
            found = [own.get(name, event.own), event.least]
            found += [days[wait.before] + wait.lag for wait in event.waits if wait.before in days]
            days[name] = max(day for day in found if day is not None)
    return days


def one_by_one(
    made: Schedule, draws: Mapping[str, Draw], ends: Mapping[str, Sequence[str]], runs: int, seed: int
) -> dict[str, Counts]:
    """The same run by run, in plain Python."""
    words = {name: bits(name, seed, runs) for name in draws}
    found: dict[str, Counter[int]] = {name: Counter() for name in ends}
    for run in range(runs):
        days = forward(made, {name: draw.base + slip(draw, words[name][run]) for name, draw in draws.items()})
        for end, names in ends.items():
            last = max((days[name] for name in names if name in days), default=None)
            if last is not None:
                found[end][last] += 1
    return {name: tuple(sorted(counts.items())) for name, counts in found.items()}


def drawn(data: st.DataObject, events: Events) -> dict[str, Draw]:
    """Draws of some events that have a date of their own."""
    dated = sorted(name for name, event in events.items() if event.own is not None)
    chosen = data.draw(st.lists(st.sampled_from(dated), unique=True)) if dated else []
    some = st.lists(st.integers(-60, 60), min_size=1, max_size=8)
    found = {}
    for name in chosen:
        slips = slips_of(Sample(tuple(sorted(data.draw(some))), tuple(sorted(data.draw(some)))))
        found[name] = Draw(data.draw(st.integers(-100, 100)), slips, data.draw(st.integers(-70, slips.days[-1])))
    return found


@steady
@given(networks() | tangles(), st.data(), st.integers(0, 2**70))
def test_runs_at_once_are_those_made_one_by_one(events: Events, data: st.DataObject, seed: int) -> None:
    draws = drawn(data, events)
    names = st.lists(st.sampled_from(sorted(events)), unique=True) if events else st.just([])
    ends = {"all": list(events), "some": data.draw(names), "none": []}
    made = schedule(events)
    assert sampled(made, draws, ends, 25, seed) == one_by_one(made, draws, ends, 25, seed)


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sampling, "_BLOCK", 7)


EVENTS: Events = {
    "c": Event(None, waits=(Wait("a", 2), Wait("b"), Wait("b", 5))),
    "a": Event(10),
    "b": Event(8, waits=(Wait("a"),), least=9),
    "d": Event(3, past=True),
}
DRAWS = {"a": Draw(10, SLIPS, -3), "b": Draw(8, SLIPS, 0)}
ENDS = {"c": ["c"], "all": ["a", "b", "c", "d"], "d": ["d"]}


def test_the_size_of_a_block_changes_nothing(small_blocks: None) -> None:
    made = schedule(EVENTS)
    assert sampled(made, DRAWS, ENDS, 50, 3) == one_by_one(made, DRAWS, ENDS, 50, 3)


def test_the_first_runs_of_many_are_those_of_few() -> None:
    few, many = (dict(sampled(schedule(EVENTS), DRAWS, ENDS, runs, 3)["c"]) for runs in (100, 10_000))
    assert all(many[day] >= count for day, count in few.items())
    assert sum(many.values()) == 10_000


def test_the_same_seed_gives_the_same_and_another_others() -> None:
    made = schedule(EVENTS)
    assert sampled(made, DRAWS, ENDS, 1000, 1) == sampled(made, DRAWS, ENDS, 1000, 1)
    assert sampled(made, DRAWS, ENDS, 1000, 1) != sampled(made, DRAWS, ENDS, 1000, 2)


def test_what_is_drawn_for_one_does_not_depend_on_the_others() -> None:
    together = sampled(schedule(EVENTS), DRAWS, {"a": ["a"]}, 1000, 1)
    alone = sampled(schedule({"a": Event(10)}), {"a": DRAWS["a"]}, {"a": ["a"]}, 1000, 1)
    assert together == alone


def test_events_alike_have_draws_of_their_own() -> None:
    events = {"a": Event(0), "b": Event(0)}
    draws = {name: Draw(0, SLIPS, -3) for name in events}
    found = sampled(schedule(events), draws, {"a": ["a"], "b": ["b"], "both": ["a", "b"]}, 1000, 1)
    assert found["a"] != found["b"]
    # The later of two that are independent: both are below the longest in the square of the share of one.
    assert dict(found["both"])[9] == pytest.approx(1000 * (1 - (2 / 3) ** 2), abs=60)


def test_draws_have_the_shares_of_the_slips() -> None:
    """Of 100,000, within four standard deviations; of those left, in the shares that they have of each other."""
    for least, shares in ((-9, {-3: 1 / 6, 0: 2 / 6, 4: 1 / 6, 9: 2 / 6}), (1, {4: 1 / 3, 9: 2 / 3}), (5, {9: 1.0})):
        found = sampled(schedule({"a": Event(0)}), {"a": Draw(100, SLIPS, least)}, {"a": ["a"]}, 100_000, 1)["a"]
        assert {day - 100 for day, _ in found} == set(shares)
        for day, count in found:
            share = shares[day - 100]
            assert count == pytest.approx(100_000 * share, abs=4 * (100_000 * share * (1 - share)) ** 0.5)


def test_the_stream_of_an_event_is_the_same_for_ever() -> None:
    """What NumPy promises of its bit generators (NEP 19): these numbers must not change, whatever is installed."""
    assert bits("cci-data/pilote", 1, 4) == [2801776301, 253883652, 2273204044, 3641327507]
    name = "cci-data/pilote"
    found = sampled(schedule({name: Event(0)}), {name: Draw(0, SLIPS, -3)}, {"e": [name]}, 1000, 1)
    assert found == {"e": ((-3, 166), (0, 353), (4, 156), (9, 325))}


def test_nothing_that_no_end_waits_for_is_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    stream = sampling._stream

    def noted(draw: Draw, name: str, seed: int) -> object:
        asked.append(name)
        return stream(draw, name, seed)

    monkeypatch.setattr(sampling, "_stream", noted)
    sampled(schedule(EVENTS), DRAWS, {"a": ["a"]}, 100, 1)
    assert asked == ["a"]


def test_a_chain_of_30_000_needs_no_recursion_and_holds_little() -> None:
    events = {str(n): Event(None if n else 0, waits=(Wait(str(n - 1), 2),) if n else ()) for n in reversed(range(LONG))}
    found = sampled(schedule(events), {"0": Draw(0, SLIPS, -3)}, {"end": [str(LONG - 1)]}, 100, 1)["end"]
    assert {day - 2 * (LONG - 1) for day, _ in found} == {-3, 0, 4, 9}
