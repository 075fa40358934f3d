"""Conditions on the fields of a kind: `totem and health in (late, at-risk) and finish < 2024-Q3`.

    condition := either ("or" either)*
    either    := each ("and" each)*
    each      := "not" each | "(" condition ")" | comparison
    comparison := FLAG | FIELD ("=" | "!=" | "<" | "<=" | ">" | ">=" | "~" | "!~") VALUE
                | FIELD ["not"] "in" "(" VALUE ("," VALUE)* ")" | FIELD "is" ["not"] "empty"

A comparison with what is unknown does not hold; `!=`, `!~` and `not in` are the contrary of `=`, `~` and `in`, so those
do. Text is compared by `~` without case and accents.
"""

from ccictl.query.fault import QueryFault, pointed
from ccictl.query.grammar import parse
from ccictl.query.tree import Condition, fields_of
from ccictl.query.values import Asked

__all__ = ["Asked", "Condition", "QueryFault", "fields_of", "parse", "pointed"]
