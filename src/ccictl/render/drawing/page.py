"""A timeline as a page: a table whose rows hold a drawing each, so that rows close up when some are folded away."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.render.assumed import headed, sentence
from ccictl.render.drawing import arrows, signs
from ccictl.render.drawing.arrows import Spot
from ccictl.render.drawing.heading import grid, heading, phases_title, today_line
from ccictl.render.drawing.legend import entries
from ccictl.render.drawing.markup import entities, escaped, group, number
from ccictl.render.drawing.notes import described, notes
from ccictl.render.drawing.page_script import policy, script
from ccictl.render.drawing.page_style import ASSUMED, STYLE
from ccictl.render.drawing.palette import style, tone
from ccictl.render.drawing.rows import MIDDLE, health, row
from ccictl.render.drawing.sheet import INDENT, PAGE, sheet, standing, word
from ccictl.terms import HEALTHS, PROJECT_STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ccictl.render.drawing.arrows import Arrow
    from ccictl.render.drawing.heading import Heading
    from ccictl.render.drawing.rows import Row
    from ccictl.render.drawing.sheet import Sheet
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.timeline import Lane, Timeline

_FOLD = '<svg width="16" height="16" aria-hidden="true"><path d="M5 3.5L10.5 8L5 12.5Z" fill="currentColor"/></svg>'


def page(timeline: Timeline, medium: Medium) -> str:
    """The page, with everything that it needs in it."""
    say = medium.say
    made = sheet(timeline, say, PAGE)
    used: set[str] = set()
    names: list[str] = []
    rows = [row(made, lane, used, names) for lane in timeline.lanes]
    links = arrows.arrows(timeline, {name for each in rows for name in each.spots}, say)
    used |= {f"to-{arrow.rank}" for arrow in links}
    if rows and made.scale.holds(timeline.today):
        used.add("today")
    run = script(MIDDLE)
    said = escaped(sentence(timeline.what_if, say))
    note = f'<p class="what-if" role="note">{said}</p>' if said else ""
    parts = [
        f'<!doctype html>\n<html lang="{escaped(say.language)}">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy(run)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escaped(headed(timeline.what_if, timeline.title, say))}</title>",
        f"<style>{style()}{STYLE}{ASSUMED if said else ''}</style>\n</head>\n<body>",
        f'<svg width="0" height="0" style="position:absolute" aria-hidden="true">{signs.definitions()}</svg>',
        f"<header>{note}<h1>{escaped(timeline.title)}</h1><p>{escaped(timeline.subtitle)}</p>",
        f"<p>{escaped(described(timeline, say))}</p>{_legend(made, used)}</header>",
    ]
    if rows:
        parts += [*_tools(made), *_main(made, rows, links)]
    lines = "".join(f"<p>{entities(text)}</p>" for text in notes(made, rows, names))
    parts += [f"<footer>{lines}</footer>", '<div id="tip" role="tooltip" hidden></div>'] if rows else [lines]
    parts += [f"<script>{run}</script>"] if rows else []
    return "\n".join([*parts, "</body>\n</html>"]) + "\n"


def _legend(made: Sheet, used: set[str]) -> str:
    """The signs with their words in lines as wide as the window: letters stay as large as they are."""
    found = []
    for entry in entries(used):
        wide = number(entry.width)
        sign = f'<svg width="{wide}" height="14" viewBox="0 -7 {wide} 14" aria-hidden="true">{entry.sign}</svg>'
        only = ' class="arrow"' if entry.arrow else ""
        found.append(f"<li{only}>{sign}{escaped(made.say(entry.means))}</li>")
    return f'<ul class="legend">{"".join(found)}</ul>' if found else ""


def _tools(made: Sheet) -> Iterator[str]:
    """What the script needs to be asked with: not there without it."""
    say = made.say
    # What is chosen among is what stands beside the titles of rows that hold no others.
    lanes = made.timeline.lanes
    present = {standing(lane) for lane, behind in zip_longest(lanes, lanes[1:]) if not _holds(lane, behind)}
    choices = [(name, say(words)) for name, words in {**HEALTHS, **PROJECT_STATUSES}.items() if name in present]
    options = "".join(f'<option value="{name}">{escaped(words)}</option>' for name, words in choices)
    shown = say(msg("Projects shown: {n} of {total}", n="%n", total="%t"))
    if not _projects(made.timeline):
        shown = say(msg("Groups shown: {n} of {total}", n="%n", total="%t"))
    yield '<div class="tools" data-script hidden>'
    yield f'<label>{escaped(say(msg("Filter")))} <input type="search" id="words"></label>'
    every = f'<option value="">{escaped(say(msg("all")))}</option>'
    yield f'<label>{escaped(say(msg("Health or status")))} <select id="health">{every}{options}</select></label>'
    for name, words in (("false", msg("Fold all")), ("true", msg("Unfold all"))):
        yield f'<button type="button" data-every="{name}">{escaped(say(words))}</button>'
    yield f'<output id="count" data-words="{escaped(shown)}"></output></div>'


def _holds(lane: Lane, behind: Lane | None) -> bool:
    """Whether the lane behind one is below it."""
    return behind is not None and behind.depth > lane.depth


def _projects(timeline: Timeline) -> bool:
    """Whether there are rows of projects, which then are what is counted."""
    return any(lane.kind == "project" for lane in timeline.lanes)


def _main(made: Sheet, rows: Sequence[Row], links: Sequence[Arrow]) -> Iterator[str]:
    head = heading(made, phases=True)
    left, across, high = number(made.left), number(made.scale.width), number(head.height)
    holds = made.scale.holds(made.timeline.today)
    today = f' data-today="{number(made.scale.middle(made.timeline.today))}"' if holds else ""
    yield f'<main style="--left:{left}px;--across:{across}px;--top:{high}px"{today}>'
    lines = "".join([*grid(made, "100%"), today_line(made, "100%")])
    yield f'<svg class="grid" style="top:{high}px" width="{across}" aria-hidden="true">{lines}</svg>'
    yield from _arrows(made, rows, links, head)
    yield f'<table aria-label="{escaped(made.timeline.title)}">'
    yield '<colgroup><col class="titles"><col></colgroup>'
    phases = escaped(phases_title(made)) if head.phases else ""
    drawn = "".join(head.parts)
    yield f'<thead><tr><th>{phases}</th><td><svg width="{across}" height="{high}">{drawn}</svg></td></tr></thead>'
    yield "<tbody>"
    projects = _projects(made.timeline)
    for at, each in enumerate(rows):
        holds = _holds(each.lane, rows[at + 1].lane if at + 1 < len(rows) else None)
        counted = each.lane.kind == "project" if projects else not holds and each.lane.kind != "plan"
        yield "".join(_row(made, each, across, holds=holds, counted=counted))
    yield "</tbody></table></main>"


def _row(made: Sheet, each: Row, across: str, *, holds: bool, counted: bool) -> Iterator[str]:
    lane, high = each.lane, number(each.height)
    kind = ' class="group"' if lane.kind not in {"project", "plan"} else ""
    count = " data-counted" if counted else ""
    yield f'<tr{kind} data-depth="{lane.depth}" data-tone="{escaped(standing(lane))}"{count}>'
    yield f'<th scope="row" style="height:{high}px">'
    yield f'<div class="lane" style="height:{high}px;padding-left:{number(lane.depth * INDENT)}px">'
    if holds:
        name = escaped(made.say(msg("Fold or unfold {title}", title=lane.title)))
        yield f'<button type="button" aria-expanded="true" aria-label="{name}" disabled>{_FOLD}</button>'
    else:
        yield '<span class="sign"></span>'
    yield from (_sign(sign) for sign in _signs(lane))
    yield f'<bdi class="name" title="{escaped(lane.title)}">{escaped(lane.title)}</bdi>'
    yield f'<span class="word"{_coloured(lane.tone)}>{escaped(word(lane, made.say))}'
    yield f'<span class="told">{escaped(lane.told)}</span>' if lane.told else ""
    yield "</span></div></th>"
    yield f'<td><svg width="{across}" height="{high}">'
    yield group([each.bar], lane.tip, ' class="tip"') if each.bar else ""
    yield each.marks.replace('<g class="mark">', '<g class="mark tip">') + "</svg></td></tr>"


def _signs(lane: Lane) -> list[str]:
    found = [signs.chevrons(0, 0)] if lane.critical else []
    found += [signs.health(health(lane), 0, 0)] if lane.tone else []
    return [*found, signs.star(0, 0)] if lane.totem else found


def _sign(shape: str) -> str:
    return f'<svg class="sign" viewBox="-7 -7 14 14" aria-hidden="true">{shape}</svg>'


def _coloured(name: str) -> str:
    return f' style="color:var(--{tone(name)})"'


def _arrows(made: Sheet, rows: Sequence[Row], links: Sequence[Arrow], head: Heading) -> Iterator[str]:
    """The arrows from row to row, each with what the script must know to draw it again where rows have moved."""
    spots: dict[str, tuple[int, Spot]] = {}
    y = 0.0
    for at, each in enumerate(rows):
        for name, (start, end) in each.spots.items():
            spots.setdefault(name, (at, Spot(start, end, y + MIDDLE, y, y + each.height)))
        y += each.height
    across, high = number(made.scale.width), number(y)
    yield f'<svg class="arrows" style="top:{number(head.height)}px" width="{across}" height="{high}">'
    for rank, arrow in enumerate(links):
        (a, source), (b, target) = spots[arrow.link.source], spots[arrow.link.target]
        known = f' data-a="{a}" data-b="{b}" data-from="{number(source.finish)}" data-to="{number(target.start)}"'
        way = arrows.path(source, target, rank)
        yield group([f'<path d="{way}"{arrows.look(arrow.rank)}/>'], arrow.tip, f'{known} data-rank="{rank}"')
    yield "</svg>"
