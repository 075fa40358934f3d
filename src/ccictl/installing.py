"""The schemas in the folder of a plan, and the settings that have an editor find them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.exits import CannotRunError
from ccictl.i18n import msg
from ccictl.render.json_text import json_text
from ccictl.schema.documents import NAMES, document, files_of
from ccictl.schema.settings import with_schemas

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ccictl.schema.context import Context

# Hidden, so that the loader passes it over.
HOME = ".ccictl/schema"
SETTINGS = ".vscode/settings.json"


def schema_files(context: Context) -> Mapping[str, str]:
    """The text of every schema by its file's name, from the folder of the plan."""
    return {f"{HOME}/{name}.json": json_text(document(name, context)) for name in NAMES}


def settings(text: str, plan: str) -> str:
    """The settings of VS Code with the schemas in them; `plan` is the way from where it is opened to the plan.

    Raises CannotRunError for a text that nothing can be added to.
    """
    way = f"/{plan}" if plan else ""
    schemas = {f".{way}/{HOME}/{name}.json": [f"{way}/{file}" for file in files_of(name)] for name in NAMES}
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
    return f"# yaml-language-server: $schema={'../' * name.count('/')}{HOME}/{schema}.json\n"


def _line(schemas: Mapping[str, list[str]]) -> str:
    path, files = next(iter(schemas.items()))
    return f'"{path}": ["{files[0]}"]'
