"""From findings to diagnostics: where each is, in lines and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.diagnostics import Diagnostic, Finding, Place, Related, Severity, Spot
from ccictl.named import NamedTuple
from ccictl.source.mark import TOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ccictl.source.document import Document
    from ccictl.source.mark import Span
    from ccictl.source.places import Places


# Findings come file by file; what they relate to is most often in one of a few files that are asked for again.
_KEPT = 16


class _Known(NamedTuple):
    """A document's lines, and its places once they were asked for."""

    lines: list[str]
    places: list[Places]


class Locator:
    """Looks up places, and keeps those of the last few files only, so that memory stays small."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}

    def place(self, spot: Spot) -> Place:
        """Where `spot` is, with the lines that it begins and ends on."""
        document = spot.document
        if document is None:
            return Place(spot.file, spot.span or TOP)
        known = self._of(document)
        span = spot.span
        if span is None:
            if not known.places:
                # Most plans have few places to find, and some none.
                from ccictl.source.places import Places

                known.places.append(Places(document))
            span = known.places[0].of(spot.path, key=spot.key)
        return Place(spot.file, span, _line(known.lines, span.line), _line(known.lines, span.end_line))

    def _of(self, document: Document) -> _Known:
        known = self._known.pop(document.path, None) or _Known(document.text.split("\n"), [])
        while len(self._known) >= _KEPT:
            del self._known[next(iter(self._known))]
        self._known[document.path] = known
        return known


def _line(lines: list[str], number: int) -> str:
    return lines[number - 1].removesuffix("\r") if number <= len(lines) else ""


def locate(findings: Iterable[Finding], severities: Mapping[str, Severity]) -> list[Diagnostic]:
    """The diagnostics of `findings`, sorted by place."""
    ordered = sorted(findings, key=lambda finding: finding.spot.file)
    locator = Locator()
    diagnostics = []
    for finding in ordered:
        place = locator.place(finding.spot)
        related = tuple(Related(message, locator.place(spot)) for message, spot in finding.related)
        diagnostics.append(
            Diagnostic(
                finding.rule,
                severities[finding.rule],
                place,
                finding.message,
                finding.remedy,
                finding.subject,
                finding.field,
                related,
            )
        )
    return sorted(diagnostics, key=order)


def order(diagnostic: Diagnostic) -> tuple[str, Span, str, str]:
    """Sorts by place; what is at the same place by rule, then by what it is about."""
    return diagnostic.place.file, diagnostic.place.span, diagnostic.rule, f"{diagnostic.subject}.{diagnostic.field}"
