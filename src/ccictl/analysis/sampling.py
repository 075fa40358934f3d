"""Many runs of a network at once: one vector for each event, with a place for each run. The only importer of NumPy.

The draws are the same on any machine and any NumPy from 1.26 on: the streams of its bit generators are kept (NEP 19),
its distributions are not, so that nothing but raw 64-bit words is asked for, and all arithmetic is on whole numbers.
Each event has a stream of its own, keyed by its name: what is drawn for one does not depend on which others are there,
so that two plans that differ in one date are compared under the same luck (common random numbers).

Runs are made in blocks that fit into a processor's cache. A stream goes on from block to block: the first runs of many
are the same as those of few.
"""

from __future__ import annotations

from collections import Counter
from functools import reduce
from hashlib import sha256
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from numpy.typing import NDArray

    from ccictl.analysis.draws import Draw
    from ccictl.analysis.schedule import Event, Schedule

    Days: TypeAlias = NDArray[np.int64]
    Counts: TypeAlias = tuple[tuple[int, int], ...]

_BLOCK = 8192
_HALF = np.uint64(32)


def sampled(
    made: Schedule, draws: Mapping[str, Draw], ends: Mapping[str, Collection[str]], runs: int, seed: int
) -> dict[str, Counts]:
    """For each end, a name for the last of some events: the days on which it falls, ascending, and in how many runs.

    Nothing for an end of which the schedule dates no event: what it does not date is in no run. Events without a draw
    have their own date, and none falls before its `least`. Days are ordinals, and may be beyond the calendar.
    """
    events = made.events
    dated = {name for name, day in made.forecast.items() if day is not None}
    order = tuple(_order(events, dated, [name for names in ends.values() for name in names]))
    streams = {name: _stream(draws[name], name, seed) for name in order if name in draws}
    found: dict[str, Counter[int]] = {name: Counter() for name in ends}
    for first in range(0, runs, _BLOCK):
        size = min(_BLOCK, runs - first)
        for name, days in _block(events, order, streams, ends, size).items():
            found[name].update(_counted(days, size))
    return {name: tuple(sorted(counts.items())) for name, counts in found.items()}


def _block(
    events: Mapping[str, Event],
    order: Sequence[str],
    streams: Mapping[str, _Stream],
    ends: Mapping[str, Collection[str]],
    size: int,
) -> dict[str, int | Days]:
    """The forward pass over some runs: the day of each end in each, a single number where it is the same in all.

    A vector is let go as soon as nothing waits for it any more.
    """
    waiting = Counter(wait.before for name in order for wait in events[name].waits)
    part_of: dict[str, list[str]] = {}
    for end, names in ends.items():
        for name in names:
            part_of.setdefault(name, []).append(end)
    days: dict[str, int | Days] = {}
    last: dict[str, int | Days] = {}
    for name in order:
        event = events[name]
        own = streams[name].days(size) if name in streams else event.own
        waits = [days[wait.before] + wait.lag for wait in event.waits if wait.before in days]
        day = _latest([*waits, *(each for each in (own, event.least) if each is not None)])
        for wait in event.waits:
            waiting[wait.before] -= 1
            if not waiting[wait.before]:
                days.pop(wait.before, None)
        for end in part_of.get(name, ()):
            last[end] = _latest([day, last[end]]) if end in last else day
        if waiting[name]:
            days[name] = day
    return last


def _latest(days: Sequence[int | Days]) -> int | Days:
    """The latest, run by run."""
    plain = [day for day in days if isinstance(day, int)]
    drawn = [day for day in days if not isinstance(day, int)]
    if not drawn:
        return max(plain)
    latest = reduce(np.maximum, drawn)
    return np.maximum(latest, max(plain)) if plain else latest


def _counted(days: int | Days, size: int) -> dict[int, int]:
    if isinstance(days, int):
        return {days: size}
    values, counts = np.unique(days, return_counts=True)
    return dict(zip(values.tolist(), counts.tolist(), strict=True))


def _order(events: Mapping[str, Event], dated: Collection[str], ends: Sequence[str]) -> Iterator[str]:
    """What some ends wait for and themselves, what is waited for first: depth first, so that little is held at a time.

    What has a date waits in no circle with others that have one. Without recursion: chains may be 30,000 long.
    """
    met: set[str] = set()
    for end in ends:
        walk = [(end, iter((end,)))] if end in dated and end not in met else []
        while walk:
            name, following = walk[-1]
            other = next((each for each in following if each in dated and each not in met), None)
            if other is not None:
                met.add(other)
                walk.append((other, iter([wait.before for wait in events[other].waits])))
                continue
            walk.pop()
            if walk:
                yield name


class _Stream:
    """What is drawn for one event, block after block."""

    def __init__(self, draw: Draw, bits: np.random.PCG64) -> None:
        possible = np.array(draw.slips.days, np.int64)
        first = int(np.searchsorted(possible, draw.least))
        # Those before it are of the past: the shares of the others are taken of what is left.
        passed = draw.slips.upto[first - 1] if first else 0
        self._bits = bits
        self._days = possible[first:] + draw.base
        self._upto = np.array(draw.slips.upto[first:], np.uint64) - np.uint64(passed)

    def days(self, size: int) -> Days:
        """The inverse transform of 32 bits u: the first slip of which the share up to it is above u."""
        bits = self._bits.random_raw(size) >> _HALF
        days: Days = self._days[np.searchsorted(self._upto, (bits * self._upto[-1]) >> _HALF, side="right")]
        return days


def _stream(draw: Draw, name: str, seed: int) -> _Stream:
    key = int.from_bytes(sha256(name.encode()).digest()[:8], "big")
    return _Stream(draw, np.random.PCG64(np.random.SeedSequence([seed, key])))
