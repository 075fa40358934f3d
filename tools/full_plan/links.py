"""Who waits for whom, across projects; within a project each step waits for the one before unless it says otherwise."""

from __future__ import annotations

from tools.full_plan.sketch import Link

# One reference, one service, one store after the other: what delays the first delays the last, to the day.
CHAIN = (
    Link("referentiel-des-entreprises/mise-en-service", "referentiel-des-entreprises/dedoublonnage", 70, tight=True),
    Link("plateforme-d-echanges/raccordement", "referentiel-des-entreprises/mise-en-service", 49, tight=True),
    Link("plateforme-d-echanges/exploitation", "plateforme-d-echanges/raccordement", 56, tight=True),
    Link("entrepot-territorial/chargement", "plateforme-d-echanges/exploitation", 56, tight=True),
    Link("entrepot-territorial/recette", "entrepot-territorial/chargement", 49, tight=True),
    Link("cci-data/tableaux-de-bord", "entrepot-territorial/recette", 70, tight=True),
    Link("cci-data/usage-courant", "cci-data/tableaux-de-bord", 98, tight=True),
)

LINKS = (
    *CHAIN,
    Link("guichet-transmission/pilote-port-avel", "cci-transmission-reprise/offre-nationale"),
    Link("rendez-vous-des-55-ans/premiere-campagne", "cci-transmission-reprise/referents"),
    Link("cci-transmission-reprise/quatre-regions", "guichet-transmission/pilote-port-avel", 90),
    Link("cci-transmission-reprise/bourse-renovee", "referentiel-des-entreprises/six-fichiers"),
    Link("reprise-par-les-salaries", "guichet-transmission/pilote-port-avel"),
    Link("creer-en-ligne/idee-et-marche", "accueil-sous-huit-jours/agenda-en-ligne"),
    Link("mentors/site-de-rencontre", "creer-en-ligne/idee-et-marche", 30),
    Link("creatrices/promotions", "mentors/cent-binomes"),
    Link("suivi-a-trois-ans/alerte-precoce", "cellules-de-prevention"),
    Link("permanences-itinerantes/vingt-bourgs", "accueil-sous-huit-jours/promesse-signee"),
    Link("tous-conseillers-en-transition/socle-commun", "cci-academie/ouverture"),
    Link("cci-transitions/outil-de-diagnostic", "visites-energie/trame-de-visite", 60),
    Link("cci-transitions/quarante-mille", "tous-conseillers-en-transition/formateurs"),
    Link("voisins-utiles/flux-releves", "visites-energie"),
    Link("sobriete-en-eau/plans-de-sobriete", "cci-transitions/quarante-mille"),
    Link("premiers-pas-rse/vingt-groupes", "premier-bilan-carbone/methode-legere"),
    Link("rse-dans-chaque-cci/bilans-des-emissions", "premier-bilan-carbone/calculette"),
    Link("strategie-immobiliere/schema-directeur", "rse-dans-chaque-cci/bilans-des-emissions"),
    Link("cci-france-2030/methode-partagee", "pme-a-potentiel/liste-d-essai"),
    Link("cci-france-2030/deuxieme-vague", "pme-a-potentiel"),
    Link("usine-sobre/trois-demonstrateurs", "cci-france-2030/methode-partagee"),
    Link("ia-en-pratique/animateurs", "cci-academie/campus-en-ligne"),
    Link("diagnostic-cyber/trois-mille", "socle-de-securite/audit-initial"),
    Link("formalites-export/guichet-en-ligne", "socle-de-securite/double-authentification"),
    Link("cci-commerce-exterieur/portail", "catalogue-des-prestations/tri"),
    Link("cci-commerce-exterieur/dix-mille-pme", "pack-primo-exportateur", 120),
    Link("missions-croisees", "pack-primo-exportateur/cinquante-pme"),
    Link("cci-competences/offre-commune", "certifications-refondues/inventaire"),
    Link("cci-competences/parcours-courts", "certifications-refondues"),
    Link("cci-competences/alternance", "apprentis-de-l-industrie/premieres-sections"),
    Link("cci-academie/campus-en-ligne", "campus-numerique/choix-de-la-plateforme", 90),
    Link("managers-de-commerce/formation-commune", "cci-academie/parcours-d-accueil"),
    Link("cci-economie-de-proximite/fonds-de-devantures", "vacance-commerciale/premier-releve"),
    Link("cci-economie-de-proximite/equipes-de-bassin", "managers-de-commerce/dix-managers"),
    Link("dernier-kilometre/enquete-de-flux", "vacance-commerciale/methode-de-comptage"),
    Link("friches-a-rouvrir/dix-sites", "observatoire-du-foncier/sources-croisees"),
    Link("cci-data/premiers-services", "socle-de-securite/sauvegardes"),
    Link("cci-data/donnees-ouvertes", "observatoire-du-foncier/acces-collectivites"),
    Link("entrepot-territorial/catalogue-de-series", "barometre-des-tpe"),
    Link("entrepot-territorial/prototype", "vacance-commerciale/carte-en-ligne"),
    Link("outil-de-relation-client/region-pilote", "socle-de-securite/audit-initial"),
    Link("espace-client/version-d-essai", "outil-de-relation-client/reprise-d-historique", 90),
    Link("espace-client/ouverture-generale", "outil-de-relation-client/toutes-les-regions", 120),
    Link("centre-de-paie/trois-chambres", "socle-de-securite/double-authentification"),
    Link("kit-du-mandat/espace-des-elus", "socle-de-securite/audit-initial"),
    Link("preuve-par-l-effet/premiere-mesure", "une-seule-mesure"),
    Link("modele-de-ressources/scenarios", "catalogue-des-prestations/tri"),
    Link("modele-de-ressources/grille-de-prix", "catalogue-des-prestations"),
    Link("achats-en-commun/clauses-sociales", "rse-dans-chaque-cci/plans-adoptes", 60),
    Link("voix-a-bruxelles/panel-de-pme", "barometre-des-tpe/panel"),
    Link("cercles-de-metier/annuaire-des-experts", "cci-academie/campus-en-ligne"),
)

# What the milestones of the plan itself wait for.
PLAN_LINKS = (
    Link("plan/evaluation-externe", "preuve-par-l-effet/quatre-mesures", 90),
    Link("plan/evaluation-externe", "plan/plan-actualise"),
)
