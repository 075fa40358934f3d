"""Print the JSON Schema of a file, by which editors complete, explain and underline what is typed.

KIND is plan, project (a file of one project), projects (a file of several), and so on; without one, they are listed.
With --install, all are written into the plan, a first line that names its schema into each file that has none, and
settings for VS Code into DIR (here), the folder opened there.

    ccictl schema project
    ccictl schema --install
"""

from pathlib import Path
from typing import Annotated

from ccictl.exits import ExitStatus
from ccictl.i18n import later, msg, msgn
from ccictl.options import PlanFolder, UsageFault, one_of
from ccictl.outside.output import to_stdout
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
    no_lines: Annotated[
        bool, Option("--no-lines", help=later("With --install, leave the files of the plan as they are."))
    ] = False,
    plan: PlanFolder = "",
) -> int:
    if install:
        folder = (around.folder / subject).resolve()
        return _install(around, folder, plan, with_ids=with_ids, with_lines=not no_lines)
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


def _install(around: Surroundings, folder: Path, plan: str, *, with_ids: bool, with_lines: bool) -> int:
    from ccictl.installing import HOME, SETTINGS, first_line, home, lined, schema_files, settings
    from ccictl.outside.together import write_together
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
    schemas = schema_files(_context(around, root) if with_ids else Context(around.say))
    homes = dict.fromkeys((f"{way}/" if way else "", home(way).removesuffix(HOME)))
    files = {in_folder(f"{place}{name}", folder): text.encode() for place in homes for name, text in schemas.items()}
    path = in_folder(SETTINGS, folder)
    seen = {path: _read(path)}
    files[path] = settings(_text(seen[path]), way).encode()
    changed = list(lined(root)) if with_lines else []
    for name, before, after in changed:
        file = in_folder(f"{way}/{name}" if way else name, folder)
        files[file], seen[file] = after, before
    write_together(files, seen)
    say = around.say
    lines = [
        msgn("{n} schema written to {folder}.", "{n} schemas written to {folder}.", len(schemas), folder=home(way)),
        msg("VS Code finds them by {path}; it needs the extension YAML (redhat.vscode-yaml).", path=SETTINGS),
    ]
    if not with_lines:
        lines.append(msg("No file of the plan was changed. An editor without these settings is told by a first line:"))
        to_stdout("".join(f"{say(line)}\n" for line in lines) + f"  plan.yaml: {first_line('plan.yaml')}\n")
        return ExitStatus.FINE
    told = msg("Every file of the plan has a first line already, by which other editors find them.")
    if changed:
        told = msgn(
            "{n} file of the plan has a first line now, by which other editors find them.",
            "{n} files of the plan have a first line now, by which other editors find them.",
            len(changed),
        )
    to_stdout("".join(f"{say(line)}\n" for line in (*lines, told)))
    return ExitStatus.FINE


def _context(around: Surroundings, root: Path) -> Context:
    from ccictl.load import load
    from ccictl.schema.known import known_ids

    return Context(around.say, known_ids(load(root, around.cache).plan))


def _root(around: Surroundings, plan: str) -> Path:
    return find(plan or around.environment.get("CCICTL_PLAN", ""), around.folder)


def _read(path: Path) -> bytes | None:
    """What is there, None where nothing is, and nothing that can be added to where it is no file of a usual size."""
    from ccictl.source.read import read

    if not path.exists():
        return None
    data = read(path)
    return data if isinstance(data, bytes) else b"?"


def _text(data: bytes | None) -> str:
    """The same as text; nothing that can be added to where it is none."""
    try:
        return (data or b"").decode("utf-8")
    except ValueError:
        return "?"
