"""The generated parts of the documentation: `check` tells what has drifted, `update` writes them anew.

`docs/rules.md` is the pages of the rules, `schema/` the schemas of a plan's files. In the other documents, what
follows a comment `<!-- run: ccictl ... -->` is what that command prints, run from the repository's root with a fixed
date and width. The template for GitLab carries the script `ci/post_diff.py`, as an included file brings no other along.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import sys
from datetime import date
from pathlib import Path

from ccictl import cli, rules
from ccictl.i18n import LANGUAGES, Translator, translator
from ccictl.outside.surroundings import Surroundings
from ccictl.render.json_text import json_text
from ccictl.render.markdown_text import escaped
from ccictl.schema.context import Context
from ccictl.schema.documents import NAMES, document
from ccictl.views.page import page

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "src" / "ccictl" / "locale"
GITLAB = ROOT / "ci" / "gitlab" / "ccictl.gitlab-ci.yml"
TODAY = date(2026, 9, 30)
_RUN = re.compile(r"(<!-- run: ccictl (?P<arguments>[^\n]*?) -->\n+```[a-z]*\n)(?P<output>.*?)(```\n)", re.DOTALL)


def documents() -> dict[Path, str]:
    """Each generated document as it should be."""
    wanted = {
        ROOT / "docs" / "rules.md": _rules(translator("en", LOCALE)),
        ROOT / "docs" / "rules.fr.md": _rules(translator("fr", LOCALE)),
        **_schemas(),
        GITLAB: _carrying(
            GITLAB.read_text(encoding="utf-8"), (ROOT / "ci" / "post_diff.py").read_text(encoding="utf-8")
        ),
    }
    for path in sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*/README*.md")]):
        if path not in wanted:
            text = path.read_text(encoding="utf-8")
            if _RUN.search(text):
                wanted[path] = _RUN.sub(_with_output, text)
    return wanted


def _carrying(template: str, script: str) -> str:
    """The template with that script between the marks of its end."""
    lines = "".join(f"      {line}" if line.strip() else line for line in script.splitlines(keepends=True))
    begin, end = "<<'END_OF_SCRIPT'\n", "      END_OF_SCRIPT\n"
    head, _, rest = template.partition(begin)
    return f"{head}{begin}{lines}{end}{rest.partition(end)[2]}"


def _schemas() -> dict[Path, str]:
    return {
        ROOT / "schema" / language / f"{name}.json": json_text(document(name, Context(translator(language, LOCALE))))
        for language in LANGUAGES
        for name in NAMES
    }


def _rules(say: Translator) -> str:
    every = rules.every()
    title = "Les règles" if say.language == "fr" else "The rules"
    introduction = {
        "en": "Made from the rules' own files by `python -m tools.docs update`; their examples are run as tests.",
        "fr": "Page tirée des fichiers des règles par `python -m tools.docs update` ; leurs exemples sont des tests.",
    }[say.language]
    parts = [f"# {title}", introduction]
    for rule in every:
        shape = page(rule, say)
        parts.append(f"## {shape.title}")
        parts += [f"```yaml\n{text}\n```" if code else escaped_prose(text) for text, code in shape.paragraphs]
    return "\n\n".join(parts) + "\n"


def escaped_prose(text: str) -> str:
    """A paragraph whose words mean nothing to Markdown."""
    return escaped(text).replace("\\#", "#").replace("\\!", "!")


def _with_output(match: re.Match[str]) -> str:
    output = run(shlex.split(match["arguments"]))
    return f"{match[1]}{output}{match[4]}"


def run(arguments: list[str]) -> str:
    """What `ccictl` prints for these arguments, here, on the fixed day."""
    language = arguments[arguments.index("--lang") + 1] if "--lang" in arguments else "fr"
    around = Surroundings(translator(language, LOCALE), ROOT, {}, TODAY, colour=False, width=100)
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        cli.run(arguments, around)
    return out.getvalue()


def main() -> int:
    """The command line: 1 where something has drifted."""
    update = sys.argv[1:] == ["update"]
    drifted = []
    for path, text in documents().items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            drifted.append(path.relative_to(ROOT))
            if update:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    verb = "written" if update else "out of date (python -m tools.docs update)"
    print("\n".join(f"{path}: {verb}" for path in drifted) or "The documentation is up to date.")
    return 1 if drifted and not update else 0


if __name__ == "__main__":
    sys.exit(main())
