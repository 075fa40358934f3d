"""What a renderer knows of where its output goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from ccictl.i18n import Translator


class Medium(NamedTuple):
    """What a renderer must know of where its output goes: the language, colour or not, columns of a terminal.

    `ascii` asks for signs that any font has. `dialect` is that of CSV: empty for RFC 4180, `fr` for spreadsheets
    set to French (semicolon, decimal comma, a mark that says UTF-8). `paper` is what drawings are to fit on: `A4` or
    `A3` across, or `auto` for one page as high as it must be.
    """

    say: Translator
    colour: bool = False
    width: int = 100
    ascii: bool = False
    dialect: str = ""
    paper: str = "auto"
