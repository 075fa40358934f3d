"""A rule's page on a terminal."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.page import Page


def render(page: Page, medium: Medium) -> str:
    """The page wrapped to the width, its examples indented and never wrapped."""
    from rich.console import Console
    from rich.text import Text

    console = Console(
        file=io.StringIO(),
        width=medium.width,
        force_terminal=medium.colour,
        color_system="standard" if medium.colour else None,
        legacy_windows=False,
        highlight=False,
        emoji=False,
    )
    with console.capture() as capture:
        console.print(Text(page.title, style="bold"))
        for text, code in page.paragraphs:
            console.print()
            if code:
                for line in text.split("\n"):
                    style = "bold red" if line.endswith("# <--") else "cyan"
                    console.print(Text(f"    {line}".rstrip(), style=style), soft_wrap=True)
            else:
                console.print(Text(text))
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())
