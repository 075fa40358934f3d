"""The schemas in the folder of a plan, and the settings that have an editor find them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ccictl.exits import CannotRunError
from ccictl.i18n import msg
from ccictl.render.json_text import json_text
from ccictl.schema.documents import NAMES, document, files_of
from ccictl.schema.lines import with_line
from ccictl.schema.settings import with_schemas
from ccictl.source.folder import entries
from ccictl.source.read import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from ccictl.schema.context import Context

# Hidden, so that the loader passes it over.
HOME = ".ccictl/schema"
SETTINGS = ".vscode/settings.json"
# What the way to a schema may be made of: yaml-language-server takes no other for one within the folder.
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9_./-]+")


def schema_files(context: Context) -> Mapping[str, str]:
    """The text of every schema by its file's name, from the folder of the plan."""
    return {f"{HOME}/{name}.json": json_text(document(name, context)) for name in NAMES}


def home(plan: str) -> str:
    """The folder of the schemas that the settings name; `plan` is the way from where the editor is to the plan.

    Where that could not be followed it is where the editor is, besides the one in the plan.
    """
    return f"{plan}/{HOME}" if plan and not _NOT_PLAIN.search(plan) else HOME


def settings(text: str, plan: str) -> str:
    """The settings of VS Code with the schemas in them; `plan` is the way from where it is opened to the plan.

    Raises CannotRunError for a text that nothing can be added to.
    """
    # What a pattern of files means by itself, and what editors write in one way or another, may be anything.
    way = f"/{_NOT_PLAIN.sub('*', plan)}" if plan else ""
    schemas = {f"./{home(plan)}/{name}.json": [f"{way}/{file}" for file in files_of(name)] for name in NAMES}
    found = with_schemas(text, schemas)
    if found is None:
        raise CannotRunError(
            msg('"{path}" cannot be read as JSON with comments, and nothing was written.', path=SETTINGS),
            msg('Mend it, or add to its "yaml.schemas" by hand: {line}', line=_line(schemas)),
        )
    return found


def first_line(name: str) -> str:
    """The comment by which any editor finds the schema of a file: its name from the folder of the plan."""
    top, _, rest = name.partition("/")
    schema = top.removesuffix("s") if rest else top.rpartition(".")[0]
    return f"# yaml-language-server: $schema={'../' * name.count('/')}{HOME}/{schema}.json"


def lined(root: Path) -> Iterator[tuple[str, bytes, bytes]]:
    """Every file of a plan that is to have its first line: its name, what stands in it, and the same below the line."""
    for entry in entries(root):
        data = b"" if entry.fault else read(root / entry.file)
        if entry.kind and isinstance(data, bytes):
            there = with_line(data, first_line(entry.path), HOME)
            if there != data:
                yield entry.file, data, there


def _line(schemas: Mapping[str, list[str]]) -> str:
    path, files = next(iter(schemas.items()))
    return f'"{path}": ["{files[0]}"]'
