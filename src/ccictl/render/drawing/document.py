"""The document of a drawing: its size, what it says to who cannot see it, its colours, its ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.render.drawing.markup import escaped, fill, number, rect
from ccictl.render.drawing.palette import style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.i18n import Translator

_FAMILY = "DejaVu Sans, Liberation Sans, Arial, sans-serif"


class Said(NamedTuple):
    """What a drawing is called, and what it shows in words."""

    title: str
    description: str


def opened(width: float, height: float, size: str, said: Said, say: Translator, more: str = "") -> Iterator[str]:
    """The beginning of a document that is `size` large (as attributes), up to the ground; `more` is for its styles."""
    across, down = number(width), number(height)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {across} {down}" role="img" '
        f'aria-labelledby="title description" xml:lang="{escaped(say.language)}" font-family="{_FAMILY}">\n'
    )
    yield f'<title id="title">{escaped(said.title)}</title>'
    yield f'<desc id="description">{escaped(said.description)}</desc>'
    yield f"<style>{style()}{more}</style>"


def ground(width: float, height: float) -> str:
    """What everything is drawn on."""
    return rect(0, 0, width, height, fill("back"))
