"""What `--what-if` says."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.analysis.standing import Picture
from ccictl.model.log import Refused
from ccictl.model.shift import Shift
from ccictl.model.when import When
from ccictl.options import UsageFault
from ccictl.supposing import Asked, parse, supposed
from tests.french import english, french
from tests.making import loaded
from tests.whens import steady, texts

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,3}", fullmatch=True)
REFS = st.one_of(IDS, st.tuples(IDS, IDS).map("/".join))
UNITS = st.sampled_from([("d", "d"), ("j", "d"), ("w", "w"), ("s", "w"), ("m", "m"), ("J", "d")])


@steady
@given(REFS, st.sampled_from("+-"), st.integers(0, 9_999_999), UNITS, st.sampled_from(["", " "]))
def test_a_shift_of_anything_that_has_an_id(ref: str, sign: str, number: int, unit: tuple[str, str], gap: str) -> None:
    asked = parse(f"{ref}{gap}{sign}{gap}{number}{unit[0]}")
    assert asked == Asked(ref, Shift(int(f"{sign}{number}"), unit[1]))


@steady
@given(REFS, texts(), st.sampled_from(["=", " = "]))
def test_a_date_of_anything_that_has_an_id(ref: str, when: str, equals: str) -> None:
    assert parse(f"{ref}{equals}{when}") == Asked(ref, When.parse(when))


@steady
@given(st.text().filter(lambda text: not re.search(r"=|[+-]\s*[0-9]+\s*[djwsm]$", text, re.IGNORECASE)))
def test_any_other_text_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(Refused) as caught:
        parse(text)
    for say in (english(), french()):
        assert say(caught.value.message)
        assert say(caught.value.remedy)


FILES = {
    "projects/actif.yaml": (
        "title: Actif\nstart: 2025-Q1\nfinish: 2026-Q3\nstarted: 2025-02-01\nmilestones:\n"
        "  fait: {title: Fait, due: 2025-06, done: 2025-06-15}\n"
        "  annule: {title: Annulé, due: 2026-06, cancelled: 2025-12}\n"
        "  a-venir: {title: À venir, due: 2026-06}\n"
        "  illisible: {title: Illisible, due: demain}\n"
        "  sans-date: {title: Sans date, baseline: 2026}\n"
    ),
    "projects/entame.yaml": "title: E\nstart: 2025\nfinish: 2026\nmilestones:\n  m: {title: M, done: 2025-03}\n",
    "projects/a-venir.yaml": "title: À venir\nstart: 2026-Q2\nfinish: 2026-12-31\n",
    "projects/a-venir-10d.yaml": "title: Dix jours\nstart: 2026-03\n",
    "projects/nu.yaml": "title: Nu\n",
    "projects/illisible.yaml": "title: Illisible\nstart: demain\nfinish: 2027\n",
    "projects/arrete.yaml": "title: A\nfinish: 2026\ncancelled: 2025\nmilestones:\n  m: {title: M, due: 2026}\n",
    "projects/fini.yaml": "title: F\nfinish: 2026\nfinished: 2025\nmilestones:\n  m: {title: M, due: 2026}\n",
    "projects/retourne.yaml": "title: R\nstart: 2027\nfinish: 2026-06-30\n",
    "obsessions.yaml": "agir: {title: Agir}\n",
    "plan.yaml": "title: P\nstart: 2024\nfinish: 2030\nmilestones:\n  bilan: {title: Bilan, due: 2027-12}\n",
}


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return Picture(loaded(tmp_path, FILES).plan, date(2026, 1, 15))


def changed(picture: Picture, *wanted: str) -> list[str]:
    """What is changed, as texts."""
    changes = supposed(picture, wanted)[1]
    return [f"{each.entity.ref}.{each.field} {each.was} {each.when} {each.counted}" for each in changes]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("actif/a-venir+45d", ["actif/a-venir.due 2026-06 2026-08-14 2026-06-30"]),
        ("actif/a-venir=2026-T4", ["actif/a-venir.due 2026-06 2026-Q4 None"]),
        ("actif/sans-date=2026-06-30", ["actif/sans-date.due None 2026-06-30 None"]),
        ("actif/illisible=2026-06-30", ["actif/illisible.due None 2026-06-30 None"]),
        ("plan/bilan-1m", ["plan/bilan.due 2027-12 2027-11-30 2027-12-31"]),
        # What has begun moves its end, even where only a milestone says that it has, and what is still to come of it.
        (
            "actif+1w",
            ["actif.finish 2026-Q3 2026-10-07 2026-09-30", "actif/a-venir.due 2026-06 2026-07-07 2026-06-30"],
        ),
        ("entame+1d", ["entame.finish 2026 2027-01-01 2026-12-31"]),
        # What has not, begins as much later: its beginning counts from its first day.
        (
            "a-venir+10d",
            ["a-venir.start 2026-Q2 2026-04-11 2026-04-01", "a-venir.finish 2026-12-31 2027-01-10 None"],
        ),
        ("a-venir=2026-11", ["a-venir.finish 2026-12-31 2026-11 None"]),
        ("a-venir-10d-10d", ["a-venir-10d.start 2026-03 2026-02-19 2026-03-01"]),
        ("a-venir-10d+10d", ["a-venir-10d.start 2026-03 2026-03-11 2026-03-01"]),
        ("nu=2027", ["nu.finish None 2027 None"]),
        ("illisible=2028", ["illisible.finish 2027 2028 None"]),
        # That it ends before it begins is a mistake in the files, which `validate` tells: it is none of this.
        ("retourne+1d", ["retourne.start 2027 2027-01-02 2027-01-01", "retourne.finish 2026-06-30 2026-07-01 None"]),
        # An id that ends as a shift does is not taken for one where that makes sense.
        (
            "a-venir-10d",
            ["a-venir.start 2026-Q2 2026-03-22 2026-04-01", "a-venir.finish 2026-12-31 2026-12-21 None"],
        ),
    ],
)
def test_what_moves(text: str, lines: list[str], picture: Picture) -> None:
    assert changed(picture, text) == lines


def test_several_come_in_their_order_one_by_one_or_with_commas(picture: Picture) -> None:
    found = changed(picture, "nu=2027, plan/bilan=2028", "actif/a-venir+1d")
    assert [line.partition(" ")[0] for line in found] == ["nu.finish", "plan/bilan.due", "actif/a-venir.due"]


def test_the_picture_is_that_of_the_changed_plan_and_the_other_stays(picture: Picture) -> None:
    found, _ = supposed(picture, ["nu=2025", "actif/a-venir=2025-12"])
    assert found.as_of == picture.as_of
    assert [each.standings["nu"].health.value for each in (picture, found)] == ["none", "late"]
    assert [each.status(each.plan.milestones["actif/a-venir"]) for each in (picture, found)] == ["planned", "late"]


def test_what_happened_later_is_not_known_at_an_earlier_data_date(picture: Picture) -> None:
    earlier = Picture(picture.plan, date(2025, 1, 15))
    assert changed(earlier, "actif/fait+1d") == ["actif/fait.due 2025-06 2025-07-01 2025-06-30"]
    # It has not started then: its beginning moves too.
    assert [line.partition(" ")[0] for line in changed(earlier, "actif+1d")] == [
        "actif.start",
        "actif.finish",
        "actif/fait.due",
        "actif/annule.due",
        "actif/a-venir.due",
    ]


FAULTS = (
    "actf+1d",
    "actif/a-veni+1d",
    "agir+1d",
    "plan=2030",
    "actif/fait+1d",
    "actif/annule=2027",
    "arrete+1d",
    "arrete/m+1d",
    "fini+1d",
    "fini/m=2027",
    "actif/sans-date+1d",
    "actif/illisible+1d",
    "illisible+1d",
    "nu-1d",
    "actif",
    "actif+1",
    "actif+1y",
    "actif+d",
    "a-venir-10",
    "ACTIF 1",
    "É",
    "+1d",
    "=2027",
    "-1d",
    "actif=",
    "actif=2026-02-30",
    "actif=30/06/2027",
    "actif=+1d",
    "actif+3000000d",
    "actif-9999999999d",
    "actif=2024",
    "a-venir=2026-03",
    "actif+1d,actif=2027",
    "actif+1d,nu=2027,actif+1d",
    "a-venir+1d,a-venir=2028",
    "\u202eactif+1d",
    "",
    " , ",
    ",".join(["nu=2027"] * 101),
)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_cannot_be_is_refused_with_what_to_do(
    language: str, picture: Picture, snapshot: SnapshotAssertion
) -> None:
    say = english() if language == "en" else french()
    told = []
    for text in FAULTS:
        with pytest.raises(UsageFault) as caught:
            supposed(picture, [text])
        told.append(f"{say(caught.value.message)}\n    {say(caught.value.remedy)}")
    assert "\n".join(told) == snapshot


def test_an_id_that_ends_as_a_shift_does_and_nothing_behind_it(tmp_path: Path) -> None:
    alone = Picture(loaded(tmp_path, {"projects/lot-2d.yaml": "title: L\nfinish: 2027\n"}).plan, date(2026, 1, 15))
    with pytest.raises(UsageFault) as caught:
        supposed(alone, ["lot-2d"])
    assert english()(caught.value.message) == "--what-if lot-2d: This says neither by how much nor to when."
    assert english()(caught.value.remedy).startswith("Write lot-2d+45d,")


def test_a_hundred_are_not_too_many(tmp_path: Path) -> None:
    files = {"projects.yaml": "".join(f"p{n}: {{title: P, finish: 2027}}\n" for n in range(100))}
    picture = Picture(loaded(tmp_path, files).plan, date(2026, 1, 15))
    assert len(changed(picture, *(f"p{n}+1d" for n in range(100)))) == 100
