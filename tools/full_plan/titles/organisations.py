"""Who takes part. Only CCI France exists: regions, towns, teams and partners are invented."""

from __future__ import annotations

from tools.full_plan.sketch import Organisation

ORGANISATIONS = (
    Organisation("cci-france", "CCI France", "national", contact="plan-strategique@example.org"),
    Organisation(
        "bureau-des-projets", "Bureau des projets stratégiques", "team", "cci-france", "bureau-des-projets@example.org"
    ),
    Organisation("direction-entrepreneuriat", "Direction de l'entrepreneuriat", "team", "cci-france"),
    Organisation("direction-transitions", "Direction des transitions et de l'industrie", "team", "cci-france"),
    Organisation("direction-emploi-formation", "Direction de l'emploi et de la formation", "team", "cci-france"),
    Organisation("direction-international", "Direction de l'international", "team", "cci-france"),
    Organisation("direction-territoires", "Direction des territoires et du commerce", "team", "cci-france"),
    Organisation(
        "direction-etudes", "Direction des études et de la donnée", "team", "cci-france", "etudes@example.org"
    ),
    Organisation("direction-informatique", "Direction des systèmes d'information", "team", "cci-france"),
    Organisation("direction-ressources", "Direction des ressources et de la vie du réseau", "team", "cci-france"),
    Organisation(
        "cci-armor-ocean", "CCI de région Armor-Océan", "regional", "cci-france", "projets.armor-ocean@example.org"
    ),
    Organisation("cci-hautes-vallees", "CCI de région Hautes-Vallées", "regional", "cci-france"),
    Organisation(
        "cci-trois-fleuves", "CCI de région Trois-Fleuves", "regional", "cci-france", "pmo.trois-fleuves@example.org"
    ),
    Organisation("cci-nord-estuaire", "CCI de région Nord-Estuaire", "regional", "cci-france"),
    Organisation("cci-sud-garrigues", "CCI de région Sud-Garrigues", "regional", "cci-france"),
    Organisation("cci-outre-rives", "CCI de région Outre-Rives", "regional", "cci-france"),
    Organisation("cci-port-avel", "CCI de Port-Avel", "local", "cci-armor-ocean"),
    Organisation("cci-bocage-druannais", "CCI du Bocage druannais", "local", "cci-armor-ocean"),
    Organisation("cci-montclar-les-forges", "CCI de Montclar-les-Forges", "local", "cci-hautes-vallees"),
    Organisation("cci-belrive", "CCI Belrive Métropole", "local", "cci-trois-fleuves"),
    Organisation("cci-haute-virenne", "CCI de la Haute-Virenne", "local", "cci-trois-fleuves"),
    Organisation(
        "cci-saint-aubert",
        "CCI de Saint-Aubert-sur-Orle",
        "local",
        "cci-nord-estuaire",
        "accueil.saint-aubert@example.org",
    ),
    Organisation(
        "association-managers-commerce", "Association des managers de commerce (partenaire fictif)", "partner"
    ),
    Organisation("union-banques-proximite", "Union des banques de proximité (partenaire fictif)", "partner"),
    Organisation("agence-eau-climat", "Agence de l'eau et du climat (partenaire fictif)", "partner"),
)
