"""What an editor shows: the yaml-language-server itself, with what `init` and `schema --install` write for it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.runs import around, run
from tests.schema.language_server import LanguageServer, Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = os.environ.get("CCICTL_YAML_LS", "")
_PROGRAM = Path(FOLDER) / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
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
after: [a/b/c]
links: [http://a.fr]
foo: 1
reports:
  2023: {weather: sun, progress: 140%}
milestones:
  Pilote: {title: Pilote}
"""


class Editor:
    """A server at work in a folder in which a plan was begun, in a language."""

    def __init__(self, language: str, folder: Path, settings: dict[str, Any]) -> None:
        self.language = language
        self.folder = folder
        self.server = LanguageServer(_PROGRAM, folder, settings)

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
    ],
)
def test_a_field_says_what_it_is(name: str, text: str, at: Spot, editor: Editor, snapshot: Any) -> None:
    assert editor.server.open(name, text) == []
    shown = editor.server.hover(name, at)
    assert shown.partition("\n\nSource:")[0] == snapshot


def test_a_first_line_is_enough_for_any_other_editor(editor: Editor) -> None:
    settings = {"yaml": {"schemas": {}, **_OFFLINE}}
    other = LanguageServer(_PROGRAM, editor.folder, settings)
    try:
        name = "plan/projects/line.yaml"
        line = "# yaml-language-server: $schema=../.ccictl/schema/project.json\n"
        (told,) = other.open(name, f"{line}title: X\nstart: 2023-13\n")
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
        for path in sorted((tmp_path / "plan").rglob("*.yaml")):
            name = path.relative_to(tmp_path).as_posix()
            assert server.open(name, path.read_text(encoding="utf-8")) == [], name
    finally:
        server.close()
