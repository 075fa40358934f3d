"""What is assumed, in one sentence: the first thing that is said wherever anything else follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg, msgn
from ccictl.show import show, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.i18n import Translator
    from ccictl.shapes.assumption import Assumption
    from ccictl.shapes.medium import Medium

# The code of its colour on a terminal: that of the data date on a drawing, the other thing that all depends on.
_COLOUR = "1;35"


def sentence(assumptions: Sequence[Assumption], say: Translator, most: int = 0) -> str:
    """`What if: ...; ...`, of at most so many of them and how many more there are (0: all); empty where none is."""
    if not assumptions:
        return ""
    told = [assumption.text for assumption in assumptions if assumption.text]
    shown = told[: most or len(told)]
    left = len(told) - len(shown)
    if left:
        shown.append(say(msgn("and {n} other", "and {n} others", left)))
    return f"{say(msgn('What if:', 'What if:', len(told)))} {say(msg('; ')).join(shown)}"


def headed(assumptions: Sequence[Assumption], title: str, say: Translator) -> str:
    """A title of one line behind what is assumed."""
    return " – ".join(part for part in (sentence(assumptions, say), title) if part)


def lines(assumptions: Sequence[Assumption], medium: Medium) -> list[str]:
    """The sentence in lines of a terminal; none where nothing is assumed."""
    said = show(sentence(assumptions, medium.say), 0)
    found = wrapped(said, medium.width) if said else []
    return [f"\x1b[{_COLOUR}m{line}\x1b[0m" for line in found] if medium.colour else found
