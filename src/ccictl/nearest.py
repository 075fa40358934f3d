"""Proposing what was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Comparing a typo with every id of a very large plan is cut here: a proposal is a courtesy, not a duty.
_MOST = 20_000
# A word of fewer letters begins too many others to mean one of them.
_LEAST = 3


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate nearest to `word`, or None when none is near; ties go to the first in the alphabet.

    Case, accents written or not, and `_` for `-` cost nothing. A word that begins a candidate at the end of one of
    its words, or is its last part behind a slash, means it more than any that is spelt nearly so: `campus` is
    `campus-numerique`, `tableaux-de-bord` is `cci-data/tableaux-de-bord`.
    """
    from difflib import SequenceMatcher

    plain = _fold(word)[:100]
    best, best_ratio, part = None, 0.6, ""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(plain)
    for candidate in sorted(candidates)[:_MOST]:
        folded = _fold(candidate)[:100]
        if folded == plain:
            return candidate
        if _is_part(plain, folded):
            # The shortest says the least that was not written.
            part = min(part or candidate, candidate, key=len)
        if part:
            continue
        matcher.set_seq1(folded)
        if matcher.real_quick_ratio() > best_ratio and matcher.quick_ratio() > best_ratio:
            ratio = matcher.ratio()
            if ratio > best_ratio:
                best, best_ratio = candidate, ratio
    return part or best


def _is_part(word: str, candidate: str) -> bool:
    return len(word) >= _LEAST and (candidate.startswith((f"{word}-", f"{word}/")) or candidate.endswith(f"/{word}"))


def _fold(word: str) -> str:
    import unicodedata

    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("_", "-").replace(" ", "-")
