"""How sure a report is: how often reports like it are right in our annotated sentences.

A report is right here when its event type, its status and one of its parties are those of a claim that a careful
coder reports or may report. What shows of that is weighed by a logistic regression: what the words of the report tell, and how
likely the encoder takes the event and the status at its trigger to be, also where rules decided. It has read the sentence
already; nothing is read a second time. The weights are data, fitted by `scripts/calibrate`, which also prints how well they hold.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

from verbale import datafiles
from verbale.coding.encoder import RULE, Heard
from verbale.types import Report

_WEIGHTS = "lang/en/confidence.yaml"
_LEAST = 0.03  # added to a share before its logarithm: below it, shares say nothing more
_UNREAD = 0.0  # the logarithm for a word that the encoder does not read; "unread" counts instead


def confidence(report: Report, heard: Heard) -> float:
    """Return the share of reports like this one that are right, 0 to 1; its own `confidence` is not looked at.

    `heard` is what the encoder says of the report's sentence.
    """
    weights = _weights()
    score = weights["base"] + sum(weights[name] * value for name, value in features(report, heard).items())
    return round(1 / (1 + math.exp(-score)), 2)


def features(report: Report, heard: Heard) -> dict[str, float]:
    """Return by name what tells how sure a report is."""
    actor, recipient = report.actor, report.recipient
    countries = {p.country for p in actor} & {p.country for p in recipient}
    told = {
        name: float(report.status == name) for name in ("future", "hypothetical", "negated", "historical")
    }
    return {
        "no actor": float(not actor),
        "no recipient": float(not recipient),
        "actor unknown": float(bool(actor) and not any(p.country for p in actor)),
        "planned": float(bool(report.planned)),
        "within a country": float(bool(countries - {None})),
        "words": math.log(1 + len(report.sentence.split())),
        "hedged": float(bool(report.hedges)),
        "encoder": float(RULE in report.made_by.rules),
        **_shares(report, heard),
        **told,
    }


def _shares(report: Report, heard: Heard) -> dict[str, float]:
    """Return how likely the encoder takes the event and the status to be, as logarithms.

    A promise of a deed may be told by it as either: "will meet" as AGREE or as CONSULT.
    """
    word = report.trigger.span.start - report.span.start
    events, statuses = heard.event(word), heard.status(word)
    if events is None or statuses is None:
        return {"event": _UNREAD, "status": _UNREAD, "unread": 1.0}
    event = events[report.event] + events.get(report.planned, 0.0)
    return {
        "event": math.log(_LEAST + event),
        "status": math.log(_LEAST + statuses[report.status]),
        "unread": 0.0,
    }


@cache
def _weights() -> Mapping[str, float]:
    return {name: float(weight) for name, weight in datafiles.read_yaml(_WEIGHTS).items()}
