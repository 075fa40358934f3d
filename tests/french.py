"""The translators that tests speak with: French from the catalogue's source, so that none has to be compiled before."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from ccictl.compiled import Compiled
from ccictl.i18n import Translator

_PO = Path(__file__).parent.parent / "src" / "ccictl" / "locale" / "fr" / "LC_MESSAGES" / "ccictl.po"


@cache
def french() -> Translator:
    """The French that is committed, whatever was compiled or installed."""
    with _PO.open("rb") as stream:
        catalogue = read_po(stream, locale="fr")
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    return Translator("fr", Compiled(compiled.getvalue()))


def english() -> Translator:
    """The English of the code."""
    return Translator("en")
