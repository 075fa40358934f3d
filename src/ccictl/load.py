"""From a folder to a plan: reads every file, stops at no mistake, and keeps each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ccictl.diagnostics import Finding, Origin, Spot
from ccictl.i18n import msg
from ccictl.model.engagement import Engagement
from ccictl.model.header import Header
from ccictl.model.indicator import Indicator
from ccictl.model.log import Log, Problem, Refused
from ccictl.model.obsession import Obsession
from ccictl.model.organisation import Organisation
from ccictl.model.project import Project
from ccictl.model.record import read_record
from ccictl.model.scalars import RESERVED, identifier, slug
from ccictl.model.source import Source
from ccictl.named import NamedTuple
from ccictl.plan import Plan
from ccictl.source.document import Document, parse
from ccictl.source.fault import Fault
from ccictl.source.folder import Entry, entries
from ccictl.source.mark import TOP
from ccictl.source.read import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path as FilePath

    from ccictl.i18n import Message
    from ccictl.model.entity import Entity
    from ccictl.outside.cache import Cache
    from ccictl.source.document import Path, Raw

_CLASSES: tuple[type[Entity], ...] = (Obsession, Engagement, Project, Indicator, Organisation, Source)


class Loaded(NamedTuple):
    """What a folder holds: the plan, what is wrong with its files, and the files themselves."""

    plan: Plan
    findings: tuple[Finding, ...]
    documents: Mapping[str, Document]


class _Written(NamedTuple):
    """Fields that were read from a file, before they are made an entity."""

    id: str
    raw: Raw
    origin: Origin


def load(root: FilePath, cache: Cache | None = None) -> Loaded:
    """The plan in `root`, which holds `plan.yaml` or `plan.yml`. Never raises for what is in the files.

    A file that was parsed before is not parsed again where there is a `cache`: what is answered is the same.
    """
    if cache is None:
        return assembled((entry, _document(root, entry, parse)) for entry in entries(root))
    from ccictl.source.kept import Kept

    kept = Kept(root, cache)
    loaded = assembled((entry, _document(root, entry, kept.parse)) for entry in entries(root))
    kept.keep()
    return loaded


def assembled(files: Iterable[tuple[Entry, Document | Fault]]) -> Loaded:
    """The plan that some files make, each with what it holds or with what is wrong with it."""
    loading = _Loading()
    for entry, held in files:
        if isinstance(held, Fault):
            loading.faults(None, entry, (held,))
        else:
            loading.document(entry, held)
    return loading.loaded()


def entities_of(entry: Entry, document: Document) -> dict[str, Entity]:
    """What one file holds, milestones too, by reference."""
    loading = _Loading()
    loading.document(entry, document)
    return loading.entities()


def _document(root: FilePath, entry: Entry, parse_: Callable[[str, bytes], Document]) -> Document | Fault:
    data = entry.fault or read(root / entry.file)
    return data if isinstance(data, Fault) else parse_(entry.path, data)


class _Loading:
    """The entities met so far. Lives only while a plan is loaded."""

    def __init__(self) -> None:
        self._classes = {cls.kind: cls for cls in _CLASSES}
        self._entities: dict[str, dict[str, Any]] = {kind: {} for kind in self._classes}
        self._taken: dict[str, Entity] = {}
        self._header: Header | None = None
        self._findings: list[Finding] = []
        self._documents: dict[str, Document] = {}
        self._unread: set[str] = set()
        self._unread_kinds: set[str] = set()
        self._whole = True

    def faults(self, document: Document | None, entry: Entry, faults: tuple[Fault, ...]) -> None:
        """Keep what is wrong with a file as a whole."""
        subject = entry.id or entry.path
        for fault in faults:
            related: tuple[tuple[Message, Spot], ...] = ()
            if fault.first is not None:
                related = ((_FIRST, Spot(document, entry.path, span=fault.first)),)
            where = Spot(document, entry.path, span=fault.span)
            self._findings.append(Finding(fault.rule, where, fault.message, fault.remedy, subject, related=related))
        if document is None and faults[0].rule == "unreadable-file":
            self._whole = False
            self._names_unread(entry.path)

    def _names_unread(self, path: str) -> None:
        """What a file or folder that cannot be read may have held: one entity, or any of a kind."""
        top, _, rest = path.partition("/")
        stem, _, ending = path.rpartition("/")[2].rpartition(".")
        if rest and ending in ("yaml", "yml"):
            self._unread.add(stem)
        else:
            self._unread_kinds.add(top.partition(".")[0])

    def document(self, entry: Entry, document: Document) -> None:
        """Keep the entities of a file."""
        self._documents[entry.path] = document
        if document.faults:
            self.faults(document, entry, document.faults)
        self._whole = self._whole and document.whole
        if entry.kind == RESERVED:
            self._read_header(document)
        elif entry.single:
            if not document.raw and not document.whole:
                self._unread.add(entry.id)
                return
            raw = {name: value for name, value in document.raw.items() if name != "$schema"}
            self._read(entry, _Written(entry.id, raw, Origin(document)), TOP)
        else:
            if not document.whole:
                self._unread_kinds.add(entry.kind)
            for name, value in document.raw.items():
                if name != "$schema":
                    self._read(entry, _Written(name, value if value is not None else {}, Origin(document, (name,))))

    def _read_header(self, document: Document) -> None:
        log = Log(document, RESERVED)
        raw = {name: value for name, value in document.raw.items() if name != "$schema"}
        self._header = read_record(Header, raw, (), log, id=RESERVED, origin=Origin(document))
        self._keep(log)

    def _read(self, entry: Entry, written: _Written, span: Any = None) -> None:
        """Read one entity, unless its id is no id or is taken."""
        name, _, origin = written
        document = origin.document
        here = Spot(document, document.path, origin.path, key=True, span=span)
        try:
            identifier(name)
        except Refused as refused:
            message, remedy = refused.message, refused.remedy
            if span is not None:
                remedy = msg("The name of the file is the id. {remedy}", remedy=refused.remedy)
            self._findings.append(Finding("invalid-value", here, message, remedy, document.path))
            self._whole = False
            # What it holds is read all the same: its mistakes are to be told too, and the id that it should have
            # is no unknown one.
            log = Log(document, document.path)
            read_record(self._classes[entry.kind], written.raw, origin.path, log, id=name, origin=origin)
            self._keep(log, origin.path)
            self._unread.add(slug(name))
            return
        if name == RESERVED:
            message = msg('"plan" is the name of the plan itself.')
            remedy = msg("Give this entity another id.")
            self._findings.append(Finding("invalid-value", here, message, remedy, document.path))
            return
        cls = self._classes[entry.kind]
        log = Log(document, name)
        entity = read_record(cls, written.raw, origin.path, log, id=name, origin=origin)
        self._keep(log, origin.path)
        first = self._taken.setdefault(name, entity)
        if first is entity:
            self._entities[entry.kind][name] = entity
        else:
            self._findings.append(_duplicate(name, here, first))

    def _keep(self, log: Log, origin: Path = ()) -> None:
        for problem in log:
            # What was taken out with a syntax error may be the very field that is missing.
            if problem.rule == "missing-field" and not log.document.whole:
                continue
            self._findings.append(_finding(problem, log, origin))

    def entities(self) -> dict[str, Entity]:
        """The entities that were met, and their milestones."""
        met = [self._header] if self._header is not None else []
        every = [*met, *(entity for several in self._entities.values() for entity in several.values())]
        owners = [entity for entity in every if isinstance(entity, Header | Project)]
        milestones = {each.ref: each for owner in owners for each in owner.milestones.values()}
        return {**{each.ref: each for each in every}, **milestones}

    def loaded(self) -> Loaded:
        """All that was met."""
        header = self._header
        if header is None:
            header = Header(id=RESERVED, origin=Origin(parse("plan.yaml", b"")), broken=frozenset(Header.specs))
            self._whole = False
        projects = self._entities["projects"]
        milestones = {
            milestone.ref: milestone
            for owner in (header, *projects.values())
            for milestone in owner.milestones.values()
        }
        plan = Plan(
            header=header,
            milestones=milestones,
            unread=frozenset(self._unread),
            unread_kinds=frozenset(self._unread_kinds),
            whole=self._whole,
            **self._entities,
        )
        return Loaded(plan, tuple(self._findings), self._documents)


_FIRST = msg("first written here")


def _finding(problem: Problem, log: Log, origin: Path) -> Finding:
    """The finding of a problem; its field is named from the entity at `origin`, wherever that is written."""
    document = log.document
    related: tuple[tuple[Message, Spot], ...] = ()
    if problem.first is not None:
        related = ((_FIRST, Spot(document, document.path, problem.first, key=True)),)
    where = Spot(document, document.path, problem.path, problem.key)
    field = ".".join(str(step) for step in problem.path[len(origin) :])
    return Finding(problem.rule, where, problem.message, problem.remedy, log.owner, field, related)


def _duplicate(name: str, here: Spot, first: Entity) -> Finding:
    document, path = first.origin
    there = Spot(document, document.path, path, key=True, span=None if path else TOP)
    return Finding(
        "duplicate-id",
        here,
        msg('The id "{id}" is already taken.', id=name),
        msg("Give one of the two another id; references to it may have to follow."),
        name,
        "id",
        ((_FIRST, there),),
    )
