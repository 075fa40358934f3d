"""Periods for tests: made from their text, or by Hypothesis."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st

from ccictl.model.when import When

if TYPE_CHECKING:
    from collections.abc import Callable

# The same examples in every run, and no limit of time.
steady: Callable[[Callable[..., None]], Callable[..., None]] = settings(deadline=None, derandomize=True, database=None)


def when(text: str | None) -> When | None:
    """The period that `text` names; None for None, as where a field is not given."""
    return None if text is None else When.parse(text)


def texts(first: int = 1, last: int = 9999) -> st.SearchStrategy[str]:
    """The text of any period in the years from `first` to `last`, in the format's own writing."""
    years = st.integers(first, last).map(lambda year: f"{year:04d}")
    days = st.dates(date(first, 1, 1), date(last, 12, 31)).map(date.isoformat)
    parts = st.sampled_from([*(f"{month:02d}" for month in range(1, 13)), "Q1", "Q2", "Q3", "Q4", "H1", "H2"])
    return st.one_of(years, days, st.tuples(years, parts).map("-".join))


def whens(first: int = 1, last: int = 9999) -> st.SearchStrategy[When]:
    """Any period in the years from `first` to `last`."""
    return texts(first, last).map(When.parse)


def day_of(period: When, share: float) -> When:
    """The day of `period` that a share of it (0 to 1) has passed before: one reading of it."""
    length = (period.last - period.first).days
    return When.parse((period.first + timedelta(days=int(length * share))).isoformat())
