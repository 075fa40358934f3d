"""A report as one page of HTML that needs nothing else."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ccictl.render.assumed import headed, sentence
from ccictl.render.glyphs import glyph
from ccictl.shapes.reports import Facts, Lines, Table
from ccictl.show import show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.shapes.medium import Medium
    from ccictl.shapes.reports import Bar, Block, Branch, Cell, Column, Line, Report

_STYLE = """
:root{--ink:#1a1a1a;--soft:#5f6368;--line:#d0d4d9;--back:#fff;--fill:#2f6f9f;--bad:#b3261e;--warn:#8a5a00;--good:#1e6b34}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#9aa0a6;--line:#3c4043;--back:#17191c;--fill:#7ab7e0;
--bad:#f28b82;--warn:#fdd663;--good:#81c995}}
body{font:16px/1.45 system-ui,sans-serif;color:var(--ink);background:var(--back);margin:2rem auto;max-width:90rem;
padding:0 1rem}
h1{font-size:1.6rem;margin:0 0 .2rem}h2{font-size:1.15rem;margin:1.6rem 0 .4rem}
.subtitle,.place{color:var(--soft)}.place{font-size:.85em}
section+section{margin-top:1.2rem}table{border-collapse:collapse;width:100%}
th,td{padding:.3rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th{font-weight:600}thead th{vertical-align:bottom}.right{text-align:right;font-variant-numeric:tabular-nums}
.long{min-width:14rem}td.whole,.brief{white-space:nowrap}
.many{font-size:.88rem}.many td,.many th{padding:.3rem .45rem}.many .bar{width:5rem}
.depth1 td:first-child{padding-left:2rem}.depth2 td:first-child{padding-left:3.4rem}
.depth0 td:first-child{font-weight:600}
.late,.off-track,.stormy,.error{color:var(--bad)}.at-risk,.soon,.cloudy,.stale,.warning{color:var(--warn)}
.on-track,.done,.met{color:var(--good)}.none,.cancelled,.off{color:var(--soft)}
figure{margin:1rem 0}
.bar{display:inline-block;position:relative;width:7rem;height:.7em;margin-right:.5em;background:var(--line)}
.bar i{position:absolute;inset:0 auto 0 0;background:var(--fill)}.bar b{position:absolute;top:-.2em;bottom:-.2em;
width:2px;background:var(--ink)}
@media print{body{margin:0;padding:0;max-width:none;font-size:11pt}tr,li{break-inside:avoid}h2{break-after:avoid}
thead{display:table-header-group}.long{min-width:0}
td.whole{white-space:normal}td.whole:has(.bar){white-space:nowrap}
body:has(.many){font-size:9.5pt}.many{font-size:8.5pt}.many .bar{width:3.5rem}*{print-color-adjust:exact}}
"""
# Tables of more columns than a page in portrait has room for.
_LANDSCAPE = "@page{size:A4 landscape;margin:12mm}\n"
_MANY = 7
# Characters of a word for a health, a status or a weather, which is not broken.
_BRIEF = 20
_ASSUMED = """.what-if{margin:0 0 1rem;padding:.5rem .8rem;font-weight:600;color:var(--back);background:var(--assumed);
print-color-adjust:exact}:root{--assumed:#6a2fb5}@media (prefers-color-scheme:dark){:root{--assumed:#c3a2f2}}
"""


def render(report: Report, medium: Medium, figure: str = "") -> str:
    """A page without script or request: titles, tables, lists; colour never speaks alone.

    A `figure` is markup that comes before the blocks.
    """
    said = sentence(report.what_if, medium.say)
    parts = [
        "<!doctype html>",
        f'<html lang="{escape(medium.say.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_text(headed(report.what_if, report.title, medium.say))}</title>",
        f"<style>{_STYLE}{_ASSUMED if said else ''}{_LANDSCAPE if any(map(_is_wide, report.seen)) else ''}</style>",
        "</head>",
        "<body>",
        *([f'<p class="what-if" role="note">{_text(said)}</p>'] if said else []),
        f"<h1>{_text(report.title)}</h1>",
    ]
    if report.subtitle:
        parts.append(f'<p class="subtitle">{_text(report.subtitle)}</p>')
    parts += [figure] if figure else []
    for block in report.seen:
        parts.append("<section>")
        if block.title:
            parts.append(f"<h2>{_text(block.title)}</h2>")
        parts += _block(block)
        parts.append("</section>")
    return "\n".join([*parts, "</body>", "</html>"]) + "\n"


def _text(text: str) -> str:
    return escape(show(text, 0), quote=True)


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Facts):
        yield "<table><tbody>"
        for _, heading, cell in block.items:
            yield f'<tr><th scope="row">{_text(heading)}</th><td>{_cell(cell)}</td></tr>'
        yield "</tbody></table>"
    elif isinstance(block, Lines):
        yield "<ul>"
        yield from (f"<li>{_line(line)}</li>" for line in block.lines)
        yield "</ul>"
    else:
        yield "<ul>"
        for root in block.roots:
            yield from _branch(root)
        yield "</ul>"


def _is_wide(block: Block) -> bool:
    return isinstance(block, Table) and bool(block.rows) and len(block.columns) > _MANY


def _table(table: Table) -> Iterator[str]:
    if not table.rows:
        yield f"<p>{_text(table.empty)}</p>"
        return
    looks = [_look(column) for column in table.columns]
    yield '<table class="many"><thead><tr>' if _is_wide(table) else "<table><thead><tr>"
    for column, look in zip(table.columns, looks, strict=True):
        yield f'<th scope="col"{look}>{_text(column.heading)}</th>'
    yield "</tr></thead><tbody>"
    for rank, row in enumerate(table.rows):
        depth = f' class="depth{table.depths[rank]}"' if table.depths else ""
        cells = "".join(f"<td{look}>{_cell(cell)}</td>" for cell, look in zip(row, looks, strict=True))
        yield f"<tr{depth}>{cells}</tr>"
    yield "</tbody></table>"


def _look(column: Column) -> str:
    """What stays on one line, and what reads badly in a narrow column. Ids may go on below, at their hyphens."""
    parts = ["right"] if column.align == "right" else []
    parts += ["whole"] if column.fit == "whole" and column.key != "id" else []
    parts += ["long"] if column.fit == "wrap" else []
    return f' class="{" ".join(parts)}"' if parts else ""


def _cell(cell: Cell) -> str:
    bar = _bar(cell.bar, cell.text) if cell.bar is not None else ""
    return bar + _signed(cell.text, cell.tone)


def _bar(bar: Bar, text: str) -> str:
    fill = f'<i style="width:{_share(bar.value)}"></i>' if bar.value is not None else ""
    mark = f'<b style="left:{_share(bar.mark)}"></b>' if bar.mark is not None else ""
    return f'<span class="bar" role="img" aria-label="{_text(text)}">{fill}{mark}</span>'


def _share(value: float) -> str:
    return f"{min(max(value, 0), 100):.1f}%"


def _signed(text: str, tone: str) -> str:
    if not tone:
        return _text(text)
    sign = glyph(tone).sign
    brief = " brief" if len(text) <= _BRIEF else ""
    return f'<span class="{_text(tone)}{brief}">{f"{sign} " if sign else ""}{_text(text)}</span>'


def _line(line: Line) -> str:
    place = f' <span class="place">{_text(line.place)}</span>' if line.place else ""
    return _signed(line.text, line.tone) + place


def _branch(branch: Branch) -> Iterator[str]:
    yield f"<li>{_line(branch.line)}"
    if branch.below:
        yield "<ul>"
        for child in branch.below:
            yield from _branch(child)
        yield "</ul>"
    yield "</li>"
