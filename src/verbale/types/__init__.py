"""Every record that crosses a stage. This package imports nothing else of ours.

Frames used throughout:

* a `Span` counts Unicode code points in `Document.text`, half-open;
* a token index counts from 0 through a whole `Reading`;
* a `date` is a calendar day, local to the outlet; an interval includes both its ends;
* country codes are ISO 3166 alpha-3 or PLOVER's additions (KOS PSE HKG UNO EUR IGO NGO MNC ISM IMG);
* sector codes are PLOVER's (GOV MIL LEG JUD SPY COP ...), the most specific first;
* a confidence lies in 0..1.
"""

from __future__ import annotations

from verbale.types.claims import Event, Hedge, Judgement, MadeBy, Report, Status, Trigger
from verbale.types.documents import (
    Document,
    Media,
    Part,
    PartKind,
    Precision,
    Problem,
    RawDocument,
    Span,
    When,
    Where,
)
from verbale.types.readings import Mention, Party, Place, Quotation, Reading, Sentence, Time, Tokens

__all__ = [
    "Document",
    "Event",
    "Hedge",
    "Judgement",
    "MadeBy",
    "Media",
    "Mention",
    "Part",
    "PartKind",
    "Party",
    "Place",
    "Precision",
    "Problem",
    "Quotation",
    "RawDocument",
    "Reading",
    "Report",
    "Sentence",
    "Span",
    "Status",
    "Time",
    "Tokens",
    "Trigger",
    "When",
    "Where",
]
