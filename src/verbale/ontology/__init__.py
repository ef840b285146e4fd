"""PLOVER 2.0 and its CAMEO crosswalk, as data with a thin reader."""

from verbale.ontology.plover import EventType, contexts, event_type, events, modes, quad, score, sectors

__all__ = ["EventType", "contexts", "event_type", "events", "modes", "quad", "score", "sectors"]
