"""What an editor shows: the yaml-language-server itself, with what `init` and `schema --install` write for it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.runs import ROOT, around, run
from tests.schema.language_server import LanguageServer, Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = os.environ.get("CCICTL_YAML_LS", "")
_MODULES = Path(FOLDER) / "node_modules"
_PROGRAM = _MODULES / "yaml-language-server" / "bin" / "yaml-language-server"
pytestmark = pytest.mark.skipif(
    not FOLDER, reason="CCICTL_YAML_LS names no folder: npm install --prefix FOLDER yaml-language-server@1.25"
)
_OFFLINE = {"schemaStore": {"enable": False}, "kubernetesCRDStore": {"enable": False}}
_LANGUAGES = ("en", "fr")
# Wrong in every way that an editor can see, one a line.
_WRONG = """\
start: 2023-13
totem: maybe
lead: Été
engagements: one
contributors: [A b]
after: [a/b/c, {lag: 40000}]
links: [http://a.fr]
foo: 1
reports:
  2023: {weather: sun, progress: 140%}
  2024: sunny
milestones:
  Pilote: {title: Pilote}
  pilot: {due: 99999}
  opening: {title: ""}
  end: {title: }
baseline: 2023
weight: 0
"""
# The same of a file of several.
_WRONG_TOO = """\
plan: {title: A}
head-office:
branch: Paris
desk: {titre: Accueil}
"""


class Editor:
    """A server at work in a folder in which a plan was begun, in a language."""

    def __init__(self, language: str, folder: Path, settings: dict[str, Any]) -> None:
        self.language = language
        self.folder = folder
        self.server = LanguageServer(_PROGRAM, folder, settings, language)

    def labels(self, name: str, text: str, at: Spot) -> dict[str, str]:
        """What is proposed, each with what it says of itself."""
        self.server.open(name, text)
        return {item["label"]: _plain(item.get("documentation")) for item in self.server.completion(name, at)}


def _plain(documentation: Any) -> str:
    return documentation["value"] if isinstance(documentation, dict) else documentation or ""


@pytest.fixture(scope="module", params=_LANGUAGES)
def editor(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """VS Code, as it is in a folder with the settings that are written."""
    folder = tmp_path_factory.mktemp("plan")
    from ccictl import cli

    where = around(request.param, folder)
    assert cli.run(["init"], where) == 0
    assert cli.run(["schema", "--install", "--with-ids"], where) == 0
    written = json.loads((folder / ".vscode/settings.json").read_text(encoding="utf-8"))
    found = Editor(
        request.param,
        folder,
        {"yaml": {"schemas": written["yaml.schemas"], **_OFFLINE}, "[yaml]": written["[yaml]"], "editor": {}},
    )
    found.server.until_ready("plan/indicators/until-ready.yaml")
    yield found
    found.server.close()


def test_what_is_begun_is_right(editor: Editor) -> None:
    for path in sorted((editor.folder / "plan").rglob("*.yaml")):
        name = path.relative_to(editor.folder).as_posix()
        assert editor.server.open(name, path.read_text(encoding="utf-8")) == []


def test_what_is_wrong_is_told_in_the_language_of_the_schema(editor: Editor, snapshot: Any) -> None:
    told = editor.server.open("plan/projects/wrong.yaml", _WRONG)
    assert sorted(told, key=lambda line: (int(line.partition(":")[0]), line)) == snapshot


def test_the_same_of_a_file_of_several(editor: Editor, snapshot: Any) -> None:
    told = editor.server.open("plan/organisations.yml", _WRONG_TOO)
    assert sorted(told) == snapshot


@pytest.mark.parametrize("text", ["", "- a\n", "words\n"])
def test_a_file_that_holds_no_fields_is_told(text: str, editor: Editor) -> None:
    (told,) = editor.server.open("plan/projects/none.yaml", text)
    assert told.startswith(("1: The field", "1: Fields", "1: Le champ", "1: Des champs"))


@pytest.mark.parametrize("nothing", ["", " ~", " null", " ''"])
def test_a_title_that_is_empty_is_underlined(nothing: str, editor: Editor) -> None:
    (told,) = editor.server.open("plan/projects/empty.yaml", f"title:{nothing}\n")
    assert told.startswith({"en": "1: A title is expected here.", "fr": "1: On attend ici un titre."}[editor.language])


def test_the_fields_are_proposed_with_what_they_are(editor: Editor, snapshot: Any) -> None:
    proposed = editor.labels("plan/projects/new.yaml", "title: X\n\n", Spot(1, 0))
    assert proposed == snapshot
    assert {"lead", "start", "milestones", "reports"} <= proposed.keys()


def test_the_words_of_a_choice_are_proposed_with_their_meaning(editor: Editor) -> None:
    text = "title: X\nreports:\n  2023-06:\n    weather: \n"
    proposed = editor.labels("plan/projects/weather.yaml", text, Spot(3, 13))
    assert list(proposed) == ["sunny", "fair", "cloudy", "stormy"]
    assert proposed["stormy"] == {"en": "stormy", "fr": "orage"}[editor.language]


def test_the_ids_of_the_plan_are_proposed_with_their_titles(editor: Editor) -> None:
    text = "title: X\nlead: \n"
    proposed = editor.labels("plan/projects/lead.yaml", text, Spot(1, 6))
    assert (
        proposed
        == {
            "en": {"head-office": "Head office"},
            "fr": {"direction-generale": "Direction générale"},
        }[editor.language]
    )
    assert editor.server.open("plan/projects/other.yaml", "title: X\nlead: one-that-is-new\n") == []


def test_nothing_is_proposed_that_says_nothing(editor: Editor) -> None:
    for field in ("baseline", "after", "milestones", "reports", "start", "tags"):
        proposed = editor.labels("plan/projects/nothing.yaml", f"title: X\n{field}: \n", Spot(1, len(field) + 2))
        assert proposed.keys() <= {"New milestone", "New report", "Nouveau jalon", "Nouveau compte rendu"}, field


def test_a_date_and_a_title_are_typed_behind_the_colon(editor: Editor) -> None:
    name = "plan/projects/colon.yaml"
    editor.server.open(name, "\n")
    inserted = {item["label"]: item["insertText"] for item in editor.server.completion(name, Spot(0, 0))}
    assert (inserted["title"], inserted["start"], inserted["lead"]) == ("title: ", "start: ", "lead: ")
    assert (inserted["tags"], inserted["baseline"]) == ("tags:\n  - ", "baseline:\n  ")


@pytest.mark.parametrize(
    ("name", "text", "at"),
    [
        ("plan/organisations.yaml", "", Spot(0, 0)),
        ("plan/indicators.yaml", "", Spot(0, 0)),
        ("plan/indicators/new.yaml", "title: X\ntargets:\n  \n", Spot(2, 2)),
        ("plan/plan.yaml", "title: X\nphases:\n  \n", Spot(2, 2)),
    ],
)
def test_whatever_stands_below_an_id_or_a_date_is_written_at_once(
    name: str, text: str, at: Spot, editor: Editor, snapshot: Any
) -> None:
    editor.server.open(name, text)
    (found,) = editor.server.completion(name, at)
    assert (found["label"], found["insertText"], _plain(found["documentation"])) == snapshot


@pytest.mark.parametrize(("field", "inserted"), [("milestones", "title: "), ("reports", "weather: ")])
def test_a_new_one_is_written_at_once(field: str, inserted: str, editor: Editor, snapshot: Any) -> None:
    name = f"plan/projects/{field}.yaml"
    editor.server.open(name, f"title: X\n{field}:\n  \n")
    (found,) = editor.server.completion(name, Spot(2, 2))
    assert inserted in found["insertText"]
    assert (found["label"], found["insertText"], _plain(found["documentation"])) == snapshot


@pytest.mark.parametrize(
    ("name", "text", "at"),
    [
        ("plan/projects/due.yaml", "title: X\nmilestones:\n  a:\n    title: A\n    due: 2023-06\n", Spot(4, 6)),
        ("plan/projects/sky.yaml", "title: X\nreports:\n  2023-06: {weather: sunny}\n", Spot(2, 13)),
        ("plan/plan.yaml", "title: X\nstart: 2023\nfinish: 2024\nthresholds: {soon: 20}\n", Spot(3, 14)),
        ("plan/organisations.yaml", "a:\n  title: A\n  level: team\n", Spot(2, 4)),
        ("plan/projects/lead.yaml", "title: X\nlead: some-one\n", Spot(1, 8)),
        ("plan/projects/after.yaml", "title: X\nafter:\n  - one-stop-shop/pilot\n", Spot(2, 8)),
        ("plan/projects/after.yaml", "title: X\nafter:\n  - {ref: a, lag: 3}\n", Spot(2, 15)),
        ("plan/projects/tags.yaml", "title: X\ntags: [green]\n", Spot(1, 8)),
    ],
)
def test_a_field_says_what_it_is(name: str, text: str, at: Spot, editor: Editor, snapshot: Any) -> None:
    assert editor.server.open(name, text) == []
    shown = editor.server.hover(name, at)
    assert shown.partition("\n\nSource:")[0] == snapshot


def test_the_ids_of_a_large_and_hostile_plan_do_not_flood_what_is_below_the_mouse(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hostile = "[x](command:quit) <img src=x> **b** `c` ${1:d}"
    projects = {f"p{number}": {"title": "P"} for number in range(2000)} | {"p": {"title": hostile}}
    plan = {"title": "A", "start": "2023", "finish": "2024"}
    (tmp_path / "plan").mkdir()
    for name, fields in (("plan.yaml", plan), ("projects.yaml", projects)):
        (tmp_path / "plan" / name).write_text(json.dumps(fields), encoding="utf-8")
    assert run(capsys, "schema", "--install", "--with-ids", where=around(folder=tmp_path)).status == 0
    written = json.loads((tmp_path / ".vscode/settings.json").read_text(encoding="utf-8"))
    server = LanguageServer(_PROGRAM, tmp_path, {"yaml": {"schemas": written["yaml.schemas"], **_OFFLINE}})
    try:
        server.until_ready("plan/indicators/until-ready.yaml")
        name = "plan/projects/new.yaml"
        assert server.open(name, "title: X\nafter: [q]\n") == []
        assert len(server.hover(name, Spot(1, 8))) < 500
        proposed = {item["label"]: item["documentation"] for item in server.completion(name, Spot(1, 9))}
    finally:
        server.close()
    assert len([label for label in proposed if label.startswith("p")]) == 2001
    # A text that is no Markdown, as it is.
    assert proposed["p"] == hostile


@pytest.mark.parametrize("language", _LANGUAGES)
def test_ajv_takes_the_schemas_in_its_strict_mode(language: str) -> None:
    program = """
      const Ajv = require("ajv/dist/2020").default;
      const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
      const words = "errorMessage patternErrorMessage markdownDescription enumDescriptions markdownEnumDescriptions";
      `${words} defaultSnippets doNotSuggest filePatternAssociation`.split(" ").forEach((each) => ajv.addKeyword(each));
      const fs = require("fs");
      for (const file of process.argv.slice(1)) {
        if (!ajv.validateSchema(JSON.parse(fs.readFileSync(file)))) throw new Error(file);
        ajv.compile(JSON.parse(fs.readFileSync(file)));
      }
    """
    files = sorted(str(path) for path in (ROOT / "schema" / language).iterdir())
    done = subprocess.run(
        ["node", "-e", program, "--", *files], cwd=_MODULES, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("way", ["Réseau & Co/été #1", "e\u0301te\u0301", "a [1]/{b,c} (d)", "my plan", "!x/a+b@c"])
def test_a_folder_may_have_any_name(way: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = around("fr", tmp_path)
    assert run(capsys, "init", way, where=where).status == 0
    assert run(capsys, "schema", "--install", "--plan", way, where=where).status == 0
    written = json.loads((tmp_path / ".vscode/settings.json").read_text(encoding="utf-8"))
    server = LanguageServer(_PROGRAM, tmp_path, {"yaml": {"schemas": written["yaml.schemas"], **_OFFLINE}})
    try:
        server.until_ready(f"{way}/plan/indicators/until-ready.yaml")
        for name in ("projects/à côté/été.yml", "projects/x.yaml", "plan.yaml", "sources.yml"):
            assert server.open(f"{way}/plan/{name}", "foo: 1\n"), name
    finally:
        server.close()
    # The folder itself is opened, by an editor that knows no settings.
    server = LanguageServer(_PROGRAM, tmp_path / way, {"yaml": {"schemas": {}, **_OFFLINE}})
    try:
        project = next((tmp_path / way / "plan/projects").iterdir())
        text = project.read_text(encoding="utf-8")
        assert server.open(f"plan/projects/{project.name}", text) == []
        assert server.open(f"plan/projects/{project.name}", f"{text}foo: 1\n")
    finally:
        server.close()


@pytest.mark.parametrize("words", ["yaml-language-server: $schema=", "$schema: "])
def test_a_first_line_is_enough_for_any_other_editor(words: str, editor: Editor) -> None:
    settings = {"yaml": {"schemas": {}, **_OFFLINE}}
    other = LanguageServer(_PROGRAM, editor.folder, settings)
    try:
        name = "plan/projects/line.yaml"
        (told,) = other.open(name, f"# {words}../.ccictl/schema/project.json\ntitle: X\nstart: 2023-13\n")
        assert told.startswith("3: ")
    finally:
        other.close()


@pytest.mark.parametrize("language", _LANGUAGES)
def test_the_example_is_right(language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = around(language, tmp_path)
    assert run(capsys, "init", "--example", where=where).status == 0
    written = json.loads((tmp_path / ".vscode/settings.json").read_text(encoding="utf-8"))
    server = LanguageServer(_PROGRAM, tmp_path, {"yaml": {"schemas": written["yaml.schemas"], **_OFFLINE}})
    try:
        server.until_ready("plan/indicators/until-ready.yaml")
        texts = {
            path.relative_to(tmp_path).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted((tmp_path / "plan").rglob("*.yaml"))
        }
        assert len(texts) > 100
        texts["plan/projects/wrong.yaml"] = "title: A\nstart: soon\n"
        found = server.open_all(texts)
        assert found.keys() == texts.keys()
        assert [name for name, wrong in found.items() if wrong] == ["plan/projects/wrong.yaml"]
    finally:
        server.close()
