"""From our answers to the labels of the relations format: the one place where the two part.

The format has 15 roots: PLOVER's 16 with CONCEDE and RETREAT as YIELD, and NONE for no relation. The
coder is never changed for it; what its labels see differently stands here.
"""

from __future__ import annotations

from collections.abc import Iterable

from verbale import ontology

NONE = "NONE"

# our event type → the format's label
LABELS: dict[str, str] = {
    "": NONE,
    "AGREE": "AGREE",
    "CONSULT": "CONSULT",
    "SUPPORT": "SUPPORT",
    "CONCEDE": "YIELD",
    "COOPERATE": "COOPERATE",
    "AID": "AID",
    "RETREAT": "YIELD",
    "REQUEST": "REQUEST",
    "ACCUSE": "ACCUSE",
    "REJECT": "REJECT",
    "THREATEN": "THREATEN",
    "PROTEST": "PROTEST",
    "SANCTION": "SANCTION",
    "MOBILIZE": "MOBILIZE",
    "COERCE": "COERCE",
    "ASSAULT": "ASSAULT",
}

# our event type and mode → the format's label, where it follows CAMEO's roots rather than PLOVER 2.0
BY_MODE: dict[tuple[str, str], str] = {
    ("SANCTION", "convict"): "ACCUSE",  # CAMEO knows no conviction: it stands with accusing
}

# our event type and what is planned → the format's label: CAMEO's 03, express intent to cooperate
BY_PLAN: dict[tuple[str, str], str] = {
    ("CONCEDE", "RETREAT"): "AGREE",  # promise to release, to withdraw
}


def quad(name: str) -> int:
    """Return the quad class of a label: 0 none, 1 verbal to 4 material conflict."""
    if name == NONE:
        return 0
    return ontology.quad("RETREAT" if name == "YIELD" else name)


def label(event: str, modes: Iterable[str] = (), planned: str = "") -> str:
    """Return the format's label for an event type with its modes and what it plans; `NONE` for ""."""
    for mode in modes:
        if (event, mode) in BY_MODE:
            return BY_MODE[event, mode]
    return BY_PLAN.get((event, planned), LABELS[event])
