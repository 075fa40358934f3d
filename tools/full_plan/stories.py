"""What happened to the projects that did not simply go their way."""

from __future__ import annotations

from tools.full_plan.sketch import Story

# A milestone has passed its date, and the report says so.
LATE = (
    Story(
        "referentiel-des-entreprises",
        slips=(10, 45, 60),
        fixed=("dedoublonnage 2026-05-29",),
        overdue=("dedoublonnage 2026-09-11",),
        weather="cloudy",
        said="Il reste 2,2 % de doublons, presque tous dans deux régions. Mise en service dix semaines après.",
        decision="Arbitrer entre une mise en service avec 2 % de doublons et un nouveau report.",
    ),
    Story(
        "friches-a-rouvrir",
        slips=(0, 40, 75, 75, 45),
        fixed=("plans-de-financement 2025-T4", "premiers-baux 2026-05"),
        overdue=("plans-de-financement 2026-T1", "premiers-baux 2026-08-28"),
        weather="stormy",
        said="Trois intercommunalités n'ont pas voté leur part et le brasseur s'est retiré. Aucun bail signé.",
        decision="Ramener l'objectif de dix à six sites, ou trouver 1,8 M€ d'ici à la fin de l'année.",
    ),
    Story(
        "campus-numerique",
        slips=(0, 25, 60, 60),
        overdue=("bibliotheque 2026-04", "toutes-les-ecoles 2026-06-26"),
        weather="cloudy",
        said="147 modules relus sur 200 ; cinq écoles attendent l'intersession de février pour basculer.",
        decision="Valider un nouveau terme au printemps 2027.",
    ),
    Story(
        "formalites-export",
        slips=(0, 20, 45, 45),
        fixed=("signature 2026-T1",),
        overdue=("signature 2026-07-10",),
        weather="cloudy",
        said="Onze pays sur quinze reconnaissent la signature. Les quatre derniers ne répondent plus depuis mai.",
    ),
    Story(
        "rse-dans-chaque-cci",
        slips=(0, 15, 40, 40),
        fixed=("plans-adoptes 2026-03",),
        overdue=("plans-adoptes 2026-06",),
        weather="cloudy",
        said="Neuf chambres n'ont pas encore voté leur plan ; la plupart l'inscrivent à l'assemblée de novembre.",
        decision="Demander aux présidents concernés une date ferme.",
    ),
)

# Sunny outside, late inside.
WATERMELONS = (
    Story(
        "ia-en-pratique",
        slips=(0, 10, 20, 20),
        fixed=("cent-ateliers 2026-06-12",),
        overdue=("cent-ateliers 2026-06-30",),
        weather="sunny",
        said="Très belle dynamique, 81 ateliers tenus et des participants conquis.",
    ),
    Story(
        "achats-en-commun",
        slips=(0, 0, 30, 30),
        fixed=("marche-de-l-energie 2026-05",),
        overdue=("marche-de-l-energie 2026-07",),
        weather="fair",
        said="L'analyse des offres avance bien, les économies attendues se confirment.",
    ),
)

AT_RISK = (
    Story(
        "plateforme-d-echanges",
        slips=(0, 20, 55),
        weather="cloudy",
        said="Prêts à raccorder, mais rien à échanger tant que le référentiel n'est pas en service.",
    ),
    Story(
        "entrepot-territorial",
        slips=(0, 35),
        weather="fair",
        said="Nous avons refait le calendrier sur celui de la plateforme. L'équipe en profite pour écrire les tests.",
    ),
    Story(
        "cci-data",
        slips=(0, 14, 30, 40),
        weather="cloudy",
        said="Le retard du référentiel se retrouve entier au bout de la chaîne : décembre 2027 au lieu d'août.",
        decision="Décider d'une ouverture par étapes, en commençant par trois régions.",
    ),
    Story(
        "outil-de-relation-client",
        slips=(0, 30, 70, 95),
        weather="stormy",
        said="Racheté, l'éditeur revoit sa feuille de route. L'historique est repris, la bascule attend.",
        decision="Autoriser une consultation de repli auprès de deux autres éditeurs.",
    ),
    Story(
        "espace-client",
        slips=(0, 20, 80, 95),
        weather="cloudy",
        said="L'historique repris de l'outil de relation client est incomplet, la version d'essai attend.",
    ),
    Story(
        "modele-de-ressources",
        slips=(0, 40, 130),
        weather="stormy",
        said="Pas d'accord sur la clé de répartition. Le débat des présidents est reporté pour la seconde fois.",
        decision="Fixer un séminaire de deux jours avant la fin de l'année, avec un animateur extérieur.",
    ),
    Story(
        "branchement-a-quai",
        slips=(20, 90, 150),
        weather="cloudy",
        said="Étude d'impact complémentaire exigée pour deux ports. Les deux autres peuvent avancer.",
        decision="Lancer les travaux en deux tranches.",
    ),
    Story(
        "apprentis-de-l-industrie",
        fixed=("mille-apprentis 2026-10",),
        weather="cloudy",
        said="La rentrée est décevante : 214 inscrits pour 300 places. Le calendrier tient, l'objectif beaucoup moins.",
        decision="Ouvrir des rentrées décalées en janvier.",
    ),
    Story(
        "cci-economie-de-proximite",
        slips=(0, 12, 45),
        weather="fair",
        said="Le fonds a ouvert six semaines après la date prévue ; la suite glisse d'autant, rien de plus.",
    ),
    Story(
        "dernier-kilometre",
        slips=(0, 12),
        weather="cloudy",
        said="Un seul candidat à l'exploitation des cinq villes, et son offre dépasse notre budget d'un quart.",
        decision="Relancer la consultation ville par ville.",
    ),
    Story(
        "strategie-immobiliere",
        slips=(0, 15, 60),
        weather="cloudy",
        said="Le schéma directeur attend l'accord de quatre chambres sur leurs sièges.",
    ),
    Story(
        "usine-sobre",
        slips=(0, 60, 60, 55),
        weather="fair",
        paused="2024-09-13",
        resumed="2025-02-03",
        said="Le retard pris pendant la suspension ne se rattrape plus, mais il ne grandit pas.",
        note="Suspendu cinq mois, le temps de remplacer l'une des usines hôtes, placée en redressement.",
    ),
)

_STOPPED = (
    Story(
        "reprise-par-les-salaries",
        fixed=("conseillers-relais 2025-12-12",),
        weather="cloudy",
        paused="2026-02-16",
        said="Le financement des conseillers relais s'arrête ; nous suspendons le temps d'en trouver un autre.",
        note="Suspendu faute de cofinancement ; reprise à étudier au premier semestre 2027.",
    ),
    Story(
        "aeroports-sobres",
        fixed=("bilan-des-emissions 2025-07-04", "feuille-de-route 2026-12-11"),
        weather="stormy",
        paused="2025-11-21",
        said="Deux des trois concessions sont remises en concurrence : impossible d'engager l'exploitant.",
        note="Suspendu jusqu'à l'attribution des concessions.",
    ),
    Story(
        "achat-groupe-d-electricite",
        weather="stormy",
        cancelled="2024-10-18",
        said="Les prix sont revenus sous le niveau visé, la plupart des volontaires ont signé ailleurs.",
        decision="Arrêter le projet et conserver l'étude juridique.",
        note="Abandonné : la baisse des prix a retiré son intérêt à l'achat groupé.",
    ),
)

# Nobody has heard of it for months.
STALE = (
    Story(
        "permanences-itinerantes",
        last_report="2026-04-14",
        weather="sunny",
        said="Vingt-sept bourgs desservis, deux nouveaux arrêts le mois prochain.",
    ),
)

# Nothing wrong, but something to tell or to ask for.
_OTHERS = (
    Story(
        "facture-electronique",
        weather="fair",
        said="La première échéance est passée sans panique ; l'assistance restera ouverte jusqu'à la fin de l'année.",
        decision="Prolonger l'assistance téléphonique de trois mois.",
    ),
    Story(
        "cci-academie",
        weather="sunny",
        said="2,7 jours de formation par an et par collaborateur, l'objectif de trois jours est à portée.",
        decision="Reconduire l'école des managers en 2027.",
    ),
    Story(
        "preuve-par-l-effet",
        weather="fair",
        said="Troisième mesure publiée, la quatrième est à la relecture.",
        decision="Rendre publiques les données anonymisées.",
    ),
    Story("visites-energie", fixed=("quinze-mille-visites 2024-03",)),
    Story("quatre-saisons", fixed=("saison-d-automne 2026-01-30",)),
    Story("seconde-chance", without_baseline=True),
    Story("mentors", without_baseline=True),
    Story("boutiques-a-l-essai", without_baseline=True),
    Story("tables-et-auberges", without_baseline=True),
    Story("cercles-de-metier", without_baseline=True),
)

STORIES = (*LATE, *WATERMELONS, *AT_RISK, *STALE, *_STOPPED, *_OTHERS)
