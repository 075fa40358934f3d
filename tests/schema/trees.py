"""Entities made from the models themselves, right and wrong, as trees of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from ccictl.model import scalars
from ccictl.model.after import PREDECESSOR, After, AfterItem
from ccictl.model.compound import Group, Sequence, Table
from ccictl.model.expects import Announced, AnnouncedCount
from ccictl.model.scalars import COUNT, Choice, Reference, Scalar
from tests.schema.editing import Text, Tree

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from ccictl.model.record import Reader, Record

# What the loader takes, said anew: what is drawn from the patterns of the schemas could not find a fault in them.
_ID = "[a-z0-9]{1,4}(-[a-z0-9]{1,3})?"
_NUMBER = "[0-9]{1,3}(_[0-9]{3})?([.][0-9]{1,2})?"
_PATTERNS = {
    scalars.ID: _ID,
    scalars.WHEN: "[12][0-9]{3}(-(0[1-9]|1[0-2])(-[0-2][1-8])?|-[QT][1-4]|-[HS][12])?",
    scalars.PERCENT: "([0-9]{1,2}([.][0-9])?|100)%?",
    scalars.NUMBER: f"-?{_NUMBER}",
    scalars.POSITIVE: f"[1-9]{_NUMBER}",
    scalars.WHOLE: "-?[0-9]{1,4}([.]0)?",
    scalars.COUNT: "[0-9]{1,4}(_[0-9]{3})?([.]0)?",
    scalars.LAG: "-?[0-9]{1,4}",
    scalars.FLAG: "true|false",
    scalars.LINK: "https://[a-zé]{1,5}[.]fr(:[0-9]{2,4})?(/[a-z?#=%-]{0,5})?|mailto:[a-z.+]{1,5}@[a-z]{1,5}[.]fr",
}
# What YAML, Python and JavaScript may take for different things.
_ODD = (
    "", " ", "~", "null", "Null", "NULL", "true", "True", "FALSE", "no", "2023", "02023", "0000", "0", "-0",
    "-0.0", "-1", "007", "1e3", "1e-3", "1E400", ".5", "5.", "+3", "0x1f", "0o17", ".inf", "3.0", "3.5",
    "100.0", "100.1", "1_00", "1_0_0%", "140%", "40%", "40 %", "8,1", "593 000", "593_000", "1__0",
    "1234567890123456", "36526", "-36526", "2023-13", "2023-02-31", "2023-Q5", "2023-T2", "2023-S1",
    "2023-H3", "2023-6-1", " 2023 ", "2023\n", "a/b", "a/b/c", "plan/a", "plan", "A", "a--b", "a-", "été",
    "e\u0301" * 150, "x" * 200, "x" * 201, "a" * 64, "a" * 65, "\U0001f600" * 201, "a\nb",
    "\u1100\u1161" * 150, "https://a.fr", "https://été.fr/x?y#z", "https://u@a.fr", "http://a.fr",
    "https://", "https://-a.fr", "mailto:a@b.fr", "mailto:a@b@c", "https://a.fr/\u00a0x",
    "https://a.fr:123456/", "a: b", "null\n", "\u00a0sunny\u2003", "٣", "²",
)  # fmt: skip
_LETTERS = "0123456789abzAQTHS_-./%:~ \n\u00a0é"


def trees(cls: type[Record]) -> SearchStrategy[dict[str, Tree]]:
    """Fields of a record: mostly right, now and then wrong in any of the ways that people are."""

    def drawn(names: list[str]) -> SearchStrategy[dict[str, Tree]]:
        return st.fixed_dictionaries({name: _value(cls.specs[name].reader) for name in names})

    needed = [name for name, spec in cls.specs.items() if spec.required]
    chosen = st.lists(st.sampled_from(sorted(cls.specs)), max_size=4, unique=True)
    right = chosen.map(lambda names: sorted({*needed, *names})).flatmap(drawn)
    missing = chosen.flatmap(drawn)
    unknown = st.tuples(right, st.sampled_from(("foo", "titre", "Title", "$schema", "<<")), texts(scalars.TEXT)).map(
        lambda drawn: {**drawn[0], drawn[1]: drawn[2]}
    )
    return st.one_of(*(right,) * 8, missing, unknown)


def _value(reader: Reader) -> SearchStrategy[Tree]:
    shape: SearchStrategy[Any] = _shape(reader)
    other = st.sampled_from([Text(""), Text("x"), Text("NULL"), [], {}, [Text("a")], {"a": Text("b")}])
    return st.one_of(*(shape,) * 12, other)


def _shape(reader: Reader) -> SearchStrategy[Any]:
    if isinstance(reader, Scalar):
        return texts(reader)
    if isinstance(reader, Sequence):
        return st.lists(_value(reader.item), max_size=3)
    if isinstance(reader, Table):
        keys = texts(reader.key).map(lambda text: text.text)
        inner = reader.value
        values = trees(inner.cls) if isinstance(inner, Group) else _value(inner)
        return st.dictionaries(keys, values, max_size=2)
    if isinstance(reader, Group):
        return trees(reader.cls)
    if isinstance(reader, AfterItem):
        return st.one_of(texts(PREDECESSOR), trees(After))
    assert isinstance(reader, AnnouncedCount)
    return st.one_of(texts(COUNT), trees(Announced))


def texts(reader: Scalar[Any]) -> SearchStrategy[Text]:
    right: SearchStrategy[str]
    if isinstance(reader, Choice):
        right = st.sampled_from(reader.values)
    elif isinstance(reader, Reference):
        right = _like(f"{_ID}(?:/{_ID})?" if "milestones" in reader.kinds else _ID)
    elif reader in _PATTERNS:
        right = _like(_PATTERNS[reader])
    else:
        right = st.text(max_size=12)
    wrong = st.tuples(right, st.integers(0, 12), st.sampled_from(_LETTERS), st.booleans()).map(_with_a_slip)
    return st.builds(Text, st.one_of(*(right,) * 10, wrong, st.sampled_from(_ODD)), st.booleans())


def odd() -> SearchStrategy[Text]:
    """What is taken for different things, and what a slip makes of it."""
    words = st.sampled_from(_ODD)
    slipped = st.tuples(words, st.integers(0, 4), st.sampled_from(_LETTERS), st.booleans()).map(_with_a_slip)
    return st.builds(Text, st.one_of(words, slipped), st.booleans())


def _like(pattern: str) -> SearchStrategy[str]:
    return st.from_regex(f"^(?:{pattern})$", fullmatch=True)


def _with_a_slip(drawn: tuple[str, int, str, bool]) -> str:
    text, at, letter, instead = drawn
    return text[:at] + letter + text[at + instead :]
