"""The plan's own texts: its ambition and obsessions as they were published, all else invented."""

from __future__ import annotations

from tools.full_plan.sketch import Obsession, Source

TITLE = "Projet stratégique des CCI 2022-2027 (exemple fictif)"
AMBITION = (
    "S'affirmer comme le premier réseau public de proximité, accélérateur de l'économie et de la croissance durable "
    "des entreprises en France et à l'international."
)
SUMMARY = (
    "Exemple entièrement fictif : l'ambition, les obsessions et les noms des totems sont ceux qui ont été publiés ; "
    "les dates, les chiffres, les pilotes et tout ce qui arrive aux projets sont inventés."
)
FICTITIOUS = "Exemple fictif : dates, chiffres, pilotes et événements sont inventés."

# id, title, first and last period.
PHASES = (
    ("partage", "Vote et partage dans le réseau", "2022-09", "2022-12"),
    ("deploiement", "Premiers projets et déploiement", "2023-01", "2023-12"),
    ("pilotage", "Tous les projets engagés, suivi des écarts", "2024-01", "2025-12"),
    ("consolidation", "Généralisation et bilan", "2026-01", "2027-12"),
)

# id, title, baseline, due and done: the last two are empty where they are the baseline, and where it is not done.
PLAN_MILESTONES = (
    ("premiers-lancements", "Premiers projets lancés", "2022-12", "", "2022-12-15"),
    ("suivi-installe", "Comité de pilotage installé et tableau de bord partagé", "2023-T2", "2023-09", "2023-09-19"),
    ("dernier-lancement", "Dernier des projets lancé", "2024-12", "", "2024-09-19"),
    ("revue-a-mi-parcours", "Revue à mi-parcours débattue par les présidents", "2025-06", "", "2025-06-24"),
    ("plan-actualise", "Plan actualisé pour ses deux dernières années", "2026-T1", "2026-03-31", "2026-03-24"),
    ("evaluation-externe", "Évaluation externe remise au comité de pilotage", "2027-09", "2027-10", ""),
)

OBSESSIONS = (
    Obsession("entrepreneurs-forts-et-engages", "Faire de la France un pays d'entrepreneurs forts et engagés"),
    Obsession(
        "territoires-intelligents",
        "Agir pour des territoires intelligents, agiles et durables au service de l'économie",
    ),
    Obsession("etre-reseau", "Être réseau pour inspirer et performer"),
)

SOURCES = (
    Source(
        "presse-adoption",
        "Article sur l'adoption du plan : ambition, obsessions, trois engagements, noms des totems",
        "Techniques de l'ingénieur",
        "2022-10",
        "https://www.techniques-ingenieur.fr/actualite/articles/le-reseau-des-cci-adopte-un-nouveau-plan-strategique-115793/",
    ),
    Source(
        "note-de-cadrage",
        "Note de cadrage des projets (fictive)",
        "Bureau des projets stratégiques",
        "2023-T1",
        "https://example.org/note-de-cadrage",
    ),
    Source(
        "revue-2025",
        "Dossier de la revue à mi-parcours (fictif)",
        "Bureau des projets stratégiques",
        "2025-06",
        "https://example.org/revue-a-mi-parcours",
    ),
    Source(
        "enquete-clients",
        "Enquête annuelle auprès des entreprises clientes (fictive)",
        "Direction des études et de la donnée",
        "2026-05",
        "https://example.org/enquete-clients",
    ),
    Source(
        "tableau-de-bord",
        "Tableau de bord du plan, édition de septembre 2026 (fictive)",
        "Bureau des projets stratégiques",
        "2026-09",
        "https://example.org/tableau-de-bord",
    ),
)
