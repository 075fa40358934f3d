"""Print the JSON Schema of a file, by which editors complete, explain and underline what is typed.

KIND is plan, project (a file of one project), projects (a file of several), and so on; without one, they are listed.
With --install, all are written into the plan, and settings for VS Code into DIR (here), the folder opened there.

    ccictl schema project
    ccictl schema --install
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from ccictl.exits import ExitStatus
from ccictl.i18n import later, msg, msgn
from ccictl.options import PlanFolder, UsageFault, one_of
from ccictl.outside.output import make_folder, to_file, to_stdout
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Argument, Option
from ccictl.schema.context import Context
from ccictl.source.find import find, relative


def run(
    around: Surroundings,
    subject: Annotated[
        str, Argument(metavar=later("KIND"), help=later("Of what: plan, project, projects ...; with --install, DIR."))
    ] = "",
    install: Annotated[bool, Option("--install", help=later("Write all of them into the plan, for editors."))] = False,
    with_ids: Annotated[bool, Option("--with-ids", help=later("Propose the ids that the plan holds."))] = False,
    plan: PlanFolder = "",
) -> int:
    if install:
        return _install(around, (around.folder / subject).resolve(), plan, with_ids=with_ids)
    if subject:
        return _print(around, subject, plan, with_ids=with_ids)
    if with_ids:
        raise UsageFault(msg("--with-ids needs a KIND, or --install."), msg("Write: {line}", line=_WITH_IDS))
    from ccictl.delivery import Way, deliver
    from ccictl.views.schemas import schemas_table

    return deliver(schemas_table(around.say), around, Way())


_WITH_IDS = "ccictl schema --install --with-ids"


def _print(around: Surroundings, name: str, plan: str, *, with_ids: bool) -> int:
    from ccictl.render.json_text import json_text
    from ccictl.schema.documents import NAMES, document

    one_of("", name, NAMES, msg('There is no schema "{name}".', name=name))
    context = _context(around, _root(around, plan)) if with_ids else Context(around.say)
    to_stdout(json_text(document(name, context)))
    return ExitStatus.FINE


def _install(around: Surroundings, folder: Path, plan: str, *, with_ids: bool) -> int:
    from ccictl.installing import HOME, SETTINGS, first_line, schema_files, settings
    from ccictl.writing import in_folder

    asked = plan or around.environment.get("CCICTL_PLAN", "")
    root = (find(asked, around.folder) if asked else find("", folder)).resolve()
    if not root.is_relative_to(folder):
        raise UsageFault(
            msg(
                'The plan is not in "{folder}", so an editor that opens that folder has no use for it.',
                folder=str(folder),
            ),
            msg("Name the folder that you open in the editor: ccictl schema --install DIR."),
        )
    way = relative(root, folder)
    context = _context(around, root) if with_ids else Context(around.say)
    path = in_folder(SETTINGS, folder)
    texts = {in_folder(f"{way}/{name}" if way else name, folder): text for name, text in schema_files(context).items()}
    texts[path] = settings(_read(path), way)
    _write(texts)
    say = around.say
    home = f"{way}/{HOME}" if way else HOME
    lines = (
        msgn("{n} schema written to {folder}.", "{n} schemas written to {folder}.", len(texts) - 1, folder=home),
        msg("VS Code finds them by {path}; it needs the extension YAML (redhat.vscode-yaml).", path=SETTINGS),
        msg("No file of the plan was changed. An editor without these settings is told by a first line:"),
    )
    to_stdout("".join(f"{say(line)}\n" for line in lines) + f"  plan.yaml: {first_line('plan.yaml')}")
    return ExitStatus.FINE


def _context(around: Surroundings, root: Path) -> Context:
    from ccictl.load import load
    from ccictl.schema.known import known_ids

    return Context(around.say, known_ids(load(root, around.cache).plan))


def _root(around: Surroundings, plan: str) -> Path:
    return find(plan or around.environment.get("CCICTL_PLAN", ""), around.folder)


def _read(path: Path) -> str:
    """What is there; nothing where nothing is, and nothing that can be added to where it is not text."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, ValueError):
        return "?"


def _write(texts: Mapping[Path, str]) -> None:
    for path, text in texts.items():
        make_folder(path.parent)
        to_file(text, path)
