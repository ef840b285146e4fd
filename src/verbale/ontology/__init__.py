"""PLOVER 2.0 and its CAMEO crosswalk, and where countries lie, as data with a thin reader."""

from verbale.ontology.countries import Country, countries, is_state
from verbale.ontology.plover import EventType, contexts, event_type, events, modes, quad, score, sectors

__all__ = [
    "Country",
    "EventType",
    "contexts",
    "countries",
    "event_type",
    "events",
    "is_state",
    "modes",
    "quad",
    "score",
    "sectors",
]
