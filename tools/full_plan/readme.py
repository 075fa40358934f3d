"""The page that stands beside the plan, and that says first of all that none of it happened."""

from __future__ import annotations

# What tells a folder that was made here from any other.
MARKER = "<!-- python -m tools.full_plan : ce dossier est produit par un programme, ne le modifiez pas à la main. -->"

_TEXT = """\
{marker}

# Un plan de taille réelle : EXEMPLE FICTIF

> **Tout ce qui se passe dans ce plan est inventé.** Les dates, les chiffres, les pilotes, les retards, les décisions,
> les indicateurs et les résultats ne décrivent aucune situation réelle. Les régions, les villes, les équipes et les
> partenaires n'existent pas ; seule CCI France existe, et rien de ce qui lui est prêté ici n'est vrai.

Seuls sont empruntés à ce qui a été publié : l'ambition, le titre des trois obsessions, le nom des huit totems et les
termes de trois engagements (ils renvoient à la source `presse-adoption`).

Le plan est arrêté au **30 septembre 2026** : aucun fait n'est postérieur à cette date.

    ccictl status --plan examples/full-plan --as-of 2026-09-30

## Ce qu'il contient

| | |
|---|---:|
{counts}

## Ce qu'il y a à y voir

- **Une chaîne critique.** Les doublons du référentiel (`referentiel-des-entreprises`) retardent la plateforme
  (`plateforme-d-echanges`), qui retarde l'entrepôt (`entrepot-territorial`), qui retarde la fin du totem `cci-data` :
  quinze semaines de glissement, reportées d'un projet à l'autre, au jour près.
- **Des retards** : {late}.
- **Deux pastèques**, vertes dehors, rouges dedans : {watermelons}. Le dernier rapport dit que tout va bien.
- **Des projets menacés** : {at_risk}.
- **Un silence** : {stale} n'a pas rendu de rapport depuis avril.
- **Des arrêts** : `reprise-par-les-salaries` et `aeroports-sobres` sont suspendus, `achat-groupe-d-electricite` est
  abandonné, `usine-sobre` a été suspendu puis repris.
- **Des indicateurs** atteints, dans les temps, en écart, sans mesure récente, et un sans aucune mesure
  (`usages-du-referentiel`).

## D'où il vient

    python -m tools.full_plan

écrit ce dossier, aux mêmes octets près à chaque fois. `--scale 10 --output DOSSIER` en fait un plan dix fois plus
grand, pour mesurer des temps.
"""


def readme(
    counts: dict[str, int], late: list[str], watermelons: list[str], at_risk: list[str], stale: list[str]
) -> str:
    """README.md."""
    rows = "\n".join(f"| {name} | {f'{number:,}'.replace(',', ' ')} |" for name, number in counts.items())
    return _TEXT.format(
        marker=MARKER,
        counts=rows,
        late=_names(late),
        watermelons=_names(watermelons),
        at_risk=_names(at_risk),
        stale=_names(stale),
    )


def _names(ids: list[str]) -> str:
    *others, last = (f"`{name}`" for name in ids)
    return f"{', '.join(others)} et {last}" if others else last
