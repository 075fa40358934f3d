"""French words that an editor writes for the format's own."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

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
        "erreur": "error",
        "avertissement": "warning",
    }
)


def meant(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that `word` names in French or in other words, else the one spelt nearest to it."""
    known = tuple(candidates)
    synonym = _SYNONYMS.get(word.casefold())
    # `responsable` is an owner where there is one, and the lead of a project.
    synonym = synonym if synonym in known else _SYNONYMS.get(synonym or "")
    return synonym if synonym in known else nearest(word, known)
