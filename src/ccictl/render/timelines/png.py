"""A timeline as PNG: the drawing in pixels, with a font that comes along, so that it is the same everywhere."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ccictl.exits import CannotRunError
from ccictl.i18n import msg
from ccictl.render.drawing.advances import REGULAR
from ccictl.render.drawing.palette import PALETTE
from ccictl.render.drawing.picture import picture
from ccictl.show import show

if TYPE_CHECKING:
    from types import ModuleType

    from ccictl.shapes.medium import Medium
    from ccictl.shapes.timeline import Timeline

# Pixels for each of the drawing, so that small names can be read on a large screen: less where it would be higher
# than viewers open, and never so little that nothing can be read.
_FINE, _COARSE = 2.0, 0.75
_HIGHEST = 32_000
_FONT = "DejaVu Sans"
# Not for a terminal, and on paper: known before anything is drawn.
BINARY = PAPER = True


def render(timeline: Timeline, medium: Medium) -> bytes:
    """The drawing in pixels. Raises CannotRunError without the extra `png`, or for more lanes than a picture holds."""
    renderer, font = _package("resvg_py"), _font(_package("ziafont"))
    drawn = picture(timeline, medium)
    zoom = min(_FINE, _HIGHEST / drawn.height)
    if zoom < _COARSE:
        raise CannotRunError(
            msg("{n} rows are too many for a picture.", n=len(timeline.lanes)),
            msg("Choose fewer by --where or --level, or use --format svg."),
        )
    data = renderer.svg_to_bytes(
        svg_string=drawn.text,
        skip_system_fonts=True,
        font_files=[font],
        font_family=_FONT,
        sans_serif_family=_FONT,
        style_sheet=_bold(),
        zoom=zoom,
        dpi=96,
        resources_dir=None,
    )
    return bytes(data)


def is_reduced(data: bytes) -> bool:
    """Whether a picture is as high as any may be, and its letters are smaller for that."""
    # Behind the sign of PNG and the head of its first chunk stand width and height, of four bytes each.
    return int.from_bytes(data[20:24], "big") >= _HIGHEST - 1


def missing(timeline: Timeline) -> str:
    """The signs of titles that the font does not have, each once, in the order in which they are met.

    Raises CannotRunError without the extra `png`.
    """
    package = _package("ziafont")
    titles = [*(each.text for each in timeline.what_if), timeline.title, timeline.subtitle]
    titles += (band.title for band in timeline.bands)
    for lane in timeline.lanes:
        titles += [lane.title, *(mark.title for mark in lane.marks)]
    signs = dict.fromkeys(show("".join(titles), 0))
    if all(sign in REGULAR for sign in signs):
        return ""
    font = package.Font(_font(package))
    return "".join(sign for sign in signs if sign not in REGULAR and not font.glyphindex(sign))


def _package(name: str) -> ModuleType:
    try:
        return import_module(name)
    except ImportError as error:
        raise CannotRunError(
            msg("PNG needs packages that are not installed."),
            msg("Run pip install '{extra}', or use --format svg.", extra="ccictl[png]"),
        ) from error


def _font(package: ModuleType) -> str:
    """The file of DejaVu Sans that a package brings."""
    from importlib.resources import files

    return str(files(package) / "fonts" / "DejaVuSans.ttf")


def _bold() -> str:
    """The package brings no bold letters: they are made of the plain ones, with a rim of their own colour."""
    rules = (
        f'text.f-{name}[font-weight="bold"]{{stroke:{colour.light};stroke-width:.55}}'
        for name, colour in PALETTE.items()
    )
    return "".join(rules)
