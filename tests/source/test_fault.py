"""The number of faults of a file is bounded."""

from __future__ import annotations

from ccictl.i18n import msg
from ccictl.source.fault import MOST, Fault, bounded
from ccictl.source.mark import Span
from tests.reading import document, told


def fault(rule: str, line: int) -> Fault:
    return Fault(rule, msg("wrong"), msg("mend it"), Span.at(line, 1))


def test_few_faults_are_all_kept() -> None:
    faults = [fault("a", line) for line in range(1, MOST + 1)]
    assert bounded(faults) == tuple(faults)


def test_of_many_the_first_are_kept_and_the_others_counted() -> None:
    faults = [fault("a", line) for line in range(1, MOST + 3)] + [fault("b", 1)]
    kept = bounded(faults)
    assert kept[:MOST] == tuple(faults[:MOST])
    assert kept[MOST] == fault("b", 1)
    assert told(kept[MOST + 1 :]) == [
        "101:1: [a] This file has 2 more faults of this kind. | Mend the first ones, then check again."
    ]


def test_one_more_is_one() -> None:
    assert "1 more fault of" in told(bounded(fault("a", line) for line in range(1, MOST + 2)))[-1]


def test_duplicates_are_bounded_in_a_file() -> None:
    read = document("a: 1\n" * 10_001)
    assert len(read.faults) == MOST + 1
    assert "9,900 more faults" in told(read.faults)[-1]
    assert read.faults[0].first == Span(1, 1, 1, 2)
