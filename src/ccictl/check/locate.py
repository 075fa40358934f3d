"""From findings to diagnostics: where each is, in lines and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.diagnostics import Diagnostic, Finding, Place, Related, Severity, Spot
from ccictl.source.document import Document, Places
from ccictl.source.mark import TOP, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Locator:
    """Looks up places, file by file: keeps the places of the last file only, so that memory stays small."""

    def __init__(self) -> None:
        self._document: Document | None = None
        self._places: Places | None = None
        self._lines: list[str] = []

    def place(self, spot: Spot) -> Place:
        """Where `spot` is, with the lines that it begins and ends on."""
        document = spot.document
        if document is None:
            return Place(spot.file, spot.span or TOP)
        if document is not self._document:
            self._document, self._places = document, None
            self._lines = document.text.split("\n")
        span = spot.span
        if span is None:
            self._places = self._places or Places(document)
            span = self._places.of(spot.path, key=spot.key)
        return Place(spot.file, span, self._line(span.line), self._line(span.end_line))

    def _line(self, number: int) -> str:
        return self._lines[number - 1].removesuffix("\r") if number <= len(self._lines) else ""


def locate(findings: Iterable[Finding], severities: Mapping[str, Severity]) -> list[Diagnostic]:
    """The diagnostics of `findings`, sorted by place."""
    ordered = sorted(findings, key=lambda finding: finding.spot.file)
    here, elsewhere = Locator(), Locator()
    diagnostics = []
    for finding in ordered:
        place = here.place(finding.spot)
        related = tuple(Related(message, elsewhere.place(spot)) for message, spot in finding.related)
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
