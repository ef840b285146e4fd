"""From our answers to the labels of the relations format: the one place where the two part.

The format has 15 roots: PLOVER's 16 with CONCEDE and RETREAT as YIELD, and NONE for no relation. Where
CAMEO parts from PLOVER 2.0 its labels follow CAMEO, so the answer is the CAMEO root that every report
carries, and for what did not or will happen its status. The coder is never changed for the format.
"""

from __future__ import annotations

from verbale import ontology

NONE = "NONE"

# CAMEO root → the format's label; 01 and 02 are statements and appeals, which name no relation of their own
LABELS: dict[str, str] = {
    "03": "AGREE",
    "04": "CONSULT",
    "05": "SUPPORT",
    "06": "COOPERATE",
    "07": "AID",
    "08": "YIELD",
    "09": "ACCUSE",
    "10": "REQUEST",
    "11": "ACCUSE",
    "12": "REJECT",
    "13": "THREATEN",
    "14": "PROTEST",
    "15": "MOBILIZE",
    "16": "SANCTION",
    "17": "COERCE",
    "18": "ASSAULT",
    "19": "ASSAULT",
    "20": "ASSAULT",
}

# CAMEO has no status: what was refused or announced is a root of its own
REFUSED = "REJECT"  # cooperation that is negated: did not agree, did not meet, did not help
ANNOUNCED = "THREATEN"  # conflict that is still to come


def quad(name: str) -> int:
    """Return the quad class of a label: 0 none, 1 verbal to 4 material conflict."""
    if name == NONE:
        return 0
    return ontology.quad("RETREAT" if name == "YIELD" else name)


def label(cameo: str, status: str | None = None) -> str:
    """Return the format's label for a CAMEO root and the status of what carries it."""
    name = LABELS.get(cameo, NONE)
    if status == "negated" and quad(name) in {1, 2}:
        return REFUSED
    if status == "future" and quad(name) in {3, 4}:
        return ANNOUNCED
    return name
