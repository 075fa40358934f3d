"""The French catalogue against the code: `check` tells what differs, `update` brings it up to date, `compile`s it.

python -m tools.catalogue check
python -m tools.catalogue update [--from FRAGMENT.po ...]
python -m tools.catalogue compile
"""

from __future__ import annotations

import argparse
import ast
import re
import string
import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from ccictl.page import prose
from tools.build_catalogue import compile_catalogues

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "ccictl"
PO = SOURCE / "locale" / "fr" / "LC_MESSAGES" / "ccictl.po"
_MARKERS = ("msg", "later", "say")
# French has a space inside its quotes and in front of what stands high, and no line ends there.
_BREAKING = re.compile(r" [:;?!»](?=\s|$)|« ")
# Nor does one end between a number and what it counts. These places hold numbers.
_NUMBERS = ("n", "all", "every", "found", "lag", "least", "most", "shown", "told", "total")
_LOOSE = re.compile(rf"\{{(?:{'|'.join(_NUMBERS)})\}} (?!\{{)")
_PLURALS = "nplurals=2; plural=(n > 1);"
# A catalogue must not change because it was written again: its dates are those of nothing, and no version wrote it.
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
_GENERATED = re.compile(rb'^"Generated-By: .*"\n', re.MULTILINE)


class Sentence(NamedTuple):
    """An English sentence of the code, its plural if it has one, and the file that it comes from."""

    text: str
    plural: str
    file: str


def sentences() -> list[Sentence]:
    """Everything that is shown, in the order of files and lines."""
    found = []
    for path in sorted(SOURCE.rglob("*.py")):
        file = path.relative_to(SOURCE).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found += [Sentence(text, plural, file) for text, plural in _marked(tree)]
        if path.parent.name in ("rules", "commands") and path.stem != "__init__":
            page = (ast.get_docstring(tree, clean=False) or "").strip()
            found += [Sentence(text, "", file) for text, code in prose(page) if not code]
    return found


def _marked(tree: ast.AST) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        first = _constant(node.args[0])
        if first and name in _MARKERS:
            yield first, ""
        elif first and name == "msgn":
            yield first, _constant(node.args[1])


def _constant(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def read(path: Path = PO) -> Catalog:
    """The catalogue at `path`."""
    with path.open("rb") as stream:
        return read_po(stream, locale="fr")


def translations(*paths: Path) -> dict[str, tuple[str, ...]]:
    """The French of each English sentence in some catalogues: one form, or one for each number."""
    known = {}
    for path in paths:
        for message in read(path):
            text = message.id if isinstance(message.id, str) else message.id[0]
            forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
            if text and forms and all(forms) and not message.fuzzy:
                known[text] = forms
    return known


def differences(wanted: list[Sentence], known: Mapping[str, tuple[str, ...]]) -> list[str]:
    """What is wrong with the catalogue, a line each."""
    wrong = []
    for text, plural, file in wanted:
        forms = known.get(text)
        if forms is None:
            wrong.append(f"{file}: no French for {text!r}")
        elif len(forms) != (2 if plural else 1):
            wrong.append(f"{file}: not the right number of forms for {text!r}")
        else:
            wrong += [
                f"{file}: other places in {form!r} than in {text!r}" for form in forms if _differs(form, text, plural)
            ]
            wrong += [f"{file}: a space that may break in {form!r}" for form in forms if _BREAKING.search(form)]
            wrong += [f"{file}: a number may end a line in {form!r}" for form in forms if _LOOSE.search(form)]
            # No French says the same in so few letters: what was filled in was cut.
            wrong += [f"{file}: cut short: {form!r} for {text!r}" for form in forms if 2 * len(form) < len(text)]
    texts = {sentence.text for sentence in wanted}
    wrong += [f"nothing says {text!r} any more" for text in known if text not in texts]
    return wrong


def _differs(form: str, text: str, plural: str) -> bool:
    """Whether the places of a form are not those of the sentence; a singular may leave out its number."""
    return places(form) - {"n"} != places(text) - {"n"} or "n" in places(form) - places(text) - places(plural)


def places(text: str) -> set[str]:
    """The names between braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def update(fragments: list[Path]) -> None:
    """Write the catalogue anew: what the code says, with the French that is known."""
    known = translations(*([PO] if PO.exists() else []), *fragments)
    catalogue = Catalog(
        locale="fr", project="ccictl", version="1", fuzzy=False, creation_date=_EPOCH, revision_date=_EPOCH
    )
    # Babel's own rule for French has been of two forms, and is of three: this one stays.
    catalogue.mime_headers = [("Plural-Forms", _PLURALS)]
    catalogue.header_comment = "# The French of ccictl: English in the code is the key."
    for text, plural, file in sentences():
        forms = known.get(text, ("", "") if plural else ("",))
        if plural:
            catalogue.add((text, plural), forms, locations=[(file, 0)])
        else:
            catalogue.add(text, forms[0], locations=[(file, 0)])
    written = BytesIO()
    write_po(written, catalogue, width=110, sort_by_file=True, include_lineno=False)
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(_GENERATED.sub(b"", written.getvalue()))


def main() -> int:
    """The command line: 1 where something differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("action", choices=("check", "update", "compile"))
    parser.add_argument("--from", dest="fragments", nargs="*", type=Path, default=[])
    arguments = parser.parse_args()
    if arguments.action == "update":
        update(arguments.fragments)
    if arguments.action == "compile":
        compile_catalogues(ROOT)
        return 0
    wrong = differences(sentences(), translations(PO))
    print("\n".join(wrong) if wrong else "The French catalogue is complete.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
