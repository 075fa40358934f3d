"""French words that an editor writes for the format's own."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from ccictl.i18n import Message

_SYNONYMS = MappingProxyType(
    {
        "titre": "title",
        "nom": "title",
        "name": "title",
        "résumé": "summary",
        "resume": "summary",
        "description": "summary",
        "étiquettes": "tags",
        "etiquettes": "tags",
        "liens": "links",
        "lien": "links",
        "remarque": "note",
        "langue": "language",
        "adoption": "adopted",
        "adopté": "adopted",
        "début": "start",
        "debut": "start",
        "fin": "finish",
        "end": "finish",
        "lancement": "launch",
        "attendus": "expects",
        "jalons": "milestones",
        "jalon": "milestones",
        "seuils": "thresholds",
        "règles": "rules",
        "regles": "rules",
        "ordre": "order",
        "numéro": "number",
        "numero": "number",
        "pilote": "lead",
        "porteur": "lead",
        "owner": "lead",
        "responsable": "owner",
        # A milestone has no lead, and a project no owner.
        "lead": "owner",
        "contributeurs": "contributors",
        "démarré": "started",
        "demarre": "started",
        "terminé": "finished",
        "termine": "finished",
        "annulé": "cancelled",
        "annule": "cancelled",
        "canceled": "cancelled",
        "suspendu": "paused",
        "repris": "resumed",
        "référence": "baseline",
        "reference": "baseline",
        "après": "after",
        "apres": "after",
        "poids": "weight",
        "rapports": "reports",
        "rapport": "reports",
        "comptes rendus": "reports",
        "échéance": "due",
        "echeance": "due",
        "date": "due",
        "deadline": "due",
        "fait": "done",
        "réalisé": "done",
        "realise": "done",
        "météo": "weather",
        "meteo": "weather",
        "avancement": "progress",
        "décision": "decision",
        "decision": "decision",
        "unité": "unit",
        "unite": "unit",
        "cibles": "targets",
        "cible": "targets",
        "mesures": "measures",
        "périodicité": "every",
        "tolérance": "tolerance",
        "méthode": "method",
        "niveau": "level",
        "parent": "parent",
        "éditeur": "publisher",
        "publié": "published",
        "url": "url",
        "ensoleillé": "sunny",
        "ensoleille": "sunny",
        "soleil": "sunny",
        "beau": "fair",
        "éclaircies": "fair",
        "nuageux": "cloudy",
        "couvert": "cloudy",
        "orage": "stormy",
        "orageux": "stormy",
        "tempête": "stormy",
        "renforcer": "strengthen",
        "accélérer": "accelerate",
        "accelerer": "accelerate",
        "explorer": "explore",
        "mois": "month",
        "trimestre": "quarter",
        "semestre": "half-year",
        "année": "year",
        "an": "year",
        "régional": "regional",
        "partenaire": "partner",
        "équipe": "team",
        "oui": "true",
        "yes": "true",
        "vrai": "true",
        "non": "false",
        "no": "false",
        "faux": "false",
        # What is computed, for conditions.
        "santé": "health",
        "sante": "health",
        "statut": "status",
        "état": "state",
        "etat": "state",
        "glissement": "slip",
        "écart": "gap",
        "ecart": "gap",
        "mesuré": "measured",
        "attendu": "expected",
        "atteinte": "attainment",
        "prévu": "planned_progress",
        "reste": "left",
        "erreur": "error",
        "avertissement": "warning",
    }
)


# What nobody writes: it follows from the dates and the reports.
_COMPUTED = frozenset(
    ("statut", "status", "état", "etat", "state", "santé", "sante", "health", "écart", "ecart", "slip")
)
_IN_REPORTS = frozenset(("weather", "progress", "decision"))


def elsewhere(word: str, fields: Collection[str]) -> Message | None:
    """Where what a word speaks of is said, if that is not a field of its own here: what to do about it."""
    plain = word.casefold()
    if plain in _COMPUTED and plain not in fields:
        return msg('Delete it: this follows from dates and reports, and "ccictl status" shows it.')
    field = _SYNONYMS.get(plain, plain)
    if "reports" in fields and field in _IN_REPORTS:
        return msg('Write it in a report, below its date: "reports: {{2026-09-30: {{{field}: ...}}}}".', field=field)
    return None


def meant(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that `word` names in French or in other words, else the one spelt nearest to it."""
    known = tuple(candidates)
    synonym = _SYNONYMS.get(word.casefold())
    # `responsable` is an owner where there is one, and the lead of a project.
    synonym = synonym if synonym in known else _SYNONYMS.get(synonym or "")
    return synonym if synonym in known else nearest(word, known)
