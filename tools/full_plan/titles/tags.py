"""The tags that come with an engagement."""

from __future__ import annotations

from types import MappingProxyType

TAGS = MappingProxyType(
    {
        "transition-ecologique": ("climat",),
        "boucles-courtes": ("climat",),
        "deplacer-mieux": ("climat", "mobilite"),
        "ports-et-aeroports": ("climat",),
        "rse-des-cci": ("climat",),
        "usages-numeriques": ("numerique",),
        "un-socle-informatique": ("numerique",),
        "relation-client": ("numerique",),
        "la-donnee-en-commun": ("donnees",),
        "observer-pour-decider": ("donnees",),
        "services-au-rural": ("ruralite",),
        "former-et-recruter": ("emploi",),
        "nos-competences": ("emploi",),
        "mutualiser": ("mutualisation",),
    }
)
