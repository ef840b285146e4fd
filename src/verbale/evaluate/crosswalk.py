"""From our answers to the labels of the relations format: the one place where the two part.

The format has 15 roots: PLOVER's 16 with CONCEDE and RETREAT as YIELD, and NONE for no relation. Where
CAMEO parts from PLOVER 2.0 its labels follow CAMEO, so the answer is the CAMEO root that every report
carries. The coder is never changed for the format.
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

# status, and whether the event is conflict → the format's label
BY_STATUS: dict[tuple[str | None, bool], str] = {
    ("negated", False): "REJECT",  # CAMEO's 12: did not agree, did not meet, did not help
    ("future", True): "THREATEN",  # CAMEO's 13: conflict that is announced
}

# CAMEO root → the format's label
BY_CAMEO: dict[str, str] = {
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


def quad(name: str) -> int:
    """Return the quad class of a label: 0 none, 1 verbal to 4 material conflict."""
    if name == NONE:
        return 0
    return ontology.quad("RETREAT" if name == "YIELD" else name)


def label(
    event: str, modes: Iterable[str] = (), planned: str = "", *, status: str | None = None, cameo: str = ""
) -> str:
    """Return the format's label for an event as we code it; `NONE` for ""."""
    if not event:
        return NONE
    conflict = ontology.quad(event) >= 3
    if (status, conflict) in BY_STATUS:
        return BY_STATUS[status, conflict]
    for mode in modes:
        if (event, mode) in BY_MODE:
            return BY_MODE[event, mode]
    if (event, planned) in BY_PLAN:
        return BY_PLAN[event, planned]
    return BY_CAMEO.get(cameo, LABELS[event])
