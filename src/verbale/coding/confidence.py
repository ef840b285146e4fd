"""How sure a report is: how often reports like it are right in our annotated sentences.

A report is right here when its event type, its status and one of its parties are those of a claim that a careful
coder reports or may report. What the words of a report show of that is weighed by a logistic regression; the weights are
data, fitted by `scripts/calibrate`, which also prints how well they hold.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

from verbale import datafiles
from verbale.coding.encoder import RULE
from verbale.types import Report

_WEIGHTS = "lang/en/confidence.yaml"


def confidence(report: Report) -> float:
    """Return the share of reports like this one that are right, 0 to 1; its own `confidence` is not looked at."""
    weights = _weights()
    score = weights["base"] + sum(weights[name] * value for name, value in features(report).items())
    return round(1 / (1 + math.exp(-score)), 2)


def features(report: Report) -> dict[str, float]:
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
        "encoder": float(RULE in report.made_by.rule.split(" + ")),
        **told,
    }


@cache
def _weights() -> Mapping[str, float]:
    return {name: float(weight) for name, weight in datafiles.read_yaml(_WEIGHTS).items()}
