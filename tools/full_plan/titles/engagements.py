"""The thirty engagements: invented, but for the three whose terms were published."""

from __future__ import annotations

from tools.full_plan.sketch import Engagement

# Ten for each obsession, in its order.
ENGAGEMENTS = (
    Engagement(
        "accueillir-les-createurs",
        "Recevoir chaque porteur de projet sous huit jours, où qu'il soit",
        "strengthen",
        "direction-entrepreneuriat",
    ),
    Engagement(
        "les-premieres-annees",
        "Rester aux côtés des entreprises pendant leurs trois premières années",
        "strengthen",
        "direction-entrepreneuriat",
    ),
    Engagement(
        "transmettre-et-reprendre",
        "Préparer plus tôt la transmission et faciliter la reprise",
        "accelerate",
        "direction-entrepreneuriat",
    ),
    Engagement(
        "transition-ecologique",
        "Accélérer la transition écologique et énergétique des TPE et des PME",
        "accelerate",
        "direction-transitions",
    ),
    Engagement(
        "usages-numeriques",
        "Faire du numérique et de l'intelligence artificielle des outils de tous les jours",
        "accelerate",
        "direction-transitions",
    ),
    Engagement(
        "innover-et-produire",
        "Amener davantage de PME à l'innovation et à l'investissement industriel",
        "accelerate",
        "direction-transitions",
    ),
    Engagement("exporter", "Préparer les PME à exporter, et à recommencer", "strengthen", "direction-international"),
    Engagement(
        "former-et-recruter",
        "Former et faire recruter au plus près des besoins des entreprises",
        "strengthen",
        "direction-emploi-formation",
    ),
    Engagement(
        "offres-a-valeur-ajoutee",
        "Accélérer le déploiement d'expertises et d'offres à forte valeur ajoutée",
        "accelerate",
        "cci-france",
        "L'un des trois engagements dont les termes ont été publiés.",
    ),
    Engagement(
        "entreprendre-autrement",
        "Explorer d'autres façons d'entreprendre : rebond, reprise par les salariés, associations d'indépendants",
        "explore",
        "direction-entrepreneuriat",
    ),
    Engagement(
        "commerces-vivants",
        "Rendre leur attrait aux commerces des centres-villes et des bourgs",
        "strengthen",
        "direction-territoires",
    ),
    Engagement(
        "dialogue-avec-les-elus-locaux",
        "Être l'interlocuteur économique régulier des intercommunalités",
        "strengthen",
        "direction-territoires",
    ),
    Engagement(
        "observer-pour-decider",
        "Éclairer les décisions locales par une observation partagée",
        "strengthen",
        "direction-etudes",
    ),
    Engagement(
        "foncier-economique",
        "Accélérer la remise en usage du foncier économique",
        "accelerate",
        "direction-territoires",
    ),
    Engagement(
        "tourisme-toute-l-annee",
        "Étaler l'activité touristique, dans l'année et sur le territoire",
        "strengthen",
        "direction-territoires",
    ),
    Engagement(
        "deplacer-mieux",
        "Explorer des livraisons et des trajets domicile-travail moins émissifs",
        "explore",
        "direction-territoires",
    ),
    Engagement(
        "boucles-courtes",
        "Accélérer l'économie circulaire entre entreprises voisines",
        "accelerate",
        "direction-transitions",
    ),
    Engagement(
        "ports-et-aeroports",
        "Conduire les ports et les aéroports concédés vers la sobriété",
        "accelerate",
        "direction-territoires",
    ),
    Engagement(
        "face-aux-crises",
        "Préparer les entreprises et leurs territoires aux crises et aux aléas climatiques",
        "strengthen",
        "direction-territoires",
    ),
    Engagement(
        "services-au-rural",
        "Explorer de nouveaux services d'appui là où la population est peu dense",
        "explore",
        "direction-territoires",
    ),
    Engagement(
        "nos-competences",
        "Faire grandir les compétences des collaborateurs du réseau",
        "strengthen",
        "direction-ressources",
    ),
    Engagement("la-donnee-en-commun", "Faire de la donnée un bien commun du réseau", "accelerate", "direction-etudes"),
    Engagement(
        "un-socle-informatique",
        "Bâtir un socle informatique commun, sûr et sobre",
        "strengthen",
        "direction-informatique",
    ),
    Engagement(
        "rse-des-cci",
        "Accélérer l'engagement des CCI dans une démarche RSE",
        "accelerate",
        "direction-ressources",
        "L'un des trois engagements dont les termes ont été publiés.",
    ),
    Engagement(
        "systemes-de-ressources",
        "Explorer la transformation des systèmes de ressources",
        "explore",
        "direction-ressources",
        "L'un des trois engagements dont les termes ont été publiés.",
    ),
    Engagement(
        "relation-client",
        "Connaître chaque entreprise cliente et ne lui demander qu'une fois la même chose",
        "strengthen",
        "direction-informatique",
    ),
    Engagement(
        "appui-aux-elus", "Donner aux élus consulaires les moyens de leur mandat", "strengthen", "direction-ressources"
    ),
    Engagement("mutualiser", "Accélérer la mise en commun des fonctions d'appui", "accelerate", "direction-ressources"),
    Engagement(
        "la-voix-des-entreprises",
        "Porter plus loin la voix des entreprises, à Paris comme à Bruxelles",
        "strengthen",
        "cci-france",
    ),
    Engagement(
        "mesurer-et-prouver",
        "Explorer une culture commune de l'évaluation et de la preuve",
        "explore",
        "bureau-des-projets",
    ),
)
