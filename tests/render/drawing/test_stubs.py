"""Names of pages beside arrows: one for all of a spot, inside, none on another."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.drawing.arrows import Spot
from ccictl.render.drawing.sheet import SMALL
from ccictl.render.drawing.stubs import Stub, names
from ccictl.render.drawing.widths import width
from tests.french import english
from tests.render.drawing.sample import drawn

ENDS = (100.0, 800.0)


def spot(x: float, row: int = 0, page: int = 1, taken: tuple[tuple[float, float], ...] = ()) -> Spot:
    return Spot(x, x, row * 37 + 13.5, row * 37, row * 37 + 37, page, taken)


def stub(x: float, to: int, *, out: bool = True, **more: object) -> Stub:
    return Stub(spot(x, **more), x, out, to, 1, f"{x} {to}")  # type: ignore[arg-type]


def found(*stubs: Stub) -> list[tuple[float, str]]:
    texts = [each for _, text in names(stubs, ENDS, english()) for each in drawn(text) if each.tag == "text"]
    return [(each.x, each.element.text or "") for each in texts]


def test_all_pages_of_a_spot_are_one_name() -> None:
    several = (stub(200, 7), stub(200, 2), stub(200, 3), stub(200, 2))
    assert found(*several) == [(204, "→ p. 2, 3, 7")]
    ((page, text),) = names(several, ENDS, english())
    assert page == 1
    assert "<title>200 7 \u00b7 200 2 \u00b7 200 3</title>" in text


def test_what_goes_out_is_named_behind_and_what_comes_in_before() -> None:
    before, behind = found(stub(200, 7, out=False), stub(200, 2))
    assert before == (round(196 - width("p. 7 →", SMALL - 1.5), 2), "p. 7 →")
    assert behind == (204, "→ p. 2")


def test_at_the_edges_names_are_on_the_other_side() -> None:
    ((x, _),) = found(stub(795, 2))
    assert x + width("→ p. 2", SMALL - 1.5) <= 791.01
    assert found(stub(105, 2, out=False)) == [(109, "p. 2 →")]


def test_what_is_written_above_a_sign_stays_to_be_read() -> None:
    assert found(stub(200, 2, taken=((204.0, 220.0),)))[0][0] < 200
    assert found(stub(110, 2, taken=((114.0, 130.0),)))[0][0] == 133


def test_what_has_no_room_at_all_has_no_name() -> None:
    assert found(stub(400, 2, taken=((100.0, 800.0),))) == []


@given(
    st.lists(
        st.builds(
            stub,
            st.floats(100, 800).map(lambda x: round(x, 2)),
            st.integers(2, 12),
            out=st.booleans(),
            row=st.integers(0, 2),
            page=st.integers(1, 2),
        ),
        max_size=12,
    )
)
def test_no_name_is_on_another_or_outside(stubs: list[Stub]) -> None:
    rows: dict[tuple[int, float], list[tuple[float, float]]] = {}
    for page, text in names(stubs, ENDS, english()):
        (one,) = [each for each in drawn(text) if each.tag == "text"]
        wide = width(one.element.text or "", SMALL - 1.5)
        assert ENDS[0] <= one.x
        assert one.x + wide <= ENDS[1] + 0.01
        rows.setdefault((page, one.y), []).append((one.x, one.x + wide))
    for places in rows.values():
        assert all(a[1] <= b[0] + 0.02 or b[1] <= a[0] + 0.02 for a, b in combinations(places, 2))
