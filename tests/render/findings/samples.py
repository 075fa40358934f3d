"""Findings to render: a fixed handful in each language, and any that could be."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ccictl.shapes.findings import Aside, FindingItem, Findings, Passage, RuleInfo
from ccictl.shapes.medium import Medium
from ccictl.source.mark import TOP, Span
from tests.french import english, french

if TYPE_CHECKING:
    from collections.abc import Sequence

COUNTS = (
    ("obsessions", 3),
    ("engagements", 30),
    ("projects", 72),
    ("totems", 8),
    ("milestones", 1290),
    ("indicators", 40),
    ("organisations", 1),
    ("sources", 0),
)
RULES = (
    RuleInfo("confusable-id", "info", "Two ids differ only by what an eye misses."),
    RuleInfo("duplicate-key", "error", "A key is written twice {in} the same place."),
    RuleInfo("never-run", "off", "Nothing."),
    RuleInfo("overdue-milestone", "warning", "A milestone is late."),
    RuleInfo("unknown-reference", "error", "A reference names nothing that exists."),
)
# What a plan can hold that someone could be harmed by: terminals, CI runners, browsers, parsers.
NASTY = (
    "\x1b[31m", "\x1b]0;title\x07", "\x9b2J", "\r", "\n", "\r\n", "\t", "\0", "\x85", "\u2028", "\u2029",
    "\u202e", "\u2066", "\u200b", "\ufeff", "\U000e0041", "\ue000", "\uffff", "\udce9", "\u0378",
    "::", "::error::", "::stop-commands::x", "\n::set-output name=a::b", "##[add-mask]", "##vso[task]", "#", "%0A", "%",
    ",", ":", "]]>", "<!--", "-->", "<script>", "</failure>", "&", "&amp;", "&#10;", '"', "'", "`", "|", "\\", "$(id)",
    "[x](https://e.test)", "![", "](", "@team", "#12", "https://e.test", "www.e.test", "{", "}", "{0}", "*", "_", "~",
    "é", "日本", "👩\u200d💻", "🇫🇷", "e\u0301", "\u05d0", "…", " ", "  ", "/", "..", "a", "Z", "=1+1",
)  # fmt: skip


def medium(language: str = "en", *, colour: bool = False, width: int = 100) -> Medium:
    """A medium in a language."""
    return Medium(french() if language == "fr" else english(), colour, width)


def passage(file: str, text: str, span: Span) -> Passage:
    """A passage that ends on the line that it begins on."""
    return Passage(file, span, text, text)


def item(
    rule: str = "unknown-reference",
    severity: str = "error",
    *,
    file: str = "plan/projects/p.yaml",
    text: str = "lead: nobody",
    span: Span = Span.at(1, 7, 6),  # noqa: B008 - a frozen value
    message: str = 'Nothing is called "nobody".',
    remedy: str = "Write its id.",
    subject: str = "p",
    field: str = "lead",
    occurrence: int = 0,
    asides: tuple[Aside, ...] = (),
) -> FindingItem:
    """A finding of which only what matters has to be said."""
    where = passage(file, text, span)
    return FindingItem(rule, severity, where, message, remedy, subject, field, occurrence, asides)


def shape(items: Sequence[FindingItem] = (), *, omitted: int = 0, quiet: bool = False, title: str = "Plan") -> Findings:
    """The shape of some items; what is omitted are infos."""
    grave = Counter(one.severity for one in items)
    return Findings(
        version="1.2.3",
        title=title,
        as_of="2026-09-30",
        items=tuple(items),
        omitted=omitted,
        errors=grave["error"],
        warnings=grave["warning"],
        infos=grave["info"] + omitted,
        files=88,
        counts=COUNTS,
        rules=RULES,
        quiet=quiet,
    )


_LONG = "\tcontributors: [cci-\x1b[31mrouge, cci-日本語, cci-e\u0301te\u0301, cci-nulle-part, " + "cci-x, " * 30


def sample(language: str) -> Findings:
    """One finding of each kind of place: a word, a whole long line, a place without text, one with another place."""
    french_ = language == "fr"
    first = "déjà écrit ici" if french_ else "first written here"
    return shape(
        (
            item(
                "duplicate-key",
                file="plan/engagements.yaml",
                text="  obsession: bis",
                span=Span.at(105, 3, 9),
                message="« obsession » est écrit deux fois au même endroit."
                if french_
                else '"obsession" is written twice in the same place.',
                remedy="Gardez l'un des deux." if french_ else "Keep one of the two.",
                subject="alpha",
                field="obsession",
                asides=(Aside(first, passage("plan/engagements.yaml", "  obsession: un", Span.at(9, 3, 9))),),
            ),
            item(
                file="plan/projects/日本.yaml",
                text=_LONG,
                span=Span.at(12, _LONG.index("cci-nulle-part") + 1, 14),
                message="Rien dans le plan ne s'appelle « cci-nulle-part »."
                if french_
                else 'Nothing in the plan is called "cci-nulle-part".',
                remedy="Écrivez un identifiant qui désigne une organisation, ou ajoutez ce qui manque : chaque "
                "organisation est dans organisations.yaml ou dans un fichier à elle."
                if french_
                else "Write the id of an organisation, or add what is missing: each organisation is in "
                "organisations.yaml or in a file of its own.",
            ),
            item(
                "overdue-milestone",
                "warning",
                file="plan/projects/p.yaml",
                text="    due: 2025-06",
                span=Span(31, 10, 33, 4),
                message="Ce jalon a 107 jours de retard." if french_ else "This milestone is 107 days late.",
                remedy="Écrivez « done », ou une nouvelle échéance." if french_ else 'Write "done", or a new due date.',
                subject="p/a",
                field="due",
            ),
            item(
                "confusable-id",
                "info",
                file="plan/projects/q.yaml",
                text="",
                span=TOP,
                message="« p » se confond avec « q »." if french_ else '"p" is easily taken for "q".',
                remedy="Changez l'un des deux." if french_ else "Change one of the two.",
                subject="q",
                field="id",
            ),
        ),
        omitted=19900,
    )


texts = st.lists(st.sampled_from(NASTY), max_size=6).map("".join) | st.text(max_size=12)
_numbers = st.integers(1, 12) | st.integers(1, 10**7)


@st.composite
def _spans(draw: st.DrawFn) -> Span:
    line, column = draw(_numbers), draw(_numbers)
    end_line = line + draw(st.sampled_from((0, 0, 0, 1, 7)))
    end_column = column + draw(st.integers(0, 20)) if end_line == line else draw(_numbers)
    return Span(line, column, end_line, end_column)


passages = st.builds(Passage, texts.filter(bool), _spans(), texts, texts)


_items = st.builds(
    FindingItem,
    rule=st.sampled_from([rule.name for rule in RULES]),
    severity=st.sampled_from(("error", "warning", "info")),
    passage=passages,
    message=texts,
    remedy=texts,
    # The name of a finding holds no NUL, see `fingerprint`.
    subject=texts.map(lambda text: text.replace("\0", "")),
    field=texts.map(lambda text: text.replace("\0", "")),
    occurrence=st.just(0),
    asides=st.lists(st.builds(Aside, texts, passages), max_size=1).map(tuple),
)


@st.composite
def findings(draw: st.DrawFn) -> Findings:
    """Any findings, whatever a plan holds, at places inside and beyond its lines; some again and again."""
    distinct = draw(st.lists(_items, max_size=3))
    ranks = draw(st.lists(st.integers(0, len(distinct) - 1), max_size=25)) if distinct else []
    # Occurrences count up, as the view counts them.
    seen: Counter[tuple[str, ...]] = Counter()
    items = []
    for one in (distinct[rank] for rank in ranks):
        name = (one.rule, one.subject, one.field)
        items.append(one._replace(occurrence=seen[name]))
        seen[name] += 1
    omitted = draw(st.sampled_from((0, 0, 1, 19900)))
    return shape(items, omitted=omitted, quiet=draw(st.booleans()), title=draw(texts))


def steering(text: str) -> set[str]:
    """The characters of `text` but line feeds that could steer a terminal; joiners, letters' companions, cannot."""
    harmful = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    return {c for c in text if c not in "\n\u200c\u200d" and unicodedata.category(c) in harmful}
