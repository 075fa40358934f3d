"""The page of a rule, ready to be shown."""

from __future__ import annotations

from ccictl.named import NamedTuple


class Page(NamedTuple):
    """The page of a rule in the reader's language: its title, and paragraphs of which some are examples."""

    title: str
    paragraphs: tuple[tuple[str, bool], ...]
