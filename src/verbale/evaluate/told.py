"""What is read of one event or time of a text, held against the gold of `readings`: counted, and told where it is wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from verbale.evaluate.places import NEAR, kilometres
from verbale.evaluate.rows import Days, gold_days
from verbale.types import Party, Status, When, Where

_NOT_FRESH = frozenset({"historical", "future", "negated"})  # what must not come out as having happened
_EMPTY = frozenset(
    {"a", "an", "the", "of", "in", "at", "on", "for", "from", "by", "and", "his", "her", "its", "their"}
)
_WORD = re.compile(r"\w+")
_NO_COUNTRY = frozenset({"", "?"})  # of waters that several states claim


@dataclass(frozen=True, slots=True)
class Told:
    """What is read of one event."""

    status: str
    when: When | None
    chain: tuple[Party, ...]
    where: Where | None
    sentence: str = ""  # in which the event is told


def score_time(gold: Mapping[str, Any], when: When | None, counts: Counter[str]) -> str:
    """Count an expression of time; return what is wrong with it, "" for nothing."""
    asked = [gold_days(value) for value in _any(gold, "when")]
    right = (None if when is None else (when.start, when.end)) in asked
    counts["times"] += 1
    counts["times_right"] += right
    if gold.get("anchored"):
        counts["anchored"] += 1
        counts["anchored_right"] += right
    return "" if right else f"{_shown(when)}, not {_printed(asked[0])}"


def _any(gold: Mapping[str, Any], name: str) -> list[Any]:
    """Return what is right of a field, the annotator's own first: under `or` stand others that are as right."""
    return [gold.get(name), *(other[name] for other in gold.get("or") or () if name in other)]


def score_event(
    gold: Mapping[str, Any], told: Told, counts: Counter[str], tallies: dict[str, dict[str, int]]
) -> str:
    """Count an event, its status in `tallies`; return what is wrong with it, "" for nothing."""
    wrong = []
    status = str(gold.get("status"))
    if status in get_args(Status):
        status = told.status if told.status in _any(gold, "status") else status
        counts["statuses"] += 1
        tallies[status]["gold"] += 1
        tallies[told.status or "asserted"]["given"] += 1
        for name in ("found", "right"):
            tallies[status][name] += told.status == status
        counts["not_fresh"] += status in _NOT_FRESH
        counts["fresh"] += status in _NOT_FRESH and told.status == "asserted"
        wrong += [f"{told.status}, not {status}"] if told.status != status else []
    if (days := gold_days(gold.get("when"))) is not None:
        ours = None if told.when is None else (told.when.start, told.when.end)
        right = ours in [gold_days(value) for value in _any(gold, "when")]
        counts["days"] += 1
        counts["days_right"] += right
        wrong += [] if right else [f"{_shown(told.when)}, not {_printed(days)}"]
    if isinstance(gold.get("chain"), list):
        wrong += _score_chain(_any(gold, "chain"), told, counts)
    if "where" in gold:
        wrong += _score_place(_any(gold, "where"), told, counts)
    return "; ".join(wrong)


def _score_chain(gold: Sequence[Sequence[Any]], told: Told, counts: Counter[str]) -> list[str]:
    ours = told.chain
    right = any(
        len(g) == len(ours) and all(_is(one, party) for one, party in zip(g, ours, strict=True)) for g in gold
    )
    counts["chains"] += 1
    counts["chain_right"] += right
    if gold[0]:
        counts["spoken"] += 1
        nearest = any(_is(g[-1], ours[-1]) if g and ours else not g and not ours for g in gold)
        counts["speaker_right"] += nearest
        if _elsewhere(gold[0][-1].get("text"), told):
            counts["far_spoken"] += 1
            counts["far_speaker_right"] += nearest
        counts["told_right"] += right
    shown = " > ".join(f"{p.text}={p.country or ''}" for p in ours) or "nobody"
    asked = " > ".join(f"{g.get('text')}={g.get('country')}" for g in gold[0]) or "nobody"
    return [] if right else [f"{shown}, not {asked}"]


def _is(gold: Mapping[str, Any], ours: Party) -> bool:
    """Say whether a party is the speaker meant: of the country, and called by one of the same words or as fully."""
    country = gold.get("country") or ""
    if country and ours.country and ours.country != country:
        return False
    words = _words(str(gold.get("text", "")))
    return bool(words & _words(f"{ours.text} {ours.person} {ours.office}")) or (
        bool(country) and ours.country == country
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(text.casefold().replace("'s", "").split()) - _EMPTY


def _elsewhere(name: object, told: Told) -> bool:
    """Say whether no word of a speaker's or a place's name stands in the event's own sentence."""
    words = frozenset(_WORD.findall(str(name).casefold())) - _EMPTY
    return words.isdisjoint(_WORD.findall(told.sentence.casefold()))


def _score_place(gold: Sequence[Any], told: Told, counts: Counter[str]) -> list[str]:
    """Count a place; one that no country holds alone is only measured in kilometres."""
    first, ours = gold[0], told.where
    country = str(first.get("country") or "") if first else ""
    right = any(ours is not None and g.get("country") == ours.country if g else ours is None for g in gold)
    near = any(_near(g, ours) if g else ours is None for g in gold)
    if not first:
        counts["placeless"] += 1
        counts["alone"] += ours is not None and not near
        return []
    if country not in _NO_COUNTRY:
        counts["places"] += 1
        counts["country_right"] += right
        if _elsewhere(first.get("name"), told):
            counts["far_places"] += 1
            counts["far_country_right"] += right
    counts["located"] += 1
    counts["near"] += near
    shown = f"{ours.name} ({ours.country})" if ours else "nowhere"
    done = near and (right or country in _NO_COUNTRY)
    return [] if done else [f"{shown}, not {first.get('name')} ({country})"]


def _near(gold: Mapping[str, Any], ours: Where | None) -> bool:
    if ours is None or ours.lat is None or ours.lon is None:
        return False
    there = (float(gold.get("lat", 0.0)), float(gold.get("lon", 0.0)))
    return kilometres(there, (ours.lat, ours.lon)) <= NEAR


def _shown(when: When | None) -> str:
    return _printed(None if when is None else (when.start, when.end))


def _printed(days: Days | None) -> str:
    return "no time" if days is None else "/".join(dict.fromkeys(d.isoformat() for d in days))
