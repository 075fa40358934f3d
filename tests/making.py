"""Small plans written to a folder, loaded and checked: what most tests need."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl import rules
from ccictl.check.run import Checked, check
from ccictl.i18n import Translator
from ccictl.load import Loaded, load

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PLAN = "title: Plan d'essai\nstart: 2022\nfinish: 2027\n"
AS_OF = date(2026, 1, 15)


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write `files` below `folder`, with a small `plan.yaml` where none is given."""
    for name, content in {"plan.yaml": PLAN, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def loaded(folder: Path, files: Mapping[str, str | bytes]) -> Loaded:
    """The plan made of `files`."""
    return load(write(folder, files))


def checked(
    folder: Path, files: Mapping[str, str | bytes], *, as_of: date = AS_OF, select: tuple[str, ...] = ()
) -> Checked:
    """What checking the plan made of `files` says."""
    return check(loaded(folder, files), rules.every(), as_of, select)


def lines(result: Checked) -> list[str]:
    """The diagnostics in English, one line each: `path:line:col: severity[rule] message`."""
    say = Translator("en")
    return [
        f"{d.place.file}:{d.place.span.line}:{d.place.span.column}: {d.severity.word}[{d.rule}] {say(d.message)}"
        for d in result.diagnostics
    ]


def said(result: Checked, rule: str) -> list[str]:
    """What one rule says: `path:line:col: message | remedy`."""
    say = Translator("en")
    return [
        f"{d.place.file}:{d.place.span.line}:{d.place.span.column}: {say(d.message)} | {say(d.remedy)}"
        for d in result.diagnostics
        if d.rule == rule
    ]
